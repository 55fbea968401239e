//! Findings: raised by a problem, settled by a later answer, replied to with a draft.

use super::build::{end, stage, to, weighed, with_facts, workflow, yes, yes_no};
use super::play::{Play, answer, answer_on, codes};
use crate::domain::case::{Reason, ReplyKind, Verdict};
use crate::domain::workflow::{CheckItem, Weight, Workflow};

/// `a` asks, `b` concludes; `fix` takes a draft and goes back to `a`.
fn flow() -> Workflow {
    workflow([
        stage("a")
            .asks(weighed("ADV", Weight::Advice))
            .asks(weighed("MUST", Weight::Must))
            .asks(weighed("BLOCK", Weight::Blocking))
            .out(to("go", &["b"])),
        stage("b")
            .out(end("lawful").requires(|require| require.no_open_findings = true))
            .out(to("revise", &["fix"])),
        stage("fix").role("drafter").takes_draft().out(to("again", &["a"])),
    ])
}

/// Everything is a problem; the case is in `fix`.
fn faulty() -> Play {
    let mut play = Play::open(flow());
    for item in ["ADV", "MUST", "BLOCK"] {
        play.answer("a", item, answer_on(Verdict::Problem, 1)).unwrap();
    }
    play.go("a", "go").unwrap();
    play
}

fn open(items: &[(&str, Weight)]) -> Vec<Reason> {
    let items = items.iter().map(|(id, weight)| ((*id).into(), *weight)).collect();
    vec![Reason::OpenFindings { items }]
}

#[test]
fn open_findings_of_weight_must_and_blocking_bar_a_lawful_conclusion() {
    let mut play = faulty();
    let both = open(&[("MUST", Weight::Must), ("BLOCK", Weight::Blocking)]);
    assert_eq!(play.go("b", "lawful"), Err(both));
}

#[test]
fn a_new_draft_settles_nothing_by_itself_but_an_answer_does() {
    let mut play = faulty();
    play.go("b", "revise").unwrap();
    play.submit(&[2, 3]).unwrap();
    play.go_as("dan", "fix", "again").unwrap();
    assert!(play.case.open_finding("MUST").is_some());
    play.answer("a", "MUST", answer(Verdict::Ok)).unwrap();
    play.answer("a", "BLOCK", answer(Verdict::NotApplicable)).unwrap();
    play.go("a", "go").unwrap();
    play.go("b", "lawful").unwrap();
    assert_eq!(play.case.findings.len(), 3, "kept for good");
}

#[test]
fn a_problem_answered_again_is_a_new_finding_and_the_old_one_is_settled() {
    let mut play = Play::open(flow());
    play.answer("a", "MUST", answer(Verdict::Problem)).unwrap();
    play.answer("a", "MUST", answer(Verdict::Problem)).unwrap();
    let settled: Vec<_> = play.case.findings.iter().map(|finding| !finding.is_open()).collect();
    assert_eq!(settled, [true, false]);
    play.go("a", "go").unwrap();
    assert_eq!(play.go("b", "lawful"), Err(open(&[("MUST", Weight::Must)])));
}

#[test]
fn a_finding_of_a_question_that_no_longer_applies_bars_nothing() {
    // Nobody could settle it: the question can not be answered any more.
    let some = CheckItem { when: yes(&["x"]), ..weighed("SOME", Weight::Must) };
    let mut play = Play::open_with(
        with_facts(
            [yes_no("x")],
            [
                stage("a").asks(some).out(to("back", &["fix"])).out(to("go", &["b"])),
                stage("fix").takes_draft().out(to("again", &["a"])),
                stage("b").out(end("lawful").requires(|require| require.no_open_findings = true)),
            ],
        ),
        &[("x", "true")],
    );
    play.answer("a", "SOME", answer(Verdict::Problem)).unwrap();
    play.go("a", "back").unwrap();
    play.go("fix", "again").unwrap();
    play.state(("a", "go"), &[("x", "false")]).unwrap();
    play.go("b", "lawful").unwrap();
}

#[test]
fn replies_come_with_the_draft_and_belong_to_the_open_finding() {
    let mut play = faulty();
    play.go("b", "revise").unwrap();
    let replies = [
        ("MUST", ReplyKind::Adopted, None),
        ("BLOCK", ReplyKind::Rejected, Some("上级文件有明确要求")),
    ];
    play.submit_as("dan", &[2], &replies).unwrap();
    let reply = play.case.open_finding("BLOCK").unwrap().reply.as_ref().unwrap();
    assert_eq!((reply.kind, &reply.person), (ReplyKind::Rejected, &play.person("dan")));
    assert!(play.case.open_finding("ADV").unwrap().reply.is_none());
    play.go_as("dan", "fix", "again").unwrap();
    play.answer("a", "MUST", answer(Verdict::Ok)).unwrap();
    assert!(play.case.findings[1].reply.is_some(), "a settled finding keeps its reply");
}

#[test]
fn a_reply_without_a_finding_or_a_reason_is_refused() {
    let mut play = faulty();
    play.go("b", "revise").unwrap();
    let replies = [
        ("MUST", ReplyKind::Partly, Some(" ")),
        ("BLOCK", ReplyKind::Rejected, None),
        ("NONE", ReplyKind::Adopted, None),
        ("ADV", ReplyKind::Adopted, None),
        ("ADV", ReplyKind::Rejected, Some("不改")),
    ];
    assert_eq!(
        codes(&play.submit_as("dan", &[2], &replies)),
        ["given-twice", "reply-reason-missing", "reply-reason-missing", "nothing-to-reply-to"]
    );
    assert_eq!(play.case.draft_ordinal(), 1);
}
