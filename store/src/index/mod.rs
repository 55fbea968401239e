//! The index over the journal: rows that say where things are and what tables hold.
//!
//! What was appended last is kept in memory and brought into sled from time to time, all at once and
//! together with how far it goes; what is lost with the memory is in the journal. It must never hold
//! what the journal does not, but for snapshots, which can be done without.

pub(crate) mod clean;
mod compaction;
pub(crate) mod digest;
pub(crate) mod keys;
mod leaf;
pub(crate) mod rows;
mod snapshots;
pub(crate) mod tree;

use std::collections::BTreeMap;
use std::fs;
use std::ops::Bound;
use std::path::{Path, PathBuf};

use crate::disk::System;
use crate::scan::{Keys, holds_a_key};
use crate::{Snapshot, StoreError, folder};
use clean::Clean;
use rows::{RawRow, RowChange};
use tree::{Meta, Tree};

/// Bytes of rows kept in memory before they are brought into sled: a command never comes that far, an
/// import writes each row once for many changes to it.
const FRESH: usize = 8 * 1024 * 1024;

/// Indexes set aside that are kept: the last ones, to find out what happened to them.
const SET_ASIDE: usize = 3;

/// The index of a data directory.
pub(crate) struct Index {
    tree: Tree,
    data: PathBuf,
    /// Rows that sled does not have yet.
    fresh: BTreeMap<Vec<u8>, Option<Vec<u8>>>,
    fresh_bytes: usize,
    /// How far the index goes with them.
    meta: Meta,
    /// How far it goes in sled.
    kept: Meta,
    /// Whether sled holds something that is not synced, or that `CLEAN` does not vouch for.
    unsaid: bool,
}

impl Index {
    /// Where it lies in a data directory.
    pub(crate) fn dir(data: &Path) -> PathBuf {
        data.join("index")
    }

    /// Where indexes are kept that were set aside.
    pub(crate) fn damaged(data: &Path) -> PathBuf {
        data.join("damaged")
    }

    /// Opens the index as sled has it; whether that is right is for [`Index::adds_up`] to say.
    ///
    /// # Errors
    /// [`Damage::Index`](crate::Damage) where it is to be made anew.
    pub(crate) fn open(data: &Path) -> Result<Self, StoreError> {
        let dir = Self::dir(data);
        compaction::settle(&dir)?;
        let tree = Tree::open(&dir)?;
        let meta = tree.meta()?;
        Ok(Self {
            tree,
            data: data.to_path_buf(),
            fresh: BTreeMap::new(),
            fresh_bytes: 0,
            meta,
            kept: meta,
            unsaid: meta != Meta::default(),
        })
    }

    /// Whether everything in sled belongs together, as far as `clean` or else adding up tells. What `CLEAN`
    /// says is believed only where nothing was appended since.
    pub(crate) fn adds_up(&mut self, clean: Option<Clean>) -> Result<bool, StoreError> {
        if self.meta == self.kept && clean == Some(Clean::of(&self.kept)) {
            self.unsaid = false;
            return Ok(true);
        }
        Ok(self.tree.digest()? == self.kept.digest)
    }

    /// Moves what is in the place of the index out of the way; the newest few are kept.
    pub(crate) fn set_aside(data: &Path) -> Result<(), StoreError> {
        let dir = Self::dir(data);
        if !dir.exists() {
            return Ok(());
        }
        let damaged = Self::damaged(data);
        folder::make(&System, &damaged)?;
        let mut numbers = Vec::new();
        for entry in fs::read_dir(&damaged).map_err(StoreError::at(&damaged))? {
            let name = entry.map_err(StoreError::at(&damaged))?.file_name();
            let number = name.to_str().and_then(|name| name.strip_prefix("index-"));
            numbers.extend(number.and_then(|number| number.parse::<u32>().ok()));
        }
        numbers.sort_unstable();
        let next = numbers.last().map_or(1, |last| last.saturating_add(1));
        let aside = damaged.join(format!("index-{next}"));
        fs::rename(&dir, &aside).map_err(StoreError::at(&aside))?;
        for number in numbers.iter().rev().skip(SET_ASIDE - 1) {
            // Nobody needs it; that it stays is no reason to stop.
            let _ = fs::remove_dir_all(damaged.join(format!("index-{number}")));
        }
        folder::sync(&System, data)
    }

    /// How far the index goes.
    pub(crate) fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The value of a row.
    pub(crate) fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        match self.fresh.get(key) {
            Some(value) => Ok(value.clone()),
            None => rows::get(&self.tree, key),
        }
    }

    /// Up to `limit` rows with keys in a range, in order or against it.
    pub(crate) fn range(
        &self,
        keys: &Keys,
        reverse: bool,
        limit: usize,
    ) -> Result<Vec<RawRow>, StoreError> {
        let mut found = Vec::new();
        let mut keys = keys.clone();
        while found.len() < limit {
            let page = rows::range(&self.tree, &keys, reverse, limit - found.len())?;
            let end = page.last().map(|(key, _)| key.clone());
            let stretch = stretch(&keys, reverse, end.as_ref());
            self.merge(page, &stretch, reverse, &mut found);
            match end {
                Some(end) => keys = beyond(keys, reverse, end),
                None => break,
            }
            if !holds_a_key(&keys.0, &keys.1) {
                break;
            }
        }
        found.truncate(limit);
        Ok(found)
    }

    /// Adds a page of sled's rows to what was found, with what memory says about that stretch of keys.
    fn merge(&self, page: Vec<RawRow>, stretch: &Keys, reverse: bool, found: &mut Vec<RawRow>) {
        if !holds_a_key(&stretch.0, &stretch.1) {
            found.extend(page);
            return;
        }
        let mut fresh = self.fresh.range::<Vec<u8>, _>((stretch.0.as_ref(), stretch.1.as_ref()));
        if fresh.clone().next().is_none() {
            found.extend(page);
            return;
        }
        let mut all: BTreeMap<Vec<u8>, Vec<u8>> = page.into_iter().collect();
        for (key, value) in &mut fresh {
            match value {
                Some(value) => all.insert(key.clone(), value.clone()),
                None => all.remove(key),
            };
        }
        if reverse {
            found.extend(all.into_iter().rev());
        } else {
            found.extend(all);
        }
    }

    /// Takes rows in, with which the index goes as far as `meta` says.
    pub(crate) fn absorb(
        &mut self,
        rows: impl IntoIterator<Item = RowChange>,
        meta: Meta,
    ) -> Result<(), StoreError> {
        for (key, value) in rows {
            self.put(key, value);
        }
        self.meta = Meta { live: self.kept.live, digest: self.kept.digest, ..meta };
        if self.fresh_bytes >= FRESH { self.flush() } else { Ok(()) }
    }

    fn put(&mut self, key: Vec<u8>, value: Option<Vec<u8>>) {
        // What one more entry takes in the map, roughly.
        const EACH: usize = 64;
        self.fresh_bytes += key.len() + value.as_ref().map_or(0, Vec::len) + EACH;
        self.fresh.insert(key, value);
    }

    /// Keeps a snapshot that was made after the record with this hash.
    pub(crate) fn keep(
        &mut self,
        snapshot: &Snapshot,
        hash: crate::Hash,
    ) -> Result<(), StoreError> {
        for (key, value) in snapshots::rows_of(self, snapshot, hash)? {
            self.put(key, value);
        }
        Ok(())
    }

    /// The snapshot of a stream that was made after the record with this hash.
    pub(crate) fn snapshot(
        &self,
        stream: &str,
        hash: crate::Hash,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        snapshots::read(self, stream, hash)
    }

    /// Brings everything into sled: all or nothing, not yet durable.
    pub(crate) fn flush(&mut self) -> Result<(), StoreError> {
        if self.fresh.is_empty() && self.meta == self.kept {
            return Ok(());
        }
        self.unsaid = true;
        let plan = rows::plan(&self.tree, self.fresh.iter())?;
        let live = self.kept.live.saturating_add(plan.added).saturating_sub(plan.removed);
        let digest = self.kept.digest.wrapping_add(plan.digest);
        let meta = Meta { live, digest, ..self.meta };
        self.tree.commit(plan.leaves, &meta)?;
        (self.meta, self.kept) = (meta, meta);
        self.fresh.clear();
        self.fresh_bytes = 0;
        Ok(())
    }

    /// Writes everything out, says so in `CLEAN`, and lets go of sled.
    pub(crate) fn close(mut self) -> Result<(), StoreError> {
        self.flush()?;
        if !self.unsaid {
            return self.tree.close();
        }
        self.tree.sync()?;
        let dir = Self::dir(&self.data);
        if compaction::is_due(self.tree.size()?, self.kept.live) {
            compaction::compact(self.tree, &dir)?;
        } else {
            self.tree.close()?;
        }
        Clean::of(&self.kept).write(&self.data);
        Ok(())
    }

    /// Lets go of sled and of everything that it does not have yet.
    pub(crate) fn abandon(self) -> Result<(), StoreError> {
        self.tree.close()
    }
}

/// The part of a range that a page covers which ends with `end`; all of it where the page is the last.
fn stretch(keys: &Keys, reverse: bool, end: Option<&Vec<u8>>) -> Keys {
    let Some(end) = end else { return keys.clone() };
    if reverse {
        (Bound::Included(end.clone()), keys.1.clone())
    } else {
        (keys.0.clone(), Bound::Included(end.clone()))
    }
}

/// The rest of a range after a key.
fn beyond(keys: Keys, reverse: bool, end: Vec<u8>) -> Keys {
    if reverse { (keys.0, Bound::Excluded(end)) } else { (Bound::Excluded(end), keys.1) }
}
