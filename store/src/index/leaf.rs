//! Some neighbouring rows as one value of the index.
//!
//! sled pays for every key when it opens, so rows are packed: a leaf holds as many as fit into
//! [`LEAF`] bytes. Of each key only what differs from the key before it is written.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::bytes::{Reader, put_short};

/// Size at which a leaf is split, in bytes. sled keeps up to 16 values in a page, and a page must stay
/// below 128 KiB, or sled moves it into a file that it never syncs.
pub(crate) const LEAF: usize = 2048;

/// Rows in the order of their keys.
pub(crate) type Entries = BTreeMap<Vec<u8>, Vec<u8>>;

/// Writes rows down, in as many leaves as they need; each comes with its first key. `at_end` says that
/// the new ones among them came after all others.
pub(crate) fn encode(entries: &Entries, at_end: bool) -> Vec<(&[u8], Vec<u8>)> {
    let whole = pack(entries, usize::MAX);
    if whole.iter().all(|(_, leaf)| leaf.len() <= LEAF) {
        return whole;
    }
    if at_end {
        // More will come there, and none before.
        return pack(entries, LEAF * 7 / 8);
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
        let same = key.iter().zip(before).take_while(|(one, other)| one == other).count();
        let shared = u8::try_from(same).unwrap_or(u8::MAX);
        leaf.push(shared);
        put_tiny(leaf, key.get(usize::from(shared)..).unwrap_or_default());
        put_tiny(leaf, value);
        before = key;
    }
    leaves
}

/// Reads the rows of a leaf; nothing where the bytes are not one.
pub(crate) fn decode(leaf: &[u8]) -> Option<Vec<(Vec<u8>, Vec<u8>)>> {
    let mut reader = Reader::new(leaf);
    let mut rows: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
    while !reader.is_done() {
        let shared = usize::from(reader.u8()?);
        let before = rows.last().map_or(&[][..], |(key, _)| key);
        let mut key = before.get(..shared)?.to_vec();
        key.extend(tiny(&mut reader)?);
        rows.push((key, tiny(&mut reader)?.to_vec()));
    }
    Some(rows)
}

/// Looks for one row in a leaf: nothing where the bytes are not one, as far as was looked.
pub(crate) fn find(leaf: &[u8], key: &[u8]) -> Option<Option<Vec<u8>>> {
    let mut reader = Reader::new(leaf);
    let mut here: Vec<u8> = Vec::new();
    while !reader.is_done() {
        let shared = usize::from(reader.u8()?);
        if shared > here.len() {
            return None;
        }
        here.truncate(shared);
        here.extend(tiny(&mut reader)?);
        let value = tiny(&mut reader)?;
        match here.as_slice().cmp(key) {
            Ordering::Less => {}
            Ordering::Equal => return Some(Some(value.to_vec())),
            Ordering::Greater => break,
        }
    }
    Some(None)
}

/// Writes bytes after their length, which takes one byte for nearly all.
fn put_tiny(out: &mut Vec<u8>, bytes: &[u8]) {
    match u8::try_from(bytes.len()) {
        Ok(size) if size < u8::MAX => {
            out.push(size);
            out.extend(bytes);
        }
        _ => {
            out.push(u8::MAX);
            put_short(out, bytes);
        }
    }
}

fn tiny<'a>(reader: &mut Reader<'a>) -> Option<&'a [u8]> {
    match reader.u8()? {
        u8::MAX => reader.short(),
        size => reader.take(usize::from(size)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Some rows with long keys and values among many short ones.
    fn entries(count: usize) -> Entries {
        let key = |n: usize| [format!("key {n:05}").into_bytes(), vec![1; n % 7 * 70]].concat();
        (0..count).map(|n| (key(n), vec![7; n % 11 * 51])).collect()
    }

    #[test]
    fn leaves_read_back_in_order_whatever_their_number() {
        for (count, at_end) in
            [(1, false), (2, true), (9, false), (30, true), (500, false), (500, true)]
        {
            let entries = entries(count);
            let leaves = encode(&entries, at_end);
            // The row that fills a leaf is still in it.
            assert!(leaves.iter().all(|(_, leaf)| leaf.len() <= LEAF + 1024), "{count}");
            let rows: Vec<_> = leaves.iter().flat_map(|(_, leaf)| decode(leaf).unwrap()).collect();
            assert_eq!(rows, entries.clone().into_iter().collect::<Vec<_>>());
            for (number, (key, value)) in entries.iter().enumerate().step_by(7) {
                let (_, leaf) = leaves.iter().rfind(|(first, _)| *first <= key.as_slice()).unwrap();
                assert_eq!(find(leaf, key), Some(Some(value.clone())), "{number}");
                assert_eq!(find(leaf, &[key.as_slice(), &[0]].concat()), Some(None));
            }
            for (first, leaf) in &leaves {
                assert_eq!(decode(leaf).unwrap()[0].0, *first);
            }
        }
        assert!(encode(&Entries::new(), false).is_empty());
    }

    #[test]
    fn garbage_is_no_leaf() {
        assert_eq!(decode(&[9, 0, 0]), None, "shares with nothing");
        assert_eq!(decode(&[0]), None);
        assert_eq!(decode(&[0, 1, 7, 255, 0]), None);
        assert_eq!(find(&[9, 0, 0], b"k"), None);
        assert_eq!(find(&[0, 1, b'a'], b"k"), None);
    }
}
