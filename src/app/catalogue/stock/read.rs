//! What is given to an import: the rows of a list in any of its formats, or the documents of a folder.

use super::{Given, Importing};
use crate::app::{Error, Misuse, Session, folder, reading, registry};
use crate::domain::calendar::{Period, Unit, term_end};
use crate::domain::catalogue::stock::{Column, Epoch, day_of_cell, guess, head_row};
use crate::domain::catalogue::{Field, Text};
use crate::domain::document::{Beginning, Document, Term};
use crate::domain::limits;
use crate::input;
use crate::input::document::Unreadable;
use crate::input::sheet::{self, Row, Sheet};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// Everything that is given.
pub(super) struct All {
    /// The file or folder, as it is named in the record.
    pub(super) source: String,
    pub(super) columns: Vec<(String, Option<Column>)>,
    pub(super) rows: Vec<Given>,
}

pub(super) fn given(session: &Session, asked: &Importing) -> Result<All, Error> {
    let from = &asked.from;
    let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if from.is_dir() {
        return Ok(All { source: name, columns: Vec::new(), rows: documents(session, from)? });
    }
    let (_, bytes) = reading::take(from)?;
    let unreadable = |reason| Error::Unreadable { file: from.clone(), reason };
    let sheet = listed(&bytes).map_err(unreadable)?;
    let headless = || Error::Misuse(Misuse::NoHead { file: from.clone() });
    let map = match &asked.map {
        Some(file) => Some(map(file)?),
        None => None,
    };
    let (columns, rows) = table(sheet, map.as_deref()).ok_or_else(headless)?;
    Ok(All { source: name, columns, rows })
}

/// A list in whichever of its formats it is.
pub(super) fn listed(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    match json(bytes) {
        // Its first row is the head.
        Some(sheet) if sheet.rows.len() > limits::SHEET_ROWS + 1 => Err(too_long("entries")),
        Some(sheet) => Ok(sheet),
        None => sheet::read(bytes),
    }
}

/// More than an import takes at once: told before anything is read at length, and never cut.
fn too_long(part: &str) -> Unreadable {
    Unreadable::TooManyRows { part: part.to_owned(), limit: limits::SHEET_ROWS }
}

/// What a file says of columns.
fn map(file: &Path) -> Result<Vec<(String, Column)>, Error> {
    let bytes = registry::read(file)?;
    input::yaml::columns(&bytes)
        .map_err(|problems| Error::Invalid { file: file.to_path_buf(), problems })
}

type Table = (Vec<(String, Option<Column>)>, Vec<Given>);

/// The rows under the head of a list; none where no row is a head.
pub(super) fn table(sheet: Sheet, map: Option<&[(String, Column)]>) -> Option<Table> {
    let heads = sheet.rows.iter().map(|row| row.cells.as_slice());
    let mapped = |row: &Row| {
        map.is_some_and(|map| row.cells.iter().any(|cell| map.iter().any(|(head, _)| head == cell)))
    };
    let at = sheet.rows.iter().position(mapped).or_else(|| head_row(heads))?;
    let head = sheet.rows.get(at)?.cells.clone();
    let columns: Vec<Option<Column>> = match map {
        Some(map) => {
            let of = |head: &String| map.iter().find(|(known, _)| known == head);
            head.iter().map(|head| of(head).map(|(_, column)| *column)).collect()
        }
        None => guess(&head),
    };
    let rows = sheet.rows.into_iter().skip(at + 1);
    let rows = rows.map(|row| given_row(row, &columns, sheet.epoch)).collect();
    Some((head.into_iter().zip(columns).collect(), rows))
}

fn given_row(row: Row, columns: &[Option<Column>], epoch: Epoch) -> Given {
    let mut cells = BTreeMap::new();
    for (column, text) in columns.iter().zip(&row.cells) {
        if let Some(column) = column.filter(|_| !text.trim().is_empty()) {
            cells.insert(column, dated(column, text, epoch));
        }
    }
    Given { place: format!("{}", row.n), cells: Ok(cells), text: None, raw: row.cells }
}

/// Days of workbooks that count from elsewhere are written as days, so that nobody needs to know from where.
fn dated(column: Column, text: &str, epoch: Epoch) -> String {
    let is_day = match column {
        Column::Field(field) => field.is_day(),
        Column::EndedOn => true,
        _ => false,
    };
    let day = if is_day && epoch == Epoch::From1904 { day_of_cell(text, epoch) } else { None };
    day.map_or_else(|| text.to_owned(), |day| day.to_string())
}

/// A list of objects, alone or under `entries`, in an envelope or without; none where it is no JSON of that form.
fn json(bytes: &[u8]) -> Option<Sheet> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if !text.trim_ascii_start().starts_with(b"[") && !text.trim_ascii_start().starts_with(b"{") {
        return None;
    }
    let whole: Value = serde_json::from_slice(text).ok()?;
    let data = whole.get("data").unwrap_or(&whole);
    let list = data.get("entries").unwrap_or(data).as_array()?;
    let mut head: Vec<String> = Vec::new();
    for key in list.iter().filter_map(Value::as_object).flat_map(|one| one.keys()) {
        if head.len() < limits::SHEET_COLUMNS && !head.contains(key) {
            head.push(key.clone());
        }
    }
    let cell = |one: &Value, key: &String| match one.get(key) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let rows = list.iter().zip(1..);
    let rows =
        rows.map(|(one, n)| Row { n, cells: head.iter().map(|key| cell(one, key)).collect() });
    let rows: Vec<Row> = std::iter::once(Row { n: 0, cells: head.clone() }).chain(rows).collect();
    Some(Sheet { rows, ..Sheet::default() })
}

/// The documents of a folder, each by what it says of itself.
fn documents(session: &Session, from: &Path) -> Result<Vec<Given>, Error> {
    let (files, _) = folder::files(from)?;
    if files.len() > limits::SHEET_ROWS {
        let name = from.file_name().unwrap_or_default().to_string_lossy();
        return Err(Error::Unreadable { file: from.to_path_buf(), reason: too_long(&name) });
    }
    let mut all = Vec::new();
    for file in files {
        let name = file.strip_prefix(from).unwrap_or(&file).display().to_string();
        let given = match reading::draft(&file, None, &session.office_suite) {
            Ok(draft) => {
                let submission = draft.submission;
                let text = Text {
                    file: submission.file,
                    file_name: submission.file_name,
                    outline: submission.outline,
                };
                let cells = said(&submission.title, &draft.document);
                Given {
                    place: name.clone(),
                    cells: Ok(cells),
                    text: Some((text, draft.blobs)),
                    raw: vec![name],
                }
            }
            Err(Error::Unreadable { reason, .. }) => {
                Given { place: name.clone(), cells: Err(reason), text: None, raw: vec![name] }
            }
            // A text without a title is a row without one.
            Err(Error::Misuse(_)) => Given {
                place: name.clone(),
                cells: Ok(BTreeMap::new()),
                text: None,
                raw: vec![name],
            },
            Err(error) => return Err(error),
        };
        all.push(given);
    }
    Ok(all)
}

/// What a document says of itself, as a row.
fn said(title: &str, document: &Document) -> BTreeMap<Column, String> {
    let particulars = &document.particulars;
    let dated = particulars.dated.map(|dated| dated.day);
    let effective = particulars.effective.and_then(|effective| match effective.from {
        Beginning::On(day) => Some(day),
        Beginning::Publication => dated,
        Beginning::AfterPublication { days } => {
            dated?.checked_add_days(chrono::Days::new(u64::from(days)))
        }
    });
    let until = particulars.validity.and_then(|validity| match validity.until {
        Term::Through(day) => Some(day),
        Term::Months(count) => term_end(effective.or(dated)?, Period { count, unit: Unit::Months }),
    });
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    let cells = [
        (Field::Title, Some(title.to_owned())),
        (Field::Number, document.number.as_ref().map(ToString::to_string)),
        (Field::Organ, particulars.issuers.first().map(|issuer| issuer.name.clone())),
        (Field::DecidedOn, day(dated)),
        (Field::EffectiveOn, day(effective)),
        (Field::ValidUntil, day(until)),
    ];
    cells.into_iter().filter_map(|(field, value)| Some((Column::Field(field), value?))).collect()
}

/// What the columns were taken for, as a file that can be changed and given again.
pub(super) fn written_map(columns: &[(String, Option<Column>)]) -> Vec<u8> {
    let mut text = String::new();
    for (head, column) in columns {
        // A text in JSON is one in YAML.
        let quoted = Value::String(head.clone()).to_string();
        // A text takes whatever is written to it.
        let _ = match column {
            Some(column) => writeln!(text, "{quoted}: {}", column.as_str()),
            None => writeln!(text, "# {quoted}:"),
        };
    }
    text.into_bytes()
}
