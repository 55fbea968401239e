//! The contract on a disk: a journal that is the truth, and an index over it in sled.
//!
//! ```text
//! FORMAT LOCK journal/00000001.log index/ blobs/ab/<hash>
//! ```
//!
//! An append is one frame of the journal, synced, and then one batch of the index, synced. What the
//! index lacks after a crash is in the journal and is caught up when the store is opened; an index that
//! was removed is made anew. Records and large values are read from the journal, so that the index stays
//! small and opens fast however long the history.

mod compaction;
mod frame;
mod index;
mod journal;
mod keys;
mod leaf;
mod reading;
mod recovery;
mod rows;
#[cfg(test)]
mod segments;
mod verify;

use std::collections::BTreeMap;
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use crate::blob::Blobs;
use crate::bytes::size32;
use crate::lock::Lock;
use crate::scan::successor;
use crate::seal;
use crate::{
    Batch, Committed, Hash, Head, Page, Record, Report, Row, Scan, Store, StoreError, sm3,
};
use index::{Index, Meta};
use journal::{Found, Journal, Place};
use keys::End;
use rows::RowChange;

/// A store in a folder.
pub(crate) struct Durable {
    /// Nothing once it is closed.
    inner: RwLock<Option<Inner>>,
}

/// What is open. The lock is dropped last.
struct Inner {
    index: Index,
    index_dir: PathBuf,
    journal: Journal,
    blobs: Blobs,
    meta: Meta,
    /// Why nothing is appended any more. A sync that failed once is never tried again: the system may
    /// have dropped what it could not write, and would then call the next one a success.
    failed: Option<String>,
    lock: Lock,
}

impl Durable {
    /// The folder of the index below a data directory.
    pub(crate) fn index_dir(data: &Path) -> PathBuf {
        data.join("index")
    }

    /// The folder of the journal below a data directory.
    pub(crate) fn journal_dir(data: &Path) -> PathBuf {
        data.join("journal")
    }

    /// Opens what is there and brings the index up to the journal.
    pub(crate) fn open(data: &Path, lock: Lock) -> Result<Self, StoreError> {
        let blobs = Blobs::open(data)?;
        let journal = Journal::open(Self::journal_dir(data))?;
        let index_dir = Self::index_dir(data);
        compaction::settle(&index_dir)?;
        let index = Index::open(&index_dir)?;
        let meta = index.meta()?;
        let mut inner = Inner { index, index_dir, journal, blobs, meta, failed: None, lock };
        recovery::catch_up(&mut inner)?;
        Ok(Self { inner: RwLock::new(Some(inner)) })
    }

    fn with<T>(&self, ask: impl FnOnce(&Inner) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        inner.as_ref().map_or(Err(StoreError::Closed), ask)
    }
}

impl Store for Durable {
    fn append(&self, batch: &Batch) -> Result<Committed, StoreError> {
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        let inner = inner.as_mut().ok_or(StoreError::Closed)?;
        seal::check(batch)?;
        inner.append(batch)
    }

    fn version(&self, stream: &str) -> Result<u64, StoreError> {
        self.with(|inner| {
            seal::stream_name(stream)?;
            Ok(inner.end(stream)?.tip.version)
        })
    }

    fn read(&self, stream: &str, from: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.with(|inner| {
            seal::stream_name(stream)?;
            inner.read(stream, from, limit)
        })
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
        self.with(|inner| {
            seal::row_key(table, key)?;
            let value = rows::get(&inner.index, &keys::table(table, key))?;
            value.map(|value| inner.value(&value)).transpose()
        })
    }

    fn snapshot(&self, _stream: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(None)
    }

    fn scan(&self, scan: &Scan) -> Result<Page, StoreError> {
        self.with(|inner| {
            seal::table_name(&scan.table)?;
            inner.scan(scan)
        })
    }

    fn put_blob(&self, bytes: &[u8]) -> Result<Hash, StoreError> {
        self.with(|inner| {
            seal::blob(bytes)?;
            inner.blobs.put(bytes)
        })
    }

    fn get_blob(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        self.with(|inner| inner.blobs.get(hash))
    }

    fn feed(&self, after: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.with(|inner| inner.feed(after, limit))
    }

    fn head(&self) -> Result<Head, StoreError> {
        self.with(|inner| Ok(inner.meta.head))
    }

    fn verify(&self) -> Result<Report, StoreError> {
        self.with(verify::verify)
    }

    fn close(&self) -> Result<(), StoreError> {
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        inner.take().map_or(Ok(()), Inner::close)
    }
}

impl Inner {
    fn close(self) -> Result<(), StoreError> {
        let Self { index, index_dir, meta, failed, lock, .. } = self;
        let closed = if failed.is_none() && compaction::is_due(index.size()?, meta.live) {
            compaction::compact(index, &index_dir)
        } else {
            index.close()
        };
        drop(lock);
        closed
    }

    fn append(&mut self, batch: &Batch) -> Result<Committed, StoreError> {
        if let Some(first) = self.committed(&batch.request)? {
            return Ok(Committed { repeated: true, ..first });
        }
        if let Some(failed) = &self.failed {
            return Err(StoreError::Unavailable(failed.clone()));
        }
        let mut last = BTreeMap::new();
        let sealed = seal::seal(batch, self.meta.head, |stream| {
            let end = self.end(stream)?;
            last.insert(stream.to_owned(), end.last);
            Ok(end.tip)
        })?;
        let at = self.meta.end.next_frame();
        let bytes = frame::encode(batch, &sealed, self.meta.link, at, last);
        let written = self.write(at, &bytes);
        if let Err(error) = &written {
            self.failed = Some(error.to_string());
        }
        written.map(|()| sealed.committed)
    }

    fn write(&mut self, at: Place, bytes: &[u8]) -> Result<(), StoreError> {
        // Read back before it is written: what does not read back must not be acknowledged, and what
        // the index makes of a frame must not depend on whether it comes from here or from the disk.
        let Some(frame) = frame::decode(bytes) else {
            return Err(StoreError::Unavailable("a frame that does not read back".to_owned()));
        };
        let meta = self.meta.after(&frame, at.plus(size32(bytes.len())));
        self.journal.write(at, bytes)?;
        self.absorb(keys::rows_of(&frame, at), meta)?;
        self.index.sync()
    }

    /// Brings rows into the index, which then goes as far as `meta` says; tells how large it is.
    fn absorb(&mut self, rows: Vec<RowChange>, meta: Meta) -> Result<u64, StoreError> {
        let plan = rows::plan(&self.index, rows)?;
        let live = meta.live.saturating_add(plan.added).saturating_sub(plan.removed);
        let meta = Meta { live, ..meta };
        self.index.commit(plan.leaves, &meta)?;
        self.meta = meta;
        Ok(live)
    }

    /// What a request committed, if it did.
    fn committed(&self, request: &str) -> Result<Option<Committed>, StoreError> {
        let Some(row) = rows::get(&self.index, &keys::request(request))? else { return Ok(None) };
        let at = keys::read_place(&row).ok_or_else(|| damaged("a request"))?;
        match self.journal.frame(at)? {
            Found::Frame(frame, _) if frame.request == request => Ok(Some(frame.committed)),
            // Another request whose hash begins alike.
            Found::Frame(frame, _) if keys::request(&frame.request) == keys::request(request) => {
                Ok(None)
            }
            _ => Err(StoreError::Damaged(format!("{at}: not the frame of the request"))),
        }
    }

    fn end(&self, stream: &str) -> Result<End, StoreError> {
        let row = rows::get(&self.index, &keys::stream(stream))?;
        let end = row.map(|row| keys::read_end(&row).ok_or_else(|| damaged("a stream")));
        Ok(end.transpose()?.unwrap_or_default())
    }

    fn streams(
        &self,
        prefix: &str,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<String>, StoreError> {
        let all = keys::stream(prefix);
        let high = successor(&all).map_or(Bound::Unbounded, Bound::Excluded);
        let low = match after {
            Some(after) if after >= prefix => Bound::Excluded(keys::stream(after)),
            _ => Bound::Included(all),
        };
        let rows = rows::range(&self.index, &(low, high), false, limit)?;
        let name = |(mut key, _): rows::RawRow| {
            key.remove(0);
            String::from_utf8(key).map_err(|_| damaged("the name of a stream"))
        };
        rows.into_iter().map(name).collect()
    }

    fn scan(&self, scan: &Scan) -> Result<Page, StoreError> {
        let Some((low, high)) = scan.keys() else { return Ok(Page::default()) };
        let whole = keys::table(&scan.table, &[]);
        let low = match low {
            Bound::Unbounded => Bound::Included(whole.clone()),
            bound => bound.map(|key| keys::table(&scan.table, &key)),
        };
        let high = match high {
            Bound::Unbounded => successor(&whole).map_or(Bound::Unbounded, Bound::Excluded),
            bound => bound.map(|key| keys::table(&scan.table, &key)),
        };
        let wanted = scan.limit.saturating_add(1);
        let found = rows::range(&self.index, &(low, high), scan.reverse, wanted)?;
        let row = |(key, value): rows::RawRow| {
            let key = key.get(whole.len()..).unwrap_or_default().to_vec();
            Ok(Row { key, value: self.value(&value)? })
        };
        Ok(scan.page(found.into_iter().map(row).collect::<Result<_, StoreError>>()?))
    }

    /// The value that a row of a table stands for, compared with its hash where it lies elsewhere.
    fn value(&self, row: &[u8]) -> Result<Vec<u8>, StoreError> {
        match keys::read_value(row).ok_or_else(|| damaged("a row"))? {
            keys::Value::Inline(value) => Ok(value),
            keys::Value::Journal { at, size, hash } => {
                let value = self.journal.peek(at, size)?;
                if sm3(&value) == hash {
                    Ok(value)
                } else {
                    Err(StoreError::Damaged(format!("{at}: a changed value")))
                }
            }
        }
    }
}

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("index: {what}"))
}
