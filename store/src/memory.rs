//! The contract in memory: the reference that the durable backends are compared with.
//!
//! It checks and refuses exactly as they do, and keeps nothing when it is dropped.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Mutex, MutexGuard};

use crate::audit::Audit;
use crate::seal::{self, Tip, Trace};
use crate::{
    Batch, Change, Committed, Hash, Head, Page, Point, Record, Report, Row, Scan, Snapshot, Store,
    StoreError, sm3,
};

/// A store in memory.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    closed: bool,
    /// Record number `position` is at `position - 1`.
    records: Vec<Record>,
    head: Head,
    /// For each stream the positions of its records.
    streams: BTreeMap<String, Vec<u64>>,
    tables: BTreeMap<String, BTreeMap<Vec<u8>, Vec<u8>>>,
    /// Requests and what they committed, with the position before their first record.
    commits: Vec<(u64, String, Committed)>,
    /// Which of them wrote no record, by request.
    without_records: BTreeMap<String, Committed>,
    /// Snapshots with the hash of the record after which they were made.
    snapshots: BTreeMap<String, (Hash, Vec<u8>)>,
    blobs: BTreeMap<Hash, Vec<u8>>,
}

impl Memory {
    fn state(&self) -> Result<MutexGuard<'_, State>, StoreError> {
        // A thread that panicked elsewhere while it held the lock left no half-made change: every
        // change below is worked out first and then made by calls that do not fail.
        let state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if state.closed { Err(StoreError::Closed) } else { Ok(state) }
    }
}

impl Store for Memory {
    fn append(&self, batch: &Batch) -> Result<Committed, StoreError> {
        let mut state = self.state()?;
        seal::check(batch)?;
        if let Some(first) = state.first(batch) {
            return Ok(Committed { repeated: true, ..first });
        }
        let before = state.head.position;
        let sealed = seal::seal(batch, state.head, |stream| Ok(state.tip(stream)))?;
        for record in &sealed.records {
            state.streams.entry(record.stream.to_owned()).or_default().push(record.position);
            state.records.push(record.to_record());
        }
        state.head = sealed.head;
        batch.changes.iter().for_each(|change| state.change(change));
        batch.snapshots.iter().for_each(|snapshot| state.keep(snapshot));
        let (request, committed) = (batch.request.clone(), sealed.committed.clone());
        if sealed.head.position == before {
            state.without_records.insert(request, committed);
        } else {
            state.commits.push((before, request, committed));
        }
        Ok(sealed.committed)
    }

    fn version(&self, stream: &str) -> Result<u64, StoreError> {
        let state = self.state()?;
        seal::stream_name(stream)?;
        Ok(state.tip(stream).version)
    }

    fn read(&self, stream: &str, from: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        let state = self.state()?;
        seal::stream_name(stream)?;
        let skip = usize::try_from(from).unwrap_or(usize::MAX);
        let positions = state.streams.get(stream).into_iter().flatten();
        Ok(positions.skip(skip).take(limit).filter_map(|at| state.record(*at)).collect())
    }

    fn streams(
        &self,
        prefix: &str,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<String>, StoreError> {
        let state = self.state()?;
        let low = match after {
            Some(after) if after >= prefix => Bound::Excluded(after),
            _ => Bound::Included(prefix),
        };
        let names = state.streams.range::<str, _>((low, Bound::Unbounded)).map(|(name, _)| name);
        Ok(names.take_while(|name| name.starts_with(prefix)).take(limit).cloned().collect())
    }

    fn get(&self, table: &str, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let state = self.state()?;
        seal::row_key(table, key)?;
        Ok(state.tables.get(table).and_then(|rows| rows.get(key)).cloned())
    }

    fn snapshot(&self, stream: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let state = self.state()?;
        seal::stream_name(stream)?;
        let tip = state.tip(stream).hash;
        let kept = state.snapshots.get(stream).filter(|(hash, _)| *hash == tip);
        Ok(kept.map(|(_, bytes)| bytes.clone()))
    }

    fn scan(&self, scan: &Scan) -> Result<Page, StoreError> {
        let state = self.state()?;
        seal::table_name(&scan.table)?;
        let (Some(rows), Some(keys)) = (state.tables.get(&scan.table), scan.keys()) else {
            return Ok(Page::default());
        };
        let row =
            |(key, value): (&Vec<u8>, &Vec<u8>)| Row { key: key.clone(), value: value.clone() };
        let wanted = scan.limit.saturating_add(1);
        let found = if scan.reverse {
            rows.range(keys).rev().take(wanted).map(row).collect()
        } else {
            rows.range(keys).take(wanted).map(row).collect()
        };
        Ok(scan.page(found))
    }

    fn put_blob(&self, bytes: &[u8]) -> Result<Hash, StoreError> {
        let mut state = self.state()?;
        seal::blob(bytes)?;
        let hash = sm3(bytes);
        state.blobs.insert(hash, bytes.to_vec());
        Ok(hash)
    }

    fn get_blob(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.state()?.blobs.get(hash).cloned())
    }

    fn feed(&self, after: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        let state = self.state()?;
        let skip = usize::try_from(after).unwrap_or(usize::MAX);
        Ok(state.records.iter().skip(skip).take(limit).cloned().collect())
    }

    fn head(&self) -> Result<Head, StoreError> {
        Ok(self.state()?.head)
    }

    fn point(&self) -> Result<Box<dyn Point>, StoreError> {
        let state = self.state()?;
        let (head, records, blobs) = (state.head, state.records.clone(), state.blobs.clone());
        Ok(Box::new(Moment { head, records, blobs }))
    }

    fn verify(&self) -> Result<Report, StoreError> {
        let state = self.state()?;
        let mut audit = Audit::default();
        state.records.iter().for_each(|record| audit.record(record));
        state.blobs.iter().for_each(|(hash, bytes)| audit.blob(*hash, bytes));
        let tips = state.streams.keys().map(|stream| (stream.clone(), state.tip(stream)));
        Ok(audit.finish(state.head, tips))
    }

    fn close(&self) -> Result<(), StoreError> {
        match self.state() {
            Ok(mut state) => {
                *state = State { closed: true, ..State::default() };
                Ok(())
            }
            Err(StoreError::Closed) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// A copy of what there was.
struct Moment {
    head: Head,
    records: Vec<Record>,
    blobs: BTreeMap<Hash, Vec<u8>>,
}

impl Point for Moment {
    fn head(&self) -> Head {
        self.head
    }

    fn get_blob(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.blobs.get(hash).cloned())
    }

    fn records(
        &self,
        each: &mut dyn FnMut(Record) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.records.iter().cloned().try_for_each(each)
    }
}

impl State {
    fn record(&self, position: u64) -> Option<Record> {
        let index = usize::try_from(position.checked_sub(1)?).ok()?;
        self.records.get(index).cloned()
    }

    fn tip(&self, stream: &str) -> Tip {
        let last = self.streams.get(stream).and_then(|positions| positions.last());
        let record = last.and_then(|position| self.record(*position));
        record.map_or_else(Tip::default, |last| Tip { version: last.version, hash: last.hash })
    }

    /// What a batch committed that is made again.
    fn first(&self, batch: &Batch) -> Option<Committed> {
        match seal::trace(batch) {
            Trace::Request(request) => self.without_records.get(request).cloned(),
            Trace::Record { stream, version } => {
                let index = usize::try_from(version.checked_sub(1)?).ok()?;
                let position = *self.streams.get(stream)?.get(index)?;
                let commit = self.commits.partition_point(|(before, ..)| *before < position);
                let (_, request, committed) = self.commits.get(commit.checked_sub(1)?)?;
                (*request == batch.request).then(|| committed.clone())
            }
        }
    }

    fn keep(&mut self, snapshot: &Snapshot) {
        let hash = self.tip(&snapshot.stream).hash;
        if snapshot.bytes.is_empty() {
            self.snapshots.remove(&snapshot.stream);
        } else {
            self.snapshots.insert(snapshot.stream.clone(), (hash, snapshot.bytes.clone()));
        }
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::Put { table, key, value } => {
                self.tables.entry(table.clone()).or_default().insert(key.clone(), value.clone());
            }
            Change::Delete { table, key } => {
                if let Some(rows) = self.tables.get_mut(table) {
                    rows.remove(key);
                }
            }
        }
    }
}
