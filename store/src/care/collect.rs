//! Removing blobs that nobody needs: only when told to, and only those that the caller gives up.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::blob::Blobs;
use crate::disk::System;
use crate::lock::Lock;
use crate::{Hash, Options, StoreError, folder, format};

/// The blobs that `keep` does not want, with their sizes in bytes; removes them if told to.
///
/// The store does not know which records name a blob. Whoever asks must know it as of now: what `keep`
/// answers has to include whatever was appended since it was made up, which is certain only where nobody
/// else uses the store meanwhile.
///
/// # Errors
/// Those of [`open`](crate::open()). After one some blobs may be removed and others not.
pub fn collect(
    dir: &Path,
    options: &Options,
    keep: &dyn Fn(&Hash) -> bool,
    remove: bool,
) -> Result<Vec<(Hash, u64)>, StoreError> {
    format::check(dir)?;
    let _lock = Lock::take(dir, options)?;
    let blobs = Blobs::reader(dir);
    let unused: Vec<_> = blobs.listed()?.into_iter().filter(|(hash, _)| !keep(hash)).collect();
    if remove {
        let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
        for (hash, _) in &unused {
            let path = blobs.path(hash);
            fs::remove_file(&path).map_err(StoreError::at(&path))?;
            folders.insert(folder::parent(&path).to_path_buf());
        }
        folders.iter().try_for_each(|dir| folder::sync(&System, dir))?;
    }
    Ok(unused)
}
