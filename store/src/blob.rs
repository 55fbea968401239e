//! Blobs: one file each, named by the hash of what it holds, `blobs/ab/<64 digits>`.
//!
//! A blob is never changed. A crash can leave one that no record names, and a temporary file; it
//! cannot leave half a blob under a hash.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use crate::audit::Audit;
use crate::disk::{Disk, System};
use crate::{Damage, Hash, StoreError, folder, limits, sm3};

/// Ending of a file that is still being written.
const UNFINISHED: &str = "tmp";

/// The blobs of a data directory.
#[derive(Debug)]
pub(crate) struct Blobs {
    disk: Arc<dyn Disk>,
    dir: PathBuf,
    /// Numbers the temporary files of this process, which alone writes here.
    unfinished: AtomicU64,
}

impl Blobs {
    /// The folder of the blobs below a data directory.
    pub(crate) fn dir(data: &Path) -> PathBuf {
        data.join("blobs")
    }

    /// Takes charge of the folder; removes what a process that died left unfinished.
    pub(crate) fn open(disk: Arc<dyn Disk>, data: &Path) -> Result<Self, StoreError> {
        let dir = Self::dir(data);
        folder::make(&*disk, &dir)?;
        for path in list(&dir)? {
            if path.extension() == Some(OsStr::new(UNFINISHED)) {
                fs::remove_file(&path).map_err(StoreError::at(&path))?;
            }
        }
        Ok(Self { disk, dir, unfinished: AtomicU64::new(0) })
    }

    /// The folder, for reading only.
    pub(crate) fn reader(data: &Path) -> Self {
        Self { disk: Arc::new(System), dir: Self::dir(data), unfinished: AtomicU64::new(0) }
    }

    /// Keeps some bytes. What lies under their hash already is read again: had it been damaged, it
    /// is replaced. It is as young as if it were new, so that nobody collects it before it is named.
    pub(crate) fn put(&self, bytes: &[u8]) -> Result<Hash, StoreError> {
        let hash = sm3(bytes);
        let path = self.path(&hash);
        let folder = path.parent().unwrap_or(&self.dir);
        if read(&path)?.is_some_and(|kept| kept == bytes) && touch(&path) {
            // Whoever wrote it may have died before its name was safe.
            folder::sync(&*self.disk, folder)?;
            return Ok(hash);
        }
        folder::make(&*self.disk, folder)?;
        let number = self.unfinished.fetch_add(1, Ordering::Relaxed);
        let temporary = self.dir.join(format!("{number}.{UNFINISHED}"));
        folder::write(&*self.disk, &path, &temporary, bytes)?;
        Ok(hash)
    }

    /// The bytes kept under a hash.
    pub(crate) fn get(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        let path = self.path(hash);
        match read(&path)? {
            Some(bytes) if sm3(&bytes) != *hash => Err(StoreError::Damaged(Damage::Blob(*hash))),
            found => Ok(found),
        }
    }

    /// Reads every blob and compares it with its name. Files that are not named like one are not
    /// ours and are left alone.
    pub(crate) fn audit(&self, audit: &mut Audit) -> Result<(), StoreError> {
        for folder in list(&self.dir)? {
            if !folder.is_dir() {
                continue;
            }
            for path in list(&folder)? {
                let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
                let Ok(hash) = name.parse::<Hash>() else { continue };
                match read(&path) {
                    Ok(Some(bytes)) => audit.blob(hash, &bytes),
                    // It was collected meanwhile.
                    Ok(None) => {}
                    Err(error) => audit.unreadable(format!("blob {hash}"), error.to_string()),
                }
            }
        }
        Ok(())
    }

    /// All blobs and their sizes in bytes, in the order of their hashes.
    pub(crate) fn listed(&self) -> Result<Vec<(Hash, u64)>, StoreError> {
        let mut found = Vec::new();
        for folder in list(&self.dir)?.into_iter().filter(|path| path.is_dir()) {
            for path in list(&folder)? {
                let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
                let Ok(hash) = name.parse::<Hash>() else { continue };
                match path.metadata() {
                    Ok(data) if self.path(&hash) == path => found.push((hash, data.len())),
                    Ok(_) => {}
                    Err(error) if error.kind() == ErrorKind::NotFound => {}
                    Err(error) => return Err(StoreError::at(&path)(error)),
                }
            }
        }
        Ok(found)
    }

    /// How long ago a blob was put the last time; nothing where the clock says that this is still to come.
    pub(crate) fn age(&self, hash: &Hash) -> Result<Option<Duration>, StoreError> {
        let path = self.path(hash);
        let put =
            path.metadata().and_then(|data| data.modified()).map_err(StoreError::at(&path))?;
        Ok(SystemTime::now().duration_since(put).ok())
    }

    /// Where a blob lies.
    pub(crate) fn path(&self, hash: &Hash) -> PathBuf {
        let name = hash.to_string();
        let folder: String = name.chars().take(2).collect();
        self.dir.join(folder).join(name)
    }
}

/// The bytes of a file, or nothing where there is none. A file longer than any blob is cut off, and
/// so will not give its hash.
fn read(path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    use io::Read;
    let mut bytes = Vec::new();
    let limit = limits::BLOB_BYTES as u64 + 1;
    match fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)) {
        Ok(_) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::at(path)(error)),
    }
}

/// Makes a file one of now; whether that could be done. It need not last: the power that goes takes with it
/// whoever was about to name the blob.
fn touch(path: &Path) -> bool {
    let file = fs::File::options().write(true).open(path);
    file.and_then(|file| file.set_modified(SystemTime::now())).is_ok()
}

/// What is in a folder, in the order of the names.
fn list(dir: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = fs::read_dir(dir).map_err(StoreError::at(dir))?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(StoreError::at(dir))?;
    paths.sort();
    Ok(paths)
}
