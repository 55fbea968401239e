//! `workflow.yaml`, what it includes, and `fashen.yaml`: every problem of a file at once, each with its place.
//!
//! The only owner of `serde_yaml`, which alone says what a file means, and of `saphyr-parser`, which goes
//! before it: it refuses what is too large, too deep or endless, and knows where everything stands.
//!
//! ```text
//! bytes → text → outline → node → reader → part ─┐
//!         UTF-8  bounds,   meaning form          ├→ gather → Definition → Workflow::check
//!                positions                  ... ─┘  one of many files     structure
//! ```
//!
//! A file with a problem yields no workflow and no office; nothing may ever be guessed to make one. Files are handed
//! in as bytes: this room must never look at a disk.

mod announced;
mod basis;
mod columns;
mod criteria;
mod deadline;
mod durations;
mod file;
mod follow;
mod gather;
mod include;
mod jurisdiction;
mod laws;
mod node;
mod office;
mod office_place;
mod organs;
mod outcome;
mod outline;
mod pattern;
mod problem;
mod prose;
mod reader;
mod renumbered;
mod rule;
mod rule_fault;
mod rules;
mod scenario;
pub mod shape;
mod stage;
mod syntax;
mod text;
mod word_sets;
mod workflow;
mod working_days;

#[cfg(test)]
mod tests;

pub use announced::CalendarFault;
pub use criteria::criteria;
pub use gather::{Bundle, Library};
pub use jurisdiction::{Places, excluded, jurisdiction};
pub use laws::{LawText, laws};
pub use organs::organs;
pub use problem::{Expected, Found, IncludeFault, PlaceFault, Problem, ProblemKind, SyntaxFault};
pub use rule_fault::{PatternFault, RuleFault};
pub use rules::{RuleText, RulesKnow, rules};
pub use scenario::{ReadScenario, scenario};
pub use working_days::{CalendarPart, CalendarText};

use crate::domain::calendar::WorkingDays;
use crate::domain::catalogue::stock::Column;
use crate::domain::office::Office;
use crate::domain::simulation::Durations;
use crate::domain::workflow::{Defect, Definition, Place, Workflow};
use file::File;
use reader::{At, Reader};

/// Reads a workflow of one file; whatever it includes is missing.
///
/// # Errors
///
/// All problems of the file (at most [`crate::domain::limits::PROBLEMS`]), in the order of the file.
pub fn workflow(bytes: &[u8]) -> Result<Workflow, Vec<Problem>> {
    pack("workflow.yaml", bytes, &|_| Err(IncludeFault::Missing)).map(|bundle| bundle.workflow)
}

/// Reads a workflow from its main file, which is called `name` in the folder of the pack, and from the files of that
/// folder that it includes.
///
/// # Errors
///
/// All problems of the files (at most [`crate::domain::limits::PROBLEMS`]), file by file, those of the main one first.
pub fn pack(name: &str, main: &[u8], library: &Library<'_>) -> Result<Bundle, Vec<Problem>> {
    gather::bundle(name, main, library, &Workflow::check)
}

/// Reads a workflow that was read with [`pack`] before and kept since: its runs were looked at then.
///
/// # Errors
///
/// As those of [`pack`].
pub fn kept(name: &str, main: &[u8], library: &Library<'_>) -> Result<Bundle, Vec<Problem>> {
    gather::bundle(name, main, library, &Workflow::kept)
}

/// Reads a workflow of which more is asked than that it is sound by itself.
///
/// # Errors
///
/// As those of [`pack`], and the defects that `more` finds in a sound workflow.
pub fn judged(
    name: &str,
    main: &[u8],
    library: &Library<'_>,
    more: &dyn Fn(&Workflow) -> Vec<Defect>,
) -> Result<Bundle, Vec<Problem>> {
    gather::bundle(name, main, library, &|definition| {
        let workflow = Workflow::check(definition)?;
        let defects = more(&workflow);
        if defects.is_empty() { Ok(workflow) } else { Err(defects) }
    })
}

/// Reads what a workflow file says, sound or not: for those who judge definitions, never for a case.
///
/// # Errors
///
/// Problems of the form alone; names that nothing bears and a faulty structure are not looked for.
pub fn definition(bytes: &[u8]) -> Result<Definition, Vec<Problem>> {
    let said = std::cell::RefCell::new(None);
    let keep = |definition| {
        said.replace(Some(definition));
        Err(Vec::new())
    };
    let read = gather::bundle("workflow.yaml", bytes, &|_| Err(IncludeFault::Missing), &keep);
    let problems = read.err().unwrap_or_default();
    said.into_inner().filter(|_| problems.is_empty()).ok_or(problems)
}

/// Reads the data of an office.
///
/// # Errors
///
/// All problems of the file (at most [`crate::domain::limits::PROBLEMS`]), in the order of the file.
pub fn office(bytes: &[u8]) -> Result<Office, Vec<Problem>> {
    read(bytes, |reader, root| office::office(reader, root, None))
}

/// Reads the data of an office, whose place must be one of these.
///
/// # Errors
///
/// As those of [`office()`].
pub fn office_among(bytes: &[u8], places: &[String]) -> Result<Office, Vec<Problem>> {
    read(bytes, |reader, root| office::office(reader, root, Some(places)))
}

/// Reads how long the stages of a workflow take.
///
/// # Errors
///
/// All problems of the file (at most [`crate::domain::limits::PROBLEMS`]), in the order of the file.
pub fn durations(bytes: &[u8], definition: &Definition) -> Result<Durations, Vec<Problem>> {
    read(bytes, |reader, root| Some(durations::durations(reader, root, definition)))
}

/// Reads which days are working days from one file alone, whatever calendar it is of.
///
/// # Errors
///
/// All problems of the file (at most [`crate::domain::limits::PROBLEMS`]), in the order of the file.
pub fn working_days(bytes: &[u8]) -> Result<WorkingDays, Vec<Problem>> {
    working_days::working_days(bytes)
}

/// Reads all files of the calendar `name` together; those of other calendars are passed over.
///
/// # Errors
///
/// All problems of the files (at most [`crate::domain::limits::PROBLEMS`]), file by file: what is wrong in one, and
/// where two contradict one another.
pub fn calendar(name: &str, texts: &[CalendarText<'_>]) -> Result<Vec<CalendarPart>, Vec<Problem>> {
    working_days::calendar(Some(name), texts, false)
}

/// Reads a file that shall be added to the calendar `name`, beside those that are there; what it says. It must have all
/// holidays that every year has.
///
/// # Errors
///
/// All problems of the files (at most [`crate::domain::limits::PROBLEMS`]), those of the new one last.
pub fn added_calendar(
    name: &str,
    texts: &[CalendarText<'_>],
    added: &[u8],
) -> Result<CalendarPart, Vec<Problem>> {
    let mut all = texts.to_vec();
    all.push(CalendarText { file: None, bytes: added });
    let parts = working_days::calendar(Some(name), &all, true)?;
    Ok(parts.into_iter().next_back().unwrap_or_default())
}

/// Reads what the columns of a list mean, by the words of its head: `文件名称: title`.
///
/// # Errors
///
/// All problems of the file (at most [`crate::domain::limits::PROBLEMS`]), in the order of the file.
pub fn columns(bytes: &[u8]) -> Result<Vec<(String, Column)>, Vec<Problem>> {
    read(bytes, |reader, root| Some(columns::columns(reader, root)))
}

/// Reads a file that stands alone.
fn read<T>(
    bytes: &[u8],
    make: impl FnOnce(&mut Reader, &At<'_>) -> Option<T>,
) -> Result<T, Vec<Problem>> {
    let (mut file, root) = File::open(None, bytes, 0);
    let whole = file.reader.as_mut().zip(root).and_then(|(reader, node)| {
        let place = Place::default();
        make(reader, &At { node: &node, place })
    });
    match whole {
        Some(whole) if file.is_content() => Ok(whole),
        _ => Err(file.problems()),
    }
}
