//! Every bound of the store, with its reason. What exceeds one is refused as
//! [`StoreError::Invalid`](crate::StoreError::Invalid) before anything is written.

use std::time::Duration;

/// Longest name of a stream, in bytes. `number/<series>/<year>` with a series in Chinese needs 60.
pub const STREAM_BYTES: usize = 256;

/// Longest name of a table, in bytes. Names are given by programmers, not by users.
pub const TABLE_BYTES: usize = 64;

/// Longest key of a row, in bytes. Keys are kept whole in the inner nodes of the index.
pub const KEY_BYTES: usize = 512;

/// Longest request id, in bytes: room for a UUID and a path, not for a document.
pub const REQUEST_BYTES: usize = 256;

/// Largest record, in bytes. Events are some hundred bytes; anything larger belongs in a blob.
pub const RECORD_BYTES: usize = 16 * 1024 * 1024;

/// Largest value of a row, in bytes. The state of a long case has 8 KiB.
pub const VALUE_BYTES: usize = 16 * 1024 * 1024;

/// Largest batch, in bytes over all payloads, keys and values: it is held in memory
/// three times while it is written.
pub const BATCH_BYTES: usize = 64 * 1024 * 1024;

/// Most records of a batch: an import is cut into batches, so that its progress can be seen.
pub const BATCH_RECORDS: usize = 10_000;

/// Largest snapshot, in bytes. What is larger is read again from its records: the index is to stay small.
pub const SNAPSHOT_BYTES: usize = 1024 * 1024;

/// Most changed rows of a batch: ten index rows for each record of the largest batch.
pub const BATCH_CHANGES: usize = 100_000;

/// Size at which a segment of the journal is sealed and left for the next, in bytes: a backup that adds to
/// an earlier one copies whole segments.
pub const SEGMENT_BYTES: u32 = 64 * 1024 * 1024;

/// Largest blob, in bytes: four times the largest document that is reviewed.
pub const BLOB_BYTES: usize = 256 * 1024 * 1024;

/// Largest file that lies beside a store and is kept in its backups, in bytes: settings and rules, no documents.
pub const BESIDE_BYTES: usize = 64 * 1024 * 1024;

/// Longest line of an export, in bytes: the largest batch with every byte written as six, or the largest blob
/// in base64.
pub const EXPORT_LINE_BYTES: u64 = 512 * 1024 * 1024;

/// How long a blob that no record names is kept whatever is asked: it is put before the append that names it,
/// and nobody stays in between for a day.
pub const BLOB_GRACE: Duration = Duration::from_secs(24 * 60 * 60);

/// Findings that one report lists; the rest is counted. A broken disk breaks everything at once.
pub const FINDINGS: usize = 1_000;
