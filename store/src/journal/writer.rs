//! Writing the journal: groups of frames, one sync each, into room that was filled with zeros ahead.
//!
//! Filling ahead makes the sync cheap, because the size of the file does not change with it, and finds a
//! full disk before a single byte of a frame is written. A write that failed is taken back; where that is
//! not possible, and after a sync that failed, nothing is written until the store is opened again.

use std::path::PathBuf;
use std::sync::Arc;

use super::frame::Link;
use super::place::{PREFACE, Place, preface};
use super::seal::Seal;
use super::{Journal, path};
use crate::bytes::size32;
use crate::disk::{Disk, DiskFile, write_all};
use crate::{StoreError, folder};

/// Most bytes filled ahead: a sync that grows the file costs half as much again.
const AHEAD: u32 = 1024 * 1024;

/// Fewest: a small registry stays small.
const AHEAD_AT_LEAST: u32 = 64 * 1024;

/// Groups up to this size are written into room that was made for them, in bytes; larger ones make the file
/// grow with each sync anyway, and would be written twice.
const SMALL: u32 = 16 * 1024;

/// Zeros to fill with.
static ZEROS: [u8; AHEAD_AT_LEAST as usize] = [0; AHEAD_AT_LEAST as usize];

/// Why nothing was appended.
#[derive(Debug)]
pub(crate) enum Failed {
    /// Nothing of it was written; it may be tried again.
    Before(StoreError),
    /// What is on the disk now is not known.
    During(StoreError),
}

/// Whoever writes the journal; there is one.
#[derive(Debug)]
pub(crate) struct Writer {
    disk: Arc<dyn Disk>,
    dir: PathBuf,
    /// The segment written to: its number, and its file.
    open: Option<(u32, Box<dyn DiskFile>)>,
    /// How far that segment is filled.
    filled: u32,
}

impl Writer {
    /// A writer for the folder of a journal.
    pub(crate) fn new(disk: Arc<dyn Disk>, dir: PathBuf) -> Self {
        Self { disk, dir, open: None, filled: 0 }
    }

    /// Writes frames that lie one behind the other from a place on, and syncs them. At the beginning of a
    /// segment the one before is sealed; `last` is the last frame that is in it.
    pub(crate) fn append(
        &mut self,
        at: Place,
        frames: &[u8],
        last: Link,
        journal: &Journal,
        end: Place,
    ) -> Result<(), Failed> {
        if at.offset == PREFACE {
            if at.segment > 1 && journal.seal(at.segment - 1).map_err(Failed::Before)?.is_none() {
                self.seal(end, last, journal)?;
            }
            self.begin(at.segment, journal)?;
        }
        let size = size32(frames.len());
        if size <= SMALL {
            self.make_room(at.segment, at.offset.saturating_add(size)).map_err(Failed::Before)?;
        }
        self.put(at, frames)?;
        self.filled = self.filled.max(at.offset.saturating_add(size));
        Ok(())
    }

    /// Writes and syncs. What could not be written whole is taken back, if that can be done.
    fn put(&mut self, at: Place, frames: &[u8]) -> Result<(), Failed> {
        let path = path(&self.dir, at.segment);
        let (offset, filled) = (u64::from(at.offset), self.filled);
        let file = self.file(at.segment).map_err(Failed::Before)?;
        if let Err(error) = write_all(file, offset, frames) {
            let error = StoreError::at(&path)(error);
            if file.set_len(offset).and_then(|()| file.sync()).is_err() {
                return Err(Failed::During(error));
            }
            self.filled = filled.min(at.offset);
            return Err(Failed::Before(error));
        }
        file.sync().map_err(|error| Failed::During(StoreError::at(&path)(error)))
    }

    /// Tells how far the segment is filled that will be gone on with.
    pub(crate) fn is_filled(&mut self, filled: u32) {
        self.filled = filled;
    }

    fn file(&mut self, segment: u32) -> Result<&mut dyn DiskFile, StoreError> {
        if self.open.as_ref().is_none_or(|(number, _)| *number != segment) {
            let path = path(&self.dir, segment);
            let file = self.disk.open(&path).map_err(StoreError::at(&path))?;
            self.open = Some((segment, file));
        }
        match &mut self.open {
            Some((_, file)) => Ok(&mut **file),
            None => Err(StoreError::Unavailable("no segment open".to_owned())),
        }
    }

    /// Fills the segment with zeros so that it has room up to `need`, and for some more.
    fn make_room(&mut self, segment: u32, need: u32) -> Result<(), StoreError> {
        if need <= self.filled {
            return Ok(());
        }
        let from = self.filled;
        let step = need.clamp(AHEAD_AT_LEAST, AHEAD);
        let to = need.div_ceil(step).saturating_mul(step);
        let path = path(&self.dir, segment);
        let file = self.file(segment)?;
        let mut at = from;
        while at < to {
            let some = usize::try_from(to - at).unwrap_or(usize::MAX).min(ZEROS.len());
            let zeros = ZEROS.get(..some).unwrap_or_default();
            if let Err(error) = write_all(file, u64::from(at), zeros) {
                // Give back what little there was; room that stays filled does no harm.
                let _ = file.set_len(u64::from(from));
                return Err(StoreError::at(&path)(error));
            }
            at += size32(some);
        }
        self.filled = to;
        Ok(())
    }

    /// Ends a segment for good, after the frame that ends at `end`.
    fn seal(&mut self, end: Place, last: Link, journal: &Journal) -> Result<(), Failed> {
        let crc = journal.checksum(end).map_err(Failed::Before)?;
        let seal = Seal { last, crc }.encode();
        let path = path(&self.dir, end.segment);
        let size = u64::from(end.offset) + seal.len() as u64;
        let file = self.file(end.segment).map_err(Failed::Before)?;
        write_all(file, u64::from(end.offset), &seal)
            .and_then(|()| file.set_len(size))
            .and_then(|()| file.sync())
            .map_err(|error| Failed::During(StoreError::at(&path)(error)))
    }

    fn begin(&mut self, segment: u32, journal: &Journal) -> Result<(), Failed> {
        let path = path(&self.dir, segment);
        let begun = self.disk.create(&path).and_then(|mut file| {
            write_all(&mut *file, 0, &preface(segment))?;
            file.sync()?;
            Ok(file)
        });
        // Without a frame in it the file says nothing: it may be begun again.
        let file = begun.map_err(|error| Failed::Before(StoreError::at(&path)(error)))?;
        folder::sync(&*self.disk, &self.dir).map_err(Failed::Before)?;
        journal.forget();
        self.open = Some((segment, file));
        self.filled = PREFACE;
        Ok(())
    }

    /// Removes what lies behind a place in its segment: the rest of an append that never ended.
    pub(crate) fn cut(&mut self, at: Place) -> Result<(), StoreError> {
        let path = path(&self.dir, at.segment);
        let file = self.file(at.segment)?;
        file.set_len(u64::from(at.offset))
            .and_then(|()| file.sync())
            .map_err(StoreError::at(&path))?;
        self.filled = at.offset;
        Ok(())
    }
}
