//! A paragraph half read, and the place where finished ones go.

use crate::domain::document::{Paragraph, ParagraphKind};
use crate::input::document::docx::count::Counters;
use crate::input::document::docx::styles::{NumberRef, Styles};
use crate::input::document::xml::Element;

/// A paragraph half read.
#[derive(Default)]
pub(super) struct Draft {
    /// Its words; a line break within it is `\n`.
    pub(super) words: String,
    /// Its mark was deleted: what follows belongs to it.
    pub(super) is_joined_to_next: bool,
    /// Words of the text boxes that hang on it.
    pub(super) boxes: Vec<Paragraph>,
    style: Option<String>,
    number: NumberRef,
    outline: Option<u8>,
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

    fn kind(&self, styles: &Styles) -> ParagraphKind {
        let own = self.outline.filter(|level| *level < 9).map(|level| level + 1);
        let level = styles.heading(self.style.as_deref()).or(own);
        level.map_or(ParagraphKind::Body, ParagraphKind::Heading)
    }
}

/// Where finished paragraphs go.
#[derive(Default)]
pub(super) struct Sink {
    paragraphs: Vec<Paragraph>,
    /// Words of paragraphs whose mark was deleted.
    carried: String,
}

impl Sink {
    /// Finishes a paragraph, and gives the bytes of its words.
    ///
    /// A line break inside begins a paragraph of its own: drafts use it where a new paragraph is meant.
    pub(super) fn add(
        &mut self,
        draft: Draft,
        styles: &Styles,
        counters: &mut Counters<'_>,
    ) -> usize {
        let bytes = draft.words.len();
        if draft.is_joined_to_next {
            self.carried.push_str(&draft.words);
            self.paragraphs.extend(draft.boxes);
            return bytes;
        }
        let label = counters.label(draft.number, draft.style.as_deref()).unwrap_or_default();
        let kind = draft.kind(styles);
        let words = std::mem::take(&mut self.carried) + &draft.words;
        for (index, line) in words.split(['\n', '\r']).enumerate() {
            let line = line.trim();
            let text = if index == 0 { format!("{label}{line}") } else { line.to_owned() };
            if !text.is_empty() {
                self.paragraphs.push(Paragraph { text, kind });
            }
        }
        self.paragraphs.extend(draft.boxes);
        bytes + label.len()
    }

    pub(super) fn put(&mut self, paragraphs: Vec<Paragraph>) {
        self.paragraphs.extend(paragraphs);
    }

    pub(super) fn into_paragraphs(mut self) -> Vec<Paragraph> {
        if !self.carried.trim().is_empty() {
            self.paragraphs.push(Paragraph::body(self.carried.trim()));
        }
        self.paragraphs
    }
}
