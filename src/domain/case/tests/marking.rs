//! Where a case is: sequence, branches, joins, cancellation, ends.

use super::build::{auto, end, stage, to, workflow};
use super::play::{Play, codes};
use crate::domain::case::{Happening, Reason};
use crate::domain::workflow::Workflow;

/// `split` sends out `a` and `b`, `join` waits for both; `a` can fail and take `b` with it.
fn branches() -> Workflow {
    workflow([
        stage("split").out(to("go", &["a", "b"])),
        stage("a").out(to("pass", &["join"])).out(to("fail", &["join"]).cancels(&["b"])),
        stage("b").out(to("pass", &["join"])).out(to("skip", &["aside"]).cancels(&["a"])),
        stage("aside").out(to("enter", &["join"])),
        stage("join").join(&["a", "b"]).out(end("done")).out(to("again", &["split"])),
    ])
}

#[test]
fn a_sequence_goes_from_stage_to_stage_to_its_end() {
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["b"])),
        stage("b").out(to("back", &["a"])).out(end("done")),
    ]));
    assert_eq!(play.active(), ["a"]);
    play.go("a", "go").unwrap();
    assert_eq!(play.active(), ["b"]);
    play.go("b", "back").unwrap();
    play.go("a", "go").unwrap();
    play.go("b", "done").unwrap();
    assert_eq!(play.case.ended.as_ref().unwrap().end.as_str(), "done");
    assert_eq!(play.steps(), ["a.go", "b.back", "a.go", "b.done"]);
}

#[test]
fn a_join_is_entered_once_when_the_last_branch_arrives() {
    let mut play = Play::open(branches());
    play.go("split", "go").unwrap();
    assert_eq!(play.active(), ["a", "b"]);
    play.go("b", "pass").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec!["a"], vec![("join", "b")]));
    let missing = Reason::WaitsForBranches { stage: "join".into(), missing: vec!["a".into()] };
    assert_eq!(play.go("join", "done"), Err(vec![missing]));
    play.go("a", "pass").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec!["join"], vec![]));
    let joined = |what: &Happening| matches!(what, Happening::StageEntered { joined: true, .. });
    assert_eq!(play.count(joined), 1);
}

#[test]
fn a_join_works_again_on_the_next_round() {
    let mut play = Play::open(branches());
    for _ in 0..2 {
        play.go("split", "go").unwrap();
        play.go("a", "pass").unwrap();
        assert_eq!(play.active(), ["b"]);
        play.go("b", "pass").unwrap();
        play.go("join", "again").unwrap();
    }
    assert_eq!((play.active(), play.waiting()), (vec!["split"], vec![]));
}

#[test]
fn an_arrival_that_the_join_does_not_wait_for_enters_at_once() {
    let mut play = Play::open(branches());
    play.go("split", "go").unwrap();
    play.go("b", "skip").unwrap();
    play.go("aside", "enter").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec!["join"], vec![]));
    let joined = |what: &Happening| matches!(what, Happening::StageEntered { joined: true, .. });
    assert_eq!(play.count(joined), 0);
}

#[test]
fn a_branch_that_waits_goes_on_waiting_when_the_join_is_entered_past_it() {
    let mut play = Play::open(workflow([
        stage("split").out(to("go", &["a", "b", "c"])),
        stage("a").out(to("pass", &["join"])),
        stage("b").out(to("pass", &["join"])),
        stage("c").out(to("enter", &["join"])),
        stage("join").join(&["a", "b"]).out(to("on", &["last"])),
        stage("last").out(end("done")),
    ]));
    play.go("split", "go").unwrap();
    play.go("a", "pass").unwrap();
    play.go("c", "enter").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec!["b", "join"], vec![("join", "a")]));
    // The join is at work: entering it once more would lose a token.
    let twice = vec![Reason::EnteredTwice { stage: "join".into() }];
    assert_eq!(play.go("b", "pass"), Err(twice.clone()));
    assert_eq!(play.surveyed("b", "pass"), twice);
    play.go("join", "on").unwrap();
    play.go("b", "pass").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec!["join", "last"], vec![]));
}

#[test]
fn an_outcome_does_away_with_the_active_stages_that_it_cancels() {
    let mut play = Play::open(branches());
    play.go("split", "go").unwrap();
    play.go("a", "fail").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec![], vec![("join", "a")]));
    assert_eq!(play.count(|what| matches!(what, Happening::StageCancelled { .. })), 1);
}

#[test]
fn an_outcome_takes_back_what_a_cancelled_branch_sent_to_a_join() {
    let mut play = Play::open(branches());
    play.go("split", "go").unwrap();
    play.go("a", "pass").unwrap();
    assert_eq!(play.waiting(), [("join", "a")]);
    play.go("b", "skip").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec!["aside"], vec![]));
    assert_eq!(play.count(|what| matches!(what, Happening::ArrivalCancelled { .. })), 1);
    assert_eq!(play.count(|what| matches!(what, Happening::StageCancelled { .. })), 0);
}

#[test]
fn the_same_branch_does_not_arrive_twice_at_a_join() {
    let mut play = Play::open(workflow([
        stage("split").out(to("go", &["a", "b"])),
        stage("a").out(to("both", &["join", "a2"])),
        stage("a2").out(to("again", &["a"])),
        stage("b").out(to("pass", &["join"])),
        stage("join").join(&["a", "b"]).out(end("done")),
    ]));
    play.go("split", "go").unwrap();
    play.go("a", "both").unwrap();
    play.go("a2", "again").unwrap();
    let (before, said) = (play.case.clone(), play.events.len());
    assert_eq!(play.go("a", "both"), Err(vec![Reason::EnteredTwice { stage: "join".into() }]));
    assert_eq!((&play.case, play.events.len()), (&before, said));
}

#[test]
fn an_outcome_that_names_a_stage_twice_is_refused_whole() {
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["b", "c", "b"])),
        stage("b").out(end("done")),
        stage("c").out(end("done")),
    ]));
    assert_eq!(codes(&play.go("a", "go")), ["entered-twice"]);
    assert_eq!((play.active(), play.steps().len()), (vec!["a"], 0));
}

#[test]
fn a_stage_can_lead_back_to_itself_and_join_itself() {
    let mut play = Play::open(workflow([
        stage("a").out(to("again", &["a"])).out(to("on", &["b"])),
        stage("b").join(&["b"]).out(to("again", &["b"])).out(end("done")),
    ]));
    play.go("a", "again").unwrap();
    play.go("a", "on").unwrap();
    play.go("b", "again").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec!["b"], vec![]));
}

#[test]
fn all_targets_are_entered_before_one_of_them_acts_by_itself() {
    // `quick` cancels `slow`, which was entered beside it: nothing of `slow` may be left.
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["quick", "slow"])),
        auto("quick").out(to("by", &["z"]).cancels(&["slow"])),
        stage("slow").out(to("on", &["z"])),
        stage("z").out(end("done")),
    ]));
    play.go("a", "go").unwrap();
    assert_eq!(play.active(), ["z"]);
}

#[test]
fn at_an_end_nothing_is_left_at_work() {
    // A faulty definition: `a` ends the case while `b` is still at work.
    let mut play = Play::open(workflow([
        stage("split").out(to("go", &["a", "b", "c"])),
        stage("a").out(end("done")),
        stage("b").out(to("pass", &["join"])),
        stage("c").out(to("pass", &["join"])),
        stage("join").join(&["b", "c"]).out(end("done")),
    ]));
    play.go("split", "go").unwrap();
    play.go("c", "pass").unwrap();
    play.go("a", "done").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec![], vec![]));
    assert_eq!(codes(&play.go("b", "pass")), ["case-ended"]);
}
