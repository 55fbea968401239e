//! Where words go while a word processor's file is read: paragraphs, rows of tables, and what hangs on them; with what is
//! counted and told beside them.
//!
//! Both formats of word processors are read with it, so that the same document gives the same text from either. It
//! must never know an element of either.

mod counts;
mod headers;
mod margins;
mod sink;
mod table;

use crate::domain::document::Paragraph;

pub(super) use counts::Counts;
pub(super) use headers::Headers;
pub(super) use margins::{Change, MarginId, Margins};
pub(super) use sink::{Hung, Sinks};
pub(super) use table::Table;

/// A finished paragraph and what hangs on it.
#[derive(Clone, Debug, Default)]
pub(super) struct Placed {
    pub(super) paragraph: Option<Paragraph>,
    /// What hangs on it. Where there is no paragraph, it goes to the next that has words.
    pub(super) hung: Vec<MarginId>,
}

/// What is not in the text after all: its words, and what hangs on it as a line without words.
pub(super) fn dropped(placed: Vec<Placed>) -> (String, Placed) {
    let words = table::joined(&placed);
    let hung = placed.into_iter().flat_map(|placed| placed.hung).collect();
    (words, Placed { paragraph: None, hung })
}

impl Placed {
    pub(super) fn words(&self) -> &str {
        self.paragraph.as_ref().map_or("", |paragraph| paragraph.text.as_str())
    }
}

/// A label with what parts it from the words: an ideographic space behind 条 and its like, nothing behind
/// a mark of its own, a space behind a digit or letter.
pub(super) fn parted(label: &str) -> String {
    let label = label.trim();
    match label.chars().next_back() {
        Some('条' | '章' | '节' | '编' | '款') => format!("{label}\u{3000}"),
        Some(last) if last.is_ascii_alphanumeric() => format!("{label} "),
        _ => label.to_owned(),
    }
}

/// The last words of a paragraph, as many as tell a person where something stands.
pub(super) fn tail(words: &str) -> &str {
    const CHARS: usize = 12;
    let line = words.rsplit('\n').next().unwrap_or_default();
    line.char_indices().rev().nth(CHARS - 1).and_then(|(at, _)| line.get(at..)).unwrap_or(line)
}
