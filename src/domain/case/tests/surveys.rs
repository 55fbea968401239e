//! What could happen next, as `next` and `todo` are told.

use super::build::{end, item, stage, to, workflow};
use super::play::{Play, answer};
use crate::domain::case::{Reason, Verdict, survey};
use crate::domain::workflow::{Submission, Workflow};

fn flow() -> Workflow {
    workflow([
        stage("a").out(to("go", &["b", "c"])),
        stage("b")
            .not_by(Submission::Stage("a".into()))
            .asks(item("Q"))
            .out(end("done").complete().approvals(2))
            .out(end("stop").cancels(&["c"])),
        stage("c").role("drafter").out(end("done")),
    ])
}

#[test]
fn each_stage_at_work_is_shown_with_who_may_act_and_what_is_open() {
    let mut play = Play::open(flow());
    play.go("a", "go").unwrap();
    let surveys = survey(&play.workflow, &play.case, play.around(), None);
    let stages: Vec<_> = surveys.iter().map(|survey| survey.stage.as_str()).collect();
    assert_eq!(stages, ["b", "c"]);
    assert_eq!(surveys[0].people, [play.person("bob"), play.person("cat")]);
    assert_eq!(surveys[0].unanswered, [crate::domain::name::CheckItemId::from("Q")]);
    assert_eq!(surveys[1].people, [play.person("dan")]);
    let outcomes: Vec<_> = surveys[0].outcomes.iter().map(|o| o.outcome.as_str()).collect();
    assert_eq!(outcomes, ["done", "stop"]);
}

#[test]
fn reasons_in_the_person_show_only_when_a_person_asks() {
    let mut play = Play::open(flow());
    play.go("a", "go").unwrap();
    assert_eq!(play.surveyed("b", "stop"), []);
    assert_eq!(play.surveyed_by(Some("ann"), "b", "stop")[0].code(), "same-person");
    assert_eq!(play.surveyed_by(Some("bob"), "b", "stop"), []);
}

#[test]
fn who_approved_is_told_that_others_must() {
    let mut play = Play::open(flow());
    play.go("a", "go").unwrap();
    let answers = vec![("Q".into(), answer(Verdict::Ok))];
    let stage = "b".into();
    play.ask("bob", &crate::domain::case::Command::AnswerItems { stage, answers }).unwrap();
    play.go_as("bob", "b", "done").unwrap();
    let already = vec![Reason::AlreadyApproved { missing: 1 }];
    assert_eq!(play.surveyed_by(Some("bob"), "b", "done"), already);
    assert_eq!(play.surveyed_by(Some("cat"), "b", "done"), []);
}

#[test]
fn nothing_is_at_work_in_an_ended_case() {
    let mut play = Play::open(flow());
    play.go("a", "go").unwrap();
    play.go_as("bob", "b", "stop").unwrap();
    assert_eq!(survey(&play.workflow, &play.case, play.around(), None), []);
}
