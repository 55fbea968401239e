//! Snapshots as rows: cut into parts that fit into leaves, the first with the hash of the record that they
//! were made after.

use super::Index;
use super::keys;
use super::rows::RowChange;
use crate::bytes::{Reader, size32};
use crate::{Hash, Snapshot, StoreError};

/// Most bytes of a part: sled keeps up to 16 leaves in a page, and pages must stay below 128 KiB.
const PART: usize = 1536;

/// The rows that change when a snapshot takes the place of the one before.
pub(super) fn rows_of(
    index: &Index,
    snapshot: &Snapshot,
    hash: Hash,
) -> Result<Vec<RowChange>, StoreError> {
    let before = first(index, &snapshot.stream)?.map_or(0, |(_, size, _)| parts(size));
    let mut rows = Vec::new();
    for (number, part) in (0_u32..).zip(snapshot.bytes.chunks(PART)) {
        let mut value = Vec::with_capacity(part.len() + 36);
        if number == 0 {
            value.extend(hash.0);
            value.extend(size32(snapshot.bytes.len()).to_be_bytes());
        }
        value.extend(part);
        rows.push((keys::snapshot(&snapshot.stream, number), Some(value)));
    }
    for number in size32(rows.len())..before {
        rows.push((keys::snapshot(&snapshot.stream, number), None));
    }
    Ok(rows)
}

/// Puts a snapshot together; nothing where it is of another record, or not all there.
pub(super) fn read(index: &Index, stream: &str, hash: Hash) -> Result<Option<Vec<u8>>, StoreError> {
    let of_it = first(index, stream)?.filter(|(of, ..)| *of == hash);
    let Some((_, size, mut bytes)) = of_it else { return Ok(None) };
    for number in 1..parts(size) {
        bytes.extend(index.get(&keys::snapshot(stream, number))?.unwrap_or_default());
    }
    Ok((size32(bytes.len()) == size).then_some(bytes))
}

fn parts(size: u32) -> u32 {
    size.div_ceil(size32(PART))
}

/// The first part: the record it was made after, the size of the whole, and the bytes.
fn first(index: &Index, stream: &str) -> Result<Option<(Hash, u32, Vec<u8>)>, StoreError> {
    let row = index.get(&keys::snapshot(stream, 0))?;
    Ok(row.and_then(|row| {
        let mut reader = Reader::new(&row);
        let (hash, size) = (reader.hash()?, reader.u32()?);
        Some((hash, size, row.get(reader.offset()..)?.to_vec()))
    }))
}
