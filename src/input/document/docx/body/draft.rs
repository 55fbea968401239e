//! A paragraph half read.

use crate::domain::document::ParagraphKind;
use crate::input::document::docx::styles::{NumberRef, Styles};
use crate::input::document::flow::{Change, Hung, MarginId, Placed};
use crate::input::document::xml::Element;

/// A paragraph half read.
#[derive(Default)]
pub(super) struct Draft {
    /// Its words; a line break within it is `\n`.
    pub(super) words: String,
    /// What becomes of its mark.
    pub(super) mark: Mark,
    /// The change that its mark is part of.
    pub(super) mark_change: Option<Change>,
    /// What the text boxes that hang on it hold.
    pub(super) boxes: Vec<Placed>,
    /// What else hangs on it.
    pub(super) hung: Hung,
    pub(super) style: Option<String>,
    pub(super) number: NumberRef,
    outline: Option<u8>,
}

/// What becomes of the mark at the end of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mark {
    /// The paragraph ends.
    #[default]
    Ends,
    /// It was deleted: what follows belongs to it, and the paragraph is numbered as the one that follows.
    Deleted,
    /// It is hidden: what follows stands on the same line, behind the number of this one.
    Hidden,
}

impl Draft {
    /// Takes a property.
    pub(super) fn take(&mut self, element: &Element<'_>, of_number: bool) {
        match (of_number, element.name()) {
            (true, "numId") => self.number.id = element.number(),
            (true, "ilvl") => self.number.level = element.number(),
            (false, "pStyle") => self.style = element.value(),
            (false, "outlineLvl") => self.outline = element.number(),
            _ => {}
        }
    }

    /// Hangs something behind the words that there are.
    pub(super) fn hang(&mut self, margin: Option<MarginId>) {
        self.hung.extend(margin.map(|id| (self.words.len(), id)));
    }

    pub(super) fn kind(&self, styles: &Styles) -> ParagraphKind {
        let own = self.outline.filter(|level| *level < 9).map(|level| level + 1);
        let level = styles.heading(self.style.as_deref()).or(own);
        level.map_or(ParagraphKind::Body, ParagraphKind::Heading)
    }
}
