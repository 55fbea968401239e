//! What process authors are given: proving, showing, drawing, trying and exchanging workflows.
//!
//! Nothing here may change a registry; only `migrate` changes a case, and it does so as any other command.

pub mod check;
pub mod diff;
pub mod exchange;
pub mod graph;
pub mod migrate;
pub mod net;
pub mod scenario;
pub mod schema;
pub mod show;
pub mod simulate;

use crate::app::{Error, pack};
use crate::domain::workflow::Workflow;
use std::path::Path;

/// The workflow of that name: a file, the folder of a pack, a pack of the registry, or outside of any one that the
/// program carries.
///
/// # Errors
///
/// That there is none, or all problems of its files.
pub fn workflow(root: Option<&Path>, name: &str) -> Result<Workflow, Error> {
    match check::locate(root, name) {
        Ok(file) => pack::read(&file).map(|pack| pack.workflow),
        Err(error) if root.is_some() => Err(error),
        Err(error) => pack::embedded()?
            .into_iter()
            .find(|workflow| workflow.name.as_str() == name)
            .ok_or(error),
    }
}
