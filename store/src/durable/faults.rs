//! Every single call of an append to the disk, made to fail: whatever was acknowledged is there afterwards,
//! and what was not is there whole or not at all.

use std::fs;
use std::io::{self, Error};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use super::Durable;
use crate::disk::{Disk, DiskFile, System};
use crate::lock::Lock;
use crate::{Append, Batch, Change, Options, Store, StoreError, create, open};

/// Small, so that segments begin in the middle of it.
const SEGMENT: u32 = 1_500;

/// Appends of a history; each has two records of 300 bytes in two streams, a row and a blob.
const APPENDS: u64 = 4;

const ENOSPC: i32 = 28;
const EIO: i32 = 5;
const EINTR: i32 = 4;

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// The call fails with this error number and does nothing.
    Error(i32),
    /// A write writes half of its bytes and says so.
    Short,
    /// A write writes half of its bytes and then fails with this error number.
    Torn(i32),
}

/// A disk on which one call goes wrong, or every call from one on.
#[derive(Debug)]
struct Faulty {
    calls: AtomicU64,
    at: u64,
    fault: Fault,
    for_ever: bool,
    /// What was called when it went wrong, and what was called after that.
    log: Mutex<Vec<&'static str>>,
}

impl Faulty {
    fn new(at: u64, fault: Fault, for_ever: bool) -> Arc<Self> {
        let (calls, log) = (AtomicU64::new(0), Mutex::default());
        Arc::new(Self { calls, at, fault, for_ever, log })
    }

    /// What goes wrong with this call, if anything.
    fn strikes(&self, call: &'static str) -> Option<Fault> {
        let number = self.calls.fetch_add(1, Ordering::SeqCst);
        if number >= self.at {
            self.log.lock().unwrap().push(call);
        }
        (number == self.at || self.for_ever && number > self.at).then_some(self.fault)
    }

    fn check(&self, call: &'static str) -> io::Result<()> {
        match self.strikes(call) {
            Some(Fault::Error(number) | Fault::Torn(number)) => {
                Err(Error::from_raw_os_error(number))
            }
            _ => Ok(()),
        }
    }

    fn log(&self) -> Vec<&'static str> {
        self.log.lock().unwrap().clone()
    }
}

/// The same for all files of the disk.
#[derive(Debug)]
struct Shared(Arc<Faulty>);

#[derive(Debug)]
struct FaultyFile {
    disk: Arc<Faulty>,
    file: Box<dyn DiskFile>,
}

impl Shared {
    fn file(&self, file: Box<dyn DiskFile>) -> Box<dyn DiskFile> {
        Box::new(FaultyFile { disk: Arc::clone(&self.0), file })
    }
}

impl Disk for Shared {
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.0.check("create")?;
        Ok(self.file(System.create(path)?))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.0.check("open")?;
        Ok(self.file(System.open(path)?))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.check("rename")?;
        System.rename(from, to)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.0.check("make folder")?;
        System.make_folder(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.0.check("sync folder")?;
        System.sync_folder(path)
    }
}

impl DiskFile for FaultyFile {
    fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<usize> {
        let half = bytes.get(..bytes.len().div_ceil(2)).unwrap();
        match self.disk.strikes("write") {
            None => self.file.write(at, bytes),
            Some(Fault::Error(number)) => Err(Error::from_raw_os_error(number)),
            Some(Fault::Short) => self.file.write(at, half),
            Some(Fault::Torn(number)) => {
                self.file.write(at, half)?;
                Err(Error::from_raw_os_error(number))
            }
        }
    }

    fn set_len(&mut self, size: u64) -> io::Result<()> {
        self.disk.check("set length")?;
        self.file.set_len(size)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.disk.check("sync")?;
        self.file.sync()
    }
}

struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fashen-faults-{}-{number}", std::process::id());
        // The faults are made up, and waiting for a real disk proves nothing here.
        let memory = Path::new("/dev/shm");
        let room = if memory.is_dir() { memory.to_path_buf() } else { std::env::temp_dir() };
        let folder = Self(room.join(name));
        let _ = fs::remove_dir_all(&folder.0);
        create(&folder.0, &Options::default()).unwrap().close().unwrap();
        folder
    }

    fn open_on(&self, faulty: &Arc<Faulty>) -> Durable {
        self.try_open_on(faulty).unwrap()
    }

    fn try_open_on(&self, faulty: &Arc<Faulty>) -> Result<Durable, StoreError> {
        let disk: Arc<dyn Disk> = Arc::new(Shared(Arc::clone(faulty)));
        let lock = Lock::take(&self.0, &Options::default()).unwrap();
        Durable::open(&disk, &self.0, SEGMENT, None, lock)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn batch(n: u64) -> Batch {
    let append = |stream: &str| Append {
        stream: stream.to_owned(),
        expected: n,
        records: vec![vec![u8::try_from(n).unwrap(); 300]],
    };
    let (table, value) = ("t".to_owned(), n.to_be_bytes().to_vec());
    Batch {
        request: format!("{n}"),
        appends: vec![append("one"), append("other")],
        changes: vec![Change::Put { table, key: b"k".to_vec(), value }],
        ..Batch::default()
    }
}

/// Appends as far as it goes; tells how many were acknowledged, and the first error.
fn work(store: &dyn Store) -> (u64, Option<StoreError>) {
    for n in 0..APPENDS {
        let done =
            store.put_blob(format!("blob {n}").as_bytes()).and_then(|_| store.append(&batch(n)));
        if let Err(error) = done {
            return (n, Some(error));
        }
    }
    (APPENDS, None)
}

/// What is there belongs together, and is `acknowledged` appends or, where one more was under way, that too.
fn holds(folder: &Folder, acknowledged: u64, what: &str) {
    let options = Options { segment_bytes: SEGMENT, ..Options::default() };
    let store = open(&folder.0, &options).unwrap_or_else(|error| panic!("{what}: {error}"));
    let version = store.version("one").unwrap();
    assert!((acknowledged..=acknowledged + 1).contains(&version), "{what}: {version}");
    assert_eq!(store.version("other").unwrap(), version, "{what}");
    let row = version.checked_sub(1).map(|n| n.to_be_bytes().to_vec());
    assert_eq!(store.get("t", b"k").unwrap(), row, "{what}");
    assert_eq!(store.feed(0, usize::MAX).unwrap().len() as u64, 2 * version, "{what}");
    for n in 0..acknowledged {
        let hash = crate::sm3(format!("blob {n}").as_bytes());
        assert!(store.get_blob(&hash).unwrap().is_some(), "{what}: blob {n}");
    }
    // The one that was under way is answered as what it came to, and all the others follow.
    for n in acknowledged..APPENDS {
        let again = store.append(&batch(n)).unwrap();
        assert_eq!(again.repeated, n < version, "{what}: append {n}");
    }
    let report = store.verify().unwrap();
    assert!(report.is_clean(), "{what}: {report:?}");
}

/// How many calls the history makes where nothing goes wrong.
fn calls() -> u64 {
    let (folder, faulty) = (Folder::new(), Faulty::new(u64::MAX, Fault::Short, false));
    let store = folder.open_on(&faulty);
    assert!(matches!(work(&store), (APPENDS, None)));
    faulty.calls.load(Ordering::SeqCst)
}

#[test]
fn whatever_fails_what_was_acknowledged_stays() {
    let calls = calls();
    assert!(calls > 40, "{calls}");
    for fault in [Fault::Error(ENOSPC), Fault::Error(EIO), Fault::Torn(ENOSPC), Fault::Torn(EIO)] {
        for for_ever in [false, true] {
            for at in 0..calls {
                let (folder, faulty) = (Folder::new(), Faulty::new(at, fault, for_ever));
                let what = format!("{fault:?} at {at} {for_ever}: {:?}", faulty.log());
                let Ok(store) = folder.try_open_on(&faulty) else {
                    holds(&folder, 0, &what);
                    continue;
                };
                let (acknowledged, error) = work(&store);
                assert!(acknowledged == APPENDS || error.is_some());
                drop(store);
                holds(&folder, acknowledged, &format!("{what} {error:?}"));
            }
        }
    }
}

#[test]
fn a_call_that_was_interrupted_or_did_half_is_gone_on_with() {
    for fault in [Fault::Error(EINTR), Fault::Short] {
        for at in 0..calls() {
            let (folder, faulty) = (Folder::new(), Faulty::new(at, fault, false));
            let (acknowledged, error) = match folder.try_open_on(&faulty) {
                Ok(store) => work(&store),
                Err(error) => (0, Some(error)),
            };
            // Only a write can be gone on with; the system interrupts nothing else here.
            let log = faulty.log();
            if fault == Fault::Short || log.first() == Some(&"write") {
                assert!(error.is_none(), "{fault:?} at {at}: {error:?}");
            }
            holds(&folder, acknowledged, &format!("{fault:?} at {at}"));
        }
    }
}

#[test]
fn a_sync_that_failed_is_final() {
    let folder = Folder::new();
    let faulty = Faulty::new(u64::MAX, Fault::Error(EIO), false);
    let store = folder.open_on(&faulty);
    store.put_blob(b"blob 0").unwrap();
    store.append(&batch(0)).unwrap();
    drop(store);
    // The third call of an append into a segment that is open: open, write, sync.
    let faulty = Faulty::new(2, Fault::Error(EIO), false);
    let store = folder.open_on(&faulty);
    assert!(matches!(store.append(&batch(1)), Err(StoreError::Unknown(_))));
    assert_eq!(faulty.log(), ["sync"]);
    assert!(matches!(store.append(&batch(1)), Err(StoreError::Unavailable(_))));
    assert!(matches!(
        store.append(&batch(2)),
        Err(StoreError::Conflict { .. } | StoreError::Unavailable(_))
    ));
    assert_eq!(faulty.log(), ["sync"], "nothing was written and no sync was tried again");
    assert_eq!(store.version("one").unwrap(), 1, "what is not known has not happened");
    drop(store);
    holds(&folder, 1, "a failed sync");
}

#[test]
fn after_room_is_made_work_goes_on() {
    let folder = Folder::new();
    // The first append: a segment is created, begun, synced, and then there is no room.
    let faulty = Faulty::new(4, Fault::Error(ENOSPC), false);
    let store = folder.open_on(&faulty);
    assert!(matches!(store.append(&batch(0)), Err(StoreError::Full)));
    assert!(matches!(work(&store), (APPENDS, None)));
    store.close().unwrap();
    holds(&folder, APPENDS, "room was made");
}
