//! Takes values out of a file's nodes and notes, with their places, all that are not what they should be.
//!
//! Nothing here stops: where a value is wrong a stand-in is returned, so that the rest is read as well. A
//! stand-in must never leave the room, since a file with one problem yields no workflow.

use super::node::Node;
use super::outline::{Aim, Outline};
use super::problem::{Expected, ProblemKind};
use super::shape::{LANGUAGES, Shape};
use super::text::{full_width, sign_meant};
use crate::domain::calendar::Period;
use crate::domain::limits;
use crate::domain::nearest::nearest;
use crate::domain::workflow::{Place, Translation};
use std::collections::BTreeSet;

/// A value and the way to it.
#[derive(Clone, Debug)]
pub(super) struct At<'a> {
    pub(super) node: &'a Node,
    pub(super) place: Place,
}

/// A map whose keys the language fixes.
#[derive(Debug)]
pub(super) struct Keys<'a> {
    pub(super) place: Place,
    shape: &'static Shape,
    entries: Vec<(&'static str, &'a Node)>,
}

impl<'a> Keys<'a> {
    /// The value of a key, if it is there.
    pub(super) fn get(&self, key: &'static str) -> Option<At<'a>> {
        debug_assert!(self.shape.has(key), "{} has no key {key}", self.shape.name);
        let (_, node) = self.entries.iter().find(|(known, _)| *known == key)?;
        Some(At { node, place: self.place.at(key) })
    }

    /// Whether the key is there.
    pub(super) fn has(&self, key: &'static str) -> bool {
        self.entries.iter().any(|(known, _)| *known == key)
    }
}

/// What was noted.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) place: Place,
    pub(super) aim: Aim,
    pub(super) kind: ProblemKind,
}

/// Reads values and collects what is wrong with them.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) outline: Outline,
    pub(super) notes: Vec<Note>,
    /// Titles in other languages than the one that is shown.
    pub(super) translations: Vec<Translation>,
}

impl Reader {
    pub(super) fn new(outline: Outline) -> Self {
        Self { outline, notes: Vec::new(), translations: Vec::new() }
    }

    /// Whether nothing at all is wrong.
    pub(super) fn is_content(&self) -> bool {
        self.notes.is_empty() && self.outline.duplicates.is_empty()
    }

    pub(super) fn note(&mut self, place: Place, aim: Aim, kind: ProblemKind) {
        if self.notes.len() < limits::PROBLEMS {
            self.notes.push(Note { place, aim, kind });
        }
    }

    fn wrong_type(&mut self, at: &At<'_>, expected: Expected) {
        let sign = match (at.node, expected) {
            (Node::Text(text), Expected::Map | Expected::List | Expected::Condition) => {
                full_width(text)
            }
            _ => None,
        };
        let found = at.node.found();
        let kind = sign.unwrap_or(ProblemKind::WrongType { expected, found });
        self.note(at.place.clone(), Aim::Value, kind);
    }

    /// A map with some of the keys of a shape. An unknown key is noted, and if it is probably a known one that
    /// is not there, its value is read as that one's, to find what else is wrong.
    pub(super) fn keys<'a>(
        &mut self,
        at: &At<'a>,
        expected: Expected,
        shape: &'static Shape,
    ) -> Keys<'a> {
        let mut keys = Keys { place: at.place.clone(), shape, entries: Vec::new() };
        let Node::Map(entries) = at.node else {
            self.wrong_type(at, expected);
            return keys;
        };
        let mut unknown = Vec::new();
        for (key, node) in entries {
            match shape.keys.iter().map(|known| known.name).find(|known| known == key) {
                Some(known) if !keys.has(known) => keys.entries.push((known, node)),
                Some(_) => {}
                None => unknown.push((key, node)),
            }
        }
        for (key, node) in unknown {
            self.unknown_key(&mut keys, key, node);
        }
        keys
    }

    fn unknown_key<'a>(&mut self, keys: &mut Keys<'a>, key: &str, node: &'a Node) {
        if self.notes.len() >= limits::PROBLEMS {
            return;
        }
        // With a full-width colon, key and value are one word and nothing is left to be read.
        let sign = full_width(key);
        let word = if sign.is_some() { key.split('：').next().unwrap_or(key) } else { key };
        let known = keys.shape.names();
        let nearest = nearest(word, known.iter().copied());
        let free = nearest.filter(|meant| !keys.has(meant));
        if let Some(meant) = free {
            self.outline.rename(&keys.place, key, meant);
            if sign.is_none() {
                keys.entries.push((meant, node));
            }
        }
        let place = keys.place.at(if sign.is_some() { free.unwrap_or(key) } else { key });
        let unknown = ProblemKind::UnknownKey { key: key.to_owned(), nearest, known };
        self.note(place, Aim::Key, sign.unwrap_or(unknown));
    }

    /// The value of a key that must be there.
    pub(super) fn needed<'a>(&mut self, keys: &Keys<'a>, key: &'static str) -> Option<At<'a>> {
        let value = keys.get(key);
        let place = keys.place.at(key);
        if value.is_none() && !self.notes.iter().any(|note| note.place == place) {
            self.note(place, Aim::Thing, ProblemKind::MissingKey(key));
        }
        value
    }

    /// A map whose keys are names that the author chose. Each name once, in the order of the file.
    pub(super) fn named<'a>(&mut self, at: &At<'a>) -> Vec<(&'a str, At<'a>)> {
        let Node::Map(entries) = at.node else {
            self.wrong_type(at, Expected::Map);
            return Vec::new();
        };
        let mut seen = BTreeSet::new();
        let mut named = Vec::new();
        for (name, node) in entries {
            if !seen.insert(name) {
                continue;
            }
            let place = at.place.at(name.as_str());
            if let Some(kind) = wrong_name(name) {
                self.note(place.clone(), Aim::Key, kind);
            }
            named.push((name.as_str(), At { node, place }));
        }
        named
    }

    /// The elements of a list.
    pub(super) fn list<'a>(&mut self, at: &At<'a>) -> Vec<At<'a>> {
        let Node::List(list) = at.node else {
            self.wrong_type(at, Expected::List);
            return Vec::new();
        };
        let place = |index| at.place.at(index);
        list.iter().enumerate().map(|(index, node)| At { node, place: place(index) }).collect()
    }

    /// Words: at least one character that can be seen.
    pub(super) fn text(&mut self, at: &At<'_>) -> Option<String> {
        match at.node {
            Node::Text(text) if text.trim().is_empty() => {
                self.note(at.place.clone(), Aim::Value, ProblemKind::Empty);
                None
            }
            Node::Text(text) => Some(text.trim().to_owned()),
            _ => {
                self.wrong_type(at, Expected::Text);
                None
            }
        }
    }

    /// What people read: words, or the same in several languages, of which the Chinese one is shown, else the
    /// first; the others are kept as translations.
    pub(super) fn title(&mut self, at: &At<'_>) -> Option<String> {
        if !matches!(at.node, Node::Map(_)) {
            return self.text(at);
        }
        let keys = self.keys(at, Expected::Text, &LANGUAGES);
        let read = |(language, node): &(&'static str, &Node)| {
            let at = At { node, place: at.place.at(*language) };
            Some((*language, self.text(&at)?))
        };
        let mut said: Vec<(&str, String)> = keys.entries.iter().filter_map(read).collect();
        if matches!(at.node, Node::Map(entries) if entries.is_empty()) {
            let kind = ProblemKind::MissingOneOf(&["zh", "en"]);
            self.note(at.place.clone(), Aim::Thing, kind);
        }
        if said.is_empty() {
            return None;
        }
        let shown = said.iter().position(|(language, _)| *language == "zh").unwrap_or(0);
        let (_, title) = said.remove(shown);
        let place = &at.place;
        self.translations.extend(said.into_iter().map(|(language, text)| Translation {
            place: place.clone(),
            language: language.to_owned(),
            text,
        }));
        Some(title)
    }

    /// A name.
    pub(super) fn name(&mut self, at: &At<'_>) -> Option<String> {
        let name = self.text(at)?;
        match wrong_name(&name) {
            None => Some(name),
            Some(kind) => {
                self.note(at.place.clone(), Aim::Value, kind);
                None
            }
        }
    }

    /// A list of names.
    pub(super) fn names(&mut self, at: &At<'_>) -> Vec<String> {
        let elements = self.list(at);
        elements.iter().map(|element| self.name(element).unwrap_or_default()).collect()
    }

    /// A name, or a list of at least one.
    pub(super) fn name_or_names(&mut self, at: &At<'_>) -> Vec<String> {
        match at.node {
            Node::Text(_) => self.name(at).into_iter().collect(),
            Node::List(list) if list.is_empty() => {
                self.note(at.place.clone(), Aim::Value, ProblemKind::Empty);
                Vec::new()
            }
            Node::List(_) => self.names(at),
            _ => {
                self.wrong_type(at, Expected::Names);
                Vec::new()
            }
        }
    }

    /// A list of texts.
    pub(super) fn texts(&mut self, at: &At<'_>) -> Vec<String> {
        let elements = self.list(at);
        elements.iter().map(|element| self.text(element).unwrap_or_default()).collect()
    }

    /// `true` or `false`.
    pub(super) fn yes(&mut self, at: &At<'_>) -> bool {
        if let Node::YesNo(value) = at.node {
            return *value;
        }
        self.wrong_type(at, Expected::YesNo);
        false
    }

    /// A whole number.
    pub(super) fn whole(&mut self, at: &At<'_>) -> u32 {
        if let Node::Whole(value) = at.node
            && let Ok(value) = u32::try_from(*value)
        {
            return value;
        }
        self.wrong_type(at, Expected::Whole);
        0
    }

    /// One of some words, each with what it stands for.
    pub(super) fn word<T: Copy>(
        &mut self,
        at: &At<'_>,
        known: &'static [&'static str],
        meanings: &[T],
    ) -> Option<T> {
        let word = self.text(at)?;
        if let Some((_, meaning)) = known.iter().zip(meanings).find(|(known, _)| **known == word) {
            return Some(*meaning);
        }
        self.wrong_word(at, word, known);
        None
    }

    /// Notes a word that is none of the known ones.
    pub(super) fn wrong_word(&mut self, at: &At<'_>, word: String, known: &'static [&'static str]) {
        let nearest = nearest(&word, known.iter().copied());
        let kind = ProblemKind::WrongWord { word, nearest, known };
        self.note(at.place.clone(), Aim::Value, kind);
    }

    /// A period (`15 workdays`).
    pub(super) fn period(&mut self, at: &At<'_>) -> Option<Period> {
        let text = self.text(at)?;
        let period = text.parse().ok();
        if period.is_none() {
            self.note(at.place.clone(), Aim::Value, ProblemKind::WrongPeriod { text });
        }
        period
    }

    pub(super) fn wrong(&mut self, at: &At<'_>, expected: Expected) {
        self.wrong_type(at, expected);
    }
}

fn wrong_name(name: &str) -> Option<ProblemKind> {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let good = name.starts_with(letter)
        && name.len() <= limits::NAME_CHARS
        && name.chars().all(|c| letter(c) || c == '-' || c == '_');
    if good {
        return None;
    }
    let sign = name.chars().find_map(sign_meant);
    Some(sign.unwrap_or_else(|| ProblemKind::WrongName { name: name.to_owned() }))
}
