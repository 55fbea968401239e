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
//! A net has no haste: a stage that acts by itself may wait there while others go on, which the engine does not let
//! it. So pm4py is compared with the search at the lazy pace, exactly; where the search says otherwise at the eager
//! pace, haste is what explains it, and that is counted.

use super::brute::{Pace, combinations};
use super::drawn::{cases, wrong};
use crate::support::random_definition::{self as random, Drawn, Wishes};
use crate::support::{Folder, python};
use fashen::domain::workflow::{Definition, Facts};
use fashen::input::yaml;
use fashen::output::pnml::{View, pnml};
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Instant;

/// The nets of a definition.
struct Nets {
    drawn: Drawn,
    nets: Vec<String>,
    /// Each stage, outcome and join is in one of them.
    whole: bool,
}

fn nets(drawn: Drawn) -> Nets {
    let definition = yaml::definition(drawn.yaml.as_bytes()).unwrap();
    let net = |facts: Facts| pnml(&definition, &View { facts, ignore_cancel: false }).unwrap();
    let nets: Vec<String> = combinations(&definition).into_iter().map(net).collect();
    let whole = things(&definition).iter().all(|id| nets.iter().any(|net| net.contains(id)));
    Nets { drawn, nets, whole }
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

/// What pm4py makes of a definition: nothing where it can not tell.
fn verdict(nets: &Nets, judged: &Value) -> Option<bool> {
    let all: Vec<Option<bool>> =
        judged.as_array().unwrap().iter().map(|net| net["sound"].as_bool()).collect();
    if !nets.whole || all.contains(&Some(false)) {
        return Some(false);
    }
    if all.contains(&None) { None } else { Some(true) }
}

#[test]
fn pm4py_agrees_on_random_definitions() {
    let Some(python) = python::python("pm4py_agrees_on_random_definitions") else { return };
    let began = Instant::now();
    let wishes = Wishes { allow_cancel: false, auto_without_default: true, ..Wishes::default() };
    let all: Vec<Nets> = (0..cases(2_000)).map(|seed| nets(random::any(seed, &wishes))).collect();
    let folder = Folder::new();
    let bundle: Vec<&[String]> = all.iter().map(|one| one.nets.as_slice()).collect();
    let bundle = folder.write("bundle.json", serde_json::to_vec(&bundle).unwrap());
    let answered = began.elapsed();
    let answers = python::script(python, "soundness/judge.py", &bundle);
    let asked = began.elapsed();
    let answers: Vec<Value> = serde_json::from_str(&answers).unwrap();
    assert_eq!(answers.len(), all.len());
    let (mut counts, mut against) = (BTreeMap::<String, usize>::new(), Vec::new());
    let mut count = |what: &str| *counts.entry(what.to_owned()).or_default() += 1;
    for (nets, judged) in all.iter().zip(&answers) {
        for net in judged.as_array().unwrap() {
            if let Some(woflan) = net["woflan"].as_bool() {
                count(if net["sound"] == woflan { "woflan agrees" } else { "woflan differs" });
            }
        }
        let pm4py = verdict(nets, judged);
        let lazy = wrong(&nets.drawn, Pace::Lazy).map(|wrong| wrong.is_empty());
        let eager = wrong(&nets.drawn, Pace::Eager).map(|wrong| wrong.is_empty());
        let planted = nets.drawn.planted.as_ref().map(|planted| planted.fault);
        let (Some(pm4py), Some(lazy), Some(eager)) = (pm4py, lazy, eager) else {
            count("undecided");
            continue;
        };
        if pm4py != lazy {
            against.push(format!("pm4py {pm4py}, search {lazy}: {judged}\n{}", nets.drawn));
        } else if lazy != eager {
            count("explained: a net has no haste");
        } else if lazy {
            count("agreed: sound");
        } else {
            count(&format!("agreed: unsound, {planted:?}"));
        }
    }
    let nets: usize = all.iter().map(|one| one.nets.len()).sum();
    crate::support::tell(&format!(
        "{} definitions, {nets} nets, drawn in {answered:?}, asked until {asked:?}, all in {:?}\n{counts:#?}",
        all.len(),
        began.elapsed()
    ));
    assert!(against.is_empty(), "{} against:\n{}", against.len(), against[0]);
}
