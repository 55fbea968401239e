//! `explain`: what a code, a question, a stage or a figure of the place means.

use crate::app::registry::settings;
use crate::app::rules::{self, ShownRule};
use crate::app::submit::DEFAULT_WORKFLOW;
use crate::app::{Error, Missing, pack, places};
use crate::domain::check::rule;
use crate::domain::law::{self, Parameter};
use crate::domain::workflow::{CheckItem, Stage, Workflow};
use crate::lang::explain;
use chrono::NaiveDate;
use std::path::Path;

/// What was found under a name.
#[derive(Clone, Debug)]
pub enum Explained {
    /// The code of a refusal or a problem.
    Code(String),
    /// A question of a checklist.
    Item {
        /// Where it is asked.
        workflow: Box<Workflow>,
        /// In which stage.
        stage: Box<Stage>,
        /// The question.
        item: CheckItem,
    },
    /// A rule.
    Rule(Box<ShownRule>),
    /// A stage.
    Stage {
        /// Of which workflow.
        workflow: Box<Workflow>,
        /// The stage.
        stage: Box<Stage>,
    },
    /// A figure that places settle.
    Parameter {
        /// The title of the place of the office.
        place: String,
        /// The name of the figure.
        name: String,
        /// What the place says of it.
        parameter: Box<Parameter>,
    },
}

/// Finds what a name stands for: a code first, then a rule, a question or a stage of the registry's packs, then a figure of
/// its place; the law of a rule as it is on a day.
///
/// # Errors
///
/// [`Missing::Topic`] with what there is, or the problems of a pack.
pub fn explain(root: Option<&Path>, name: &str, day: NaiveDate) -> Result<Explained, Error> {
    if explain::CODES.contains(&name) {
        return Ok(Explained::Code(name.to_owned()));
    }
    if rule::is_code(&name.to_ascii_uppercase()) {
        let all = rules::all(root, None)?;
        return Ok(Explained::Rule(Box::new(all.shown(all.rule(name)?, day))));
    }
    let mut known: Vec<String> = explain::CODES.iter().map(ToString::to_string).collect();
    for workflow in workflows(root)? {
        for stage in &workflow.stages {
            if let Some(item) = stage.checklist.iter().find(|item| item.id == *name) {
                let (stage, item) = (Box::new(stage.clone()), item.clone());
                return Ok(Explained::Item { workflow: Box::new(workflow), stage, item });
            }
            if stage.id == *name {
                let stage = Box::new(stage.clone());
                return Ok(Explained::Stage { workflow: Box::new(workflow), stage });
            }
            known.push(stage.id.to_string());
            known.extend(stage.checklist.iter().map(|item| item.id.to_string()));
        }
    }
    if law::known(name).is_some() {
        let office = root.map(settings).transpose()?;
        let place = places::read(root, office.as_ref())?;
        if let Some(parameter) = place.parameters.get(name) {
            let parameter = Box::new(parameter.clone());
            return Ok(Explained::Parameter {
                place: place.title,
                name: name.to_owned(),
                parameter,
            });
        }
    }
    known.extend(law::PARAMETERS.iter().map(ToString::to_string));
    Err(Error::Missing(Missing::Topic { name: name.to_owned(), known }))
}

/// The workflows of the registry; outside a registry those that the binary carries.
fn workflows(root: Option<&Path>) -> Result<Vec<Workflow>, Error> {
    match root {
        Some(root) => {
            let mut names = pack::names(root);
            // Packs share names of stages: the one that is meant where none is named comes first.
            names.sort_by_key(|name| name != DEFAULT_WORKFLOW);
            names.iter().map(|name| Ok(pack::from_registry(root, name)?.workflow)).collect()
        }
        None => pack::embedded(),
    }
}
