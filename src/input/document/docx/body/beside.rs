//! What stands beside the words while they are read: changes that are open, comments and the words that they mark.

use crate::domain::document::{MarginKind, ReadingNote, Text};
use crate::domain::limits;
use crate::input::document::docx::apart::Asides;
use crate::input::document::docx::{change_of, referred};
use crate::input::document::flow::{Change, MarginId, Margins, Placed, tail};
use crate::input::document::xml::Element;

/// Changes, comments and notes of a main part.
pub(super) struct Beside {
    margins: Margins,
    asides: Asides,
    /// Insertions that are open, outermost first.
    open: Vec<Change>,
    /// Comments whose marked words are being read.
    marked: Vec<Marked>,
}

/// The words that a comment marks, as many as are kept.
struct Marked {
    comment: String,
    words: String,
    chars: usize,
    ended: bool,
}

impl Beside {
    pub(super) fn new(asides: Asides) -> Self {
        Self { margins: Margins::default(), asides, open: Vec::new(), marked: Vec::new() }
    }

    /// An insertion begins.
    pub(super) fn begin(&mut self, element: &Element<'_>, kind: MarginKind) {
        self.open.push(change_of(element, kind));
    }

    /// The innermost insertion ends.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Words that are in the text. Gives what is to be hung on their paragraph.
    pub(super) fn say(&mut self, words: &str) -> Option<MarginId> {
        for marked in self.marked.iter_mut().filter(|marked| !marked.ended) {
            marked.say(words);
        }
        if let Some(change) = self.open.last() {
            return self.margins.change(change, "", words);
        }
        if !words.is_empty() {
            self.margins.pause();
        }
        None
    }

    /// Words that are not in the text, or the mark of a paragraph.
    pub(super) fn change(
        &mut self,
        change: &Change,
        before: &str,
        words: &str,
    ) -> Option<MarginId> {
        self.margins.change(change, tail(before), words)
    }

    /// The words that a comment marks begin.
    pub(super) fn mark(&mut self, element: &Element<'_>) {
        if self.marked.len() < limits::OPEN_COMMENTS
            && let Some(comment) = element.attribute("id")
        {
            self.marked.push(Marked { comment, words: String::new(), chars: 0, ended: false });
        }
    }

    /// The words that a comment marks end.
    pub(super) fn unmark(&mut self, element: &Element<'_>) {
        let id = element.attribute("id");
        if let Some(own) = self.marked.iter_mut().find(|own| Some(&own.comment) == id.as_ref()) {
            own.ended = true;
        }
    }

    /// A comment or a note stands here. Those in deleted words went with them.
    pub(super) fn refer(
        &mut self,
        element: &Element<'_>,
        before: &str,
        is_deleted: bool,
    ) -> Option<MarginId> {
        let kind = referred(element);
        let id = element.attribute("id")?;
        let place = self.marked.iter().position(|marked| marked.comment == id);
        let marked = place
            .filter(|_| kind == MarginKind::Comment)
            .map(|place| self.marked.swap_remove(place));
        let aside = self.asides.take(kind, &id)?;
        if is_deleted {
            return None;
        }
        let anchor = match &marked {
            Some(marked) => marked.words.as_str(),
            None => tail(before),
        };
        self.margins.add(&aside.by, anchor, &aside.words)
    }

    /// The text, when nothing more comes.
    pub(super) fn into_text(mut self, placed: Vec<Placed>, notes: Vec<ReadingNote>) -> Text {
        for aside in self.asides.comments_left() {
            self.margins.add(&aside.by, "", &aside.words);
        }
        self.margins.leave_out(self.asides.more());
        self.margins.into_text(placed, notes)
    }
}

impl Marked {
    fn say(&mut self, words: &str) {
        let left = limits::ANCHOR_CHARS.saturating_sub(self.chars);
        for letter in words.chars().take(left) {
            self.words.push(letter);
            self.chars += 1;
        }
    }
}
