//! `doctor --garbage`: contents that no record names, left by commands that were cut short.
//!
//! The only place that removes anything of a registry. Whatever it does not understand it leaves alone.

use super::STORE;
use crate::app::journal::{self, JournalError};
use crate::app::{Error, Opening, pack};
use crate::domain::digest::Digest;
use fashen_store::{Garbage, Hash, Point, SALVAGED};
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;

/// Finds the contents that no record names, and removes them if told to. Nobody else can have the store meanwhile.
///
/// # Errors
///
/// Those of the store; damage, or a record of a newer program: then nothing was removed.
pub fn garbage(root: &Path, opening: &Opening, remove: bool) -> Result<Garbage, Error> {
    let store = root.join(STORE);
    let mut in_use = |point: &dyn Point| {
        let mut named = named(point)?;
        // What `repair` could not put back is whole, and so is what it names.
        named.extend(set_aside(&store.join(SALVAGED))?);
        Ok::<_, Error>(named.into_iter().map(|digest| Hash(digest.0)).collect())
    };
    fashen_store::collect(&store, &opening.options(), &mut in_use, remove)
}

/// Every digest in the records, and in the packs that they name.
fn named(point: &dyn Point) -> Result<BTreeSet<Digest>, Error> {
    let (mut named, mut packs, mut wrong) = (BTreeSet::new(), BTreeSet::new(), None);
    point.records(&mut |record| {
        named.extend(journal::digests(record.stream.as_bytes()));
        named.extend(journal::digests(&record.payload));
        match journal::manifest(&record) {
            Ok(pack) => packs.extend(pack),
            Err(error) => wrong = wrong.take().or(Some(error)),
        }
        Ok(())
    })?;
    if let Some(error) = wrong {
        return Err(error.into());
    }
    for digest in packs {
        let manifest = pack::blob(point, &digest)?;
        let damaged = || JournalError::Damaged { what: format!("pack {digest}") };
        let files = pack::files(&manifest).ok_or_else(damaged)?;
        named.extend(files.into_iter().map(|(_, file)| file));
    }
    Ok(named)
}

/// Every digest in a file, which need not be there.
fn set_aside(file: &Path) -> Result<BTreeSet<Digest>, Error> {
    match std::fs::read(file) {
        Ok(text) => Ok(journal::digests(&text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(source) => Err(Error::Disk { path: file.to_path_buf(), source }),
    }
}
