//! Opening and creating the store of a folder.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::blob::Blobs;
use crate::disk::{Disk, System};
use crate::durable::Durable;
use crate::index::Index;
use crate::journal::Journal;
use crate::lock::Lock;
use crate::{Holder, Store, StoreError, folder, format, limits};

/// How to open a store.
pub struct Options {
    /// How long to wait for another process that holds the store, before [`StoreError::Busy`].
    pub wait: Duration,
    /// Size at which a part of the journal is left for the next, in bytes.
    pub segment_bytes: u32,
    /// Called once, after a second of waiting, with whoever is waited for.
    pub on_wait: Option<OnWait>,
    /// Called now and then while something takes long, such as making the index anew.
    pub on_progress: Option<OnProgress>,
}

/// What [`Options::on_progress`] holds.
pub type OnProgress = Arc<dyn Fn(Progress) + Send + Sync>;

/// How far a long piece of work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub work: Work,
    /// Bytes dealt with.
    pub done: u64,
    /// Bytes there are.
    pub total: u64,
}

/// What may take long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Making the index anew from the journal.
    Rebuild,
    /// Reading everything and comparing.
    Verify,
    /// Copying into one file.
    Backup,
    /// Unpacking a copy.
    Restore,
    /// Writing all records out.
    Export,
    /// Reading records in.
    Import,
    /// Saving what is whole.
    Repair,
}

/// What [`Options::on_wait`] holds.
pub type OnWait = Box<dyn Fn(&Holder) + Send + Sync>;

impl Default for Options {
    /// Waits ten seconds and says nothing: longer than any command takes, shorter than patience.
    fn default() -> Self {
        Self {
            wait: Duration::from_secs(10),
            segment_bytes: limits::SEGMENT_BYTES,
            on_wait: None,
            on_progress: None,
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("wait", &self.wait)
            .field("segment_bytes", &self.segment_bytes)
            .field("on_wait", &self.on_wait.is_some())
            .field("on_progress", &self.on_progress.is_some())
            .finish()
    }
}

/// Opens the store of a folder; this process alone has it until it is closed or dropped.
///
/// # Errors
/// [`StoreError::Absent`] where there is none, [`StoreError::Newer`] where a newer program wrote it,
/// [`StoreError::Busy`] where another process has it, [`StoreError::Damaged`] where it cannot be read.
pub fn open(dir: &Path, options: &Options) -> Result<Box<dyn Store>, StoreError> {
    Ok(Box::new(on_disk(dir, options)?))
}

/// Opens the store of a folder, as what it is.
pub(crate) fn on_disk(dir: &Path, options: &Options) -> Result<Durable, StoreError> {
    // Before the lock: nothing at all is written into a folder that is not known to be ours.
    format::check(dir)?;
    let lock = Lock::take(dir, options)?;
    durable(dir, options, lock)
}

/// Makes a store in a folder, which may exist already and hold other files, and opens it.
///
/// # Errors
/// [`StoreError::Exists`] where there is a store, or what is left of one.
pub fn create(dir: &Path, options: &Options) -> Result<Box<dyn Store>, StoreError> {
    folder::make(&System, dir)?;
    let lock = Lock::take(dir, options)?;
    if format::is_there(dir) {
        return Err(StoreError::Exists);
    }
    for part in [Index::dir(dir), Journal::dir(dir), Blobs::dir(dir)] {
        if !folder::is_empty(&part)? {
            return Err(StoreError::Exists);
        }
        folder::make(&System, &part)?;
    }
    format::write(dir)?;
    Ok(Box::new(durable(dir, options, lock)?))
}

/// Opens the store of a folder whose lock is held.
pub(crate) fn durable(dir: &Path, options: &Options, lock: Lock) -> Result<Durable, StoreError> {
    let disk: Arc<dyn Disk> = Arc::new(System);
    let progress = options.on_progress.clone();
    Durable::open(&disk, dir, options.segment_bytes, progress, lock)
}
