//! Words while they are read: which are of the text, which are hidden, deleted or the code of a field.

use super::{Body, Tag};
use crate::domain::limits;
use crate::input::document::docx::referred;
use crate::input::document::xml::Element;
use crate::input::document::{plain, symbols};

impl Body<'_> {
    /// A comment or a note stands here.
    pub(super) fn refer(&mut self, element: &Element<'_>) {
        self.counts.aside(referred(element));
        if let Some(draft) = self.paragraphs.last_mut() {
            let margin = self.beside.refer(element, &draft.words, false);
            draft.hang(margin);
        }
    }

    /// What is said inside something that is left out matters if that is a deletion.
    pub(super) fn overhear(&mut self, element: &Element<'_>) {
        let Some((_, listening)) = &mut self.deletion else { return };
        match element.name() {
            "t" | "delText" => *listening = true,
            "commentReference" | "footnoteReference" | "endnoteReference" => {
                self.beside.refer(element, "", true);
            }
            _ => {}
        }
    }

    /// Words: of the text, of a deletion, or of nothing that is kept.
    pub(super) fn hear(&mut self, words: &str) {
        match &self.deletion {
            Some((change, true)) => {
                if let Some(draft) = self.paragraphs.last_mut() {
                    let margin = self.beside.change(change, &draft.words, words);
                    draft.hang(margin);
                }
            }
            None if self.stack.last() == Some(&Tag::Words) && self.skipped == 0 => {
                let font = self.runs.last().and_then(|run| run.font.as_deref());
                let (words, unknown) = symbols::read(words, font);
                self.counts.symbols += unknown;
                self.say(&words);
            }
            _ => {}
        }
    }

    /// Adds words to the open paragraph, unless they are hidden or the code of a field.
    pub(super) fn say(&mut self, words: &str) {
        if self.fields.contains(&false) {
            return;
        }
        if self.runs.last().is_some_and(|run| run.hidden) {
            self.counts.hidden += 1;
            return;
        }
        let Some(draft) = self.paragraphs.last_mut() else { return };
        let margin = self.beside.say(words);
        draft.hang(margin);
        self.counts.controls += plain::push(&mut draft.words, words);
    }

    pub(super) fn hide(&mut self, hidden: bool) {
        if let Some(run) = self.runs.last_mut() {
            run.hidden = hidden;
        }
    }

    pub(super) fn symbol(&mut self, element: &Element<'_>) {
        let font = element.attribute("font").unwrap_or_default();
        let code = element.attribute("char").unwrap_or_default();
        let meant = symbols::meant(&font, &code);
        self.counts.symbols += usize::from(meant.is_none());
        self.say(meant.unwrap_or('□').encode_utf8(&mut [0; 4]));
    }

    pub(super) fn field(&mut self, element: &Element<'_>) {
        match element.attribute("fldCharType").as_deref() {
            Some("begin") if self.fields.len() < limits::XML_DEPTH => self.fields.push(false),
            Some("separate") => {
                if let Some(result) = self.fields.last_mut() {
                    *result = true;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }
}
