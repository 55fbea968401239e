//! Where everything in a file stands, and whether the file is small enough to be read at all.
//!
//! Built from the events of `saphyr-parser`, which needs no recursion, before `serde_yaml` sees a byte:
//! that one is quadratic on nesting and has no budget. The outline must never be asked for a value: what
//! the file says is `serde_yaml`'s to tell.

use super::problem::{Expected, Found, Problem, ProblemKind};
use super::syntax;
use super::text::{at, full_width, stumble};
use crate::domain::limits;
use crate::domain::workflow::{Place, Segment};
use saphyr_parser::{Event, Marker, Parser, ScalarStyle};
use std::collections::{BTreeMap, BTreeSet};

/// A position: line and column, both counted from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Mark {
    /// The beginning of the file.
    pub(super) const START: Self = Self { line: 1, column: 1 };

    /// The position after `c`, which stands here behind `before`.
    pub(super) fn after(self, before: char, c: char) -> Self {
        match (before, c) {
            // The second half of a line break that was counted with its first.
            ('\r', '\n') => self,
            (_, '\n' | '\r') => Self { line: self.line + 1, column: 1 },
            _ => Self { line: self.line, column: self.column + 1 },
        }
    }
}

impl From<Marker> for Mark {
    fn from(marker: Marker) -> Self {
        Self { line: marker.line().max(1), column: marker.col() + 1 }
    }
}

/// A value's position, and those of what it holds.
#[derive(Debug)]
struct Spot {
    key: Option<Mark>,
    value: Mark,
    inside: Inside,
    /// How many values it is, itself and aliases unfolded.
    size: usize,
    /// How many levels it has.
    height: usize,
}

#[derive(Debug)]
enum Inside {
    /// A scalar or an alias: nothing more is known of its inside.
    Nothing,
    List(Vec<Spot>),
    Map(Vec<Entry>),
}

#[derive(Debug)]
struct Entry {
    /// The key as written.
    written: String,
    /// The key that was probably meant, where the one written is unknown.
    meant: Option<&'static str>,
    spot: Spot,
}

/// Where everything stands.
#[derive(Debug)]
pub(super) struct Outline {
    root: Option<Spot>,
    /// Keys given twice.
    pub(super) duplicates: Vec<Problem>,
    /// How many values there are, aliases unfolded, together with those that were spent before.
    pub(super) nodes: usize,
}

/// Which end of a value a problem points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// The value.
    Value,
    /// The thing that has the value: its key if the value holds others, else the value.
    Thing,
    /// The key.
    Key,
}

impl Outline {
    /// Reads the events of the text; `spent` values of the budget went to other files of the same pack.
    pub(super) fn of(text: &str, spent: usize) -> Result<Self, Vec<Problem>> {
        let mut builder = Builder { nodes: spent, ..Builder::default() };
        for event in Parser::new_from_str(text) {
            let (event, span) = event.map_err(|error| {
                let mark = Mark::from(*error.marker());
                stumble(text, mark, syntax::problem(error.info()))
            })?;
            builder.take(event, span.start.into()).map_err(|problem| vec![*problem])?;
        }
        let Builder { root, duplicates, nodes, .. } = builder;
        Ok(Self { root, duplicates, nodes })
    }

    /// Whether the file says nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.root.is_none()
    }

    /// The position of a place, and as much of the place as there is in the file, with its keys as
    /// written. A list is not told from its only element, since the language lets one stand for the other.
    pub(super) fn locate(&self, place: &Place, aim: Aim) -> (Mark, Place) {
        let mut seen = Place::default();
        let Some(mut spot) = self.root.as_ref() else { return (Mark::START, seen) };
        for segment in &place.0 {
            match (&spot.inside, segment) {
                (Inside::List(list), Segment::Index(index)) => {
                    let Some(next) = list.get(*index) else { break };
                    seen = seen.at(*index);
                    spot = next;
                }
                (Inside::Map(entries), Segment::Key(key)) => {
                    let Some(entry) = entries.iter().find(|entry| entry.is(key)) else { break };
                    seen = seen.at(entry.written.as_str());
                    spot = &entry.spot;
                }
                (_, Segment::Index(_)) => {}
                _ => break,
            }
        }
        let holds = !matches!(spot.inside, Inside::Nothing);
        let mark = match (aim, spot.key) {
            (Aim::Key, Some(key)) => key,
            (Aim::Thing, Some(key)) if holds => key,
            _ => spot.value,
        };
        (mark, seen)
    }

    /// Remembers that the key `written` in the map at `place` was probably meant to be `meant`, so that what
    /// is reported of its inside is found.
    pub(super) fn rename(&mut self, place: &Place, written: &str, meant: &'static str) {
        let Some(mut spot) = self.root.as_mut() else { return };
        for segment in &place.0 {
            let next = match (&mut spot.inside, segment) {
                (Inside::List(list), Segment::Index(index)) => list.get_mut(*index),
                (Inside::Map(entries), Segment::Key(key)) => {
                    entries.iter_mut().find(|entry| entry.is(key)).map(|entry| &mut entry.spot)
                }
                _ => None,
            };
            let Some(next) = next else { return };
            spot = next;
        }
        if let Inside::Map(entries) = &mut spot.inside
            && let Some(entry) = entries.iter_mut().find(|entry| entry.written == written)
        {
            entry.meant = Some(meant);
        }
    }
}

impl Entry {
    fn is(&self, key: &str) -> bool {
        self.written == key || self.meant == Some(key)
    }
}

/// What a scalar counts: a long text that is repeated by aliases takes as much room as many values.
fn weight(text: &str) -> usize {
    1 + text.len() / limits::YAML_NODE_BYTES
}

/// A list or a map that is not closed yet.
struct Open {
    spot: Spot,
    anchor: usize,
    /// The key whose value comes next.
    key: Option<(String, Mark)>,
    seen: BTreeSet<String>,
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<Spot>,
    /// Size and height of the values that aliases can repeat.
    anchors: BTreeMap<usize, (usize, usize)>,
    nodes: usize,
    documents: usize,
    duplicates: Vec<Problem>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>, mark: Mark) -> Result<(), Box<Problem>> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) => {
                self.documents += 1;
                self.allow(self.documents == 1, mark, ProblemKind::SecondDocument)
            }
            Event::Scalar(_, _, _, Some(_))
            | Event::SequenceStart(_, Some(_))
            | Event::MappingStart(_, Some(_)) => {
                Err(Box::new(self.problem(mark, ProblemKind::Tag)))
            }
            Event::Scalar(text, style, anchor, None) => {
                let nothing = text.is_empty() && style == ScalarStyle::Plain;
                self.scalar(&text, nothing, anchor, mark)
            }
            Event::Alias(anchor) => self.alias(anchor, mark),
            Event::SequenceStart(anchor, None) => {
                self.begin(Inside::List(Vec::new()), anchor, mark)
            }
            Event::MappingStart(anchor, None) => self.begin(Inside::Map(Vec::new()), anchor, mark),
            Event::SequenceEnd | Event::MappingEnd => {
                self.end();
                Ok(())
            }
        }
    }

    fn scalar(
        &mut self,
        text: &str,
        nothing: bool,
        anchor: usize,
        mark: Mark,
    ) -> Result<(), Box<Problem>> {
        let size = weight(text);
        self.count(size, mark)?;
        if self.wants_key() {
            self.key(text, size, mark)?;
            if anchor > 0 {
                self.anchors.insert(anchor, (size, 1));
            }
            return Ok(());
        }
        let key = self.open.last().and_then(|open| open.key.as_ref()).map(|(_, mark)| *mark);
        // Where nothing is written there is no position but that of the key.
        let value = if nothing { key.unwrap_or(mark) } else { mark };
        let spot = Spot { key, value, inside: Inside::Nothing, size, height: 1 };
        self.close(spot, anchor);
        Ok(())
    }

    fn alias(&mut self, anchor: usize, mark: Mark) -> Result<(), Box<Problem>> {
        self.refuse_as_key(Found::Text, mark)?;
        let endless = self.open.iter().any(|open| open.anchor == anchor);
        self.allow(!endless, mark, ProblemKind::EndlessAlias)?;
        let (size, height) = self.anchors.get(&anchor).copied().unwrap_or((1, 1));
        self.allow(self.open.len() + height <= limits::YAML_DEPTH, mark, ProblemKind::TooDeep)?;
        self.count(size, mark)?;
        let spot = Spot { key: None, value: mark, inside: Inside::Nothing, size, height };
        self.close(spot, 0);
        Ok(())
    }

    fn begin(&mut self, inside: Inside, anchor: usize, mark: Mark) -> Result<(), Box<Problem>> {
        let found = if matches!(inside, Inside::List(_)) { Found::List } else { Found::Map };
        self.refuse_as_key(found, mark)?;
        self.allow(self.open.len() < limits::YAML_DEPTH, mark, ProblemKind::TooDeep)?;
        self.count(1, mark)?;
        let spot = Spot { key: None, value: mark, inside, size: 1, height: 1 };
        self.open.push(Open { spot, anchor, key: None, seen: BTreeSet::new() });
        Ok(())
    }

    fn end(&mut self) {
        if let Some(open) = self.open.pop() {
            self.close(open.spot, open.anchor);
        }
    }

    /// Puts a finished value into what holds it.
    fn close(&mut self, mut spot: Spot, anchor: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, (spot.size, spot.height));
        }
        let Some(open) = self.open.last_mut() else {
            self.root.get_or_insert(spot);
            return;
        };
        open.spot.size = open.spot.size.saturating_add(spot.size);
        open.spot.height = open.spot.height.max(spot.height + 1);
        match (&mut open.spot.inside, open.key.take()) {
            (Inside::List(list), _) => list.push(spot),
            (Inside::Map(entries), Some((written, mark))) => {
                spot.key = Some(mark);
                entries.push(Entry { written, meant: None, spot });
            }
            _ => {}
        }
    }

    fn key(&mut self, text: &str, size: usize, mark: Mark) -> Result<(), Box<Problem>> {
        if text.len() > limits::KEY_BYTES {
            let name = text.chars().take(limits::NAME_CHARS).collect();
            let kind = full_width(text).unwrap_or(ProblemKind::WrongName { name });
            return Err(Box::new(self.problem(mark, kind)));
        }
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        open.spot.size = open.spot.size.saturating_add(size);
        open.key = Some((text.to_owned(), mark));
        if !open.seen.insert(text.to_owned()) && self.duplicates.len() < limits::PROBLEMS {
            let problem = self.problem(mark, ProblemKind::DuplicateKey { key: text.to_owned() });
            self.duplicates.push(problem);
        }
        Ok(())
    }

    fn wants_key(&self) -> bool {
        self.open
            .last()
            .is_some_and(|open| matches!(open.spot.inside, Inside::Map(_)) && open.key.is_none())
    }

    fn refuse_as_key(&self, found: Found, mark: Mark) -> Result<(), Box<Problem>> {
        let kind = ProblemKind::WrongType { expected: Expected::Key, found };
        self.allow(!self.wants_key(), mark, kind)
    }

    fn count(&mut self, nodes: usize, mark: Mark) -> Result<(), Box<Problem>> {
        self.nodes = self.nodes.saturating_add(nodes);
        self.allow(self.nodes <= limits::YAML_NODES, mark, ProblemKind::TooManyNodes)
    }

    fn allow(&self, good: bool, mark: Mark, kind: ProblemKind) -> Result<(), Box<Problem>> {
        if good { Ok(()) } else { Err(Box::new(self.problem(mark, kind))) }
    }

    /// A problem at the value that is being read.
    fn problem(&self, mark: Mark, kind: ProblemKind) -> Problem {
        let mut place = Place::default();
        for open in &self.open {
            match (&open.spot.inside, &open.key) {
                (Inside::List(list), _) => place = place.at(list.len()),
                (_, Some((key, _))) => place = place.at(key.as_str()),
                _ => {}
            }
        }
        Problem { place, ..at(mark, kind) }
    }
}
