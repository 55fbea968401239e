//! Words that stand in parts of their own: comments, foot- and endnotes, headers and footers.
//!
//! Each is read as plain words. What they hold of changes is taken as accepted, as in the main part.

use std::collections::HashMap;

use crate::domain::document::MarginKind;
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::docx::change_of;
use crate::input::document::flow::Change;
use crate::input::document::xml::{Element, Piece, Xml};

/// A comment or a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Aside {
    /// Whose, and when.
    pub(super) by: Change,
    /// Its words.
    pub(super) words: String,
}

/// Comments and notes of a document, by kind and number.
#[derive(Default)]
pub(super) struct Asides {
    /// By kind and number; with their place in the file.
    kept: HashMap<(MarginKind, String), (usize, Aside)>,
    /// Those beyond what is kept.
    more: usize,
}

impl Asides {
    /// Takes one out: each stands at one place.
    pub(super) fn take(&mut self, kind: MarginKind, id: &str) -> Option<Aside> {
        self.kept.remove(&(kind, id.to_owned())).map(|(_, aside)| aside)
    }

    /// Those that nothing referred to, in their order. Notes without a reference are left over from deletions and seen
    /// by nobody; comments without one are still shown.
    pub(super) fn comments_left(&mut self) -> Vec<Aside> {
        let mut left: Vec<(usize, Aside)> = std::mem::take(&mut self.kept)
            .into_values()
            .filter(|(_, aside)| aside.by.kind == MarginKind::Comment)
            .collect();
        left.sort_by_key(|(place, _)| *place);
        left.into_iter().map(|(_, aside)| aside).collect()
    }

    /// Reads a part of them, whose elements have that name.
    pub(super) fn read(
        &mut self,
        part: &str,
        words: &str,
        name: &str,
        kind: MarginKind,
    ) -> Result<(), Unreadable> {
        let mut xml = Xml::new(part, words);
        let mut words = Words::default();
        let mut open: Option<(String, Change, usize)> = None;
        let mut depth = 0_usize;
        loop {
            match xml.next()? {
                Piece::Open(element) => {
                    depth += 1;
                    if element.name() == name && open.is_none() {
                        let id = element.attribute("id").unwrap_or_default();
                        open = is_real(&element).then(|| (id, change_of(&element, kind), depth));
                        words = Words::default();
                    } else if open.is_some() {
                        words.open(&element);
                    }
                }
                Piece::Close => {
                    depth = depth.saturating_sub(1);
                    match open.take() {
                        Some((id, by, at)) if at > depth => self.keep((kind, id), by, &words),
                        still => {
                            open = still;
                            words.close();
                        }
                    }
                }
                Piece::Words(piece) => words.say(&piece),
                Piece::End => return Ok(()),
            }
        }
    }

    fn keep(&mut self, key: (MarginKind, String), by: Change, words: &Words) {
        let place = self.kept.len();
        if place >= limits::MARGINS {
            self.more += 1;
            return;
        }
        self.kept.entry(key).or_insert_with(|| (place, Aside { by, words: words.plain() }));
    }

    /// How many there are beyond those that were kept.
    pub(super) fn more(&self) -> usize {
        self.more
    }
}

/// Whether a note is one, and not the line that parts notes from the text.
fn is_real(element: &Element<'_>) -> bool {
    element.attribute("type").is_none_or(|kind| kind == "normal")
}

/// The words of a header or footer.
pub(super) fn plain(part: &str, words: &str) -> Result<String, Unreadable> {
    let mut xml = Xml::new(part, words);
    let mut words = Words::default();
    loop {
        match xml.next()? {
            Piece::Open(element) => words.open(&element),
            Piece::Close => words.close(),
            Piece::Words(piece) => words.say(&piece),
            Piece::End => return Ok(words.plain()),
        }
    }
}

/// Words collected: of runs only, without deleted ones, without the reading that stands for older programs.
#[derive(Default)]
struct Words {
    text: String,
    listening: bool,
    /// Depth within something left out, itself included.
    skipped: usize,
}

impl Words {
    fn open(&mut self, element: &Element<'_>) {
        if self.skipped > 0 {
            self.skipped += 1;
            return;
        }
        match element.name() {
            "del" | "moveFrom" | "Fallback" | "rt" => self.skipped = 1,
            "t" => self.listening = true,
            "p" | "br" | "cr" | "tab" => self.push(" "),
            _ => {}
        }
    }

    fn close(&mut self) {
        self.skipped = self.skipped.saturating_sub(1);
        self.listening = false;
    }

    fn say(&mut self, words: &str) {
        if self.listening && self.skipped == 0 {
            self.push(words);
        }
    }

    fn push(&mut self, words: &str) {
        self.text.extend(words.chars().filter(|letter| !letter.is_control()));
    }

    fn plain(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
