//! What the suite is run on, and small things to say to it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fashen_store::{Append, Batch, Change, Options, Store, StoreError, create, memory, open};

/// A folder that is gone when the test is over.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name =
            format!("store-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// One backend under test.
pub(crate) struct Subject {
    store: Option<Box<dyn Store>>,
    folder: Option<Folder>,
    reopens: bool,
}

impl Subject {
    pub(crate) fn memory() -> Self {
        Self { store: Some(memory()), folder: None, reopens: false }
    }

    pub(crate) fn sled() -> Self {
        let folder = Folder::new();
        let store = Some(create(folder.path(), &at_once()).unwrap());
        Self { store, folder: Some(folder), reopens: false }
    }

    /// Closed and opened again before every single call.
    pub(crate) fn reopened() -> Self {
        Self { reopens: true, ..Self::sled() }
    }

    /// The store, for one call.
    pub(crate) fn store(&mut self) -> &dyn Store {
        if self.reopens {
            self.reopen();
        }
        self.store.as_deref().unwrap()
    }

    /// Closes and opens, where there is something to open.
    pub(crate) fn reopen(&mut self) {
        if let Some(folder) = &self.folder {
            self.store.take().unwrap().close().unwrap();
            self.store = Some(open(folder.path(), &at_once()).unwrap());
        }
    }
}

/// Does not wait for anybody.
pub(crate) fn at_once() -> Options {
    Options { wait: Duration::ZERO, ..Options::default() }
}

/// A batch that appends these payloads to one stream.
pub(crate) fn records(request: &str, stream: &str, expected: u64, payloads: &[&str]) -> Batch {
    Batch {
        request: request.to_owned(),
        appends: vec![append(stream, expected, payloads)],
        ..Batch::default()
    }
}

pub(crate) fn append(stream: &str, expected: u64, payloads: &[&str]) -> Append {
    let records = payloads.iter().map(|payload| payload.as_bytes().to_vec()).collect();
    Append { stream: stream.to_owned(), expected, records }
}

/// A batch of changes only.
pub(crate) fn changes(request: &str, changes: Vec<Change>) -> Batch {
    Batch { request: request.to_owned(), changes, ..Batch::default() }
}

pub(crate) fn put(table: &str, key: &[u8], value: &[u8]) -> Change {
    Change::Put { table: table.to_owned(), key: key.to_vec(), value: value.to_vec() }
}

pub(crate) fn delete(table: &str, key: &[u8]) -> Change {
    Change::Delete { table: table.to_owned(), key: key.to_vec() }
}

/// The payloads of a stream, as texts.
pub(crate) fn payloads(store: &dyn Store, stream: &str) -> Vec<String> {
    let records = store.read(stream, 0, usize::MAX).unwrap();
    records.into_iter().map(|record| String::from_utf8(record.payload).unwrap()).collect()
}

/// Bytes that repeat nothing short.
pub(crate) fn noise(size: usize, seed: u64) -> Vec<u8> {
    let mut state = seed | 1;
    let mut step = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u8::try_from(state >> 56).unwrap()
    };
    (0..size).map(|_| step()).collect()
}

pub(crate) fn is_damage<T>(result: &Result<T, StoreError>) -> bool {
    matches!(result, Err(StoreError::Damaged(_)))
}
