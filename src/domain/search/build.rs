//! Making an index: every document is read once, and only what each term needs is kept.
//!
//! The order in which documents are added is their order in the index; the same documents give the same bytes, whether the
//! index is made anew or [mended](super::Mending).

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::extent::{Extent, bound, shard_bits, weight};
use super::fold::fold;
use super::index::Index;
use super::phrase::{Unit, units};
use super::shard::{self, Blocks, Lists};
use super::text::SearchText;
use crate::domain::limits;

/// An index that is being made.
#[derive(Debug, Default)]
pub struct Builder {
    documents: u32,
    /// Of one letter, or of two; and of words, alone or beside a letter.
    letters: HashMap<Letters, Term, BuildHasherDefault<Spread>>,
    words: HashMap<String, Term>,
}

/// One letter, or two.
pub(super) type Letters = (char, Option<char>);

/// A hash for pairs of letters: a multiplication. Nobody gains by texts whose pairs fall together, since the author of a
/// document can not choose the documents beside it; and a search is not asked while an index is made.
#[derive(Debug, Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        let mixed = (self.0.rotate_left(5) ^ u64::from(number)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // The low bits choose the bucket, and only the high ones are well mixed.
        self.0 = mixed ^ mixed >> 32;
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u32(u32::try_from(number).unwrap_or_default());
    }
}

/// Where words stand; also the place of their list in [`Lists`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
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

/// Numbers of blocks that only rise, as what lies between them: a byte each in the most cases.
#[derive(Debug, Default)]
struct Rising {
    /// The number after the last one.
    next: u32,
    /// How many there are.
    count: u32,
    gaps: Vec<u8>,
}

impl Builder {
    /// The next document. One more than an index can hold is left out.
    pub fn add(&mut self, text: &SearchText) {
        if self.documents >= limits::SEARCH_DOCUMENTS {
            return;
        }
        let block = self.documents / limits::SEARCH_BLOCK;
        each_term(text, |name, field| self.term(name).add(block, field));
        self.documents += 1;
    }

    fn term(&mut self, name: Name<'_>) -> &mut Term {
        match name {
            Name::Letters(letters) => self.letters.entry(letters).or_default(),
            Name::Word(word) => self.words.entry(word.into_owned()).or_default(),
        }
    }

    /// The index of all documents that were added.
    pub fn finish(self) -> Index {
        let Self { documents, letters, words } = self;
        let end = bound(documents);
        let weigh = |term: &Term| weight(term.anywhere.count, end);
        let weight = letters.values().chain(words.values()).map(weigh).sum();
        let bits = shard_bits(weight);
        let letters = letters.into_iter().map(|(letters, term)| (written(letters), term));
        let mut terms: Vec<(u32, String, Term)> = letters
            .chain(words)
            .map(|(name, term)| (shard::shard_of(&name, bits), name, term))
            .collect();
        terms.sort_unstable_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let mut shards = vec![Vec::new(); 1 << bits];
        for (at, name, term) in terms {
            if let Some(shard) = shards.get_mut(at as usize) {
                shard::append(shard, &name, &term.lists(), end);
            }
        }
        Index { extent: Extent { documents, bits, weight }, shards }
    }
}

/// Shows every term of a text with the field in which it stands, as often as it stands there.
pub(super) fn each_term(text: &SearchText, mut see: impl FnMut(Name<'_>, Field)) {
    let mut words = |words: &str, field| each_of_words(words, |name| see(name, field));
    words(&text.title, Field::Title);
    words(text.number.as_deref().unwrap_or_default(), Field::Number);
    for clause in &text.clauses {
        words(&clause.heading, Field::Heading);
        words(&clause.whole(), Field::Text);
    }
}

fn each_of_words(words: &str, mut see: impl FnMut(Name<'_>)) {
    let folded = fold(words);
    let mut before = None;
    for unit in units(&folded) {
        see(match unit {
            Unit::Word(word) => Name::Word(word.into()),
            Unit::Letter(letter) | Unit::Mark(letter) => Name::Letters((letter, None)),
        });
        if unit.is_mark() {
            continue;
        }
        match (before.replace(unit), unit) {
            (None, _) => {}
            (Some(Unit::Letter(first)), Unit::Letter(second)) => {
                see(Name::Letters((first, Some(second))));
            }
            (Some(first), second) => {
                if let Some(pair) = first.pair(second) {
                    see(Name::Word(pair.into()));
                }
            }
        }
    }
}

/// A term: pairs of letters, which are most of them, are told without being written.
pub(super) enum Name<'a> {
    Letters(Letters),
    Word(Cow<'a, str>),
}

impl Name<'_> {
    /// As a shard names it.
    pub(super) fn written(self) -> String {
        match self {
            Self::Letters(letters) => written(letters),
            Self::Word(word) => word.into_owned(),
        }
    }
}

fn written((first, second): Letters) -> String {
    std::iter::once(first).chain(second).collect()
}

impl Term {
    fn add(&mut self, block: u32, field: Field) {
        self.anywhere.add(block);
        if let Some(list) = (field as usize).checked_sub(1) {
            let marked = self.marked.get_or_insert_default();
            if let Some(list) = marked.get_mut(list) {
                list.add(block);
            }
        }
    }

    fn lists(self) -> Lists {
        let [title, number, heading] = *self.marked.unwrap_or_default();
        [self.anywhere, title, number, heading].map(|list| list.blocks())
    }
}

impl Rising {
    fn add(&mut self, block: u32) {
        if let Some(gap) = block.checked_sub(self.next) {
            shard::put_number(&mut self.gaps, gap as usize);
            self.next = block + 1;
            self.count += 1;
        }
    }

    fn blocks(&self) -> Blocks {
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
