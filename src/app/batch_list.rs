//! The list of many screened papers, for spreadsheets: a row a file, what could not be read included.

use crate::app::batch::{Batch, Paper, Row};
use crate::app::folder::Unread;
use crate::app::{Error, registry};
use crate::domain::check::screening::{Answer, Step};
use crate::lang::{Lang, Phrases, reading};
use crate::output::{self, Cell, Sheet};
use std::path::Path;

/// Widths of the columns, in characters.
const WIDTHS: [u16; 14] = [30, 40, 22, 24, 12, 18, 18, 10, 40, 60, 40, 12, 40, 30];

/// A list as CSV.
///
/// # Errors
///
/// The list can not be made.
pub fn csv(batch: &Batch, lang: Lang) -> Result<Vec<u8>, Error> {
    let head = Phrases::of(lang).screening.list.map(str::to_owned);
    let rows: Vec<Vec<String>> = batch.rows.iter().map(|row| cells(row, lang)).collect();
    Ok(output::csv(&head, &rows)?)
}

/// A list as a spreadsheet.
///
/// # Errors
///
/// The list can not be made.
pub fn xlsx(batch: &Batch, lang: Lang) -> Result<Vec<u8>, Error> {
    let words = &Phrases::of(lang).screening;
    let head = words.list.iter().zip(WIDTHS).map(|(title, width)| ((*title).to_owned(), width));
    let text = |row: &Row| cells(row, lang).into_iter().map(Cell::Text).collect();
    let sheet = Sheet {
        name: words.sheet.to_owned(),
        head: head.collect(),
        rows: batch.rows.iter().map(text).collect(),
    };
    Ok(output::xlsx(&[sheet])?)
}

/// Writes a list to a file.
///
/// # Errors
///
/// The disk does not take it.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    registry::write(file, bytes)
}

/// Why a file has no answer, in words.
pub fn why(unread: &Unread, lang: Lang) -> String {
    match unread {
        Unread::Document(reason) => reading::unreadable(lang, reason).sentence,
        Unread::Disk(kind) => (Phrases::of(lang).screening.disk)(&kind.to_string()),
    }
}

fn cells(row: &Row, lang: Lang) -> Vec<String> {
    let mut cells = vec![row.file.clone()];
    match &row.found {
        Ok(paper) => cells.extend(found(paper, lang)),
        Err(unread) => {
            cells.resize(WIDTHS.len() - 1, String::new());
            cells.push(why(unread, lang));
        }
    }
    cells
}

fn found(paper: &Paper, lang: Lang) -> [String; 13] {
    let words = &Phrases::of(lang).screening;
    let screening = &paper.screening;
    let last = screening.steps.last();
    let said = |said: fn(&Step) -> String| last.map(said).unwrap_or_default();
    let open = screening.decision.steps.iter().filter(|step| step.answer == Answer::Yes);
    let open: Vec<&str> = open.map(|step| step.ask.as_str()).collect();
    let possible = screening.decision.possible;
    [
        paper.title.clone().unwrap_or_default(),
        paper.number.clone().unwrap_or_default(),
        paper.issuers.join("、"),
        paper.dated.map(|day| day.to_string()).unwrap_or_default(),
        (words.class)(screening.classification).to_owned(),
        paper.category.clone().unwrap_or_default(),
        said(|step| step.id.clone()),
        said(|step| step.reason.clone()),
        said(quotes),
        said(|step| step.basis.clone()),
        if possible { words.possible.to_owned() } else { String::new() },
        if possible { open.join("\n") } else { String::new() },
        String::new(),
    ]
}

fn quotes(step: &Step) -> String {
    step.quotes.iter().map(|quote| quote.words.as_str()).collect::<Vec<_>>().join("\n")
}
