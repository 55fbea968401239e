//! One thing that is not as it was written, as it is told: what it is, and whose.

use crate::domain::paper::PaperKind;

/// What is not as it was written. Whatever is known of it is there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// What is the matter.
    pub kind: FindingKind,
    /// The case it belongs to.
    pub case: Option<String>,
    /// The stream of records.
    pub stream: Option<String>,
    /// The record's number in its stream.
    pub version: Option<u64>,
    /// The record's number among all.
    pub position: Option<u64>,
    /// The number of the last one, where several records follow one another.
    pub until: Option<u64>,
    /// The list.
    pub table: Option<String>,
    /// The digest of a content.
    pub hash: Option<String>,
    /// The paper, and which of its files.
    pub paper: Option<(PaperKind, String)>,
    /// The file, or another place.
    pub place: Option<String>,
    /// What was said of it by whoever found it; for whoever mends it.
    pub reason: Option<String>,
}

/// What can be the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// The history is not the one of which the head was written down.
    Anchor,
    /// A record is not there any more.
    RecordMissing,
    /// Records are whole and were set aside, because something before them is missing.
    RecordAside,
    /// A record no longer gives its hash.
    RecordChanged,
    /// A record does not read as what it should be.
    RecordUnreadable,
    /// A record does not follow the one before.
    StreamBroken,
    /// What is kept of the end of a stream is wrong.
    StreamHead,
    /// What is kept of the end of the chain is wrong.
    ChainHead,
    /// The index leads to wrong places.
    Index,
    /// A row says something else than the records.
    Row,
    /// What is kept of a case is not what its records amount to.
    State,
    /// A file of a sealed paper has changed.
    Paper,
    /// A content has changed.
    BlobChanged,
    /// A content is not there.
    BlobMissing,
    /// The workflow that cases are bound to does not read.
    Pack,
    /// Something can not be read at all.
    Unreadable,
}

impl Finding {
    /// A finding of which nothing more is known yet.
    pub fn of(kind: FindingKind) -> Self {
        Self {
            kind,
            case: None,
            stream: None,
            version: None,
            position: None,
            until: None,
            table: None,
            hash: None,
            paper: None,
            place: None,
            reason: None,
        }
    }

    /// The same, in a stream: that of a case names the case.
    #[must_use]
    pub fn in_stream(self, stream: &str) -> Self {
        let case = stream.strip_prefix("case/").or_else(|| stream.strip_prefix("entry/"));
        Self { case: case.map(str::to_owned), stream: Some(stream.to_owned()), ..self }
    }
}

impl FindingKind {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Anchor => "anchor",
            Self::RecordMissing => "record-missing",
            Self::RecordAside => "record-aside",
            Self::RecordChanged => "record-changed",
            Self::RecordUnreadable => "record-unreadable",
            Self::StreamBroken => "stream-broken",
            Self::StreamHead => "stream-head",
            Self::ChainHead => "chain-head",
            Self::Index => "index",
            Self::Row => "row",
            Self::State => "state",
            Self::Paper => "paper",
            Self::BlobChanged => "blob-changed",
            Self::BlobMissing => "blob-missing",
            Self::Pack => "pack",
            Self::Unreadable => "unreadable",
        }
    }

    /// Whether it is of the index only, which is made anew from the records and takes nothing with it.
    pub fn is_of_the_index(self) -> bool {
        matches!(self, Self::StreamHead | Self::ChainHead | Self::Index | Self::Row | Self::State)
    }
}
