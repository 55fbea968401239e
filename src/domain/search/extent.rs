//! How large an index is, and what follows from it: into how many shards it is cut, and below which bound its lists are
//! coded.
//!
//! Both must change rarely as documents are added, so that most shards stay as they are.

use super::shard;
use crate::domain::limits;

/// How large an index is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// How many documents there are.
    pub documents: u32,
    /// How many shards there are, as a power of two.
    pub bits: u32,
    /// About how many bytes all shards have.
    pub weight: u64,
}

impl Extent {
    /// Numbers of blocks of documents are below this.
    pub fn bound(&self) -> u32 {
        bound(self.documents)
    }
}

/// The bound of an index of so many documents: rounded up, by a sixteenth at most from 256 blocks on.
pub(super) fn bound(documents: u32) -> u32 {
    const LEAST: u32 = 16;
    let blocks = documents.div_ceil(limits::SEARCH_BLOCK).max(1);
    let step = (blocks.checked_next_power_of_two().unwrap_or(blocks) / 16).max(LEAST);
    blocks.div_ceil(step) * step
}

/// About how many bytes a term takes that stands in so many blocks.
pub(super) fn weight(blocks: u32, end: u32) -> u64 {
    /// Bytes of a term beside its blocks.
    const ENTRY: u64 = 12;
    if shard::is_often(blocks as usize, end) { ENTRY } else { ENTRY + u64::from(blocks / 2) }
}

/// So many shards (as a power of two) that they have the wanted size in the mean, or less.
pub(super) fn shard_bits(weight: u64) -> u32 {
    let shards = weight.div_ceil(limits::SEARCH_SHARD_BYTES as u64).max(1);
    shards.next_power_of_two().ilog2().min(limits::SEARCH_SHARD_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bound_holds_every_block_and_moves_in_steps() {
        let blocks = |documents: u32| documents.div_ceil(limits::SEARCH_BLOCK);
        let mut bounds = 0;
        for documents in 0..200_000 {
            let now = bound(documents);
            assert!(now >= blocks(documents));
            let room = (blocks(documents) / 8).max(16);
            assert!(now < blocks(documents) + room + 1, "{documents}");
            bounds += u32::from(now != bound(documents.saturating_sub(1)));
        }
        assert!(bounds < 100, "{bounds}");
    }
}
