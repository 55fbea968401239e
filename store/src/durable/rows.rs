//! Rows over leaves: one ordered map of small keys and values, whatever they mean.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
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

/// What changes in the index when rows do.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// The leaves that change.
    pub(crate) leaves: Vec<LeafChange>,
    /// Bytes in leaves that are new.
    pub(crate) added: u64,
    /// Bytes in leaves that they replace.
    pub(crate) removed: u64,
}

/// A leaf while rows of it change.
#[derive(Default)]
struct Touched {
    entries: Entries,
    /// Its last key before anything changed.
    last: Option<Vec<u8>>,
    /// Whether every row written so far came after that key.
    at_end: bool,
}

/// Works out which leaves change when rows do.
pub(crate) fn plan(index: &Index, changes: Vec<RowChange>) -> Result<Plan, StoreError> {
    let mut plan = Plan::default();
    let mut touched: BTreeMap<Vec<u8>, Touched> = BTreeMap::new();
    for (key, value) in changes {
        let leaf = index.leaf_of(&key)?;
        let fence = leaf.as_ref().map(|leaf| leaf.fence.clone()).unwrap_or_default();
        let touched = match touched.entry(fence) {
            Entry::Occupied(touched) => touched.into_mut(),
            Entry::Vacant(vacant) => {
                plan.removed += leaf.as_ref().map_or(0, |leaf| leaf.bytes.len() as u64);
                let rows = leaf.as_ref().map(unpack).transpose()?.unwrap_or_default();
                let last = rows.last().map(|(key, _)| key.clone());
                let entries = rows.into_iter().collect();
                vacant.insert(Touched { entries, last, at_end: true })
            }
        };
        touched.change(key, value);
    }
    for (fence, touched) in touched {
        let mut parts = leaf::encode(&touched.entries, touched.at_end).into_iter();
        // The first part stays where the leaf was, so that rows before its first find their way.
        let first = parts.next().map(|(_, bytes)| bytes);
        let rest = parts.map(|(first, bytes)| (first.to_vec(), Some(bytes)));
        plan.leaves.extend([(fence, first)].into_iter().chain(rest));
    }
    let sizes = plan.leaves.iter().filter_map(|(_, bytes)| bytes.as_ref().map(Vec::len));
    plan.added = sizes.map(|size| size as u64).sum();
    Ok(plan)
}

impl Touched {
    fn change(&mut self, key: Vec<u8>, value: Option<Vec<u8>>) {
        match value {
            Some(value) => {
                let is_new = !self.entries.contains_key(&key);
                self.at_end &= !is_new || self.last.as_ref().is_none_or(|last| key > *last);
                self.entries.insert(key, value);
            }
            None => {
                self.entries.remove(&key);
            }
        }
    }
}

fn unpack(leaf: &Leaf) -> Result<Vec<RawRow>, StoreError> {
    leaf::decode(&leaf.bytes).ok_or_else(|| StoreError::Damaged("index: a leaf".to_owned()))
}
