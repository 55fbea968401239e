//! The journal: files that only grow, one frame for each append. It is the truth of the store.
//!
//! It knows where frames lie and that they are whole; what they mean is the business of others.
//! A segment is `journal/00000001.log`; the next is begun once it has [`SEGMENT`] bytes.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::frame::{self, Frame, HEADER, Linked, MAGIC};
use crate::bytes::{Reader, size32};
use crate::{StoreError, folder};

/// Size at which a segment is left for the next, in bytes: a backup copies whole segments. Small in this
/// crate's own tests, so that they see many.
const SEGMENT: u32 = if cfg!(test) { 4096 } else { 64 * 1024 * 1024 };

/// What every segment begins with, followed by its number.
const TITLE: &[u8; 16] = b"fashen journal 1";

/// Bytes before the first frame of a segment.
const PREFACE: u32 = 20;

/// Segments kept open for reading: the newest cases are in the newest few.
const OPEN_SEGMENTS: usize = 16;

/// Bytes read at once where a record begins; most records end within.
const PEEK: usize = 1024;

/// A place in the journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// Number of the segment, from 1; 0 before the first frame.
    pub(crate) segment: u32,
    /// Bytes from the beginning of the segment.
    pub(crate) offset: u32,
}

impl Place {
    /// Where the first frame of a segment lies.
    pub(crate) fn first_of(segment: u32) -> Self {
        Self { segment, offset: PREFACE }
    }

    /// A place further on in the same segment.
    pub(crate) fn plus(self, bytes: u32) -> Self {
        Self { offset: self.offset.saturating_add(bytes), ..self }
    }

    /// Where the frame goes that follows one ending here.
    pub(crate) fn next_frame(self) -> Self {
        if self.segment == 0 || self.offset >= SEGMENT {
            Self::first_of(self.segment.saturating_add(1))
        } else {
            self
        }
    }

    /// As a number, for the index.
    pub(crate) fn to_u64(self) -> u64 {
        (u64::from(self.segment) << 32) | u64::from(self.offset)
    }

    /// The place with that number.
    pub(crate) fn from_u64(number: u64) -> Self {
        let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or_default();
        Self { segment: half(number >> 32), offset: half(number) }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "journal segment {} offset {}", self.segment, self.offset)
    }
}

/// What lies at a place.
#[derive(Debug)]
pub(crate) enum Found {
    /// A whole frame, and where it ends.
    Frame(Box<Frame>, Place),
    /// Nothing: the journal ends here.
    End,
    /// Bytes that are no frame, or only a part of one.
    Broken,
}

/// The journal of a data directory.
#[derive(Debug)]
pub(crate) struct Journal {
    dir: PathBuf,
    /// The segment that was written last.
    writer: Option<(u32, File)>,
    readers: Mutex<BTreeMap<u32, File>>,
}

impl Journal {
    /// Takes charge of the folder.
    pub(crate) fn open(dir: PathBuf) -> Result<Self, StoreError> {
        folder::make(&dir)?;
        Ok(Self { dir, writer: None, readers: Mutex::default() })
    }

    /// Writes a frame and whatever it begins, durably. What lay there was never acknowledged.
    pub(crate) fn write(&mut self, at: Place, frame: &[u8]) -> Result<(), StoreError> {
        let path = self.path(at.segment);
        self.write_file(at, frame, &path).map_err(StoreError::at(&path))?;
        if at == Place::first_of(at.segment) { folder::sync(&self.dir) } else { Ok(()) }
    }

    fn write_file(&mut self, at: Place, frame: &[u8], path: &Path) -> io::Result<()> {
        let begin = at == Place::first_of(at.segment);
        let mut file = match self.writer.take() {
            Some((segment, file)) if segment == at.segment => file,
            _ => OpenOptions::new().write(true).create(begin).truncate(begin).open(path)?,
        };
        if begin {
            file.write_all(&preface(at.segment))?;
        }
        file.seek(SeekFrom::Start(u64::from(at.offset)))?;
        file.write_all(frame)?;
        if begin {
            file.sync_all()?;
        } else {
            file.sync_data()?;
        }
        self.writer = Some((at.segment, file));
        Ok(())
    }

    /// Removes what lies behind a place in its segment: the rest of an append that never ended.
    pub(crate) fn cut(&mut self, at: Place) -> Result<(), StoreError> {
        let path = self.path(at.segment);
        let cut = |file: File| file.set_len(u64::from(at.offset)).and_then(|()| file.sync_all());
        OpenOptions::new().write(true).open(&path).and_then(cut).map_err(StoreError::at(&path))
    }

    /// Where the frame lies that follows one ending here, if there is one: right here, or at the
    /// beginning of the next segment.
    pub(crate) fn following(&self, end: Place) -> Result<Place, StoreError> {
        let beyond = Place::first_of(end.segment.saturating_add(1));
        if end.segment == 0 {
            return Ok(beyond);
        }
        let ends_here = self.size(end.segment)? == Some(u64::from(end.offset));
        let goes_on = ends_here && self.size(beyond.segment)?.is_some();
        Ok(if goes_on { beyond } else { end })
    }

    /// Number of the newest segment there is; 0 without any.
    pub(crate) fn newest(&self) -> Result<u32, StoreError> {
        let mut newest = 0;
        for entry in fs::read_dir(&self.dir).map_err(StoreError::at(&self.dir))? {
            let name = entry.map_err(StoreError::at(&self.dir))?.file_name();
            let number = name.to_str().and_then(|name| name.strip_suffix(".log"));
            newest = newest.max(number.and_then(|number| number.parse().ok()).unwrap_or(0));
        }
        Ok(newest)
    }

    /// Size of a segment in bytes, or nothing where there is none.
    pub(crate) fn size(&self, segment: u32) -> Result<Option<u64>, StoreError> {
        let path = self.path(segment);
        match path.metadata() {
            Ok(data) => Ok(Some(data.len())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(StoreError::at(&path)(error)),
        }
    }

    /// What lies where a frame should.
    pub(crate) fn frame(&self, at: Place) -> Result<Found, StoreError> {
        let Some(size) = self.size(at.segment)? else { return Ok(Found::End) };
        let begins = at == Place::first_of(at.segment);
        if begins && self.peek(Place { offset: 0, ..at }, TITLE.len() + 4)? != preface(at.segment) {
            return Ok(Found::Broken);
        }
        if size == u64::from(at.offset) {
            return Ok(Found::End);
        }
        let Some(header) = frame::header(&self.peek(at, HEADER)?) else { return Ok(Found::Broken) };
        let length = u64::from(header.size) + HEADER as u64;
        if u64::from(at.offset) + length > size {
            return Ok(Found::Broken);
        }
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let bytes = self.peek(at, length)?;
        let end = at.plus(size32(length));
        Ok(frame::decode(&bytes).map_or(Found::Broken, |frame| Found::Frame(frame.into(), end)))
    }

    /// The first whole frame that begins after a place in its segment, whatever it follows.
    pub(crate) fn search(&self, after: Place) -> Result<Option<Place>, StoreError> {
        let size = self.size(after.segment)?.unwrap_or_default();
        let rest = usize::try_from(size.saturating_sub(u64::from(after.offset) + 1)).unwrap_or(0);
        let start = after.plus(1);
        let bytes = self.peek(start, rest)?;
        for (offset, window) in bytes.windows(MAGIC.len()).enumerate() {
            let at = start.plus(size32(offset));
            if window == MAGIC && matches!(self.frame(at)?, Found::Frame(..)) {
                return Ok(Some(at));
            }
        }
        Ok(None)
    }

    /// The record that begins at a place, compared with its hash.
    pub(crate) fn record(&self, at: Place) -> Result<Linked, StoreError> {
        let mut bytes = self.peek(at, PEEK)?;
        if let Some(whole) = frame::record_size(&bytes).filter(|whole| *whole > bytes.len()) {
            bytes = self.peek(at, whole)?;
        }
        frame::record(&mut Reader::new(&bytes))
            .filter(|linked| linked.record.gives_its_hash())
            .ok_or_else(|| StoreError::Damaged(format!("{at}: no record, or a changed one")))
    }

    /// Up to `size` bytes from a place on; fewer where the segment ends, none where there is none.
    pub(crate) fn peek(&self, at: Place, size: usize) -> Result<Vec<u8>, StoreError> {
        let path = self.path(at.segment);
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if !readers.contains_key(&at.segment) {
            if readers.len() >= OPEN_SEGMENTS {
                readers.clear();
            }
            let file = match File::open(&path) {
                Ok(file) => file,
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
                Err(error) => return Err(StoreError::at(&path)(error)),
            };
            readers.insert(at.segment, file);
        }
        let Some(mut file) = readers.get(&at.segment) else { return Ok(Vec::new()) };
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(u64::from(at.offset)))
            .and_then(|_| file.take(size as u64).read_to_end(&mut bytes))
            .map_err(StoreError::at(&path))?;
        Ok(bytes)
    }

    fn path(&self, segment: u32) -> PathBuf {
        self.dir.join(format!("{segment:08}.log"))
    }
}

fn preface(segment: u32) -> Vec<u8> {
    let mut bytes = TITLE.to_vec();
    bytes.extend(segment.to_be_bytes());
    bytes
}
