//! What can go wrong, as data. A full disk, a folder that may not be written and a lock that is held
//! say nothing about the data, and are never taken for damage.

use std::fmt;
use std::io;
use std::path::Path;

use crate::Hash;
use crate::journal::place::Place;

/// Why a store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Somebody else was faster: the stream is not at the version the caller decided on.
    #[error("stream {stream:?} is at version {actual}, expected {expected}")]
    Conflict {
        /// The stream.
        stream: String,
        /// The version the caller expected.
        expected: u64,
        /// The version it has.
        actual: u64,
    },
    /// Another process holds the store, and went on holding it for as long as we were told to wait.
    #[error("in use by process {} ({})", .0.pid, .0.command)]
    Busy(Holder),
    /// The disk or the quota is full.
    #[error("no space left")]
    Full,
    /// The file system is mounted for reading only.
    #[error("read-only file system")]
    ReadOnly,
    /// The user of this process may not read or write here.
    #[error("permission denied")]
    Denied,
    /// What is on the disk is not what was written.
    #[error("damaged: {0}")]
    Damaged(Damage),
    /// The batch or the question breaks a rule or a bound of the contract.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The data directory was written by a newer version of this crate.
    #[error("layout version {found}, this program knows up to {known}")]
    Newer {
        /// The layout version found.
        found: u32,
        /// The newest that is known here.
        known: u32,
    },
    /// The data directory was written by an earlier version of this crate that nobody was given.
    #[error("layout version {found}, this program knows {known} only")]
    Older {
        /// The layout version found.
        found: u32,
        /// The one that is known here.
        known: u32,
    },
    /// There is no store in the folder.
    #[error("no store here")]
    Absent,
    /// There is a store in the folder already, or something else that is in its way.
    #[error("there is a store here already")]
    Exists,
    /// The store does not take appends after an earlier failure; opening it again may help.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// Whether the append happened is not known: repeat it with the same request.
    #[error("outcome unknown: {0}")]
    Unknown(String),
    /// The store was closed.
    #[error("closed")]
    Closed,
    /// Anything else that the operating system refused.
    #[error("{place}: {source}")]
    Io {
        /// The file, below the data directory where it is one of ours.
        place: String,
        /// What the system said.
        source: io::Error,
    },
}

/// What is not what was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// The file that says what the data directory is.
    #[error("FORMAT does not say what this store is")]
    Format,
    /// The journal. What is whole of it can be saved with [`repair`](crate::repair()).
    #[error("journal segment {segment} offset {offset}: {what}")]
    Journal {
        /// Number of the segment.
        segment: u32,
        /// Bytes from its beginning.
        offset: u32,
        /// What is the matter.
        what: String,
    },
    /// The index, which can be made anew from the journal.
    #[error("index: {0}")]
    Index(String),
    /// A blob does not give its hash.
    #[error("blob {0}")]
    Blob(Hash),
    /// A file that was made by `backup` or `export`.
    #[error("{place}: {what}")]
    File {
        /// Which, and where in it.
        place: String,
        /// What is the matter.
        what: String,
    },
}

impl Damage {
    /// Something is wrong at a place in the journal.
    pub(crate) fn journal(at: Place, what: impl Into<String>) -> StoreError {
        let (segment, offset) = (at.segment, at.offset);
        StoreError::Damaged(Self::Journal { segment, offset, what: what.into() })
    }

    /// Something is wrong with the index.
    pub(crate) fn index(what: impl Into<String>) -> StoreError {
        StoreError::Damaged(Self::Index(what.into()))
    }
}

/// Who holds the lock, as far as can be read from the lock file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// Process id; 0 where it could not be read.
    pub pid: u32,
    /// Command line, shortened; empty where it could not be read.
    pub command: String,
    /// When the lock was taken, in seconds since 1970 (UTC); 0 where it could not be read.
    pub since: u64,
}

/// What was given, for [`Invalid`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// [`Batch::request`](crate::Batch::request).
    Request,
    /// The name of a stream.
    Stream,
    /// The name of a table.
    Table,
    /// The key of a row.
    Key,
    /// The value of a row.
    Value,
    /// The payload of a record.
    Record,
    /// The records of a batch, counted.
    Records,
    /// The changes of a batch, counted.
    Changes,
    /// The batch as a whole.
    Batch,
    /// A blob.
    Blob,
    /// A snapshot.
    Snapshot,
}

/// A batch or a question that no store takes; see [`limits`](crate::limits).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// A name or a key without a single byte.
    #[error("{0} is empty")]
    Empty(Part),
    /// Longer or more than the bound.
    #[error("{part} has {size}, at most {limit} allowed")]
    TooLarge {
        /// What is too large.
        part: Part,
        /// Its size in bytes, or how many there are.
        size: usize,
        /// The bound.
        limit: usize,
    },
    /// A name with control characters, which no listing could show.
    #[error("{part} {name:?} holds a control character")]
    Control {
        /// Whose name.
        part: Part,
        /// The name.
        name: String,
    },
    /// A stream that a batch names twice.
    #[error("stream {0:?} twice in a batch")]
    Twice(String),
    /// A snapshot of a stream that the batch says nothing of.
    #[error("snapshot of stream {0:?}, which is not in the batch")]
    Unrelated(String),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Request => "request",
            Self::Stream => "stream name",
            Self::Table => "table name",
            Self::Key => "key",
            Self::Value => "value",
            Self::Record => "record",
            Self::Records => "number of records",
            Self::Changes => "number of changes",
            Self::Batch => "batch",
            Self::Blob => "blob",
            Self::Snapshot => "snapshot",
        })
    }
}

impl StoreError {
    /// Judges an error of the operating system by what it says, not by where it happened.
    pub(crate) fn from_io(place: impl Into<String>, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::PermissionDenied => Self::Denied,
            _ => Self::Io { place: place.into(), source },
        }
    }

    /// The same error once more, for others who waited for the same thing.
    pub(crate) fn again(&self) -> Self {
        match self {
            Self::Full => Self::Full,
            Self::ReadOnly => Self::ReadOnly,
            Self::Denied => Self::Denied,
            Self::Closed => Self::Closed,
            Self::Unknown(what) => Self::Unknown(what.clone()),
            Self::Damaged(damage) => Self::Damaged(damage.clone()),
            Self::Io { place, source } => {
                let source = io::Error::new(source.kind(), source.to_string());
                Self::Io { place: place.clone(), source }
            }
            other => Self::Unavailable(other.to_string()),
        }
    }

    /// For `map_err` beside a call on a file.
    pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::from_io(path.display().to_string(), source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_surroundings_are_told_apart_by_errno() {
        let judge = |errno| StoreError::from_io("db", io::Error::from_raw_os_error(errno));
        assert!(matches!(judge(28), StoreError::Full), "ENOSPC");
        assert!(matches!(judge(122), StoreError::Full), "EDQUOT");
        assert!(matches!(judge(27), StoreError::Full), "EFBIG");
        assert!(matches!(judge(30), StoreError::ReadOnly), "EROFS");
        assert!(matches!(judge(13), StoreError::Denied), "EACCES");
        assert!(matches!(judge(1), StoreError::Denied), "EPERM");
        assert!(matches!(judge(5), StoreError::Io { .. }), "EIO");
    }
}
