//! The written form of an export: JSON, one line each, in an order that is always the same.
//!
//! ```text
//! {"schema":"fashen.store-export/1","hash":"sm3"}
//! {"frame":{"sequence":1,"request":"…","appends":[{"stream":"…","expected":0,"records":[{"text":"…"}]}],
//!   "changes":[{"put":{"table":"…","key":{"text":"…"},"value":{"base64":"…"}}}],"head":{…}}}
//! {"blob":{"hash":"…","bytes":{"text":"…"}}}
//! {"end":{"head":{"position":1,"chain":"…"},"link":"…","frames":1,"blobs":1}}
//! ```
//!
//! Bytes that are UTF-8 are written as they are, all others in base64; hashes as hexadecimal digits. The
//! form is a promise.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::{Append, Change, Hash};

/// Which form it is.
pub(super) const SCHEMA: &str = "fashen.store-export/1";

/// The only hash there is.
pub(super) const HASH: &str = "sm3";

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub(super) schema: String,
    pub(super) hash: String,
}

/// Every line after the first.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Line {
    Frame(FrameLine),
    Blob(BlobLine),
    End(EndLine),
}

/// One append.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FrameLine {
    pub(super) sequence: u64,
    pub(super) request: String,
    pub(super) appends: Vec<AppendLine>,
    pub(super) changes: Vec<ChangeLine>,
    /// The end of the chain of records after it.
    pub(super) head: HeadLine,
}

/// What was appended to one stream.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AppendLine {
    pub(super) stream: String,
    pub(super) expected: u64,
    pub(super) records: Vec<Bytes>,
}

/// A change to a row.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum ChangeLine {
    Put { table: String, key: Bytes, value: Bytes },
    Delete { table: String, key: Bytes },
}

/// A blob.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BlobLine {
    pub(super) hash: String,
    pub(super) bytes: Bytes,
}

/// The last line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EndLine {
    pub(super) head: HeadLine,
    /// The hash of the last frame, which covers requests and changes too.
    pub(super) link: String,
    pub(super) frames: u64,
    pub(super) blobs: u64,
}

/// The end of a chain.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeadLine {
    pub(super) position: u64,
    pub(super) chain: String,
}

/// Some bytes: one of the two.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bytes {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base64: Option<String>,
}

impl Bytes {
    pub(super) fn of(bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self { text: Some(text), base64: None },
            Err(no) => Self { text: None, base64: Some(STANDARD.encode(no.as_bytes())) },
        }
    }

    /// The bytes; nothing where it says both or neither, or no base64.
    pub(super) fn read(self) -> Option<Vec<u8>> {
        match (self.text, self.base64) {
            (Some(text), None) => Some(text.into_bytes()),
            (None, Some(base64)) => STANDARD.decode(base64).ok(),
            _ => None,
        }
    }
}

impl HeadLine {
    pub(super) fn of(position: u64, chain: Hash) -> Self {
        Self { position, chain: chain.to_string() }
    }
}

impl AppendLine {
    pub(super) fn read(self) -> Option<Append> {
        let records: Option<_> = self.records.into_iter().map(Bytes::read).collect();
        Some(Append { stream: self.stream, expected: self.expected, records: records? })
    }
}

impl ChangeLine {
    pub(super) fn of(change: Change) -> Self {
        match change {
            Change::Put { table, key, value } => {
                Self::Put { table, key: Bytes::of(key), value: Bytes::of(value) }
            }
            Change::Delete { table, key } => Self::Delete { table, key: Bytes::of(key) },
        }
    }

    pub(super) fn read(self) -> Option<Change> {
        Some(match self {
            Self::Put { table, key, value } => {
                Change::Put { table, key: key.read()?, value: value.read()? }
            }
            Self::Delete { table, key } => Change::Delete { table, key: key.read()? },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_read_back_and_say_one_thing_only() {
        for bytes in [b"".to_vec(), "办法\0\n\"".into(), vec![0xff, 0], vec![0xed, 0xa0, 0x80]] {
            let text = serde_json::to_string(&Bytes::of(bytes.clone())).unwrap();
            assert_eq!(serde_json::from_str::<Bytes>(&text).unwrap().read(), Some(bytes));
        }
        let read = |text| serde_json::from_str::<Bytes>(text).ok().and_then(Bytes::read);
        for wrong in
            ["{}", "{\"text\":\"\",\"base64\":\"\"}", "{\"base64\":\"=\"}", "{\"hex\":\"\"}"]
        {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
