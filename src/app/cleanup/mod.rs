//! 清理: a list of entries is gone through, decided by units and by people, and carried out in one step.
//!
//! Until it is finished the catalogue is untouched. What a clean-up comes to is judged entry by entry as everything that
//! is recorded of entries, and is one append: all of it or nothing.

mod finish;
mod list;
mod start;
mod work;

pub use finish::{Finishing, finish, papers};
pub use list::{export, listed};
pub use start::{Starting, start};
pub use work::{Changed, abandon, assign, decide, remove};

use crate::app::catalogue::{self, EntryView};
use crate::app::{Error, Missing, Session, journal};
use crate::domain::cleanup::decide as judge;
use crate::domain::cleanup::{CleanUp, CleanUpEvent, CleanUpHappening, CleanUpReason, Listed};
use crate::domain::name::{CleanUpId, EntryId};
use chrono::NaiveDate;
use fashen_store::{Append, Store};
use std::collections::HashMap;

/// A clean-up with its entries as they are on a day.
#[derive(Clone, Debug)]
pub struct Worklist {
    /// The clean-up.
    pub clean_up: CleanUp,
    /// Its entries, in its order.
    pub rows: Vec<Row>,
    /// The day.
    pub on: NaiveDate,
}

/// An entry on the list.
#[derive(Clone, Debug)]
pub struct Row {
    /// As it is listed.
    pub listed: Listed,
    /// As the catalogue has it.
    pub view: EntryView,
}

impl Row {
    /// Whether it ended in another way while the clean-up went on.
    pub fn is_over(&self) -> bool {
        self.view.status.is_over()
    }
}

/// All clean-ups, the newest first.
///
/// # Errors
///
/// Those of the store.
pub fn all(session: &Session) -> Result<Vec<CleanUp>, Error> {
    let store = &*session.registry.store;
    let mut found = Vec::new();
    for id in ids(store)? {
        found.extend(journal::load_clean_up(store, &id)?);
    }
    found.reverse();
    Ok(found)
}

/// Clean-ups in the order of their names.
fn ids(store: &dyn Store) -> Result<Vec<CleanUpId>, Error> {
    /// Names asked for at a time.
    const PAGE: usize = 1_000;
    let prefix = journal::clean_up_stream(&CleanUpId::from(""));
    let (mut ids, mut after): (Vec<CleanUpId>, Option<String>) = (Vec::new(), None);
    loop {
        let names = store.streams(&prefix, after.as_deref(), PAGE)?;
        ids.extend(names.iter().filter_map(|name| name.strip_prefix(&prefix)).map(CleanUpId::from));
        if names.len() < PAGE {
            return Ok(ids);
        }
        after = names.into_iter().next_back();
    }
}

/// The clean-up of that name.
///
/// # Errors
///
/// [`Missing::CleanUp`], or those of the store.
pub fn named(session: &Session, name: &str) -> Result<CleanUp, Error> {
    let store = &*session.registry.store;
    if let Some(found) = journal::load_clean_up(store, &CleanUpId::from(name))? {
        return Ok(found);
    }
    let known = ids(store)?.iter().map(ToString::to_string).collect();
    Err(Error::Missing(Missing::CleanUp { name: name.to_owned(), known }))
}

/// The list of a clean-up as it stands today.
///
/// # Errors
///
/// As [`named`].
pub fn worklist(session: &Session, name: &str) -> Result<Worklist, Error> {
    let clean_up = named(session, name)?;
    rows(session, clean_up)
}

fn rows(session: &Session, clean_up: CleanUp) -> Result<Worklist, Error> {
    let on = session.now.date_naive();
    let views = catalogue::list(session, on)?;
    let mut views: HashMap<EntryId, EntryView> =
        views.into_iter().map(|view| (view.entry.id.clone(), view)).collect();
    let row = |listed: &Listed| {
        let view = views.remove(&listed.entry)?;
        Some(Row { listed: listed.clone(), view })
    };
    let rows = clean_up.items.iter().filter_map(row).collect();
    Ok(Worklist { clean_up, rows, on })
}

/// Has an event judged.
fn judged(
    session: &Session,
    (id, clean_up): (&CleanUpId, Option<&CleanUp>),
    what: CleanUpHappening,
) -> Result<CleanUpEvent, Error> {
    let clean_up_name = || clean_up.map(|_| id.to_string()).unwrap_or_default();
    let refused = |reasons| Error::CleanUpRefused { clean_up: clean_up_name(), reasons };
    let person = session.actor()?.id.clone();
    if let Some((now, last)) = session.behind()? {
        return Err(refused(vec![CleanUpReason::ClockBehind { now, last }]));
    }
    judge(clean_up, CleanUpEvent { at: session.now, person, what }).map_err(refused)
}

/// The records of an event, to be appended after those there are.
fn append(id: &CleanUpId, expected: u64, event: &CleanUpEvent) -> Result<Append, Error> {
    let records = vec![journal::write_clean_up(event)?];
    Ok(Append { stream: journal::clean_up_stream(id), expected, records })
}
