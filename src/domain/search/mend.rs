//! Mending an index: of some blocks of documents the words before and after are known, and only the shards change that hold
//! a term of theirs which came or went.
//!
//! What comes out must be, byte for byte, what an index made anew is; where that can not be known from the shards alone,
//! it says so, and the index has to be made anew.

use super::build::each_term;
use super::extent::{Extent, bound, shard_bits, weight};
use super::shard::{self, Blocks, Entry, Lists};
use super::text::SearchText;
use std::collections::{BTreeMap, BTreeSet};

/// Where a term stands in a block: a bit for each of its lists.
type Kinds = u8;

/// A block in which a term stood and stands.
#[derive(Clone, Copy, Debug)]
struct Change {
    block: u32,
    before: Kinds,
    after: Kinds,
}

/// An index that is being mended.
#[derive(Debug)]
pub struct Mending {
    extent: Extent,
    /// What changes, by shard and term.
    shards: BTreeMap<u32, BTreeMap<String, Vec<Change>>>,
}

impl Mending {
    /// Begins with an index of that extent, which will have so many documents; none where all lists would change.
    pub fn new(before: Extent, documents: u32) -> Option<Self> {
        let extent = Extent { documents, ..before };
        (bound(documents) == before.bound()).then(|| Self { extent, shards: BTreeMap::new() })
    }

    /// A block whose words changed: all documents of it as they were, and as they are. Blocks must rise.
    pub fn block(&mut self, block: u32, before: &[&SearchText], after: &[&SearchText]) {
        let (before, after) = (terms(before), terms(after));
        let all: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for term in all {
            let kinds = |terms: &BTreeMap<String, Kinds>| terms.get(term).copied().unwrap_or(0);
            let (before, after) = (kinds(&before), kinds(&after));
            if before != after {
                let shard = self.shards.entry(shard::shard_of(term, self.extent.bits)).or_default();
                let changes = shard.entry(term.clone()).or_default();
                changes.push(Change { block, before, after });
            }
        }
    }

    /// The shards that change, by their numbers.
    pub fn shards(&self) -> impl Iterator<Item = u32> {
        self.shards.keys().copied()
    }

    /// A shard as it is to be, from what it was; none where the index has to be made anew.
    pub fn mend(&mut self, number: u32, shard: &[u8]) -> Option<Vec<u8>> {
        let end = self.extent.bound();
        let changes = self.shards.get(&number)?;
        let mut left = changes.iter().peekable();
        let (mut rest, mut mended) = (shard, Vec::with_capacity(shard.len() + 64));
        let mut weighed = 0_i64;
        while !rest.is_empty() {
            let entry = Entry::take(&mut rest)?;
            // Terms that were not there and stand before this one.
            while let Some((term, changes)) = left.next_if(|(term, _)| term.as_bytes() < entry.term)
            {
                weighed += Held::new().change(changes, end)?.write(&mut mended, term, end);
            }
            match left.next_if(|(term, _)| term.as_bytes() == entry.term) {
                None => mended.extend(entry.whole),
                Some((term, changes)) => {
                    let held = Held { often: entry.is_often(), lists: entry.lists(end)? };
                    weighed -= held.weight(end);
                    weighed += held.change(changes, end)?.write(&mut mended, term, end);
                }
            }
        }
        for (term, changes) in left {
            weighed += Held::new().change(changes, end)?.write(&mut mended, term, end);
        }
        self.extent.weight = self.extent.weight.checked_add_signed(weighed)?;
        Some(mended)
    }

    /// The extent of the index after all shards that change were mended; none where it has to be cut into another number
    /// of shards.
    pub fn finish(self) -> Option<Extent> {
        (shard_bits(self.extent.weight) == self.extent.bits).then_some(self.extent)
    }
}

/// The terms of some documents, each with the places in which it stands.
fn terms(texts: &[&SearchText]) -> BTreeMap<String, Kinds> {
    let mut found: BTreeMap<String, Kinds> = BTreeMap::new();
    for text in texts {
        // Whatever stands somewhere stands anywhere.
        each_term(text, |name, field| {
            *found.entry(name.written()).or_default() |= 1 | 1 << field as usize;
        });
    }
    found
}

/// What is known of a term.
struct Held {
    /// It is in more than half of all blocks: in which ones is not known.
    often: bool,
    lists: Lists,
}

impl Held {
    fn new() -> Self {
        Self { often: false, lists: Lists::default() }
    }

    fn weight(&self, end: u32) -> i64 {
        let [anywhere, ..] = &self.lists;
        let blocks = if self.often { end } else { u32::try_from(anywhere.len()).unwrap_or(end) };
        i64::try_from(weight(blocks, end)).unwrap_or(i64::MAX)
    }

    /// None where a block leaves a list that is not known.
    fn change(mut self, changes: &[Change], end: u32) -> Option<Self> {
        for Change { block, before, after } in changes {
            for (kind, list) in self.lists.iter_mut().enumerate() {
                let unknown = self.often && kind == 0;
                match (before >> kind & 1 == 1, after >> kind & 1 == 1) {
                    (true, false) if unknown => return None,
                    (true, false) => list.retain(|one| one != block),
                    (false, true) if !unknown => insert(list, *block),
                    _ => {}
                }
            }
        }
        let [anywhere, ..] = &self.lists;
        self.often |= shard::is_often(anywhere.len(), end);
        Some(self)
    }

    /// Writes it where it stands anywhere, and says how much it weighs.
    fn write(self, shard: &mut Vec<u8>, term: &str, end: u32) -> i64 {
        let [anywhere, ..] = &self.lists;
        if !self.often && anywhere.is_empty() {
            return 0;
        }
        shard::append_as(shard, (term, self.often), &self.lists, end);
        self.weight(end)
    }
}

fn insert(list: &mut Blocks, block: u32) {
    if let Err(at) = list.binary_search(&block) {
        list.insert(at, block);
    }
}
