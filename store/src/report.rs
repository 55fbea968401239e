//! What a verification found, as data: the sentences are made by whoever speaks to people.

use crate::{Hash, Head, limits};

/// The result of [`Store::verify`](crate::Store::verify).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Streams looked at.
    pub streams: u64,
    /// Records looked at.
    pub records: u64,
    /// Blobs looked at.
    pub blobs: u64,
    /// The end of the global chain, recomputed from the bytes of the records.
    pub head: Head,
    /// Up to which position the history is the one that was asked about, where a head of the chain was
    /// given: everything up to there is as it was when that head was written down.
    pub anchored: Option<u64>,
    /// What is wrong, at most [`limits::FINDINGS`] of it.
    pub findings: Vec<Finding>,
    /// How many findings there are beyond those listed.
    pub unlisted: u64,
}

/// One thing that is not as it was committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A record is not there any more.
    RecordMissing {
        /// Its position among all records.
        position: u64,
    },
    /// A record no longer gives its hash.
    RecordChanged {
        /// The stream it belongs to.
        stream: String,
        /// Its number in the stream.
        version: u64,
        /// Its position among all records.
        position: u64,
    },
    /// A record does not follow the one before it in its stream.
    StreamBroken {
        /// The stream.
        stream: String,
        /// The number of the record that does not follow.
        version: u64,
    },
    /// The version or the hash kept for a stream is not that of its last record.
    StreamHead {
        /// The stream.
        stream: String,
        /// The version kept for it; 0 where none is kept.
        kept: u64,
        /// The version of its last record; 0 where it has none.
        found: u64,
    },
    /// The end of the global chain is not what the records give.
    ChainHead {
        /// What is kept.
        kept: Head,
        /// What the records give.
        found: Head,
    },
    /// A row of a table is not what the appends made of it.
    RowDiffers {
        /// Name of the table.
        table: String,
        /// Key of the row.
        key: Vec<u8>,
    },
    /// The index leads to wrong places; it can be made anew from the journal.
    IndexDiffers {
        /// How many of its own rows differ.
        rows: u64,
    },
    /// A blob no longer gives its hash.
    BlobChanged {
        /// The hash it is kept under.
        hash: Hash,
    },
    /// Something cannot be read at all.
    Unreadable {
        /// What it is: a file below the data directory, or a part of the index.
        place: String,
        /// Why not, in the words of whoever failed to read it.
        reason: String,
    },
}

impl Report {
    /// Whether everything is as it was committed.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    /// Lists a finding, or counts it once the list is full.
    pub(crate) fn add(&mut self, finding: Finding) {
        if self.findings.len() < limits::FINDINGS {
            self.findings.push(finding);
        } else {
            self.unlisted += 1;
        }
    }
}
