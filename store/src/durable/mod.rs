//! The contract on a disk: a journal that is the truth, and an index over it in sled.
//!
//! ```text
//! FORMAT LOCK CLEAN journal/00000001.log index/ blobs/ab/<hash> damaged/
//! ```
//!
//! An append is one frame of the journal, synced together with those of everybody who came meanwhile; then
//! it is in the index, and acknowledged. What sled lacks after a crash is in the journal and is caught up
//! when the store is opened; an index that is broken is set aside and made anew, while the store is open
//! too. Records and large values are read from the journal, so that the index stays small and opens fast
//! however long the history.

mod appending;
mod carrier;
#[cfg(test)]
mod faults;
mod line;
mod point;
mod reading;
mod recovery;
mod sealing;
#[cfg(test)]
mod segments;
mod verify;

/// What [`line`] waits with. A test puts other ones in their place that try every order.
mod sync {
    pub(super) use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
}

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::blob::Blobs;
use crate::disk::Disk;
use crate::index::Index;
use crate::journal::Journal;
use crate::journal::writer::Writer;
use crate::lock::Lock;
use crate::open::OnProgress;
use crate::seal::{self, Trace};
use crate::{
    Batch, Committed, Damage, Hash, Head, Page, Point, Record, Report, Scan, Store, StoreError,
};
use line::Line;
use sealing::{Pending, Sealing};

pub(crate) use point::DiskPoint;
pub(crate) use verify::Survey;

/// A store in a folder.
pub(crate) struct Durable {
    data: PathBuf,
    line: Line<Sealing, Pending, Arc<StoreError>>,
    writer: Mutex<Writer>,
    /// Nothing once it is closed.
    inner: RwLock<Option<Inner>>,
    segment: u32,
    on_progress: Option<OnProgress>,
}

/// What is open. The lock is dropped last.
struct Inner {
    /// Nothing while it cannot be made anew.
    index: Option<Index>,
    journal: Journal,
    blobs: Blobs,
    lock: Lock,
}

impl Durable {
    /// Opens what is there and brings the index up to the journal.
    pub(crate) fn open(
        disk: &Arc<dyn Disk>,
        data: &Path,
        segment: u32,
        on_progress: Option<OnProgress>,
        lock: Lock,
    ) -> Result<Self, StoreError> {
        let blobs = Blobs::open(Arc::clone(disk), data)?;
        let journal = Journal::of(data);
        let (index, mut writer) = recovery::open(disk, data, &journal, on_progress.as_ref())?;
        let end = recovery::end_of_journal(&journal, &mut writer, index.meta())?;
        let sealing = Sealing::new(index.meta(), end, segment);
        Ok(Self {
            data: data.to_path_buf(),
            line: Line::new(sealing),
            writer: Mutex::new(writer),
            inner: RwLock::new(Some(Inner { index: Some(index), journal, blobs, lock })),
            segment,
            on_progress,
        })
    }

    /// Asks something. Where the index turns out to be broken, it is made anew and asked once more.
    fn with<T>(&self, ask: impl Fn(&Inner) -> Result<T, StoreError>) -> Result<T, StoreError> {
        match self.ask(&ask) {
            Err(StoreError::Damaged(Damage::Index(_))) => {
                self.heal()?;
                self.ask(ask)
            }
            answer => answer,
        }
    }

    fn ask<T>(&self, ask: impl FnOnce(&Inner) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        inner.as_ref().map_or(Err(StoreError::Closed), ask)
    }

    /// Makes the index anew, with all that is on the disk.
    fn heal(&self) -> Result<(), StoreError> {
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        let inner = inner.as_mut().ok_or(StoreError::Closed)?;
        if let Some(index) = inner.index.take() {
            // What it says about its own end is of no interest any more.
            let _ = index.abandon();
        }
        let progress = self.on_progress.as_ref();
        inner.index = Some(recovery::rebuild(&self.data, &inner.journal, progress)?);
        Ok(())
    }
}

impl Store for Durable {
    fn append(&self, batch: &Batch) -> Result<Committed, StoreError> {
        let answer = self.bring(std::slice::from_ref(batch)).pop();
        answer.unwrap_or_else(|| Err(StoreError::Unavailable("no answer".to_owned())))
    }

    fn append_all(&self, batches: &[Batch]) -> Vec<Result<Committed, StoreError>> {
        self.bring(batches)
    }

    fn version(&self, stream: &str) -> Result<u64, StoreError> {
        seal::stream_name(stream)?;
        self.with(|inner| Ok(inner.end(stream)?.tip.version))
    }

    fn read(&self, stream: &str, from: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        seal::stream_name(stream)?;
        self.with(|inner| inner.read(stream, from, limit))
    }

    fn streams(
        &self,
        prefix: &str,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<String>, StoreError> {
        self.with(|inner| inner.streams(prefix, after, limit))
    }

    fn get(&self, table: &str, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        seal::row_key(table, key)?;
        self.with(|inner| inner.get(table, key))
    }

    fn snapshot(&self, stream: &str) -> Result<Option<Vec<u8>>, StoreError> {
        seal::stream_name(stream)?;
        self.with(|inner| {
            let end = inner.end(stream)?;
            inner.index()?.snapshot(stream, end.tip.hash)
        })
    }

    fn scan(&self, scan: &Scan) -> Result<Page, StoreError> {
        seal::table_name(&scan.table)?;
        self.with(|inner| inner.scan(scan))
    }

    fn put_blob(&self, bytes: &[u8]) -> Result<Hash, StoreError> {
        seal::blob(bytes)?;
        self.with(|inner| inner.blobs.put(bytes))
    }

    fn get_blob(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        self.with(|inner| inner.blobs.get(hash))
    }

    fn feed(&self, after: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.with(|inner| inner.feed(after, limit))
    }

    fn head(&self) -> Result<Head, StoreError> {
        self.with(|inner| Ok(inner.index()?.meta().head))
    }

    fn point(&self) -> Result<Box<dyn Point>, StoreError> {
        Ok(Box::new(self.moment()?))
    }

    fn verify(&self) -> Result<Report, StoreError> {
        self.with(|inner| verify::verify(inner, self.on_progress.as_ref()))
    }

    fn close(&self) -> Result<(), StoreError> {
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        let Some(Inner { index, lock, .. }) = inner.take() else { return Ok(()) };
        let closed = match index.map(Index::close) {
            // It is made anew when the store is opened; nothing is lost with it.
            None | Some(Err(StoreError::Damaged(Damage::Index(_)))) => Ok(()),
            Some(closed) => closed,
        };
        drop(lock);
        closed
    }
}

impl Drop for Durable {
    fn drop(&mut self) {
        // A drop cannot tell; whoever wants to know calls `close`.
        let _ = self.close();
    }
}

impl Inner {
    fn index(&self) -> Result<&Index, StoreError> {
        self.index.as_ref().ok_or_else(|| Damage::index("not there"))
    }

    /// What a batch committed that is made again.
    fn committed(&self, batch: &Batch) -> Result<Option<Committed>, StoreError> {
        match seal::trace(batch) {
            Trace::Request(request) => self.without_records(request),
            Trace::Record { stream, version } => {
                let first = self.read_linked(stream, version)?;
                let Some((at, linked)) = first else { return Ok(None) };
                let frame = self.frame(at.minus(linked.back))?;
                Ok((frame.request == batch.request).then_some(frame.committed))
            }
        }
    }
}
