//! .pdf with a text layer: a file that holds places of characters, from which lines and paragraphs are
//! inferred. What comes out is never as sure as a draft, and says so.
//!
//! Nothing in the file is believed: objects are looked for, and every length, depth and number is bounded.
//! Words in pictures are not read, and characters without a meaning are not guessed.

mod cmap;
mod file;
mod filter;
mod font;
mod page;
mod state;
#[cfg(test)]
mod tests;
mod value;

use crate::domain::document::{ReadingNote, Text};
use crate::input::document::Unreadable;
use crate::input::document::layout::Book;

use file::File;
use page::Reader;

/// Reads a PDF.
pub(super) fn read(bytes: &[u8]) -> Result<Text, Unreadable> {
    let file = File::open(bytes)?;
    let pages = page::pages(&file);
    if pages.is_empty() {
        return Err(Unreadable::Pdf);
    }
    let mut reader = Reader::new(&file);
    let mut book = Book::default();
    for page in &pages {
        book.add(reader.glyphs(page))?;
    }
    if reader.all == 0 {
        return Err(Unreadable::Scan { pages: pages.len() });
    }
    if reader.unknown * 2 > reader.all {
        return Err(Unreadable::Fonts { characters: reader.unknown });
    }
    let mut text = book.text()?;
    if reader.unknown > 0 {
        text.notes.push(ReadingNote::Symbols { count: reader.unknown });
    }
    if reader.pictures > 0 {
        text.notes.push(ReadingNote::Pictures { count: reader.pictures });
    }
    Ok(text)
}
