//! One append as bytes of the journal: a frame, with everything that the append did.
//!
//! A frame proves itself: its header has a checksum over all of it, and the hash of the frame before it.
//! Its own hash takes in the request, by the global chain every record, and of the changes of rows, which
//! are derived from the records and can be made again from them, only a checksum. Records and values are read from the middle of a frame too, so
//! that decoding tells where each of them lies. The layout is a promise.
//!
//! ```text
//! header   "FSF2" | CRC-32C of what follows u32 | size of body u32
//!          | bytes back to the first frame written together with this one u32
//!          | sequence u64 | hash of the frame before
//! body     request | position, chain after it | streams only checked, and versions
//!          | CRC-32C of the changes u32   (the hash goes as far as this)
//!          | changes | records
//! record   stream | version u64 | position u64 | bytes back to the frame u32
//!          | place u64 of the one before in its stream | its hash | hash | payload
//! ```

use std::collections::BTreeMap;

use super::place::Place;
use crate::bytes::{Reader, put_long, put_short, size32};
use crate::seal::{Sealed, SealedRecord};
use crate::{Batch, Change, Committed, Hash, Head, Record, hash};

/// Bytes of a header.
pub(crate) const HEADER: usize = 4 + 4 + 4 + 4 + 8 + 32;

/// What every frame begins with.
pub(crate) const MAGIC: &[u8; 4] = b"FSF2";

/// Where in a frame that begins what the checksum covers.
const COVERED: usize = 8;

/// Which frame is the last: its number, from 1, and its hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Link {
    /// Number of frames so far.
    pub(crate) sequence: u64,
    /// Hash of the last one; zeros where there is none.
    pub(crate) hash: Hash,
}

/// The header of a frame.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Header {
    /// Bytes of the body.
    pub(crate) size: u32,
    /// Bytes back to the first of the frames that were written and synced together with this one.
    pub(crate) back: u32,
    /// The frame before this one.
    pub(crate) before: Link,
}

/// A frame as it was read.
#[derive(Debug)]
pub(crate) struct Frame {
    /// The frame that it follows.
    pub(crate) before: Link,
    /// This frame as a link of the chain of frames.
    pub(crate) link: Link,
    /// Bytes back to the first of the frames that were written together with this one.
    pub(crate) back: u32,
    /// The request that the append was made with.
    pub(crate) request: String,
    /// What was answered.
    pub(crate) committed: Committed,
    /// The records, each with where it begins in the frame.
    pub(crate) records: Vec<(u32, Linked)>,
    /// The changes, each with where its value begins in the frame.
    pub(crate) changes: Vec<(u32, Change)>,
}

/// A record, and where the one before it in its stream lies, so that a stream is read from its end
/// without a row of the index for every record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Linked {
    /// The record.
    pub(crate) record: Record,
    /// How many bytes before it the frame begins that it is in.
    pub(crate) back: u32,
    /// Where the one before it in its stream begins; [`Place::default`] for the first.
    pub(crate) before: Place,
}

/// A frame that was written down.
#[derive(Debug)]
pub(crate) struct Encoded {
    /// What the next frame follows.
    pub(crate) link: Link,
    /// Where in it each record begins.
    pub(crate) records: Vec<u32>,
    /// Where in it the value of each change begins.
    pub(crate) changes: Vec<u32>,
}

/// Writes a batch down behind the frames of its group, as the frame that follows `before` and will lie at
/// `at`. `last` tells where the last record of a stream lies so far.
pub(crate) fn encode(
    group: &mut Vec<u8>,
    batch: &Batch,
    sealed: &Sealed<'_>,
    before: Link,
    at: Place,
    last: &mut BTreeMap<&str, Place>,
) -> Encoded {
    let start = group.len();
    let sequence = before.sequence + 1;
    group.extend(MAGIC);
    group.extend([0; 8]);
    group.extend(size32(start).to_be_bytes());
    group.extend(sequence.to_be_bytes());
    group.extend(before.hash.0);
    put_summary(group, batch, sealed);
    let summary = group.len();
    group.extend([0; 4]);
    group.extend(size32(batch.changes.len()).to_be_bytes());
    let changes = batch.changes.iter().map(|change| put_change(group, change, start)).collect();
    let crc = crc32c::crc32c(group.get(summary + 4..).unwrap_or_default());
    fill(group, summary, crc);
    let said = group.get(start + HEADER..summary + 4).unwrap_or_default();
    let hash = hash::of_frame(&before.hash, sequence, said);
    group.extend(size32(sealed.records.len()).to_be_bytes());
    let mut records = Vec::with_capacity(sealed.records.len());
    for record in &sealed.records {
        let back = size32(group.len() - start);
        let place = at.plus(back);
        let before = last.get_mut(record.stream).map(|last| std::mem::replace(last, place));
        put_record(group, record, back, before.unwrap_or_default());
        records.push(back);
    }
    let frame = group.get_mut(start..).unwrap_or_default();
    fill(frame, 8, size32(frame.len() - HEADER));
    let crc = crc32c::crc32c(frame.get(COVERED..).unwrap_or_default());
    fill(frame, 4, crc);
    Encoded { link: Link { sequence, hash }, records, changes }
}

/// Writes a number over the bytes that were left for it.
fn fill(frame: &mut [u8], at: usize, number: u32) {
    if let Some(room) = frame.get_mut(at..at + 4) {
        room.copy_from_slice(&number.to_be_bytes());
    }
}

/// What the hash of the frame is made of: the records are in it by the chain.
fn put_summary(out: &mut Vec<u8>, batch: &Batch, sealed: &Sealed<'_>) {
    put_short(out, batch.request.as_bytes());
    out.extend(sealed.head.position.to_be_bytes());
    out.extend(sealed.head.chain.0);
    let checked = || batch.appends.iter().filter(|append| append.records.is_empty());
    out.extend(size32(checked().count()).to_be_bytes());
    for append in checked() {
        put_short(out, append.stream.as_bytes());
        out.extend(append.expected.to_be_bytes());
    }
}

fn put_record(out: &mut Vec<u8>, record: &SealedRecord<'_>, back: u32, before: Place) {
    put_short(out, record.stream.as_bytes());
    out.extend(record.version.to_be_bytes());
    out.extend(record.position.to_be_bytes());
    out.extend(back.to_be_bytes());
    out.extend(before.to_u64().to_be_bytes());
    out.extend(record.previous.0);
    out.extend(record.hash.0);
    put_long(out, record.payload);
}

/// Tells where the value begins, from the start of the frame.
fn put_change(out: &mut Vec<u8>, change: &Change, start: usize) -> u32 {
    match change {
        Change::Put { table, key, value } => {
            out.push(1);
            put_short(out, table.as_bytes());
            put_short(out, key);
            put_long(out, value);
            size32(out.len() - value.len() - start)
        }
        Change::Delete { table, key } => {
            out.push(0);
            put_short(out, table.as_bytes());
            put_short(out, key);
            0
        }
    }
}

/// Reads a header; nothing where the bytes are not one.
pub(crate) fn header(bytes: &[u8]) -> Option<Header> {
    let mut reader = Reader::new(bytes);
    let magic = reader.take(MAGIC.len())?;
    reader.u32()?;
    let (size, back) = (reader.u32()?, reader.u32()?);
    let before = Link { sequence: reader.u64()?.checked_sub(1)?, hash: reader.hash()? };
    (magic == MAGIC).then_some(Header { size, back, before })
}

/// Whether these bytes are a frame, whole and unchanged.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    let crc = bytes.get(4..COVERED).and_then(|crc| crc.try_into().ok()).map(u32::from_be_bytes);
    let size = header(bytes).map(|header| u64::from(header.size) + HEADER as u64);
    size == Some(bytes.len() as u64)
        && bytes.get(COVERED..).is_some_and(|rest| crc == Some(crc32c::crc32c(rest)))
}

/// Reads a frame; nothing where the bytes are not one, whole and unchanged.
pub(crate) fn decode(bytes: &[u8]) -> Option<Frame> {
    if !is_whole(bytes) {
        return None;
    }
    let header = header(bytes)?;
    let body = bytes.get(HEADER..)?;
    let mut reader = Reader::new(body);
    let request = reader.text()?;
    let head = Head { position: reader.u64()?, chain: reader.hash()? };
    let mut versions = BTreeMap::new();
    for _ in 0..reader.u32()? {
        versions.insert(reader.text()?, reader.u64()?);
    }
    reader.u32()?;
    let sequence = header.before.sequence + 1;
    let hash = hash::of_frame(&header.before.hash, sequence, body.get(..reader.offset())?);
    let mut changes = Vec::new();
    for _ in 0..reader.u32()? {
        changes.push(change(&mut reader)?);
    }
    let mut records = Vec::new();
    for _ in 0..reader.u32()? {
        let at = size32(HEADER + reader.offset());
        let linked = record(&mut reader)?;
        versions.insert(linked.record.stream.clone(), linked.record.version);
        records.push((at, linked));
    }
    reader.is_done().then_some(Frame {
        before: header.before,
        link: Link { sequence, hash },
        back: header.back,
        request,
        committed: Committed { head: head.position, chain: head.chain, repeated: false, versions },
        records,
        changes,
    })
}

/// The frame that some bytes begin with, and its size; nothing where they do not, or not all of it is there.
pub(crate) fn first(bytes: &[u8]) -> Option<(Frame, usize)> {
    let size = usize::try_from(header(bytes)?.size).ok()?.checked_add(HEADER)?;
    Some((decode(bytes.get(..size)?)?, size))
}

/// Reads one record, which may lie anywhere.
pub(crate) fn record(reader: &mut Reader<'_>) -> Option<Linked> {
    let (stream, version, position) = (reader.text()?, reader.u64()?, reader.u64()?);
    let (back, before) = (reader.u32()?, Place::from_u64(reader.u64()?));
    let (previous, hash) = (reader.hash()?, reader.hash()?);
    let payload = reader.long()?.to_vec();
    let record = Record { stream, version, position, payload, previous, hash };
    Some(Linked { record, back, before })
}

/// How long the record is that begins with these bytes; nothing where they do not tell.
pub(crate) fn record_size(bytes: &[u8]) -> Option<usize> {
    let mut reader = Reader::new(bytes);
    reader.short()?;
    reader.take(8 + 8 + 4 + 8 + 32 + 32)?;
    let payload = usize::try_from(reader.u32()?).ok()?;
    reader.offset().checked_add(payload)
}

/// Reads one change, and where in its frame the value begins.
pub(crate) fn change(reader: &mut Reader<'_>) -> Option<(u32, Change)> {
    let put = match reader.u8()? {
        0 => false,
        1 => true,
        _ => return None,
    };
    let (table, key) = (reader.text()?, reader.short()?.to_vec());
    if !put {
        return Some((0, Change::Delete { table, key }));
    }
    let value = reader.long()?.to_vec();
    let at = size32(HEADER + reader.offset() - value.len());
    Some((at, Change::Put { table, key, value }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Append;
    use crate::seal::{Tip, seal};

    fn batch() -> Batch {
        Batch {
            request: "请求".into(),
            appends: vec![
                Append { stream: "a".into(), expected: 0, records: vec![vec![1], vec![]] },
                Append { stream: "b".into(), expected: 0, records: vec![] },
            ],
            changes: vec![
                Change::Put { table: "t".into(), key: vec![7], value: b"value".to_vec() },
                Change::Delete { table: "t".into(), key: vec![8] },
            ],
            ..Batch::default()
        }
    }

    fn encoded(batch: &Batch) -> (Sealed<'_>, Encoded, Vec<u8>) {
        let sealed = seal(batch, Head::default(), |_| Ok(Tip::default())).unwrap();
        let mut last = BTreeMap::from([("a", Place { segment: 3, offset: 5 })]);
        let (mut group, at) = (b"123456789".to_vec(), Place::first_of(4));
        let frame = encode(&mut group, batch, &sealed, Link::default(), at, &mut last);
        (sealed, frame, group.split_off(9))
    }

    #[test]
    fn a_frame_reads_back_and_says_where_its_parts_lie() {
        let batch = batch();
        let (sealed, Encoded { link, records: places, changes: values }, bytes) = encoded(&batch);
        let frame = decode(&bytes).unwrap();
        assert_eq!((frame.link, frame.back), (link, 9));
        assert!(frame.records.iter().map(|(at, _)| *at).eq(places));
        assert!(frame.changes.iter().map(|(at, _)| *at).eq(values));
        assert_eq!(frame.request, batch.request);
        assert_eq!(frame.committed, sealed.committed);
        assert_eq!(frame.link.sequence, 1);
        assert!(frame.records.iter().all(|(at, linked)| linked.back == *at));
        let records: Vec<_> =
            frame.records.iter().map(|(_, linked)| linked.record.clone()).collect();
        assert!(
            records.into_iter().eq(sealed.records.iter().copied().map(SealedRecord::to_record))
        );
        assert_eq!(frame.records[0].1.before, Place { segment: 3, offset: 5 });
        assert_eq!(frame.records[1].1.before, Place::first_of(4).plus(frame.records[0].0));
        assert_eq!(record_size(&bytes[frame.records[1].0 as usize..]), Some(99));
        let changes: Vec<_> = frame.changes.iter().map(|(_, change)| change.clone()).collect();
        assert_eq!(changes, batch.changes);
        let (at, first) = &frame.records[0];
        assert_eq!(record(&mut Reader::new(&bytes[*at as usize..])).as_ref(), Some(first));
        assert_eq!(&bytes[frame.changes[0].0 as usize..][..5], b"value");
    }

    #[test]
    fn no_byte_of_a_frame_can_change_unnoticed() {
        let batch = batch();
        let (_, _, bytes) = encoded(&batch);
        for index in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[index] ^= 1;
            assert!(decode(&changed).is_none(), "byte {index}");
        }
        for size in 0..bytes.len() {
            assert!(decode(&bytes[..size]).is_none(), "cut at {size}");
        }
    }
}
