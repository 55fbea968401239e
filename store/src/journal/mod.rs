//! The journal: files that only grow, one frame for each append. It is the truth of the store.
//!
//! It knows where frames lie and that they are whole; what they mean is the business of others. A segment
//! is `journal/00000001.log`. The last one has room ahead, filled with zeros; those before it are sealed.
//! Reading must never change anything.

pub(crate) mod frame;
pub(crate) mod place;
pub(crate) mod seal;
pub(crate) mod walk;
pub(crate) mod writer;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::bytes::{Reader, size32};
use crate::{Damage, StoreError};
use frame::{Frame, HEADER, Linked, MAGIC};
use place::{PREFACE, Place, preface};
use seal::Seal;

/// Segments kept open for reading: the newest cases are in the newest few.
const OPEN_SEGMENTS: usize = 16;

/// Bytes read at once where a record begins; most records end within.
const PEEK: usize = 1024;

/// Bytes read at once where a frame begins; most frames end within.
const FRAME_PEEK: usize = 4096;

/// Bytes read at once while something is looked for.
const STRETCH: usize = 1024 * 1024;

/// What lies where a frame should.
#[derive(Debug)]
pub(crate) enum Found {
    /// A whole frame: where it lies, itself, and where it ends.
    Frame(Place, Box<Frame>, Place),
    /// Nothing: the journal ends here.
    End(Place),
    /// Bytes that are no frame, or only a part of one.
    Broken(Place),
}

impl Found {
    /// The frame: where it lies, itself, and where it ends.
    ///
    /// # Errors
    /// [`Damage::Journal`] where there is none.
    pub(crate) fn whole(self) -> Result<(Place, Frame, Place), StoreError> {
        match self {
            Self::Frame(at, frame, end) => Ok((at, *frame, end)),
            Self::End(at) | Self::Broken(at) => Err(Damage::journal(at, "no whole frame")),
        }
    }
}

/// The journal of a data directory, for reading.
#[derive(Debug)]
pub(crate) struct Journal {
    dir: PathBuf,
    readers: Mutex<BTreeMap<u32, File>>,
}

impl Journal {
    /// The folder of the journal below a data directory.
    pub(crate) fn dir(data: &Path) -> PathBuf {
        data.join("journal")
    }

    /// The journal in a data directory.
    pub(crate) fn of(data: &Path) -> Self {
        Self { dir: Self::dir(data), readers: Mutex::default() }
    }

    /// Numbers of the segments there are, in order.
    pub(crate) fn segments(&self) -> Result<Vec<u32>, StoreError> {
        let mut numbers = Vec::new();
        for entry in fs::read_dir(&self.dir).map_err(StoreError::at(&self.dir))? {
            let name = entry.map_err(StoreError::at(&self.dir))?.file_name();
            let number = name.to_str().and_then(|name| name.strip_suffix(".log"));
            numbers.extend(number.and_then(|number| number.parse::<u32>().ok()));
        }
        numbers.sort_unstable();
        Ok(numbers)
    }

    /// Size of a segment in bytes, or nothing where there is none.
    pub(crate) fn size(&self, segment: u32) -> Result<Option<u64>, StoreError> {
        let path = path(&self.dir, segment);
        match path.metadata() {
            Ok(data) => Ok(Some(data.len())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(StoreError::at(&path)(error)),
        }
    }

    /// Bytes of all segments up to this one.
    pub(crate) fn bytes(&self, upto: u32) -> Result<u64, StoreError> {
        let segments = self.segments()?.into_iter().filter(|segment| *segment <= upto);
        segments.map(|segment| Ok(self.size(segment)?.unwrap_or_default())).sum()
    }

    /// What lies where the frame should that follows one ending at `end`, which may be in the next segment.
    pub(crate) fn next(&self, end: Place) -> Result<Found, StoreError> {
        let at = if end.segment == 0 { Place::first_of(1) } else { end };
        if let Some(found) = self.found(at)? {
            return Ok(found);
        }
        let beyond = Place::first_of(at.segment.saturating_add(1));
        Ok(self.found(beyond)?.unwrap_or(Found::Broken(beyond)))
    }

    /// What lies at a place; nothing for the seal of a segment.
    fn found(&self, at: Place) -> Result<Option<Found>, StoreError> {
        let Some(size) = self.size(at.segment)? else { return Ok(Some(Found::End(at))) };
        if at.offset == PREFACE && !self.begins_well(at.segment)? {
            return Ok(Some(Found::Broken(at)));
        }
        let bytes = self.peek(at, FRAME_PEEK)?;
        if Seal::decode(&bytes).is_some() && size == u64::from(at.offset) + seal::SIZE as u64 {
            return Ok(None);
        }
        let Some(header) = frame::header(&bytes) else {
            let blank = bytes.iter().all(|byte| *byte == 0) && self.is_blank(at)?;
            return Ok(Some(if blank { Found::End(at) } else { Found::Broken(at) }));
        };
        let length = u64::from(header.size) + HEADER as u64;
        if u64::from(at.offset) + length > size {
            return Ok(Some(Found::Broken(at)));
        }
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let frame = match bytes.get(..length) {
            Some(bytes) => frame::decode(bytes),
            None => frame::decode(&self.peek(at, length)?),
        };
        let end = at.plus(size32(length));
        Ok(Some(frame.map_or(Found::Broken(at), |frame| Found::Frame(at, Box::new(frame), end))))
    }

    fn begins_well(&self, segment: u32) -> Result<bool, StoreError> {
        let begin = Place { segment, offset: 0 };
        Ok(self.peek(begin, PREFACE as usize)? == preface(segment))
    }

    /// The seal of a segment, if it ends with one.
    pub(crate) fn seal(&self, segment: u32) -> Result<Option<(Place, Seal)>, StoreError> {
        let size = self.size(segment)?.unwrap_or_default();
        let Some(offset) = size.checked_sub(seal::SIZE as u64) else { return Ok(None) };
        let at = Place { segment, offset: u32::try_from(offset).unwrap_or(u32::MAX) };
        Ok(Seal::decode(&self.peek(at, seal::SIZE)?).map(|seal| (at, seal)))
    }

    /// CRC-32C of a segment up to a place in it.
    pub(crate) fn checksum(&self, end: Place) -> Result<u32, StoreError> {
        let mut crc = 0;
        let mut at = Place { offset: 0, ..end };
        while at < end {
            let left = usize::try_from(end.offset - at.offset).unwrap_or(usize::MAX);
            let bytes = self.peek(at, left.min(STRETCH))?;
            if bytes.is_empty() {
                return Err(Damage::journal(at, "the segment is shorter than it was"));
            }
            crc = crc32c::crc32c_append(crc, &bytes);
            at = at.plus(size32(bytes.len()));
        }
        Ok(crc)
    }

    /// Whether there are only zeros from a place to the end of its segment.
    fn is_blank(&self, mut at: Place) -> Result<bool, StoreError> {
        loop {
            let bytes = self.peek(at, STRETCH)?;
            if bytes.is_empty() {
                return Ok(true);
            }
            if bytes.iter().any(|byte| *byte != 0) {
                return Ok(false);
            }
            at = at.plus(size32(bytes.len()));
        }
    }

    /// The first whole frame that begins after a place in its segment, whatever it follows.
    pub(crate) fn search(&self, after: Place) -> Result<Option<(Place, Box<Frame>)>, StoreError> {
        let mut start = after.plus(1);
        loop {
            let bytes = self.peek(start, STRETCH)?;
            for (offset, window) in bytes.windows(MAGIC.len()).enumerate() {
                let at = start.plus(size32(offset));
                if window == MAGIC
                    && let Some(Found::Frame(at, frame, _)) = self.found(at)?
                {
                    return Ok(Some((at, frame)));
                }
            }
            if bytes.len() < STRETCH {
                return Ok(None);
            }
            start = start.plus(size32(bytes.len() - MAGIC.len() + 1));
        }
    }

    /// The record that begins at a place, compared with its hash.
    pub(crate) fn record(&self, at: Place) -> Result<Linked, StoreError> {
        let mut bytes = self.peek(at, PEEK)?;
        if let Some(whole) = frame::record_size(&bytes).filter(|whole| *whole > bytes.len()) {
            bytes = self.peek(at, whole)?;
        }
        frame::record(&mut Reader::new(&bytes))
            .filter(|linked| linked.record.gives_its_hash())
            .ok_or_else(|| Damage::journal(at, "no record, or a changed one"))
    }

    /// Up to `size` bytes from a place on; fewer where the segment ends, none where there is none.
    pub(crate) fn peek(&self, at: Place, size: usize) -> Result<Vec<u8>, StoreError> {
        let path = path(&self.dir, at.segment);
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
        // With room for all of it one read is enough, instead of a dozen that grow.
        let mut bytes = Vec::with_capacity(size.min(STRETCH));
        file.seek(SeekFrom::Start(u64::from(at.offset)))
            .and_then(|_| file.take(size as u64).read_to_end(&mut bytes))
            .map_err(StoreError::at(&path))?;
        Ok(bytes)
    }

    /// Forgets open files: a segment was begun anew under its name.
    pub(crate) fn forget(&self) {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// The file of a segment.
pub(crate) fn path(dir: &Path, segment: u32) -> PathBuf {
    dir.join(format!("{segment:08}.log"))
}
