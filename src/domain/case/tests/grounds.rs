//! What stands on something: a conclusion on findings, a number on an opinion, a meeting on a review.

use super::build::{end, item, stage, to, weighed, workflow};
use super::play::{Play, answer, codes};
use crate::domain::case::Verdict;
use crate::domain::workflow::{
    CatalogueChange, ChecklistBar, Conclusion, FieldKind, Outcome, Weight, Workflow,
};

fn concludes(outcome: Outcome, conclusion: Conclusion) -> Outcome {
    outcome.with(|outcome| outcome.conclusion = Some(conclusion))
}

/// `look` can fail or be defective, `opinion` can speak against the text only with a finding, and `number`
/// asks for nothing by itself.
fn flow() -> Workflow {
    workflow([
        stage("look")
            .asks(weighed("Q-1", Weight::Must))
            .asks(item("Q-2"))
            .out(to("skip", &["number"]))
            .out(to("pass", &["opinion"]).complete())
            .out(to("defective", &["opinion"]).requires(|require| {
                require.checklist = Some(ChecklistBar::Defective);
            }))
            .out(to("fail", &["opinion"]).requires(|require| {
                require.checklist = Some(ChecklistBar::Failed);
            })),
        stage("opinion").out(concludes(to("lawful", &["meeting"]), Conclusion::Lawful)).out(
            concludes(to("unlawful", &["number"]), Conclusion::Unlawful).requires(|require| {
                require.some_open_finding = true;
            }),
        ),
        stage("meeting").out(to("approve", &["number"]).records("date", FieldKind::Date)),
        stage("number")
            .out(end("assign").numbered("document"))
            .out(end("enter").with(|outcome| outcome.catalogue = Some(CatalogueChange::Enter))),
    ])
}

#[test]
fn a_defect_is_one_of_the_answers() {
    let mut play = Play::open(flow());
    assert_eq!(codes(&play.go("look", "fail")), ["no-problem"]);
    assert_eq!(codes(&play.go("look", "defective")), ["checklist-incomplete", "no-problem"]);
    play.answer("look", "Q-1", answer(Verdict::Problem)).unwrap();
    assert_eq!(codes(&play.go("look", "defective")), ["checklist-incomplete"]);
    play.go("look", "fail").unwrap();
}

#[test]
fn a_conclusion_against_a_text_says_what_is_wrong_with_it() {
    let mut play = Play::open(flow());
    for id in ["Q-1", "Q-2"] {
        play.answer("look", id, answer(Verdict::Ok)).unwrap();
    }
    play.go("look", "pass").unwrap();
    assert_eq!(codes(&play.go("opinion", "unlawful")), ["no-problem"]);
    play.go("opinion", "lawful").unwrap();
}

#[test]
fn nothing_gets_a_number_or_is_published_without_a_good_opinion_whatever_the_file_says() {
    let mut play = Play::open(flow());
    play.go("look", "skip").unwrap();
    for outcome in ["assign", "enter"] {
        assert_eq!(codes(&play.go("number", outcome)), ["no-opinion"], "{outcome}");
    }
    let mut play = Play::open(flow());
    play.answer("look", "Q-1", answer(Verdict::Problem)).unwrap();
    play.go("look", "fail").unwrap();
    play.go("opinion", "unlawful").unwrap();
    for outcome in ["assign", "enter"] {
        assert_eq!(codes(&play.go("number", outcome)), ["conclusion-forbids"], "{outcome}");
    }
}

#[test]
fn a_meeting_does_not_come_before_the_opinion() {
    let mut play = Play::open(flow());
    for id in ["Q-1", "Q-2"] {
        play.answer("look", id, answer(Verdict::Ok)).unwrap();
    }
    play.go("look", "pass").unwrap();
    play.at += chrono::TimeDelta::days(1);
    play.go("opinion", "lawful").unwrap();
    let early = play.record(("meeting", "approve"), &[("date", "2026-03-02")]);
    assert_eq!(codes(&early), ["before-opinion"]);
    play.record(("meeting", "approve"), &[("date", "2026-03-03")]).unwrap();
    play.go("number", "assign").unwrap();
}

#[test]
fn what_is_asked_about_an_occasion_is_asked_again_at_the_next_one() {
    let mut meeting =
        stage("meeting").asks(item("Q-9")).out(to("again", &["meeting_two"]).complete());
    meeting.ask_again = true;
    let back = stage("meeting_two").out(to("back", &["meeting"])).out(end("done"));
    let mut play = Play::open(workflow([meeting, back]));
    play.answer("meeting", "Q-9", answer(Verdict::Ok)).unwrap();
    play.go("meeting", "again").unwrap();
    play.go("meeting_two", "back").unwrap();
    assert!(play.case.answers["Q-9"].reopened);
    assert_eq!(codes(&play.go("meeting", "again")), ["checklist-incomplete"]);
}
