//! Headers and footers: those that say something, told beside the text.
//!
//! They must never become words of the text, nor make a document of a file without any.

use crate::domain::document::{Margin, MarginKind, ReadingNote, Text};
use crate::domain::limits;
use crate::input::document::Unreadable;

/// Headers and footers that say more than a page number, each words once: a document repeats them for every section,
/// and for first, odd and even pages.
#[derive(Default)]
pub(in crate::input::document) struct Headers(Vec<Margin>);

impl Headers {
    /// Keeps one, if it says something that is not kept yet.
    pub(in crate::input::document) fn keep(&mut self, kind: MarginKind, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let speaks =
            words.chars().any(|letter| letter.is_alphabetic() && !"第页共".contains(letter));
        if !speaks || self.0.len() >= limits::SPOKEN_MARGINS {
            return;
        }
        let found = Margin::of(kind, &words);
        if !self.0.contains(&found) {
            self.0.push(found);
        }
    }

    /// The text with them beside it. One without words is no document, whatever its headers say.
    pub(in crate::input::document) fn beside(self, mut text: Text) -> Result<Text, Unreadable> {
        if text.paragraphs.iter().all(|paragraph| paragraph.text.trim().is_empty()) {
            return Err(Unreadable::Empty);
        }
        if !self.0.is_empty() {
            text.notes.push(ReadingNote::HeadersAndFooters { count: self.0.len() });
            text.margins.extend(self.0);
        }
        Ok(text)
    }
}
