//! 认定: asks of a text whether it is a normative document, by the criteria of the office's place.
//!
//! It decides nothing: what it finds is shown, recorded with a submission, and confirmed by a person.

use crate::app::{Error, Session};
use crate::domain::check::screening::{self, Criteria, Screening};
use crate::domain::document::Document;

/// What the questions come to for a text, by the criteria of the session's registry.
///
/// # Errors
///
/// The criteria can not be read.
pub(super) fn of(_session: &Session, document: &Document) -> Result<Screening, Error> {
    Ok(screening::screen(document, &Criteria::default()))
}
