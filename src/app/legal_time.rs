//! The legal time of an office: its working days and the figures of its place, read from the registry's files, or from
//! those that the program carries where the registry has none.
//!
//! It must never guess: a file with a problem is an error, not a calendar without that file.

use crate::app::calendar_files::CalendarFiles;
use crate::app::{Error, places, registry};
use crate::domain::calendar::WorkingDays;
use crate::domain::deadline::LegalTime;
use crate::domain::office::Office;
use std::path::Path;

/// The legal time of a registry's office; that which the program carries where there is no registry.
///
/// # Errors
///
/// All problems of a file, or that it can not be read.
pub(super) fn read(root: Option<&Path>, office: Option<&Office>) -> Result<LegalTime, Error> {
    Ok(LegalTime { days: working_days(root, office)?, place: places::read(root, office)? })
}

/// The working days of an office: what was announced, but for the days on which the office itself is closed.
///
/// # Errors
///
/// All problems of the files of the calendar, or that one can not be read.
pub(super) fn working_days(
    root: Option<&Path>,
    office: Option<&Office>,
) -> Result<WorkingDays, Error> {
    let name = office.map_or(Office::CALENDAR, |office| &office.calendar);
    let closures = office.map(|office| office.closures.clone()).unwrap_or_default();
    let parts = CalendarFiles::of(root, name)?.read()?;
    let years = parts.into_iter().flat_map(|part| part.years).collect();
    Ok(WorkingDays::new(years).with_closures(closures))
}

/// The working days of a registry as its settings say; those that the program carries where there is none.
///
/// # Errors
///
/// All problems of the settings or of the files of the calendar, or that one can not be read.
pub(super) fn working_days_of(root: Option<&Path>) -> Result<WorkingDays, Error> {
    let office = root.map(registry::settings).transpose()?;
    working_days(root, office.as_ref())
}
