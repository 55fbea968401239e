//! `workflow test`: the scenarios that lie beside a workflow, played.

use super::check;
use crate::app::embedded::WORKFLOWS;
use crate::app::{Error, legal_time, pack, registry};
use crate::domain::deadline::LegalTime;
use crate::domain::limits;
use crate::domain::office::Office;
use crate::domain::scenario::{Coverage, Played, invented, peopled, play};
use crate::domain::workflow::Workflow;
use crate::input::yaml::{self, Problem};
use std::path::{Path, PathBuf};

/// The folder of the scenarios, beside the workflow.
const FOLDER: &str = "scenarios";

/// A workflow, tested.
#[derive(Clone, Debug)]
pub struct Tested {
    /// Its file.
    pub file: PathBuf,
    /// The workflow.
    pub workflow: Workflow,
    /// The scenarios, by file name.
    pub scenarios: Vec<TestedScenario>,
    /// What they leave untried.
    pub coverage: Coverage,
}

/// A scenario, played.
#[derive(Clone, Debug)]
pub struct TestedScenario {
    /// Its file.
    pub file: PathBuf,
    /// How it went, or all problems of its file.
    pub result: Result<Run, Vec<Problem>>,
}

/// How a scenario went.
#[derive(Clone, Debug)]
pub struct Run {
    /// What it shows.
    pub title: String,
    /// The steps as written, `STAGE: OUTCOME`, and the line of each.
    pub steps: Vec<(String, usize)>,
    /// The office it was played in.
    pub office: Office,
    /// How it went.
    pub played: Played,
}

impl TestedScenario {
    /// Whether all was as it says.
    pub fn is_good(&self) -> bool {
        self.result.as_ref().is_ok_and(|run| run.played.failure.is_none())
    }
}

/// Whose people play the scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast {
    /// Two invented for each role.
    Invented,
    /// Those of the registry.
    Registry,
}

/// Plays all scenarios of the workflows that are named; of all packs of the registry when none is.
///
/// # Errors
///
/// A workflow that is not there or has problems, or a file that can not be read; problems of a scenario are part of
/// the answer.
pub fn test(root: Option<&Path>, names: &[String], cast: Cast) -> Result<Vec<Tested>, Error> {
    let all = match root {
        Some(root) if names.is_empty() => pack::names(root),
        _ => names.to_vec(),
    };
    let people = root.filter(|_| cast == Cast::Registry).map(registry::settings).transpose()?;
    all.iter().map(|name| one(root, name, people.as_ref())).collect()
}

fn one(root: Option<&Path>, name: &str, people: Option<&Office>) -> Result<Tested, Error> {
    let workflow = super::workflow(root, name)?;
    let (file, texts) = match check::locate(root, name) {
        Ok(file) => {
            let texts = beside(&file)?;
            (file, texts)
        }
        // Outside of a registry the name stands for what the program carries.
        Err(_) => (Path::new("workflows").join(name).join("workflow.yaml"), carried(name)),
    };
    let office = people.cloned().unwrap_or_else(|| invented(&workflow));
    let time = legal_time::read(root, people)?;
    let scenarios: Vec<TestedScenario> = texts
        .into_iter()
        .map(|(file, bytes)| played((&workflow, &office, &time), file, &bytes))
        .collect();
    let runs = scenarios.iter().filter_map(|one| one.result.as_ref().ok());
    let coverage = Coverage::of(&workflow, runs.map(|run| &run.played));
    Ok(Tested { file, workflow, scenarios, coverage })
}

fn played(
    (workflow, office, time): (&Workflow, &Office, &LegalTime),
    file: PathBuf,
    bytes: &[u8],
) -> TestedScenario {
    let result = yaml::scenario(bytes, workflow).map(|read| {
        let office = peopled(workflow, office, &read.scenario);
        let played = play(workflow, &office, time, &read.scenario);
        let steps = read.scenario.steps.iter().map(ToString::to_string).zip(read.lines).collect();
        Run { title: read.scenario.title, steps, office, played }
    });
    TestedScenario { file, result }
}

/// The scenarios in the folder of a workflow, by file name; none where there is no such folder.
fn beside(workflow: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, Error> {
    let folder = workflow.with_file_name(FOLDER);
    let listed = match std::fs::read_dir(&folder) {
        Ok(listed) => listed,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(Error::Disk { path: folder, source }),
    };
    let paths = listed.filter_map(Result::ok).map(|entry| entry.path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
    paths.sort();
    paths.truncate(limits::SCENARIOS);
    paths.into_iter().map(|path| registry::read(&path).map(|bytes| (path, bytes))).collect()
}

/// The scenarios that the program carries for one of its packs.
fn carried(name: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = format!("workflows/{name}/{FOLDER}/");
    let files = WORKFLOWS.iter().filter(|file| file.path.starts_with(&folder));
    files.map(|file| (PathBuf::from(file.path), file.text.into())).collect()
}
