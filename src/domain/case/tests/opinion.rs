//! The opinion and what hangs on it: conclusions that bar the decision, and the text it speaks of.

use super::build::{end, stage, to, workflow};
use super::play::{Play, codes};
use crate::domain::case::Reason;
use crate::domain::workflow::{Conclusion, Outcome, Workflow};

fn concludes(outcome: Outcome, conclusion: Conclusion) -> Outcome {
    outcome.with(|outcome| outcome.conclusion = Some(conclusion))
}

/// `opinion` concludes; whatever it concludes, the case could go to `decision`, which asks.
fn flow() -> Workflow {
    workflow([
        stage("opinion")
            .out(concludes(to("lawful", &["desk"]), Conclusion::Lawful))
            .out(concludes(to("revise", &["desk"]), Conclusion::Revise))
            .out(concludes(to("unlawful", &["desk"]), Conclusion::Unlawful))
            .out(to("silent", &["desk"])),
        stage("desk")
            .role("drafter")
            .takes_draft()
            .out(to("back", &["opinion"]))
            .out(to("on", &["decision"])),
        stage("decision")
            .out(end("approve").requires(|require| {
                require.conclusion = vec![Conclusion::Lawful, Conclusion::Revise];
                require.unchanged_text = true;
            }))
            .out(end("reject")),
    ])
}

fn at_decision(outcome: &str) -> Play {
    let mut play = Play::open(flow());
    play.go("opinion", outcome).unwrap();
    play.go_as("dan", "desk", "on").unwrap();
    play
}

fn forbids(conclusion: Conclusion) -> Reason {
    let allowed = vec![Conclusion::Lawful, Conclusion::Revise];
    Reason::ConclusionForbids { conclusion, allowed }
}

#[test]
fn an_unlawful_text_can_not_be_approved() {
    for outcome in ["lawful", "revise"] {
        at_decision(outcome).go("decision", "approve").unwrap();
    }
    let mut play = at_decision("unlawful");
    assert_eq!(play.go("decision", "approve"), Err(vec![forbids(Conclusion::Unlawful)]));
    play.go("decision", "reject").unwrap();
}

#[test]
fn the_lock_is_named_even_before_the_stage_is_at_work() {
    let mut play = Play::open(flow());
    play.go("opinion", "unlawful").unwrap();
    let not_active =
        Reason::StageNotActive { stage: "decision".into(), active: vec!["desk".into()] };
    let locked = vec![not_active, forbids(Conclusion::Unlawful)];
    assert_eq!(play.go("decision", "approve"), Err(locked));
}

#[test]
fn without_an_opinion_nothing_is_decided() {
    let mut play = at_decision("silent");
    assert_eq!(play.go("decision", "approve"), Err(vec![Reason::NoOpinion]));
}

#[test]
fn the_last_opinion_counts() {
    let mut play = Play::open(flow());
    play.go("opinion", "unlawful").unwrap();
    play.submit(&[4]).unwrap();
    play.go_as("dan", "desk", "back").unwrap();
    play.go("opinion", "lawful").unwrap();
    assert_eq!(play.case.opinion.as_ref().unwrap().draft, 2);
    play.go_as("dan", "desk", "on").unwrap();
    play.go("decision", "approve").unwrap();
}

#[test]
fn words_changed_since_the_opinion_bar_the_decision() {
    let mut play = Play::open(flow());
    play.go("opinion", "lawful").unwrap();
    play.submit(&[4]).unwrap();
    play.go_as("dan", "desk", "on").unwrap();
    let changed = Reason::TextChanged { reviewed: 1, current: 2 };
    assert_eq!(play.go("decision", "approve"), Err(vec![changed]));
}

#[test]
fn words_changed_and_changed_back_are_the_words_of_the_opinion() {
    let mut play = Play::open(flow());
    play.go("opinion", "lawful").unwrap();
    play.submit(&[4]).unwrap();
    play.submit(&[1, 2, 3]).unwrap();
    play.go_as("dan", "desk", "on").unwrap();
    play.go("decision", "approve").unwrap();
}

#[test]
fn both_gates_are_named_when_both_are_shut() {
    let mut play = Play::open(flow());
    play.go("opinion", "unlawful").unwrap();
    play.submit(&[4]).unwrap();
    play.go_as("dan", "desk", "on").unwrap();
    assert_eq!(codes(&play.go("decision", "approve")), ["conclusion-forbids", "text-changed"]);
}
