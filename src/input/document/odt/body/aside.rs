//! Comments and notes, which stand in the middle of the paragraph that they hang on.

use super::{Body, Marked, Tag};
use crate::domain::document::MarginKind;
use crate::domain::limits;
use crate::input::document::flow::{self, Change, Sink, tail};
use crate::input::document::odt::changes::named;
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
        let is_comment = kind == MarginKind::Comment;
        let counter =
            if is_comment { &mut self.counts.comments } else { &mut self.counts.footnotes };
        *counter += 1;
        let before = self.paragraphs.last().map_or("", |draft| draft.words.as_str());
        let name = element.attribute("name").filter(|_| is_comment);
        let (author, date) = (String::new(), String::new());
        self.asides.push(Aside { kind, name, author, date, anchor: tail(before).to_owned() });
        self.sinks.push(Sink::default());
        Tag::Aside
    }

    pub(super) fn end_aside(&mut self) {
        let inner = self.close_sink();
        let Some(aside) = self.asides.pop() else { return };
        let (words, dropped) = flow::dropped(inner);
        let by =
            Change { kind: aside.kind, author: named(&aside.author), date: named(&aside.date) };
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
