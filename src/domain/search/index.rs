//! An index: which documents may hold a query, and where.
//!
//! It must never leave out a document that holds the query; one that does not may be among its answers, since words that
//! stand next to one another in pairs need not stand together. Only the text says, see [`search`](super::search).

use super::extent::Extent;
use super::phrase::Phrase;
use super::query::Query;
use super::rank::Levels;
use super::shard::{self, Blocks, Lists};
use super::text::Place;
use crate::domain::limits;

/// The terms of documents, in shards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    pub(super) extent: Extent,
    pub(super) shards: Vec<Vec<u8>>,
}

impl Index {
    /// How many documents there are.
    pub fn documents(&self) -> u32 {
        self.extent.documents
    }

    /// How large it is.
    pub fn extent(&self) -> Extent {
        self.extent
    }

    /// The bytes of the shards, by their numbers.
    pub fn shards(&self) -> &[Vec<u8>] {
        &self.shards
    }

    /// The shards that a query reads, by their numbers, each once.
    pub fn read_by(&self, query: &Query) -> Vec<u32> {
        let terms = query.phrases().iter().flat_map(Phrase::terms);
        let mut shards: Vec<u32> =
            terms.map(|term| shard::shard_of(&term, self.extent.bits)).collect();
        shards.sort_unstable();
        shards.dedup();
        shards
    }

    /// The documents that may hold all phrases of a query, each with the best place in which it may hold them.
    pub fn candidates(&self, query: &Query) -> Levels {
        let mut levels = Levels::all(self.documents() as usize);
        for phrase in query.phrases() {
            levels.keep_worse(&self.levels(phrase));
        }
        levels
    }

    fn levels(&self, phrase: &Phrase) -> Levels {
        let mut levels = Levels::none(self.documents() as usize);
        let read = |term: String| self.lists(&term);
        let Some(lists) = phrase.terms().into_iter().map(read).collect::<Option<Vec<_>>>() else {
            return levels;
        };
        let [anywhere, title, number, heading] =
            [0, 1, 2, 3].map(|kind| common(lists.iter().filter_map(|lists| lists.get(kind))));
        // The best last, so that it stays.
        let places = [
            (Place::Clause, anywhere),
            (Place::Heading, heading),
            (Place::Number, number),
            (Place::Title, title),
        ];
        for (place, blocks) in places {
            for block in blocks {
                let first = block.saturating_mul(limits::SEARCH_BLOCK);
                levels.set(place, first..first.saturating_add(limits::SEARCH_BLOCK));
            }
        }
        levels
    }

    fn lists(&self, term: &str) -> Option<Lists> {
        let at = shard::shard_of(term, self.extent.bits);
        shard::find(self.shards.get(at as usize)?, term, self.extent.bound())
    }
}

/// The blocks that stand in all of some lists.
fn common<'a>(lists: impl Iterator<Item = &'a Blocks>) -> Blocks {
    let mut lists: Vec<&Blocks> = lists.collect();
    lists.sort_by_key(|list| list.len());
    let Some((shortest, others)) = lists.split_first() else { return Blocks::new() };
    let everywhere = |block: &&u32| others.iter().all(|list| list.binary_search(block).is_ok());
    shortest.iter().filter(everywhere).copied().collect()
}
