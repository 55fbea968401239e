//! Checklists: complete, clear, and what may be answered.

use super::build::{end, item, stage, to, weighed, with_facts, workflow, yes, yes_no};
use super::play::{Play, answer, codes};
use crate::domain::case::{Answer, Command, Named, Reason, Verdict};
use crate::domain::workflow::{CheckItem, Weight, Workflow};

fn flow() -> Workflow {
    with_facts(
        [yes_no("x")],
        [
            stage("a")
                .asks(weighed("ADV", Weight::Advice))
                .asks(weighed("MUST", Weight::Must))
                .asks(weighed("BLOCK", Weight::Blocking))
                .asks(CheckItem { when: yes(&["x"]), ..item("SOME") })
                .out(to("clear", &["b"]).clear())
                .out(to("complete", &["b"]).complete())
                .out(to("lax", &["b"])),
            stage("b").out(end("done")),
        ],
    )
}

fn answered(verdicts: [(&str, Verdict); 3]) -> Play {
    let mut play = Play::open_with(flow(), &[("x", "false")]);
    for (item, verdict) in verdicts {
        play.answer("a", item, answer(verdict)).unwrap();
    }
    play
}

#[test]
fn complete_asks_for_every_question_that_applies() {
    for (x, items) in [("false", vec!["ADV", "BLOCK"]), ("true", vec!["ADV", "BLOCK", "SOME"])] {
        let mut play = Play::open_with(flow(), &[("x", x)]);
        play.answer("a", "MUST", answer(Verdict::NotApplicable)).unwrap();
        let items = items.into_iter().map(Into::into).collect();
        let incomplete = vec![Reason::ChecklistIncomplete { stage: "a".into(), items }];
        assert_eq!(play.go("a", "complete"), Err(incomplete.clone()));
        assert_eq!(play.go("a", "clear"), Err(incomplete));
        play.go("a", "lax").unwrap();
    }
}

#[test]
fn clear_bars_problems_of_weight_blocking_and_no_others() {
    let ok = Verdict::Ok;
    let mut play = answered([("ADV", ok), ("MUST", ok), ("BLOCK", Verdict::Problem)]);
    let items = vec!["BLOCK".into()];
    assert_eq!(
        play.go("a", "clear"),
        Err(vec![Reason::BlockingProblems { stage: "a".into(), items }])
    );
    play.go("a", "complete").unwrap();
    let problem = Verdict::Problem;
    let mut play = answered([("ADV", problem), ("MUST", problem), ("BLOCK", ok)]);
    play.go("a", "clear").unwrap();
}

#[test]
fn a_later_answer_takes_the_place_of_an_earlier_one() {
    let ok = Verdict::Ok;
    let mut play = answered([("ADV", ok), ("MUST", ok), ("BLOCK", Verdict::Problem)]);
    play.answer("a", "BLOCK", answer(ok)).unwrap();
    play.go("a", "clear").unwrap();
}

#[test]
fn a_problem_has_a_note() {
    let mut play = Play::open_with(flow(), &[("x", "false")]);
    for note in [None, Some(String::new()), Some("　".to_owned())] {
        let silent = Answer { note, ..answer(Verdict::Problem) };
        assert_eq!(
            play.answer("a", "MUST", silent),
            Err(vec![Reason::NoteMissing { item: "MUST".into() }])
        );
    }
}

#[test]
fn what_can_not_be_answered_is_said_of_every_answer_at_once() {
    let mut play = Play::open_with(flow(), &[("x", "false")]);
    let ok = || answer(Verdict::Ok);
    let silent = Answer { note: None, ..answer(Verdict::Problem) };
    let answers = [("SOME", ok()), ("NONE", ok()), ("MUST", silent), ("ADV", ok()), ("ADV", ok())];
    let answers = answers.map(|(item, answer)| (item.into(), answer)).to_vec();
    let asked = play.ask("eve", &Command::AnswerItems { stage: "a".into(), answers });
    let known = ["ADV", "MUST", "BLOCK", "SOME"].map(str::to_owned).to_vec();
    let reasons = asked.unwrap_err();
    assert_eq!(reasons[0], Reason::GivenTwice { what: Named::Item, name: "ADV".to_owned() });
    assert_eq!(reasons[1].code(), "wrong-role");
    assert_eq!(
        reasons[2..],
        [
            Reason::ItemNotApplicable { item: "SOME".into() },
            Reason::Unknown { what: Named::Item, name: "NONE".to_owned(), known },
            Reason::NoteMissing { item: "MUST".into() },
        ]
    );
    assert!(play.case.answers.is_empty());
}

#[test]
fn questions_are_answered_while_their_stage_is_at_work() {
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["b"])),
        stage("b").asks(item("Q")).out(end("done")),
    ]));
    assert_eq!(codes(&play.answer("b", "Q", answer(Verdict::Ok))), ["stage-not-active"]);
    play.go("a", "go").unwrap();
    play.answer("b", "Q", answer(Verdict::Ok)).unwrap();
    assert_eq!(codes(&play.answer("c", "Q", answer(Verdict::Ok))), ["unknown-stage"]);
}
