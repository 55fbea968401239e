//! The folder of a site: new and changed files are written beside it and change places with the old ones at the end.
//!
//! Until then nothing of the old site is touched. What was moved away is kept until all is done, and is put back where
//! something fails, by the next publication where this one was cut off: a site is never half a new one.

use super::manifest::{self, FileDigest, Files};
use crate::app::{Error, Misuse};
use crate::domain::digest::Digest;
use crate::output::site::{SiteFile, SiteInput};
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// A file by which a folder is known as a site of ours.
const MARK: &str = "catalogue.json";

/// In the folder of what was moved away: what was not there before, a line each.
const ADDED: &str = "added";
/// In the same folder: the old files.
const OLD: &str = "old";

/// A site that is being put in place.
pub(super) struct Place {
    folder: PathBuf,
    dry_run: bool,
    /// The files of the site that is there, by its manifest; none where there is no site that has one.
    before: Option<Files>,
    /// The digest of that manifest.
    manifest: Option<Digest>,
    /// The files of the new site so far.
    now: Files,
    /// Those that were written.
    changed: Vec<String>,
}

impl Place {
    /// Begins. What a publication that was cut off left is put back first.
    ///
    /// # Errors
    ///
    /// The folder holds something else than a site of ours, or can not be read.
    pub(super) fn open(folder: &Path, dry_run: bool) -> Result<Self, Error> {
        let mut place = Self {
            folder: folder.to_path_buf(),
            dry_run,
            before: None,
            manifest: None,
            now: Files::new(),
            changed: Vec::new(),
        };
        if !dry_run {
            place.put_back().map_err(|source| place.failed(source))?;
            for leftover in [place.fresh(), place.old()] {
                remove(&leftover).map_err(|source| place.failed(source))?;
            }
        }
        place.refuse_foreign()?;
        let bytes = std::fs::read(folder.join(manifest::NAME)).ok();
        place.manifest = bytes.as_deref().map(manifest::digest_of);
        place.before = bytes.and_then(|bytes| manifest::read(&bytes));
        Ok(place)
    }

    /// Takes a file of the new site. One that is there and the same is not written.
    pub(super) fn put(&mut self, file: &SiteFile) -> Result<(), Error> {
        let digest = FileDigest::of(&file.bytes);
        if self.now.contains_key(&*file.path) {
            let twice = crate::output::OutputError::EntryTwice(file.path.clone());
            return Err(twice.into());
        }
        if !self.is_same(file, &digest) {
            if !self.dry_run {
                let path = self.fresh().join(&file.path);
                write(&path, &file.bytes).map_err(|source| Error::Disk { path, source })?;
            }
            self.changed.push(file.path.clone());
        }
        self.now.insert(file.path.as_str().into(), digest);
        Ok(())
    }

    /// The manifest of all files so far as a file, and the paths and sizes of all.
    pub(super) fn manifest(
        &self,
        input: &SiteInput,
    ) -> Result<(SiteFile, Vec<(String, usize)>), Error> {
        let bytes = manifest::write(input, &self.now)
            .map_err(|error| crate::output::OutputError::Json(error.to_string()))?;
        let mut files: Vec<(String, usize)> =
            self.now.iter().map(|(path, digest)| (path.to_string(), digest.bytes)).collect();
        files.push((manifest::NAME.to_owned(), bytes.len()));
        Ok((SiteFile { path: manifest::NAME.to_owned(), bytes }, files))
    }

    /// Puts the new site in place. How many files were written, and how many of the old ones are gone.
    pub(super) fn finish(self) -> Result<(usize, usize), Error> {
        let before = self.before.iter().flat_map(Files::keys);
        let mut gone: Vec<String> = before
            .filter(|path| !self.now.contains_key(*path) && ***path != *manifest::NAME)
            .map(ToString::to_string)
            .collect();
        let written = self.changed.len();
        if self.dry_run {
            return Ok((written, gone.len()));
        }
        let done = if self.before.is_some() {
            gone.retain(|path| self.folder.join(path).exists());
            self.exchange(&gone).inspect_err(|_| {
                // What can not be put back now is put back by the next publication.
                let _ = self.put_back();
            })
        } else {
            self.replace()
        };
        done.map_err(|source| self.failed(source))?;
        Ok((written, gone.len()))
    }

    /// The whole folder changes its place with the new one.
    fn replace(&self) -> io::Result<()> {
        let (fresh, old) = (self.fresh(), self.old());
        if self.folder.exists() {
            std::fs::rename(&self.folder, &old)?;
        } else if let Some(parent) = self.folder.parent() {
            std::fs::create_dir_all(parent)?;
        }
        if let Err(error) = std::fs::rename(&fresh, &self.folder) {
            // The old site goes back to its place; if that fails too, it is still whole beside it.
            let _ = std::fs::rename(&old, &self.folder);
            return Err(error);
        }
        remove(&old)
    }

    /// Files change their places one by one; the old ones are kept until all are there.
    fn exchange(&self, gone: &[String]) -> io::Result<()> {
        if self.changed.is_empty() && gone.is_empty() {
            return remove(&self.fresh());
        }
        let (fresh, undo) = (self.fresh(), self.undo());
        let is_new = |path: &&String| !self.folder.join(path).exists();
        let added: Vec<&str> = self.changed.iter().filter(is_new).map(String::as_str).collect();
        write(&undo.join(ADDED), added.join("\n").as_bytes())?;
        for path in self.changed.iter().chain(gone) {
            let at = self.folder.join(path);
            if at.exists() {
                step(&at, &undo.join(OLD).join(path))?;
            }
        }
        for path in &self.changed {
            step(&fresh.join(path), &self.folder.join(path))?;
        }
        for folder in gone
            .iter()
            .filter_map(|path| self.folder.join(path).parent().map(Path::to_path_buf))
            .collect::<BTreeSet<_>>()
        {
            // It stays where something else is in it.
            let _ = std::fs::remove_dir(folder);
        }
        // From here on the new site holds.
        std::fs::rename(&undo, self.old())?;
        remove(&self.old())?;
        remove(&fresh)
    }

    /// Puts the old files back where a publication did not come to its end.
    fn put_back(&self) -> io::Result<()> {
        let undo = self.undo();
        let added = match std::fs::read_to_string(undo.join(ADDED)) {
            Ok(added) => added,
            Err(error) if error.kind() == ErrorKind::NotFound => return remove(&undo),
            Err(error) => return Err(error),
        };
        for path in added.lines().filter(|path| !path.is_empty()) {
            match std::fs::remove_file(self.folder.join(path)) {
                Ok(()) => {}
                // It did not get there; perhaps because a file stands where its folder should be.
                Err(error)
                    if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
                Err(error) => return Err(error),
            }
        }
        back(&undo.join(OLD), &self.folder)?;
        remove(&undo)
    }

    fn is_same(&self, file: &SiteFile, digest: &FileDigest) -> bool {
        let path = self.folder.join(&file.path);
        if file.path == manifest::NAME {
            // It does not name itself.
            return self.before.is_some() && std::fs::read(path).is_ok_and(|old| old == file.bytes);
        }
        self.known(&file.path) == Some(digest) && self.is_there(&file.path)
    }

    /// A file of the site that is there, by its manifest.
    fn known(&self, path: &str) -> Option<&FileDigest> {
        self.before.as_ref()?.get(path)
    }

    /// Whether a file of the site that is there has the size that its manifest names.
    pub(super) fn is_there(&self, path: &str) -> bool {
        let size = || std::fs::metadata(self.folder.join(path)).map(|file| file.len());
        self.known(path).is_some_and(|known| size().is_ok_and(|size| size == known.bytes as u64))
    }

    /// A file of the site that is there; none where it is not as its manifest says.
    pub(super) fn read(&self, path: &str) -> Option<Vec<u8>> {
        let known = self.known(path)?;
        let bytes = std::fs::read(self.folder.join(path)).ok()?;
        (FileDigest::of(&bytes) == *known).then_some(bytes)
    }

    /// A file of the site that is there belongs to the new one as it is.
    pub(super) fn keep(&mut self, path: &str) -> Result<(), Error> {
        let known = *self.known(path).ok_or_else(|| Error::Disk {
            path: self.folder.join(path),
            source: ErrorKind::NotFound.into(),
        })?;
        if self.now.insert(path.into(), known).is_some() {
            return Err(crate::output::OutputError::EntryTwice(path.to_owned()).into());
        }
        Ok(())
    }

    /// The digest of the manifest of the site that is there.
    pub(super) fn manifest_before(&self) -> Option<Digest> {
        self.manifest
    }

    /// Refuses a folder that holds something else than a site of ours.
    fn refuse_foreign(&self) -> Result<(), Error> {
        let empty = match std::fs::read_dir(&self.folder) {
            Ok(mut files) => files.next().is_none(),
            Err(error) if error.kind() == ErrorKind::NotFound => true,
            Err(error) => return Err(self.failed(error)),
        };
        if empty || self.folder.join(MARK).is_file() {
            return Ok(());
        }
        Err(Error::Misuse(Misuse::FolderNotEmpty { path: self.folder.clone() }))
    }

    fn fresh(&self) -> PathBuf {
        self.beside(".new")
    }

    fn old(&self) -> PathBuf {
        self.beside(".old")
    }

    fn undo(&self) -> PathBuf {
        self.beside(".undo")
    }

    fn beside(&self, ending: &str) -> PathBuf {
        let mut name = self.folder.file_name().unwrap_or_default().to_owned();
        name.push(ending);
        self.folder.with_file_name(name)
    }

    fn failed(&self, source: io::Error) -> Error {
        Error::Disk { path: self.folder.clone(), source }
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::write(path, bytes)
}

/// Moves a file; folders are made where they are missing.
fn step(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(parent) = to.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::rename(from, to)
}

/// Moves all files below a folder to another one, over what is there.
fn back(from: &Path, to: &Path) -> io::Result<()> {
    let files = match std::fs::read_dir(from) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        files => files?,
    };
    for file in files {
        let path = file?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() { back(&path, &target)? } else { step(&path, &target)? }
    }
    Ok(())
}

fn remove(folder: &Path) -> io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
