//! `workflow show`: a workflow stage by stage.

use crate::support::{Folder, Moment, Program, ROOT, Registry};

#[test]
fn a_workflow_stage_by_stage() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    typed.about("As shipped").run("fashen workflow show normative-document");
    typed.about("By its Chinese names").run("fashen 流程 查看 无此流程");
    typed.compare("workflow-show.txt");
}

#[test]
fn in_english_and_outside_of_a_registry() {
    let folder = Folder::new();
    let program = Program { lang: "en", ..Program::new(folder.path()) };
    let file = format!("{ROOT}/tests/workflows/good/exotic.yaml");
    let ran = program.words(&["workflow", "show", &file, "-q"]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    crate::support::compare("tests/command/workflow-show-exotic.txt", &ran.stdout);
    let shipped = program.words(&["workflow", "show", "normative-document", "-q"]);
    assert!(shipped.stdout.contains("Parallel with: "), "{}", shipped.said());
}
