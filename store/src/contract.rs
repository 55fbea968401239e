//! The contract that every backend keeps and that nothing above it looks behind.
//!
//! It speaks of bytes, names and numbers only, and asks for nothing that a plain SQL database could
//! not give too.

use std::collections::BTreeMap;
use std::fmt;

use crate::{Hash, Page, Report, Scan, StoreError, hash};

/// Streams of records that only grow, tables of rows that change with them, and blobs.
///
/// All calls are synchronous and may come from several threads. Appends take effect one after the
/// other; what a call returned is seen by every later call.
pub trait Store: Send + Sync {
    /// Appends records and changes rows: all or nothing over all streams and tables, and durable
    /// when it returns. A batch that is repeated, with the same request on the same versions of its
    /// streams, is answered with what it committed then, marked as [`Committed::repeated`], and writes
    /// nothing.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where a stream is not at the version expected, for the first such
    /// stream of the batch; [`StoreError::Invalid`] for a batch that breaks a rule or a bound. In both
    /// cases nothing was written. After any other error the outcome may be unknown: the caller opens
    /// the store again and repeats the same request.
    fn append(&self, batch: &Batch) -> Result<Committed, StoreError>;

    /// Appends several batches, each all or nothing by itself and as by [`Store::append`], one after
    /// the other; the disk is waited for once. The answers are in the order of the batches.
    fn append_all(&self, batches: &[Batch]) -> Vec<Result<Committed, StoreError>> {
        batches.iter().map(|batch| self.append(batch)).collect()
    }

    /// Number of records of a stream; 0 means that there is no such stream.
    fn version(&self, stream: &str) -> Result<u64, StoreError>;

    /// Up to `limit` records of a stream with a version greater than `from`, in order.
    fn read(&self, stream: &str, from: u64, limit: usize) -> Result<Vec<Record>, StoreError>;

    /// Up to `limit` names of streams that start with `prefix` and come after `after`, in the order
    /// of their bytes.
    fn streams(
        &self,
        prefix: &str,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<String>, StoreError>;

    /// The value of a row, or nothing where the table has no such key.
    fn get(&self, table: &str, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// What a stream amounts to, as the append that wrote its last record left it; nothing where none
    /// was left, or where it was lost: then the caller makes it again from the records.
    fn snapshot(&self, stream: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// One page of the rows of a table, in the order of the bytes of their keys or against it.
    fn scan(&self, scan: &Scan) -> Result<Page, StoreError>;

    /// Keeps some bytes under their hash; durable when it returns. To be called before the append
    /// that names the hash. Keeping the same bytes twice is keeping them once.
    fn put_blob(&self, bytes: &[u8]) -> Result<Hash, StoreError>;

    /// The bytes kept under a hash, or nothing where there are none.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the bytes no longer give the hash.
    fn get_blob(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError>;

    /// Up to `limit` records of all streams with a position greater than `after`, in global order.
    fn feed(&self, after: u64, limit: usize) -> Result<Vec<Record>, StoreError>;

    /// Where the store stands: to be written down elsewhere, against a history rewritten as a whole.
    fn head(&self) -> Result<Head, StoreError>;

    /// The store as it is now, to be read after it was closed, for whatever takes long: nobody else has to
    /// wait for that.
    fn point(&self) -> Result<Box<dyn Point>, StoreError>;

    /// Recomputes the hash of every record and every blob from their bytes, both kinds of chains, and
    /// compares them with what was kept. Damage that is found is reported and is not an error.
    fn verify(&self) -> Result<Report, StoreError>;

    /// Writes out what is pending and lets go of the store; every later call but this one is
    /// answered with [`StoreError::Closed`]. Dropping a store closes it too, and cannot tell of an error.
    fn close(&self) -> Result<(), StoreError>;
}

/// The records and blobs of a store as of a moment; what was appended since is not seen.
pub trait Point: Send {
    /// Where the store stood.
    fn head(&self) -> Head;

    /// The bytes kept under a hash, as by [`Store::get_blob`].
    fn get_blob(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError>;

    /// Hands over all records in global order.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where one is not whole, and those of `each`.
    fn records(
        &self,
        each: &mut dyn FnMut(Record) -> Result<(), StoreError>,
    ) -> Result<(), StoreError>;
}

impl fmt::Debug for dyn Point {
    /// Tells nothing of what is kept.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Point")
    }
}

impl fmt::Debug for dyn Store {
    /// Tells nothing of what is kept.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Store")
    }
}

/// What one append does. Nothing of it happens unless all of it does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Chosen by the caller, unique for each intent: a batch repeated with it happens once.
    pub request: String,
    /// What to append; a stream may be named once.
    pub appends: Vec<Append>,
    /// Rows to write or remove, applied in order.
    pub changes: Vec<Change>,
    /// What streams of this batch amount to once it is in. A cache beside the record of the store: it
    /// may be lost at any time, and is never part of what was committed.
    pub snapshots: Vec<Snapshot>,
}

/// What a stream amounts to, so that its records need not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// The stream, which the batch appends to.
    pub stream: String,
    /// Whatever the caller makes of its records; empty to keep none.
    pub bytes: Vec<u8>,
}

/// Records for the end of one stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Append {
    /// The name of the stream; a stream begins with its first record.
    pub stream: String,
    /// The version that the stream must have for the batch to happen.
    pub expected: u64,
    /// The payloads, in order. None at all means that only the version is checked.
    pub records: Vec<Vec<u8>>,
}

/// A change to one row of a table. A table exists where it has rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Writes the row, in place of the one that was there.
    Put {
        /// Name of the table.
        table: String,
        /// Key of the row.
        key: Vec<u8>,
        /// What the row says from now on; may be empty.
        value: Vec<u8>,
    },
    /// Removes the row; no error where there is none.
    Delete {
        /// Name of the table.
        table: String,
        /// Key of the row.
        key: Vec<u8>,
    },
}

/// One record, as it was committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The stream it belongs to.
    pub stream: String,
    /// Its number in the stream, from 1.
    pub version: u64,
    /// Its number among all records, from 1.
    pub position: u64,
    /// What the caller gave.
    pub payload: Vec<u8>,
    /// Hash of the record before it in its stream; zeros for the first.
    pub previous: Hash,
    /// SM3 over the previous hash, the name of the stream, the version and the payload.
    pub hash: Hash,
}

impl Record {
    /// Whether the record is what its hash was made of.
    pub fn gives_its_hash(&self) -> bool {
        self.hash == hash::of_record(&self.previous, &self.stream, self.version, &self.payload)
    }
}

/// The answer to an append.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committed {
    /// Position of the newest record of the store once this batch was in.
    pub head: u64,
    /// Head of the global chain at that position.
    pub chain: Hash,
    /// Whether this request had been committed before, and nothing was written now.
    pub repeated: bool,
    /// The version of each stream of the batch once it was in.
    pub versions: BTreeMap<String, u64>,
}

/// The end of the global chain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Position of the newest record; 0 in an empty store.
    pub position: u64,
    /// Hash over all records up to that position; zeros in an empty store.
    pub chain: Hash,
}
