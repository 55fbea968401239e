//! Making an index: every document is read once, and only what each term needs is kept.
//!
//! The order in which documents are added is their order in the index; the same documents give the same bytes.

use std::collections::HashMap;

use super::fold::fold;
use super::index::Index;
use super::phrase::{term, units};
use super::shard::{self, Documents, Lists};
use super::text::SearchText;
use crate::domain::limits;

/// An index that is being made.
#[derive(Debug, Default)]
pub struct Builder {
    documents: u32,
    /// Units by number, and back.
    units: HashMap<String, u32>,
    names: Vec<String>,
    /// Of two units, or of one that stands for itself.
    terms: HashMap<(u32, u32), Term>,
}

/// In place of a second unit.
const ALONE: u32 = u32::MAX;

/// Where words stand; also the place of their list in [`Lists`].
#[derive(Clone, Copy)]
enum Field {
    Title = 1,
    Number = 2,
    Heading = 3,
    Text = 0,
}

#[derive(Debug, Default)]
struct Term {
    anywhere: Rising,
    /// In titles, numbers and headings: few terms stand there.
    marked: Option<Box<[Rising; 3]>>,
}

/// Document numbers that only rise, as what lies between them: a byte each in the most cases.
#[derive(Debug, Default)]
struct Rising {
    /// The number after the last one.
    next: u32,
    count: u32,
    gaps: Vec<u8>,
}

impl Builder {
    /// The next document. One more than an index can hold is left out.
    pub fn add(&mut self, text: &SearchText) {
        if self.documents >= limits::SEARCH_DOCUMENTS {
            return;
        }
        self.add_words(&text.title, Field::Title);
        self.add_words(text.number.as_deref().unwrap_or_default(), Field::Number);
        for clause in &text.clauses {
            self.add_words(&clause.heading, Field::Heading);
            self.add_words(&clause.whole(), Field::Text);
        }
        self.documents += 1;
    }

    fn add_words(&mut self, words: &str, field: Field) {
        let folded = fold(words);
        let mut before = None;
        for unit in units(&folded) {
            let unit = self.number(unit);
            self.add_term((unit, ALONE), field);
            if let Some(before) = before.replace(unit) {
                self.add_term((before, unit), field);
            }
        }
    }

    fn number(&mut self, unit: &str) -> u32 {
        if let Some(number) = self.units.get(unit) {
            return *number;
        }
        let number = u32::try_from(self.names.len()).unwrap_or(ALONE);
        self.names.push(unit.to_owned());
        self.units.insert(unit.to_owned(), number);
        number
    }

    fn add_term(&mut self, key: (u32, u32), field: Field) {
        let document = self.documents;
        let term = self.terms.entry(key).or_default();
        term.anywhere.add(document);
        if let Some(list) = (field as usize).checked_sub(1) {
            let marked = term.marked.get_or_insert_default();
            if let Some(list) = marked.get_mut(list) {
                list.add(document);
            }
        }
    }

    /// The index of all documents that were added.
    pub fn finish(self) -> Index {
        let Self { documents, names, terms, .. } = self;
        let weight = |term: &Term| term.anywhere.gaps.len() / 2 + ENTRY_BYTES;
        let bits = shard_bits(terms.values().map(weight).sum());
        let name = |(first, second): (u32, u32)| {
            let [first, second] = [first, second].map(|unit| names.get(unit as usize));
            match second {
                None => first.cloned().unwrap_or_default(),
                second => {
                    term(first.map(String::as_str).as_ref(), second.map(String::as_str).as_ref())
                }
            }
        };
        let mut named: Vec<(u32, String, Term)> = terms
            .into_iter()
            .map(|(key, term)| {
                let name = name(key);
                (shard::shard_of(&name, bits), name, term)
            })
            .collect();
        named.sort_unstable_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let mut shards = vec![Vec::new(); 1 << bits];
        for (at, name, term) in named {
            if let Some(shard) = shards.get_mut(at as usize) {
                shard::append(shard, &name, &term.lists(), documents);
            }
        }
        Index { documents, bits, shards }
    }
}

/// Bytes of a term beside its documents, about.
const ENTRY_BYTES: usize = 12;

/// So many shards (as a power of two) that they have the wanted size in the mean.
fn shard_bits(bytes: usize) -> u32 {
    let shards = (bytes / limits::SEARCH_SHARD_BYTES).max(1);
    shards.ilog2().min(limits::SEARCH_SHARD_BITS)
}

impl Term {
    fn lists(self) -> Lists {
        let [title, number, heading] = *self.marked.unwrap_or_default();
        [self.anywhere, title, number, heading].map(|list| list.documents())
    }
}

impl Rising {
    fn add(&mut self, document: u32) {
        if let Some(gap) = document.checked_sub(self.next) {
            shard::put_number(&mut self.gaps, gap as usize);
            self.next = document + 1;
            self.count += 1;
        }
    }

    fn documents(&self) -> Documents {
        let mut gaps = self.gaps.as_slice();
        let mut next = 0;
        let one = || {
            let gap = u32::try_from(shard::take_number(&mut gaps)?).ok()?;
            next += gap + 1;
            Some(next - 1)
        };
        std::iter::from_fn(one).collect()
    }
}
