//! `workflow-check`: every problem of workflow files at once.

use crate::support::{Folder, Moment, Program, Registry};

const FILE: &str = "workflows/normative-document/workflow.yaml";

#[test]
fn every_problem_with_its_place() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    typed.about("As shipped").run("fashen workflow-check");
    let text = registry.folder.read(FILE);
    let broken = text
        .replacen("to: supplement", "to: suplement", 1)
        .replacen("role: reviewer", "role: reviewr", 1)
        .replacen("checklist:", "checklst:", 1);
    assert_ne!(text, broken);
    registry.folder.write(FILE, broken);
    typed.about("Three slips of the hand").run("fashen workflow-check");
    typed.about("By name, in English").run("fashen workflow check normative-document --lang en");
    typed.about("No case can be opened with it");
    typed.run("fashen --as zhou submit examples/public-toilets/draft.txt --fact market=false");
    typed.about("A workflow that there is not").run("fashen workflow-check normative-documnet");
    typed.compare("workflow-check.txt");
}

#[test]
fn a_file_is_checked_without_a_registry() {
    let folder = Folder::new();
    let file = format!("{}/{FILE}", crate::support::ROOT);
    let ran = Program::new(folder.path()).words(&["workflow-check", &file]);
    assert_eq!(ran.code, 0, "{}", ran.said());
}

/// Cases that were opened go on by the workflow they were opened with.
#[test]
fn a_broken_workflow_stops_no_open_case() {
    let registry = Registry::at(Moment::Intake);
    registry.folder.write(FILE, "workflow: [");
    registry.refused("fashen workflow-check", 3);
    registry.done("fashen --as lin answer 2026-0001 intake --rest-ok");
    registry.done("fashen --as lin advance 2026-0001 intake accept");
}
