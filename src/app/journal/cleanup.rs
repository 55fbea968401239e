//! The events of a clean-up, as written. Frozen once released. Nothing is decided here; what does not fit is damage.

use super::JournalError;
use super::entry::StoredAct;
use super::stored as case;
use crate::domain::cleanup::{CleanUpEvent, CleanUpHappening, Decision, Disposition, Item};
use crate::domain::name::EntryId;
use chrono::{DateTime, FixedOffset, NaiveDate};
use fashen_store::Record;
use serde::{Deserialize, Serialize};

/// The form that is written.
const FORM: u32 = 1;

/// An event of a clean-up, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    v: u32,
    at: DateTime<FixedOffset>,
    by: String,
    event: StoredHappening,
}

/// What happened, as written. Each is its namesake in `domain::cleanup`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case",
    deny_unknown_fields
)]
#[expect(clippy::enum_variant_names, reason = "the names are written so, and are frozen")]
enum StoredHappening {
    CleanupStarted {
        title: String,
        scope: String,
        due: Option<NaiveDate>,
        items: Vec<StoredItem>,
    },
    CleanupAssigned {
        entries: Vec<String>,
        unit: String,
        due: Option<NaiveDate>,
    },
    CleanupDecided {
        decisions: Vec<StoredDecision>,
    },
    CleanupRemoved {
        entries: Vec<String>,
        reason: String,
    },
    CleanupFinished {
        act: StoredAct,
        decided_on: NaiveDate,
        from: NaiveDate,
        papers: Vec<StoredPaper>,
    },
    CleanupAbandoned {
        reason: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredItem {
    entry: String,
    cause: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredDecision {
    entry: String,
    disposition: String,
    reason: String,
    until: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredPaper {
    format: String,
    digest: String,
}

/// The bytes of an event.
pub(in crate::app) fn write(event: &CleanUpEvent) -> Result<Vec<u8>, JournalError> {
    case::bytes(&Stored::from(event))
}

/// The event of a record.
pub(super) fn read(record: &Record) -> Result<CleanUpEvent, JournalError> {
    case::format(record)?;
    let damaged =
        || JournalError::Damaged { what: format!("{}#{}", record.stream, record.version) };
    let stored: Stored = serde_json::from_slice(&record.payload).map_err(|_| damaged())?;
    stored.read().ok_or_else(damaged)
}

fn names(entries: &[EntryId]) -> Vec<String> {
    entries.iter().map(ToString::to_string).collect()
}

fn entries(names: Vec<String>) -> Vec<EntryId> {
    names.into_iter().map(EntryId::from).collect()
}

impl From<&CleanUpEvent> for Stored {
    fn from(event: &CleanUpEvent) -> Self {
        let by = event.person.to_string();
        Self { v: FORM, at: event.at, by, event: (&event.what).into() }
    }
}

impl Stored {
    fn read(self) -> Option<CleanUpEvent> {
        Some(CleanUpEvent { at: self.at, person: self.by.into(), what: self.event.read()? })
    }
}

impl From<&CleanUpHappening> for StoredHappening {
    fn from(what: &CleanUpHappening) -> Self {
        match what {
            CleanUpHappening::Started { title, scope, due, items } => {
                let item = |item: &Item| StoredItem {
                    entry: item.entry.to_string(),
                    cause: item.cause.clone(),
                };
                let (title, scope) = (title.clone(), scope.clone());
                Self::CleanupStarted {
                    title,
                    scope,
                    due: *due,
                    items: items.iter().map(item).collect(),
                }
            }
            CleanUpHappening::Assigned { entries, unit, due } => {
                Self::CleanupAssigned { entries: names(entries), unit: unit.clone(), due: *due }
            }
            CleanUpHappening::Decided { decisions } => {
                Self::CleanupDecided { decisions: decisions.iter().map(decision).collect() }
            }
            CleanUpHappening::Removed { entries, reason } => {
                Self::CleanupRemoved { entries: names(entries), reason: reason.clone() }
            }
            CleanUpHappening::Finished { by, decided_on, from, papers } => {
                let paper = |(format, digest): &(String, crate::domain::digest::Digest)| {
                    StoredPaper { format: format.clone(), digest: digest.to_string() }
                };
                Self::CleanupFinished {
                    act: by.into(),
                    decided_on: *decided_on,
                    from: *from,
                    papers: papers.iter().map(paper).collect(),
                }
            }
            CleanUpHappening::Abandoned { reason } => {
                Self::CleanupAbandoned { reason: reason.clone() }
            }
        }
    }
}

fn decision((entry, decision): &(EntryId, Decision)) -> StoredDecision {
    StoredDecision {
        entry: entry.to_string(),
        disposition: decision.disposition.as_str().to_owned(),
        reason: decision.reason.clone(),
        until: decision.until,
    }
}

impl StoredDecision {
    fn read(self) -> Option<(EntryId, Decision)> {
        let disposition = Disposition::named(&self.disposition)?;
        let decision = Decision { disposition, reason: self.reason, until: self.until };
        Some((self.entry.into(), decision))
    }
}

impl StoredHappening {
    fn read(self) -> Option<CleanUpHappening> {
        Some(match self {
            Self::CleanupStarted { title, scope, due, items } => {
                let item = |item: StoredItem| Item { entry: item.entry.into(), cause: item.cause };
                let items = items.into_iter().map(item).collect();
                CleanUpHappening::Started { title, scope, due, items }
            }
            Self::CleanupAssigned { entries: named, unit, due } => {
                CleanUpHappening::Assigned { entries: entries(named), unit, due }
            }
            Self::CleanupDecided { decisions } => {
                let decisions = decisions.into_iter().map(StoredDecision::read);
                CleanUpHappening::Decided { decisions: decisions.collect::<Option<_>>()? }
            }
            Self::CleanupRemoved { entries: named, reason } => {
                CleanUpHappening::Removed { entries: entries(named), reason }
            }
            Self::CleanupFinished { act, decided_on, from, papers } => {
                let paper = |paper: StoredPaper| Some((paper.format, paper.digest.parse().ok()?));
                let papers = papers.into_iter().map(paper).collect::<Option<_>>()?;
                CleanUpHappening::Finished { by: act.into(), decided_on, from, papers }
            }
            Self::CleanupAbandoned { reason } => CleanUpHappening::Abandoned { reason },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::samples::clean_up_happenings;
    use std::path::Path;

    /// `tests/journals/cleanups.jsonl` holds an event of every kind as version 1 writes it. A line of it must never change;
    /// `FASHEN_BLESS=1` adds the lines of new kinds at its end.
    #[test]
    fn what_was_written_is_read_and_would_be_written_so_again() {
        let at = DateTime::parse_from_rfc3339("2026-03-02T09:00:00.25+08:00").unwrap();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journals/cleanups.jsonl");
        let mut golden = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        for what in clean_up_happenings() {
            let event = CleanUpEvent { at, person: "wang".into(), what };
            let line = serde_json::to_string(&Stored::from(&event)).unwrap();
            if std::env::var_os("FASHEN_BLESS").is_some() && !golden.lines().any(|one| one == line)
            {
                golden.push_str(&line);
                golden.push('\n');
                std::fs::write(&file, &golden).unwrap();
            }
            assert!(golden.lines().any(|known| known == line), "{line}");
            let read = serde_json::from_str::<Stored>(&line).unwrap().read();
            assert_eq!(read, Some(event));
        }
        for line in golden.lines() {
            let event = serde_json::from_str::<Stored>(line).unwrap().read().unwrap();
            assert_eq!(serde_json::to_string(&Stored::from(&event)).unwrap(), line);
        }
    }
}
