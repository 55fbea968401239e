//! Making a store again from backups.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::Beside;
use super::archive::{Base, Entry, Manifest, Reader, Stand, wrong};
use super::building::Building;
use crate::blob::Blobs;
use crate::disk::{Disk, DiskFile, System, write_all};
use crate::hash::Hasher;
use crate::journal::place::Place;
use crate::journal::{self, Journal};
use crate::pace::Pace;
use crate::{Damage, Hash, Head, Options, Report, Store, StoreError, Work, folder, limits};

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Where the store stands: where it stood when the last of the backups was made.
    pub head: Head,
    /// Files that lay beside the store then.
    pub beside: Vec<Beside>,
    /// What verifying the whole store came to; without findings.
    pub report: Report,
}

/// Makes the store again in a folder that is absent or empty, from a full backup and those that add to it,
/// in order. It is verified as a whole before it counts as a store.
///
/// # Errors
/// [`StoreError::Exists`] where there is anything in the folder; [`StoreError::Damaged`] with
/// [`Damage::File`] where a backup is not what was written, or does not go on where the one before it
/// ended. Whatever the error, the folder is as it was.
pub fn restore(files: &[PathBuf], dir: &Path, options: &Options) -> Result<Restored, StoreError> {
    let Some(last) = files.last() else {
        let (place, what) = (String::new(), "no backup to restore".to_owned());
        return Err(StoreError::Damaged(Damage::File { place, what }));
    };
    let mut building = Building::begin(dir, options)?;
    let sizes = files.iter().map(|file| file.metadata().map_err(StoreError::at(file)));
    let total = sizes.map(|data| data.map(|data| data.len())).sum::<Result<u64, _>>()?;
    let pace = Pace::begin(options.on_progress.as_ref(), Work::Restore, total);
    let mut unpacking = Unpacking::new(dir, pace);
    for file in files {
        unpacking.file(file)?;
    }
    unpacking.settle(last)?;
    let Unpacking { manifest, beside, .. } = unpacking;
    let report = compare(&mut building, options, last, &manifest.stand)?;
    building.keep()?;
    Ok(Restored { head: manifest.stand.head, beside, report })
}

/// Opens and verifies what was unpacked.
fn compare(
    building: &mut Building,
    options: &Options,
    file: &Path,
    stand: &Stand,
) -> Result<Report, StoreError> {
    let store = building.open(options)?;
    let report = store.verify()?;
    let link = store.moment()?.meta().link;
    store.close()?;
    if let Some(finding) = report.findings.first() {
        return Err(wrong(file, 0, format!("what it holds does not verify: {finding:?}")));
    }
    if (report.head, link) != (stand.head, stand.link) {
        return Err(wrong(file, 0, "what it holds ends elsewhere than it says"));
    }
    Ok(report)
}

/// Backups on their way into a folder.
struct Unpacking<'a> {
    journal: PathBuf,
    blobs: Blobs,
    /// What the last file holds, with those before it.
    manifest: Manifest,
    beside: Vec<Beside>,
    first: bool,
    pace: Pace<'a>,
    /// Segments and blobs that are there.
    segments: BTreeSet<u32>,
    folders: BTreeSet<PathBuf>,
}

impl<'a> Unpacking<'a> {
    fn new(dir: &Path, pace: Pace<'a>) -> Self {
        Self {
            journal: Journal::dir(dir),
            blobs: Blobs::reader(dir),
            manifest: Manifest::default(),
            beside: Vec::new(),
            first: true,
            pace,
            segments: BTreeSet::new(),
            folders: BTreeSet::new(),
        }
    }

    /// Unpacks a file that adds to those before it.
    fn file(&mut self, path: &Path) -> Result<(), StoreError> {
        let (mut reader, base) = Reader::open(path)?;
        let Stand { link, end, .. } = self.manifest.stand;
        if base != if self.first { None } else { Some(Base { link, end }) } {
            return Err(reader.wrong("does not go on where the backup before it ends"));
        }
        self.first = false;
        self.beside.clear();
        let mut at = if end.segment == 0 { Place { segment: 1, offset: 0 } } else { end };
        let mut manifest = None;
        while let Some(entry) = reader.next()? {
            if manifest.is_some() {
                return Err(reader.wrong("goes on after its end"));
            }
            self.pace.pass(reader.body_size());
            match entry {
                Entry::Begin(_) => return Err(reader.wrong("begins twice")),
                Entry::Segment(from) => at = self.segment(&mut reader, from, at)?,
                Entry::Blob(hash) => self.blob(&mut reader, &hash)?,
                Entry::Beside(name) => {
                    let bytes = reader.whole_body(limits::BESIDE_BYTES)?;
                    self.beside.push(Beside { name, bytes });
                }
                Entry::Manifest(stand) => {
                    manifest = Some(Manifest { stand, blobs: reader.hashes()? });
                }
            }
        }
        self.manifest = manifest.ok_or_else(|| reader.wrong("no manifest"))?;
        Ok(())
    }

    /// Unpacks a part of a segment, which must go on at a place; tells where the next one does.
    fn segment(
        &mut self,
        reader: &mut Reader,
        from: Place,
        expected: Place,
    ) -> Result<Place, StoreError> {
        if from != expected {
            return Err(reader.wrong("a part of the journal that does not go on"));
        }
        let path = journal::path(&self.journal, from.segment);
        let is_new = self.segments.insert(from.segment);
        let opened = if is_new { System.create(&path) } else { System.open(&path) };
        copy(reader, opened, &path, u64::from(from.offset), |_| {})?;
        Ok(Place { segment: from.segment.saturating_add(1), offset: 0 })
    }

    fn blob(&mut self, reader: &mut Reader, hash: &Hash) -> Result<(), StoreError> {
        if reader.body_size() > limits::BLOB_BYTES as u64 {
            return Err(reader.wrong("a blob that is too large"));
        }
        let path = self.blobs.path(hash);
        let folder = folder::parent(&path);
        folder::make(&System, folder)?;
        self.folders.insert(folder.to_path_buf());
        let mut sm3 = Hasher::default();
        copy(reader, System.create(&path), &path, 0, |piece| sm3.update(piece))?;
        if sm3.finish() == *hash { Ok(()) } else { Err(reader.wrong("a blob that is another")) }
    }

    /// Removes blobs that were collected between the backups, makes sure that none lacks, and that the
    /// names are safe.
    fn settle(&self, last: &Path) -> Result<(), StoreError> {
        let there = self.blobs.listed()?;
        for (hash, _) in &there {
            if self.manifest.blobs.binary_search(hash).is_err() {
                let path = self.blobs.path(hash);
                fs::remove_file(&path).map_err(StoreError::at(&path))?;
            }
        }
        let is_there = |hash: &Hash| there.binary_search_by_key(hash, |(hash, _)| *hash).is_ok();
        if let Some(lacking) = self.manifest.blobs.iter().find(|hash| !is_there(hash)) {
            return Err(wrong(last, 0, format!("blob {lacking} is not in it")));
        }
        self.folders.iter().chain([&self.journal]).try_for_each(|dir| folder::sync(&System, dir))
    }
}

/// Writes the body of an entry into a file, durably.
fn copy(
    reader: &mut Reader,
    opened: std::io::Result<Box<dyn DiskFile>>,
    path: &Path,
    mut at: u64,
    mut also: impl FnMut(&[u8]),
) -> Result<(), StoreError> {
    let mut file = opened.map_err(StoreError::at(path))?;
    reader.body(&mut |piece| {
        also(piece);
        write_all(&mut *file, at, piece).map_err(StoreError::at(path))?;
        at += piece.len() as u64;
        Ok(())
    })?;
    file.sync().map_err(StoreError::at(path))
}
