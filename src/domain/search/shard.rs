//! A shard: some of the terms of an index, each with the blocks of documents that hold it, as bytes that are written once and
//! read by us and by a page (docs/search-index.md).
//!
//! Reading must never trust the bytes: what does not read as a shard holds no term.

use super::bits;
use crate::domain::limits;

/// Blocks of documents by number, rising.
pub(super) type Blocks = Vec<u32>;

/// Of a term: the blocks that hold it anywhere, in titles, in numbers, in headings of clauses.
pub(super) type Lists = [Blocks; 4];

/// Stands where the term is in more than half of all blocks: which ones is not worth its bytes, since every second
/// text that is read for it holds it.
const ANYWHERE: u8 = 1 << 4;

/// The shard in which a term stands, of `1 << bits` (FNV-1a over its bytes, the lowest bits).
pub(super) fn shard_of(term: &str, bits: u32) -> u32 {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let mask = (1_u32 << bits.min(limits::SEARCH_SHARD_BITS)) - 1;
    term.bytes().fold(0x811c_9dc5, mix) & mask
}

/// Appends a term to a shard. Blocks are below `end`.
pub(super) fn append(shard: &mut Vec<u8>, term: &str, lists: &Lists, end: u32) {
    let [anywhere, ..] = lists;
    append_as(shard, (term, is_often(anywhere.len(), end)), lists, end);
}

/// Whether a term in so many blocks is in more than half of them.
pub(super) fn is_often(blocks: usize, end: u32) -> bool {
    blocks > end as usize / 2
}

/// Appends a term, of which it is known whether it is in more than half of all blocks; if so, its first list may be empty.
pub(super) fn append_as(shard: &mut Vec<u8>, term: (&str, bool), lists: &Lists, end: u32) {
    let (term, often) = term;
    put_number(shard, term.len());
    shard.extend(term.as_bytes());
    let written = |(kind, list): &(usize, &Blocks)| !(list.is_empty() || often && *kind == 0);
    let full = lists.iter().enumerate().filter(written);
    let kinds = full.clone().fold(0, |kinds, (kind, _)| kinds | 1 << kind);
    shard.push(if often { kinds | ANYWHERE } else { kinds });
    for (_, list) in full {
        let bytes = bits::pack(list, end);
        put_number(shard, list.len());
        put_number(shard, bytes.len());
        shard.extend(bytes);
    }
}

/// The blocks of a term; none when the shard does not have it.
pub(super) fn find(mut shard: &[u8], term: &str, end: u32) -> Option<Lists> {
    loop {
        let entry = Entry::take(&mut shard)?;
        if entry.term == term.as_bytes() {
            let mut lists = entry.lists(end)?;
            if let Some(anywhere) = lists.first_mut().filter(|_| entry.is_often()) {
                *anywhere = (0..end).collect();
            }
            return Some(lists);
        }
    }
}

/// A term as a shard has it, its lists not yet read.
pub(super) struct Entry<'a> {
    pub(super) term: &'a [u8],
    /// All of its bytes.
    pub(super) whole: &'a [u8],
    kinds: u8,
    lists: [(usize, &'a [u8]); 4],
}

impl<'a> Entry<'a> {
    /// The next one.
    pub(super) fn take(shard: &mut &'a [u8]) -> Option<Self> {
        let start = *shard;
        let length = take_number(shard)?;
        let term = take(shard, length)?;
        let kinds = *take(shard, 1)?.first()?;
        let mut lists = [(0, &[][..]); 4];
        for (kind, list) in lists.iter_mut().enumerate() {
            if kinds >> kind & 1 != 0 {
                let count = take_number(shard)?;
                let length = take_number(shard)?;
                *list = (count, take(shard, length)?);
            }
        }
        let whole = start.get(..start.len() - shard.len())?;
        Some(Self { term, whole, kinds, lists })
    }

    /// It is in more than half of all blocks; its first list is not there.
    pub(super) fn is_often(&self) -> bool {
        self.kinds & ANYWHERE != 0
    }

    /// The blocks below `end`; none where that can not be.
    pub(super) fn lists(&self, end: u32) -> Option<Lists> {
        let fits = self.lists.iter().all(|(count, _)| *count <= end as usize);
        fits.then(|| self.lists.map(|(count, bytes)| bits::unpack(bytes, count, end)))
    }
}

/// A number in seven bits a byte, the lowest first; the highest bit says that there is more.
pub(super) fn put_number(bytes: &mut Vec<u8>, mut number: usize) {
    while let Some(rest) = Some(number >> 7).filter(|rest| *rest > 0) {
        bytes.push(u8::try_from(number & 0x7f | 0x80).unwrap_or_default());
        number = rest;
    }
    bytes.push(u8::try_from(number).unwrap_or_default());
}

/// The number that [`put_number`] wrote; none where there is none.
pub(super) fn take_number(bytes: &mut &[u8]) -> Option<usize> {
    let mut number = 0_usize;
    for shift in (0..=28).step_by(7) {
        let byte = *take(bytes, 1)?.first()?;
        number |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

fn take<'a>(bytes: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn terms_are_found_with_their_blocks() {
        let mut shard = Vec::new();
        let lists = [vec![0, 3, 7], vec![3], Vec::new(), vec![0, 7]];
        let often = [vec![0, 1, 2, 4, 5], Vec::new(), vec![1], Vec::new()];
        append(&mut shard, "甲乙", &lists, 8);
        append(&mut shard, "2026年", &[vec![5], Vec::new(), Vec::new(), Vec::new()], 8);
        append(&mut shard, "0", &often, 8);
        assert_eq!(find(&shard, "甲乙", 8), Some(lists));
        assert_eq!(find(&shard, "0", 8).unwrap()[0].len(), 8);
        assert_eq!(find(&shard, "0", 8).unwrap()[2], [1]);
        assert_eq!(find(&shard, "2026年", 8).unwrap()[0], [5]);
        assert_eq!(find(&shard, "乙甲", 8), None);
    }

    #[test]
    fn the_shard_of_a_term_never_changes() {
        // The page computes the same.
        assert_eq!(
            ["", "a", "规范", "gb 9704"].map(|term| shard_of(term, 16)),
            [0x9dc5, 0x292c, 0x6069, 0x63dc]
        );
        assert_eq!(shard_of("规范", 0), 0);
    }

    proptest! {
        #[test]
        fn any_bytes_can_be_read(bytes: Vec<u8>, term in "[a-c]{0,3}") {
            let _ = find(&bytes, &term, 50);
        }

        #[test]
        fn numbers_come_back(number in 0_usize..1 << 34) {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            prop_assert_eq!(take_number(&mut bytes.as_slice()), Some(number));
        }
    }
}
