//! Disks that take no more and clocks that are wrong: refused before anything is written, and gone on with when
//! it is mended.

use super::fails;
use crate::support::{Folder, Moment, Program, Registry, skip};
use std::path::Path;
use std::process::Command;

/// A file system of its own on a folder, gone on drop.
struct Mount<'p>(&'p Path);

impl<'p> Mount<'p> {
    /// In memory, of that size; none where this user may not mount.
    fn small(folder: &'p Path, size: &str) -> Option<Self> {
        let options = format!("size={size}");
        run(&["-t", "tmpfs", "-o", &options, "tmpfs", folder.to_str()?]).then_some(Self(folder))
    }

    fn again(&self, options: &str) {
        let options = format!("remount,{options}");
        assert!(run(&["-o", &options, self.0.to_str().unwrap()]), "{options}");
    }
}

impl Drop for Mount<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

fn run(words: &[&str]) -> bool {
    let output = Command::new("mount").args(words).output();
    output.is_ok_and(|output| output.status.success())
}

const SUBMIT: &str = "fashen --as zhou submit examples/public-toilets/draft.txt --fact market=false \
    --on-paper explanation=卷一";

/// A registry on a small disk, which has as much room as it is told.
#[test]
fn a_full_disk_and_a_read_only_one_are_told_and_gone_on_from() {
    let folder = Folder::new();
    let disk = folder.join("disk");
    std::fs::create_dir(&disk).unwrap();
    let Some(mount) = Mount::small(&disk, "64m") else {
        return skip(
            "a_full_disk_and_a_read_only_one_are_told_and_gone_on_from",
            "this user may not mount",
        );
    };
    let source = Registry::at(Moment::Review);
    source.done("fashen backup whole.bak");
    let file = source.folder.join("whole.bak").display().to_string();
    let mut program = Program { now: source.program.now.clone(), ..Program::new(folder.path()) };
    assert_eq!(program.line(&format!("fashen restore {file} disk/registry")).code, 0);
    let examples = source.folder.join("examples");
    assert!(
        Command::new("cp")
            .arg("-r")
            .arg(examples)
            .arg(disk.join("registry"))
            .status()
            .unwrap()
            .success()
    );
    program.folder = disk.join("registry");
    let filler = disk.join("filler");
    fill(&filler);
    let ran = program.line(SUBMIT);
    assert_eq!(ran.code, 1, "{}", ran.said());
    assert!(
        ran.stderr.contains("磁盘满了") && ran.stderr.contains("fashen doctor"),
        "{}",
        ran.stderr
    );
    let backup = program.line("fashen backup copy.bak");
    assert!(backup.code == 1 && backup.stderr.contains("磁盘满了"), "{}", backup.said());
    assert!(!disk.join("registry/copy.bak").exists(), "no half of a backup");
    std::fs::remove_file(&filler).unwrap();
    assert_eq!(program.line(SUBMIT).code, 0, "after room was made");
    mount.again("ro");
    let ran = program.line("fashen --as chen answer 2026-0001 subject --rest-ok");
    assert_eq!(ran.code, 1, "{}", ran.said());
    assert!(ran.stderr.contains("只读") && ran.stderr.contains("fashen doctor"), "{}", ran.stderr);
    mount.again("rw");
    assert_eq!(program.line("fashen --as chen answer 2026-0001 subject --rest-ok").code, 0);
    assert_eq!(program.line("fashen verify").code, 0);
}

/// Takes all room there is.
fn fill(file: &Path) {
    use std::io::Write;
    let mut out = std::fs::File::create(file).unwrap();
    let mut size = 1 << 20;
    while size > 0 {
        if out.write_all(&vec![0; size]).is_err() {
            size /= 2;
        }
    }
}

#[test]
fn a_clock_that_was_set_back_is_noticed_before_anything_is_written() {
    let mut registry = Registry::at(Moment::Review);
    let answer = "fashen --as chen answer 2026-0001 subject --rest-ok";
    registry.done(&format!("{SUBMIT} --now 2199-01-01T09:00:00+08:00"));
    registry.program.now = None;
    fails(
        &registry,
        &[(answer, 3, &["2199-01-01 09:00", "校正", "--now"]), (SUBMIT, 3, &["2199"])],
    );
    let json = registry.run(&format!("{answer} --json")).data("fashen.error/1");
    assert_eq!(json["details"][0]["code"], "clock-behind");
    registry.done("fashen list");
    // Whoever says what time it is vouches for it, but time does not go backwards in a case.
    registry.refused(&format!("{answer} --now 2020-01-01T09:00:00+08:00"), 3);
    registry.done(&format!("{answer} --now 2026-10-01T09:00:00+08:00"));
}

/// Two computers whose clocks differ a little are no reason to refuse, and the record stays in order.
#[test]
fn clocks_that_differ_a_little_are_taken_for_equal() {
    let registry = Registry::at(Moment::Review);
    let last = |registry: &Registry| {
        let history = registry.done("fashen history 2026-0001 --json").data("fashen.history/1");
        history["events"].as_array().unwrap().last().unwrap()["event"]["at"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    registry.done(
        "fashen --as chen answer 2026-0001 subject --rest-ok --now 2026-09-07T12:00:00+08:00",
    );
    let line = "fashen --as chen answer 2026-0001 authority --rest-ok --now";
    registry.done(&format!("{line} 2026-09-07T11:56:00+08:00"));
    assert_eq!(last(&registry), "2026-09-07T12:00:00+08:00");
    registry.refused(
        "fashen --as chen answer 2026-0001 content --rest-ok --now 2026-09-07T11:54:00+08:00",
        3,
    );
}

#[test]
fn a_store_of_an_earlier_layout_is_left_alone() {
    let registry = Registry::at(Moment::Review);
    registry.folder.write("store/FORMAT", "fashen store\nlayout 1\nhash sm3\n");
    fails(
        &registry,
        &[("fashen list", 70, &["早期", "没有动它"]), ("fashen verify", 70, &["早期"])],
    );
}
