//! Copying a store into one file, while others go on appending.
//!
//! What is copied is a moment: the journal up to a place, all blobs there are then, and whatever lies beside
//! the store. The journal is copied byte for byte and checked on the way, so that damage is told now and not
//! when the copy is needed.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::archive::{Base, Entry, Manifest, PIECE, Stand, Writer, inspect, is_plain, wrong};
use super::moment;
use crate::bytes::size32;
use crate::durable::DiskPoint;
use crate::hash::Hasher;
use crate::journal::frame::{HEADER, Link, header};
use crate::journal::place::{PREFACE, Place};
use crate::journal::{Found, Journal};
use crate::pace::Pace;
use crate::{Damage, Hash, Head, Options, StoreError, Work, limits};

/// What to copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// An earlier backup of the same store, whole itself: only what was added since is copied.
    pub since: Option<PathBuf>,
    /// Files that lie beside the store and are to be copied with it.
    pub beside: Vec<Beside>,
}

/// A file that lies beside a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Its name below the folder it is in; nothing that leads out of there.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What was copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// Where the store stood.
    pub head: Head,
    /// Where it stood when the earlier backup was made, if this one adds to one.
    pub since: Option<Head>,
    /// Segments of the journal of which there is something in the file.
    pub segments: u64,
    /// Blobs in the file.
    pub blobs: u64,
    /// Size of the file in bytes.
    pub bytes: u64,
    /// The SM3 hash that the file ends with, over everything before it.
    pub hash: Hash,
}

/// Copies the store of a folder, as it is at this moment, into a new file.
///
/// # Errors
/// [`StoreError::Exists`] where the file is there; [`StoreError::Damaged`] where the store is, or the
/// earlier backup is, or that one is not of this history. Then, and on a full disk, nothing is left behind.
pub fn backup(
    dir: &Path,
    options: &Options,
    file: &Path,
    backup: &Backup,
) -> Result<BackedUp, StoreError> {
    let mut writer = Writer::create(file)?;
    let point = moment(dir, options)?;
    let blobs = point.blobs().listed()?;
    let earlier_size = backup.since.as_ref().map_or(Ok(0), |path| size(path))?;
    let size: u64 = blobs.iter().map(|(_, size)| size).sum();
    let total = earlier_size + size + point.journal().bytes(point.meta().end.segment)?;
    let mut pace = Pace::begin(options.on_progress.as_ref(), Work::Backup, total);
    let earlier = match &backup.since {
        Some(path) => Some(of_this_history(path, &point, &mut pace)?),
        None => None,
    };
    let base = earlier.as_ref().map(|earlier| earlier.stand);
    writer.entry(&Entry::Begin(base.map(|Stand { link, end, .. }| Base { link, end })), &[])?;
    let mut copying = Copying { writer, pace, point: &point };
    let segments = copying.journal(base.unwrap_or_default())?;
    let (copied, all) = copying.blobs(&blobs, earlier.as_ref())?;
    copying.beside(&backup.beside)?;
    let mut writer = copying.writer;
    writer.entry(&Entry::Manifest(stand(&point)), &all)?;
    let (bytes, hash) = writer.finish()?;
    let since = base.map(|base| base.head);
    Ok(BackedUp { head: point.meta().head, since, segments, blobs: copied, bytes, hash })
}

fn size(path: &Path) -> Result<u64, StoreError> {
    path.metadata().map(|data| data.len()).map_err(StoreError::at(path))
}

fn stand(point: &DiskPoint) -> Stand {
    let meta = point.meta();
    Stand { head: meta.head, link: meta.link, at: meta.at, end: meta.end }
}

/// Reads an earlier backup, which must be whole, and end with a frame that is in this journal.
fn of_this_history(
    path: &Path,
    point: &DiskPoint,
    pace: &mut Pace<'_>,
) -> Result<Manifest, StoreError> {
    let earlier = inspect(path, pace)?;
    let Stand { link, at, end, .. } = earlier.stand;
    let is_there = link == Link::default()
        || match point.journal().next(at)? {
            Found::Frame(found, frame, ends) => (found, frame.link, ends) == (at, link, end),
            Found::End(_) | Found::Broken(_) => false,
        };
    if is_there && end <= point.meta().end {
        Ok(earlier)
    } else {
        Err(wrong(path, 0, "a backup of another history"))
    }
}

/// A copy under way.
struct Copying<'a> {
    writer: Writer,
    pace: Pace<'a>,
    point: &'a DiskPoint,
}

impl Copying<'_> {
    /// Copies the journal from where an earlier copy ended; tells how many segments there was something of.
    fn journal(&mut self, base: Stand) -> Result<u64, StoreError> {
        let (journal, end) = (self.point.journal(), self.point.meta().end);
        let mut from = base.end;
        if from.segment == 0 {
            from = Place { segment: 1, offset: 0 };
        }
        let mut segments = 0;
        while from < end {
            let last = from.segment == end.segment;
            let size = if last { end.offset } else { whole_size(journal, from)? };
            self.segment(from, size, last)?;
            segments += 1;
            from = Place { segment: from.segment.saturating_add(1), offset: 0 };
        }
        self.check_end(base)?;
        Ok(segments)
    }

    /// Copies a segment from a place up to its first `size` bytes. What a sealed one says of itself must hold.
    fn segment(&mut self, from: Place, size: u32, last: bool) -> Result<(), StoreError> {
        let journal = self.point.journal();
        let seal = if last { None } else { Some(sealed(journal, from.segment)?) };
        let mut crc = if seal.is_some() { journal.checksum(from)? } else { 0 };
        self.writer.begin(&Entry::Segment(from), u64::from(size.saturating_sub(from.offset)))?;
        let mut at = from;
        while at.offset < size {
            let left = usize::try_from(size - at.offset).unwrap_or(PIECE);
            let bytes = journal.peek(at, left.min(PIECE))?;
            if bytes.is_empty() {
                return Err(Damage::journal(at, "the segment is shorter than it was"));
            }
            if let Some((end, _)) = seal {
                let covered = usize::try_from(end.offset.saturating_sub(at.offset)).unwrap_or(0);
                let covered = bytes.get(..covered.min(bytes.len())).unwrap_or_default();
                crc = crc32c::crc32c_append(crc, covered);
            }
            self.writer.put(&bytes)?;
            self.pace.pass(bytes.len() as u64);
            at = at.plus(size32(bytes.len()));
        }
        if seal.is_some_and(|(_, sealed)| sealed != crc) {
            return Err(Damage::journal(from, "the segment is not what was sealed"));
        }
        self.writer.end()
    }

    /// The last segment is not sealed: its frames are read instead, up to the one that ends the moment.
    fn check_end(&self, base: Stand) -> Result<(), StoreError> {
        let (journal, meta) = (self.point.journal(), self.point.meta());
        let (mut at, mut link) = (base.end, base.link);
        if at.segment < meta.end.segment {
            at = Place::first_of(meta.end.segment);
            let before = at.segment.checked_sub(1).filter(|before| *before > 0);
            let seal = before.map(|before| journal.seal(before)).transpose()?.flatten();
            link = seal.map_or_else(Link::default, |(_, seal)| seal.last);
        }
        while at < meta.end {
            match journal.next(at)? {
                Found::Frame(_, frame, end) if frame.before == link => {
                    link = frame.link;
                    at = end;
                }
                Found::Frame(at, ..) => {
                    return Err(Damage::journal(at, "a frame that does not follow"));
                }
                Found::End(at) | Found::Broken(at) => {
                    return Err(Damage::journal(at, "no whole frame"));
                }
            }
        }
        if link == meta.link { Ok(()) } else { Err(Damage::journal(at, "not the last frame")) }
    }

    /// Copies the blobs that an earlier copy does not have; tells how many, and the hashes of all.
    fn blobs(
        &mut self,
        blobs: &[(Hash, u64)],
        earlier: Option<&Manifest>,
    ) -> Result<(u64, Vec<u8>), StoreError> {
        let (mut copied, mut all) = (0, Vec::new());
        for (hash, size) in blobs {
            if !self.point.blobs().path(hash).exists() {
                // It was collected meanwhile.
                continue;
            }
            let has = earlier.is_some_and(|earlier| earlier.blobs.binary_search(hash).is_ok());
            if !has {
                self.blob(hash, *size)?;
                copied += 1;
            }
            all.extend(hash.0);
        }
        Ok((copied, all))
    }

    fn blob(&mut self, hash: &Hash, size: u64) -> Result<(), StoreError> {
        let path = self.point.blobs().path(hash);
        let mut file = File::open(&path).map_err(StoreError::at(&path))?.take(size);
        self.writer.begin(&Entry::Blob(*hash), size)?;
        let mut sm3 = Hasher::default();
        let mut piece = vec![0; PIECE];
        loop {
            let some = file.read(&mut piece).map_err(StoreError::at(&path))?;
            let Some(bytes) = piece.get(..some).filter(|bytes| !bytes.is_empty()) else { break };
            sm3.update(bytes);
            self.writer.put(bytes)?;
            self.pace.pass(bytes.len() as u64);
        }
        if sm3.finish() != *hash {
            return Err(StoreError::Damaged(Damage::Blob(*hash)));
        }
        self.writer.end()
    }

    fn beside(&mut self, files: &[Beside]) -> Result<(), StoreError> {
        for Beside { name, bytes } in files {
            if !is_plain(name) || bytes.len() > limits::BESIDE_BYTES {
                let what =
                    "not the name of a file beside the store, or too large for one".to_owned();
                return Err(StoreError::Damaged(Damage::File { place: name.clone(), what }));
            }
            self.writer.entry(&Entry::Beside(name.clone()), bytes)?;
        }
        Ok(())
    }
}

fn whole_size(journal: &Journal, at: Place) -> Result<u32, StoreError> {
    let size = journal.size(at.segment)?;
    let size = size.ok_or_else(|| Damage::journal(at, "the segment is not there"))?;
    u32::try_from(size).map_err(|_| Damage::journal(at, "the segment is too large"))
}

/// Where the seal of a segment lies and what it says of the bytes before. The next segment must go on there.
fn sealed(journal: &Journal, segment: u32) -> Result<(Place, u32), StoreError> {
    let Some((at, seal)) = journal.seal(segment)? else {
        return Err(Damage::journal(Place { segment, offset: PREFACE }, "not sealed"));
    };
    let next = Place::first_of(segment.saturating_add(1));
    let follows = header(&journal.peek(next, HEADER)?).map(|header| header.before);
    if follows != Some(seal.last) {
        return Err(Damage::journal(next, "a segment that does not follow"));
    }
    Ok((at, seal.crc))
}
