//! Looking at a data directory from outside: what is there, how much, whose, and whether it can go on.
//!
//! It opens nothing and waits for nobody, so that it answers when nothing else does.

use std::ffi::OsStr;
use std::fs::{self, Metadata, OpenOptions};
use std::io::ErrorKind;
use std::path::Path;

use crate::blob::Blobs;
use crate::index::Index;
use crate::index::clean::Clean;
use crate::journal::Journal;
use crate::{Damage, Holder, Options, StoreError, format, lock};

/// The file that is made to see whether one can be, and what time it is there; it is gone at once.
const PROBE: &str = "doctor.tmp";

/// Files named of a kind; the rest is counted.
const NAMED: usize = 20;

/// What a data directory looks like from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkup {
    /// What `FORMAT` says.
    pub layout: Layout,
    /// Whether anybody has the store.
    pub lock: LockState,
    /// The journal.
    pub journal: Usage,
    /// The index.
    pub index: Usage,
    /// The blobs.
    pub blobs: Usage,
    /// Indexes that were set aside.
    pub damaged: Usage,
    /// Their names.
    pub set_aside: Vec<String>,
    /// Bytes that this user may still write on that disk; nothing where the system does not tell.
    pub free: Option<u64>,
    /// Bytes that making the index anew and beginning a segment may take.
    pub needed: u64,
    /// Whether the last one who had the store wrote everything out; else the next one adds the index up.
    pub clean: bool,
    /// What operations left that were cut short, below the data directory; the next one tidies it up. While
    /// somebody has the store it may be work under way.
    pub leftovers: Vec<String>,
    /// Whether a file can be made in the directory.
    pub writable: bool,
    /// Files and folders that belong to another user than those which this process makes: how many.
    pub foreign: u64,
    /// Some of them.
    pub foreign_names: Vec<String>,
    /// By how many seconds the newest file is ahead of the clock: it was set back. Nothing where it is not,
    /// or where that cannot be seen because nothing can be written.
    pub ahead: Option<u64>,
}

/// What `FORMAT` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A store that this program reads.
    Known,
    /// No store.
    Absent,
    /// One that a newer program wrote.
    Newer {
        /// The layout version found.
        found: u32,
        /// The newest that is known here.
        known: u32,
    },
    /// One that an earlier program wrote which nobody was given.
    Older {
        /// The layout version found.
        found: u32,
        /// The one that is known here.
        known: u32,
    },
    /// Something that says nothing.
    Damaged,
}

/// Whether anybody has the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockState {
    /// Nobody.
    Free,
    /// Somebody.
    Held(Holder),
    /// The lock file cannot be asked, in the words of the system.
    Unknown(String),
}

/// Files and their sizes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// How many.
    pub files: u64,
    /// Bytes.
    pub bytes: u64,
}

/// Looks at a data directory. `options` says how large a segment is.
///
/// # Errors
/// [`StoreError::Absent`] where there is no such folder; otherwise what cannot be seen is said in the answer.
pub fn doctor(dir: &Path, options: &Options) -> Result<Checkup, StoreError> {
    if !dir.is_dir() {
        return Err(StoreError::Absent);
    }
    let layout = layout(dir)?;
    let lock = match lock::look(dir) {
        Ok(None) => LockState::Free,
        Ok(Some(holder)) => LockState::Held(holder),
        Err(error) => LockState::Unknown(error.to_string()),
    };
    let probe = probe(dir);
    let index = usage(&Index::dir(dir));
    let mut tour = Tour { dir, probe: probe.as_ref(), foreign: 0, names: Vec::new(), ahead: 0 };
    let mut leftovers = Vec::new();
    tour.at(dir, &mut leftovers);
    leftovers.sort();
    Ok(Checkup {
        layout,
        lock,
        journal: usage(&Journal::dir(dir)),
        index,
        blobs: usage(&Blobs::dir(dir)),
        damaged: usage(&Index::damaged(dir)),
        set_aside: names(&Index::damaged(dir)),
        free: fs4::available_space(dir).ok(),
        needed: index.bytes.saturating_add(u64::from(options.segment_bytes)),
        clean: is_clean(dir),
        leftovers,
        writable: probe.is_some(),
        foreign: tour.foreign,
        ahead: Some(tour.ahead).filter(|ahead| *ahead > 0),
        foreign_names: tour.names,
    })
}

fn layout(dir: &Path) -> Result<Layout, StoreError> {
    match format::check(dir) {
        Ok(()) => Ok(Layout::Known),
        Err(StoreError::Absent) => Ok(Layout::Absent),
        Err(StoreError::Newer { found, known }) => Ok(Layout::Newer { found, known }),
        Err(StoreError::Older { found, known }) => Ok(Layout::Older { found, known }),
        Err(StoreError::Damaged(Damage::Format)) => Ok(Layout::Damaged),
        Err(error) => Err(error),
    }
}

/// Makes a file and tells what the system says of it; nothing where none can be made.
fn probe(dir: &Path) -> Option<Metadata> {
    let path = dir.join(PROBE);
    let made = OpenOptions::new().write(true).create(true).truncate(true).open(&path);
    // A file without a byte fits on a full disk too.
    let made = made.and_then(|mut file| {
        std::io::Write::write_all(&mut file, b"doctor").and_then(|()| file.metadata())
    });
    let _ = fs::remove_file(path);
    made.ok()
}

/// Whether the last one who had the store left it in good order, and nobody wrote anything since.
fn is_clean(dir: &Path) -> bool {
    Clean::read(dir).is_some_and(|clean| clean.is_of(&Journal::of(dir)).unwrap_or(false))
}

/// What is in a folder and below. What cannot be seen is not counted.
fn usage(dir: &Path) -> Usage {
    let mut total = Usage::default();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        match entry.metadata() {
            Ok(data) if data.is_dir() => {
                let below = usage(&entry.path());
                total.files += below.files;
                total.bytes += below.bytes;
            }
            Ok(data) => {
                total.files += 1;
                total.bytes += data.len();
            }
            Err(_) => {}
        }
    }
    total
}

fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut names: Vec<_> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A look at every file.
struct Tour<'a> {
    dir: &'a Path,
    /// A file that this process made just now.
    probe: Option<&'a Metadata>,
    foreign: u64,
    names: Vec<String>,
    ahead: u64,
}

impl Tour<'_> {
    fn at(&mut self, folder: &Path, leftovers: &mut Vec<String>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let data = match entry.metadata() {
                Ok(data) => data,
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                Err(_) => {
                    self.is_foreign(&path);
                    continue;
                }
            };
            if self.probe.is_some_and(|probe| differs(probe, &data)) {
                self.is_foreign(&path);
            }
            self.ahead = self.ahead.max(self.probe.map_or(0, |probe| seconds_ahead(probe, &data)));
            if data.is_dir() {
                self.at(&path, leftovers);
            } else if is_left_over(&path) {
                leftovers.push(self.name(&path));
            }
        }
    }

    fn is_foreign(&mut self, path: &Path) {
        self.foreign += 1;
        if self.names.len() < NAMED {
            let name = self.name(path);
            self.names.push(name);
        }
    }

    fn name(&self, path: &Path) -> String {
        path.strip_prefix(self.dir).unwrap_or(path).display().to_string()
    }
}

/// Whether a name is one that something has only while it is written.
fn is_left_over(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    ["new", "tmp", "generating"].contains(&ending) || name == super::building::UNFINISHED
}

fn seconds_ahead(now: &Metadata, data: &Metadata) -> u64 {
    let both = now.modified().and_then(|now| Ok((now, data.modified()?)));
    // File systems keep some times less exactly than others: a second is nothing.
    both.ok().and_then(|(now, then)| then.duration_since(now).ok()).map_or(0, |by| by.as_secs())
}

/// Whether two files belong to different users.
#[cfg(unix)]
fn differs(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    one.uid() != other.uid()
}

/// Whether two files belong to different users: only Unix tells.
#[cfg(not(unix))]
fn differs(_: &Metadata, _: &Metadata) -> bool {
    false
}
