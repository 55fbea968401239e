//! The file `FORMAT`: what the data directory is laid out like, in words a person can read.
//!
//! It is the last file that [`create`](crate::create()) writes: where it is missing there is no store.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::disk::System;
use crate::{Damage, StoreError, folder};

/// The newest layout that this program knows.
const LAYOUT: u32 = 2;

/// The first line, so that no other file of that name is taken for ours.
const TITLE: &str = "fashen store";

/// Writes the file, durably.
pub(crate) fn write(dir: &Path) -> Result<(), StoreError> {
    let text = format!("{TITLE}\nlayout {LAYOUT}\nhash sm3\n");
    folder::write(&System, &path(dir), &dir.join("FORMAT.new"), text.as_bytes())
}

/// Whether there is such a file.
pub(crate) fn is_there(dir: &Path) -> bool {
    path(dir).exists()
}

/// Makes sure that this program may read the data directory.
///
/// # Errors
/// [`StoreError::Absent`] without the file, [`StoreError::Newer`] where it names a later layout,
/// [`StoreError::Older`] where an earlier one,
/// [`StoreError::Damaged`] where it says something else.
pub(crate) fn check(dir: &Path) -> Result<(), StoreError> {
    let path = path(dir);
    let bytes = fs::read(&path).map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => StoreError::Absent,
        _ => StoreError::at(&path)(error),
    })?;
    let text = String::from_utf8_lossy(&bytes);
    let mut lines = text.lines();
    let layout = lines
        .next()
        .filter(|title| *title == TITLE)
        .and_then(|_| lines.next())
        .and_then(|line| line.strip_prefix("layout "))
        .and_then(|number| number.parse().ok());
    match (layout, lines.next()) {
        (Some(found), _) if found > LAYOUT => Err(StoreError::Newer { found, known: LAYOUT }),
        (Some(found @ 1..LAYOUT), _) => Err(StoreError::Older { found, known: LAYOUT }),
        (Some(LAYOUT), Some("hash sm3")) => Ok(()),
        _ => Err(StoreError::Damaged(Damage::Format)),
    }
}

fn path(dir: &Path) -> PathBuf {
    dir.join("FORMAT")
}
