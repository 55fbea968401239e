//! Outcomes that several persons must choose.

use super::build::{end, stage, to, workflow};
use super::play::{Play, codes};
use crate::domain::case::{Happening, Reason};
use crate::domain::workflow::{Submission, Workflow};

/// `a` passes with two, fails with two, stops with one; `b` is not for who did `a`.
fn flow() -> Workflow {
    workflow([
        stage("a")
            .takes_draft()
            .out(to("pass", &["b"]).approvals(2))
            .out(to("fail", &["b"]).approvals(2))
            .out(to("stop", &["b"]).approvals(1)),
        stage("b").not_by(Submission::Stage("a".into())).out(to("back", &["a"])).out(end("done")),
    ])
}

#[test]
fn two_different_persons_end_the_stage() {
    let mut play = Play::open(flow());
    play.go_as("ann", "a", "pass").unwrap();
    assert_eq!(play.active(), ["a"]);
    assert_eq!(play.go_as("ann", "a", "pass"), Err(vec![Reason::AlreadyApproved { missing: 1 }]));
    play.go_as("bob", "a", "pass").unwrap();
    assert_eq!(play.active(), ["b"]);
    let step = play.case.last_step("a").unwrap();
    assert_eq!(step.approvers, [play.person("ann"), play.person("bob")]);
    assert_eq!(step.person, play.person("bob"));
    assert_eq!(play.count(|what| matches!(what, Happening::StageCompleted { .. })), 1);
}

#[test]
fn who_chooses_anew_has_given_up_the_former_choice() {
    let mut play = Play::open(flow());
    play.go_as("ann", "a", "pass").unwrap();
    play.go_as("ann", "a", "fail").unwrap();
    play.go_as("bob", "a", "pass").unwrap();
    assert_eq!(play.active(), ["a"], "one for each");
    play.go_as("cat", "a", "pass").unwrap();
    let approvers = &play.case.last_step("a").unwrap().approvers;
    assert_eq!(approvers, &[play.person("bob"), play.person("cat")]);
}

#[test]
fn one_is_enough_where_one_is_asked() {
    let mut play = Play::open(flow());
    play.go_as("ann", "a", "pass").unwrap();
    play.go_as("bob", "a", "stop").unwrap();
    assert_eq!(play.active(), ["b"]);
    assert!(play.case.last_step("a").unwrap().approvers.is_empty());
}

#[test]
fn approvals_are_of_the_words_that_were_there() {
    let mut play = Play::open(flow());
    play.go_as("ann", "a", "pass").unwrap();
    play.submit_as("cat", &[4], &[]).unwrap();
    play.go_as("bob", "a", "pass").unwrap();
    assert_eq!(play.active(), ["a"]);
    play.go_as("ann", "a", "pass").unwrap();
    assert_eq!(play.active(), ["b"]);
}

#[test]
fn who_could_not_choose_any_more_does_not_count() {
    let mut play = Play::open(workflow([
        stage("split").out(to("go", &["a", "b"])),
        stage("a").not_by(Submission::Stage("b".into())).out(end("done").approvals(2)),
        stage("b").out(to("on", &["c"])),
        stage("c").out(end("done")),
    ]));
    play.go("split", "go").unwrap();
    play.go_as("bob", "a", "done").unwrap();
    play.go_as("bob", "b", "on").unwrap();
    play.go_as("cat", "a", "done").unwrap();
    assert_eq!(play.active(), ["a", "c"], "bob approved, then did what bars him");
    play.go_as("ann", "a", "done").unwrap();
    assert!(play.case.ended.is_some());
}

#[test]
fn who_has_lost_the_role_does_not_count() {
    let mut play = Play::open(flow());
    play.go_as("ann", "a", "pass").unwrap();
    play.office.people[0].roles.clear();
    play.go_as("bob", "a", "pass").unwrap();
    assert_eq!(play.active(), ["a"]);
    play.go_as("cat", "a", "pass").unwrap();
    assert_eq!(play.active(), ["b"]);
}

#[test]
fn approvals_end_with_the_stage() {
    let mut play = Play::open(flow());
    play.go_as("ann", "a", "pass").unwrap();
    play.go_as("bob", "a", "stop").unwrap();
    play.go_as("cat", "b", "back").unwrap();
    play.go_as("ann", "a", "pass").unwrap();
    assert_eq!(play.active(), ["a"]);
}

#[test]
fn everyone_who_approved_did_the_stage() {
    let mut play = Play::open(flow());
    play.go_as("ann", "a", "pass").unwrap();
    play.go_as("bob", "a", "pass").unwrap();
    assert_eq!(codes(&play.go_as("ann", "b", "done")), ["same-person"]);
    assert_eq!(codes(&play.go_as("bob", "b", "done")), ["same-person"]);
    play.go_as("cat", "b", "done").unwrap();
}

#[test]
fn approvals_do_not_stand_in_for_the_role() {
    let mut play = Play::open(flow());
    assert_eq!(codes(&play.go_as("eve", "a", "pass")), ["wrong-role"]);
}
