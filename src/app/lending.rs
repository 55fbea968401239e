//! The store of a registry: taken when something is asked of it, and let go in between.
//!
//! A person who thinks, a page that is made or a reader who reads slowly must never keep others waiting. What was
//! read before the store was let go may be old afterwards; whoever writes then is judged anew.

use fashen_store::{
    Batch, Committed, Hash, Head, Holder, OnProgress, Options, Page, Point, Record, Report, Scan,
    Store, StoreError,
};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Who hears of whoever is waited for.
pub type OnHolder = Arc<dyn Fn(&Holder) + Send + Sync>;

/// How to open a registry.
#[derive(Clone, Default)]
pub struct Opening {
    /// How long to wait for another process to let go of the store.
    pub wait: Duration,
    /// Called once when the wait has become noticeable.
    pub on_wait: Option<OnHolder>,
    /// Called now and then while something takes long.
    pub on_progress: Option<OnProgress>,
}

impl Opening {
    /// The same for the store.
    pub(super) fn options(&self) -> Options {
        let on_wait = self.on_wait.clone();
        Options {
            wait: self.wait,
            on_wait: on_wait.map(|tell| Box::new(move |holder: &Holder| tell(holder)) as _),
            on_progress: self.on_progress.clone(),
            ..Options::default()
        }
    }
}

/// A store that is opened when it is asked something.
pub struct Lending {
    /// Where it is opened; nothing where it was given.
    place: Option<(PathBuf, Opening)>,
    open: Mutex<Option<Box<dyn Store>>>,
}

impl Lending {
    /// The store of a folder. It is not touched yet: drafts and settings are read before anybody has to wait.
    pub(super) fn of(data: PathBuf, opening: Opening) -> Self {
        Self { place: Some((data, opening)), open: Mutex::default() }
    }

    /// A store that somebody else opened, and that is never let go: one that forgets, for tests.
    pub fn given(store: Box<dyn Store>) -> Self {
        Self { place: None, open: Mutex::new(Some(store)) }
    }

    /// Lets the store go until something is asked of it again. What was appended is on the disk anyway: a
    /// failure to tidy up takes nothing away, and is mended when the store is opened the next time.
    pub fn let_go(&self) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if self.place.is_some()
            && let Some(store) = open.take()
        {
            let _ = store.close();
        }
    }

    fn with<T>(
        &self,
        ask: impl FnOnce(&(dyn Store + 'static)) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        match (&*open, &self.place) {
            (Some(store), _) => ask(&**store),
            (None, Some((data, opening))) => {
                let store = fashen_store::open(data, &opening.options())?;
                ask(&**open.insert(store))
            }
            (None, None) => Err(StoreError::Closed),
        }
    }
}

impl std::ops::Deref for Lending {
    type Target = dyn Store;

    fn deref(&self) -> &Self::Target {
        self
    }
}

impl Store for Lending {
    fn append(&self, batch: &Batch) -> Result<Committed, StoreError> {
        self.with(|store| store.append(batch))
    }

    fn version(&self, stream: &str) -> Result<u64, StoreError> {
        self.with(|store| store.version(stream))
    }

    fn read(&self, stream: &str, from: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.with(|store| store.read(stream, from, limit))
    }

    fn streams(
        &self,
        prefix: &str,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<String>, StoreError> {
        self.with(|store| store.streams(prefix, after, limit))
    }

    fn get(&self, table: &str, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.with(|store| store.get(table, key))
    }

    fn snapshot(&self, stream: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.with(|store| store.snapshot(stream))
    }

    fn scan(&self, scan: &Scan) -> Result<Page, StoreError> {
        self.with(|store| store.scan(scan))
    }

    fn put_blob(&self, bytes: &[u8]) -> Result<Hash, StoreError> {
        self.with(|store| store.put_blob(bytes))
    }

    fn get_blob(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        self.with(|store| store.get_blob(hash))
    }

    fn feed(&self, after: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        self.with(|store| store.feed(after, limit))
    }

    fn head(&self) -> Result<Head, StoreError> {
        self.with(Store::head)
    }

    fn point(&self) -> Result<Box<dyn Point>, StoreError> {
        self.with(Store::point)
    }

    fn verify(&self) -> Result<Report, StoreError> {
        self.with(Store::verify)
    }

    fn close(&self) -> Result<(), StoreError> {
        self.let_go();
        Ok(())
    }
}
