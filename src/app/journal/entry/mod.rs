//! The events of a catalogue entry, as written, and its row. Frozen once released.
//!
//! What was written before there were more kinds of events than `entry-published` and `entry-filed` reads on with the
//! same meaning, and rows of entries to which nothing else happened have the same bytes.

mod convert;
mod row;
mod stored;
#[cfg(test)]
mod tests;

pub use row::EntryRow;

use super::JournalError;
use super::stored as case;
use crate::domain::catalogue::EntryEvent;
use fashen_store::Record;
pub(super) use stored::StoredAct;
use stored::StoredEntryEvent;

/// The bytes of an entry's event.
pub(in crate::app) fn write(event: &EntryEvent) -> Result<Vec<u8>, JournalError> {
    case::bytes(&StoredEntryEvent::from(event))
}

/// The event of a record.
pub(super) fn read(record: &Record) -> Result<EntryEvent, JournalError> {
    case::format(record)?;
    let damaged =
        || JournalError::Damaged { what: format!("{}#{}", record.stream, record.version) };
    let stored: StoredEntryEvent =
        serde_json::from_slice(&record.payload).map_err(|_| damaged())?;
    stored.read().ok_or_else(damaged)
}
