//! A new draft: who may hand it in, and which answers it reopens.

use super::build::{end, item, stage, to, workflow};
use super::play::{Play, answer, answer_on, codes};
use crate::domain::case::{Reason, Verdict};
use crate::domain::workflow::{CheckItem, Workflow};

/// `review` asks W, C and P (about the procedure); `revision` sends back to it.
fn review() -> Workflow {
    workflow([
        stage("review")
            .asks(item("W"))
            .asks(item("C"))
            .asks(CheckItem { about_process: true, ..item("P") })
            .out(to("revise", &["revision"]))
            .out(end("done").complete()),
        stage("revision")
            .role("drafter")
            .takes_draft()
            .out(to("resubmit", &["review"]).requires(|require| require.new_draft = true))
            .out(to("insist", &["review"])),
    ])
}

/// A case in revision: W speaks of the whole text, C of clause 2, P of the procedure.
fn in_revision() -> Play {
    let mut play = Play::open(review());
    play.answer("review", "W", answer(Verdict::Ok)).unwrap();
    play.answer("review", "C", answer_on(Verdict::Ok, 2)).unwrap();
    play.answer("review", "P", answer(Verdict::Ok)).unwrap();
    play.go("review", "revise").unwrap();
    play
}

fn reopened(play: &Play) -> Vec<&str> {
    let answers = play.case.answers.iter().filter(|(_, answered)| answered.reopened);
    answers.map(|(id, _)| id.as_str()).collect()
}

#[test]
fn an_answer_on_a_clause_stands_while_its_words_are_somewhere_in_the_text() {
    let mut play = in_revision();
    play.submit(&[7, 8, 1, 2]).unwrap();
    assert_eq!(reopened(&play), ["W"]);
}

#[test]
fn an_answer_on_a_clause_is_reopened_when_its_words_are_gone() {
    let mut play = in_revision();
    play.submit(&[1, 5, 3]).unwrap();
    assert_eq!(reopened(&play), ["C", "W"]);
}

#[test]
fn an_answer_on_two_clauses_needs_both() {
    let mut play = Play::open(review());
    let mut both = answer_on(Verdict::Ok, 1);
    both.clauses.extend(answer_on(Verdict::Ok, 2).clauses);
    play.answer("review", "C", both).unwrap();
    play.go("review", "revise").unwrap();
    play.submit(&[2, 3]).unwrap();
    assert_eq!(reopened(&play), ["C"]);
}

#[test]
fn an_answer_about_the_procedure_that_names_a_clause_is_tied_to_it() {
    let mut play = Play::open(review());
    play.answer("review", "P", answer_on(Verdict::Ok, 2)).unwrap();
    play.go("review", "revise").unwrap();
    play.submit(&[1, 3]).unwrap();
    assert_eq!(reopened(&play), ["P"]);
}

#[test]
fn a_reopened_answer_must_be_given_again() {
    let mut play = in_revision();
    play.submit(&[2, 4]).unwrap();
    play.go_as("dan", "revision", "resubmit").unwrap();
    let incomplete =
        Reason::ChecklistIncomplete { stage: "review".into(), items: vec!["W".into()] };
    assert_eq!(play.go("review", "done"), Err(vec![incomplete]));
    play.answer("review", "W", answer(Verdict::Ok)).unwrap();
    assert_eq!(play.case.answers["W"].draft, 2);
    play.go("review", "done").unwrap();
}

#[test]
fn going_back_to_older_words_does_not_give_an_answer_back() {
    let mut play = in_revision();
    play.submit(&[4]).unwrap();
    play.submit(&[1, 2, 3]).unwrap();
    assert_eq!(reopened(&play), ["C", "W"]);
    assert_eq!(play.case.draft_ordinal(), 3);
}

#[test]
fn a_draft_with_the_words_of_the_last_is_refused() {
    let mut play = in_revision();
    assert_eq!(play.submit(&[1, 2, 3]), Err(vec![Reason::DraftUnchanged { draft: 1 }]));
}

#[test]
fn a_new_draft_is_one_handed_in_since_the_stage_was_entered() {
    let mut play = in_revision();
    assert_eq!(play.go_as("dan", "revision", "resubmit"), Err(vec![Reason::NoNewDraft]));
    play.submit(&[4]).unwrap();
    play.go_as("dan", "revision", "resubmit").unwrap();
    play.go("review", "revise").unwrap();
    assert_eq!(play.go_as("dan", "revision", "resubmit"), Err(vec![Reason::NoNewDraft]));
    play.go_as("dan", "revision", "insist").unwrap();
}

#[test]
fn a_draft_is_taken_only_where_a_stage_takes_one_and_from_who_acts_there() {
    let mut play = Play::open(review());
    let not_taken = Reason::DraftNotTaken { active: vec!["review".into()] };
    assert_eq!(play.submit(&[4]), Err(vec![not_taken]));
    play.go("review", "revise").unwrap();
    assert_eq!(codes(&play.submit_as("ann", &[4], &[])), ["wrong-role"]);
}

#[test]
fn of_several_stages_that_take_a_draft_one_that_takes_it_from_the_person_is_enough() {
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["m", "z"])),
        stage("m").takes_draft().out(end("done")),
        stage("z").role("drafter").takes_draft().out(end("done")),
    ]));
    play.go("a", "go").unwrap();
    play.submit_as("dan", &[4], &[]).unwrap();
    play.submit_as("ann", &[5], &[]).unwrap();
    assert_eq!(codes(&play.submit_as("eve", &[6], &[])), ["wrong-role", "wrong-role"]);
}

#[test]
fn an_answer_given_while_a_draft_comes_in_speaks_of_the_words_it_was_given_on() {
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["desk", "review"])),
        stage("desk").role("drafter").takes_draft().out(end("done")),
        stage("review").asks(item("W")).out(end("done").complete()),
    ]));
    play.go("a", "go").unwrap();
    play.answer("review", "W", answer(Verdict::Ok)).unwrap();
    play.submit(&[4]).unwrap();
    assert_eq!(codes(&play.go("review", "done")), ["checklist-incomplete"]);
    play.answer("review", "W", answer(Verdict::Ok)).unwrap();
    assert_eq!(play.case.answers["W"].text, play.case.draft().unwrap().text);
    play.go("review", "done").unwrap();
}
