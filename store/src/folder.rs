//! Making files and folders that are still there after the power went.
//!
//! A file is safe when its bytes and its name are: the bytes by syncing the file, the name by syncing
//! the folder it is in.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use crate::StoreError;

/// Makes a folder and those above it, and syncs the names of all that are new.
pub(crate) fn make(dir: &Path) -> Result<(), StoreError> {
    if dir.is_dir() {
        return Ok(());
    }
    let parent = parent(dir);
    make(parent)?;
    match fs::create_dir(dir) {
        Ok(()) => sync(parent),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && dir.is_dir() => Ok(()),
        Err(error) => Err(StoreError::at(dir)(error)),
    }
}

/// Writes a file whole or not at all: under another name first, which `temporary` gives.
pub(crate) fn write(path: &Path, temporary: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let written = File::create(temporary)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(temporary, path));
    if let Err(error) = written {
        // The name is ours alone and says nothing to anyone: a failure to tidy up changes nothing.
        let _ = fs::remove_file(temporary);
        return Err(StoreError::at(path)(error));
    }
    sync(parent(path))
}

/// Syncs the names in a folder. Only Unix lets a program do so, and only there is it needed.
#[cfg(unix)]
pub(crate) fn sync(dir: &Path) -> Result<(), StoreError> {
    File::open(dir).and_then(|folder| folder.sync_all()).map_err(StoreError::at(dir))
}

/// Syncs the names in a folder. Only Unix lets a program do so, and only there is it needed.
#[cfg(not(unix))]
pub(crate) fn sync(_dir: &Path) -> Result<(), StoreError> {
    Ok(())
}

/// Whether a folder has nothing in it; one that is not there has nothing in it either.
pub(crate) fn is_empty(dir: &Path) -> Result<bool, StoreError> {
    match fs::read_dir(dir) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(StoreError::at(dir)(error)),
    }
}

fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}
