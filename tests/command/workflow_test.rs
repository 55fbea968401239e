//! `workflow test`: scenarios that lie beside a workflow, played.

use crate::support::{Folder, Moment, Program, ROOT, Registry};

const FOLDER: &str = "workflows/fair-competition/scenarios";

/// Scenarios that are not as the workflow is, one for each way in which that can be.
const WRONG: &[(&str, &str)] = &[
    (
        "refused.yaml",
        "title: 没有听取意见也能作符合的结论\nsteps:\n  - {intake: accept}\n  - {standards: done}\n  \
         - {hearing: done, answers: {FCH-01: problem}}\n  - {conclusion: conforming}\n",
    ),
    (
        "done.yaml",
        "title: 材料齐全也不能受理\nsteps:\n  - {intake: accept, refused: materials-missing}\n",
    ),
    (
        "other.yaml",
        "title: 缺材料是因为没有说明事实\nsteps:\n  - {intake: accept, materials: none, refused: facts-missing}\n",
    ),
    (
        "elsewhere.yaml",
        "title: 受理以后只有一项审查\nsteps:\n  - intake: accept\n    expect: {active: standards, waiting: conclusion}\n",
    ),
    (
        "ended.yaml",
        "title: 受理就办结了\nsteps:\n  - {intake: accept}\nexpect: {ended: conforming}\n",
    ),
    ("stranger.yaml", "title: 没有这个人\nsteps:\n  - {intake: accept, as: nobody}\n"),
    (
        "problems.yaml",
        "title: 写错了的\nfacts: {publc_interest: true, bidding: 也许}\npeople: {wu: revewer}\nsteps:\n  \
         - {intak: accept}\n  - {intake: acept, recrod: {a: b}}\n  - {answers: all}\n  - 受理\n\
         expect: {active: [conclusio], ended: conform}\n",
    ),
];

#[test]
fn what_is_not_as_expected_is_told_with_its_step() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    typed.about("As shipped").run("fashen workflow test fair-competition");
    for (name, text) in WRONG {
        registry.folder.write(&format!("{FOLDER}/w-{name}"), text);
    }
    typed.about("Scenarios that the workflow is not like").run("fashen 流程 试跑 fair-competition");
    typed.about("In English").run("fashen workflow test fair-competition --lang en");
    registry
        .folder
        .write("own/workflow.yaml", registry.folder.read("workflows/contract/workflow.yaml"));
    typed.about("A workflow without scenarios").run("fashen workflow test own");
    typed.about("A workflow that there is not").run("fashen workflow test contrakt");
    typed.compare("workflow-test.txt");
}

/// The people of the example's office can go every way that the invented ones can.
#[test]
fn the_people_of_the_registry_can_play_too() {
    let registry = Registry::at(Moment::New);
    registry.done("fashen workflow test --people");
}

#[test]
fn what_the_program_carries_is_tested_without_a_registry() {
    let folder = Folder::new();
    for words in [
        &["workflow", "test", "contract"][..],
        &["workflow", "test", &format!("{ROOT}/workflows/contract")],
    ] {
        let ran = Program::new(folder.path()).words(words);
        assert_eq!(ran.code, 0, "{}", ran.said());
    }
}
