//! From characters with places to paragraphs, for PDF and OFD alike.
//!
//! Lines are made of what stands at one height, paragraphs of lines that fill their width. Running heads and
//! page numbers are left out and counted. It must never drop a line that stands on one page only.

mod lines;
mod margins;
mod paragraphs;
#[cfg(test)]
mod tests;

use crate::domain::document::{ReadingNote, Text};
use crate::domain::limits;
use crate::input::document::Unreadable;

/// A character on a page. Lengths are in one unit for the whole file; y grows downwards.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// Its left edge.
    pub(super) x: f64,
    /// Its base line.
    pub(super) y: f64,
    /// Its width.
    pub(super) width: f64,
    /// The size of its font.
    pub(super) size: f64,
    /// What it is.
    pub(super) letter: char,
}

/// A line of a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// Its left edge.
    x: f64,
    /// Its right edge.
    end: f64,
    /// Its base line.
    y: f64,
    /// The size of most of its characters.
    size: f64,
    /// Its words; wide gaps are tabs.
    words: String,
}

/// The pages of a file.
#[derive(Default)]
pub(super) struct Book {
    pages: Vec<Vec<Row>>,
    bytes: usize,
}

impl Book {
    /// Adds a page.
    pub(super) fn add(&mut self, glyphs: Vec<Glyph>) -> Result<(), Unreadable> {
        let rows = lines::rows(glyphs);
        self.bytes += rows.iter().map(|row| row.words.len()).sum::<usize>();
        if self.bytes > limits::DOCUMENT_WORDS {
            return Err(Unreadable::TooManyWords { limit: limits::DOCUMENT_WORDS });
        }
        self.pages.push(rows);
        Ok(())
    }

    /// All pages as one text, with what is to be known of it.
    pub(super) fn text(mut self) -> Result<Text, Unreadable> {
        let pages = self.pages.len();
        let blank = self.pages.iter().filter(|rows| rows.is_empty()).count();
        if blank == pages {
            return Err(Unreadable::Scan { pages });
        }
        let mut notes = vec![ReadingNote::FixedLayout { pages }];
        if blank > 0 {
            notes.push(ReadingNote::PagesWithoutWords { count: blank });
        }
        let lines = margins::drop(&mut self.pages);
        if lines > 0 {
            notes.push(ReadingNote::PageMargins { lines });
        }
        let paragraphs = paragraphs::join(&self.pages);
        if paragraphs.is_empty() {
            Err(Unreadable::Empty)
        } else {
            Ok(Text::new(paragraphs, notes))
        }
    }
}
