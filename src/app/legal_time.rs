//! The legal time of an office: its working days and the figures of its place, read from the registry's files, or from
//! those that the program carries where the registry has none.
//!
//! It must never guess: a file with a problem is an error, not a calendar without that file.

use crate::app::{Error, embedded, places, registry};
use crate::domain::calendar::WorkingDays;
use crate::domain::deadline::LegalTime;
use crate::domain::office::Office;
use crate::input;
use std::path::{Path, PathBuf};

/// The calendar of working days, below the registry.
const CALENDAR: &str = "workflows/calendars/cn.yaml";

/// The legal time of a registry's office; that which the program carries where there is no registry.
///
/// # Errors
///
/// All problems of a file, or that it can not be read.
pub(super) fn read(root: Option<&Path>, office: Option<&Office>) -> Result<LegalTime, Error> {
    Ok(LegalTime { days: working_days(root)?, place: places::read(root, office)? })
}

/// The working days of a registry, or those that the program carries.
pub(super) fn working_days(root: Option<&Path>) -> Result<WorkingDays, Error> {
    let own = root.map(|root| root.join(CALENDAR)).filter(|file| file.is_file());
    let (file, bytes) = if let Some(file) = own {
        (file.clone(), registry::read(&file)?)
    } else {
        let carried = embedded::WORKFLOWS.iter().find(|file| file.path == CALENDAR);
        let text = carried.map_or("", |file| file.text);
        (PathBuf::from(CALENDAR), text.as_bytes().to_vec())
    };
    input::yaml::working_days(&bytes).map_err(|problems| Error::Invalid { file, problems })
}
