//! Where words go while a word processor's file is read: paragraphs, rows of tables, and what hangs on them.
//!
//! Both formats of word processors are read with it, so that the same document gives the same text from either. It
//! must never know an element of either.

mod margins;
mod sink;
mod table;

use crate::domain::document::Paragraph;

pub(super) use margins::{Change, MarginId, Margins};
pub(super) use sink::{Hung, Sink};
pub(super) use table::Table;

/// A finished paragraph and what hangs on it.
#[derive(Clone, Debug, Default)]
pub(super) struct Placed {
    pub(super) paragraph: Option<Paragraph>,
    /// What hangs on it. Where there is no paragraph, it goes to the next that has words.
    pub(super) hung: Vec<MarginId>,
}

impl Placed {
    pub(super) fn words(&self) -> &str {
        self.paragraph.as_ref().map_or("", |paragraph| paragraph.text.as_str())
    }
}
