//! 其他文件: the texts that a draft is laid beside, their lines listed by the pairs of letters in them.
//!
//! Made once, asked for many drafts. Only the words are kept; how much two lines have in common is measured when they
//! may be alike.

use super::figures::{Figure, figures};
use crate::domain::document::comparison::alike::{Gram, Profile};
use crate::domain::document::{Clause, Document};
use crate::domain::law::{Library, plain_title};
use crate::domain::limits;
use chrono::NaiveDate;
use std::collections::HashMap;

/// Fewest letters of a line that says something of its own.
const LEAST_LETTERS: usize = 20;

/// Most letters of a line that only says from when, or who interprets it: all documents have these.
const CLOSING_LETTERS: usize = 60;

/// Thousandths of two lines, figures aside, that must be the same (Dice) for one to be nearly the other: of forty letters
/// some four may differ.
pub(super) const NEARLY: u32 = 850;

/// A text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Its title.
    pub title: String,
    /// Its number.
    pub number: Option<String>,
    /// What it is to the draft.
    pub kind: OtherKind,
}

/// What a text is to a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OtherKind {
    /// A valid document of the catalogue.
    Document,
    /// A statute of the law library.
    Statute,
}

/// A line of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherLine {
    /// Its text, by its place.
    pub other: usize,
    /// Its clause.
    pub label: String,
    /// Its words.
    pub words: String,
}

/// The texts.
#[derive(Clone, Debug, Default)]
pub struct Others {
    others: Vec<Other>,
    lines: Vec<OtherLine>,
    grams: HashMap<Gram, Vec<u32>>,
}

/// A line of a draft, and what is like it.
pub(super) struct Near<'a> {
    pub(super) line: &'a OtherLine,
    pub(super) other: &'a Other,
    /// In thousandths, figures aside.
    pub(super) alike: u32,
    pub(super) figures: Vec<Figure>,
}

impl Others {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document of the catalogue.
    pub fn add_document(&mut self, title: &str, number: Option<&str>, document: &Document) {
        let other = self.add(title, number, OtherKind::Document);
        for clause in &document.clauses {
            for line in lines(clause) {
                self.add_line(other, &clause.label, line);
            }
        }
    }

    /// Adds the texts of a law library that hold on a day.
    pub fn add_library(&mut self, library: &Library, day: NaiveDate) {
        for (place, statute) in library.statutes().all().iter().enumerate() {
            let Some(text) = library.text_on(place, day) else { continue };
            let other = self.add(&statute.title, None, OtherKind::Statute);
            for article in &text.articles {
                let label = article.label();
                for line in &article.paragraphs {
                    self.add_line(other, &label, line);
                }
            }
        }
    }

    /// The documents of the catalogue.
    pub fn documents(&self) -> impl Iterator<Item = &Other> {
        self.others.iter().filter(|other| other.kind == OtherKind::Document)
    }

    fn add(&mut self, title: &str, number: Option<&str>, kind: OtherKind) -> usize {
        let title = plain_title(title);
        self.others.push(Other { title, number: number.map(str::to_owned), kind });
        self.others.len() - 1
    }

    fn add_line(&mut self, other: usize, label: &str, line: &str) {
        let Ok(place) = u32::try_from(self.lines.len()) else { return };
        if !says_something(line) || self.lines.len() >= limits::OTHER_LINES {
            return;
        }
        let (bare, _) = figures(line);
        for gram in Profile::of(&bare).sketch_of(limits::LINE_SKETCH) {
            let lines = self.grams.entry(gram).or_default();
            if lines.len() < limits::LINES_OF_GRAM {
                lines.push(place);
            }
        }
        self.lines.push(OtherLine { other, label: label.to_owned(), words: line.to_owned() });
    }

    /// The lines that are nearly the same as a line, figures aside, the nearest first.
    pub(super) fn near(&self, line: &str) -> Vec<Near<'_>> {
        if !says_something(line) {
            return Vec::new();
        }
        let (bare, _) = figures(line);
        let profile = Profile::of(&bare);
        let mut met: HashMap<u32, u32> = HashMap::new();
        for gram in profile.sketch_of(limits::LINE_SKETCH) {
            for place in self.grams.get(&gram).into_iter().flatten() {
                *met.entry(*place).or_default() += 1;
            }
        }
        let mut likely: Vec<(u32, u32)> =
            met.into_iter().map(|(place, times)| (times, place)).collect();
        likely.sort_unstable_by_key(|(times, place)| (std::cmp::Reverse(*times), *place));
        likely.truncate(limits::LIKELY_LINES);
        let measured = likely.into_iter().filter_map(|(_, place)| {
            let line = self.lines.get(usize::try_from(place).ok()?)?;
            let (bare, figures) = figures(&line.words);
            let alike = profile.dice(&Profile::of(&bare));
            let other = self.others.get(line.other)?;
            (alike >= NEARLY).then_some(Near { line, other, alike, figures })
        });
        let mut near: Vec<Near<'_>> = measured.collect();
        near.sort_by_key(|one| std::cmp::Reverse(one.alike));
        near
    }
}

/// The lines of a clause.
pub(super) fn lines(clause: &Clause) -> impl Iterator<Item = &str> {
    clause.text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Whether a line is long enough to be known again, no table, and no closing that all have.
pub(super) fn says_something(line: &str) -> bool {
    let letters = line.chars().filter(|letter| letter.is_alphanumeric()).count();
    let closing = ["施行", "解释", "有效期", "废止"].iter().any(|word| line.contains(word));
    (LEAST_LETTERS..limits::LINE_CHARS).contains(&letters)
        && !(closing && letters < CLOSING_LETTERS)
}
