//! What happens to a clean-up while it goes on: entries are given to units, decided on, taken off the list.

use super::{Worklist, append, judged, named, rows};
use crate::app::catalogue::{self, record};
use crate::app::{Error, Session};
use crate::domain::cleanup::{CleanUpEvent, CleanUpHappening, Decision};
use crate::domain::name::EntryId;
use chrono::NaiveDate;
use fashen_store::Batch;

/// What was recorded, or in a dry run would have been.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The list as it is then.
    pub list: Worklist,
    /// What was recorded.
    pub event: CleanUpEvent,
    /// Nothing was written.
    pub dry_run: bool,
}

/// Gives entries to a unit; all that have none where no entry is named.
///
/// # Errors
///
/// Why that can not be recorded, or those of the store; then nothing was written.
pub fn assign(
    session: &Session,
    (name, entries): (&str, &[String]),
    unit: &str,
    due: Option<NaiveDate>,
) -> Result<Changed, Error> {
    let mut entries = these(session, entries)?;
    if entries.is_empty() {
        let items = named(session, name)?.items.into_iter();
        entries = items.filter(|item| item.unit.is_none()).map(|item| item.entry).collect();
    }
    record(session, name, CleanUpHappening::Assigned { entries, unit: unit.to_owned(), due })
}

/// Records what is to become of entries.
///
/// # Errors
///
/// As [`assign`].
pub fn decide(
    session: &Session,
    name: &str,
    decisions: Vec<(String, Decision)>,
) -> Result<Changed, Error> {
    let mut known = Vec::with_capacity(decisions.len());
    for (entry, decision) in decisions {
        known.push((catalogue::named(session, &entry)?, decision));
    }
    record(session, name, CleanUpHappening::Decided { decisions: known })
}

/// Takes entries off the list.
///
/// # Errors
///
/// As [`assign`].
pub fn remove(
    session: &Session,
    (name, entries): (&str, &[String]),
    reason: &str,
) -> Result<Changed, Error> {
    let (entries, reason) = (these(session, entries)?, reason.to_owned());
    record(session, name, CleanUpHappening::Removed { entries, reason })
}

/// Gives a clean-up up. Nothing becomes of any entry.
///
/// # Errors
///
/// As [`assign`].
pub fn abandon(session: &Session, name: &str, reason: &str) -> Result<Changed, Error> {
    record(session, name, CleanUpHappening::Abandoned { reason: reason.to_owned() })
}

/// The entries that are named.
fn these(session: &Session, names: &[String]) -> Result<Vec<EntryId>, Error> {
    names.iter().map(|name| catalogue::named(session, name)).collect()
}

fn record(session: &Session, name: &str, what: CleanUpHappening) -> Result<Changed, Error> {
    let mut clean_up = named(session, name)?;
    let event = judged(session, (&clean_up.id, Some(&clean_up)), what)?;
    let batch = Batch {
        appends: vec![append(&clean_up.id, clean_up.version, &event)?],
        ..Batch::default()
    };
    clean_up.apply(event.clone());
    let list = rows(session, clean_up)?;
    record::write(session, batch, &[])?;
    Ok(Changed { list, event, dry_run: session.dry_run })
}
