//! Stages carried over: a new draft that touches nothing of a stage does not ask for it again.

use super::build::{end, item, stage, to, weighed, with_facts, workflow, yes, yes_no};
use super::play::{Play, answer, answer_on, codes};
use crate::domain::case::Verdict;
use crate::domain::workflow::{
    CheckItem, Conclusion, FieldKind, Stage, Submission, Weight, Workflow,
};

/// A branch that is carried over with `pass`; its questions are NAME-C and NAME-P.
fn branch(id: &str) -> Stage {
    stage(id)
        .asks(item(&format!("{id}-C")))
        .asks(CheckItem { about_process: true, ..item(&format!("{id}-P")) })
        .asks(weighed(&format!("{id}-A"), Weight::Advice))
        .carry("pass")
        .out(to("pass", &["join"]).complete())
        .out(to("weak", &["join"]))
}

/// `a` and `b` in parallel, joined; back through `revision`.
fn rounds() -> Workflow {
    workflow([
        stage("start").out(to("go", &["a", "b"])),
        branch("a"),
        branch("b"),
        stage("join").join(&["a", "b"]).out(to("revise", &["revision"])).out(end("done")),
        stage("revision").role("drafter").takes_draft().out(to("again", &["a", "b"])),
    ])
}

/// Both branches answered (`a` on clause 1, `b` on clause 2), and the first round over.
fn reviewed(outcome_of_a: &str, verdict_of_a: Verdict) -> Play {
    let mut play = Play::open(rounds());
    play.go("start", "go").unwrap();
    for (id, clause, verdict) in [("a", 1, verdict_of_a), ("b", 2, Verdict::Ok)] {
        play.answer(id, &format!("{id}-C"), answer_on(verdict, clause)).unwrap();
        play.answer(id, &format!("{id}-P"), answer(Verdict::Ok)).unwrap();
        play.answer(id, &format!("{id}-A"), answer_on(Verdict::Ok, clause)).unwrap();
    }
    play.go("a", outcome_of_a).unwrap();
    play.go("b", "pass").unwrap();
    play.go("join", "revise").unwrap();
    play
}

#[test]
fn what_a_new_draft_does_not_touch_is_carried_and_the_join_completes() {
    let mut play = reviewed("pass", Verdict::Ok);
    play.submit(&[1, 2, 9]).unwrap();
    play.go_as("dan", "revision", "again").unwrap();
    assert_eq!(play.active(), ["join"]);
    assert_eq!(play.steps()[4..], ["revision.again", "a.pass*", "b.pass*"]);
    let carried = play.case.last_step("a").unwrap();
    assert_eq!((carried.draft, &carried.person), (2, &play.person("dan")));
    assert!(carried.approvers.is_empty());
}

#[test]
fn a_stage_one_of_whose_answers_was_reopened_is_asked_again_and_only_it() {
    let mut play = reviewed("pass", Verdict::Ok);
    play.submit(&[1, 7]).unwrap();
    play.go_as("dan", "revision", "again").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec!["b"], vec![("join", "a")]));
    for id in ["b-C", "b-A"] {
        play.answer("b", id, answer(Verdict::Ok)).unwrap();
    }
    play.go("b", "pass").unwrap();
    assert_eq!(play.active(), ["join"]);
}

#[test]
fn nothing_is_carried_without_a_new_draft() {
    let mut play = reviewed("pass", Verdict::Ok);
    play.go_as("dan", "revision", "again").unwrap();
    assert_eq!(play.active(), ["a", "b"]);
}

#[test]
fn carried_once_it_can_be_carried_again_by_the_next_draft() {
    let mut play = reviewed("pass", Verdict::Ok);
    for clauses in [[1, 2, 8], [1, 2, 9]] {
        play.submit(&clauses).unwrap();
        play.go_as("dan", "revision", "again").unwrap();
        play.go("join", "revise").unwrap();
    }
    assert_eq!(play.case.last_step("b").unwrap().draft, 3);
    play.go_as("dan", "revision", "again").unwrap();
    assert_eq!(play.active(), ["a", "b"], "the last draft has been carried already");
}

#[test]
fn a_stage_that_ended_otherwise_is_not_carried() {
    let mut play = reviewed("weak", Verdict::Ok);
    play.submit(&[1, 2, 9]).unwrap();
    play.go_as("dan", "revision", "again").unwrap();
    assert_eq!(play.active(), ["a"]);
}

#[test]
fn a_stage_with_an_open_finding_is_not_carried() {
    // Clause 1, of which the finding speaks, stands word for word.
    let mut play = reviewed("pass", Verdict::Problem);
    play.submit(&[1, 2, 9]).unwrap();
    play.go_as("dan", "revision", "again").unwrap();
    assert_eq!(play.active(), ["a"]);
    play.answer("a", "a-C", answer_on(Verdict::Ok, 1)).unwrap();
    play.go("a", "pass").unwrap();
    play.go("join", "revise").unwrap();
    play.submit(&[1, 2, 8]).unwrap();
    play.go_as("dan", "revision", "again").unwrap();
    assert_eq!(play.active(), ["join"]);
}

#[test]
fn an_advice_does_not_stop_a_stage_from_being_carried() {
    let mut play = reviewed("pass", Verdict::Ok);
    play.go_as("dan", "revision", "again").unwrap();
    play.answer("a", "a-A", answer_on(Verdict::Problem, 1)).unwrap();
    play.go("a", "pass").unwrap();
    play.go("b", "pass").unwrap();
    play.go("join", "revise").unwrap();
    play.submit(&[1, 2, 9]).unwrap();
    play.go_as("dan", "revision", "again").unwrap();
    assert_eq!(play.active(), ["join"]);
}

#[test]
fn a_carried_step_bars_nobody_from_a_later_stage() {
    let mut play = Play::open(workflow([
        stage("a").carry("pass").out(to("pass", &["b"])),
        stage("b").takes_draft().out(to("again", &["a"])).out(to("on", &["c"])),
        stage("c").not_by(Submission::Stage("a".into())).out(end("done")),
    ]));
    play.go_as("bob", "a", "pass").unwrap();
    play.submit_as("ann", &[4], &[]).unwrap();
    play.go("b", "again").unwrap();
    assert_eq!(play.steps().last().unwrap(), "a.pass*");
    play.go("b", "on").unwrap();
    assert_eq!(codes(&play.go_as("bob", "c", "done")), ["same-person"]);
    play.go("c", "done").unwrap();
}

#[test]
fn a_stage_that_may_end_unanswered_is_still_not_carried_while_an_answer_is_reopened() {
    let mut play = Play::open(workflow([
        stage("a").asks(item("Q")).carry("pass").out(to("pass", &["b"])),
        stage("b").takes_draft().out(to("again", &["a"])),
    ]));
    play.answer("a", "Q", answer(Verdict::Ok)).unwrap();
    play.go("a", "pass").unwrap();
    play.submit_as("ann", &[4], &[]).unwrap();
    play.go("b", "again").unwrap();
    assert_eq!(play.active(), ["a"]);
}

/// Goes round `a` → `b` → `a` with a new draft; whether `a` was carried.
fn goes_round(a: Stage, record: &[(&str, &str)], people: &[&str]) -> bool {
    let mut play = Play::open(workflow([
        a.carry("pass"),
        stage("b").takes_draft().out(to("again", &["a"])),
        stage("c").out(end("done")),
    ]));
    for person in people {
        let completion = crate::domain::case::Completion {
            record: super::play::typed(record),
            ..super::play::completion("a", "pass")
        };
        play.ask(person, &crate::domain::case::Command::CompleteStage(completion)).unwrap();
    }
    play.submit_as("ann", &[4], &[]).unwrap();
    play.go("b", "again").unwrap();
    play.active() == ["b"]
}

#[test]
fn what_only_a_person_can_give_is_never_carried() {
    let pass = || to("pass", &["b"]);
    let text = FieldKind::Text;
    assert!(goes_round(stage("a").out(pass()), &[], &["ann"]));
    assert!(goes_round(stage("a").out(pass().may_record("note", text.clone())), &[], &["ann"]));
    assert!(!goes_round(stage("a").out(pass().records("note", text)), &[("note", "x")], &["ann"]));
    assert!(!goes_round(stage("a").out(pass().approvals(2)), &[], &["ann", "bob"]));
    let lawful = pass().with(|outcome| outcome.conclusion = Some(Conclusion::Lawful));
    assert!(!goes_round(stage("a").out(lawful), &[], &["ann"]));
}

#[test]
fn a_stage_is_not_carried_when_the_case_no_longer_meets_what_it_requires() {
    // The facts changed between: now a material is due that nobody brought.
    let mut play = Play::open_with(
        with_facts(
            [yes_no("x")],
            [
                stage("a")
                    .needs("paper", yes(&["x"]))
                    .carry("pass")
                    .takes_draft()
                    .out(to("pass", &["b"]).requires(|require| require.materials = true))
                    .out(to("wait", &["b"])),
                stage("b").out(to("again", &["c"])),
                stage("c").takes_draft().out(to("back", &["a"])),
            ],
        ),
        &[("x", "false")],
    );
    play.go("a", "pass").unwrap();
    play.go("b", "again").unwrap();
    play.submit_as("ann", &[4], &[]).unwrap();
    play.go("c", "back").unwrap();
    assert_eq!(play.active(), ["b"], "carried while the facts are as they were");
    play.go("b", "again").unwrap();
    play.go("c", "back").unwrap();
    play.state(("a", "wait"), &[("x", "true")]).unwrap();
    play.go("b", "again").unwrap();
    play.submit_as("ann", &[5], &[]).unwrap();
    play.go("c", "back").unwrap();
    assert_eq!(play.active(), ["a"]);
}
