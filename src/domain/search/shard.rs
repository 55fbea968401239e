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
    put_number(shard, term.len());
    shard.extend(term.as_bytes());
    let [anywhere, ..] = lists;
    let often = anywhere.len() > end as usize / 2;
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
        let length = take_number(&mut shard)?;
        let name = take(&mut shard, length)?;
        let kinds = *take(&mut shard, 1)?.first()?;
        let found = name == term.as_bytes();
        let mut lists = Lists::default();
        if let Some(anywhere) = lists.first_mut().filter(|_| found && kinds & ANYWHERE != 0) {
            *anywhere = (0..end).collect();
        }
        for (kind, list) in lists.iter_mut().enumerate() {
            if kinds >> kind & 1 == 0 {
                continue;
            }
            let count = take_number(&mut shard)?;
            let length = take_number(&mut shard)?;
            let bytes = take(&mut shard, length)?;
            if found && count <= usize::try_from(end).ok()? {
                *list = bits::unpack(bytes, count, end);
            }
        }
        if found {
            return Some(lists);
        }
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
