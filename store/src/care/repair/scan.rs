//! Cutting a segment into whole appends and what lies between them.

use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

use super::offset;
use crate::StoreError;
use crate::journal::frame::{self, Frame, Link, MAGIC};
use crate::journal::place::{PREFACE, Place, preface};
use crate::journal::seal::{self, Seal};

/// Bytes that are given up where the disk does not give them back: a sector of today's disks.
const SECTOR: usize = 4096;

/// Reads a segment; where the disk fails there are zeros, and it is told where.
pub(super) fn read(path: &Path) -> Result<(Vec<u8>, Vec<u64>), StoreError> {
    let mut file = File::open(path).map_err(StoreError::at(path))?;
    let mut bytes = Vec::new();
    if file.read_to_end(&mut bytes).is_ok() {
        return Ok((bytes, Vec::new()));
    }
    let size = file.metadata().map_err(StoreError::at(path))?.len();
    bytes = vec![0; usize::try_from(size).unwrap_or_default()];
    let (mut blind, mut at) = (Vec::new(), 0);
    for sector in bytes.chunks_mut(SECTOR) {
        let read = file.seek(SeekFrom::Start(at)).and_then(|_| file.read_exact(sector));
        match read {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                return Err(StoreError::at(path)(error));
            }
            Err(_) => {
                sector.fill(0);
                blind.push(at);
            }
        }
        at += sector.len() as u64;
    }
    Ok((bytes, blind))
}

/// A part of a segment.
#[derive(Debug)]
pub(super) enum Piece {
    /// A whole append.
    Frame(Place, Box<Frame>),
    /// Something else.
    Gap(Gap),
}

/// Bytes that are no whole append.
#[derive(Debug)]
pub(super) struct Gap {
    /// Where they lie.
    pub(super) at: Place,
    /// The bytes.
    pub(super) bytes: Vec<u8>,
}

/// A segment on its way through.
#[derive(Debug)]
pub(super) struct Scan<'a> {
    segment: u32,
    bytes: &'a [u8],
    at: usize,
    last: Link,
    sealed: Option<Seal>,
}

impl<'a> Scan<'a> {
    /// Begins with the first append of a segment; `last` is the one before it.
    pub(super) fn new(segment: u32, bytes: &'a [u8], last: Link) -> Self {
        Self { segment, bytes, at: PREFACE as usize, last, sealed: None }
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Option<Piece> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let place = Place { segment: self.segment, offset: offset(self.at) };
        if let Some((frame, size)) = frame::first(rest) {
            self.at += size;
            self.last = frame.link;
            return Some(Piece::Frame(place, Box::new(frame)));
        }
        if rest.len() == seal::SIZE
            && let Some(seal) = Seal::decode(rest)
        {
            self.sealed = Some(seal);
            return None;
        }
        if rest.iter().all(|byte| *byte == 0) {
            return None;
        }
        let size = self.gap(rest);
        self.at += size;
        let bytes = rest.get(..size).unwrap_or(rest).to_vec();
        Some(Piece::Gap(Gap { at: place, bytes }))
    }

    /// How many bytes it is to the next whole append, the seal or the end. What looks like an append may
    /// lie inside of a record: then it contradicts those around it.
    fn gap(&self, rest: &[u8]) -> usize {
        let end = rest.len().checked_sub(seal::SIZE);
        let seal =
            end.filter(|end| rest.get(*end..).is_some_and(|end| Seal::decode(end).is_some()));
        let limit = seal.unwrap_or(rest.len());
        let starts = rest.windows(MAGIC.len()).enumerate().skip(1);
        let mut starts = starts.filter(|(_, window)| *window == MAGIC).map(|(start, _)| start);
        let fits = |start: &usize| {
            rest.get(*start..limit).and_then(frame::first).is_some_and(|(frame, size)| {
                let after = rest.get(start + size..limit).and_then(frame::first);
                follows(self.last, frame.before)
                    && after.is_none_or(|(after, _)| after.before == frame.link)
            })
        };
        starts.find(fits).unwrap_or(limit)
    }

    /// What is wrong with the segment but for its gaps.
    pub(super) fn wrong_with_the_rest(&self, is_last: bool) -> Option<&'static str> {
        if self.bytes.get(..PREFACE as usize) != Some(&*preface(self.segment)) {
            return Some("does not begin as a segment does");
        }
        match self.sealed {
            None if is_last => None,
            None => Some("ends without its seal"),
            Some(seal) => {
                let crc = crc32c::crc32c(self.bytes.get(..self.at).unwrap_or_default());
                (seal.crc != crc || seal.last != self.last).then_some("is not what was sealed")
            }
        }
    }
}

/// Whether an append that follows `before` may come behind the append `last`.
fn follows(last: Link, before: Link) -> bool {
    before == last || before.sequence > last.sequence
}
