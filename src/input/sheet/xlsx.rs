//! Spreadsheets of Office Open XML: the cells of the first sheet that holds anything, as they are kept.
//!
//! Formulas are not computed: what the workbook kept of their values is read. What is merged is read where it begins.

use super::{Rows, Sheet};
use crate::domain::catalogue::stock::Epoch;
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::container::Container;
use crate::input::document::xml::{Element, Piece, Xml};

/// Sheets that are looked into for one that holds anything.
const SHEETS: usize = 64;

const WORKBOOK: &str = "xl/workbook.xml";
const RELATIONS: &str = "xl/_rels/workbook.xml.rels";
const STRINGS: &str = "xl/sharedStrings.xml";

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let mut container = Container::open(bytes)?;
    let (named, epoch) = workbook(&container.needed_words(WORKBOOK)?)?;
    let parts = relations(&container.words(RELATIONS)?)?;
    let strings = strings(&container.words(STRINGS)?)?;
    for (name, id) in named.into_iter().take(SHEETS) {
        let Some((_, part)) = parts.iter().find(|(known, _)| *known == id) else { continue };
        let words = container.words(part)?;
        let rows = Cells { part, strings: &strings }.rows(&words)?;
        if !rows.is_empty() {
            return Ok(Sheet { name: Some(name), epoch, rows });
        }
    }
    Ok(Sheet { epoch, ..Sheet::default() })
}

/// The sheets, each with its name and the name of its relation, and from which day the workbook counts.
fn workbook(words: &str) -> Result<(Vec<(String, String)>, Epoch), Unreadable> {
    let (mut sheets, mut epoch) = (Vec::new(), Epoch::From1900);
    let mut xml = Xml::new(WORKBOOK, words);
    loop {
        match xml.next()? {
            Piece::Open(element) if element.name() == "sheet" => {
                if let (Some(name), Some(id)) = (element.attribute("name"), element.attribute("id"))
                {
                    sheets.push((name, id));
                }
            }
            Piece::Open(element) if element.name() == "workbookPr" => {
                let old = element.attribute("date1904");
                if old.is_some_and(|old| old == "1" || old == "true") {
                    epoch = Epoch::From1904;
                }
            }
            Piece::End => return Ok((sheets, epoch)),
            _ => {}
        }
    }
}

/// The parts of the workbook by the names of their relations.
fn relations(words: &str) -> Result<Vec<(String, String)>, Unreadable> {
    let mut parts = Vec::new();
    let mut xml = Xml::new(RELATIONS, words);
    loop {
        match xml.next()? {
            Piece::Open(element) if element.name() == "Relationship" => {
                if let (Some(id), Some(target)) =
                    (element.attribute("Id"), element.attribute("Target"))
                {
                    let part = match target.strip_prefix('/') {
                        Some(whole) => whole.to_owned(),
                        None => format!("xl/{target}"),
                    };
                    parts.push((id, part));
                }
            }
            Piece::End => return Ok(parts),
            _ => {}
        }
    }
}

/// The texts that cells share, in order. What tells how a text is read aloud is no part of it.
fn strings(words: &str) -> Result<Vec<String>, Unreadable> {
    let mut strings: Vec<String> = Vec::new();
    let mut xml = Xml::new(STRINGS, words);
    let mut names: Vec<String> = Vec::new();
    let mut aloud = 0_usize;
    loop {
        match xml.next()? {
            Piece::Open(element) => {
                match element.name() {
                    "si" => strings.push(String::new()),
                    "rPh" => aloud += 1,
                    _ => {}
                }
                names.push(element.name().to_owned());
            }
            Piece::Close => {
                if names.pop().is_some_and(|name| name == "rPh") {
                    aloud = aloud.saturating_sub(1);
                }
            }
            Piece::Words(words) => {
                let is_text = aloud == 0 && names.last().is_some_and(|name| name == "t");
                if let Some(text) = strings.last_mut().filter(|_| is_text) {
                    text.push_str(&words);
                }
            }
            Piece::End => return Ok(strings),
        }
    }
}

/// A sheet being read.
struct Cells<'a> {
    part: &'a str,
    strings: &'a [String],
}

/// A cell being read.
#[derive(Default)]
struct Cell {
    column: usize,
    kind: String,
    value: String,
}

impl Cells<'_> {
    fn rows(&self, words: &str) -> Result<Vec<super::Row>, Unreadable> {
        let mut found = Rows::default();
        let mut xml = Xml::new(self.part, words);
        let mut names: Vec<String> = Vec::new();
        let (mut n, mut row, mut cell) = (0, Vec::new(), Cell::default());
        loop {
            match xml.next()? {
                Piece::Open(element) => {
                    match element.name() {
                        "row" => n = at_row(&element).unwrap_or(n + 1),
                        "c" => cell = begin(&element, row.len()),
                        _ => {}
                    }
                    names.push(element.name().to_owned());
                }
                Piece::Words(words)
                    if names.last().is_some_and(|name| name == "v" || name == "t") =>
                {
                    cell.value.push_str(&words);
                }
                Piece::Close => match names.pop().as_deref() {
                    Some("c") => self.end(&mut row, std::mem::take(&mut cell))?,
                    Some("row") => found.push(n, std::mem::take(&mut row), self.part)?,
                    _ => {}
                },
                Piece::End => return Ok(found.rows),
                Piece::Words(_) => {}
            }
        }
    }

    /// Puts a cell into its column.
    fn end(&self, row: &mut Vec<String>, cell: Cell) -> Result<(), Unreadable> {
        let long = |limit| Unreadable::TooLong { part: self.part.to_owned(), limit };
        if cell.column >= limits::SHEET_COLUMNS {
            // Formats without words reach to the last column of a sheet.
            return if cell.value.is_empty() { Ok(()) } else { Err(long(limits::SHEET_COLUMNS)) };
        }
        let value = match cell.kind.as_str() {
            "s" => {
                let at: Option<usize> = cell.value.trim().parse().ok();
                at.and_then(|at| self.strings.get(at)).cloned().unwrap_or_default()
            }
            "e" => String::new(),
            "" | "n" => number(cell.value.trim()),
            _ => cell.value,
        };
        if value.chars().count() > limits::CELL_CHARS {
            return Err(long(limits::CELL_CHARS));
        }
        while row.len() <= cell.column {
            row.push(String::new());
        }
        if let Some(place) = row.get_mut(cell.column) {
            *place = value;
        }
        Ok(())
    }
}

fn at_row(element: &Element<'_>) -> Option<usize> {
    element.attribute("r")?.parse().ok()
}

/// A cell that begins: its column by its name (`C7`), or the next one.
fn begin(element: &Element<'_>, next: usize) -> Cell {
    let named = element.attribute("r").and_then(|name| column(&name));
    Cell {
        column: named.unwrap_or(next),
        kind: element.attribute("t").unwrap_or_default(),
        value: String::new(),
    }
}

/// The column of a cell by its name, from 0.
fn column(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let count = letters.map(|letter| usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    let number = count.take(4).fold(0, |number, digit| number * 26 + digit);
    number.checked_sub(1)
}

/// A number as it would be typed: `2.0240501E7` is 20240501.
fn number(text: &str) -> String {
    /// Whole numbers above this are not exact.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match text.parse::<f64>() {
        Ok(value) if value.fract() == 0.0 && value.abs() < EXACT => format!("{value:.0}"),
        _ => text.to_owned(),
    }
}
