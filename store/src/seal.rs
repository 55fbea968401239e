//! From a batch to the records it becomes: checks, versions, positions and hashes.
//!
//! Every backend seals with this file, so that the same appends give the same hashes everywhere.
//! It decides nothing about where records are kept.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Append, Batch, Change, Committed, Hash, Head, Invalid, Part, Record, StoreError, hash, limits,
};

/// The end of one stream.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tip {
    /// Number of records.
    pub(crate) version: u64,
    /// Hash of the last one; zeros where there is none.
    pub(crate) hash: Hash,
}

/// A batch that may happen, with everything worked out.
#[derive(Debug)]
pub(crate) struct Sealed<'a> {
    /// The new records, in global order; those of one stream side by side.
    pub(crate) records: Vec<SealedRecord<'a>>,
    /// The end of the global chain once the records are in.
    pub(crate) head: Head,
    /// What to answer, now and whenever the batch is made again.
    pub(crate) committed: Committed,
}

/// A record that may happen; see [`Record`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct SealedRecord<'a> {
    /// Its stream.
    pub(crate) stream: &'a str,
    /// Its number in the stream.
    pub(crate) version: u64,
    /// Its number among all records.
    pub(crate) position: u64,
    /// What the caller gave.
    pub(crate) payload: &'a [u8],
    /// Hash of the record before it.
    pub(crate) previous: Hash,
    /// Its hash.
    pub(crate) hash: Hash,
}

/// Refuses a batch that breaks a rule or a bound. To be called before anything is looked up.
pub(crate) fn check(batch: &Batch) -> Result<(), Invalid> {
    name(Part::Request, &batch.request, limits::REQUEST_BYTES)?;
    let records = batch.appends.iter().map(|append| append.records.len()).sum();
    at_most(Part::Records, records, limits::BATCH_RECORDS)?;
    // A stream without records is only checked; it counts as one record, so that there is a bound.
    at_most(Part::Records, batch.appends.len(), limits::BATCH_RECORDS)?;
    at_most(Part::Changes, batch.changes.len(), limits::BATCH_CHANGES)?;
    let mut size = 0_usize;
    let mut seen = BTreeSet::new();
    for append in &batch.appends {
        stream_name(&append.stream)?;
        if !seen.insert(&append.stream) {
            return Err(Invalid::Twice(append.stream.clone()));
        }
        for payload in &append.records {
            at_most(Part::Record, payload.len(), limits::RECORD_BYTES)?;
            size = size.saturating_add(payload.len());
        }
    }
    for change in &batch.changes {
        size = size.saturating_add(check_change(change)?);
    }
    for snapshot in &batch.snapshots {
        if !seen.contains(&snapshot.stream) {
            return Err(Invalid::Unrelated(snapshot.stream.clone()));
        }
        at_most(Part::Snapshot, snapshot.bytes.len(), limits::SNAPSHOT_BYTES)?;
        size = size.saturating_add(snapshot.bytes.len());
    }
    at_most(Part::Batch, size, limits::BATCH_BYTES)
}

fn check_change(change: &Change) -> Result<usize, Invalid> {
    let (table, key, value) = match change {
        Change::Put { table, key, value } => (table, key, value.as_slice()),
        Change::Delete { table, key } => (table, key, [].as_slice()),
    };
    row_key(table, key)?;
    at_most(Part::Value, value.len(), limits::VALUE_BYTES)?;
    Ok(key.len().saturating_add(value.len()))
}

/// Refuses what cannot be the name of a stream.
pub(crate) fn stream_name(stream: &str) -> Result<(), Invalid> {
    name(Part::Stream, stream, limits::STREAM_BYTES)
}

/// Refuses what cannot be the name of a table.
pub(crate) fn table_name(table: &str) -> Result<(), Invalid> {
    name(Part::Table, table, limits::TABLE_BYTES)
}

/// Refuses what cannot be the table and the key of a row.
pub(crate) fn row_key(table: &str, key: &[u8]) -> Result<(), Invalid> {
    table_name(table)?;
    if key.is_empty() {
        return Err(Invalid::Empty(Part::Key));
    }
    at_most(Part::Key, key.len(), limits::KEY_BYTES)
}

/// Refuses a blob that is too large.
pub(crate) fn blob(bytes: &[u8]) -> Result<(), Invalid> {
    at_most(Part::Blob, bytes.len(), limits::BLOB_BYTES)
}

fn name(part: Part, name: &str, limit: usize) -> Result<(), Invalid> {
    if name.is_empty() {
        return Err(Invalid::Empty(part));
    }
    at_most(part, name.len(), limit)?;
    if name.chars().any(char::is_control) {
        return Err(Invalid::Control { part, name: name.to_owned() });
    }
    Ok(())
}

fn at_most(part: Part, size: usize, limit: usize) -> Result<(), Invalid> {
    if size > limit { Err(Invalid::TooLarge { part, size, limit }) } else { Ok(()) }
}

/// By what a batch that is made again is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trace<'a> {
    /// By the first record that it wrote: this one.
    Record {
        /// The stream of the record.
        stream: &'a str,
        /// Its number in the stream.
        version: u64,
    },
    /// It wrote no record: by its request, which is kept for that.
    Request(&'a str),
}

/// By what it would be known that this batch was committed before. A request needs no memory of its own
/// where a record has its place: the batch that wrote it there says which request it was.
pub(crate) fn trace(batch: &Batch) -> Trace<'_> {
    let first = batch.appends.iter().find(|append| !append.records.is_empty());
    first.map_or(Trace::Request(&batch.request), |append| Trace::Record {
        stream: &append.stream,
        version: append.expected.saturating_add(1),
    })
}

/// Works out what a checked batch becomes after `head`; `tip` tells where a stream ends.
pub(crate) fn seal<'a>(
    batch: &'a Batch,
    head: Head,
    mut tip: impl FnMut(&'a str) -> Result<Tip, StoreError>,
) -> Result<Sealed<'a>, StoreError> {
    let (records, versions) = (Vec::with_capacity(1), BTreeMap::new());
    let committed = Committed { head: 0, chain: Hash::ZERO, repeated: false, versions };
    let mut sealed = Sealed { records, head, committed };
    for append in &batch.appends {
        let tip = tip(&append.stream)?;
        if tip.version != append.expected {
            return Err(StoreError::Conflict {
                stream: append.stream.clone(),
                expected: append.expected,
                actual: tip.version,
            });
        }
        sealed.extend(append, tip);
    }
    sealed.committed.head = sealed.head.position;
    sealed.committed.chain = sealed.head.chain;
    Ok(sealed)
}

impl<'a> Sealed<'a> {
    fn extend(&mut self, append: &'a Append, mut tip: Tip) {
        for payload in &append.records {
            let previous = tip.hash;
            tip.version += 1;
            tip.hash = hash::of_record(&previous, &append.stream, tip.version, payload);
            self.head.position += 1;
            self.head.chain = hash::of_chain(&self.head.chain, self.head.position, &tip.hash);
            self.records.push(SealedRecord {
                stream: &append.stream,
                version: tip.version,
                position: self.head.position,
                payload,
                previous,
                hash: tip.hash,
            });
        }
        self.committed.versions.insert(append.stream.clone(), tip.version);
    }
}

impl SealedRecord<'_> {
    /// The same, on its own.
    pub(crate) fn to_record(self) -> Record {
        Record {
            stream: self.stream.to_owned(),
            version: self.version,
            position: self.position,
            payload: self.payload.to_vec(),
            previous: self.previous,
            hash: self.hash,
        }
    }
}
