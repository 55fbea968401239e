//! Writing such a file: under another name first, which is gone again if anything fails.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Entry, PIECE, TITLE};
use crate::bytes::size16;
use crate::disk::{self, Disk, DiskFile, System};
use crate::hash::Hasher;
use crate::{Hash, StoreError, folder};

/// A file that is being written.
#[derive(Debug)]
pub(in crate::care) struct Writer {
    path: PathBuf,
    fresh: PathBuf,
    file: Box<dyn DiskFile>,
    /// Bytes that are not in the file yet.
    waiting: Vec<u8>,
    /// Bytes that are.
    written: u64,
    sm3: Hasher,
    crc: u32,
    /// Bytes that the entry under way still lacks.
    left: u64,
    finished: bool,
}

impl Writer {
    /// Begins a file.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is one of that name.
    pub(in crate::care) fn create(path: &Path) -> Result<Self, StoreError> {
        if path.symlink_metadata().is_ok() {
            return Err(StoreError::Exists);
        }
        let mut fresh = path.as_os_str().to_owned();
        fresh.push(".new");
        let fresh = PathBuf::from(fresh);
        let file = System.create(&fresh).map_err(StoreError::at(&fresh))?;
        let mut writer = Self {
            path: path.to_path_buf(),
            fresh,
            file,
            waiting: Vec::with_capacity(2 * PIECE),
            written: 0,
            sm3: Hasher::default(),
            crc: 0,
            left: 0,
            finished: false,
        };
        writer.write(TITLE)?;
        Ok(writer)
    }

    /// Begins an entry with a body of `size` bytes.
    pub(in crate::care) fn begin(&mut self, entry: &Entry, size: u64) -> Result<(), StoreError> {
        let head = entry.head();
        let mut bytes = vec![entry.kind()];
        bytes.extend(size16(head.len()).to_be_bytes());
        bytes.extend(size.to_be_bytes());
        bytes.extend(head);
        bytes.extend(crc32c::crc32c(&bytes).to_be_bytes());
        self.write(&bytes)?;
        (self.crc, self.left) = (0, size);
        Ok(())
    }

    /// Adds to the body of the entry.
    pub(in crate::care) fn put(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.crc = crc32c::crc32c_append(self.crc, bytes);
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or_else(unexpected)?;
        self.write(bytes)
    }

    /// Ends the entry.
    pub(in crate::care) fn end(&mut self) -> Result<(), StoreError> {
        if self.left > 0 {
            return Err(unexpected());
        }
        let crc = self.crc.to_be_bytes();
        self.write(&crc)
    }

    /// An entry whose body is at hand.
    pub(in crate::care) fn entry(&mut self, entry: &Entry, body: &[u8]) -> Result<(), StoreError> {
        self.begin(entry, body.len() as u64)?;
        self.put(body)?;
        self.end()
    }

    /// Ends the file and gives it its name; tells its size and the hash it ends with.
    pub(in crate::care) fn finish(mut self) -> Result<(u64, Hash), StoreError> {
        let hash = std::mem::take(&mut self.sm3).finish();
        self.waiting.extend(hash.0);
        self.flush()?;
        self.file.sync().map_err(StoreError::at(&self.fresh))?;
        System.rename(&self.fresh, &self.path).map_err(StoreError::at(&self.path))?;
        self.finished = true;
        folder::sync(&System, folder::parent(&self.path))?;
        Ok((self.written, hash))
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.sm3.update(bytes);
        self.waiting.extend(bytes);
        if self.waiting.len() >= PIECE { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), StoreError> {
        disk::write_all(&mut *self.file, self.written, &self.waiting)
            .map_err(StoreError::at(&self.fresh))?;
        self.written += self.waiting.len() as u64;
        self.waiting.clear();
        Ok(())
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.finished {
            // The name is ours; that the file cannot be removed changes nothing of what went wrong.
            let _ = fs::remove_file(&self.fresh);
        }
    }
}

/// A file that changed its size while it was read.
fn unexpected() -> StoreError {
    StoreError::Unavailable("a file changed while it was copied".to_owned())
}
