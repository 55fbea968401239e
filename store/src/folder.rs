//! Making files and folders that are still there after the power went.
//!
//! A file is safe when its bytes and its name are: the bytes by syncing the file, the name by syncing
//! the folder it is in.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::StoreError;
use crate::disk::{self, Disk};

/// Makes a folder and those above it, and syncs the names of all that are new.
pub(crate) fn make(disk: &dyn Disk, dir: &Path) -> Result<(), StoreError> {
    if dir.is_dir() {
        return Ok(());
    }
    let parent = parent(dir);
    make(disk, parent)?;
    match disk.make_folder(dir) {
        Ok(()) => sync(disk, parent),
        Err(error) if error.kind() == ErrorKind::AlreadyExists && dir.is_dir() => Ok(()),
        Err(error) => Err(StoreError::at(dir)(error)),
    }
}

/// Writes a file whole or not at all: under another name first, which `temporary` gives.
pub(crate) fn write(
    disk: &dyn Disk,
    path: &Path,
    temporary: &Path,
    bytes: &[u8],
) -> Result<(), StoreError> {
    let written = disk
        .create(temporary)
        .and_then(|mut file| disk::write_all(&mut *file, 0, bytes).and_then(|()| file.sync()))
        .and_then(|()| disk.rename(temporary, path));
    if let Err(error) = written {
        // The name is ours alone and says nothing to anyone: a failure to tidy up changes nothing.
        let _ = fs::remove_file(temporary);
        return Err(StoreError::at(path)(error));
    }
    sync(disk, parent(path))
}

/// Syncs the names in a folder.
pub(crate) fn sync(disk: &dyn Disk, dir: &Path) -> Result<(), StoreError> {
    disk.sync_folder(dir).map_err(StoreError::at(dir))
}

/// Whether a folder has nothing in it; one that is not there has nothing in it either.
pub(crate) fn is_empty(dir: &Path) -> Result<bool, StoreError> {
    match fs::read_dir(dir) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        Err(error) => Err(StoreError::at(dir)(error)),
    }
}

/// The folder that a path is in.
pub(crate) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}
