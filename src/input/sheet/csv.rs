//! Lines of cells (RFC 4180), separated by commas, semicolons or tabs, in UTF-8 with its mark or without, or in GB 18030.
//!
//! A quote inside a cell that does not begin with one is a letter, as spreadsheets read it. An open quote at the end of the
//! file ends with it.

use super::{Rows, Sheet};
use crate::domain::limits;
use crate::input::document::{Unreadable, encoding};

/// What may separate cells; the one that the first line has most of does.
const SEPARATORS: [char; 4] = [',', '\t', ';', '，'];

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let (text, ..) = encoding::decode(bytes)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = Reader { separator: separator(text), ..Reader::default() };
    for c in text.chars() {
        reader.take(c)?;
    }
    reader.end_row()?;
    Ok(Sheet { rows: reader.rows.rows, ..Sheet::default() })
}

fn separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &char| first.chars().filter(|c| c == separator).count();
    // Of equally many the earlier of the list.
    let most = SEPARATORS.into_iter().rev().max_by_key(count);
    most.filter(|separator| count(separator) > 0).unwrap_or(',')
}

/// Where the reader is inside a cell.
#[derive(Clone, Copy, Default, PartialEq)]
enum Inside {
    /// At its beginning.
    #[default]
    Begin,
    /// In a plain one.
    Plain,
    /// In a quoted one.
    Quoted,
    /// Behind a quote that ends it, or stands for one.
    Quote,
}

#[derive(Default)]
struct Reader {
    separator: char,
    inside: Inside,
    cell: String,
    letters: usize,
    cells: Vec<String>,
    rows: Rows,
    line: usize,
    begun: usize,
    after_return: bool,
}

impl Reader {
    fn take(&mut self, c: char) -> Result<(), Unreadable> {
        let feed = c == '\n' && self.after_return;
        self.after_return = c == '\r';
        if feed && self.inside != Inside::Quoted {
            return Ok(());
        }
        match (self.inside, c) {
            (Inside::Quoted, '"') => self.inside = Inside::Quote,
            (Inside::Quoted, c) => {
                self.line += usize::from(c == '\n');
                self.letter(c)?;
            }
            (Inside::Quote, '"') => {
                self.inside = Inside::Quoted;
                self.letter('"')?;
            }
            (Inside::Begin, '"') => self.inside = Inside::Quoted,
            (_, '\n' | '\r') => {
                self.end_row()?;
                self.line += 1;
                self.begun = self.line;
            }
            (_, c) if c == self.separator => self.end_cell()?,
            (_, c) => {
                self.inside = Inside::Plain;
                self.letter(c)?;
            }
        }
        Ok(())
    }

    fn letter(&mut self, c: char) -> Result<(), Unreadable> {
        self.letters += 1;
        if self.letters > limits::CELL_CHARS {
            return Err(too_long(limits::CELL_CHARS));
        }
        self.cell.push(c);
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Unreadable> {
        if self.cells.len() > limits::SHEET_COLUMNS {
            return Err(too_long(limits::SHEET_COLUMNS));
        }
        self.cells.push(plain(std::mem::take(&mut self.cell)));
        self.letters = 0;
        self.inside = Inside::Begin;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        self.end_cell()?;
        let cells = std::mem::take(&mut self.cells);
        self.rows.push(self.begun + 1, cells, "csv")
    }
}

/// A cell without the `'` that keeps spreadsheets from taking it for a formula.
fn plain(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest)
            if rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) =>
        {
            rest.to_owned()
        }
        _ => cell,
    }
}

fn too_long(limit: usize) -> Unreadable {
    Unreadable::TooLong { part: "csv".to_owned(), limit }
}
