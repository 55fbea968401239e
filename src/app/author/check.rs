//! `workflow-check`: every problem of workflow files, before they run, with the people of an office where it is asked.

use crate::app::{Error, Missing, pack, registry};
use crate::domain::office::Office;
use crate::domain::workflow::Workflow;
use crate::input::yaml::Problem;
use std::path::{Path, PathBuf};

/// What was found in one file.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The file.
    pub file: PathBuf,
    /// The workflow, or all its problems.
    pub result: Result<Workflow, Vec<Problem>>,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Report {
    /// In each file.
    pub files: Vec<Checked>,
    /// What was named and is no workflow, as in `workflows/*`.
    pub passed_over: Vec<PathBuf>,
}

impl Report {
    /// Whether every file was proved.
    pub fn is_sound(&self) -> bool {
        self.files.iter().all(|file| file.result.is_ok())
    }

    /// Whether nothing is known to be wrong, and something could not be judged.
    pub fn is_undecided(&self) -> bool {
        let mut problems = self.files.iter().filter_map(|file| file.result.as_ref().err());
        !self.is_sound() && problems.all(|problems| problems.iter().all(Problem::is_undecided))
    }
}

/// Checks files, folders of packs, or packs of the registry by name; all packs of the registry when none
/// is named. With an `office`, that its people can do what is asked of them.
///
/// # Errors
///
/// A file that is not there or can not be read; problems in a file are part of the answer.
pub fn check(
    root: Option<&Path>,
    names: &[String],
    office: Option<&Office>,
) -> Result<Report, Error> {
    let (mut files, mut passed_over) = (Vec::new(), Vec::new());
    if let (Some(root), true) = (root, names.is_empty()) {
        files.extend(pack::names(root).iter().map(|name| in_registry(root, name)));
    }
    for name in names {
        if names.len() > 1 && is_beside(Path::new(name)) {
            passed_over.push(PathBuf::from(name));
        } else {
            match locate(root, name) {
                Ok(file) => files.push(file),
                Err(error) => files.extend(inside(Path::new(name)).ok_or(error)?),
            }
        }
    }
    let checked = files.into_iter().map(|file| {
        let result = pack::check(&file, office, root)?;
        Ok(Checked { file, result })
    });
    Ok(Report { files: checked.collect::<Result<_, Error>>()?, passed_over })
}

/// The workflows of a folder of packs; none where it holds none.
fn inside(folder: &Path) -> Option<Vec<PathBuf>> {
    let packs = pack::names_in(folder);
    let files = packs.iter().map(|name| folder.join(name).join("workflow.yaml"));
    (!packs.is_empty()).then(|| files.collect())
}

/// Whether something lies beside packs and is none: a folder without a workflow, a file that is no YAML.
fn is_beside(path: &Path) -> bool {
    let yaml = path.extension().is_some_and(|end| end == "yaml" || end == "yml");
    (path.is_dir() && !path.join("workflow.yaml").is_file()) || (path.is_file() && !yaml)
}

/// The office of a registry, without opening its record.
///
/// # Errors
///
/// All problems of its settings.
pub fn office(root: &Path) -> Result<Office, Error> {
    registry::settings(root)
}

fn in_registry(root: &Path, name: &str) -> PathBuf {
    root.join("workflows").join(name).join("workflow.yaml")
}

/// The file of the workflow of that name: itself a file, in a folder, or in the registry.
pub(super) fn locate(root: Option<&Path>, name: &str) -> Result<PathBuf, Error> {
    let path = Path::new(name);
    let candidates = [
        Some(path.to_path_buf()),
        Some(path.join("workflow.yaml")),
        root.map(|root| in_registry(root, name)),
    ];
    let found = candidates.into_iter().flatten().find(|candidate| candidate.is_file());
    found.ok_or_else(|| {
        let known = root.map(pack::names).unwrap_or_default();
        if known.is_empty() {
            Error::Missing(Missing::File { path: path.to_path_buf() })
        } else {
            Error::Missing(Missing::Workflow { name: name.to_owned(), known })
        }
    })
}
