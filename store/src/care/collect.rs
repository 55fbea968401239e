//! Removing blobs that no record names: only when told to, and only those that the caller does not know in use.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::blob::Blobs;
use crate::disk::System;
use crate::{Hash, Options, Point, Store, StoreError, folder, limits, open};

/// Blobs that nobody is known to need, with their sizes in bytes, in the order of their hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Garbage {
    /// Those that are old enough to be given up.
    pub unused: Vec<(Hash, u64)>,
    /// Those that are kept, because the append that names them may be still to come: they were put within
    /// [`limits::BLOB_GRACE`].
    pub young: Vec<(Hash, u64)>,
    /// Whether the unused ones are gone.
    pub removed: bool,
}

/// Tells which blobs the records of a store name.
pub type InUse<'a, E> = dyn FnMut(&dyn Point) -> Result<BTreeSet<Hash>, E> + 'a;

/// Finds the blobs of a folder that are not in use; removes those that are old enough, if told to.
///
/// The store does not know which records name a blob. `in_use` reads that from the records, and is handed
/// them while nobody can append: what it answers is true until the blobs are gone. Where it fails nothing is
/// removed.
///
/// # Errors
/// Those of [`open`](crate::open()) and of `in_use`. After one of the disk's some blobs may be removed and
/// others not.
pub fn collect<E: From<StoreError>>(
    dir: &Path,
    options: &Options,
    in_use: &mut InUse<'_, E>,
    remove: bool,
) -> Result<Garbage, E> {
    let store = open::on_disk(dir, options)?;
    let wanted = in_use(&store.moment()?)?;
    let blobs = Blobs::reader(dir);
    let mut found = sorted(&blobs, &wanted)?;
    if remove {
        discard(&blobs, &found.unused)?;
        found.removed = true;
    }
    store.close()?;
    Ok(found)
}

/// The blobs that are not wanted, old and young.
fn sorted(blobs: &Blobs, wanted: &BTreeSet<Hash>) -> Result<Garbage, StoreError> {
    let mut found = Garbage::default();
    for (hash, size) in blobs.listed()? {
        if wanted.contains(&hash) {
            continue;
        }
        // One of tomorrow is young too: the clock was wrong, and nobody knows for how long.
        let is_old = blobs.age(&hash)?.is_some_and(|age| age >= limits::BLOB_GRACE);
        if is_old { &mut found.unused } else { &mut found.young }.push((hash, size));
    }
    Ok(found)
}

fn discard(blobs: &Blobs, unused: &[(Hash, u64)]) -> Result<(), StoreError> {
    let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
    for (hash, _) in unused {
        let path = blobs.path(hash);
        fs::remove_file(&path).map_err(StoreError::at(&path))?;
        folders.insert(folder::parent(&path).to_path_buf());
    }
    folders.iter().try_for_each(|dir| folder::sync(&System, dir))
}
