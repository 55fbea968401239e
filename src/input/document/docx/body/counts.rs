//! What is counted while a main part is read, and the notes that tell it.

use crate::domain::document::ReadingNote;

#[derive(Default)]
pub(super) struct Counts {
    pub(super) insertions: usize,
    pub(super) deletions: usize,
    pub(super) comments: usize,
    pub(super) footnotes: usize,
    pub(super) boxes: usize,
    pub(super) hidden: usize,
    pub(super) pictures: usize,
    pub(super) symbols: usize,
    pub(super) foreign: usize,
    pub(super) controls: usize,
}

/// Makes the note that tells a count.
type MakeNote = fn(usize) -> ReadingNote;

impl Counts {
    /// Counts what only has to be counted.
    pub(super) fn take(&mut self, name: &str) {
        let counter = match name {
            "blip" | "imagedata" | "chart" | "relIds" => &mut self.pictures,
            "altChunk" | "subDoc" => &mut self.foreign,
            _ => return,
        };
        *counter += 1;
    }

    pub(super) fn notes(&self, number_formats: usize) -> Vec<ReadingNote> {
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
