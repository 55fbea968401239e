//! Durable streams of opaque records, tables beside them and blobs under them.
//!
//! The contract is [`Store`]: append records to streams under an optimistic lock, change rows of
//! tables in the same breath, read both back, and prove at any time that nothing was altered. Every
//! record carries an SM3 hash that includes the hash of the record before it in its stream; one more
//! chain runs over all records in their global order.
//!
//! * [`create()`] and [`open()`] give the store of a folder: durable, one process at a time.
//! * [`memory()`] gives one that forgets, for tests and dry runs.
//!
//! The crate knows no law and no format of what it keeps: payloads, keys and values are bytes. It
//! makes no sentences for people either; every error and every finding is data.
//!
//! ```
//! use fashen_store::{Append, Batch, Store};
//!
//! let store = fashen_store::memory();
//! let committed = store.append(&Batch {
//!     request: "request-1".into(),
//!     appends: vec![Append {
//!         stream: "case/2026-0001".into(),
//!         expected: 0,
//!         records: vec![b"submitted".to_vec()],
//!     }],
//!     ..Batch::default()
//! })?;
//! assert_eq!(committed.head, 1);
//! assert_eq!(store.version("case/2026-0001")?, 1);
//! # Ok::<(), fashen_store::StoreError>(())
//! ```

mod audit;
mod blob;
mod bytes;
mod care;
mod contract;
mod disk;
mod durable;
mod error;
mod folder;
mod format;
mod hash;
mod index;
mod journal;
pub mod limits;
mod lock;
mod memory;
mod open;
mod pace;
mod report;
mod scan;
mod seal;

pub use care::{
    BackedUp, Backup, Beside, Checkup, Exported, Garbage, Imported, InUse, Layout, LockState,
    Repaired, Restored, SALVAGED, Span, Usage, backup, collect, doctor, export, import, repair,
    restore, verify,
};
pub use contract::{Append, Batch, Change, Committed, Head, Point, Record, Snapshot, Store};
pub use error::{Damage, Holder, Invalid, Part, StoreError};
pub use hash::{Hash, HashError, sm3};
pub use open::{OnProgress, OnWait, Options, Progress, Work, create, open};
pub use report::{Finding, Report};
pub use scan::{KeyRange, Page, Row, Scan};

/// A store that lives as long as the value does, for tests and dry runs.
pub fn memory() -> Box<dyn Store> {
    Box::new(memory::Memory::default())
}
