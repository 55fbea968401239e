//! Tracked changes, which stand before the text: who changed what, and the words that were deleted.

use std::collections::HashMap;

use crate::domain::document::MarginKind;
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::flow::Change;
use crate::input::document::xml::{Piece, Xml};

/// The changes of a document, by the names under which the text refers to them.
#[derive(Default)]
pub(super) struct Changes(HashMap<String, Changed>);

/// A change.
#[derive(Clone, Debug)]
pub(super) struct Changed {
    /// What, by whom and when.
    pub(super) by: Change,
    /// The words that were deleted; none of an insertion.
    pub(super) words: String,
}

impl Changes {
    /// The change of that name.
    pub(super) fn get(&self, id: &str) -> Option<&Changed> {
        self.0.get(id)
    }

    pub(super) fn read(part: &str, words: &str) -> Result<Self, Unreadable> {
        let mut xml = Xml::new(part, words);
        let mut reading = Reading::default();
        loop {
            match xml.next()? {
                Piece::Open(element) => {
                    let id = element.attribute("id");
                    reading.open(element.name(), id);
                }
                Piece::Close => reading.close(),
                Piece::Words(words) => reading.say(&words),
                Piece::End => return Ok(Self(reading.changes)),
            }
        }
    }
}

/// Changes half read.
#[derive(Default)]
struct Reading {
    changes: HashMap<String, Changed>,
    path: Vec<&'static str>,
    id: Option<String>,
    kind: Option<MarginKind>,
    author: String,
    date: String,
    words: String,
    /// Paragraphs of the deletion so far.
    paragraphs: usize,
}

impl Reading {
    fn open(&mut self, name: &str, id: Option<String>) {
        let known = [
            "changed-region",
            "insertion",
            "deletion",
            "change-info",
            "creator",
            "date",
            "p",
            "h",
            "note",
            "annotation",
        ];
        let name = known.into_iter().find(|own| *own == name).unwrap_or_default();
        match name {
            "changed-region" => {
                *self = Self {
                    changes: std::mem::take(&mut self.changes),
                    path: std::mem::take(&mut self.path),
                    id,
                    ..Self::default()
                }
            }
            "insertion" => self.kind = Some(MarginKind::Inserted),
            "deletion" => self.kind = Some(MarginKind::Deleted),
            "p" | "h" if self.is_in("deletion") => {
                if self.paragraphs > 0 {
                    self.words.push('¶');
                }
                self.paragraphs += 1;
            }
            _ => {}
        }
        self.path.push(name);
    }

    fn is_in(&self, name: &str) -> bool {
        self.path.contains(&name)
    }

    /// Whether words here were words of the text before they were deleted.
    fn is_deleted(&self) -> bool {
        let is_text = self.is_in("deletion") && (self.is_in("p") || self.is_in("h"));
        is_text && !self.is_in("note") && !self.is_in("annotation")
    }

    fn say(&mut self, words: &str) {
        if self.id.is_none() {
            return;
        }
        match self.path.last() {
            Some(&"creator") => self.author.push_str(words),
            Some(&"date") => self.date.push_str(words),
            _ if self.is_deleted() => self.words.push_str(words),
            _ => {}
        }
    }

    fn close(&mut self) {
        if self.path.pop() != Some("changed-region") {
            return;
        }
        if let (Some(id), Some(kind)) = (self.id.take(), self.kind.take())
            && self.changes.len() < limits::ODT_CHANGES
        {
            let by = Change::of(kind, &self.author, &self.date);
            self.changes.insert(id, Changed { by, words: std::mem::take(&mut self.words) });
        }
    }
}
