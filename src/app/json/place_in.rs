//! Where something stands in a text, as programs count: characters and paragraphs, not bytes.

use crate::domain::document::Span;
use serde_json::{Value, json};

/// Bytes between two places whose characters are counted beforehand.
const STEP: usize = 256;

/// The places of a text. Made once in one pass, so that asking for many places stays linear.
pub(super) struct Places<'a> {
    words: &'a str,
    /// For each step of bytes: the first character that begins at or after it, as byte and as count.
    marks: Vec<(usize, usize)>,
    /// Where paragraphs begin, in bytes.
    lines: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn of(words: &'a str) -> Self {
        let mut marks = Vec::with_capacity(words.len() / STEP + 1);
        let mut lines = vec![0];
        for (count, (at, letter)) in words.char_indices().enumerate() {
            if at >= marks.len() * STEP {
                marks.push((at, count));
            }
            if letter == '\n' {
                lines.push(at + 1);
            }
        }
        Self { words, marks, lines }
    }

    /// How many characters stand before a byte.
    pub(super) fn characters(&self, byte: usize) -> usize {
        let after = self.marks.partition_point(|&(at, _)| at <= byte);
        let (at, count) =
            after.checked_sub(1).and_then(|mark| self.marks.get(mark)).copied().unwrap_or_default();
        count + self.words.get(at..byte).unwrap_or_default().chars().count()
    }

    /// The paragraph that a byte stands in, counted from 1.
    pub(super) fn paragraph(&self, byte: usize) -> usize {
        self.lines.partition_point(|&line| line <= byte)
    }

    /// A stretch of the text: its first character, and the one after its last.
    pub(super) fn span(&self, span: Span) -> Value {
        json!({ "start": self.characters(span.start), "end": self.characters(span.end) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_as_one_would_by_hand() {
        let words = "a甲\n𠀀b".repeat(200);
        let places = Places::of(&words);
        for (count, (at, _)) in words.char_indices().enumerate() {
            assert_eq!(places.characters(at), count);
            assert_eq!(places.paragraph(at), words[..at].matches('\n').count() + 1);
        }
        assert_eq!(places.characters(words.len()), words.chars().count());
        assert_eq!(Places::of("").characters(0), 0);
        assert_eq!(Places::of("").paragraph(0), 1);
    }
}
