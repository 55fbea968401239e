//! The tree in sled: leaves of rows, and how far in the journal they go.
//!
//! Sole user of `sled`. Nothing of it is believed for itself: a panic or a failed checksum inside sled
//! becomes [`Damage::Index`], and whatever it holds can be made anew from the journal. A full disk, a
//! missing permission or a busy lock must never be taken for damage.

use std::cell::Cell;
use std::fs::{self, File, OpenOptions};
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Once;
use std::thread;
use std::time::{Duration, Instant};

use super::digest;
use crate::bytes::Reader;
use crate::disk::System;
use crate::journal::frame::{Frame, Link};
use crate::journal::place::Place;
use crate::{Damage, Head, StoreError, folder};

/// Memory for pages, in bytes. sled's own default is 1 GiB, and it takes more than it is told.
const CACHE: u64 = 64 * 1024 * 1024;

/// How often sled's own thread tidies up, in milliseconds. Without that thread space is never reused.
const TIDY_EVERY_MS: u64 = 500;

/// How long sled's threads of a store that this process just closed may keep its file locked.
const LET_GO: Duration = Duration::from_secs(2);

/// Entries of one batch of a copy: some MiB.
const COPIED_AT_ONCE: usize = 1_000;

/// Key of the one entry that is no leaf.
const META: &[u8] = b"m";

/// What the key of every leaf begins with; its fence follows.
const LEAF: u8 = b'l';

/// How far the index goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meta {
    /// The end of the global chain of records.
    pub(crate) head: Head,
    /// The last frame of the journal that is in the index.
    pub(crate) link: Link,
    /// Where that frame lies.
    pub(crate) at: Place,
    /// Where it ends.
    pub(crate) end: Place,
    /// Bytes in all leaves: what the index would need if sled wasted nothing.
    pub(crate) live: u64,
    /// The sum of the digests of all leaves.
    pub(crate) digest: u64,
}

/// A leaf and the key that it begins at: every row from there to the next fence is in it.
#[derive(Debug)]
pub(crate) struct Leaf {
    /// The least key that the leaf may hold; empty for the first.
    pub(crate) fence: Vec<u8>,
    /// The packed rows.
    pub(crate) bytes: Vec<u8>,
}

/// The fence of a leaf and what is in it from now on; nothing to remove it.
pub(crate) type LeafChange = (Vec<u8>, Option<Vec<u8>>);

/// The index of a data directory. Not `Debug`: sled would print everything it holds.
pub(crate) struct Tree {
    db: sled::Db,
    /// sled's file, to be synced: sled's own flush leaves its length and the disk's cache alone.
    file: File,
}

impl Tree {
    /// Opens the index, or begins an empty one in an empty folder.
    pub(crate) fn open(dir: &Path) -> Result<Self, StoreError> {
        let begin = folder::is_empty(dir)?;
        folder::make(&System, dir)?;
        remove_unfinished_snapshots(dir)?;
        let config =
            sled::Config::new().path(dir).cache_capacity(CACHE).flush_every_ms(Some(TIDY_EVERY_MS));
        let start = Instant::now();
        let db = loop {
            match guard(|| config.open()) {
                Err(StoreError::Unavailable(_)) if start.elapsed() < LET_GO => {
                    thread::sleep(Duration::from_millis(5));
                }
                opened => break opened?,
            }
        };
        let path = dir.join("db");
        let file =
            OpenOptions::new().read(true).write(true).open(&path).map_err(StoreError::at(&path))?;
        let tree = Self { db, file };
        if begin {
            tree.sync()?;
            let conf = dir.join("conf");
            File::open(&conf).and_then(|conf| conf.sync_all()).map_err(StoreError::at(&conf))?;
            folder::sync(&System, dir)?;
        }
        Ok(tree)
    }

    /// How far the index goes; not at all where it is new.
    pub(crate) fn meta(&self) -> Result<Meta, StoreError> {
        match guard(|| self.db.get(META))? {
            None => Ok(Meta::default()),
            Some(bytes) => Meta::decode(&bytes).ok_or_else(|| Damage::index("how far it goes")),
        }
    }

    /// The leaf that a key belongs in.
    pub(crate) fn leaf_of(&self, key: &[u8]) -> Result<Option<Leaf>, StoreError> {
        let mut beyond = leaf_key(key);
        beyond.push(0);
        guard(|| self.db.get_lt(&beyond)).map(as_leaf)
    }

    /// The leaf after the one with this fence.
    pub(crate) fn leaf_after(&self, fence: &[u8]) -> Result<Option<Leaf>, StoreError> {
        guard(|| self.db.get_gt(leaf_key(fence))).map(as_leaf)
    }

    /// The leaf before the one with this fence.
    pub(crate) fn leaf_before(&self, fence: &[u8]) -> Result<Option<Leaf>, StoreError> {
        guard(|| self.db.get_lt(leaf_key(fence))).map(as_leaf)
    }

    /// Writes leaves, removes those without bytes, and moves on: all or nothing, not yet durable.
    pub(crate) fn commit(&self, leaves: Vec<LeafChange>, meta: &Meta) -> Result<(), StoreError> {
        let mut batch = sled::Batch::default();
        for (fence, bytes) in leaves {
            match bytes {
                Some(bytes) => batch.insert(leaf_key(&fence), bytes),
                None => batch.remove(leaf_key(&fence)),
            }
        }
        batch.insert(META, meta.encode());
        guard(|| self.db.apply_batch(batch))
    }

    /// Adds up the digests of all leaves.
    pub(crate) fn digest(&self) -> Result<u64, StoreError> {
        guard(|| {
            let mut sum = 0_u64;
            for entry in self.db.scan_prefix([LEAF]) {
                let (key, bytes) = entry?;
                let fence = key.get(1..).unwrap_or_default();
                sum = sum.wrapping_add(digest::of_leaf(fence, &bytes));
            }
            Ok(sum)
        })
    }

    /// Makes everything committed so far durable.
    pub(crate) fn sync(&self) -> Result<(), StoreError> {
        guard(|| self.db.flush())?;
        self.file.sync_data().map_err(|error| StoreError::from_io("index", error))
    }

    /// Bytes that sled's file takes.
    pub(crate) fn size(&self) -> Result<u64, StoreError> {
        let data = self.file.metadata();
        data.map(|data| data.len()).map_err(|error| StoreError::from_io("index", error))
    }

    /// Writes everything there is into another, empty index.
    pub(crate) fn copy_into(&self, other: &Self) -> Result<(), StoreError> {
        guard(|| {
            let mut entries = self.db.iter().peekable();
            while entries.peek().is_some() {
                let mut batch = sled::Batch::default();
                for entry in entries.by_ref().take(COPIED_AT_ONCE) {
                    let (key, value) = entry?;
                    batch.insert(key, value);
                }
                other.db.apply_batch(batch)?;
            }
            Ok(())
        })
    }

    /// Ends sled's threads.
    pub(crate) fn close(self) -> Result<(), StoreError> {
        guard(|| {
            drop(self.db);
            Ok(())
        })
    }
}

impl Meta {
    /// How far the index goes with one frame more, which lies at `at` and ends at `end`.
    pub(crate) fn after(&self, frame: &Frame, at: Place, end: Place) -> Self {
        let head = Head { position: frame.committed.head, chain: frame.committed.chain };
        Self { head, link: frame.link, at, end, ..*self }
    }

    fn encode(&self) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend(self.head.position.to_be_bytes());
        out.extend(self.head.chain.0);
        out.extend(self.link.sequence.to_be_bytes());
        out.extend(self.link.hash.0);
        out.extend(self.at.to_u64().to_be_bytes());
        out.extend(self.end.to_u64().to_be_bytes());
        out.extend(self.live.to_be_bytes());
        out.extend(self.digest.to_be_bytes());
        out
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let meta = Self {
            head: Head { position: reader.u64()?, chain: reader.hash()? },
            link: Link { sequence: reader.u64()?, hash: reader.hash()? },
            at: Place::from_u64(reader.u64()?),
            end: Place::from_u64(reader.u64()?),
            live: reader.u64()?,
            digest: reader.u64()?,
        };
        reader.is_done().then_some(meta)
    }
}

fn leaf_key(fence: &[u8]) -> Vec<u8> {
    let mut key = vec![LEAF];
    key.extend(fence);
    key
}

fn as_leaf(found: Option<(sled::IVec, sled::IVec)>) -> Option<Leaf> {
    let (key, bytes) = found?;
    let (kind, fence) = key.split_first()?;
    (*kind == LEAF).then(|| Leaf { fence: fence.to_vec(), bytes: bytes.to_vec() })
}

/// Killed while it opens, sled leaves `snap.….generating`, takes that for its newest snapshot the next
/// time, and never opens again. The file is never needed, and nobody else is writing it: we hold the lock.
fn remove_unfinished_snapshots(dir: &Path) -> Result<(), StoreError> {
    for entry in fs::read_dir(dir).map_err(StoreError::at(dir))? {
        let path = entry.map_err(StoreError::at(dir))?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        if name.is_some_and(|name| name.starts_with("snap.") && name.ends_with(".generating")) {
            fs::remove_file(&path).map_err(StoreError::at(&path))?;
        }
    }
    Ok(())
}

thread_local! {
    /// Whether this thread is inside sled.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Keeps what sled says when it panics from the user's terminal: it comes back as an error anyway.
fn quieten() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let of_sled = thread::current().name().is_some_and(|name| name.starts_with("sled"));
            if !of_sled && !INSIDE.try_with(Cell::get).unwrap_or(false) {
                before(panic);
            }
        }));
    });
}

/// Calls sled and survives it: it has some hundred places that panic on bytes it does not expect.
fn guard<T>(call: impl FnOnce() -> sled::Result<T>) -> Result<T, StoreError> {
    quieten();
    let outside = INSIDE.replace(true);
    let result = catch_unwind(AssertUnwindSafe(call));
    INSIDE.set(outside);
    match result {
        Ok(result) => result.map_err(judge),
        Err(_) => Err(StoreError::Damaged(Damage::Index("sled panicked".to_owned()))),
    }
}

fn judge(error: sled::Error) -> StoreError {
    match error {
        sled::Error::Io(error) => judge_io(error),
        other => Damage::index(other.to_string()),
    }
}

/// sled hands on errors of the system as they are or, from its threads, as a kind and a text; what
/// comes from neither is its own word for bytes that are not there.
fn judge_io(error: std::io::Error) -> StoreError {
    let text = error.to_string();
    if text.contains("could not acquire lock") {
        return StoreError::Unavailable(format!("index: {text}"));
    }
    let of_the_system = error.raw_os_error().is_some() || text.contains("Os { code: ");
    match StoreError::from_io("index", error) {
        StoreError::Io { .. } if !of_the_system => Damage::index(text),
        judged => judged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Error, ErrorKind};

    #[test]
    fn only_the_system_is_believed_about_the_system() {
        let cloned = |errno| {
            let error = Error::from_raw_os_error(errno);
            Error::new(error.kind(), format!("{error:?}"))
        };
        assert!(matches!(judge_io(Error::from_raw_os_error(28)), StoreError::Full));
        assert!(matches!(judge_io(cloned(28)), StoreError::Full));
        assert!(matches!(judge_io(cloned(30)), StoreError::ReadOnly));
        assert!(matches!(judge_io(cloned(5)), StoreError::Io { .. }), "EIO is no damage");
        let short = Error::new(ErrorKind::UnexpectedEof, "failed to fill whole buffer");
        assert!(matches!(judge_io(short), StoreError::Damaged(_)));
    }

    #[test]
    fn a_panic_is_damage() {
        let error = guard::<()>(|| panic!("on purpose")).unwrap_err();
        assert!(matches!(error, StoreError::Damaged(_)));
    }
}
