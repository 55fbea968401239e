//! Stages that decide by themselves.

use super::build::{auto, end, no, stage, to, with_facts, workflow, yes, yes_no};
use super::play::{Play, codes, opening};
use crate::domain::case::{Command, Reason};
use crate::domain::limits;
use crate::domain::workflow::{Condition, Workflow};

/// `a`, then `route`: short with fact `x`, else long. `a` comes back through `fix` without asking for facts.
fn routed() -> Workflow {
    with_facts(
        [yes_no("x")],
        [
            stage("a").out(to("go", &["route"])).out(to("back", &["fix"])),
            stage("fix").takes_draft().out(to("go", &["route"])),
            auto("route").out(to("short", &["s"]).when(yes(&["x"]))).out(to("long", &["l"])),
            stage("s").out(end("done")),
            stage("l").out(end("done")),
        ],
    )
}

#[test]
fn the_first_outcome_whose_condition_holds_is_taken() {
    for (value, stage) in [("true", "s"), ("false", "l")] {
        let mut play = Play::open_with(routed(), &[("x", value)]);
        play.go("a", "go").unwrap();
        assert_eq!(play.active(), [stage]);
    }
}

#[test]
fn a_fact_stated_with_the_outcome_already_counts() {
    let mut play = Play::open(routed());
    assert_eq!(codes(&play.go("a", "go")), ["facts-missing"]);
    play.state(("a", "go"), &[("x", "是")]).unwrap();
    assert_eq!(play.steps(), ["a.go", "route.short"]);
}

#[test]
fn nothing_is_decided_by_a_fact_that_nobody_stated() {
    let mut play = Play::open(routed());
    play.go("a", "back").unwrap();
    let missing = vec![Reason::FactsMissing { facts: vec!["x".into()] }];
    assert_eq!(play.go("fix", "go"), Err(missing.clone()));
    assert_eq!(play.surveyed("fix", "go"), missing);
    play.state(("fix", "go"), &[("x", "false")]).unwrap();
    assert_eq!(play.active(), ["l"]);
}

#[test]
fn an_unknown_fact_does_not_matter_where_a_known_one_settles_it() {
    let either = Condition { any: [yes(&["x"]).any, yes(&["y"]).any].concat() };
    let mut play = Play::open_with(
        with_facts(
            [yes_no("x"), yes_no("y")],
            [
                stage("a").out(to("back", &["fix"])),
                stage("fix").takes_draft().out(to("go", &["route"])),
                auto("route")
                    .out(to("both", &["s"]).when(no(&["x", "y"])))
                    .out(to("one", &["l"]).when(either)),
                stage("s").out(end("done")),
                stage("l").out(end("done")),
            ],
        ),
        &[("x", "true")],
    );
    play.go("a", "back").unwrap();
    play.go("fix", "go").unwrap();
    assert_eq!(play.active(), ["l"]);
}

#[test]
fn a_case_can_start_by_itself_once_all_facts_are_stated() {
    let flow = || {
        with_facts(
            [yes_no("x"), yes_no("y")],
            [
                auto("route").out(to("short", &["s"]).when(yes(&["x"]))).out(to("long", &["l"])),
                stage("s").out(end("done")),
                stage("l").out(end("done")),
            ],
        )
    };
    let mut play = Play::unopened(flow());
    let missing = Reason::FactsMissing { facts: vec!["y".into()] };
    let open = |facts| Command::OpenCase(opening(facts, &[1]));
    assert_eq!(play.ask("dan", &open(&[("x", "true")])), Err(vec![missing]));
    play.ask("dan", &open(&[("x", "true"), ("y", "false")])).unwrap();
    assert_eq!(play.active(), ["s"]);
}

#[test]
fn one_stage_after_another_can_act_by_itself_to_the_end() {
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["b", "c"])),
        auto("b").out(to("on", &["d"])),
        auto("c").out(to("on", &["d"])),
        auto("d").join(&["b", "c"]).out(end("done")),
    ]));
    play.go("a", "go").unwrap();
    assert_eq!(play.steps(), ["a.go", "b.on", "c.on", "d.done"]);
    assert!(play.case.ended.is_some());
    assert!(play.case.steps.iter().all(|step| !step.carried));
}

#[test]
fn stages_that_turn_in_a_circle_are_refused_and_not_followed_for_ever() {
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["b"])),
        auto("b").out(to("on", &["c"])),
        auto("c").out(to("on", &["b"])),
    ]));
    assert_eq!(play.go("a", "go"), Err(vec![Reason::TurnsInCircles]));
    assert_eq!(play.surveyed("a", "go"), [Reason::TurnsInCircles]);
    assert_eq!(play.active(), ["a"]);
}

#[test]
fn a_long_way_without_a_person_is_no_circle() {
    let mut stages = vec![stage("a").out(to("go", &["s0"]))];
    for n in 0..limits::AUTOMATIC_STEPS {
        let (id, next) = (format!("s{n}"), format!("s{}", n + 1));
        stages.push(auto(&id).out(to("on", &[&next])));
    }
    stages.push(stage(&format!("s{}", limits::AUTOMATIC_STEPS)).out(end("done")));
    let mut play = Play::open(Workflow::unchecked(super::build::definition(Vec::new(), stages)));
    play.go("a", "go").unwrap();
    assert_eq!(play.case.steps.len(), limits::AUTOMATIC_STEPS + 1);
}

#[test]
fn a_stage_without_an_outcome_for_the_facts_is_not_entered_to_strand_there() {
    let mut play = Play::open_with(
        with_facts(
            [yes_no("x")],
            [
                stage("a").out(to("go", &["route"])),
                auto("route").out(end("done").when(yes(&["x"]))),
            ],
        ),
        &[("x", "false")],
    );
    assert_eq!(codes(&play.go("a", "go")), ["outcome-not-for-facts"]);
}
