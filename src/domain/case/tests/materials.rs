//! Materials: asked for by a stage, some only for some cases.

use super::build::{end, stage, to, with_facts, yes, yes_no};
use super::play::{Play, codes};
use crate::domain::case::Reason;
use crate::domain::workflow::{Condition, Workflow};

fn flow() -> Workflow {
    with_facts(
        [yes_no("market")],
        [
            stage("intake")
                .needs("note", Condition::default())
                .needs("competition", yes(&["market"]))
                .out(to("accept", &["b"]).requires(|require| require.materials = true))
                .out(to("lax", &["b"])),
            stage("b").out(end("done")),
        ],
    )
}

fn missing(materials: &[&str]) -> Vec<Reason> {
    let materials = materials.iter().map(|id| (*id).into()).collect();
    vec![Reason::MaterialsMissing { stage: "intake".into(), materials }]
}

#[test]
fn only_the_materials_due_for_the_facts_are_asked_for() {
    let mut play = Play::open_with(flow(), &[("market", "true")]);
    assert_eq!(play.go("intake", "accept"), Err(missing(&["note", "competition"])));
    let mut play = Play::open_with(flow(), &[("market", "false")]);
    assert_eq!(play.go("intake", "accept"), Err(missing(&["note"])));
}

#[test]
fn a_material_that_comes_with_the_outcome_counts() {
    let mut play = Play::open_with(flow(), &[("market", "false")]);
    play.bring(("intake", "accept"), "note").unwrap();
    assert_eq!(play.case.material("note").unwrap().person, play.person("ann"));
}

#[test]
fn a_refused_outcome_puts_nothing_into_the_file() {
    let mut play = Play::open_with(flow(), &[("market", "true")]);
    assert_eq!(play.bring(("intake", "accept"), "note"), Err(missing(&["competition"])));
    assert!(play.case.materials.is_empty());
}

#[test]
fn an_outcome_that_requires_none_asks_for_none() {
    let mut play = Play::open_with(flow(), &[("market", "true")]);
    play.go("intake", "lax").unwrap();
}

#[test]
fn a_material_that_no_stage_asks_for_is_unknown() {
    let mut play = Play::open_with(flow(), &[("market", "false")]);
    assert_eq!(codes(&play.bring(("intake", "lax"), "poem")), ["unknown-material"]);
}
