//! Suites that hang, die, say nothing or are not there: scripts that stand for the program.
#![cfg(unix)]

use super::*;
use std::os::unix::fs::PermissionsExt;

/// A folder of a test, with a script in it that is called instead of the program.
struct Scene(PathBuf);

impl Scene {
    fn new(name: &str, script: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("fashen-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("tmp")).unwrap();
        let program = folder.join("suite");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        Self(folder)
    }

    fn docx(&self, seconds: u64) -> Result<Option<Vec<u8>>, SuiteFault> {
        let suite = OfficeSuite::new(Some(self.0.join("suite")), self.0.join("tmp"));
        suite.within(Duration::from_secs(seconds)).docx(b"{\\rtf1}", OldFormat::Rtf)
    }

    fn is_clean(&self) -> bool {
        std::fs::read_dir(self.0.join("tmp")).unwrap().next().is_none()
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn what_it_wrote_counts_and_not_what_it_says() {
    let scene = Scene::new("wrote", "mkdir out; cp draft.rtf out/draft.docx; exit 3");
    assert_eq!(scene.docx(20), Ok(Some(b"{\\rtf1}".to_vec())));
    assert!(scene.is_clean());
    let scene = Scene::new("silent", "exit 0");
    assert_eq!(scene.docx(20), Err(SuiteFault::NothingWritten));
    let scene = Scene::new("empty", "mkdir out; : > out/draft.docx");
    assert_eq!(scene.docx(20), Err(SuiteFault::NothingWritten));
}

#[test]
fn a_paper_becomes_what_the_program_wrote() {
    let scene = Scene::new("pdf", "mkdir out; cp paper.docx out/paper.pdf");
    let suite = OfficeSuite::new(Some(scene.0.join("suite")), scene.0.join("tmp"));
    assert_eq!(suite.pdf(b"words"), Ok(Some(b"words".to_vec())));
    assert!(scene.is_clean());
    assert_eq!(OfficeSuite::default().pdf(b"words"), Ok(None));
}

#[test]
fn one_that_dies_is_told_with_its_code() {
    let scene = Scene::new("died", "exit 77");
    assert_eq!(scene.docx(20), Err(SuiteFault::Died { code: Some(77) }));
    let scene = Scene::new("killed", "kill -KILL $$");
    assert_eq!(scene.docx(20), Err(SuiteFault::Died { code: None }));
    assert!(scene.is_clean());
}

#[test]
fn one_that_hangs_is_ended_with_its_children() {
    let mark = std::env::temp_dir().join(format!("fashen-child-{}", std::process::id()));
    let script = format!("sleep 600 & echo $! > '{}'; wait", mark.display());
    let scene = Scene::new("hung", &script);
    assert_eq!(scene.docx(1), Err(SuiteFault::TooSlow { seconds: 1 }));
    assert!(scene.is_clean());
    let child = std::fs::read_to_string(&mark).unwrap();
    std::fs::remove_file(&mark).unwrap();
    let alive = || {
        let state = std::fs::read_to_string(format!("/proc/{}/stat", child.trim()));
        state.is_ok_and(|state| !state.contains(") Z "))
    };
    // Where there is no /proc, nothing is seen here.
    for _ in 0..100 {
        if !alive() {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the child of the suite is still there");
}

#[test]
fn one_that_is_not_there_is_said_by_name() {
    let suite = OfficeSuite::new(Some(PathBuf::from("/no/such/suite")), std::env::temp_dir());
    let fault = suite.docx(b"x", OldFormat::Word).unwrap_err();
    assert!(
        matches!(&fault, SuiteFault::NotStarted { program, .. } if program == "/no/such/suite")
    );
    let nowhere = OfficeSuite::new(None, PathBuf::from("/no/such/folder"));
    assert!(matches!(nowhere.docx(b"x", OldFormat::Word), Err(SuiteFault::Disk { .. })));
    assert_eq!(OfficeSuite::default().docx(b"x", OldFormat::Word), Ok(None));
}

#[test]
fn the_profile_lets_nothing_run() {
    let scene = Scene::new(
        "profile",
        "mkdir out; cp profile/user/registrymodifications.xcu out/draft.docx; echo \"$@\" >> out/draft.docx",
    );
    let seen = String::from_utf8(scene.docx(20).unwrap().unwrap()).unwrap();
    assert!(
        seen.contains("DisableMacrosExecution") && seen.contains("-env:UserInstallation=file:///")
    );
}
