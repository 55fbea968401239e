//! Going through the journal from frame to frame, reading a long stretch at a time.
//!
//! What does not lie there in good order is left to [`Journal::next`], which looks again and judges.

use super::frame;
use super::place::{PREFACE, Place};
use super::{Found, Journal};
use crate::StoreError;
use crate::bytes::size32;

/// Bytes read at a time: few at first, because most walks are short.
const FIRST: usize = 16 * 1024;

/// Most bytes read at a time.
const MOST: usize = 1024 * 1024;

/// A walk along the journal.
#[derive(Debug)]
pub(crate) struct Walk<'a> {
    journal: &'a Journal,
    /// Bytes read ahead, and where they lie.
    ahead: Vec<u8>,
    from: Place,
    /// Bytes to read the next time.
    stretch: usize,
}

impl<'a> Walk<'a> {
    /// A walk that may begin anywhere.
    pub(crate) fn new(journal: &'a Journal) -> Self {
        Self { journal, ahead: Vec::new(), from: Place::default(), stretch: FIRST }
    }

    /// What lies where the frame should that follows one ending at `end`; as [`Journal::next`].
    pub(crate) fn next(&mut self, end: Place) -> Result<Found, StoreError> {
        // Where a segment begins there is more to be looked at than the frame.
        if end.segment > 0 && end.offset > PREFACE {
            if let Some(found) = self.at(end) {
                return Ok(found);
            }
            self.ahead = self.journal.peek(end, self.stretch)?;
            self.from = end;
            self.stretch = (2 * self.stretch).min(MOST);
            if let Some(found) = self.at(end) {
                return Ok(found);
            }
        }
        self.journal.next(end)
    }

    /// The frame at a place, if it is whole and was read already.
    fn at(&self, at: Place) -> Option<Found> {
        if at.segment != self.from.segment {
            return None;
        }
        let begin = usize::try_from(at.offset.checked_sub(self.from.offset)?).ok()?;
        let (frame, size) = frame::first(self.ahead.get(begin..)?)?;
        Some(Found::Frame(at, Box::new(frame), at.plus(size32(size))))
    }
}
