//! What the program found of a draft is recorded and bars nothing; a person confirms it, or departs from it for a
//! reason.

use super::build::{end, stage, to, workflow};
use super::play::{Play, Tried, codes, draft, found, opening, ruling};
use crate::domain::case::{
    Command, Contradiction, DraftSubmission, Found, Happening, NOT_NORMATIVE, Nature, Opening,
    Reason, Ruling, contradiction,
};
use crate::domain::check::screening::Classification;
use crate::domain::workflow::Workflow;

/// `intake` accepts, sends back, or says that it is no normative document; `supplement` is the drafter's.
fn intake() -> Workflow {
    workflow([
        stage("intake")
            .out(to("accept", &["review"]))
            .out(to("back", &["supplement"]))
            .out(end(NOT_NORMATIVE)),
        stage("supplement").role("drafter").takes_draft().out(to("resubmit", &["intake"])),
        stage("review").out(end("done")),
    ])
}

fn classified(classification: Classification) -> Found {
    Found { classification, ..found() }
}

/// A case opened by `dan` with a draft of which the program found that.
fn opened(found: Option<Found>) -> Play {
    let mut play = Play::unopened(intake());
    let first = DraftSubmission { found, ..draft(&[1, 2, 3]) };
    let opening = Opening { draft: first, ..opening(&[], &[]) };
    play.ask("dan", &Command::OpenCase(opening)).unwrap();
    play
}

fn screened(classification: Classification) -> Play {
    opened(Some(classified(classification)))
}

fn rule(play: &mut Play, person: &str, ruling: Ruling) -> Tried {
    play.ask(person, &Command::Rule(ruling))
}

fn otherwise(reason: Option<&str>) -> Ruling {
    Ruling { nature: Nature::NotNormative, decision: None, reason: reason.map(str::to_owned) }
}

fn confirmed(play: &Play) -> usize {
    play.count(|what| matches!(what, Happening::ScreeningConfirmed { .. }))
}

/// Whether ending `intake` so contradicts what the text is held to be, and whether a person holds it to be that.
fn contradicted(play: &Play, outcome: &str) -> Option<(Nature, bool)> {
    let ended = (&"intake".into(), &outcome.into());
    let found: Option<Contradiction> = contradiction(&play.workflow, &play.case, ended);
    found.map(|found| (found.nature, found.ruled))
}

#[test]
fn what_was_found_stands_right_behind_its_draft_and_asks_for_a_ruling() {
    let play = screened(Classification::Normative);
    let at = play.events.iter().position(|one| matches!(one.what, Happening::DraftSubmitted(_)));
    let next = &play.events[at.unwrap() + 1].what;
    assert_eq!(next, &Happening::DraftScreened { draft: 1, found: found() });
    assert_eq!(play.case.nature(), Some((Nature::Normative, false)));
    assert!(play.case.awaits_ruling(&play.workflow));
}

#[test]
fn a_case_of_which_nothing_was_found_asks_for_nothing() {
    let play = opened(None);
    assert!(play.case.screenings.is_empty());
    assert_eq!(play.case.nature(), None);
    assert!(!play.case.awaits_ruling(&play.workflow));
}

#[test]
fn whoever_acts_on_the_draft_confirms_it_without_a_reason() {
    let mut play = screened(Classification::Normative);
    rule(&mut play, "ann", ruling()).unwrap();
    assert_eq!(play.case.nature(), Some((Nature::Normative, true)));
    assert!(!play.case.awaits_ruling(&play.workflow));
    rule(&mut play, "ann", ruling()).unwrap();
    assert_eq!(confirmed(&play), 1, "said again, it is the same ruling");
    rule(&mut play, "ann", Ruling { decision: Some(false), ..ruling() }).unwrap();
    assert_eq!(confirmed(&play), 2);
}

#[test]
fn departing_from_what_was_found_or_settling_what_was_not_needs_a_reason() {
    let missing = |found| Err(vec![Reason::ScreeningReasonMissing { found }]);
    let mut play = screened(Classification::Normative);
    let refused = missing(Some(Classification::Normative));
    assert_eq!(rule(&mut play, "ann", otherwise(None)), refused);
    assert_eq!(rule(&mut play, "ann", otherwise(Some("  "))), refused);
    let decided = Ruling { decision: Some(true), ..ruling() };
    assert_eq!(rule(&mut play, "ann", decided), refused);
    rule(&mut play, "ann", otherwise(Some(" 只管本机关 "))).unwrap();
    let standing = play.case.ruling().unwrap();
    assert_eq!(standing.ruling.reason.as_deref(), Some("只管本机关"));

    let mut play = screened(Classification::NeedsHuman);
    assert_eq!(rule(&mut play, "ann", ruling()), missing(Some(Classification::NeedsHuman)));
    let mut play = opened(None);
    assert_eq!(rule(&mut play, "ann", ruling()), missing(None));
    let because = Ruling { reason: Some("旧案补认".to_owned()), ..ruling() };
    rule(&mut play, "ann", because).unwrap();
}

#[test]
fn who_handed_in_a_draft_or_has_no_role_may_not_rule() {
    let mut play = screened(Classification::Normative);
    let able = ["ann", "bob", "cat"].map(|id| play.person(id)).to_vec();
    let refused = rule(&mut play, "dan", ruling());
    assert_eq!(refused, Err(vec![Reason::OwnScreening { others: able }]));
    assert_eq!(codes(&rule(&mut play, "eve", ruling())), ["wrong-role"]);
    assert_eq!(confirmed(&play), 0);
}

#[test]
fn while_the_drafter_has_it_nobody_rules_and_after_the_end_nobody_either() {
    let mut play = screened(Classification::Normative);
    play.go("intake", "back").unwrap();
    let active = vec!["supplement".into()];
    assert_eq!(rule(&mut play, "ann", ruling()), Err(vec![Reason::ScreeningNotTaken { active }]));
    let mut play = screened(Classification::NotNormative);
    play.go("intake", NOT_NORMATIVE).unwrap();
    assert_eq!(codes(&rule(&mut play, "ann", otherwise(None))), ["case-ended"]);
}

#[test]
fn a_draft_of_other_words_is_ruled_anew_and_the_old_ruling_stays() {
    let mut play = screened(Classification::Normative);
    rule(&mut play, "ann", ruling()).unwrap();
    play.go("intake", "back").unwrap();
    let second = DraftSubmission { found: Some(found()), ..draft(&[1, 2, 4]) };
    let (materials, replies) = (Vec::new(), Vec::new());
    play.ask(
        "dan",
        &Command::SubmitDraft { draft: second, materials, replies, to_suspicions: Vec::new() },
    )
    .unwrap();
    play.go_as("dan", "supplement", "resubmit").unwrap();
    assert!(play.case.awaits_ruling(&play.workflow));
    assert_eq!(play.case.ruling(), None);
    assert_eq!(play.case.rulings[0].draft, 1);
    rule(&mut play, "bob", otherwise(Some("改成了内部制度"))).unwrap();
    assert_eq!(play.case.nature(), Some((Nature::NotNormative, true)));
    assert_eq!(play.case.rulings.len(), 2);
}

#[test]
fn an_outcome_against_what_the_text_is_held_to_be_is_possible_and_noticed() {
    let mut play = screened(Classification::Normative);
    assert_eq!(contradicted(&play, NOT_NORMATIVE), Some((Nature::Normative, false)));
    assert_eq!(contradicted(&play, "accept"), None);
    rule(&mut play, "ann", otherwise(Some("只管本机关"))).unwrap();
    assert_eq!(contradicted(&play, NOT_NORMATIVE), None);
    assert_eq!(contradicted(&play, "accept"), Some((Nature::NotNormative, true)));
    assert_eq!(contradicted(&play, "back"), None, "a supplement says nothing of the kind");
    play.go("intake", "accept").unwrap();
    let other = contradiction(&play.workflow, &play.case, (&"review".into(), &"done".into()));
    assert_eq!(other, None, "the stage does not ask");
}

#[test]
fn what_can_not_be_told_contradicts_nothing() {
    let play = screened(Classification::NeedsHuman);
    assert_eq!(contradicted(&play, NOT_NORMATIVE), None);
    assert_eq!(contradicted(&play, "accept"), None);
}
