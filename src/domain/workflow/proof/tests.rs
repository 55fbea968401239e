//! Small definitions, each with one fault or none; and the reduced space against the whole one.

use super::*;
use crate::domain::workflow::fixture::{definition, stage};
use crate::domain::workflow::{Condition, Fact, FactKind, FactValue, Stage, Trace};

fn judged(definition: &Definition) -> Vec<(String, DefectKind, String)> {
    let found = prove(definition).err().unwrap_or_default();
    found
        .into_iter()
        .map(|Defect { place, kind, trace }| (place.to_string(), kind, said(trace)))
        .collect()
}

fn said(trace: Option<Trace>) -> String {
    let Trace { steps, facts } = trace.unwrap_or_default();
    let mut said: Vec<String> = steps
        .into_iter()
        .map(|(stage, outcome)| format!("{stage}:{}", outcome.unwrap_or_else(|| "draft".into())))
        .collect();
    said.extend(facts.into_iter().map(|(fact, value)| format!("{fact}={value}")));
    said.join(" ")
}

fn found(stages: Vec<Stage>) -> Vec<(String, DefectKind, String)> {
    judged(&definition(stages))
}

fn runs(place: &str, kind: RunDefect, run: &str) -> (String, DefectKind, String) {
    (place.to_owned(), DefectKind::Runs(kind), run.to_owned())
}

fn joins(mut joining: Stage, from: &[&str]) -> Stage {
    joining.join = from.iter().map(|id| (*id).into()).collect();
    joining
}

fn cancels(mut stage: Stage, outcome: usize, branches: &[&str]) -> Stage {
    stage.outcomes[outcome].cancel = branches.iter().map(|id| (*id).into()).collect();
    stage
}

fn when(mut stage: Stage, outcome: usize, facts: &[(&str, bool)]) -> Stage {
    stage.outcomes[outcome].when = condition(facts);
    stage
}

fn condition(facts: &[(&str, bool)]) -> Condition {
    let all = facts.iter().map(|(id, value)| ((*id).into(), FactValue::Bool(*value))).collect();
    Condition { any: vec![all] }
}

fn by_itself(mut stage: Stage) -> Stage {
    (stage.auto, stage.role) = (true, None);
    stage
}

fn with_facts(names: &[&str], stages: Vec<Stage>) -> Definition {
    let fact = |name: &&str| Fact {
        id: (*name).into(),
        title: (*name).into(),
        kind: FactKind::Bool,
        default: None,
    };
    Definition { facts: names.iter().map(fact).collect(), ..definition(stages) }
}

#[test]
fn parallel_branches_that_meet_are_sound() {
    let stages = vec![
        stage("a", &["b+c"]),
        stage("b", &["d"]),
        stage("c", &["d", "c"]),
        joins(stage("d", &[".", "b+c"]), &["b", "c"]),
    ];
    assert_eq!(found(stages), []);
}

#[test]
fn a_choice_into_a_join_is_stuck() {
    let stages = vec![
        stage("a", &["b", "c"]),
        stage("b", &["d"]),
        stage("c", &["d"]),
        joins(stage("d", &["."]), &["b", "c"]),
    ];
    let waits = |missing: &str| RunDefect::JoinStuck { missing: vec![missing.into()] };
    let wanted = [
        runs("stages.d.join", waits("c"), "a:b b:d"),
        runs("stages.d.join", waits("b"), "a:c c:d"),
        runs("stages.d.join", RunDefect::JoinNeverCompletes, ""),
    ];
    assert_eq!(found(stages), wanted);
}

#[test]
fn branches_that_meet_without_a_join_enter_twice() {
    let stages = vec![
        stage("a", &["b+c"]),
        stage("b", &["d"]),
        stage("c", &["d"]),
        stage("d", &["e"]),
        stage("e", &["."]),
    ];
    let kinds: Vec<String> = found(stages)
        .into_iter()
        .map(|(place, kind, run)| format!("{place} {kind:?} {run}"))
        .collect();
    assert_eq!(kinds[0], "stages.d Runs(EnteredTwice) a:b+c b:d c:d");
    assert!(kinds.iter().any(|kind| kind.starts_with("stages.e.outcomes...end Runs(LeftOver")));
}

#[test]
fn an_end_must_take_the_other_branches_with_it() {
    let stages = |left: &[&str]| {
        vec![
            stage("a", &["b+c"]),
            cancels(stage("b", &["d", "."]), 1, left),
            stage("c", &["d"]),
            joins(stage("d", &["."]), &["b", "c"]),
        ]
    };
    assert_eq!(found(stages(&["c"])), []);
    let kind = RunDefect::LeftOver { stages: vec!["c".into(), "d".into()] };
    assert_eq!(found(stages(&[])), [runs("stages.b.outcomes...end", kind, "a:b+c b:.")]);
}

#[test]
fn what_is_cancelled_takes_its_arrival_along() {
    // `b` may reject when `c` already waits at `d`; a later round must not find that arrival.
    let stages = vec![
        stage("a", &["b+c"]),
        cancels(stage("b", &["d", "a"]), 1, &["c"]),
        stage("c", &["d"]),
        joins(stage("d", &["."]), &["b", "c"]),
    ];
    assert_eq!(found(stages), []);
}

#[test]
fn facts_decide_what_is_stuck_and_only_they_are_named() {
    let stages = vec![
        stage("a", &["b"]),
        when(when(stage("b", &[".", "a"]), 0, &[("x", true)]), 1, &[("x", true)]),
    ];
    let definition = with_facts(&["x", "y"], stages);
    assert_eq!(
        judged(&definition),
        [runs("stages.b.outcomes", RunDefect::NoOutcomeLeft, "a:b x=false")]
    );
}

#[test]
fn stages_that_act_by_themselves_need_an_outcome_and_an_end() {
    let route = by_itself(when(
        when(stage("r", &[".", "a"]), 0, &[("x", true)]),
        1,
        &[("x", false), ("y", true)],
    ));
    let definition = with_facts(&["x", "y"], vec![stage("a", &["r"]), route]);
    let kind = DefectKind::AutoWithoutDefault;
    let wanted = ("stages.r.outcomes".to_owned(), kind, "a:r x=false y=false".to_owned());
    let found = judged(&definition);
    assert!(found.contains(&wanted), "{found:?}");
    // With x=false and y=true it goes round for ever, with a person in between.
    assert!(found.iter().any(|(_, kind, _)| *kind == DefectKind::NoWayOut), "{found:?}");
    let round =
        vec![stage("a", &["b", "."]), by_itself(stage("b", &["c"])), by_itself(stage("c", &["b"]))];
    let circle = found_kinds(round);
    assert_eq!(circle, ["TurnsInCircles"]);
}

fn found_kinds(stages: Vec<Stage>) -> Vec<String> {
    let all = found(stages).into_iter();
    all.filter_map(|(_, kind, _)| match kind {
        DefectKind::Runs(kind) => Some(format!("{kind:?}")),
        _ => None,
    })
    .collect()
}

#[test]
fn a_stage_for_some_facts_is_passed_over_for_others() {
    let mut optional = stage("b", &["."]);
    optional.when = condition(&[("x", true)]);
    let definition = with_facts(&["x"], vec![stage("a", &["b"]), optional.clone()]);
    assert_eq!(judged(&definition), []);
    // What is only possible when the stage applies must not be missed when it does not.
    let mut first = when(stage("a", &["b"]), 0, &[("x", false)]);
    first.outcomes.push(stage("a", &["."]).outcomes.remove(0));
    optional.outcomes.push(stage("b", &["a"]).outcomes.remove(0));
    optional.skip = Some(".".into());
    let definition = with_facts(&["x"], vec![first, optional]);
    assert_eq!(
        judged(&definition),
        [runs("stages.b.outcomes.a", RunDefect::OutcomeImpossible, "")]
    );
}

#[test]
fn eight_branches_of_six_stages_are_run_one_after_the_other() {
    let proof = prove(&branches(8, 6)).expect("sound");
    assert!(proof.markings < 200, "{proof:?}");
    assert_eq!(proof.combinations, 64);
}

/// A definition of parallel branches that each turn on one of six facts.
fn branches(count: usize, length: usize) -> Definition {
    let name = |branch: usize, n: usize| format!("b{branch}-{n}");
    let starts: Vec<String> = (0..count).map(|branch| name(branch, 0)).collect();
    let mut stages = vec![stage("start", &[&starts.join("+")])];
    for branch in 0..count {
        for n in 0..length {
            let next = if n + 1 < length { name(branch, n + 1) } else { "meet".to_owned() };
            let fact = ["f0", "f1", "f2", "f3", "f4", "f5"][(branch + n) % 6];
            let one = when(stage(&name(branch, n), &[&next, &next]), 1, &[(fact, true)]);
            stages.push(one);
        }
    }
    let last: Vec<String> = (0..count).map(|branch| name(branch, length - 1)).collect();
    let last: Vec<&str> = last.iter().map(String::as_str).collect();
    stages.push(joins(stage("meet", &["."]), &last));
    with_facts(&["f0", "f1", "f2", "f3", "f4", "f5"], stages)
}

#[test]
fn what_is_too_large_is_not_decided_and_nothing_is_claimed() {
    // Branches that may each cancel only the next one can not be told apart by running one at a time.
    let mut wide = branches(9, 5);
    for branch in 0..9 {
        for n in 0..5 {
            let id = format!("b{branch}-{n}");
            let other = format!("b{}-{n}", (branch + 1) % 9);
            let stage = wide.stages.iter_mut().find(|stage| stage.id == *id.as_str()).unwrap();
            stage.outcomes[1].cancel = vec![other.as_str().into()];
        }
    }
    let found = prove_within(&wide, 3_000).unwrap_err();
    let undecided =
        |defect: &Defect| matches!(defect.kind, DefectKind::Runs(RunDefect::NotDecided { .. }));
    assert!(found.iter().any(undecided), "{found:?}");
    let many: Vec<String> = (0..40).map(|n| format!("f{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let all: Vec<(&str, bool)> = many.iter().map(|name| (*name, true)).collect();
    let definition = with_facts(&many, vec![when(stage("a", &[".", "."]), 0, &all)]);
    let count = 1_u128 << 40;
    let kind = RunDefect::TooManyCombinations { count, most: limits::COMBINATIONS };
    assert_eq!(judged(&definition), [runs("facts", kind, "")]);
}
