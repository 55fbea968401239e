//! Finding records in the journal: those of a stream from its end backwards, those of all streams frame
//! by frame.
//!
//! The index has a row for one record in [`STRIDE`] only. What is found is compared with what was looked
//! for: an index that leads astray is damage, never a wrong answer.

use super::journal::{Found, Place};
use super::keys::{self, STRIDE};
use super::{Inner, damaged, rows};
use crate::{Record, StoreError};

impl Inner {
    /// See [`Store::read`](crate::Store::read).
    pub(super) fn read(
        &self,
        stream: &str,
        from: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        let end = self.end(stream)?;
        let last = from.saturating_add(limit as u64).min(end.tip.version);
        let mut records = Vec::new();
        let (mut version, mut at) = self.at_or_after(stream, last, end.tip.version, end.last)?;
        while version > from && last > from {
            let linked = self.journal.record(at)?;
            if linked.record.stream != stream || linked.record.version != version {
                return Err(damaged("the records of a stream"));
            }
            if version <= last {
                records.push(linked.record);
            }
            version -= 1;
            at = linked.before;
        }
        records.reverse();
        Ok(records)
    }

    /// A place to go back from: the next record with a row of its own, or the last one.
    fn at_or_after(
        &self,
        stream: &str,
        version: u64,
        last: u64,
        place: Place,
    ) -> Result<(u64, Place), StoreError> {
        let number = version.div_ceil(STRIDE);
        if number == 0 || number.saturating_mul(STRIDE) >= last {
            return Ok((last, place));
        }
        let row = rows::get(&self.index, &keys::version(stream, number))?;
        let place = row.and_then(|row| keys::read_place(&row));
        Ok((number * STRIDE, place.ok_or_else(|| damaged("a record of a stream"))?))
    }

    /// See [`Store::feed`](crate::Store::feed).
    pub(super) fn feed(&self, after: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        let last = after.saturating_add(limit as u64).min(self.meta.head.position);
        let mut records: Vec<Record> = Vec::new();
        let mut next = after.saturating_add(1);
        let mut at = if next > last { Place::default() } else { self.frame_before(next)? };
        while next <= last {
            let Found::Frame(frame, end) = self.journal.frame(at)? else {
                return Err(StoreError::Damaged(format!("{at}: no whole frame")));
            };
            for (_, linked) in frame.records {
                if linked.record.position == next && next <= last {
                    records.push(linked.record);
                    next += 1;
                }
            }
            if frame.committed.head >= next && next <= last {
                return Err(damaged("the order of the records"));
            }
            at = self.journal.following(end)?;
        }
        Ok(records)
    }

    /// A frame to go forward from: it holds the record at a position, or comes not long before.
    fn frame_before(&self, position: u64) -> Result<Place, StoreError> {
        let number = position / STRIDE;
        if number == 0 {
            return Ok(Place::first_of(1));
        }
        let row = rows::get(&self.index, &keys::position(number))?;
        let place = row.and_then(|row| keys::read_place(&row));
        place.ok_or_else(|| damaged("the order of the records"))
    }
}
