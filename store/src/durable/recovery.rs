//! Bringing the index up to the journal when the store is opened.
//!
//! Whole frames that the index lacks are brought in: after a crash the last one, after the loss of the
//! index all of them. An append that never ended is cut off. Anything else is damage, and then nothing
//! is written at all.

use super::frame::{Frame, Link};
use super::index::Meta;
use super::journal::{Found, Place};
use super::rows::RowChange;
use super::{Inner, keys};
use crate::StoreError;

/// Frames brought in at a time: enough that neighbouring rows are written once.
const FRAMES: usize = 256;

/// Reads the journal from where the index ends.
pub(crate) fn catch_up(inner: &mut Inner) -> Result<(), StoreError> {
    reaches_the_index(inner)?;
    let from = inner.meta.link;
    let mut missing = Missing { meta: inner.meta, rows: Vec::new(), frames: 0 };
    loop {
        let at = inner.journal.following(missing.meta.end)?;
        match inner.journal.frame(at)? {
            Found::Frame(frame, end) if frame.before == missing.meta.link => {
                missing.add(&frame, at, end);
            }
            Found::Frame(..) => {
                return Err(StoreError::Damaged(format!("{at}: a frame that does not follow")));
            }
            Found::Broken => {
                cut_off(inner, at)?;
                break;
            }
            Found::End => {
                is_the_end(inner, at)?;
                break;
            }
        }
        if missing.frames >= FRAMES {
            missing.bring_in(inner)?;
        }
    }
    missing.bring_in(inner)?;
    if inner.meta.link == from { Ok(()) } else { inner.index.sync() }
}

/// Frames that the index lacks.
struct Missing {
    /// How far the index goes with them.
    meta: Meta,
    rows: Vec<RowChange>,
    frames: usize,
}

impl Missing {
    fn add(&mut self, frame: &Frame, at: Place, end: Place) {
        self.meta = self.meta.after(frame, end);
        self.rows.extend(keys::rows_of(frame, at));
        self.frames += 1;
    }

    fn bring_in(&mut self, inner: &mut Inner) -> Result<(), StoreError> {
        if self.frames > 0 {
            self.meta.live = inner.absorb(std::mem::take(&mut self.rows), self.meta)?;
            self.frames = 0;
        }
        Ok(())
    }
}

/// The index never goes further than the journal: a frame is synced first.
fn reaches_the_index(inner: &Inner) -> Result<(), StoreError> {
    let end = inner.meta.end;
    if inner.meta.link == Link::default() {
        return Ok(());
    }
    if inner.journal.size(end.segment)?.is_some_and(|size| size >= u64::from(end.offset)) {
        Ok(())
    } else {
        Err(StoreError::Damaged(format!("{end}: the journal ends before")))
    }
}

/// Where the journal ends there is no later segment. If there is, one between them is lost.
fn is_the_end(inner: &Inner, at: Place) -> Result<(), StoreError> {
    let newest = inner.journal.newest()?;
    if newest > at.segment {
        return Err(StoreError::Damaged(format!("{at}: no frame, but there is segment {newest}")));
    }
    Ok(())
}

/// Removes an append that never ended, if that is what it is: nothing whole comes after it.
fn cut_off(inner: &mut Inner, at: Place) -> Result<(), StoreError> {
    is_the_end(inner, at)?;
    if inner.journal.search(at)?.is_some() {
        return Err(StoreError::Damaged(format!("{at}: bytes that are no frame, before others")));
    }
    // The beginning of a segment is written anew with its first frame.
    if at == Place::first_of(at.segment) { Ok(()) } else { inner.journal.cut(at) }
}
