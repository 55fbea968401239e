//! Folders that are not what they should be, and a registry that somebody else has open.

use super::fails;
use crate::support::{Folder, Moment, Program, Registry, skip};
use fashen_store::Options;
use std::process::Command;
use std::time::Duration;

const INIT: &str = "--organ 甲镇人民政府 --superior 乙区人民政府 --short 甲政规";

#[test]
fn no_registry_is_not_found() {
    let folder = Folder::new();
    let program = Program::new(folder.path());
    for line in [
        "fashen list",
        "fashen --as chen todo",
        "fashen workflow-check",
        "fashen --registry nowhere list",
    ] {
        let ran = program.line(line);
        assert_eq!(ran.code, 4, "{line}");
        assert!(
            ran.stderr.contains("fashen init") && ran.stderr.contains("fashen demo"),
            "{}",
            ran.stderr
        );
    }
    assert!(folder.inventory().is_empty());
}

#[test]
fn a_registry_without_its_store_is_not_found() {
    let registry = Registry::at(Moment::Review);
    std::fs::rename(registry.folder.join("store"), registry.folder.join("aside")).unwrap();
    fails(&registry, &[("fashen list", 4, &["store"])]);
}

#[test]
fn a_registry_is_made_where_there_is_room_for_it() {
    let folder = Folder::new();
    let program = Program::new(folder.path());
    folder.write("file", "already here");
    for place in ["file", "file/below"] {
        let ran = program.line(&format!("fashen init {place} {INIT}"));
        assert_eq!(ran.code, 1, "{}", ran.said());
        assert!(ran.stderr.contains("file") && !ran.stderr.contains("os error"), "{}", ran.stderr);
    }
    assert_eq!(folder.inventory().len(), 1);
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let closed = folder.join("closed");
    std::fs::create_dir(&closed).unwrap();
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o555)).unwrap();
    if std::fs::create_dir(closed.join("try")).is_ok() {
        return skip("a_folder_without_permission_is_named", "this user may write everywhere");
    }
    let ran = Program::new(folder.path()).line(&format!("fashen init closed/registry {INIT}"));
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("没有权限"), "{}", ran.stderr);
}

/// Files that are not ours are not overwritten by a registry, a site or papers.
#[test]
fn a_foreign_folder_is_left_alone() {
    let registry = Registry::at(Moment::End);
    registry.folder.write("mine/report.txt", "not a site");
    fails(
        &registry,
        &[
            ("fashen publish --out mine", 3, &["mine"]),
            ("fashen publish --out .", 3, &["不敢覆盖"]),
            ("fashen publish --out mine/report.txt", 1, &["report.txt"]),
        ],
    );
}

#[test]
fn a_registry_in_use_is_waited_for_and_then_given_up() {
    let registry = Registry::at(Moment::Review);
    let options = Options { wait: Duration::ZERO, ..Options::default() };
    let held = fashen_store::open(&registry.folder.join("store"), &options).unwrap();
    let pid = std::process::id().to_string();
    let at_once = registry.run("fashen --lock-wait 0 list");
    assert_eq!(at_once.code, 5, "{}", at_once.said());
    assert!(
        at_once.stderr.contains(&pid) && at_once.stderr.contains("--lock-wait"),
        "{}",
        at_once.stderr
    );
    let json =
        registry.run("fashen --lock-wait 0 --as chen answer 2026-0001 subject --rest-ok --json");
    assert_eq!((json.code, &json.data("fashen.error/1")["code"]), (5, &"busy".into()));
    let waited = registry.run("fashen --lock-wait 2 list");
    assert_eq!(waited.code, 5);
    assert!(waited.stderr.contains("正在等"), "{}", waited.stderr);
    drop(held);
    registry.done("fashen --lock-wait 0 list");
}

/// Two people at the same moment: one waits for the other, and both are done.
#[test]
fn two_at_once_take_turns() {
    let registry = Registry::at(Moment::Review);
    let lines = ["subject", "authority", "content", "procedure"]
        .map(|stage| format!("--as chen answer 2026-0001 {stage} --rest-ok"));
    let running: Vec<_> = lines
        .iter()
        .map(|line| registry.program.command(&line.split(' ').collect::<Vec<_>>()).spawn().unwrap())
        .collect();
    for mut child in running {
        assert_eq!(child.wait().unwrap().code(), Some(0));
    }
    let shown = registry.done("fashen next 2026-0001 --json").data("fashen.next/1");
    for stage in shown["next"].as_array().unwrap() {
        assert!(stage["unanswered"].as_array().unwrap().is_empty(), "{stage}");
    }
}

/// A disk that takes no more, played by a limit on the size of files: what was there stays, what was said to
/// be written is written, and the registry goes on when there is room again.
#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing() {
    let limit = |blocks: &str| format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let probe = Command::new("sh").args(["-c", &limit("0"), "true"]).status();
    if !probe.is_ok_and(|status| status.success()) {
        return skip("a_full_disk_loses_nothing", "no shell that can limit files");
    }
    for blocks in ["0", "16", "200", "900", "1030"] {
        let registry = Registry::at(Moment::Review);
        let before = registry.folder.inventory();
        let program = registry.program.command(&[
            "--as",
            "chen",
            "answer",
            "2026-0001",
            "subject",
            "--rest-ok",
        ]);
        let mut command = Command::new("sh");
        command.args(["-c", &limit(blocks)]).arg(program.get_program()).args(program.get_args());
        command.current_dir(registry.path()).env_clear();
        command.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let code = output.status.code();
        assert!(matches!(code, Some(0 | 1 | 5)), "{blocks}: {:?} {said}", output.status);
        assert!(!said.contains("panicked") && !said.contains("os error"), "{blocks}: {said}");
        if code == Some(1) {
            assert!(said.contains("磁盘满了"), "{blocks}: {said}");
            assert_eq!(registry.folder.inventory(), before, "{blocks}");
        }
        let again = registry.run("fashen --as chen answer 2026-0001 subject --rest-ok");
        assert_eq!(again.code, if code == Some(0) { 2 } else { 0 }, "{blocks}: {}", again.said());
    }
}
