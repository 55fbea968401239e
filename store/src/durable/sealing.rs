//! What those who append must know of each other before anything is on the disk: which versions and places
//! are taken by frames that are on their way.
//!
//! It must never be read by anyone who only asks: what is not on the disk has not happened.

use std::collections::BTreeMap;

use crate::index::keys::{self, End};
use crate::index::rows::RowChange;
use crate::index::tree::Meta;
use crate::journal::frame::{self, Encoded, Link};
use crate::journal::place::Place;
use crate::seal::{self, Sealed, Trace};
use crate::{Batch, Committed, Hash, Head, Snapshot, StoreError};

/// Where the next frame goes, and what is on its way.
#[derive(Debug)]
pub(crate) struct Sealing {
    /// The end of the global chain.
    head: Head,
    /// The last frame.
    link: Link,
    /// Where it ends.
    end: Place,
    /// Streams with records on their way, and under which ticket the last of them is.
    streams: BTreeMap<String, (u64, End)>,
    /// Batches on their way.
    batches: Vec<Underway>,
    /// Bytes at which a segment is left for the next.
    segment: u32,
    /// Why nothing is appended any more. A sync that failed once is never tried again: the system may
    /// have dropped what it could not write, and would then call the next one a success.
    pub(crate) failed: Option<String>,
}

/// A batch on its way.
#[derive(Debug)]
struct Underway {
    ticket: u64,
    request: String,
    /// The first record that it writes, if it writes one.
    record: Option<(String, u64)>,
    committed: Committed,
}

/// Frames that are to be written together.
#[derive(Debug, Default)]
pub(crate) struct Pending {
    /// Bytes that lie one behind the other; more than one part where a segment begins between them.
    pub(crate) parts: Vec<Part>,
    /// What the index makes of them.
    pub(crate) rows: Vec<RowChange>,
    /// Snapshots, with the hash of the record that they were made after.
    pub(crate) snapshots: Vec<(Snapshot, Hash)>,
    /// How far the index goes with them.
    pub(crate) meta: Option<Meta>,
}

/// Frames in one segment.
#[derive(Debug)]
pub(crate) struct Part {
    /// Where the first one goes.
    pub(crate) at: Place,
    /// All of them.
    pub(crate) bytes: Vec<u8>,
    /// The frame before the first one, and where it ends.
    pub(crate) before: (Link, Place),
}

impl Sealing {
    /// Nothing is on its way.
    pub(crate) fn new(meta: &Meta, end: Place, segment: u32) -> Self {
        Self {
            head: meta.head,
            link: meta.link,
            end,
            streams: BTreeMap::new(),
            batches: Vec::new(),
            segment,
            failed: None,
        }
    }

    /// What a batch committed that is on its way already, and its ticket.
    pub(crate) fn underway(&self, batch: &Batch) -> Option<(Committed, u64)> {
        let same = |other: &&Underway| {
            other.request == batch.request
                && match (seal::trace(batch), &other.record) {
                    (Trace::Request(_), None) => true,
                    (Trace::Record { stream, version }, Some((of, at))) => {
                        stream == of && version == *at
                    }
                    _ => false,
                }
        };
        self.batches.iter().find(same).map(|found| (found.committed.clone(), found.ticket))
    }

    /// Where a stream ends that has records on their way.
    pub(crate) fn end_of(&self, stream: &str) -> Option<End> {
        self.streams.get(stream).map(|(_, end)| *end)
    }

    /// Seals a batch and adds it to those on their way; `end` tells where a stream ends.
    pub(crate) fn add(
        &mut self,
        pending: &mut Pending,
        batch: &Batch,
        ticket: u64,
        end: impl Fn(&str) -> Result<End, StoreError>,
    ) -> Result<Committed, StoreError> {
        let mut last = BTreeMap::new();
        let sealed = seal::seal(batch, self.head, |stream| {
            let end = self.end_of(stream).map_or_else(|| end(stream), Ok)?;
            last.insert(stream.to_owned(), end.last);
            Ok(end.tip)
        })?;
        last.retain(|_, place| *place != Place::default());
        let at = self.end.next_frame(self.segment);
        let first = pending.parts.last().filter(|part| part.at.segment == at.segment);
        let back = first.map_or(0, |part| at.offset - part.at.offset);
        let frame = frame::encode(batch, &sealed, self.link, (at, back), last);
        self.gather(pending, batch, &sealed, at, &frame);
        self.advance(batch, &sealed, ticket, at, &frame);
        Ok(sealed.committed)
    }

    fn gather(
        &self,
        pending: &mut Pending,
        batch: &Batch,
        sealed: &Sealed,
        at: Place,
        frame: &Encoded,
    ) {
        let end = at.plus(crate::bytes::size32(frame.bytes.len()));
        match pending.parts.last_mut().filter(|part| part.at.segment == at.segment) {
            Some(part) => part.bytes.extend(&frame.bytes),
            None => pending.parts.push(Part {
                at,
                bytes: frame.bytes.clone(),
                before: (self.link, self.end),
            }),
        }
        let records = frame.records.iter().copied().zip(&sealed.records);
        let changes = frame.changes.iter().copied().zip(&batch.changes);
        pending.rows.extend(keys::rows_of(at, &batch.request, records, changes));
        for snapshot in &batch.snapshots {
            if let Some(tip) = sealed.tips.get(&snapshot.stream) {
                pending.snapshots.push((snapshot.clone(), tip.hash));
            }
        }
        pending.meta =
            Some(Meta { head: sealed.head, link: frame.link, at, end, ..Meta::default() });
    }

    fn advance(&mut self, batch: &Batch, sealed: &Sealed, ticket: u64, at: Place, frame: &Encoded) {
        for (offset, record) in frame.records.iter().zip(&sealed.records) {
            let tip = seal::Tip { version: record.version, hash: record.hash };
            let end = End { tip, last: at.plus(*offset) };
            self.streams.insert(record.stream.clone(), (ticket, end));
        }
        let record = match seal::trace(batch) {
            Trace::Record { stream, version } => Some((stream.to_owned(), version)),
            Trace::Request(_) => None,
        };
        let (request, committed) = (batch.request.clone(), sealed.committed.clone());
        self.batches.push(Underway { ticket, request, record, committed });
        self.head = sealed.head;
        self.link = frame.link;
        self.end = at.plus(crate::bytes::size32(frame.bytes.len()));
    }

    /// Everything up to a ticket is on the disk and in the index.
    pub(crate) fn settle(&mut self, ticket: u64) {
        self.streams.retain(|_, (of, _)| *of > ticket);
        self.batches.retain(|batch| batch.ticket > ticket);
    }
}
