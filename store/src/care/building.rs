//! A folder in which a store is being made from something else: it becomes a store at the very end, or is gone.
//!
//! Until the file `FORMAT` is written nobody takes it for a store. A process that died leaves the file
//! `UNFINISHED`, by which the next attempt knows that it may begin anew there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::blob::Blobs;
use crate::disk::System;
use crate::durable::Durable;
use crate::index::Index;
use crate::journal::Journal;
use crate::lock::Lock;
use crate::{Options, StoreError, folder, format, open};

/// Says that what is in the folder is of no worth yet.
pub(super) const UNFINISHED: &str = "UNFINISHED";

/// Other files that a store in the making may have.
const FILES: [&str; 7] =
    ["FORMAT", "FORMAT.new", "LOCK", "CLEAN", "CLEAN.new", super::repair::ASIDE, UNFINISHED];

/// A folder in the making.
#[derive(Debug)]
pub(super) struct Building {
    dir: PathBuf,
    /// Folders above and including it that were not there before, outermost first.
    made: Vec<PathBuf>,
    lock: Option<Lock>,
    kept: bool,
}

impl Building {
    /// Begins in a folder that is absent or empty.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is anything in it.
    pub(super) fn begin(dir: &Path, options: &Options) -> Result<Self, StoreError> {
        let is_left_over = dir.join(UNFINISHED).exists() && !format::is_there(dir);
        if !is_left_over && !folder::is_empty(dir)? {
            return Err(StoreError::Exists);
        }
        let absent = dir
            .ancestors()
            .take_while(|dir| !dir.as_os_str().is_empty() && dir.symlink_metadata().is_err());
        let mut made: Vec<_> = absent.map(Path::to_path_buf).collect();
        made.reverse();
        folder::make(&System, dir)?;
        let mut building = Self { dir: dir.to_path_buf(), made, lock: None, kept: true };
        // Before the lock is held the folder may be somebody else's work, and is left alone.
        building.lock = Some(Lock::take(dir, options)?);
        building.kept = false;
        building.clear();
        let note = dir.join(UNFINISHED);
        fs::write(&note, "").map_err(StoreError::at(&note))?;
        for part in [Journal::dir(dir), Blobs::dir(dir)] {
            folder::make(&System, &part)?;
        }
        Ok(building)
    }

    /// Opens what is in it so far as a store. To be closed before [`Building::keep`].
    pub(super) fn open(&mut self, options: &Options) -> Result<Durable, StoreError> {
        let lock = match self.lock.take() {
            Some(lock) => lock,
            None => Lock::take(&self.dir, options)?,
        };
        open::durable(&self.dir, options, lock)
    }

    /// From now on it is a store.
    pub(super) fn keep(mut self) -> Result<(), StoreError> {
        format::write(&self.dir)?;
        self.kept = true;
        // The store is there, whatever becomes of the note.
        let _ = fs::remove_file(self.dir.join(UNFINISHED));
        Ok(())
    }

    /// Removes what a store in the making may have, and nothing else; but for the lock, which is held.
    fn clear(&self) {
        // What cannot be removed stays; the error that led here is the one to tell.
        for part in [Journal::dir(&self.dir), Blobs::dir(&self.dir), Index::dir(&self.dir)] {
            let _ = fs::remove_dir_all(part);
        }
        let _ = fs::remove_dir_all(Index::damaged(&self.dir));
        for file in FILES.iter().filter(|file| **file != "LOCK") {
            let _ = fs::remove_file(self.dir.join(file));
        }
    }
}

impl Drop for Building {
    fn drop(&mut self) {
        if self.kept {
            return;
        }
        self.clear();
        let _ = fs::remove_file(self.dir.join("LOCK"));
        for dir in self.made.iter().rev() {
            // Not where somebody else has put something in meanwhile.
            let _ = fs::remove_dir(dir);
        }
    }
}
