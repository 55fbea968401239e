//! What the rows of the index are called and what they say. Made from frames, and from nothing else,
//! so that the index can be compared with the journal and made anew from it.
//!
//! ```text
//! h stream           where the stream ends: version, hash
//! s stream 0 version where the record lies
//! p position         where the record lies
//! q request          where the frame lies
//! t table 0 key      the value (0) or, of a large one, where it lies, its size and its hash (1)
//! ```

use std::collections::BTreeMap;

use super::frame::Frame;
use super::journal::Place;
use super::rows::RowChange;
use crate::bytes::{Reader, size32};
use crate::seal::Tip;
use crate::{Change, Hash, sm3};

/// Largest value that is kept in the index itself, in bytes: leaves are to hold several rows.
const INLINE: usize = 512;

/// First byte of the row of a stream.
pub(crate) const STREAM: u8 = b'h';

/// First byte of the row of a record in its stream.
pub(crate) const VERSION: u8 = b's';

/// First byte of the row of a record among all.
pub(crate) const POSITION: u8 = b'p';

/// First byte of the row of a table.
pub(crate) const TABLE: u8 = b't';

const REQUEST: u8 = b'q';

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

/// Key of the row of a record in its stream.
pub(crate) fn version(stream: &str, version: u64) -> Vec<u8> {
    key(VERSION, &[stream.as_bytes(), &[0], &version.to_be_bytes()])
}

/// Key of the row of a record among all.
pub(crate) fn position(position: u64) -> Vec<u8> {
    key(POSITION, &[&position.to_be_bytes()])
}

/// Key of the row of a request.
pub(crate) fn request(request: &str) -> Vec<u8> {
    key(REQUEST, &[request.as_bytes()])
}

/// Key of the row of a table; names hold no control characters, so that the zero ends them.
pub(crate) fn table(table: &str, row: &[u8]) -> Vec<u8> {
    key(TABLE, &[table.as_bytes(), &[0], row])
}

/// The table and the key that a row was made for, if it is one of a table.
pub(crate) fn table_row(key: &[u8]) -> Option<(String, Vec<u8>)> {
    let (TABLE, rest) = key.split_first().map(|(kind, rest)| (*kind, rest))? else { return None };
    let end = rest.iter().position(|byte| *byte == 0)?;
    let (name, row) = rest.split_at_checked(end)?;
    Some((String::from_utf8_lossy(name).into_owned(), row.get(1..)?.to_vec()))
}

fn key(kind: u8, parts: &[&[u8]]) -> Vec<u8> {
    let mut key = vec![kind];
    for part in parts {
        key.extend(*part);
    }
    key
}

/// The rows that change with a frame that lies at `at`.
pub(crate) fn rows_of(frame: &Frame, at: Place) -> Vec<RowChange> {
    let mut rows = vec![(request(&frame.request), Some(place_value(at)))];
    let mut tips = BTreeMap::new();
    for (offset, record) in &frame.records {
        let place = place_value(at.plus(*offset));
        rows.push((version(&record.stream, record.version), Some(place.clone())));
        rows.push((position(record.position), Some(place)));
        tips.insert(&record.stream, Tip { version: record.version, hash: record.hash });
    }
    for (name, tip) in tips {
        rows.push((stream(name), Some(tip_value(tip))));
    }
    for (offset, change) in &frame.changes {
        rows.push(match change {
            Change::Put { table: name, key, value } => {
                (table(name, key), Some(table_value(value, at.plus(*offset))))
            }
            Change::Delete { table: name, key } => (table(name, key), None),
        });
    }
    rows
}

fn table_value(value: &[u8], at: Place) -> Vec<u8> {
    let mut out = Vec::new();
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

fn tip_value(tip: Tip) -> Vec<u8> {
    let mut out = tip.version.to_be_bytes().to_vec();
    out.extend(tip.hash.0);
    out
}

/// Reads where a stream ends.
pub(crate) fn read_tip(bytes: &[u8]) -> Option<Tip> {
    let mut reader = Reader::new(bytes);
    Some(Tip { version: reader.u64()?, hash: reader.hash()? })
}
