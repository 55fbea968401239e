//! Recording what happened to entries: judged by the domain, written in one append, all or nothing.

use crate::app::commit::{self, digest};
use crate::app::{Error, Session, journal, reading};
use crate::domain::catalogue::{
    Act, EntryEvent, EntryHappening, EntryReason, Life, Status, Text, Wish, decide,
};
use crate::domain::name::EntryId;
use chrono::NaiveDate;
use fashen_store::Batch;
use std::path::Path;

/// What was recorded of an entry, or in a dry run would have been.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The entry with its life as it is then.
    pub life: Life,
    /// What was recorded.
    pub event: EntryEvent,
    /// Its status on the first day of the change, or today; and before the change on the same day.
    pub status: (Status, Status),
    /// The day of those.
    pub on: NaiveDate,
    /// Nothing was written.
    pub dry_run: bool,
}

/// A text that is to be kept with what is recorded.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The bytes to put into the store.
    blobs: Vec<Vec<u8>>,
}

impl Kept {
    /// Reads a consolidated text.
    ///
    /// # Errors
    ///
    /// Why the file can not be read.
    pub fn text(session: &Session, file: &Path, title: &str) -> Result<(Text, Self), Error> {
        let draft = reading::draft(file, Some(title), &session.office_suite)?;
        let submission = draft.submission;
        let text = Text {
            file: submission.file,
            file_name: submission.file_name,
            outline: submission.outline,
        };
        Ok((text, Self { blobs: draft.blobs }))
    }
}

/// The act that words name: that of an entry of the catalogue where they are its name, one of its numbers or its title.
///
/// # Errors
///
/// Those of the store.
pub fn act(session: &Session, words: &str, organ: Option<String>) -> Result<Act, Error> {
    let words = words.trim();
    for view in super::list(session, session.now.date_naive())? {
        let entry = view.entry;
        let numbers = [&entry.number, &entry.registration];
        let numbered = numbers.into_iter().any(|number| number.as_deref() == Some(words));
        if numbered || *entry.id.as_str() == *words || entry.title == words {
            let organ =
                organ.or(Some(entry.organ).filter(|own| *own != session.registry.office.organ));
            return Ok(Act {
                title: entry.title,
                number: entry.number,
                organ,
                entry: Some(entry.id),
                case: entry.case,
            });
        }
    }
    Ok(Act { title: words.to_owned(), organ, ..Act::default() })
}

/// Records that something happened to an entry.
///
/// # Errors
///
/// [`Error::EntryRefused`] with every reason, or those of the store; then nothing was written.
pub fn record(
    session: &Session,
    name: &str,
    what: EntryHappening,
    kept: &Kept,
) -> Result<Recorded, Error> {
    let id = super::named(session, name)?;
    let mut recorded = record_all(session, vec![(id, what)], kept)?;
    let one = recorded.pop();
    one.ok_or_else(|| Error::Missing(crate::app::Missing::Entry { name: name.to_owned() }))
}

/// Records what happened to several entries, once each: all of it or nothing.
///
/// # Errors
///
/// As [`record`]; the first entry that is refused refuses all.
pub fn record_all(
    session: &Session,
    asked: Vec<(EntryId, EntryHappening)>,
    kept: &Kept,
) -> Result<Vec<Recorded>, Error> {
    let person = session.actor()?.id.clone();
    let store = &*session.registry.store;
    let mut batch = Batch::default();
    let mut done = Vec::new();
    for (id, what) in asked {
        let events = journal::entry_events(store, &id)?;
        let missing = || crate::app::Missing::Entry { name: id.to_string() };
        let life = Life::of(events.clone()).ok_or_else(|| Error::Missing(missing()))?;
        let refused = |reasons| Error::EntryRefused { entry: id.clone(), reasons };
        if let Some((now, last)) = session.behind()? {
            return Err(refused(vec![EntryReason::ClockBehind { now, last }]));
        }
        let clauses = clauses(session, &life)?;
        let wish = Wish { what, at: session.now, person: person.clone(), clauses };
        let event = decide(&life, wish).map_err(refused)?;
        if let Some((append, change)) = commit::entry_changes(&id, events, vec![event.clone()])? {
            batch.appends.push(append);
            batch.changes.push(change);
        }
        done.push(recorded(session, &life, event));
    }
    write(session, batch, &kept.blobs)?;
    Ok(done)
}

fn recorded(session: &Session, before: &Life, event: EntryEvent) -> Recorded {
    let on = event.what.from().unwrap_or_else(|| session.now.date_naive());
    let mut life = before.clone();
    life.apply(event.clone());
    let status = (before.status(on), life.status(on));
    Recorded { life, event, status, on, dry_run: session.dry_run }
}

/// The labels of the clauses of an entry's newest text.
fn clauses(session: &Session, life: &Life) -> Result<Vec<String>, Error> {
    let versions = life.versions();
    let Some(text) = versions.iter().rev().find_map(|version| version.text) else {
        return Ok(Vec::new());
    };
    let outline = reading::outline(&*session.registry.store, &text.outline)?;
    Ok(outline.clauses.into_iter().map(|clause| clause.label).collect())
}

/// Writes what happened to entries, unless it is a dry run.
pub(in crate::app) fn write(
    session: &Session,
    mut batch: Batch,
    blobs: &[Vec<u8>],
) -> Result<(), Error> {
    if session.dry_run || batch.appends.is_empty() {
        return Ok(());
    }
    let store = &*session.registry.store;
    for bytes in blobs {
        store.put_blob(bytes)?;
    }
    // The same intent on the same state has the same name, so that a repeated one happens once.
    let mut all = Vec::new();
    for append in &batch.appends {
        all.extend(format!("{}@{}\n", append.stream, append.expected).into_bytes());
        all.extend(append.records.iter().flatten());
    }
    batch.request = digest(&all).to_string();
    store.append(&batch)?;
    Ok(())
}
