//! Words while they are read: which are of the text, which are inserted, hidden or of a note.

use super::{Body, Tag};
use crate::domain::document::MarginKind;
use crate::domain::limits;
use crate::input::document::flow::{MarginId, Placed, tail};
use crate::input::document::xml::Element;
use crate::input::document::{plain, symbols};

impl Body<'_> {
    /// Words as they stand in the file: spaces, tabs and line ends in a row are one space, and none begins a paragraph.
    pub(super) fn hear(&mut self, words: &str) {
        match self.stack.last() {
            Some(Tag::Paragraph(_) | Tag::Inline | Tag::Span(_)) => {}
            Some(Tag::Author) => {
                self.asides.last_mut().into_iter().for_each(|aside| aside.author.push_str(words));
                return;
            }
            Some(Tag::Date) => {
                self.asides.last_mut().into_iter().for_each(|aside| aside.date.push_str(words));
                return;
            }
            _ => return,
        }
        let Some(draft) = self.paragraphs.last() else { return };
        let mut after_space = draft.words.is_empty() || draft.words.ends_with([' ', '\n']);
        let mut said = String::with_capacity(words.len());
        for letter in words.chars() {
            let is_space = matches!(letter, ' ' | '\t' | '\n' | '\r');
            if !is_space {
                said.push(letter);
            } else if !after_space {
                said.push(' ');
            }
            after_space = is_space;
        }
        let font = self.fonts.iter().rev().find_map(Option::as_deref);
        let (said, unknown) = symbols::read(&said, font);
        self.counts.symbols += unknown;
        self.say(&said);
    }

    /// Adds words to the open paragraph, unless they are hidden.
    pub(super) fn say(&mut self, words: &str) {
        if words.is_empty() || self.paragraphs.is_empty() {
            return;
        }
        if self.hidden > 0 {
            self.counts.hidden += 1;
            return;
        }
        if self.asides.is_empty() {
            for marked in &mut self.marked {
                let left = limits::ANCHOR_CHARS.saturating_sub(marked.words.chars().count());
                marked.words.extend(words.chars().take(left));
            }
        }
        let margin = if let Some((_, change)) = self.inserted.last() {
            self.margins.change(&change.by, "", words)
        } else {
            self.margins.pause();
            None
        };
        let Some(draft) = self.paragraphs.last_mut() else { return };
        draft.hung.extend(margin.map(|id| (draft.words.len(), id)));
        self.counts.controls += plain::push(&mut draft.words, words);
    }

    /// A paragraph that hides itself wherever it says so.
    pub(super) fn hide_paragraph(&mut self) {
        if let Some(tag) =
            self.stack.iter_mut().rev().find(|tag| matches!(tag, Tag::Paragraph(false)))
        {
            *tag = Tag::Paragraph(true);
            self.hidden += 1;
            self.counts.hidden += 1;
            if let Some(draft) = self.paragraphs.last_mut() {
                draft.words.clear();
                draft.label.clear();
            }
        }
    }

    /// A change stands here, or begins.
    pub(super) fn change(&mut self, element: &Element<'_>) {
        let Some(id) = element.attribute("change-id") else { return };
        let Some(changed) = self.changes.get(&id).cloned() else { return };
        if changed.by.kind == MarginKind::Inserted {
            self.counts.insertions += 1;
            if element.name() == "change-start" && self.inserted.len() < limits::OPEN_COMMENTS {
                self.inserted.push((id, changed));
            }
            return;
        }
        self.counts.deletions += 1;
        let before = self.paragraphs.last().map_or("", |draft| tail(&draft.words));
        let margin = self.margins.change(&changed.by, before, &changed.words);
        self.hang(margin);
    }

    /// Hangs something behind the words that there are; between paragraphs, on what comes next.
    pub(super) fn hang(&mut self, margins: impl IntoIterator<Item = MarginId>) {
        if let Some(draft) = self.paragraphs.last_mut() {
            let at = draft.words.len();
            draft.hung.extend(margins.into_iter().map(|id| (at, id)));
        } else {
            let hung = margins.into_iter().collect();
            self.sinks.put(vec![Placed { paragraph: None, hung }]);
        }
    }

    /// An insertion ends.
    pub(super) fn end_change(&mut self, element: &Element<'_>) {
        let id = element.attribute("change-id");
        self.inserted.retain(|(own, _)| Some(own) != id.as_ref());
    }
}
