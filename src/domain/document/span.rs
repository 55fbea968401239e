//! Where something stands in a document.
//!
//! A span always begins and ends between characters of [`Document::words`](super::Document::words).

/// A stretch of the words of a document, in bytes of [`Document::words`](super::Document::words).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// From one byte up to another.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words it stands for; none where it is no span of this text.
    pub fn of(self, words: &str) -> &str {
        words.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether it has no words.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether another stands wholly inside it.
    pub fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
