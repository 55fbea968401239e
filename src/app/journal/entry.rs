//! The events of a catalogue entry, as written, and the entry folded from them. Frozen once released.

use super::{JournalError, stored};
use crate::domain::catalogue::{Entry, Filed};
use chrono::{DateTime, FixedOffset, NaiveDate};
use fashen_store::Record;
use serde::{Deserialize, Serialize};

/// What happened to an entry, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case", deny_unknown_fields)]
pub enum EntryEvent {
    /// The document was published.
    EntryPublished(Box<StoredEntry>),
    /// It was filed with the superior.
    EntryFiled(StoredFiled),
}

/// An entry, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredEntry {
    pub id: String,
    pub case: String,
    pub title: String,
    pub number: Option<String>,
    pub organ: String,
    pub unit: String,
    pub decided_on: Option<NaiveDate>,
    pub published_on: NaiveDate,
    pub effective_on: NaiveDate,
    pub valid_until: Option<NaiveDate>,
    pub channel: Option<String>,
    pub file: String,
    pub file_name: String,
    pub outline: String,
}

/// An entry as lists read it, its filing with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryRow {
    entry: StoredEntry,
    filed: Option<StoredFiled>,
}

impl From<&Entry> for EntryRow {
    fn from(entry: &Entry) -> Self {
        let filed = entry.filed.as_ref();
        Self {
            entry: entry.into(),
            filed: filed.map(|filed| StoredFiled { on: filed.on, number: filed.number.clone() }),
        }
    }
}

impl EntryRow {
    /// The entry; none when the row is damaged.
    pub fn entry(self) -> Option<Entry> {
        let filed = self.filed.map(|filed| Filed { on: filed.on, number: filed.number });
        Some(Entry { filed, ..self.entry.entry()? })
    }
}

/// A filing, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredFiled {
    pub on: NaiveDate,
    pub number: Option<String>,
}

/// The envelope of an entry's event.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    v: u32,
    at: DateTime<FixedOffset>,
    by: String,
    event: EntryEvent,
}

impl From<&Entry> for StoredEntry {
    fn from(entry: &Entry) -> Self {
        Self {
            id: entry.id.to_string(),
            case: entry.case.to_string(),
            title: entry.title.clone(),
            number: entry.number.clone(),
            organ: entry.organ.clone(),
            unit: entry.unit.clone(),
            decided_on: entry.decided_on,
            published_on: entry.published_on,
            effective_on: entry.effective_on,
            valid_until: entry.valid_until,
            channel: entry.channel.clone(),
            file: entry.file.to_string(),
            file_name: entry.file_name.clone(),
            outline: entry.outline.to_string(),
        }
    }
}

impl StoredEntry {
    /// The entry, not yet filed.
    fn entry(self) -> Option<Entry> {
        Some(Entry {
            id: self.id.into(),
            case: self.case.into(),
            title: self.title,
            number: self.number,
            organ: self.organ,
            unit: self.unit,
            decided_on: self.decided_on,
            published_on: self.published_on,
            effective_on: self.effective_on,
            valid_until: self.valid_until,
            channel: self.channel,
            file: self.file.parse().ok()?,
            file_name: self.file_name,
            outline: self.outline.parse().ok()?,
            filed: None,
        })
    }
}

/// The bytes of an entry's event.
pub(in crate::app) fn write(
    at: DateTime<FixedOffset>,
    by: &str,
    event: EntryEvent,
) -> Result<Vec<u8>, JournalError> {
    let envelope = Envelope { v: 1, at, by: by.to_owned(), event };
    serde_json::to_vec(&envelope).map_err(|error| JournalError::Damaged { what: error.to_string() })
}

/// The event of a record.
pub(super) fn read(record: &Record) -> Result<EntryEvent, JournalError> {
    stored::format(record)?;
    let what = || format!("{}#{}", record.stream, record.version);
    let envelope: Envelope = serde_json::from_slice(&record.payload)
        .map_err(|_| JournalError::Damaged { what: what() })?;
    Ok(envelope.event)
}

/// What the entry is after an event.
pub(super) fn fold(entry: &mut Option<Entry>, event: EntryEvent) {
    match event {
        EntryEvent::EntryPublished(stored) => *entry = stored.entry(),
        EntryEvent::EntryFiled(filed) => {
            if let Some(entry) = entry {
                entry.filed = Some(Filed { on: filed.on, number: filed.number });
            }
        }
    }
}

/// The event of a document that is published.
pub(in crate::app) fn published(entry: &Entry) -> EntryEvent {
    EntryEvent::EntryPublished(Box::new(entry.into()))
}

/// The event of a filing.
pub(in crate::app) fn filed(filed: &Filed) -> EntryEvent {
    EntryEvent::EntryFiled(StoredFiled { on: filed.on, number: filed.number.clone() })
}
