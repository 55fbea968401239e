//! Stages that are only for some cases.

use super::build::{end, item, no, stage, to, weighed, with_facts, yes, yes_no};
use super::play::{Play, answer, codes, opening};
use crate::domain::case::{Command, Happening, Reason, Verdict};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{Stage, Weight, Workflow};

/// `a`, then `market` only with fact `x`, then `z`; `z` goes round by `a`.
fn flow(optional: Stage) -> Workflow {
    with_facts(
        [yes_no("x")],
        [
            stage("a").out(to("go", &["market"])),
            optional.only(yes(&["x"])),
            stage("z").out(end("done")).out(to("again", &["a"])),
        ],
    )
}

fn market() -> Stage {
    stage("market").asks(weighed("Q-1", Weight::Must)).out(to("pass", &["z"]).clear())
}

#[test]
fn a_stage_is_passed_over_where_it_is_not_for_the_case() {
    for (x, active, skipped) in [("true", "market", 0), ("false", "z", 1)] {
        let mut play = Play::open_with(flow(market()), &[("x", x)]);
        play.go("a", "go").unwrap();
        assert_eq!(play.active(), [active]);
        let is_skip = |what: &Happening| matches!(what, Happening::StageSkipped { .. });
        assert_eq!(play.count(is_skip), skipped);
        assert_eq!(play.steps(), ["a.go"], "nobody did it, so it is no step");
    }
}

#[test]
fn what_the_outcome_requires_is_not_asked_of_who_passes_over() {
    // `pass` wants a checklist that nobody has answered.
    let mut play = Play::open_with(flow(market()), &[("x", "false")]);
    play.go("a", "go").unwrap();
    assert_eq!(play.active(), ["z"]);
    assert_eq!(play.surveyed("z", "done"), []);
}

#[test]
fn of_several_outcomes_skip_names_the_one() {
    let several = || market().out(end("stop"));
    let mut play = Play::open_with(flow(several().skip("stop")), &[("x", "false")]);
    play.go("a", "go").unwrap();
    assert_eq!(play.case.ended.as_ref().unwrap().end.as_str(), "stop");
    // A definition that does not say which has a defect; the stage is for everybody then.
    let mut play = Play::open_with(flow(several()), &[("x", "false")]);
    play.go("a", "go").unwrap();
    assert_eq!(play.active(), ["market"]);
}

#[test]
fn nothing_is_passed_over_for_a_fact_that_nobody_stated() {
    let mut play = Play::open(flow(market()));
    assert_eq!(codes(&play.go("a", "go")), ["facts-missing"]);
    let missing = Reason::FactsMissing { facts: vec!["x".into()] };
    assert_eq!(play.surveyed("a", "go"), [missing]);
    play.state(("a", "go"), &[("x", "否")]).unwrap();
    assert_eq!(play.active(), ["z"]);
}

#[test]
fn a_first_stage_that_is_passed_over_wants_every_fact_to_be_stated() {
    let flow = || {
        with_facts(
            [yes_no("x"), yes_no("y")],
            [
                stage("a").only(yes(&["x"])).out(to("go", &["b"])),
                stage("b").out(end("done").when(no(&["y"]))),
            ],
        )
    };
    let mut play = Play::unopened(flow());
    let mut open = |facts: &[_]| play.ask("dan", &Command::OpenCase(opening(facts, &[1])));
    assert_eq!(codes(&open(&[])), ["facts-missing"]);
    let missing = Reason::FactsMissing { facts: vec!["y".into()] };
    assert_eq!(open(&[("x", "false")]), Err(vec![missing]));
    open(&[("x", "false"), ("y", "false")]).unwrap();
    assert_eq!(play.active(), ["b"]);
    assert_eq!(Play::open_with(flow(), &[("x", "true")]).active(), ["a"]);
}

#[test]
fn a_branch_that_is_passed_over_arrives_at_its_join() {
    let mut play = Play::open_with(
        with_facts(
            [yes_no("x")],
            [
                stage("a").out(to("go", &["b", "c"])),
                stage("b").only(yes(&["x"])).out(to("go", &["d"])),
                stage("c").out(to("go", &["d"])),
                stage("d").join(&["b", "c"]).out(end("done")),
            ],
        ),
        &[("x", "false")],
    );
    play.go("a", "go").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec!["c"], vec![("d", "b")]));
    play.go("c", "go").unwrap();
    assert_eq!(play.active(), ["d"]);
}

#[test]
fn a_paper_that_the_stage_would_make_is_not_made() {
    let optional = Stage { issues: vec![PaperKind::RoutingSheet], ..market() };
    let mut play = Play::open_with(flow(optional), &[("x", "false")]);
    play.go("a", "go").unwrap();
    let sealed_by = Some("market".into());
    let issue = Command::IssuePaper { paper: PaperKind::RoutingSheet, sealed_by, files: vec![] };
    assert_eq!(codes(&play.ask("ann", &issue)), ["paper-not-ready"]);
}

#[test]
fn a_finding_of_a_stage_that_is_no_longer_for_the_case_bars_nothing() {
    let clean =
        |stage: Stage| stage.out(end("done").requires(|require| require.no_open_findings = true));
    let mut play = Play::open_with(
        with_facts(
            [yes_no("x")],
            [
                stage("a").out(to("go", &["market"])),
                stage("market").only(yes(&["x"])).asks(item("Q-1")).out(to("pass", &["z"])),
                clean(stage("z").out(to("again", &["a"]))),
            ],
        ),
        &[("x", "true")],
    );
    play.go("a", "go").unwrap();
    play.answer("market", "Q-1", answer(Verdict::Problem)).unwrap();
    play.go("market", "pass").unwrap();
    assert_eq!(codes(&play.go("z", "done")), ["open-findings"]);
    play.go("z", "again").unwrap();
    play.state(("a", "go"), &[("x", "false")]).unwrap();
    play.go("z", "done").unwrap();
}

#[test]
fn answers_about_one_occasion_are_not_reopened_where_there_is_none() {
    let occasion = Stage { ask_again: true, ..stage("market").asks(item("Q-1")) };
    let mut play = Play::open_with(flow(occasion.out(to("pass", &["z"]))), &[("x", "true")]);
    play.go("a", "go").unwrap();
    play.answer("market", "Q-1", answer(Verdict::Ok)).unwrap();
    play.go("market", "pass").unwrap();
    play.go("z", "again").unwrap();
    play.state(("a", "go"), &[("x", "false")]).unwrap();
    assert_eq!(play.count(|what| matches!(what, Happening::AnswerReopened { .. })), 0);
}
