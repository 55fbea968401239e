//! Rows over leaves: one ordered map of small keys and values, whatever they mean.

use std::collections::BTreeMap;
use std::ops::{Bound, RangeBounds};

use super::index::{Index, Leaf, LeafChange};
use super::leaf::{self, Entries};
use crate::StoreError;
use crate::scan::Keys;

/// After every row: their keys begin with a letter.
const LAST: &[u8] = &[u8::MAX];

/// A row to write, or to remove where there is no value.
pub(crate) type RowChange = (Vec<u8>, Option<Vec<u8>>);

/// A row as it is kept.
pub(crate) type RawRow = (Vec<u8>, Vec<u8>);

/// The value of a row.
pub(crate) fn get(index: &Index, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
    let Some(leaf) = index.leaf_of(key)? else { return Ok(None) };
    let found = unpack(&leaf)?.into_iter().find(|(other, _)| other == key);
    Ok(found.map(|(_, value)| value))
}

/// Up to `limit` rows with keys in a range, in order or against it.
pub(crate) fn range(
    index: &Index,
    keys: &Keys,
    reverse: bool,
    limit: usize,
) -> Result<Vec<RawRow>, StoreError> {
    let start = match if reverse { &keys.1 } else { &keys.0 } {
        Bound::Included(key) | Bound::Excluded(key) => key.as_slice(),
        Bound::Unbounded if reverse => LAST,
        Bound::Unbounded => &[],
    };
    let mut found = Vec::new();
    let mut leaf = match index.leaf_of(start)? {
        // Nothing begins at or before the start, but something may begin after it.
        None if !reverse => index.leaf_after(&[])?,
        leaf => leaf,
    };
    while let Some(here) = leaf {
        let mut rows = unpack(&here)?;
        if reverse {
            rows.reverse();
        }
        for row in rows {
            if found.len() >= limit || is_past(keys, reverse, &row.0) {
                return Ok(found);
            }
            if keys.contains(&row.0) {
                found.push(row);
            }
        }
        let fence = &here.fence;
        leaf = if reverse { index.leaf_before(fence)? } else { index.leaf_after(fence)? };
    }
    Ok(found)
}

/// Whether a key lies beyond the end of a range, in the direction of reading.
fn is_past(keys: &Keys, reverse: bool, key: &Vec<u8>) -> bool {
    let (low, high) = (keys.0.as_ref(), keys.1.as_ref());
    if reverse {
        !(low, Bound::Unbounded).contains(key)
    } else {
        !(Bound::Unbounded, high).contains(key)
    }
}

/// The leaves that change when rows do.
pub(crate) fn plan(index: &Index, changes: Vec<RowChange>) -> Result<Vec<LeafChange>, StoreError> {
    let mut touched: BTreeMap<Vec<u8>, Entries> = BTreeMap::new();
    for (key, value) in changes {
        let leaf = index.leaf_of(&key)?;
        let fence = leaf.as_ref().map(|leaf| leaf.fence.clone()).unwrap_or_default();
        if !touched.contains_key(&fence) {
            let rows = leaf.as_ref().map(unpack).transpose()?.unwrap_or_default();
            touched.insert(fence.clone(), rows.into_iter().collect());
        }
        let entries = touched.entry(fence).or_default();
        match value {
            Some(value) => entries.insert(key, value),
            None => entries.remove(&key),
        };
    }
    let mut leaves = Vec::new();
    for (fence, entries) in touched {
        let mut parts = leaf::encode(&entries).into_iter();
        // The first part stays where the leaf was, so that rows before its first find their way.
        leaves.push((fence, parts.next().map(|(_, bytes)| bytes)));
        leaves.extend(parts.map(|(first, bytes)| (first.to_vec(), Some(bytes))));
    }
    Ok(leaves)
}

fn unpack(leaf: &Leaf) -> Result<Vec<RawRow>, StoreError> {
    leaf::decode(&leaf.bytes).ok_or_else(|| StoreError::Damaged("index: a leaf".to_owned()))
}
