//! Rows over leaves: one ordered map of small keys and values, whatever they mean.

use std::ops::{Bound, RangeBounds};

use super::digest;
use super::leaf::{self, Entries};
use super::tree::{Leaf, LeafChange, Tree};
use crate::scan::Keys;
use crate::{Damage, StoreError};

/// After every row: their keys begin with a letter.
const LAST: &[u8] = &[u8::MAX];

/// A row to write, or to remove where there is no value.
pub(crate) type RowChange = (Vec<u8>, Option<Vec<u8>>);

/// A row as it is kept.
pub(crate) type RawRow = (Vec<u8>, Vec<u8>);

/// The value of a row.
pub(crate) fn get(tree: &Tree, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
    let Some(leaf) = tree.leaf_of(key)? else { return Ok(None) };
    leaf::find(&leaf.bytes, key).map_err(|_| Damage::index("a leaf"))
}

/// Up to `limit` rows with keys in a range, in order or against it.
pub(crate) fn range(
    tree: &Tree,
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
    let mut leaf = match tree.leaf_of(start)? {
        // Nothing begins at or before the start, but something may begin after it.
        None if !reverse => tree.leaf_after(&[])?,
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
        leaf = if reverse { tree.leaf_before(fence)? } else { tree.leaf_after(fence)? };
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

/// What changes in the tree when rows do.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// The leaves that change.
    pub(crate) leaves: Vec<LeafChange>,
    /// Bytes in leaves that are new.
    pub(crate) added: u64,
    /// Bytes in leaves that they replace.
    pub(crate) removed: u64,
    /// By how much the sum of the digests of all leaves changes.
    pub(crate) digest: u64,
}

/// A leaf while rows of it change.
#[derive(Default)]
struct Touched {
    fence: Vec<u8>,
    /// The fence of the leaf after it; nothing for the last leaf.
    next: Option<Vec<u8>>,
    entries: Entries,
    /// Its last key before anything changed.
    last: Option<Vec<u8>>,
    /// Whether every row written so far came after that key.
    at_end: bool,
}

/// Works out which leaves change when rows do, which are given in the order of their keys.
pub(crate) fn plan<'a>(
    tree: &Tree,
    changes: impl Iterator<Item = (&'a Vec<u8>, &'a Option<Vec<u8>>)>,
) -> Result<Plan, StoreError> {
    let mut plan = Plan::default();
    let mut touched: Option<Touched> = None;
    for (key, value) in changes {
        match &mut touched {
            Some(here) if here.next.as_ref().is_none_or(|next| key < next) => {
                here.change(key, value.as_ref());
            }
            _ => {
                plan.finish(touched.take());
                let mut here = plan.begin(tree, key)?;
                here.change(key, value.as_ref());
                touched = Some(here);
            }
        }
    }
    plan.finish(touched);
    Ok(plan)
}

impl Plan {
    /// Takes up the leaf that a key belongs in.
    fn begin(&mut self, tree: &Tree, key: &[u8]) -> Result<Touched, StoreError> {
        let Some(leaf) = tree.leaf_of(key)? else {
            // No leaf begins so early: the first one was removed when its last row was. It begins again, and
            // ends where the next does.
            let next = tree.leaf_after(&[])?.map(|leaf| leaf.fence);
            return Ok(Touched { at_end: next.is_none(), next, ..Touched::default() });
        };
        self.removed += leaf.bytes.len() as u64;
        self.digest = self.digest.wrapping_sub(digest::of_leaf(&leaf.fence, &leaf.bytes));
        let rows = unpack(&leaf)?;
        let next = tree.leaf_after(&leaf.fence)?.map(|leaf| leaf.fence);
        let last = rows.last().map(|(key, _)| key.clone());
        let entries = rows.into_iter().collect();
        Ok(Touched { fence: leaf.fence, next, entries, last, at_end: true })
    }

    fn finish(&mut self, touched: Option<Touched>) {
        let Some(touched) = touched else { return };
        let mut parts = leaf::encode(&touched.entries, touched.at_end).into_iter();
        // The first part stays where the leaf was, so that rows before its first find their way.
        let first = parts.next().map(|(_, bytes)| bytes);
        let rest: Vec<_> = parts.map(|(first, bytes)| (first.to_vec(), Some(bytes))).collect();
        for (fence, bytes) in [(touched.fence, first)].into_iter().chain(rest) {
            if let Some(bytes) = &bytes {
                self.added += bytes.len() as u64;
                self.digest = self.digest.wrapping_add(digest::of_leaf(&fence, bytes));
            }
            self.leaves.push((fence, bytes));
        }
    }
}

impl Touched {
    fn change(&mut self, key: &[u8], value: Option<&Vec<u8>>) {
        match value {
            Some(value) => {
                let is_new = !self.entries.contains_key(key);
                self.at_end &=
                    !is_new || self.last.as_ref().is_none_or(|last| key > last.as_slice());
                self.entries.insert(key.to_vec(), value.clone());
            }
            None => {
                self.entries.remove(key);
            }
        }
    }
}

fn unpack(leaf: &Leaf) -> Result<Vec<RawRow>, StoreError> {
    leaf::decode(&leaf.bytes).ok_or_else(|| Damage::index("a leaf"))
}

#[cfg(test)]
mod tests {
    use super::super::tree::Meta;
    use super::*;

    fn commit(tree: &Tree, mut changes: Vec<RowChange>) {
        changes.sort();
        let changes = changes.iter().map(|(key, value)| (key, value));
        let plan = plan(tree, changes).unwrap();
        tree.commit(plan.leaves, &Meta::default()).unwrap();
    }

    fn row(key: &str, size: usize) -> RowChange {
        (key.as_bytes().to_vec(), Some(vec![7; size]))
    }

    /// Once every row of the first leaf is gone, a row that comes in its place must not draw the rows of the
    /// leaves after it to itself.
    #[test]
    fn the_first_leaf_can_empty_and_begin_again() {
        let dir = std::env::temp_dir().join(format!("fashen-rows-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&dir);
        let tree = Tree::open(&dir).unwrap();
        commit(&tree, vec![row("a1", 1500), row("a2", 1500), row("b1", 1500), row("b2", 1500)]);
        assert!(tree.leaf_after(&[]).unwrap().is_some(), "several leaves");
        commit(&tree, vec![(b"a1".to_vec(), None), (b"a2".to_vec(), None)]);
        commit(&tree, vec![row("a3", 10), row("b1", 20), row("b3", 30)]);
        let all = (Bound::Unbounded, Bound::Unbounded);
        let found = range(&tree, &all, false, 100).unwrap();
        let found: Vec<_> =
            found.iter().map(|(key, value)| (key.as_slice(), value.len())).collect();
        let wanted: [(&[u8], usize); 4] = [(b"a3", 10), (b"b1", 20), (b"b2", 1500), (b"b3", 30)];
        assert_eq!(found, wanted);
        for (key, size) in wanted {
            assert_eq!(get(&tree, key).unwrap().map(|value| value.len()), Some(size));
        }
        tree.close().unwrap();
        std::fs::remove_dir_all(dir).unwrap();
    }
}
