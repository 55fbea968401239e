//! `link` and `submit --for`: a case that needs a case of another workflow, from its opening to its end.

use crate::support::{Moment, Registry};

const AGREEMENT: &str = include_str!("link/agreement.yaml");
const FAIR: &str = include_str!("link/fair-competition.yaml");
const SUBMIT: &str = "fashen --as zhou submit examples/public-toilets/draft.txt";

/// A registry with two more workflows, of which one needs the other.
pub(super) fn registry() -> Registry {
    let registry = Registry::at(Moment::New);
    registry.folder.write("workflows/agreement/workflow.yaml", AGREEMENT);
    registry.folder.write("workflows/fair-competition/workflow.yaml", FAIR);
    registry
}

/// A case of the agreement in its review.
pub(super) fn reviewed(registry: &Registry, market: bool) -> String {
    let opened =
        registry.done(&format!("{SUBMIT} --workflow agreement --fact market={market} --json"));
    let case = opened.data("fashen.submit/1")["case"].as_str().unwrap().to_owned();
    registry.done(&format!("fashen --as lin advance {case} intake accept"));
    if market {
        registry.done(&format!("fashen --as lin advance {case} hearing heard"));
    }
    case
}

#[test]
fn a_case_waits_for_one_of_another_workflow() {
    let registry = registry();
    reviewed(&registry, true);
    let mut typed = registry.transcript();
    typed.about("What it waits for, and the command to type");
    typed.run("fashen --as chen next 2026-0001");
    typed.run("fashen --as chen advance 2026-0001 review lawful");
    typed.about("Submitted for it: both cases or neither");
    typed.run(&format!("{SUBMIT} --fact market=true --for 2026-0001"));
    let dry = typed.run(&format!("{SUBMIT} --workflow fair-competition --for 2026-0001 --dry-run"));
    let done = typed.run(&format!("{SUBMIT} --workflow fair-competition --for 2026-0001"));
    assert_eq!(dry.stdout, done.stdout);
    typed.about("Each shows the other");
    typed.run("fashen show 2026-0001");
    typed.run("fashen show 2026-0002");
    typed.about("It ends elsewhere");
    typed.run("fashen --as chen advance 2026-0002 assess fail");
    typed.run("fashen --as chen advance 2026-0001 review lawful --lang en");
    typed.about("Another one takes its place");
    typed.run(&format!("{SUBMIT} --workflow 公平竞争审查 --for 2026-0001"));
    typed.run(&format!("{SUBMIT} --workflow fair-competition"));
    typed.run("fashen --as zhou 关联 2026-0001 fair 2026-0003");
    typed.run("fashen --as zhou link 2026-0001 fair 2026-0003");
    typed.run("fashen --as xu advance 2026-0003 assess pass");
    typed.run("fashen show 2026-0001 --lang en");
    typed.about("Others of the role may act as well; papers call the review as the workflow does");
    typed.run("fashen --as xu advance 2026-0001 review lawful");
    typed.run("fashen papers 2026-0001");
    typed.run("fashen history 2026-0001");
    typed.run("fashen verify");
    typed.compare("link.txt");
}

#[test]
fn what_can_not_be_linked_is_refused() {
    let registry = registry();
    reviewed(&registry, true);
    registry.done(&format!("{SUBMIT} --workflow fair-competition"));
    registry.done("fashen --as zhou link 2026-0001 fair 2026-0002");
    let mut typed = registry.transcript();
    for line in [
        "2026-0001 fare 2026-0002",
        "2026-0001 fair 2026-0001",
        "2026-0002 agreement 2026-0001",
        "2026-0001 fair 2026-0009",
        "2026-0009 fair 2026-0002",
    ] {
        let ran = typed.run(&format!("fashen --as zhou link {line}"));
        assert!([3, 4].contains(&ran.code));
    }
    typed.run("fashen link 2026-0001 fair 2026-0002");
    typed.compare("link-refused.txt");
}

#[test]
fn a_stage_that_is_not_for_the_case_is_passed_over() {
    let registry = registry();
    reviewed(&registry, false);
    let mut typed = registry.transcript();
    typed.about("Nobody has heard anybody, and no other case is needed");
    typed.run("fashen history 2026-0001");
    typed.run("fashen show 2026-0001");
    typed.run("fashen --as chen advance 2026-0001 review lawful");
    typed.compare("link-skipped.txt");
}

#[test]
fn papers_call_the_review_as_the_workflow_does() {
    let registry = registry();
    reviewed(&registry, false);
    registry.done("fashen --as chen advance 2026-0001 review lawful");
    registry.done("fashen --as chen issue 2026-0001 opinion --format html --out 文书");
    let paper = registry.folder.read("文书/2026-0001-合法性审查意见.html");
    assert!(paper.contains("的合法性审查意见") && paper.contains("进行了合法性审查，"));
    assert!(!paper.contains("合法性审核"), "the usual word");
}
