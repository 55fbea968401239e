//! The definitions of automatic numbers: which list a paragraph counts in, and what its level looks like.
//!
//! Definitions only; the counting is in [`count`](super::count).

use std::collections::HashMap;

use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::docx::styles::Styles;
use crate::input::document::figures::Figures;
use crate::input::document::xml::{Element, Piece, Xml};

/// The numbering definitions of a document.
#[derive(Default)]
pub(super) struct Numbering {
    lists: HashMap<String, List>,
    instances: HashMap<i64, Instance>,
}

/// An abstract list, whose instances count on together.
#[derive(Default)]
pub(super) struct List {
    levels: HashMap<usize, Level>,
    /// The style that holds the real definition.
    by_style: Option<String>,
}

/// A list as paragraphs refer to it.
#[derive(Default)]
struct Instance {
    list: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

/// A level of a list.
#[derive(Clone, Debug)]
pub(super) struct Level {
    pub(super) start: u32,
    pub(super) figures: Figures,
    /// The label, with `%1` for the number of the first level.
    pub(super) label: String,
    /// All numbers in Arabic digits.
    pub(super) legal: bool,
    /// The level, counted from one, whose numbers begin this one again; 0 for never.
    pub(super) restart: Option<usize>,
    /// The paragraph style bound to this level.
    style: Option<String>,
}

/// What a paragraph's reference leads to.
#[derive(Clone, Copy)]
pub(super) struct Found<'n> {
    numbering: &'n Numbering,
    instance: &'n Instance,
    /// The identity of the list for counting.
    pub(super) list: &'n str,
}

impl<'n> Found<'n> {
    /// The definition of a level, the instance's own first.
    pub(super) fn level(&self, level: usize) -> Option<&'n Level> {
        let own = self.instance.levels.get(&level);
        own.or_else(|| self.numbering.lists.get(self.list)?.levels.get(&level))
    }

    /// The number with which this instance begins the level anew.
    pub(super) fn start(&self, level: usize) -> Option<u32> {
        self.instance.starts.get(&level).copied()
    }

    /// The level bound to a style.
    pub(super) fn level_of_style(&self, style: &str) -> Option<usize> {
        let bound = |level: &usize| {
            self.level(*level).is_some_and(|level| level.style.as_deref() == Some(style))
        };
        (0..limits::NUMBERING_LEVELS).find(bound)
    }
}

impl Numbering {
    /// The list that an instance belongs to.
    pub(super) fn find(&self, id: i64, styles: &Styles) -> Option<Found<'_>> {
        let instance = self.instances.get(&id)?;
        let (name, list) = self.lists.get_key_value(&instance.list)?;
        let real = list
            .by_style
            .as_deref()
            .and_then(|style| self.instances.get(&styles.number(Some(style)).id?));
        let list = real.map_or(name.as_str(), |real| real.list.as_str());
        Some(Found { numbering: self, instance, list })
    }

    pub(super) fn read(part: &str, words: &str) -> Result<Self, Unreadable> {
        let mut xml = Xml::new(part, words);
        let mut reading = Reading::default();
        loop {
            match xml.next()? {
                Piece::Open(element) => reading.open(&element),
                Piece::Close => reading.close(),
                Piece::Words(_) => {}
                Piece::End => return Ok(reading.numbering),
            }
        }
    }
}

/// Definitions half read.
#[derive(Default)]
struct Reading {
    numbering: Numbering,
    path: Vec<String>,
    list: Option<(String, List)>,
    instance: Option<(i64, Instance)>,
    level: Option<(usize, Level)>,
    /// The level that an instance's override speaks of.
    overridden: usize,
}

impl Reading {
    fn open(&mut self, element: &Element<'_>) {
        let index =
            || element.attribute("ilvl").and_then(|level| level.trim().parse().ok()).unwrap_or(0);
        match element.name() {
            "abstractNum" => {
                self.list = element.attribute("abstractNumId").map(|id| (id, List::default()));
            }
            "num" => {
                let id = element.attribute("numId").and_then(|id| id.trim().parse().ok());
                self.instance = id.map(|id| (id, Instance::default()));
            }
            "lvlOverride" => self.overridden = index(),
            "lvl" => self.level = Some((index(), Level::default())),
            _ => self.take(element),
        }
        self.path.push(element.name().to_owned());
    }

    fn take(&mut self, element: &Element<'_>) {
        if let Some((_, level)) = &mut self.level {
            level.take(element, self.path.last().map_or("", String::as_str));
        } else if let Some((_, list)) = &mut self.list {
            if element.name() == "numStyleLink" {
                list.by_style = element.value();
            }
        } else if let Some((_, instance)) = &mut self.instance {
            match element.name() {
                "abstractNumId" => instance.list = element.value().unwrap_or_default(),
                "startOverride" => {
                    instance.starts.extend(element.number().map(|start| (self.overridden, start)));
                }
                _ => {}
            }
        }
    }

    fn close(&mut self) {
        match self.path.pop().as_deref() {
            Some("lvl") => {
                let Some((index, level)) = self.level.take() else { return };
                if let Some((_, instance)) = &mut self.instance {
                    instance.levels.insert(index, level);
                } else if let Some((_, list)) = &mut self.list {
                    list.levels.insert(index, level);
                }
            }
            Some("abstractNum") => self.numbering.lists.extend(self.list.take()),
            Some("num") => self.numbering.instances.extend(self.instance.take()),
            _ => {}
        }
    }
}

impl Default for Level {
    fn default() -> Self {
        // What a level does not say: counting from zero, in digits, without label (ECMA-376, 17.9).
        Self {
            start: 0,
            figures: Figures::Decimal,
            label: String::new(),
            legal: false,
            restart: None,
            style: None,
        }
    }
}

impl Level {
    fn take(&mut self, element: &Element<'_>, parent: &str) {
        match (parent, element.name()) {
            (_, "start") => self.start = element.number().unwrap_or(self.start),
            // A custom form comes first and its plain fall-back second; the second is the one known here.
            (_, "numFmt") => {
                self.figures =
                    element.value().map_or(Figures::Decimal, |name| Figures::named(&name));
            }
            ("lvl", "lvlText") => self.label = element.value().unwrap_or_default(),
            ("lvl", "isLgl") => self.legal = element.is_on(),
            ("lvl", "lvlRestart") => self.restart = element.number(),
            ("lvl", "pStyle") => self.style = element.value(),
            _ => {}
        }
    }
}
