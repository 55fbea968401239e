//! `workflow show`: a workflow stage by stage, in the order in which a case meets them.

use crate::app::{Error, author, registry};
use crate::domain::name::StageId;
use crate::domain::office::{Office, Person};
use crate::domain::workflow::{DeadlineRule, Diagram, Outcome, Stage, Workflow};
use std::path::Path;

/// A workflow with what has to be looked up in other places of it.
#[derive(Clone, Debug)]
pub struct Outline {
    /// The workflow.
    pub workflow: Workflow,
    /// Its stages: by layers from the start, within one in the order of the file.
    pub stages: Vec<OutlineStage>,
}

/// A stage of an outline.
#[derive(Clone, Debug)]
pub struct OutlineStage {
    /// The stage.
    pub id: StageId,
    /// How many layers from the start, counted from 1; parallel stages have the same.
    pub layer: usize,
    /// Who of the registry has its role; none where there is no registry or the stage needs nobody.
    pub people: Option<Vec<Person>>,
    /// Stages that begin at the same time.
    pub parallel: Vec<StageId>,
    /// Deadlines that it begins, by name.
    pub begins: Vec<String>,
    /// Deadlines that it ends.
    pub ends: Vec<String>,
    /// Deadlines that stand still in it.
    pub pauses: Vec<String>,
}

/// Reads a workflow and looks everything up.
///
/// # Errors
///
/// That there is no such workflow, or all problems of its file or of the registry's settings.
pub fn show(root: Option<&Path>, name: &str) -> Result<Outline, Error> {
    let workflow = author::workflow(root, name)?;
    let office = root.map(registry::settings).transpose()?;
    let diagram = Diagram::of(&workflow);
    let stages: Vec<OutlineStage> = diagram
        .order()
        .into_iter()
        .filter_map(|(layer, id)| {
            Some(one(&workflow, office.as_ref(), layer, workflow.stage(id.as_str())?))
        })
        .collect();
    Ok(Outline { workflow, stages })
}

fn one(workflow: &Workflow, office: Option<&Office>, layer: usize, stage: &Stage) -> OutlineStage {
    let id = &stage.id;
    let deadlines = |of: fn(&DeadlineRule, &StageId) -> bool| {
        let rules = workflow.deadlines.iter().filter(|rule| of(rule, id));
        rules.map(|rule| rule.id.clone()).collect()
    };
    let people = office.zip(stage.role.as_ref());
    OutlineStage {
        id: id.clone(),
        layer,
        people: people.map(|(office, role)| office.people_of(role).cloned().collect()),
        parallel: parallel(workflow, id),
        begins: deadlines(DeadlineRule::begins_with),
        ends: deadlines(DeadlineRule::ends_with),
        pauses: deadlines(|rule, id| rule.paused_in.contains(id)),
    }
}

/// The stages that an outcome begins together with this one, each once.
fn parallel(workflow: &Workflow, id: &StageId) -> Vec<StageId> {
    let outcomes = workflow.stages.iter().flat_map(|stage| &stage.outcomes);
    let mut found: Vec<StageId> = Vec::new();
    for together in outcomes.map(Outcome::stages).filter(|stages| stages.contains(id)) {
        for other in together.iter().filter(|other| *other != id) {
            if !found.contains(other) {
                found.push(other.clone());
            }
        }
    }
    found
}
