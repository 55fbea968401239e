//! Bringing the index up to the journal when the store is opened.
//!
//! Whole frames that the index lacks are brought in: after a crash the last one, after the loss of the
//! index all of them. An append that never ended is cut off. Anything else is damage, and then nothing
//! is written at all.

use super::Inner;
use super::frame::Link;
use super::journal::{Found, Place};
use crate::StoreError;

/// Reads the journal from where the index ends.
pub(crate) fn catch_up(inner: &mut Inner) -> Result<(), StoreError> {
    reaches_the_index(inner)?;
    let from = inner.meta.link;
    loop {
        let at = next(inner)?;
        match inner.journal.frame(at)? {
            Found::Frame(frame, end) if frame.before == inner.meta.link => {
                inner.absorb(&frame, at, end)?;
            }
            Found::Frame(..) => {
                return Err(StoreError::Damaged(format!("{at}: a frame that does not follow")));
            }
            Found::Broken => {
                cut_off(inner, at)?;
                break;
            }
            Found::End => break,
        }
    }
    if inner.meta.link == from { Ok(()) } else { inner.index.sync() }
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

/// Where the next frame lies if there is one: here or at the beginning of the next segment.
fn next(inner: &Inner) -> Result<Place, StoreError> {
    let end = inner.meta.end;
    let ends_here = inner.journal.size(end.segment)? == Some(u64::from(end.offset));
    if end.segment == 0 || ends_here {
        let beyond = Place::first_of(end.segment.saturating_add(1));
        if end.segment == 0 || inner.journal.size(beyond.segment)?.is_some() {
            return Ok(beyond);
        }
    }
    Ok(end)
}

/// Removes an append that never ended, if that is what it is: nothing whole comes after it.
fn cut_off(inner: &mut Inner, at: Place) -> Result<(), StoreError> {
    let later = inner.journal.size(at.segment.saturating_add(1))?.is_some();
    if later || inner.journal.search(at)?.is_some() {
        return Err(StoreError::Damaged(format!("{at}: bytes that are no frame, before others")));
    }
    // The beginning of a segment is written anew with its first frame.
    if at == Place::first_of(at.segment) { Ok(()) } else { inner.journal.cut(at) }
}
