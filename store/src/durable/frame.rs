//! One append as bytes of the journal: a frame, with everything that the append did.
//!
//! A frame proves itself: its header carries the hash of the frame before it and a hash over that and
//! its own bytes. Records and values are read from the middle of a frame too, so that decoding tells
//! where each of them lies. The layout is a promise.
//!
//! ```text
//! header   "FSF1" | size of body u32 | sequence u64 | previous hash | hash
//! body     request | position, chain after it | records | streams and versions | changes
//! record   stream | version u64 | position u64 | place u64 of the one before in its stream
//!          | its hash | hash | payload
//! ```

use std::collections::BTreeMap;

use super::journal::Place;
use crate::bytes::{Reader, put_long, put_short, size32};
use crate::seal::Sealed;
use crate::{Batch, Change, Committed, Hash, Head, Record, hash};

/// Bytes of a header.
pub(crate) const HEADER: usize = 4 + 4 + 8 + 32 + 32;

/// What every frame begins with.
pub(crate) const MAGIC: &[u8; 4] = b"FSF1";

/// Which frame is the last: its number, from 1, and its hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// The frame before this one.
    pub(crate) before: Link,
    /// The hash of this one.
    pub(crate) hash: Hash,
}

/// A frame as it was read.
#[derive(Debug)]
pub(crate) struct Frame {
    /// The frame that it follows.
    pub(crate) before: Link,
    /// This frame as a link of the chain of frames.
    pub(crate) link: Link,
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
    /// Where the one before it begins; [`Place::default`] for the first.
    pub(crate) before: Place,
}

/// Writes a batch down as the frame that follows `before` and will lie at `at`. `last` tells where the
/// last record of a stream lies so far.
pub(crate) fn encode(
    batch: &Batch,
    sealed: &Sealed,
    before: Link,
    at: Place,
    mut last: BTreeMap<String, Place>,
) -> Vec<u8> {
    let mut body = Vec::new();
    put_short(&mut body, batch.request.as_bytes());
    body.extend(sealed.head.position.to_be_bytes());
    body.extend(sealed.head.chain.0);
    body.extend(size32(sealed.records.len()).to_be_bytes());
    for record in &sealed.records {
        let place = at.plus(size32(HEADER + body.len()));
        let before = last.insert(record.stream.clone(), place).unwrap_or_default();
        put_record(&mut body, record, before);
    }
    body.extend(size32(sealed.committed.versions.len()).to_be_bytes());
    for (stream, version) in &sealed.committed.versions {
        put_short(&mut body, stream.as_bytes());
        body.extend(version.to_be_bytes());
    }
    body.extend(size32(batch.changes.len()).to_be_bytes());
    for change in &batch.changes {
        put_change(&mut body, change);
    }
    let mut frame = Vec::with_capacity(HEADER + body.len());
    frame.extend(MAGIC);
    frame.extend(size32(body.len()).to_be_bytes());
    frame.extend((before.sequence + 1).to_be_bytes());
    frame.extend(before.hash.0);
    frame.extend(hash::of_frame(&before.hash, before.sequence + 1, &body).0);
    frame.append(&mut body);
    frame
}

fn put_record(out: &mut Vec<u8>, record: &Record, before: Place) {
    put_short(out, record.stream.as_bytes());
    out.extend(record.version.to_be_bytes());
    out.extend(record.position.to_be_bytes());
    out.extend(before.to_u64().to_be_bytes());
    out.extend(record.previous.0);
    out.extend(record.hash.0);
    put_long(out, &record.payload);
}

fn put_change(out: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Put { table, key, value } => {
            out.push(1);
            put_short(out, table.as_bytes());
            put_short(out, key);
            put_long(out, value);
        }
        Change::Delete { table, key } => {
            out.push(0);
            put_short(out, table.as_bytes());
            put_short(out, key);
        }
    }
}

/// Reads a header; nothing where the bytes are not one.
pub(crate) fn header(bytes: &[u8]) -> Option<Header> {
    let mut reader = Reader::new(bytes);
    let magic = reader.take(MAGIC.len())?;
    let size = reader.u32()?;
    let sequence = reader.u64()?.checked_sub(1)?;
    let before = Link { sequence, hash: reader.hash()? };
    let header = Header { size, before, hash: reader.hash()? };
    (magic == MAGIC).then_some(header)
}

impl Header {
    /// Whether these bytes are the body that the header was made for.
    pub(crate) fn fits(&self, body: &[u8]) -> bool {
        usize::try_from(self.size) == Ok(body.len())
            && self.hash == hash::of_frame(&self.before.hash, self.before.sequence + 1, body)
    }
}

/// Reads a frame; nothing where the bytes are not one, whole and unchanged.
pub(crate) fn decode(bytes: &[u8]) -> Option<Frame> {
    let (head, body) = bytes.split_at_checked(HEADER)?;
    let header = header(head)?;
    if !header.fits(body) {
        return None;
    }
    let mut reader = Reader::new(body);
    let request = reader.text()?;
    let head = Head { position: reader.u64()?, chain: reader.hash()? };
    let mut records = Vec::new();
    for _ in 0..reader.u32()? {
        let at = size32(HEADER + reader.offset());
        records.push((at, record(&mut reader)?));
    }
    let mut versions = BTreeMap::new();
    for _ in 0..reader.u32()? {
        versions.insert(reader.text()?, reader.u64()?);
    }
    let mut changes = Vec::new();
    for _ in 0..reader.u32()? {
        changes.push(change(&mut reader)?);
    }
    reader.is_done().then(|| Frame {
        before: header.before,
        link: Link { sequence: header.before.sequence + 1, hash: header.hash },
        request,
        committed: Committed { head: head.position, chain: head.chain, repeated: false, versions },
        records,
        changes,
    })
}

/// Reads one record, which may lie anywhere.
pub(crate) fn record(reader: &mut Reader<'_>) -> Option<Linked> {
    let (stream, version, position) = (reader.text()?, reader.u64()?, reader.u64()?);
    let before = Place::from_u64(reader.u64()?);
    let (previous, hash) = (reader.hash()?, reader.hash()?);
    let payload = reader.long()?.to_vec();
    Some(Linked { record: Record { stream, version, position, payload, previous, hash }, before })
}

/// How long the record is that begins with these bytes; nothing where they do not tell.
pub(crate) fn record_size(bytes: &[u8]) -> Option<usize> {
    let mut reader = Reader::new(bytes);
    reader.short()?;
    reader.take(8 + 8 + 8 + 32 + 32)?;
    let payload = usize::try_from(reader.u32()?).ok()?;
    reader.offset().checked_add(payload)
}

fn change(reader: &mut Reader<'_>) -> Option<(u32, Change)> {
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

    fn encoded() -> (Sealed, Vec<u8>) {
        let sealed = seal(&batch(), Head::default(), |_| Ok(Tip::default())).unwrap();
        let last = BTreeMap::from([("a".to_owned(), Place { segment: 3, offset: 5 })]);
        let bytes = encode(&batch(), &sealed, Link::default(), Place::first_of(4), last);
        (sealed, bytes)
    }

    #[test]
    fn a_frame_reads_back_and_says_where_its_parts_lie() {
        let (sealed, bytes) = encoded();
        let frame = decode(&bytes).unwrap();
        assert_eq!(frame.request, batch().request);
        assert_eq!(frame.committed, sealed.committed);
        assert_eq!(frame.link.sequence, 1);
        let records: Vec<_> =
            frame.records.iter().map(|(_, linked)| linked.record.clone()).collect();
        assert_eq!(records, sealed.records);
        assert_eq!(frame.records[0].1.before, Place { segment: 3, offset: 5 });
        assert_eq!(frame.records[1].1.before, Place::first_of(4).plus(frame.records[0].0));
        assert_eq!(record_size(&bytes[frame.records[1].0 as usize..]), Some(95));
        let changes: Vec<_> = frame.changes.iter().map(|(_, change)| change.clone()).collect();
        assert_eq!(changes, batch().changes);
        let (at, first) = &frame.records[0];
        assert_eq!(record(&mut Reader::new(&bytes[*at as usize..])).as_ref(), Some(first));
        assert_eq!(&bytes[frame.changes[0].0 as usize..][..5], b"value");
    }

    #[test]
    fn no_byte_of_a_frame_can_change_unnoticed() {
        let (_, bytes) = encoded();
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
