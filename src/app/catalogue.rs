//! `catalogue`: the public catalogue as it stands on a day.

use crate::app::journal::{EntryRow, JournalError};
use crate::app::reading::{self, Outline};
use crate::app::{Error, Missing, Session, projection};
use crate::domain::catalogue::{Entry, Status};
use crate::domain::limits;
use chrono::NaiveDate;
use fashen_store::{Row, Scan};

/// An entry with its status on the day asked for.
#[derive(Clone, Debug)]
pub struct EntryView {
    /// The entry.
    pub entry: Entry,
    /// Its status.
    pub status: Status,
}

/// The whole catalogue on a day, newest publication first.
///
/// # Errors
///
/// Those of the store.
pub fn list(session: &Session, on: NaiveDate) -> Result<Vec<EntryView>, Error> {
    let store = &*session.registry.store;
    let mut scan = Scan::all(projection::ENTRIES, limits::LIST_ROWS);
    let mut rows = Vec::new();
    loop {
        let page = store.scan(&scan)?;
        rows.extend(page.rows);
        match page.next {
            Some(next) => scan.after = Some(next),
            None => break,
        }
    }
    // Reading 10,000 rows takes longer than fetching them: nobody need wait for that.
    session.let_go();
    let read = |row: &Row| entry(&row.value);
    let mut entries = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    entries.sort_by(|a, b| (b.published_on, &b.id).cmp(&(a.published_on, &a.id)));
    Ok(entries.into_iter().map(|entry| view(entry, on)).collect())
}

/// One entry, by its name or its number, with its text.
///
/// # Errors
///
/// [`Missing::Entry`], or those of the store.
pub fn show(session: &Session, name: &str, on: NaiveDate) -> Result<(EntryView, Outline), Error> {
    let store = &*session.registry.store;
    let found = match store.get(projection::ENTRIES, name.as_bytes())? {
        Some(row) => Some(view(entry(&row)?, on)),
        None => {
            list(session, on)?.into_iter().find(|view| view.entry.number.as_deref() == Some(name))
        }
    };
    let found = found.ok_or_else(|| Error::Missing(Missing::Entry { name: name.to_owned() }))?;
    let outline = reading::outline(store, &found.entry.outline)?;
    Ok((found, outline))
}

fn view(entry: Entry, on: NaiveDate) -> EntryView {
    EntryView { status: Status::of(&entry, on), entry }
}

fn entry(row: &[u8]) -> Result<Entry, Error> {
    let row: EntryRow = projection::row(projection::ENTRIES, row)?;
    let damaged = || JournalError::Damaged { what: "a row of the catalogue".to_owned() };
    Ok(row.entry().ok_or_else(damaged)?)
}
