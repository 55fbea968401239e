//! The journal: events as they are written down, and cases read back from them.
//!
//! The format is a promise (I6): what version 1 means never changes; a change of meaning is a new version or
//! a new event. Only this room turns events into bytes.

mod convert;
mod entry;
mod state;
mod stored;

pub use entry::{EntryEvent, EntryRow};
pub use state::{read_state, write_state};
pub use stored::{StoredEvent, StoredHappening};

pub(in crate::app) use entry::{filed, published, write as write_entry};
pub(in crate::app) use stored::{write, write_number, write_pack, write_registry};

use crate::app::Error;
use crate::domain::case::{Case, Event};
use crate::domain::catalogue::Entry;
use crate::domain::name::{CaseId, EntryId, SeriesId};
use fashen_store::{Record, Store};

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
/// # Errors
///
/// As [`history`].
pub fn load(store: &dyn Store, id: &CaseId) -> Result<Case, Error> {
    let mut case = Case::new(id.clone());
    for entered in history(store, id)? {
        case.apply(&entered.event);
    }
    Ok(case)
}

/// A catalogue entry as its events make it.
///
/// # Errors
///
/// Those of the store, and [`JournalError`].
pub fn load_entry(store: &dyn Store, id: &EntryId) -> Result<Option<Entry>, Error> {
    let mut found = None;
    for record in records(store, &entry_stream(id))? {
        entry::fold(&mut found, entry::read(&record)?);
    }
    Ok(found)
}

fn records(store: &dyn Store, stream: &str) -> Result<Vec<Record>, Error> {
    let mut all: Vec<Record> = Vec::new();
    loop {
        let from = all.last().map_or(0, |record| record.version);
        let page = store.read(stream, from, PAGE)?;
        let last = page.len() < PAGE;
        all.extend(page);
        if last {
            return Ok(all);
        }
    }
}
