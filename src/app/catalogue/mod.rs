//! The public catalogue: as it stands on a day, and as it said on another; what is recorded of its entries.
//!
//! Lists are read from rows. Only what asks for the knowledge of a day that is past folds events.

pub mod expiring;
pub mod propose;
pub mod record;
mod show;
pub mod stock;

pub use show::{Shown, Turn, show};

use crate::app::journal::{self, EntryRow, JournalError};
use crate::app::{Error, Missing, Session, projection};
use crate::domain::catalogue::{Entry, Life, Standing, Status, Tie};
use crate::domain::limits;
use crate::domain::name::EntryId;
use chrono::{Datelike, NaiveDate};
use fashen_store::{Row, Scan, Store};

/// An entry with what it is worth on the day asked for.
#[derive(Clone, Debug)]
pub struct EntryView {
    /// The entry.
    pub entry: Entry,
    /// Its status.
    pub status: Status,
    /// 暂停执行: it is in force and not applied on that day.
    pub suspended: bool,
    /// 有效期至, with all renewals that were known.
    pub last_day: Option<NaiveDate>,
    /// How it stands to others, as its own events say.
    pub ties: Vec<Tie>,
}

/// Which entries are asked for, and for which days.
#[derive(Clone, Debug)]
pub struct Question {
    /// The day whose status is asked.
    pub on: NaiveDate,
    /// The day whose knowledge is asked; none for all that is recorded.
    pub known_on: Option<NaiveDate>,
    /// Only those of this status.
    pub status: Option<Status>,
    /// Only those published in this year.
    pub year: Option<i32>,
    /// Only those whose 主题分类 holds these words.
    pub topic: Option<String>,
    /// Only those whose 制定机关 holds these words.
    pub organ: Option<String>,
}

impl Question {
    /// All entries on a day, by all that is recorded.
    pub fn on(on: NaiveDate) -> Self {
        Self { on, known_on: None, status: None, year: None, topic: None, organ: None }
    }

    fn wants(&self, view: &EntryView) -> bool {
        let entry = &view.entry;
        let holds = |asked: &Option<String>, text: &str| {
            asked.as_deref().is_none_or(|asked| text.contains(asked.trim()))
        };
        self.status.is_none_or(|status| view.status == status)
            && self.year.is_none_or(|year| entry.published_on.year() == year)
            && holds(&self.topic, entry.topic.as_deref().unwrap_or_default())
            && holds(&self.organ, &entry.organ)
    }
}

/// The whole catalogue on a day, newest publication first.
///
/// # Errors
///
/// Those of the store.
pub fn list(session: &Session, on: NaiveDate) -> Result<Vec<EntryView>, Error> {
    ask(session, &Question::on(on))
}

/// The entries that are asked for, newest publication first.
///
/// # Errors
///
/// Those of the store.
pub fn ask(session: &Session, question: &Question) -> Result<Vec<EntryView>, Error> {
    let store = &*session.registry.store;
    let rows = rows(store)?;
    let mut views = if let Some(known) = question.known_on {
        as_known(store, &rows, question.on, known)?
    } else {
        // Reading 10,000 rows takes longer than fetching them: nobody need wait for that.
        session.let_go();
        rows.iter().map(|row| row_view(&row.value, question.on)).collect::<Result<_, _>>()?
    };
    views.retain(|view| question.wants(view));
    views.sort_by(|a, b| {
        (b.entry.published_on, &b.entry.id).cmp(&(a.entry.published_on, &a.entry.id))
    });
    Ok(views)
}

/// The catalogue as it was known at the end of a day: each entry folded from what was recorded by then.
fn as_known(
    store: &dyn Store,
    rows: &[Row],
    on: NaiveDate,
    known: NaiveDate,
) -> Result<Vec<EntryView>, Error> {
    let mut views = Vec::new();
    for row in rows {
        let id = EntryId::from(&*String::from_utf8_lossy(&row.key));
        let life = Life::known_on(journal::entry_events(store, &id)?, known);
        views.extend(life.map(|life| life_view(&life, on)));
    }
    Ok(views)
}

/// The name of the entry that is named: by its own name, or by one of its numbers.
///
/// # Errors
///
/// [`Missing::Entry`], or those of the store.
pub fn named(session: &Session, name: &str) -> Result<EntryId, Error> {
    let store = &*session.registry.store;
    if !name.is_empty() && store.get(projection::ENTRIES, name.as_bytes())?.is_some() {
        return Ok(name.into());
    }
    for row in rows(store)? {
        let (entry, ..) = read(&row.value)?;
        let numbers = [&entry.number, &entry.registration, &entry.index];
        if numbers.into_iter().any(|number| number.as_deref() == Some(name)) {
            return Ok(entry.id);
        }
    }
    Err(Error::Missing(Missing::Entry { name: name.to_owned() }))
}

/// The life of the entry that is named.
///
/// # Errors
///
/// As [`named`].
pub fn life(session: &Session, name: &str) -> Result<Life, Error> {
    let id = named(session, name)?;
    let life = journal::load_life(&*session.registry.store, &id)?;
    life.ok_or_else(|| Error::Missing(Missing::Entry { name: name.to_owned() }))
}

/// All rows of entries.
fn rows(store: &dyn Store) -> Result<Vec<Row>, Error> {
    let mut scan = Scan::all(projection::ENTRIES, limits::LIST_ROWS);
    let mut rows = Vec::new();
    loop {
        let page = store.scan(&scan)?;
        rows.extend(page.rows);
        match page.next {
            Some(next) => scan.after = Some(next),
            None => return Ok(rows),
        }
    }
}

fn read(row: &[u8]) -> Result<(Entry, Standing, Vec<Tie>), Error> {
    let row: EntryRow = projection::row(projection::ENTRIES, row)?;
    let damaged = || JournalError::Damaged { what: "a row of the catalogue".to_owned() };
    Ok(row.read().ok_or_else(damaged)?)
}

fn row_view(row: &[u8], on: NaiveDate) -> Result<EntryView, Error> {
    let (entry, standing, ties) = read(row)?;
    Ok(view(entry, &standing, ties, on))
}

pub(super) fn life_view(life: &Life, on: NaiveDate) -> EntryView {
    view(life.entry.clone(), &life.standing(), life.ties(), on)
}

fn view(entry: Entry, standing: &Standing, ties: Vec<Tie>, on: NaiveDate) -> EntryView {
    EntryView {
        status: standing.status(&entry, on),
        suspended: standing.is_suspended(&entry, on),
        last_day: standing.last_day(&entry),
        entry,
        ties,
    }
}
