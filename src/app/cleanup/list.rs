//! The list of a clean-up as a table that units fill in, and what they filled in.
//!
//! A row without a decision is left out; one that does not read refuses the whole table.

use super::{Row, Worklist};
use crate::app::catalogue::stock::Format;
use crate::app::{Error, Misuse, reading, registry};
use crate::domain::calendar::day_of;
use crate::domain::cleanup::{Decision, DecisionFault, Disposition};
use crate::input::sheet;
use crate::lang::cleanup::{COLUMNS, disposition_named};
use crate::lang::{Lang, cleanup, words};
use crate::output::{self, Cell, Sheet};
use std::path::Path;

/// Writes the list to a file, for units to fill in.
///
/// # Errors
///
/// Why the file can not be written.
pub fn export(list: &Worklist, file: &Path, format: Format) -> Result<(), Error> {
    let head: Vec<String> = COLUMNS.iter().map(|(head, _)| (*head).to_owned()).collect();
    let rows: Vec<Vec<String>> = list.rows.iter().map(cells).collect();
    let bytes = match format {
        Format::Csv => output::csv(&head, &rows)?,
        Format::Json => json(&rows),
        Format::Xlsx => output::xlsx(&[Sheet {
            name: cleanup::SHEET.to_owned(),
            head: COLUMNS.iter().map(|(head, width)| ((*head).to_owned(), *width)).collect(),
            rows: rows.into_iter().map(|row| row.into_iter().map(Cell::Text).collect()).collect(),
        }])?,
    };
    registry::write(file, &bytes)
}

fn json(rows: &[Vec<String>]) -> Vec<u8> {
    let one = |row: &Vec<String>| -> serde_json::Value {
        let named = COLUMNS.iter().map(|(head, _)| (*head).to_owned());
        named.zip(row.iter().map(|cell| serde_json::json!(cell))).collect()
    };
    let whole: serde_json::Value = rows.iter().map(one).collect();
    format!("{whole:#}\n").into_bytes()
}

/// The cells of an entry, in the order of the columns.
fn cells(row: &Row) -> Vec<String> {
    let (listed, entry) = (&row.listed, &row.view.entry);
    let decision = listed.decided.as_ref().map(|decided| &decided.decision);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let disposition = decision.map(|it| cleanup::disposition(Lang::Zh, it.disposition));
    vec![
        entry.id.to_string(),
        entry.title.clone(),
        entry.number.clone().unwrap_or_default(),
        entry.published_on.to_string(),
        words::status(Lang::Zh, row.view.status).to_owned(),
        day(row.view.last_day),
        listed.cause.clone().unwrap_or_default(),
        listed.unit.clone().unwrap_or_default(),
        day(listed.due),
        disposition.unwrap_or_default().to_owned(),
        decision.map(|it| it.reason.clone()).unwrap_or_default(),
        day(decision.and_then(|it| it.until)),
    ]
}

/// What was filled into a list: entries and decisions.
///
/// # Errors
///
/// Every row that does not read, or why the file can not be read.
pub fn listed(file: &Path) -> Result<Vec<(String, Decision)>, Error> {
    let (_, bytes) = reading::take(file)?;
    let unreadable = |reason| Error::Unreadable { file: file.to_path_buf(), reason };
    let sheet = sheet::read(&bytes).map_err(unreadable)?;
    let [entry, .., disposition, reason, until] = COLUMNS.map(|(head, _)| head);
    let mut rows = sheet.rows.into_iter();
    let headless = || Error::Misuse(Misuse::NoHead { file: file.to_path_buf() });
    let head = rows.find(|row| row.cells.iter().any(|cell| cell.trim() == disposition));
    let head = head.ok_or_else(headless)?.cells;
    let at = |name: &str| head.iter().position(|cell| cell.trim() == name);
    let (entry, disposition) = at(entry).zip(at(disposition)).ok_or_else(headless)?;
    let (reason, until) = (at(reason), at(until));
    let (mut decisions, mut faults) = (Vec::new(), Vec::new());
    for row in rows {
        let cell = |at: Option<usize>| {
            at.and_then(|at| row.cells.get(at)).map(|cell| cell.trim()).unwrap_or_default()
        };
        let filled = [cell(Some(entry)), cell(Some(disposition)), cell(reason), cell(until)];
        match decision(filled) {
            Ok(decision) => decisions.extend(decision),
            Err(fault) => faults.push((row.n, fault)),
        }
    }
    if faults.is_empty() {
        return Ok(decisions);
    }
    Err(Error::DecisionRows { file: file.to_path_buf(), faults })
}

/// A decision; none where nothing was filled in.
fn decision(
    [entry, disposition, reason, until]: [&str; 4],
) -> Result<Option<(String, Decision)>, DecisionFault> {
    if disposition.is_empty() {
        return Ok(None);
    }
    if entry.is_empty() {
        return Err(DecisionFault::NoEntry);
    }
    let named = Disposition::named(disposition).or_else(|| disposition_named(disposition));
    let disposition = named.ok_or_else(|| DecisionFault::Disposition(disposition.to_owned()))?;
    let until = match until {
        "" => None,
        text => Some(day_of(text).ok_or_else(|| DecisionFault::Day(text.to_owned()))?),
    };
    Ok(Some((entry.to_owned(), Decision { disposition, reason: reason.to_owned(), until })))
}
