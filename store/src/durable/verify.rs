//! Reads the whole journal, makes of it what the index should say, and compares.
//!
//! The journal is read first, which takes long and needs no lock; the index is compared afterwards, which is
//! quick, and takes in what was appended meanwhile. Nothing may be changed.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::{DiskPoint, Durable, Inner};
use crate::audit::Audit;
use crate::blob::Blobs;
use crate::index::{Index, digest, keys, rows};
use crate::journal::frame::Link;
use crate::journal::place::Place;
use crate::journal::walk::Walk;
use crate::journal::{Found, Journal};
use crate::open::OnProgress;
use crate::pace::Pace;
use crate::seal::Tip;
use crate::{Damage, Finding, Hash, Report, StoreError, Work};

/// Rows of the index compared at a time.
const ROWS: usize = 2_000;

/// Verifies an open store; see [`Store::verify`](crate::Store::verify).
pub(super) fn verify(inner: &Inner, progress: Option<&OnProgress>) -> Result<Report, StoreError> {
    let mut survey = Survey::new(None);
    let index = inner.index()?;
    survey.read(&inner.journal, index.meta().end, progress)?;
    survey.blobs(&inner.blobs)?;
    survey.finish(index)
}

impl Durable {
    /// Ends a verification that was begun without holding the store: reads what was appended since, and
    /// compares with the index.
    pub(crate) fn end_survey(&self, survey: Survey) -> Result<Report, StoreError> {
        self.ask(|inner| survey.catch_up(&inner.journal, inner.index()?))
    }
}

/// A verification under way: what the journal says, up to some place.
#[derive(Debug)]
pub(crate) struct Survey {
    audit: Audit,
    /// What the index should hold: a digest of each row. Nothing once a frame was not whole.
    expected: Option<BTreeMap<Vec<u8>, u64>>,
    link: Link,
    at: Place,
}

impl Survey {
    /// Nothing was read yet. `anchor` is a head of the chain to look for.
    pub(crate) fn new(anchor: Option<Hash>) -> Self {
        let audit = Audit::looking_for(anchor);
        Self { audit, expected: Some(BTreeMap::new()), link: Link::default(), at: Place::default() }
    }

    /// Reads on to the moment of a point, and all blobs.
    pub(crate) fn read_point(
        &mut self,
        point: &DiskPoint,
        progress: Option<&OnProgress>,
    ) -> Result<(), StoreError> {
        self.read(point.journal(), point.meta().end, progress)?;
        self.blobs(point.blobs())
    }

    /// Reads all that is there, where nothing tells how far the journal should go. `why` is what kept the
    /// store from being opened.
    pub(crate) fn read_alone(
        mut self,
        journal: &Journal,
        blobs: &Blobs,
        why: &Damage,
        progress: Option<&OnProgress>,
    ) -> Result<Report, StoreError> {
        let last = journal.segments()?.last().copied().unwrap_or_default();
        self.read(journal, Place::end_of(last), progress)?;
        self.blobs(blobs)?;
        self.audit.unreadable("journal", why.to_string());
        Ok(self.audit.finish_alone())
    }

    fn blobs(&mut self, blobs: &Blobs) -> Result<(), StoreError> {
        blobs.audit(&mut self.audit)
    }

    /// Hands every record up to a place to the audit.
    fn read(
        &mut self,
        journal: &Journal,
        upto: Place,
        progress: Option<&OnProgress>,
    ) -> Result<(), StoreError> {
        let mut pace = Pace::begin(progress, Work::Verify, journal.bytes(upto.segment)?);
        let mut walk = Walk::new(journal);
        while self.at < upto {
            match walk.next(self.at)? {
                Found::Frame(at, frame, end) => {
                    if frame.before != self.link {
                        self.unreadable(at, "the frame does not follow the one before");
                    }
                    if at.segment > self.at.segment {
                        self.check_seal(journal, at.segment - 1)?;
                    }
                    let records = frame.records.iter();
                    records.for_each(|(_, linked)| self.audit.record(&linked.record));
                    self.keep(keys::rows_of_frame(at, &frame));
                    pace.pass(u64::from(end.offset.saturating_sub(at.offset)));
                    self.link = frame.link;
                    self.at = end;
                }
                Found::End(at) if upto.is_end_of_segment() && at.segment >= upto.segment => break,
                Found::End(at) | Found::Broken(at) => self.skip(journal, at)?,
            }
        }
        Ok(())
    }

    /// Goes on after bytes that are no frame.
    fn skip(&mut self, journal: &Journal, at: Place) -> Result<(), StoreError> {
        self.unreadable(at, "no whole frame");
        self.expected = None;
        let next = journal.search(at)?.map(|(next, _)| next);
        self.at = next.unwrap_or(Place::first_of(at.segment.saturating_add(1)));
        Ok(())
    }

    fn unreadable(&mut self, at: Place, reason: &str) {
        self.audit.unreadable(at.to_string(), reason);
    }

    /// A segment that was left for the next one is sealed, and what it says of itself holds.
    fn check_seal(&mut self, journal: &Journal, segment: u32) -> Result<(), StoreError> {
        if segment == 0 {
            return Ok(());
        }
        match journal.seal(segment)? {
            Some((at, seal)) if seal.last == self.link && seal.crc == journal.checksum(at)? => {}
            Some((at, _)) => self.unreadable(at, "the segment is not what was sealed"),
            None => self.unreadable(Place { segment, offset: 0 }, "not sealed"),
        }
        Ok(())
    }

    fn keep(&mut self, rows: Vec<rows::RowChange>) {
        let Some(expected) = &mut self.expected else { return };
        for (key, value) in rows {
            match value {
                Some(value) => expected.insert(key.clone(), digest::of_row(&key, &value)),
                None => expected.remove(&key),
            };
        }
    }

    /// Compares with the index, which may have gone further since, and hands over the report.
    pub(crate) fn finish(mut self, index: &Index) -> Result<Report, StoreError> {
        if self.link != index.meta().link {
            let place = index.meta().end.to_string();
            self.audit.unreadable(place, "not the last frame that the index knows");
        }
        let tips = match self.compare(index) {
            Ok(tips) => tips,
            Err(error @ (StoreError::Damaged(_) | StoreError::Io { .. })) => {
                self.audit.unreadable("index", error.to_string());
                Vec::new()
            }
            Err(error) => return Err(error),
        };
        Ok(self.audit.finish(index.meta().head, tips))
    }

    /// Reads what was appended since and compares with the index.
    pub(crate) fn catch_up(
        mut self,
        journal: &Journal,
        index: &Index,
    ) -> Result<Report, StoreError> {
        self.read(journal, index.meta().end, None)?;
        self.finish(index)
    }

    /// Goes through the index and what it should hold side by side; tells where streams end in it.
    fn compare(&mut self, index: &Index) -> Result<Vec<(String, Tip)>, StoreError> {
        let expected = self.expected.take();
        let mut wanted = expected.iter().flatten().peekable();
        let (mut tips, mut rows) = (Vec::new(), 0);
        let mut low = Bound::Unbounded;
        loop {
            let page = index.range(&(low, Bound::Unbounded), false, ROWS)?;
            let Some((last, _)) = page.last() else { break };
            low = Bound::Excluded(last.clone());
            for (key, value) in &page {
                tips.extend(keys::tip(key, value));
                if expected.is_none() || keys::is_snapshot(key) {
                    continue;
                }
                while let Some((missing, _)) = wanted.next_if(|(wanted, _)| *wanted < key) {
                    rows += self.differs(missing);
                }
                let same = wanted.next_if(|(wanted, _)| *wanted == key);
                if same.is_none_or(|(_, digest)| *digest != digest::of_row(key, value)) {
                    rows += self.differs(key);
                }
            }
        }
        for (missing, _) in wanted {
            rows += self.differs(missing);
        }
        if rows > 0 {
            self.audit.find(Finding::IndexDiffers { rows });
        }
        Ok(tips)
    }

    /// Notes a row that is not what it should be; 1 for one of the index's own.
    fn differs(&mut self, key: &[u8]) -> u64 {
        match keys::table_row(key) {
            Some((table, key)) => {
                self.audit.find(Finding::RowDiffers { table, key });
                0
            }
            None => 1,
        }
    }
}
