//! Lists of other offices: the rows of a spreadsheet or of a CSV file, as texts with their places.
//!
//! Only the first sheet that holds anything is read. Nothing is decided here about what a cell means: a day that a
//! spreadsheet keeps as a number stays that number, with the day from which the workbook counts.

mod csv;
#[cfg(test)]
mod tests;
mod xlsx;

use crate::domain::catalogue::stock::Epoch;
use crate::domain::limits;
use crate::input::document::Unreadable;

/// A list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The name of the sheet, where it has one.
    pub name: Option<String>,
    /// From which day its numbers count days.
    pub epoch: Epoch,
    /// Its rows but for empty ones.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it, or the line of the file it begins in, from 1.
    pub n: usize,
    /// Its cells, empty ones as empty texts.
    pub cells: Vec<String>,
}

/// Reads a list: a spreadsheet if it is one, else lines of cells.
///
/// # Errors
///
/// Why it can not be read.
pub fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") { xlsx::read(bytes) } else { csv::read(bytes) }
}

/// The list while it is read, within its bounds.
#[derive(Default)]
struct Rows {
    rows: Vec<Row>,
    bytes: usize,
}

impl Rows {
    /// Adds a row; one without words is left out.
    fn push(&mut self, n: usize, mut cells: Vec<String>, part: &str) -> Result<(), Unreadable> {
        while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        let long = |limit| Unreadable::TooLong { part: part.to_owned(), limit };
        self.bytes += cells.iter().map(String::len).sum::<usize>();
        if self.bytes > limits::SHEET_BYTES {
            return Err(long(limits::SHEET_BYTES));
        }
        if cells.len() > limits::SHEET_COLUMNS {
            return Err(long(limits::SHEET_COLUMNS));
        }
        if self.rows.len() >= limits::SHEET_ROWS {
            return Err(Unreadable::TooManyRows {
                part: part.to_owned(),
                limit: limits::SHEET_ROWS,
            });
        }
        self.rows.push(Row { n, cells });
        Ok(())
    }
}
