//! The judge from outside: pm4py on the Petri nets of random definitions.
//!
//! A definition without `cancel` is exported once for each combination of the facts it asks for, and pm4py decides
//! each net (see `judge.py`). By pm4py the definition is **sound** when
//!
//! * every net is a sound workflow net: what nothing leads to under its facts was left out of it by the export, so
//!   that a stage that other facts need is no fault here, and
//! * every stage and every outcome is in at least one of the nets: none is dead under all facts, and
//! * every stage with a `join` list is joined in at least one of them.
//!
//! Everything else is unsound, but for definitions of which a net was too large to be decided and none unsound.
//!
//! The program's proof must give the same verdict. A net has no haste: a stage that acts by itself may wait there while
//! others go on, which the engine does not let it. So pm4py is compared with the search at the lazy pace too; where the
//! search says otherwise at the eager pace, haste is what explains a difference, and that is counted.

use super::brute::{Pace, combinations};
use super::drawn::{cases, wrong};
use crate::support::random_definition::{self as random, Drawn, Wishes};
use crate::support::{Folder, python};
use fashen::domain::workflow::{Defect, DefectKind, Definition, Facts, RunDefect, Workflow};
use fashen::input::yaml;
use fashen::output::pnml::{View, pnml};
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Instant;

/// The nets of a definition.
struct Exported {
    drawn: Drawn,
    nets: Vec<String>,
    /// Each stage, outcome and join is in one of them.
    whole: bool,
}

fn nets(drawn: Drawn) -> Exported {
    let definition = yaml::definition(drawn.yaml.as_bytes()).unwrap();
    let net = |facts: Facts| pnml(&definition, &View { facts, ignore_cancel: false }).unwrap();
    let nets: Vec<String> = combinations(&definition).into_iter().map(net).collect();
    let whole = things(&definition).iter().all(|id| nets.iter().any(|net| net.contains(id)));
    Exported { drawn, nets, whole }
}

/// The ids of what must be in some net.
fn things(definition: &Definition) -> Vec<String> {
    let mut ids = Vec::new();
    for stage in &definition.stages {
        ids.push(format!("<place id=\"stage.{}\"", stage.id));
        if !stage.join.is_empty() {
            ids.push(format!("<transition id=\"join.{}\"", stage.id));
        }
        for outcome in &stage.outcomes {
            ids.push(format!("<transition id=\"outcome.{}.{}\"", stage.id, outcome.id));
        }
    }
    ids
}

/// One definition: mostly small, since each combination of facts is a net and each net is searched in Python.
fn draw(seed: u64) -> Drawn {
    let max_stages = if seed.is_multiple_of(8) { 25 } else { 11 };
    let without_default = Wishes { auto_without_default: true, ..Wishes::default() };
    random::any(seed, &Wishes { allow_cancel: false, max_stages, ..without_default })
}

/// What pm4py makes of a definition: nothing where it can not tell.
fn verdict(nets: &Exported, judged: &Value) -> Option<bool> {
    let all: Vec<Option<bool>> =
        judged.as_array().unwrap().iter().map(|net| net["sound"].as_bool()).collect();
    if !nets.whole || all.contains(&Some(false)) {
        return Some(false);
    }
    if all.contains(&None) { None } else { Some(true) }
}

/// What we ourselves make of a definition; nothing where it was not decided.
struct Ours {
    /// The program's proof.
    proof: Option<bool>,
    /// The search, where stages that act by themselves may wait, and where they may not.
    lazy: Option<bool>,
    eager: Option<bool>,
}

fn ours(drawn: &Drawn) -> Ours {
    let sound = |pace| wrong(drawn, pace).map(|wrong| wrong.is_empty());
    let definition = yaml::definition(drawn.yaml.as_bytes()).unwrap();
    let proof = match Workflow::check(definition) {
        Ok(_) => Some(true),
        Err(defects) if defects.iter().any(is_undecided) => None,
        Err(_) => Some(false),
    };
    Ours { proof, lazy: sound(Pace::Lazy), eager: sound(Pace::Eager) }
}

fn is_undecided(defect: &Defect) -> bool {
    matches!(defect.kind, DefectKind::Runs(RunDefect::NotDecided { .. }))
}

/// How the verdicts on a definition go together, in words; what is wrong where they do not.
fn compare(nets: &Exported, judged: &Value, ours: &Ours) -> Result<String, String> {
    let Ours { proof, lazy, eager } = *ours;
    let pm4py = verdict(nets, judged);
    if let (Some(pm4py), Some(proof)) = (pm4py, proof)
        && pm4py != proof
        && lazy == eager
    {
        return Err(format!("pm4py {pm4py}, proof {proof}: {judged}\n{}", nets.drawn));
    }
    let (Some(pm4py), Some(lazy), Some(eager)) = (pm4py, lazy, eager) else {
        return Ok("undecided by pm4py or the search".to_owned());
    };
    let planted = nets.drawn.planted.as_ref().map(|planted| planted.fault);
    match (pm4py == lazy, lazy == eager, lazy) {
        (false, _, _) => Err(format!("pm4py {pm4py}, search {lazy}: {judged}\n{}", nets.drawn)),
        (true, false, _) => Ok("explained: a net has no haste".to_owned()),
        (true, true, true) => Ok("agreed: sound".to_owned()),
        (true, true, false) => Ok(format!("agreed: unsound, planted {planted:?}")),
    }
}

#[test]
fn pm4py_agrees_on_random_definitions() {
    let Some(python) = python::python("pm4py_agrees_on_random_definitions") else { return };
    let began = Instant::now();
    let all: Vec<Exported> = (0..cases(2_000)).map(|seed| nets(draw(seed))).collect();
    let folder = Folder::new();
    let bundle: Vec<&[String]> = all.iter().map(|one| one.nets.as_slice()).collect();
    let bundle = folder.write("bundle.json", serde_json::to_vec(&bundle).unwrap());
    let (answers, judged_here) = std::thread::scope(|scope| {
        let ours = scope.spawn(|| all.iter().map(|one| ours(&one.drawn)).collect::<Vec<_>>());
        (python::script(python, "soundness/judge.py", &bundle), ours.join().unwrap())
    });
    let answers: Vec<Value> = serde_json::from_str(&answers).unwrap();
    assert_eq!(answers.len(), all.len());
    let (mut counts, mut against) = (BTreeMap::<String, usize>::new(), Vec::new());
    for ((nets, judged), ours) in all.iter().zip(&answers).zip(&judged_here) {
        for net in judged.as_array().unwrap() {
            if let Some(woflan) = net["woflan"].as_bool() {
                let same = net["sound"] == woflan;
                let said = if same {
                    "nets on which Woflan agrees"
                } else {
                    "nets on which Woflan differs"
                };
                *counts.entry(said.to_owned()).or_default() += 1;
            }
        }
        match compare(nets, judged, ours) {
            Ok(said) => *counts.entry(said).or_default() += 1,
            Err(said) => against.push(said),
        }
    }
    let nets: usize = all.iter().map(|one| one.nets.len()).sum();
    let (many, took) = (all.len(), began.elapsed());
    crate::support::tell(&format!("{many} definitions, {nets} nets, {took:?}\n{counts:#?}"));
    assert!(against.is_empty(), "{} against:\n{}", against.len(), against[0]);
}
