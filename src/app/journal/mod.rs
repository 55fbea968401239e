//! The journal: events as they are written down, and cases read back from them.
//!
//! The format is a promise (I6): what version 1 means never changes; a change of meaning is a new version or
//! a new event. Only this room turns events into bytes.

mod cleanup;
mod convert;
mod entry;
mod legal_time;
mod naming;
mod numbers;
mod screened;
mod state;
mod stored;
mod suspected;
#[cfg(test)]
mod tests;

pub use entry::EntryRow;
pub use screened::StoredClassification;
pub use state::{read_state, write_state};
pub use stored::{StoredEvent, StoredHappening};

pub(in crate::app) use cleanup::write as write_clean_up;
pub(in crate::app) use entry::write as write_entry;
pub use legal_time::MovedDay;
pub(in crate::app) use legal_time::{
    Adopted, adoptions, read_legal_time, write_adopted, write_legal_time,
};
pub(in crate::app) use naming::{digests, manifest};
pub(in crate::app) use numbers::{read_number, write_number, write_used_number};
pub(in crate::app) use stored::{write, write_pack, write_registry};

use crate::app::Error;
use crate::domain::case::{Case, Event};
use crate::domain::catalogue::{EntryEvent, Life};
use crate::domain::cleanup::CleanUp;
use crate::domain::name::{CaseId, CleanUpId, EntryId, SeriesId};
use chrono::{DateTime, FixedOffset};
use fashen_store::{Record, Snapshot, Store, StoreError};

/// When the newest record of a store was made, whatever it is of; nothing where it does not say so.
///
/// # Errors
///
/// Those of the store.
pub fn newest(store: &dyn Store) -> Result<Option<DateTime<FixedOffset>>, StoreError> {
    let end = store.head()?.position;
    let newest = store.feed(end.saturating_sub(1), 1)?;
    Ok(newest.first().and_then(time))
}

/// When a record was made; every record of every kind says so under the same name.
pub fn time(record: &Record) -> Option<DateTime<FixedOffset>> {
    #[derive(serde::Deserialize)]
    struct Timed {
        at: DateTime<FixedOffset>,
    }
    serde_json::from_slice(&record.payload).ok().map(|timed: Timed| timed.at)
}

/// Records read from the store at a time.
const PAGE: usize = 1_000;

/// What the store holds and this program can not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// A record does not read as an event.
    #[error("{what} does not read as it was written")]
    Damaged {
        /// Which.
        what: String,
    },
    /// A record was written by a newer program.
    #[error("record {version} of {stream} has format {found}, this program knows {known}")]
    Newer {
        /// The stream.
        stream: String,
        /// The record.
        version: u64,
        /// Its format.
        found: u32,
        /// The newest format known.
        known: u32,
    },
}

/// An event with what the store knows about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// Its place in the case, from 1.
    pub version: u64,
    /// The event.
    pub event: Event,
    /// Its hash, which includes that of the event before it.
    pub hash: fashen_store::Hash,
}

/// The stream of a case.
pub fn case_stream(id: &CaseId) -> String {
    format!("case/{id}")
}

/// The stream of a catalogue entry.
pub fn entry_stream(id: &EntryId) -> String {
    format!("entry/{id}")
}

/// The stream of a clean-up.
pub fn clean_up_stream(id: &CleanUpId) -> String {
    format!("cleanup/{id}")
}

/// The stream of a numbering series in a year; it has one record a number, so that there are no gaps.
pub fn number_stream(series: &SeriesId, year: i32) -> String {
    format!("number/{series}/{year}")
}

/// The events of a case, in order.
///
/// # Errors
///
/// Those of the store, and [`JournalError`].
pub fn history(store: &dyn Store, id: &CaseId) -> Result<Vec<Entered>, Error> {
    records(store, &case_stream(id))?
        .into_iter()
        .map(|record| {
            let event = stored::read(&record)?;
            Ok(Entered { version: record.version, event, hash: record.hash })
        })
        .collect()
}

/// A case as its events make it; without events, a case to which nothing has happened.
///
/// What the index keeps of it is taken where it is as new as the events, which are read otherwise.
///
/// # Errors
///
/// As [`history`].
pub fn load(store: &dyn Store, id: &CaseId) -> Result<Case, Error> {
    match kept(store, id)? {
        Some(case) => Ok(case),
        None => fold(store, id),
    }
}

/// A case folded from its events, whatever the index keeps of it.
///
/// # Errors
///
/// As [`history`].
pub fn fold(store: &dyn Store, id: &CaseId) -> Result<Case, Error> {
    let mut case = Case::new(id.clone());
    each(store, &case_stream(id), |record| {
        case.apply(&stored::read(&record)?);
        Ok(())
    })?;
    Ok(case)
}

/// What the index keeps of a case: none where it keeps nothing, or nothing that this program wrote of this
/// case with all its events.
///
/// # Errors
///
/// Those of the store.
pub fn kept(store: &dyn Store, id: &CaseId) -> Result<Option<Case>, Error> {
    let stream = case_stream(id);
    let Some(bytes) = store.snapshot(&stream)? else { return Ok(None) };
    let version = store.version(&stream)?;
    Ok(read_state(&bytes).filter(|case| case.id == *id && case.version == version))
}

/// What the index is to keep of a case once its newest event is in. Nothing of a case that has ended, which is
/// rarely read again, and nothing of one that grew out of all bounds: both are folded from their events.
///
/// # Errors
///
/// As [`write_state`].
pub(in crate::app) fn snapshot(case: &Case) -> Result<Snapshot, JournalError> {
    let bytes = if case.ended.is_some() { Vec::new() } else { write_state(case)? };
    let fits = bytes.len() <= fashen_store::limits::SNAPSHOT_BYTES;
    let bytes = if fits { bytes } else { Vec::new() };
    Ok(Snapshot { stream: case_stream(&case.id), bytes })
}

/// The events of a catalogue entry, in order.
///
/// # Errors
///
/// Those of the store, and [`JournalError`].
pub fn entry_events(store: &dyn Store, id: &EntryId) -> Result<Vec<EntryEvent>, Error> {
    let records = records(store, &entry_stream(id))?;
    Ok(records.iter().map(entry::read).collect::<Result<_, _>>()?)
}

/// A catalogue entry as its events make it.
///
/// # Errors
///
/// As [`entry_events`].
pub fn load_life(store: &dyn Store, id: &EntryId) -> Result<Option<Life>, Error> {
    Ok(Life::of(entry_events(store, id)?))
}

/// A clean-up as its events make it.
///
/// # Errors
///
/// Those of the store, and [`JournalError`].
pub fn load_clean_up(store: &dyn Store, id: &CleanUpId) -> Result<Option<CleanUp>, Error> {
    let records = records(store, &clean_up_stream(id))?;
    let events: Vec<_> = records.iter().map(cleanup::read).collect::<Result<_, _>>()?;
    Ok(CleanUp::of(id.clone(), events))
}

fn records(store: &dyn Store, stream: &str) -> Result<Vec<Record>, Error> {
    let mut all = Vec::new();
    each(store, stream, |record| {
        all.push(record);
        Ok(())
    })?;
    Ok(all)
}

/// Shows the records of a stream, in order, never holding more than a page of them.
fn each(
    store: &dyn Store,
    stream: &str,
    mut see: impl FnMut(Record) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut seen = 0;
    loop {
        let page = store.read(stream, seen, PAGE)?;
        let last = page.len() < PAGE;
        for record in page {
            seen = record.version;
            see(record)?;
        }
        if last {
            return Ok(());
        }
    }
}
