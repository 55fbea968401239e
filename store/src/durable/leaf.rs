//! Some neighbouring rows as one value of the index.
//!
//! sled pays for every key when it opens, so rows are packed: a leaf holds as many as fit into
//! [`LEAF`] bytes. Of each key only what differs from the key before it is written.

use std::collections::BTreeMap;

use crate::bytes::{Reader, put_short, size16};

/// Size at which a leaf is split, in bytes. sled keeps up to 16 values in a page, and a page must stay
/// below 128 KiB, or sled moves it into a file that it never syncs.
pub(crate) const LEAF: usize = 2048;

/// Rows in the order of their keys.
pub(crate) type Entries = BTreeMap<Vec<u8>, Vec<u8>>;

/// Writes rows down, in as many leaves as they need; each comes with its first key.
pub(crate) fn encode(entries: &Entries) -> Vec<(&[u8], Vec<u8>)> {
    let whole = pack(entries, usize::MAX);
    if whole.iter().all(|(_, leaf)| leaf.len() <= LEAF) {
        return whole;
    }
    // Evenly, so that the next rows find room in each part.
    let size: usize = whole.iter().map(|(_, leaf)| leaf.len()).sum();
    pack(entries, size.div_ceil(size.div_ceil(LEAF * 3 / 4)))
}

/// Packs rows into leaves that end with the row that brings them to `share` bytes.
fn pack(entries: &Entries, share: usize) -> Vec<(&[u8], Vec<u8>)> {
    let mut leaves: Vec<(&[u8], Vec<u8>)> = Vec::new();
    let mut before: &[u8] = &[];
    for (key, value) in entries {
        if leaves.last().is_none_or(|(_, leaf)| leaf.len() >= share) {
            leaves.push((key, Vec::new()));
            before = &[];
        }
        let Some((_, leaf)) = leaves.last_mut() else { continue };
        let shared = key.iter().zip(before).take_while(|(one, other)| one == other).count();
        leaf.extend(size16(shared).to_be_bytes());
        put_short(leaf, key.get(shared..).unwrap_or_default());
        put_short(leaf, value);
        before = key;
    }
    leaves
}

/// Reads the rows of a leaf; nothing where the bytes are not one.
pub(crate) fn decode(leaf: &[u8]) -> Option<Vec<(Vec<u8>, Vec<u8>)>> {
    let mut reader = Reader::new(leaf);
    let mut rows: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
    while !reader.is_done() {
        let shared = usize::from(reader.u16()?);
        let before = rows.last().map_or(&[][..], |(key, _)| key);
        let mut key = before.get(..shared)?.to_vec();
        key.extend(reader.short()?);
        rows.push((key, reader.short()?.to_vec()));
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(count: u32) -> Entries {
        (0..count).map(|n| (format!("key {n:05}").into_bytes(), vec![7; 40])).collect()
    }

    #[test]
    fn leaves_read_back_in_order_whatever_their_number() {
        for count in [1, 2, 30, 31, 500] {
            let entries = entries(count);
            let leaves = encode(&entries);
            assert!(leaves.iter().all(|(_, leaf)| leaf.len() <= LEAF), "{count}");
            let rows: Vec<_> = leaves.iter().flat_map(|(_, leaf)| decode(leaf).unwrap()).collect();
            assert_eq!(rows, entries.clone().into_iter().collect::<Vec<_>>());
            for (first, leaf) in &leaves {
                assert_eq!(decode(leaf).unwrap()[0].0, *first);
            }
        }
        assert!(encode(&Entries::new()).is_empty());
    }

    #[test]
    fn garbage_is_no_leaf() {
        assert_eq!(decode(&[0, 9, 0, 0, 0, 0]), None);
        assert_eq!(decode(&[0]), None);
    }
}
