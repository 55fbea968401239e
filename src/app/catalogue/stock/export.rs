//! The catalogue as a list: for spreadsheets, for programs, and to be read in again without change.

use crate::app::{Error, Session, journal, registry};
use crate::domain::catalogue::Status;
use crate::domain::catalogue::stock::{Column, cells_of};
use crate::lang::{Lang, words};
use crate::output::{self, Cell, Sheet};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A format of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A spreadsheet.
    Xlsx,
    /// Lines of cells.
    Csv,
    /// For programs.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Xlsx, Self::Csv, Self::Json];

    /// Its name, and the ending of its files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == name.to_lowercase())
    }
}

/// What was written.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The file.
    pub file: PathBuf,
    /// How many entries it has.
    pub entries: usize,
}

/// Writes the catalogue as it stands on a day to a file.
///
/// # Errors
///
/// Those of the store, or why the file can not be written.
pub fn export(
    session: &Session,
    file: &Path,
    (format, on): (Format, NaiveDate),
) -> Result<Exported, Error> {
    let store = &*session.registry.store;
    let mut rows = Vec::new();
    for view in super::super::list(session, on)? {
        if let Some(life) = journal::load_life(store, &view.entry.id)? {
            rows.push(cells_of(&life, on));
        }
    }
    session.let_go();
    let bytes = bytes(&rows, format, on)?;
    registry::write(file, &bytes)?;
    Ok(Exported { file: file.to_path_buf(), entries: rows.len() })
}

/// A list in a format.
pub(super) fn bytes(
    rows: &[BTreeMap<Column, String>],
    format: Format,
    on: NaiveDate,
) -> Result<Vec<u8>, Error> {
    Ok(match format {
        Format::Json => json_list(rows, on),
        Format::Csv => {
            let head: Vec<String> = Column::all().map(|column| column.head().to_owned()).collect();
            output::csv(&head, &rows.iter().map(worded).collect::<Vec<_>>())?
        }
        Format::Xlsx => output::xlsx(&[sheet(rows)])?,
    })
}

fn json_list(rows: &[BTreeMap<Column, String>], on: NaiveDate) -> Vec<u8> {
    let one = |row: &BTreeMap<Column, String>| -> Value {
        row.iter().map(|(column, text)| (column.as_str().to_owned(), json!(text))).collect()
    };
    let whole = json!({
        "schema": "fashen.stock/1",
        "on": on.to_string(),
        "entries": rows.iter().map(one).collect::<Vec<Value>>(),
    });
    let mut text = format!("{whole:#}").into_bytes();
    text.push(b'\n');
    text
}

fn sheet(rows: &[BTreeMap<Column, String>]) -> Sheet {
    /// Width of a column, in characters.
    const WIDTH: u16 = 18;
    Sheet {
        name: "目录".to_owned(),
        head: Column::all().map(|column| (column.head().to_owned(), WIDTH)).collect(),
        rows: rows.iter().map(|row| worded(row).into_iter().map(Cell::Text).collect()).collect(),
    }
}

/// The cells of a row in the order of the columns, statuses in words.
fn worded(row: &BTreeMap<Column, String>) -> Vec<String> {
    let cell = |column: Column| {
        let text = row.get(&column).cloned().unwrap_or_default();
        if column == Column::Status { status(&text) } else { text }
    };
    Column::all().map(cell).collect()
}

fn status(text: &str) -> String {
    let word = |part: &str| {
        let status = Status::named(part);
        status.map_or_else(|| part.to_owned(), |status| words::status(Lang::Zh, status).to_owned())
    };
    text.split('、').map(word).collect::<Vec<_>>().join("、")
}
