//! Putting what was saved into the new store, or beside it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use serde::Serialize;

use super::account::Account;
use super::inside::{Claim, Mention, Part};
use super::{ASIDE, Repaired};
use crate::care::lines::Bytes;
use crate::care::{TOGETHER, TOGETHER_BYTES};
use crate::durable::Durable;
use crate::journal::frame::Frame;
use crate::journal::place::Place;
use crate::seal::Tip;
use crate::{Append, Batch, Change, Record, Store, StoreError, sm3};

/// A whole record that cannot follow in its stream, as a line of JSON.
#[derive(Serialize)]
struct AsideLine {
    stream: String,
    version: u64,
    position: u64,
    previous: String,
    hash: String,
    payload: Bytes,
    /// Where it lay in the damaged journal: the append that it is of.
    segment: u32,
    offset: u32,
    why: &'static str,
}

/// Something before it in its stream is missing.
const HOLE: &str = "a record before it is missing";

/// Nothing whole comes after it.
const END: &str = "the append was not whole, and no other comes after it";

/// A new store on its way.
pub(super) struct Placing<'a> {
    store: &'a Durable,
    path: PathBuf,
    aside: Option<BufWriter<File>>,
    tips: BTreeMap<String, Tip>,
    /// Where streams end by what records say that are not whole.
    claimed: BTreeMap<String, Tip>,
    waiting: Vec<Batch>,
    bytes: usize,
    /// The last append whose changes were taken.
    sequence: u64,
    done: Repaired,
    pub(super) account: Account,
}

impl<'a> Placing<'a> {
    /// Nothing is in the store yet; what cannot go there goes into the file `path`.
    pub(super) fn new(store: &'a Durable, path: PathBuf) -> Self {
        Self {
            store,
            path,
            aside: None,
            tips: BTreeMap::new(),
            claimed: BTreeMap::new(),
            waiting: Vec::new(),
            bytes: 0,
            sequence: 0,
            done: Repaired::default(),
            account: Account::default(),
        }
    }

    /// Takes a whole append.
    pub(super) fn frame(&mut self, at: Place, frame: Frame) -> Result<(), StoreError> {
        let Frame { link, request, committed, records, changes, .. } = frame;
        self.done.appends += 1;
        self.account.append(link.sequence, committed.head);
        let had_records = !records.is_empty();
        let mut appends = Vec::new();
        for (_, linked) in records {
            self.record(at, linked.record, None, &mut appends)?;
        }
        for (stream, version) in committed.versions {
            self.account.stream(&stream, version);
            let tip = self.tips.get(&stream).map_or(0, |tip| tip.version);
            // A stream that was checked and is complete is checked again: it is part of the hash.
            if tip == version && !appends.iter().any(|append: &Append| append.stream == stream) {
                appends.push(Append { stream, expected: version, records: Vec::new() });
            }
        }
        // An append from another history would bring back rows that are older.
        let is_next = link.sequence > self.sequence;
        self.sequence = self.sequence.max(link.sequence);
        let changes = if is_next {
            changes.into_iter().map(|(_, change)| change).collect()
        } else {
            Vec::new()
        };
        let lost_all = had_records && appends.iter().all(|append| append.records.is_empty());
        // By its request alone it might be taken for another append.
        let request = if lost_all { format!("salvaged/{}", link.hash) } else { request };
        if !lost_all || !changes.is_empty() {
            self.append(Batch { request, appends, changes, ..Batch::default() })?;
        }
        Ok(())
    }

    /// Takes note of a record that must have been there, whole or not. What it says of its stream is believed
    /// only where it names the hash of the record before it there.
    pub(super) fn mention(&mut self, mention: Mention) {
        self.account.reached(mention.position);
        let Some(Claim { stream, tip, previous }) = mention.claim else { return };
        let both = [self.claimed.get(&stream), self.tips.get(&stream)];
        let before = both.into_iter().flatten().max_by_key(|tip| tip.version);
        let before = before.copied().unwrap_or_default();
        let follows = tip.version == before.version.saturating_add(1) && previous == before.hash;
        if follows && tip.version > 1 {
            self.account.stream(&stream, tip.version);
        }
        if follows {
            self.claimed.insert(stream, tip);
        }
    }

    /// Takes what is left of an append. At the end of the journal nothing proves that it was acknowledged.
    pub(super) fn part(&mut self, part: Part, at_the_end: bool) -> Result<(), StoreError> {
        let Part { at, summary, records } = part;
        let mut appends = Vec::new();
        let mut trace = at.to_u64().to_be_bytes().to_vec();
        for record in records {
            trace.extend(record.hash.0);
            self.record(at, record, at_the_end.then_some(END), &mut appends)?;
        }
        let is_known = summary.is_some();
        let (request, changes) = summary.unwrap_or_default();
        let has_records = !appends.is_empty();
        let request = if is_known && has_records {
            request
        } else {
            trace.extend(request.as_bytes());
            format!("salvaged/{}", sm3(&trace))
        };
        if has_records || !changes.is_empty() {
            self.append(Batch { request, appends, changes, ..Batch::default() })?;
        }
        Ok(())
    }

    fn record(
        &mut self,
        at: Place,
        record: Record,
        why: Option<&'static str>,
        appends: &mut Vec<Append>,
    ) -> Result<(), StoreError> {
        self.account.record(&record);
        let tip = self.tips.get(&record.stream).copied().unwrap_or_default();
        let follows =
            record.version == tip.version.saturating_add(1) && record.previous == tip.hash;
        if let Some(why) = why.or((!follows).then_some(HOLE)) {
            self.account.aside(&record);
            return self.set_aside(at, record, why);
        }
        let tip = Tip { version: record.version, hash: record.hash };
        self.tips.insert(record.stream.clone(), tip);
        self.done.placed += 1;
        match appends.iter_mut().find(|append| append.stream == record.stream) {
            Some(append) => append.records.push(record.payload),
            None => appends.push(Append {
                stream: record.stream,
                expected: record.version - 1,
                records: vec![record.payload],
            }),
        }
        Ok(())
    }

    fn set_aside(
        &mut self,
        at: Place,
        record: Record,
        why: &'static str,
    ) -> Result<(), StoreError> {
        let out = match &mut self.aside {
            Some(out) => out,
            none => {
                let file = File::create(&self.path).map_err(StoreError::at(&self.path))?;
                none.insert(BufWriter::new(file))
            }
        };
        let line = AsideLine {
            stream: record.stream,
            version: record.version,
            position: record.position,
            previous: record.previous.to_string(),
            hash: record.hash.to_string(),
            payload: Bytes::of(record.payload),
            segment: at.segment,
            offset: at.offset,
            why,
        };
        serde_json::to_writer(&mut *out, &line)
            .map_err(std::io::Error::from)
            .and_then(|()| out.write_all(b"\n"))
            .map_err(|error| StoreError::from_io(ASIDE, error))
    }

    fn append(&mut self, batch: Batch) -> Result<(), StoreError> {
        let records = batch.appends.iter().flat_map(|append| &append.records);
        self.bytes += records.map(Vec::len).sum::<usize>();
        self.bytes += batch.changes.iter().map(size).sum::<usize>();
        self.waiting.push(batch);
        if self.waiting.len() >= TOGETHER || self.bytes as u64 >= TOGETHER_BYTES {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), StoreError> {
        self.bytes = 0;
        let batches = std::mem::take(&mut self.waiting);
        for answer in self.store.append_all(&batches) {
            answer?;
        }
        Ok(())
    }

    /// Brings the rest to the disk, and tells what came of it but for the damage.
    pub(super) fn finish(mut self) -> Result<Repaired, StoreError> {
        self.flush()?;
        if let Some(mut out) = self.aside {
            out.flush()
                .and_then(|()| out.get_ref().sync_all())
                .map_err(StoreError::at(&self.path))?;
        }
        Ok(Repaired {
            aside: self.account.set_aside(),
            missing: self.account.missing(),
            missing_positions: self.account.missing_positions(),
            missing_appends: self.account.missing_appends(),
            ..self.done
        })
    }
}

fn size(change: &Change) -> usize {
    match change {
        Change::Put { key, value, .. } => key.len() + value.len(),
        Change::Delete { key, .. } => key.len(),
    }
}
