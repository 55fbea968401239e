//! Whose turn it is.

use super::build::{end, stage, to, workflow};
use super::play::Play;
use crate::domain::case::Happening;
use crate::domain::name::PersonId;
use crate::domain::workflow::{Assignment, Stage, Submission, Workflow};

/// `a`, then `b` with this rule; `b` comes again.
fn flow(b: Stage) -> Workflow {
    workflow([stage("a").out(to("go", &["b"])), b.out(end("done")).out(to("again", &["a"]))])
}

fn least() -> Stage {
    stage("b").assigned(Assignment::LeastLoaded)
}

fn assignee(play: &Play) -> Option<&str> {
    play.case.active["b"].assignee.as_ref().map(PersonId::as_str)
}

fn entered(b: Stage, load: &[(&str, usize)]) -> Play {
    let mut play = Play::open(flow(b));
    play.others.load = load.iter().map(|(id, count)| ((*id).into(), *count)).collect();
    play.go("a", "go").unwrap();
    play
}

#[test]
fn the_person_named_is_assigned() {
    let play = entered(stage("b").assigned(Assignment::Person("bob".into())), &[]);
    assert_eq!(assignee(&play), Some("bob"));
    assert_eq!(play.count(|what| matches!(what, Happening::StageAssigned { .. })), 1);
    assert_eq!(assignee(&entered(stage("b"), &[])), None, "nobody where the workflow says nothing");
}

#[test]
fn the_least_loaded_is_assigned_and_of_equals_the_first_of_the_office() {
    assert_eq!(assignee(&entered(least(), &[])), Some("ann"));
    assert_eq!(assignee(&entered(least(), &[("ann", 1)])), Some("bob"));
    assert_eq!(assignee(&entered(least(), &[("ann", 2), ("bob", 1), ("cat", 1)])), Some("bob"));
    assert_eq!(assignee(&entered(least(), &[("ann", 2), ("bob", 2), ("cat", 1)])), Some("cat"));
}

#[test]
fn what_is_assigned_in_the_same_case_counts() {
    let twin = |id: &str| stage(id).assigned(Assignment::LeastLoaded).out(end(id));
    let flow =
        workflow([stage("a").out(to("go", &["b", "c", "d"])), twin("b"), twin("c"), twin("d")]);
    let mut play = Play::open(flow);
    play.others.load = [("bob".into(), 1)].into();
    play.go("a", "go").unwrap();
    let turns = play.case.active.values().map(|active| active.assignee.as_ref().unwrap().as_str());
    assert_eq!(turns.collect::<Vec<_>>(), ["ann", "cat", "ann"]);
}

#[test]
fn nobody_is_assigned_who_may_not_act() {
    let barred = || least().not_by(Submission::Stage("a".into()));
    assert_eq!(assignee(&entered(barred(), &[("bob", 5)])), Some("cat"), "ann did a");
    let named = |id: &str| barred().assigned(Assignment::Person(id.into()));
    assert_eq!(assignee(&entered(named("ann"), &[])), None, "ann did a");
    assert_eq!(assignee(&entered(named("dan"), &[])), None, "dan has another role");
    assert_eq!(assignee(&entered(named("gone"), &[])), None, "gone has left");
}

#[test]
fn it_is_no_bar_to_others_of_the_role() {
    let mut play = entered(stage("b").assigned(Assignment::Person("bob".into())), &[]);
    assert_eq!(play.surveyed_by(Some("cat"), "b", "done"), []);
    play.go_as("cat", "b", "done").unwrap();
}

#[test]
fn a_stage_that_is_entered_again_is_assigned_again() {
    let mut play = entered(least(), &[]);
    assert_eq!(assignee(&play), Some("ann"));
    play.go("b", "again").unwrap();
    play.others.load = [("ann".into(), 3)].into();
    play.go("a", "go").unwrap();
    assert_eq!(assignee(&play), Some("bob"));
}
