//! Comments and notes, which stand in the middle of the paragraph that they hang on.

use super::{Body, Marked, Tag};
use crate::domain::document::MarginKind;
use crate::domain::limits;
use crate::input::document::flow::{self, Change, tail};
use crate::input::document::xml::Element;

/// A comment or a note half read.
pub(super) struct Aside {
    kind: MarginKind,
    /// The name by which the end of the words that it marks is known.
    name: Option<String>,
    pub(super) author: String,
    pub(super) date: String,
    /// The words before it.
    anchor: String,
}

impl Body<'_> {
    pub(super) fn begin_aside(&mut self, element: &Element<'_>) -> Tag {
        let is_endnote = element.attribute("note-class").is_some_and(|class| class == "endnote");
        let kind = match element.name() {
            "annotation" => MarginKind::Comment,
            _ if is_endnote => MarginKind::Endnote,
            _ => MarginKind::Footnote,
        };
        self.counts.aside(kind);
        let before = self.paragraphs.last().map_or("", |draft| draft.words.as_str());
        let name = element.attribute("name").filter(|_| kind == MarginKind::Comment);
        let (author, date) = (String::new(), String::new());
        self.asides.push(Aside { kind, name, author, date, anchor: tail(before).to_owned() });
        self.sinks.open();
        Tag::Aside
    }

    pub(super) fn end_aside(&mut self) {
        let inner = self.sinks.close();
        let Some(aside) = self.asides.pop() else { return };
        let (words, dropped) = flow::dropped(inner);
        let by = Change::of(aside.kind, &aside.author, &aside.date);
        self.margins.pause();
        let margin = self.margins.add(&by, &aside.anchor, &words);
        self.hang(dropped.hung.into_iter().chain(margin));
        if let Some(name) = aside.name
            && self.marked.len() < limits::OPEN_COMMENTS
        {
            self.marked.push(Marked { name, margin, words: String::new() });
        }
    }

    /// The words that a comment marks end.
    pub(super) fn unmark(&mut self, element: &Element<'_>) {
        let name = element.attribute("name");
        let place = self.marked.iter().position(|marked| Some(&marked.name) == name.as_ref());
        if let Some(marked) = place.map(|place| self.marked.swap_remove(place))
            && let Some(margin) = marked.margin
        {
            self.margins.anchor(margin, &marked.words);
        }
    }
}
