//! The suspicions of many texts, for spreadsheets: a row a suspicion.

use super::{Checked, Told};
use crate::app::Error;
use crate::lang::{Lang, Phrases, check, words};
use crate::output::{self, Cell, Sheet};

/// Widths of the columns, in characters.
const WIDTHS: [u16; 10] = [30, 10, 28, 10, 14, 8, 40, 60, 50, 50];

/// A list as CSV.
///
/// # Errors
///
/// The list can not be made.
pub fn csv(all: &[&Checked], lang: Lang) -> Result<Vec<u8>, Error> {
    let head = Phrases::of(lang).check.list.map(str::to_owned);
    Ok(output::csv(&head, &rows(all, lang))?)
}

/// A list as a spreadsheet.
///
/// # Errors
///
/// The list can not be made.
pub fn xlsx(all: &[&Checked], lang: Lang) -> Result<Vec<u8>, Error> {
    let words = &Phrases::of(lang).check;
    let head = words.list.iter().zip(WIDTHS).map(|(title, width)| ((*title).to_owned(), width));
    let cells = |row: Vec<String>| row.into_iter().map(Cell::Text).collect();
    let sheet = Sheet {
        name: words.sheet.to_owned(),
        head: head.collect(),
        rows: rows(all, lang).into_iter().map(cells).collect(),
    };
    Ok(output::xlsx(&[sheet])?)
}

fn rows(all: &[&Checked], lang: Lang) -> Vec<Vec<String>> {
    let rows = |checked: &&Checked| -> Vec<Vec<String>> {
        checked.found.iter().map(|one| cells(&checked.file, one, lang)).collect()
    };
    all.iter().flat_map(rows).collect()
}

fn cells(file: &str, one: &Told, lang: Lang) -> Vec<String> {
    let basis: Vec<&str> = one.basis.iter().map(|basis| basis.citation.as_str()).collect();
    vec![
        file.to_owned(),
        one.rule.clone(),
        one.title.clone(),
        words::weight(lang, one.weight).to_owned(),
        one.clause.clone().unwrap_or_default(),
        one.line.to_string(),
        one.words.clone(),
        one.detail.as_ref().map_or_else(|| one.why.clone(), |detail| check::detail(lang, detail)),
        basis.join("\n"),
        one.propose.clone().unwrap_or_default(),
    ]
}
