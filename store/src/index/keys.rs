//! What the rows of the index are called and what they say. Made from frames, and from nothing else,
//! so that the index can be compared with the journal and made anew from it; but for snapshots.
//!
//! ```text
//! h stream          where the stream ends: version, hash, place of the last record
//! s stream 0 number where the record lies with version `number` times [`STRIDE`]
//! p number          where the frame lies with the record at position `number` times [`STRIDE`]
//! q hash            where the frame lies with the request that begins with this hash, if it has no record
//! c stream 0 part   part of the snapshot of the stream
//! t table 0 key     the value (0) or, of a large one, where it lies, its size and its hash (1)
//! ```

use super::rows::RowChange;
use crate::bytes::{Reader, size32};
use crate::journal::frame::{Frame, Linked};
use crate::journal::place::Place;
use crate::seal::Tip;
use crate::{Change, Hash, sm3};

/// Largest value that is kept in the index itself, in bytes: leaves are to hold several rows.
const INLINE: usize = 512;

/// First byte of the row of a stream.
pub(crate) const STREAM: u8 = b'h';

const VERSION: u8 = b's';
const POSITION: u8 = b'p';
const REQUEST: u8 = b'q';
const TABLE: u8 = b't';
const SNAPSHOT: u8 = b'c';

/// Every so many records of a stream, and of all streams, one has a row of its own; those between are
/// found from there. What sled pays for when it opens are bytes and keys.
pub(crate) const STRIDE: u64 = 64;

/// Bytes of the hash of a request that make its key. Two requests with the same would not be taken
/// for each other: the frame has the whole request.
const REQUEST_BYTES: usize = 10;

/// Where a stream ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct End {
    /// Its version and hash.
    pub(crate) tip: Tip,
    /// Where its last record lies.
    pub(crate) last: Place,
}

/// The value of a row of a table.
#[derive(Debug)]
pub(crate) enum Value {
    /// The value itself.
    Inline(Vec<u8>),
    /// Where it lies in the journal.
    Journal {
        /// Its first byte.
        at: Place,
        /// How many bytes.
        size: usize,
        /// What they hash to.
        hash: Hash,
    },
}

/// Key of the row of a stream.
pub(crate) fn stream(stream: &str) -> Vec<u8> {
    key(STREAM, &[stream.as_bytes()])
}

/// Key of the row of the record of a stream with version `number` times [`STRIDE`].
pub(crate) fn version(stream: &str, number: u64) -> Vec<u8> {
    key(VERSION, &[stream.as_bytes(), &[0], &number.to_be_bytes()])
}

/// Key of the row of the record at position `number` times [`STRIDE`].
pub(crate) fn position(number: u64) -> Vec<u8> {
    key(POSITION, &[&number.to_be_bytes()])
}

/// Key of the row of a request.
pub(crate) fn request(request: &str) -> Vec<u8> {
    let hash = sm3(request.as_bytes());
    key(REQUEST, &[hash.0.get(..REQUEST_BYTES).unwrap_or_default()])
}

/// Key of the row of a table; names hold no control characters, so that the zero ends them.
pub(crate) fn table(table: &str, row: &[u8]) -> Vec<u8> {
    key(TABLE, &[table.as_bytes(), &[0], row])
}

/// Key of the row of a part of the snapshot of a stream.
pub(crate) fn snapshot(stream: &str, part: u32) -> Vec<u8> {
    key(SNAPSHOT, &[stream.as_bytes(), &[0], &part.to_be_bytes()])
}

/// Whether a row is a part of a snapshot, of which the journal knows nothing.
pub(crate) fn is_snapshot(key: &[u8]) -> bool {
    key.first() == Some(&SNAPSHOT)
}

/// The table and the key that a row was made for, if it is one of a table.
pub(crate) fn table_row(key: &[u8]) -> Option<(String, Vec<u8>)> {
    let (TABLE, rest) = key.split_first().map(|(kind, rest)| (*kind, rest))? else { return None };
    let end = rest.iter().position(|byte| *byte == 0)?;
    let (name, row) = rest.split_at_checked(end)?;
    Some((String::from_utf8_lossy(name).into_owned(), row.get(1..)?.to_vec()))
}

fn key(kind: u8, parts: &[&[u8]]) -> Vec<u8> {
    let size = parts.iter().map(|part| part.len()).sum::<usize>();
    let mut key = Vec::with_capacity(1 + size);
    key.push(kind);
    for part in parts {
        key.extend(*part);
    }
    key
}

/// What the index wants to know of a record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entered<'a> {
    /// Where it begins in its frame.
    pub(crate) offset: u32,
    /// Its stream.
    pub(crate) stream: &'a str,
    /// Its number in the stream.
    pub(crate) version: u64,
    /// Its number among all records.
    pub(crate) position: u64,
    /// Its hash.
    pub(crate) hash: Hash,
}

/// Adds the rows that change with a frame that lies at `at`; values come with where they begin in it, and
/// the records of one stream side by side.
pub(crate) fn add_rows<'a>(
    rows: &mut Vec<RowChange>,
    at: Place,
    request: &str,
    records: impl Iterator<Item = Entered<'a>>,
    changes: impl Iterator<Item = (u32, &'a Change)>,
) {
    let mut records = records.peekable();
    if records.peek().is_none() {
        rows.push((self::request(request), Some(place_value(at))));
    }
    while let Some(record) = records.next() {
        let last = at.plus(record.offset);
        if record.version.is_multiple_of(STRIDE) {
            let key = version(record.stream, record.version / STRIDE);
            rows.push((key, Some(place_value(last))));
        }
        if record.position.is_multiple_of(STRIDE) {
            rows.push((position(record.position / STRIDE), Some(place_value(at))));
        }
        if records.peek().is_none_or(|next| next.stream != record.stream) {
            let tip = Tip { version: record.version, hash: record.hash };
            rows.push((stream(record.stream), Some(end_value(End { tip, last }))));
        }
    }
    rows.extend(changes.map(|(offset, change)| match change {
        Change::Put { table: name, key, value } => {
            (table(name, key), Some(table_value(value, at.plus(offset))))
        }
        Change::Delete { table: name, key } => (table(name, key), None),
    }));
}

/// The rows that change with a frame that was read.
pub(crate) fn rows_of_frame(at: Place, frame: &Frame) -> Vec<RowChange> {
    let mut rows = Vec::new();
    let records = frame.records.iter().map(|(offset, Linked { record, .. })| Entered {
        offset: *offset,
        stream: &record.stream,
        version: record.version,
        position: record.position,
        hash: record.hash,
    });
    let changes = frame.changes.iter().map(|(offset, change)| (*offset, change));
    add_rows(&mut rows, at, &frame.request, records, changes);
    rows
}

fn table_value(value: &[u8], at: Place) -> Vec<u8> {
    let mut out = Vec::with_capacity(1 + value.len().min(INLINE));
    if value.len() <= INLINE {
        out.push(0);
        out.extend(value);
    } else {
        out.push(1);
        out.extend(place_value(at));
        out.extend(size32(value.len()).to_be_bytes());
        out.extend(sm3(value).0);
    }
    out
}

/// Reads what a row of a table says.
pub(crate) fn read_value(bytes: &[u8]) -> Option<Value> {
    let (kind, rest) = bytes.split_first()?;
    match kind {
        0 => Some(Value::Inline(rest.to_vec())),
        1 => {
            let mut reader = Reader::new(rest);
            let at = Place::from_u64(reader.u64()?);
            let size = usize::try_from(reader.u32()?).ok()?;
            Some(Value::Journal { at, size, hash: reader.hash()? })
        }
        _ => None,
    }
}

fn place_value(at: Place) -> Vec<u8> {
    at.to_u64().to_be_bytes().to_vec()
}

/// Reads a place.
pub(crate) fn read_place(bytes: &[u8]) -> Option<Place> {
    Reader::new(bytes).u64().map(Place::from_u64)
}

fn end_value(end: End) -> Vec<u8> {
    let mut out = Vec::with_capacity(8 + 32 + 8);
    out.extend(end.tip.version.to_be_bytes());
    out.extend(end.tip.hash.0);
    out.extend(end.last.to_u64().to_be_bytes());
    out
}

/// The name and the end of a stream, if that is what a row tells.
pub(crate) fn tip(key: &[u8], row: &[u8]) -> Option<(String, Tip)> {
    let name = key.strip_prefix(&[STREAM])?;
    Some((String::from_utf8_lossy(name).into_owned(), read_end(row)?.tip))
}

/// Reads where a stream ends.
pub(crate) fn read_end(bytes: &[u8]) -> Option<End> {
    let mut reader = Reader::new(bytes);
    let tip = Tip { version: reader.u64()?, hash: reader.hash()? };
    Some(End { tip, last: Place::from_u64(reader.u64()?) })
}
