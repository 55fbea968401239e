//! The same run twice: by our engine, and by `SpiffWorkflow` on the BPMN that we export. After each step the same stages
//! are open (`spiff.py`).
//!
//! Definitions with outcomes that cancel branches have no exact BPMN; of those that are shipped, runs that take no such
//! outcome are compared. `SpiffWorkflow` 3.2 forgets, where a branch comes to a parallel gateway through which the run
//! has gone before, that it has to wait again; a run is compared up to that step, and it is counted.

use super::{shipped, walk};
use crate::support::random_definition::{Dice, Wishes, sound};
use crate::support::{Folder, python, tell};
use fashen::domain::workflow::Workflow;
use fashen::input::yaml;
use fashen::lang::Lang;
use fashen::output::bpmn;
use serde_json::{Value, json};

/// Random definitions, runs of each, and steps of each at most.
const DEFINITIONS: u64 = 250;
const RUNS: usize = 3;
const STEPS: usize = 30;

#[test]
fn spiffworkflow_has_the_same_stages_open_after_each_step() {
    let Some(python) = python::python("spiffworkflow_has_the_same_stages_open_after_each_step")
    else {
        return;
    };
    let mut models = Vec::new();
    for (name, workflow) in shipped() {
        models.push(model(&name, &walk::bare(&workflow), &mut Dice::new(1), 10));
    }
    for seed in 0..DEFINITIONS {
        let wishes = Wishes { allow_cancel: false, ..Wishes::default() };
        let drawn = sound(seed, &wishes);
        let workflow = yaml::workflow(drawn.yaml.as_bytes())
            .unwrap_or_else(|problems| panic!("{drawn}: {problems:#?}"));
        models.push(model(&format!("seed {seed}"), &workflow, &mut Dice::new(seed), RUNS));
    }
    let folder = Folder::new();
    let file = folder.write("models.json", serde_json::to_vec(&models).unwrap());
    let told = python::script(python, "exchange/spiff.py", &file);
    let told: Value = serde_json::from_str(told.lines().last().unwrap()).unwrap();
    let counts =
        ["models", "runs", "steps", "stopped", "unseen"].map(|key| format!("{key} {}", told[key]));
    tell(&format!("SpiffWorkflow, seeds 0 to {}: {}", DEFINITIONS - 1, counts.join(", ")));
    assert_eq!(told["differences"], json!([]), "{told:#}");
    assert!(told["steps"].as_u64().unwrap() > 1_000, "{told:#}");
}

/// A definition as BPMN, and runs of it.
fn model(name: &str, workflow: &Workflow, dice: &mut Dice, runs: usize) -> Value {
    let runs: Vec<Value> = (0..runs)
        .map(|_| {
            let run = walk::run(workflow, dice, STEPS);
            let facts = run.facts.iter().map(|(fact, value)| {
                (format!("fact_{}", fact.as_str().replace('-', "_H_")), json!(value.to_string()))
            });
            let steps = run.steps.iter().map(|step| {
                json!({
                    "stage": step.stage, "outcome": step.outcome, "open": step.open,
                    "ended": step.ended, "again": step.again,
                })
            });
            json!({
                "facts": facts.collect::<Value>(), "open": run.open, "ended": run.ended,
                "steps": steps.collect::<Value>(),
            })
        })
        .collect();
    json!({ "name": name, "bpmn": bpmn(workflow, Lang::En).text, "runs": runs })
}
