//! A registry: the folder of an office, found from anywhere below it, and its open store.
//!
//! Opening takes the store's lock; nothing here may keep it longer than the store is needed.

use crate::app::{Error, Lending, Missing, Opening, commit, journal, legal_time, places};
use crate::domain::deadline::LegalTime;
use crate::domain::digest::Digest;
use crate::domain::office::Office;
use crate::input;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The file that makes a folder a registry.
pub(super) const SETTINGS: &str = "fashen.yaml";

/// The folder of a registry in which its store is.
pub(super) const STORE: &str = "store";

/// A registry with its store.
pub struct Registry {
    /// Its folder.
    pub root: PathBuf,
    /// What `fashen.yaml` says.
    pub office: Office,
    /// The store.
    pub store: Lending,
    /// Its legal time, once it was asked for.
    time: OnceLock<LegalTime>,
    /// By what it is known, once it was asked for.
    time_digest: OnceLock<Digest>,
}

/// The registry folder at or above `start`.
///
/// # Errors
///
/// [`Missing::Registry`].
pub fn find(start: &Path) -> Result<PathBuf, Error> {
    start
        .ancestors()
        .find(|folder| folder.join(SETTINGS).is_file())
        .map(Path::to_path_buf)
        .ok_or_else(|| Error::Missing(Missing::Registry { from: start.to_path_buf() }))
}

/// The registry in `folder` itself: who names a folder means no other.
///
/// # Errors
///
/// [`Missing::RegistryHere`].
pub fn named(folder: &Path) -> Result<PathBuf, Error> {
    if folder.join(SETTINGS).is_file() {
        return Ok(folder.to_path_buf());
    }
    Err(Error::Missing(Missing::RegistryHere { folder: folder.to_path_buf() }))
}

impl Registry {
    /// Opens the registry of a folder.
    ///
    /// # Errors
    ///
    /// Problems in `fashen.yaml`. Why the store can not be opened is told when it is needed.
    pub fn open(root: &Path, opening: Opening) -> Result<Self, Error> {
        let office = settings(root)?;
        let store = Lending::of(root.join(STORE), opening);
        Ok(Self::of(root.to_path_buf(), office, store))
    }

    /// A registry whose parts are there already.
    pub fn of(root: PathBuf, office: Office, store: Lending) -> Self {
        Self { root, office, store, time: OnceLock::new(), time_digest: OnceLock::new() }
    }

    /// The working days and the figures of the place, as the registry's files say.
    ///
    /// # Errors
    ///
    /// All problems of a file.
    pub fn legal_time(&self) -> Result<&LegalTime, Error> {
        if let Some(time) = self.time.get() {
            return Ok(time);
        }
        let time = legal_time::read(Some(&self.root), Some(&self.office))?;
        Ok(self.time.get_or_init(|| time))
    }

    /// By what the legal time is known; whatever shows a day compares it with that of the rows.
    ///
    /// # Errors
    ///
    /// Those of [`Self::legal_time`].
    pub(super) fn legal_time_digest(&self) -> Result<Digest, Error> {
        if let Some(digest) = self.time_digest.get() {
            return Ok(*digest);
        }
        let digest = commit::digest(&journal::write_legal_time(self.legal_time()?)?);
        Ok(*self.time_digest.get_or_init(|| digest))
    }
}

/// What `fashen.yaml` of a registry says.
pub(super) fn settings(root: &Path) -> Result<Office, Error> {
    let file = root.join(SETTINGS);
    let bytes = read(&file)?;
    let places = places::names(Some(root));
    input::yaml::office_among(&bytes, &places).map_err(|problems| Error::Invalid { file, problems })
}

/// The bytes of a file.
pub(super) fn read(file: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(file).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => Error::Missing(Missing::File { path: file.to_path_buf() }),
        _ => Error::Disk { path: file.to_path_buf(), source },
    })
}

/// Writes a file whole: under another name first, then renamed, so that nothing is half-written.
///
/// # Errors
///
/// Why it can not be written.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |source| Error::Disk { path: file.to_path_buf(), source };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let fresh = file.with_file_name(name);
    std::fs::write(&fresh, bytes).map_err(failed)?;
    std::fs::rename(&fresh, file).map_err(failed)
}
