//! The state of a case as the index keeps it beside the journal, so that a case is read without its history.
//!
//! A cache and nothing more: whatever does not read as this very program wrote it is no state, never an error,
//! and the case is folded from its events. It must never be the only place of anything.

mod form;
mod read;
mod suspected;
#[cfg(test)]
mod tests;
mod write;

use super::{JournalError, stored};
use crate::domain::case::Case;
use form::StoredCase;

/// The form of the state. To be raised with every change of the form, and of what an event does to a case.
const FORMAT: u32 = 5;

/// The program that wrote a state. Another version may fold events into something else: a mended mistake in
/// `apply` must not live on in what was kept before.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// The bytes that stand for a case.
///
/// # Errors
///
/// None that is known; the writer of JSON could refuse.
pub fn write_state(case: &Case) -> Result<Vec<u8>, JournalError> {
    stored::bytes(&StoredCase::from(case))
}

/// The case that some bytes stand for; none where they are of another form or program, or do not read.
pub fn read_state(bytes: &[u8]) -> Option<Case> {
    let stored: StoredCase = serde_json::from_slice(bytes).ok()?;
    if stored.v != FORMAT || stored.program != PROGRAM {
        return None;
    }
    stored.try_into().ok()
}
