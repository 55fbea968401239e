//! Who may act: roles and separation of duties.

use super::build::{end, stage, to, workflow};
use super::play::Play;
use crate::domain::case::{Command, Reason};
use crate::domain::name::PersonId;
use crate::domain::workflow::{Submission, Workflow};

fn people(ids: &[&str]) -> Vec<PersonId> {
    ids.iter().map(|id| (*id).into()).collect()
}

/// `a` takes a draft from a worker; `b` is for who neither handed one in nor did `a`.
fn flow() -> Workflow {
    workflow([
        stage("a").takes_draft().out(to("go", &["b"])),
        stage("b")
            .not_by(Submission::Draft)
            .not_by(Submission::Stage("a".into()))
            .out(to("back", &["a"]))
            .out(end("done")),
    ])
}

#[test]
fn who_has_not_the_role_is_told_who_has() {
    let mut play = Play::open(flow());
    let wrong = Reason::WrongRole { role: "worker".into(), people: people(&["ann", "bob", "cat"]) };
    assert_eq!(play.go_as("dan", "a", "go"), Err(vec![wrong.clone()]));
    assert_eq!(play.go_as("eve", "a", "go"), Err(vec![wrong]));
}

#[test]
fn who_handed_in_a_draft_or_did_the_other_stage_is_told_who_else_can() {
    let mut play = Play::open(flow());
    play.submit_as("ann", &[4], &[]).unwrap();
    play.go_as("bob", "a", "go").unwrap();
    let same = |did| Reason::SamePerson { stage: "b".into(), did, others: people(&["cat"]) };
    assert_eq!(play.go_as("ann", "b", "done"), Err(vec![same(Submission::Draft)]));
    assert_eq!(play.go_as("bob", "b", "done"), Err(vec![same(Submission::Stage("a".into()))]));
    play.go_as("cat", "b", "done").unwrap();
}

#[test]
fn both_duties_are_named_when_both_bar() {
    let mut play = Play::open(flow());
    play.submit_as("ann", &[4], &[]).unwrap();
    play.go("a", "go").unwrap();
    assert_eq!(play.go("b", "done").unwrap_err().len(), 2);
}

#[test]
fn a_duty_done_long_ago_still_bars() {
    let mut play = Play::open(flow());
    play.go_as("ann", "a", "go").unwrap();
    play.go_as("bob", "b", "back").unwrap();
    play.go_as("cat", "a", "go").unwrap();
    assert!(play.go_as("ann", "b", "done").is_err());
    assert!(play.go_as("cat", "b", "done").is_err());
    play.go_as("bob", "b", "done").unwrap();
}

#[test]
fn separation_holds_for_answers_and_drafts_too() {
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["b"])),
        stage("b")
            .takes_draft()
            .not_by(Submission::Stage("a".into()))
            .asks(super::build::item("Q"))
            .out(end("done")),
    ]));
    play.go("a", "go").unwrap();
    let ok = super::play::answer(crate::domain::case::Verdict::Ok);
    let answers = vec![("Q".into(), ok)];
    let answer = Command::AnswerItems { stage: "b".into(), answers };
    assert_eq!(super::play::codes(&play.ask("ann", &answer)), ["same-person"]);
    assert_eq!(super::play::codes(&play.submit_as("ann", &[4], &[])), ["same-person"]);
    play.ask("bob", &answer).unwrap();
}
