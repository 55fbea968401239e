//! 认定: asks of a text whether it is a normative document, by the criteria of the office's place.
//!
//! It decides nothing: what it finds is shown, recorded with a submission, and confirmed by a person.

use crate::app::commit::digest;
use crate::app::{Error, OfficeSuite, Session, embedded, places, reading, registry};
use crate::domain::check::screening::{Screener, Screening};
use crate::domain::digest::Digest;
use crate::domain::document::Document;
use crate::domain::law::DEFAULT_PLACE;
use crate::input;
use std::path::{Path, PathBuf};

/// Where the criteria are, below a registry.
const FILE: &str = "workflows/screening.yaml";

/// A file that was screened.
#[derive(Clone, Debug)]
pub struct Screened {
    /// The file.
    pub file: PathBuf,
    /// What was read.
    pub document: Document,
    /// What the questions came to.
    pub screening: Screening,
    /// 排除类别: what people read of the category that it falls under.
    pub category: Option<String>,
    /// The name of the place by whose list was asked.
    pub place: String,
}

/// Screens a file. `place` goes before the place of the registry; where there is neither, what is the same in the
/// whole country.
///
/// # Errors
///
/// The file, the criteria or the file of the place can not be read.
pub fn file(
    root: Option<&Path>,
    place: Option<&str>,
    file: &Path,
    suite: &OfficeSuite,
) -> Result<Screened, Error> {
    let (place, screener) = screener(root, place)?;
    let document = reading::file(file, suite)?.document;
    let screening = screener.screen(&document);
    let category = screener.category(&screening);
    Ok(Screened { file: file.to_path_buf(), document, screening, category, place })
}

/// What asks the questions: the registry's criteria, or those that the program carries, and the list of a place with
/// its name.
///
/// # Errors
///
/// The criteria or the file of the place can not be read.
pub(super) fn screener(
    root: Option<&Path>,
    place: Option<&str>,
) -> Result<(String, Screener), Error> {
    let place = match (place, root) {
        (Some(place), _) => place.to_owned(),
        (None, Some(root)) => registry::settings(root)?.jurisdiction.name().to_owned(),
        (None, None) => DEFAULT_PLACE.to_owned(),
    };
    let (file, bytes) = criteria(root)?;
    let criteria =
        input::yaml::criteria(&bytes).map_err(|problems| Error::Invalid { file, problems })?;
    let excluded = places::excluded(root, &place)?;
    Ok((place, Screener::new(criteria.at(excluded))))
}

/// The file of the criteria and its bytes: the registry's, or that which the program carries.
fn criteria(root: Option<&Path>) -> Result<(PathBuf, Vec<u8>), Error> {
    if let Some(own) = root.map(|root| root.join(FILE)).filter(|file| file.is_file()) {
        let bytes = registry::read(&own)?;
        return Ok((own, bytes));
    }
    let carried = embedded::WORKFLOWS.iter().find(|file| file.path == FILE);
    let bytes = carried.map(|file| file.text.as_bytes().to_vec()).unwrap_or_default();
    Ok((PathBuf::from(FILE), bytes))
}

/// A text that was asked of for the record.
pub(super) struct Asked {
    /// What the questions came to.
    pub(super) screening: Screening,
    /// 排除类别: what people read of the category that it falls under.
    pub(super) category: Option<String>,
    /// The name of the place by whose list was asked.
    pub(super) place: String,
    /// The file of the criteria, as it was.
    pub(super) criteria: Digest,
}

/// What the questions come to for a text, by the criteria of the session's registry.
///
/// # Errors
///
/// The criteria can not be read.
pub(super) fn of(session: &Session, document: &Document) -> Result<Asked, Error> {
    let root = Some(session.registry.root.as_path());
    let (place, screener) = screener(root, None)?;
    let screening = screener.screen(document);
    let category = screener.category(&screening);
    let (_, criteria) = criteria(root)?;
    Ok(Asked { screening, category, place, criteria: digest(&criteria) })
}
