//! What is counted while words are read, and the notes that tell it.
//!
//! The notes come in one order whatever the format, so that the same document is told of alike.

use crate::domain::document::{MarginKind, ReadingNote};

/// Counts of what a person should know about, though it is not in the words.
#[derive(Default)]
pub(in crate::input::document) struct Counts {
    pub(in crate::input::document) insertions: usize,
    pub(in crate::input::document) deletions: usize,
    /// Comments; those of notes are in `footnotes`.
    comments: usize,
    footnotes: usize,
    pub(in crate::input::document) boxes: usize,
    pub(in crate::input::document) hidden: usize,
    pub(in crate::input::document) pictures: usize,
    /// Letters of symbol fonts that have no meaning anybody knows.
    pub(in crate::input::document) symbols: usize,
    /// Parts in another format.
    pub(in crate::input::document) foreign: usize,
    pub(in crate::input::document) controls: usize,
}

/// Makes the note that tells a count.
type MakeNote = fn(usize) -> ReadingNote;

impl Counts {
    /// Counts a comment or a note.
    pub(in crate::input::document) fn aside(&mut self, kind: MarginKind) {
        let is_comment = kind == MarginKind::Comment;
        *(if is_comment { &mut self.comments } else { &mut self.footnotes }) += 1;
    }

    /// The notes, one for each count that is not zero. How many formats of numbers are not known, those say who number.
    pub(in crate::input::document) fn notes(&self, number_formats: usize) -> Vec<ReadingNote> {
        let mut notes = Vec::new();
        let (insertions, deletions) = (self.insertions, self.deletions);
        if insertions + deletions > 0 {
            notes.push(ReadingNote::TrackedChanges { insertions, deletions });
        }
        let counted: [(usize, MakeNote); 9] = [
            (self.comments, |count| ReadingNote::Comments { count }),
            (self.footnotes, |count| ReadingNote::Footnotes { count }),
            (self.boxes, |count| ReadingNote::TextBoxes { count }),
            (self.hidden, |count| ReadingNote::HiddenText { count }),
            (self.pictures, |count| ReadingNote::Pictures { count }),
            (self.symbols, |count| ReadingNote::Symbols { count }),
            (number_formats, |count| ReadingNote::NumberFormats { count }),
            (self.foreign, |count| ReadingNote::ForeignParts { count }),
            (self.controls, |count| ReadingNote::ControlCharacters { count }),
        ];
        notes.extend(
            counted.into_iter().filter(|&(count, _)| count > 0).map(|(count, note)| note(count)),
        );
        notes
    }
}
