//! Finding things: records of a stream from its end backwards, those of all streams frame by frame, rows in
//! the index.
//!
//! The index has a row for one record in [`STRIDE`] only. What is found is compared with what was looked
//! for: an index that leads astray is damage, never a wrong answer.

use std::ops::Bound;

use super::Inner;
use crate::index::keys::{self, End, STRIDE};
use crate::index::rows::RawRow;
use crate::journal::frame::{Frame, Linked};
use crate::journal::place::Place;
use crate::journal::walk::Walk;
use crate::scan::{holds_a_key, successor};
use crate::{Committed, Damage, Page, Record, Row, Scan, StoreError, sm3};

impl Inner {
    /// Where a stream ends.
    pub(super) fn end(&self, stream: &str) -> Result<End, StoreError> {
        let row = self.index()?.get(&keys::stream(stream))?;
        let end = row.map(|row| keys::read_end(&row).ok_or_else(|| Damage::index("a stream")));
        Ok(end.transpose()?.unwrap_or_default())
    }

    /// See [`Store::read`](crate::Store::read).
    pub(super) fn read(
        &self,
        stream: &str,
        from: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        let linked = self.between(stream, from, from.saturating_add(limit as u64))?;
        Ok(linked.into_iter().map(|(_, linked)| linked.record).collect())
    }

    /// One record of a stream and where it lies, if the stream has come so far.
    pub(super) fn read_linked(
        &self,
        stream: &str,
        wanted: u64,
    ) -> Result<Option<(Place, Linked)>, StoreError> {
        Ok(self.between(stream, wanted.saturating_sub(1), wanted)?.pop())
    }

    /// The records of a stream after version `from` and up to `to`, in order, each with where it lies.
    fn between(
        &self,
        stream: &str,
        from: u64,
        to: u64,
    ) -> Result<Vec<(Place, Linked)>, StoreError> {
        let end = self.end(stream)?;
        let last = to.min(end.tip.version);
        let mut found = Vec::new();
        if last <= from {
            return Ok(found);
        }
        let (mut version, mut at) = self.at_or_after(stream, last, end)?;
        while version > from {
            let linked = self.linked(at, stream, version)?;
            let before = linked.before;
            if version <= last {
                found.push((at, linked));
            }
            at = before;
            version -= 1;
        }
        found.reverse();
        Ok(found)
    }

    fn linked(&self, at: Place, stream: &str, version: u64) -> Result<Linked, StoreError> {
        let linked = self.journal.record(at)?;
        if linked.record.stream != stream || linked.record.version != version {
            return Err(Damage::index("the records of a stream"));
        }
        Ok(linked)
    }

    /// A place to go back from: the next record with a row of its own, or the last one.
    fn at_or_after(
        &self,
        stream: &str,
        version: u64,
        end: End,
    ) -> Result<(u64, Place), StoreError> {
        let number = version.div_ceil(STRIDE);
        if number == 0 || number.saturating_mul(STRIDE) >= end.tip.version {
            return Ok((end.tip.version, end.last));
        }
        let row = self.index()?.get(&keys::version(stream, number))?;
        let place = row.and_then(|row| keys::read_place(&row));
        Ok((number * STRIDE, place.ok_or_else(|| Damage::index("a record of a stream"))?))
    }

    /// The frame at a place.
    pub(super) fn frame(&self, at: Place) -> Result<Frame, StoreError> {
        let (found, frame, _) = self.journal.next(at)?.whole()?;
        if found == at { Ok(frame) } else { Err(Damage::journal(at, "no whole frame")) }
    }

    /// What a batch without records committed, by its request.
    pub(super) fn without_records(&self, request: &str) -> Result<Option<Committed>, StoreError> {
        let Some(row) = self.index()?.get(&keys::request(request))? else { return Ok(None) };
        let at = keys::read_place(&row).ok_or_else(|| Damage::index("a request"))?;
        let frame = self.frame(at)?;
        // Another request may have a hash that begins alike.
        Ok((frame.request == request).then_some(frame.committed))
    }

    /// See [`Store::feed`](crate::Store::feed).
    pub(super) fn feed(&self, after: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        let head = self.index()?.meta().head;
        let last = after.saturating_add(limit as u64).min(head.position);
        let mut records: Vec<Record> = Vec::new();
        let mut next = after.saturating_add(1);
        let mut at = if next > last { Place::default() } else { self.frame_before(next)? };
        let mut walk = Walk::new(&self.journal);
        while next <= last {
            let (_, frame, end) = walk.next(at)?.whole()?;
            for (_, linked) in frame.records {
                if linked.record.position == next && next <= last {
                    records.push(linked.record);
                    next += 1;
                }
            }
            if frame.committed.head >= next && next <= last {
                return Err(Damage::index("the order of the records"));
            }
            at = end;
        }
        Ok(records)
    }

    /// A frame to go forward from: it holds the record at a position, or comes not long before.
    fn frame_before(&self, position: u64) -> Result<Place, StoreError> {
        let number = position / STRIDE;
        if number == 0 {
            return Ok(Place::default());
        }
        let row = self.index()?.get(&keys::position(number))?;
        let place = row.and_then(|row| keys::read_place(&row));
        place.ok_or_else(|| Damage::index("the order of the records"))
    }

    /// See [`Store::streams`](crate::Store::streams).
    pub(super) fn streams(
        &self,
        prefix: &str,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<String>, StoreError> {
        let all = keys::stream(prefix);
        let high = successor(&all).map_or(Bound::Unbounded, Bound::Excluded);
        let low = match after {
            Some(after) if after >= prefix => Bound::Excluded(keys::stream(after)),
            _ => Bound::Included(all),
        };
        if !holds_a_key(&low, &high) {
            return Ok(Vec::new());
        }
        let rows = self.index()?.range(&(low, high), false, limit)?;
        let name = |(mut key, _): RawRow| {
            key.remove(0);
            String::from_utf8(key).map_err(|_| Damage::index("the name of a stream"))
        };
        rows.into_iter().map(name).collect()
    }

    /// See [`Store::get`](crate::Store::get).
    pub(super) fn get(&self, table: &str, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let value = self.index()?.get(&keys::table(table, key))?;
        value.map(|value| self.value(&value)).transpose()
    }

    /// See [`Store::scan`](crate::Store::scan).
    pub(super) fn scan(&self, scan: &Scan) -> Result<Page, StoreError> {
        let Some((low, high)) = scan.keys() else { return Ok(Page::default()) };
        let whole = keys::table(&scan.table, &[]);
        let low = match low {
            Bound::Unbounded => Bound::Included(whole.clone()),
            bound => bound.map(|key| keys::table(&scan.table, &key)),
        };
        let high = match high {
            Bound::Unbounded => successor(&whole).map_or(Bound::Unbounded, Bound::Excluded),
            bound => bound.map(|key| keys::table(&scan.table, &key)),
        };
        let wanted = scan.limit.saturating_add(1);
        let found = self.index()?.range(&(low, high), scan.reverse, wanted)?;
        let row = |(key, value): RawRow| {
            let key = key.get(whole.len()..).unwrap_or_default().to_vec();
            Ok(Row { key, value: self.value(&value)? })
        };
        Ok(scan.page(found.into_iter().map(row).collect::<Result<_, StoreError>>()?))
    }

    /// The value that a row of a table stands for, compared with its hash where it lies elsewhere.
    fn value(&self, row: &[u8]) -> Result<Vec<u8>, StoreError> {
        match keys::read_value(row).ok_or_else(|| Damage::index("a row"))? {
            keys::Value::Inline(value) => Ok(value),
            keys::Value::Journal { at, size, hash } => {
                let value = self.journal.peek(at, size)?;
                if sm3(&value) == hash {
                    Ok(value)
                } else {
                    Err(Damage::journal(at, "a changed value"))
                }
            }
        }
    }
}
