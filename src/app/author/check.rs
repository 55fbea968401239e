//! `workflow-check`: every problem of workflow files, before they run.

use crate::app::{Error, Missing, pack};
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

/// Checks files, folders of packs, or packs of the registry by name; all packs of the registry when none
/// is named.
///
/// # Errors
///
/// A file that is not there or can not be read; problems in a file are part of the answer.
pub fn check(root: Option<&Path>, names: &[String]) -> Result<Vec<Checked>, Error> {
    let mut files = Vec::new();
    if let (Some(root), true) = (root, names.is_empty()) {
        files.extend(pack::names(root).iter().map(|name| in_registry(root, name)));
    }
    for name in names {
        files.push(locate(root, name)?);
    }
    files
        .into_iter()
        .map(|file| {
            let result = pack::check(&file)?;
            Ok(Checked { file, result })
        })
        .collect()
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
