//! BPMN 2.0 as other offices' modelling tools write it, read as the outline of a workflow.
//!
//! ```text
//! bytes → read → Model → net → Sketch
//!         bounds, nodes,  who leads where,
//!         ids     flows   joins, names
//! ```
//!
//! Whatever of the file is not in the outline is a [`Note`], with its element and why. A file that is no BPMN, or
//! whose flows lead nowhere, is a [`Fault`]; nothing may be guessed to make a workflow of it.

mod fault;
mod join;
mod model;
mod names;
mod net;
mod note;
mod read;
mod sketch;
#[cfg(test)]
mod tests;

pub use fault::Fault;
pub use note::{Note, Why};

use crate::domain::workflow::Sketch;

/// What was read of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The outline.
    pub sketch: Sketch,
    /// What is not in it, in the order of the file.
    pub notes: Vec<Note>,
}

/// Titles of what a file leaves open.
#[derive(Clone, Copy, Debug)]
pub struct Titles<'a> {
    /// Of the role of whoever acts, where no lane says who.
    pub person: &'a str,
    /// Of an end without a name.
    pub end: &'a str,
    /// Of a stage that is only there to part or join branches.
    pub passing: &'a str,
}

/// Reads the first process of a file that has flow nodes.
///
/// # Errors
///
/// Why the file can not be read; see [`Fault`].
pub fn workflow(bytes: &[u8], titles: Titles<'_>) -> Result<Imported, Fault> {
    let model = read::model(bytes)?;
    let mut notes = model.notes.clone();
    let net = net::Net::of(&model, &mut notes)?;
    let sketch = sketch::of(&model, &net, titles, &mut notes)?;
    Ok(Imported { sketch, notes })
}
