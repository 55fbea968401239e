//! What the stream of a numbering series holds: a record a number, so that there are no gaps. Frozen once released.

use super::JournalError;
use super::stored::{FORMAT, bytes};
use crate::domain::case::{Event, Happening};
use crate::domain::name::{CaseId, EntryId, PersonId};
use chrono::{DateTime, FixedOffset};
use fashen_store::Record;
use serde::Serialize;

/// A number that was taken, as the stream of its series holds it.
#[derive(Serialize)]
struct StoredNumber<'a> {
    v: u32,
    at: DateTime<FixedOffset>,
    by: &'a str,
    number: &'a str,
    case: &'a str,
}

/// The bytes that the stream of a series holds for a number that was taken.
pub(in crate::app) fn write_number(event: &Event, case: &CaseId) -> Result<Vec<u8>, JournalError> {
    let Happening::NumberAssigned { number, .. } = &event.what else {
        return Err(JournalError::Damaged { what: "a number without a number".to_owned() });
    };
    let (by, case) = (event.person.as_str(), case.as_str());
    bytes(&StoredNumber { v: FORMAT, at: event.at, by, number, case })
}

/// A number of a series that was used before the registry, as the stream of the series holds it.
#[derive(Serialize)]
struct StoredUsedNumber<'a> {
    v: u32,
    at: DateTime<FixedOffset>,
    by: &'a str,
    number: &'a str,
    /// The entry that has it; none for one between those that are known.
    entry: Option<&'a str>,
}

/// The bytes that the stream of a series holds for a number that was used before the registry.
pub(in crate::app) fn write_used_number(
    (at, by): (DateTime<FixedOffset>, &PersonId),
    number: &str,
    entry: Option<&EntryId>,
) -> Result<Vec<u8>, JournalError> {
    let (by, entry) = (by.as_str(), entry.map(EntryId::as_str));
    bytes(&StoredUsedNumber { v: FORMAT, at, by, number, entry })
}

/// The case that a number was given to, as the stream of its series holds it; none for one that was used before.
pub(in crate::app) fn read_number(record: &Record) -> Result<Option<CaseId>, JournalError> {
    let damaged =
        || JournalError::Damaged { what: format!("{}#{}", record.stream, record.version) };
    let stored: serde_json::Value =
        serde_json::from_slice(&record.payload).map_err(|_| damaged())?;
    Ok(stored.get("case").and_then(serde_json::Value::as_str).map(CaseId::from))
}
