//! `workflow simulate`: a workflow tried out on cases that never were.

use crate::app::{Error, Misuse, legal_time, registry};
use crate::domain::limits;
use crate::domain::simulation::{Durations, Report, Settings, simulate};
use crate::domain::workflow::Workflow;
use crate::input;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// What is asked, as typed.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The workflow: its name, folder or file.
    pub workflow: String,
    /// How many cases.
    pub cases: u32,
    /// From which chance begins.
    pub seed: u64,
    /// How often facts have which values.
    pub facts: Vec<String>,
    /// How many people there are.
    pub people: Vec<String>,
    /// How many cases come a day.
    pub arrivals: Option<String>,
    /// They come evenly.
    pub even: bool,
    /// How long things take.
    pub durations: Option<PathBuf>,
    /// The first day.
    pub from: NaiveDate,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Simulated {
    /// The workflow.
    pub workflow: Workflow,
    /// What was tried.
    pub settings: Settings,
    /// What came of it.
    pub report: Report,
}

/// Tries a workflow.
///
/// # Errors
///
/// What is wrong with what was typed, or with the files.
pub fn run(root: Option<&Path>, asked: &Asked) -> Result<Simulated, Error> {
    let workflow = super::workflow(root, &asked.workflow)?;
    let cases = asked.cases.clamp(1, limits::SIMULATED_CASES);
    let mut settings = Settings::new(cases, asked.seed, asked.from);
    settings.even = asked.even;
    let wrong = |error| Error::Misuse(Misuse::Simulation(error));
    for fact in &asked.facts {
        settings.fact(&workflow, fact).map_err(wrong)?;
    }
    for people in &asked.people {
        settings.staff(&workflow, people).map_err(wrong)?;
    }
    if let Some(rate) = &asked.arrivals {
        settings.rate(rate).map_err(wrong)?;
    }
    let durations = match &asked.durations {
        Some(file) => {
            let bytes = registry::read(file)?;
            let invalid = |problems| Error::Invalid { file: file.clone(), problems };
            input::yaml::durations(&bytes, &workflow).map_err(invalid)?
        }
        None => Durations::default(),
    };
    let report = simulate(&workflow, &durations, &settings, &legal_time::working_days_of(root)?);
    Ok(Simulated { workflow, settings, report })
}
