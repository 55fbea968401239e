//! What those who append must know of each other before anything is on the disk: which versions and places
//! are taken by frames that are on their way.
//!
//! It must never be read by anyone who only asks: what is not on the disk has not happened.

use std::collections::{BTreeMap, HashMap};

use crate::bytes::size32;
use crate::index::keys::{self, End, Entered};
use crate::index::rows::RowChange;
use crate::index::tree::Meta;
use crate::journal::frame::{self, Encoded, Link};
use crate::journal::place::Place;
use crate::seal::{self, Sealed, SealedRecord, Tip, Trace};
use crate::{Append, Batch, Committed, Hash, Head, Snapshot, StoreError};

/// Streams whose ends are kept at hand: the cases of a large office that are at work.
const STREAMS: usize = 20_000;

/// Where the next frame goes, and what is on its way.
#[derive(Debug)]
pub(crate) struct Sealing {
    /// The end of the global chain.
    head: Head,
    /// The last frame.
    link: Link,
    /// Where it ends.
    end: Place,
    /// Streams appended to lately, and under which ticket: those on their way, and some that have arrived,
    /// so that whoever appends to them again need not ask the index.
    streams: HashMap<String, (u64, End)>,
    /// The last ticket that has arrived.
    settled: u64,
    /// Batches without records on their way, by request.
    requests: BTreeMap<String, u64>,
    /// Bytes at which a segment is left for the next.
    segment: u32,
    /// Why nothing is appended any more. A sync that failed once is never tried again: the system may
    /// have dropped what it could not write, and would then call the next one a success.
    pub(crate) failed: Option<String>,
}

/// Frames that are to be written together.
#[derive(Debug, Default)]
pub(crate) struct Pending {
    /// Parts in segments that are full.
    parts: Vec<Part>,
    /// The part that grows.
    open: Option<Part>,
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
            streams: HashMap::new(),
            settled: 0,
            requests: BTreeMap::new(),
            segment,
            failed: None,
        }
    }

    /// The last ticket that has to be on the disk before a batch can be judged: it may be one of those
    /// on their way once more, or lose to one of them.
    pub(crate) fn to_wait_for(&self, batch: &Batch) -> Option<u64> {
        if let Trace::Request(request) = seal::trace(batch) {
            return self.requests.get(request).copied();
        }
        let moved = |append: &&Append| {
            self.streams
                .get(&append.stream)
                .is_some_and(|(of, end)| *of > self.settled && end.tip.version != append.expected)
        };
        let streams = batch.appends.iter().filter(moved);
        streams.filter_map(|append| self.streams.get(&append.stream)).map(|(of, _)| *of).max()
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
            let end = match self.streams.get(stream) {
                Some((_, end)) => *end,
                None => end(stream)?,
            };
            last.insert(stream, end.last);
            Ok(end.tip)
        })?;
        let at = self.end.next_frame(self.segment);
        let part = pending.part(at, (self.link, self.end));
        let frame = frame::encode(&mut part.bytes, batch, &sealed, self.link, at, &mut last);
        let end = part.at.plus(size32(part.bytes.len()));
        pending.gather(batch, &sealed, (at, end), &frame);
        self.advance(batch, &sealed, ticket, (at, end), &frame);
        Ok(sealed.committed)
    }

    fn advance(
        &mut self,
        batch: &Batch,
        sealed: &Sealed<'_>,
        ticket: u64,
        (at, end): (Place, Place),
        frame: &Encoded,
    ) {
        for (offset, record) in frame.records.iter().zip(&sealed.records) {
            let tip = Tip { version: record.version, hash: record.hash };
            let underway = (ticket, End { tip, last: at.plus(*offset) });
            match self.streams.get_mut(record.stream) {
                Some(before) => *before = underway,
                None => {
                    self.streams.insert(record.stream.to_owned(), underway);
                }
            }
        }
        if let Trace::Request(request) = seal::trace(batch) {
            self.requests.insert(request.to_owned(), ticket);
        }
        self.head = sealed.head;
        self.link = frame.link;
        self.end = end;
    }

    /// Everything up to a ticket is on the disk and in the index.
    pub(crate) fn settle(&mut self, ticket: u64) {
        self.settled = ticket;
        if self.streams.len() > STREAMS {
            self.streams.retain(|_, (of, _)| *of > ticket);
        }
        self.requests.retain(|_, of| *of > ticket);
    }
}

impl Pending {
    /// The part that a frame goes into; another one where a segment begins with it.
    fn part(&mut self, at: Place, before: (Link, Place)) -> &mut Part {
        let fits = |part: &Part| part.at.segment == at.segment;
        let part = self.open.take_if(|part| !fits(part));
        self.parts.extend(part);
        self.open.get_or_insert_with(|| Part { at, bytes: Vec::new(), before })
    }

    /// All parts, in order.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().chain(&self.open)
    }

    fn gather<'a>(
        &mut self,
        batch: &'a Batch,
        sealed: &Sealed<'a>,
        (at, end): (Place, Place),
        frame: &Encoded,
    ) {
        let entered = |(offset, record): (&u32, &SealedRecord<'a>)| Entered {
            offset: *offset,
            stream: record.stream,
            version: record.version,
            position: record.position,
            hash: record.hash,
        };
        let records = frame.records.iter().zip(&sealed.records).map(entered);
        let changes = frame.changes.iter().copied().zip(&batch.changes);
        keys::add_rows(&mut self.rows, at, &batch.request, records, changes);
        for snapshot in &batch.snapshots {
            let last = sealed.records.iter().rfind(|record| record.stream == snapshot.stream);
            self.snapshots.extend(last.map(|last| (snapshot.clone(), last.hash)));
        }
        let (head, link) = (sealed.head, frame.link);
        self.meta = Some(Meta { head, link, at, end, ..Meta::default() });
    }
}
