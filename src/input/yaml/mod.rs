//! `workflow.yaml` and `fashen.yaml`: every problem of a file at once, each with line and column.
//!
//! The only owner of `serde_yaml`, which alone says what a file means, and of `saphyr-parser`, which goes
//! before it: it refuses what is too large, too deep or endless, and knows where everything stands.
//!
//! ```text
//! bytes → text → outline → node → reader → Definition → Workflow::check
//!         UTF-8  bounds,   meaning form      names         structure
//!                positions
//! ```
//!
//! A file with a problem yields no workflow and no office; nothing may ever be guessed to make one.

mod deadline;
mod durations;
mod follow;
mod node;
mod office;
mod outcome;
mod outline;
mod problem;
mod reader;
mod stage;
mod syntax;
mod text;
mod workflow;
mod working_days;

#[cfg(test)]
mod tests;

pub use problem::{Expected, Found, Problem, ProblemKind, SyntaxFault};

use crate::domain::calendar::WorkingDays;
use crate::domain::office::Office;
use crate::domain::simulation::Durations;
use crate::domain::workflow::{Definition, Place, Workflow};
use node::Node;
use outline::{Aim, Outline};
use reader::{At, Note, Reader};

/// Reads a workflow.
///
/// # Errors
///
/// All problems of the file (at most [`crate::domain::limits::PROBLEMS`]), in the order of the file.
pub fn workflow(bytes: &[u8]) -> Result<Workflow, Vec<Problem>> {
    read(bytes, |reader, root| {
        let definition = workflow::definition(reader, root)?;
        match Workflow::check(definition) {
            Ok(workflow) => Some(workflow),
            Err(defects) => {
                let form = reader.notes.len();
                for defect in defects {
                    let notes = reader.notes.get(..form).unwrap_or_default();
                    if !follow::follows(&defect, notes) {
                        let kind = ProblemKind::Meaning(defect.kind);
                        reader.note(defect.place, Aim::Thing, kind);
                    }
                }
                None
            }
        }
    })
}

/// Reads the data of an office.
///
/// # Errors
///
/// All problems of the file (at most [`crate::domain::limits::PROBLEMS`]), in the order of the file.
pub fn office(bytes: &[u8]) -> Result<Office, Vec<Problem>> {
    read(bytes, office::office)
}

/// Reads how long the stages of a workflow take.
///
/// # Errors
///
/// All problems of the file (at most [`crate::domain::limits::PROBLEMS`]), in the order of the file.
pub fn durations(bytes: &[u8], definition: &Definition) -> Result<Durations, Vec<Problem>> {
    read(bytes, |reader, root| Some(durations::durations(reader, root, definition)))
}

/// Reads which days are working days.
///
/// # Errors
///
/// All problems of the file (at most [`crate::domain::limits::PROBLEMS`]), in the order of the file.
pub fn working_days(bytes: &[u8]) -> Result<WorkingDays, Vec<Problem>> {
    read(bytes, |reader, root| Some(working_days::working_days(reader, root)))
}

fn read<T>(
    bytes: &[u8],
    make: impl FnOnce(&mut Reader, &At<'_>) -> Option<T>,
) -> Result<T, Vec<Problem>> {
    let text = text::text(bytes)?;
    let lines = text::lines(text);
    let result = Outline::of(text).and_then(|outline| {
        let node = if outline.is_empty() { Node::Nothing } else { Node::of(text)? };
        let mut reader = Reader::new(outline);
        match make(&mut reader, &At { node: &node, place: Place::default() }) {
            Some(whole) if reader.is_content() => Ok(whole),
            _ => Err(located(reader)),
        }
    });
    result.map_err(|problems| in_order(problems, lines))
}

fn located(reader: Reader) -> Vec<Problem> {
    let Reader { mut outline, notes } = reader;
    let mut problems = std::mem::take(&mut outline.duplicates);
    problems.extend(notes.into_iter().map(|Note { place, aim, kind }| {
        let (mark, place) = outline.locate(&place, aim);
        Problem { line: mark.line, column: mark.column, place, kind }
    }));
    problems
}

/// Sorts the problems, each on a line that exists: a parser that wanted more stumbles behind the last.
fn in_order(mut problems: Vec<Problem>, lines: usize) -> Vec<Problem> {
    for problem in &mut problems {
        if problem.line > lines {
            (problem.line, problem.column) = (lines, 1);
        }
    }
    problems.sort_by_key(|problem| (problem.line, problem.column));
    problems.truncate(crate::domain::limits::PROBLEMS);
    problems
}
