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

/// A file of `tests/workflows/bad`, put where the command is typed.
fn bad(registry: &Registry, name: &str) {
    let file = format!("{}/tests/workflows/bad/{name}.yaml", crate::support::ROOT);
    registry.folder.write(&format!("{name}.yaml"), std::fs::read_to_string(file).unwrap());
}

#[test]
fn what_only_runs_show_comes_with_the_shortest_run() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    for name in
        ["runs-left-over", "runs-no-outcome-for-facts", "runs-text-changed", "runs-too-many-facts"]
    {
        bad(&registry, name);
    }
    typed.about("A run that shows it").run("fashen workflow check runs-left-over.yaml");
    typed.run("fashen workflow check runs-no-outcome-for-facts.yaml --lang en");
    typed.run("fashen workflow check runs-text-changed.yaml --lang en");
    typed.about("For programs").run("fashen workflow check runs-no-outcome-for-facts.yaml --json");
    typed.about("Too large to be decided is neither sound nor unsound");
    typed.run("fashen workflow check runs-too-many-facts.yaml");
    typed.about("All that lies in a folder; what is no workflow is passed over");
    typed.run("fashen workflow check workflows/README.md workflows/calendars workflows/contract");
    typed.compare("workflow-check-runs.txt");
}

#[test]
fn the_people_of_the_office_must_be_able_to_do_it() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    typed.about("The people of the example can").run("fashen workflow check --people -q");
    let office = registry.folder.read("fashen.yaml");
    let alone = office
        .lines()
        .filter(|line| !line.contains("id: xu,") && !line.contains("id: sun,"))
        .map(|line| line.replace("roles: [drafter]", "roles: [drafter, reviewer]"))
        .filter(|line| !line.contains("id: chen,"))
        .fold(String::new(), |text, line| text + &line + "\n");
    assert_ne!(alone, office);
    registry.folder.write("fashen.yaml", &alone);
    typed.about("Nobody decides").run("fashen workflow check normative-document --people");
    let one = alone.replace("roles: [registrar, filer]", "roles: [registrar, filer, decider]");
    let one = one.replacen("roles: [drafter, reviewer]", "roles: [drafter]", 2);
    registry.folder.write("fashen.yaml", one);
    typed.about("The only reviewer is a drafter too, and may not review what they hand in");
    typed.run("fashen workflow check normative-document --people");
    typed.run("fashen workflow check normative-document --people --lang en");
    typed.compare("workflow-check-people.txt");
}

#[test]
fn what_a_workflow_needs_of_others_is_looked_up() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    let file = "workflows/contract/workflow.yaml";
    let text = registry.folder.read(file);
    let wrong = text.replacen("ends: [conforming", "ends: [confirming", 1);
    assert_ne!(wrong, text);
    registry.folder.write(file, wrong);
    typed.about("An end that the other has not").run("fashen workflow check contract");
    registry
        .folder
        .write(file, text.replacen("workflow: fair-competition", "workflow: fair-competitions", 1));
    typed.about("No such workflow").run("fashen workflow check contract --lang en");
    typed.compare("workflow-check-needs.txt");
}
