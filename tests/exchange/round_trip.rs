//! Out as BPMN and back again: stages, who acts, outcomes, where they lead, what is waited for, and the titles are the
//! same.
//!
//! So it is for every sound definition without optional stages (`when` at a stage) and without `auto` stages that
//! choose: those have become choices of a person. What else BPMN can not say is gone, and said to be: conditions of
//! outcomes, `cancel`, and all that stands in documentation only.

use super::shipped;
use crate::support::random_definition::{Wishes, sound};
use crate::support::tell;
use fashen::domain::name::StageId;
use fashen::domain::workflow::{Definition, Target, Workflow};
use fashen::input::bpmn::{Titles, Why, workflow as import};
use fashen::input::yaml;
use fashen::lang::Lang;
use fashen::output::{bpmn, sketch_yaml};
use std::collections::BTreeSet;

const TITLES: Titles<'_> = Titles { person: "Person", end: "End", passing: "Passes" };

/// Random definitions.
const DEFINITIONS: u64 = 300;

/// What must come back, in lines.
fn shape(definition: &Definition) -> BTreeSet<String> {
    let mut lines = BTreeSet::from([format!("start {}", definition.start)]);
    for stage in &definition.stages {
        let join: BTreeSet<&str> = stage.join.iter().map(StageId::as_str).collect();
        let role = stage.role.as_ref().map(|role| definition.role_title(role));
        let (id, title) = (&stage.id, &stage.title);
        lines.insert(format!("{id} {title} {:?} {role:?} {join:?}", stage.role));
        for outcome in &stage.outcomes {
            let to = match &outcome.target {
                Target::End(end) => format!("end {end} {}", definition.end_title(end)),
                Target::Stages(stages) => {
                    format!("{:?}", stages.iter().map(StageId::as_str).collect::<BTreeSet<_>>())
                }
            };
            // The only outcome of a stage has a title too.
            lines.insert(format!("{id}.{} {} -> {to}", outcome.id, outcome.title));
        }
    }
    lines
}

fn back(workflow: &Workflow) -> (Workflow, Vec<(String, Why)>) {
    let text = bpmn(workflow, Lang::Zh).text;
    let imported = import(text.as_bytes(), TITLES).unwrap_or_else(|fault| panic!("{fault}"));
    let file = sketch_yaml(&imported.sketch, "");
    let back =
        yaml::workflow(file.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}\n{file}"));
    (back, imported.notes.into_iter().map(|note| (note.id, note.why)).collect())
}

#[test]
fn what_is_shipped_comes_back_as_far_as_it_can_be_said() {
    for (name, workflow) in shipped() {
        if !comes_back(&workflow) {
            continue;
        }
        let text = bpmn(&workflow, Lang::Zh).text;
        let imported = import(text.as_bytes(), TITLES).unwrap();
        // Without the branches that are cancelled it is not sound any more; its form is.
        let back = yaml::definition(sketch_yaml(&imported.sketch, "").as_bytes()).unwrap();
        assert_eq!(shape(&back), shape(&workflow), "{name}");
        let cancels = imported.notes.iter().filter(|note| note.element == "extensionElements");
        let all = workflow.stages.iter().flat_map(|stage| &stage.outcomes);
        assert_eq!(cancels.count(), all.filter(|one| !one.cancel.is_empty()).count(), "{name}");
    }
}

#[test]
fn random_definitions_come_back_and_go_out_the_same_again() {
    let (mut compared, mut left) = (0, 0);
    for seed in 0..DEFINITIONS {
        let wishes =
            Wishes { allow_cancel: false, allow_facts: seed % 3 == 0, ..Wishes::default() };
        let drawn = sound(seed, &wishes);
        let workflow = yaml::workflow(drawn.yaml.as_bytes())
            .unwrap_or_else(|problems| panic!("{drawn}: {problems:#?}"));
        if !comes_back(&workflow) {
            left += 1;
            continue;
        }
        let (once, notes) = back(&workflow);
        assert_eq!(shape(&once), shape(&workflow), "{drawn}");
        assert!(notes.iter().all(|(_, why)| *why == Why::Condition), "{drawn}: {notes:?}");
        let (twice, notes) = back(&once);
        assert_eq!(shape(&twice), shape(&once), "{drawn}");
        assert_eq!(notes, [], "{drawn}");
        compared += 1;
    }
    tell(&format!(
        "round trip, seeds 0 to {}: {compared} came back, {left} have choices",
        DEFINITIONS - 1
    ));
    assert!(compared > DEFINITIONS / 2);
}

/// Whether all of its stages are ones that BPMN has an element for.
fn comes_back(workflow: &Workflow) -> bool {
    let mut stages = workflow.stages.iter();
    stages.all(|stage| stage.when.is_always() && (stage.role.is_some() || stage.outcomes.len() < 2))
}
