//! What is said on stderr while many files are gone through, and of those that were not.
//!
//! It must never say anything of what was found: that is the command's answer, on stdout.

use super::face::Face;
use crate::app::batch_list;
use crate::app::folder::Row;
use crate::domain::limits;

/// How often is told how far it is: rare enough for a log, often enough for a person.
const TOLD: usize = 20;

/// After how many files at least.
const LEAST_TOLD: usize = 50;

/// Whether so many of so many files is a point at which to say so.
pub(super) fn is_told(done: usize, all: usize) -> bool {
    done.is_multiple_of((all / TOLD).max(LEAST_TOLD))
}

/// So many of so many files are done.
pub(super) fn progress(face: &Face, done: usize, all: usize) {
    if is_told(done, all) {
        face.talk(&(face.phrases.screening.progress)(done, all));
    }
}

/// The files that could not be read, each with its reason, and that there were more than are taken at once.
pub(super) fn left_out<T>(face: &Face, rows: &[Row<T>], more: bool) {
    let words = &face.phrases.screening;
    for row in rows {
        if let Err(unread) = &row.found {
            face.talk(&(words.not_read)(&row.file, &batch_list::why(unread, face.lang)));
        }
    }
    if more {
        face.talk(&(words.more)(limits::BATCH_FILES));
    }
}
