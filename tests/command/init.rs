//! `init`: makes a registry, and makes it once.

use crate::support::{Folder, Program, Transcript};

fn beginning() -> (Folder, Transcript) {
    let folder = Folder::new();
    let mut program = Program::new(folder.path());
    program.now = Some("2026-03-02T09:00:00+08:00".to_owned());
    (folder, Transcript::new(program))
}

const INIT: &str =
    "fashen init registry --organ 甲镇人民政府 --superior 乙区人民政府 --short 甲政规";

#[test]
fn a_registry_is_made_once() {
    let (folder, mut typed) = beginning();
    typed.about("Dry run first: the same words, nothing made").run(&format!("{INIT} --dry-run"));
    assert!(!folder.join("registry").exists());
    typed.run(INIT);
    let made = folder.inventory();
    typed.about("A second time is refused, and nothing is touched").run(INIT);
    assert_eq!(folder.inventory(), made);
    typed.about("In English").run(&format!("{} --lang en", INIT.replace("registry", "other")));
    typed.compare("init.txt");
}

/// What the first line a new office types after `init` must not be met with: problems in what `init` wrote.
#[test]
fn what_was_made_can_be_worked_with_at_once() {
    let (folder, _) = beginning();
    let program = Program::new(folder.path());
    assert_eq!(program.line(INIT).code, 0);
    let inside = Program::new(&folder.join("registry"));
    assert_eq!(inside.line("fashen workflow-check").code, 0);
    assert_eq!(inside.line("fashen list").code, 0);
    assert_eq!(inside.line("fashen --as drafter todo").code, 0);
}

#[test]
fn the_registry_is_found_from_any_folder_below_it() {
    let (folder, _) = beginning();
    assert_eq!(Program::new(folder.path()).line(INIT).code, 0);
    let below = folder.join("registry/workflows/normative-document");
    assert_eq!(Program::new(&below).line("fashen list").code, 0);
}
