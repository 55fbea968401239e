//! `verify FILE`: whether a file is one that the registry knows, and which record says so.
//!
//! A file is known by its bytes alone, by the digests that records name. Where nobody knows it, what its words name is only a
//! hint for people: it must never be taken for proof.

use crate::app::commit::digest;
use crate::app::inspect::{self, History};
use crate::app::journal::{self, Entered};
use crate::app::{Error, Missing, Session, reading};
use crate::domain::catalogue::EntryEvent;
use crate::domain::digest::Digest;
use crate::domain::name::{CaseId, CleanUpId, EntryId};
use chrono::{DateTime, FixedOffset};
use fashen_store::{Record, Store};
use std::path::{Path, PathBuf};

/// Records read at a time.
const PAGE: usize = 1_000;

/// What is known of a file.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The file.
    pub path: PathBuf,
    /// The SM3 digest of its bytes.
    pub digest: Digest,
    /// The records that name these bytes, in their order.
    pub known: Vec<Trace>,
    /// Where nobody knows them: the records that gave a number which stands in its words.
    pub named: Vec<Trace>,
}

/// A record that bears on a file.
#[derive(Clone, Debug)]
pub enum Trace {
    /// Of a case.
    Case {
        /// The case with its history.
        history: Box<History>,
        /// Which event of it.
        entered: Box<Entered>,
    },
    /// Of an entry of the catalogue.
    Entry {
        /// The entry.
        entry: EntryId,
        /// Its title.
        title: String,
        /// What happened.
        event: Box<EntryEvent>,
    },
    /// The decision of a clean-up.
    CleanUp {
        /// The clean-up.
        id: CleanUpId,
        /// What it is called.
        title: String,
        /// When it was finished.
        at: Option<DateTime<FixedOffset>>,
    },
}

impl Trace {
    /// Of a paper, in which format these bytes are.
    pub fn format(&self, bytes: &Digest) -> Option<&str> {
        use crate::domain::case::Happening;
        let Self::Case { entered, .. } = self else { return None };
        let Happening::PaperIssued { files, .. } = &entered.event.what else { return None };
        files.iter().find(|file| file.digest == *bytes).map(|file| file.format.as_str())
    }
}

/// What is known of files.
///
/// # Errors
///
/// A file that can not be read, or those of the record.
pub fn origins(session: &Session, files: &[PathBuf]) -> Result<Vec<Origin>, Error> {
    files.iter().map(|path| origin(session, path)).collect()
}

fn origin(session: &Session, path: &Path) -> Result<Origin, Error> {
    let bytes = std::fs::read(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => Error::Missing(Missing::File { path: path.to_path_buf() }),
        _ => Error::Disk { path: path.to_path_buf(), source },
    })?;
    let digest = digest(&bytes);
    let hex = digest.to_string();
    let known = traces(session, |payload| payload.contains(&hex))?;
    let named = if known.is_empty() { named(session, path, &bytes)? } else { Vec::new() };
    session.let_go();
    Ok(Origin { path: path.to_path_buf(), digest, known, named })
}

/// The records that gave a number which stands in the words of a file.
fn named(session: &Session, path: &Path, bytes: &[u8]) -> Result<Vec<Trace>, Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // What does not read as a document says nothing.
    let Ok(document) = reading::document(&name, bytes, &session.office_suite) else {
        return Ok(Vec::new());
    };
    let words = plain(&document.words);
    traces(session, |payload| {
        let number = number_in(payload);
        number.is_some_and(|number| words.contains(&plain(&number)))
    })
}

/// The number that a record gave to a case.
fn number_in(payload: &str) -> Option<String> {
    if !payload.contains("\"number-assigned\"") {
        return None;
    }
    let record: serde_json::Value = serde_json::from_str(payload).ok()?;
    record.pointer("/event/number")?.as_str().map(str::to_owned)
}

/// Words without blanks, with one kind of brackets.
fn plain(words: &str) -> String {
    let bracket = |c| match c {
        '[' | '［' | '【' => '〔',
        ']' | '］' | '】' => '〕',
        c => c,
    };
    words.chars().filter(|c| !c.is_whitespace()).map(bracket).collect()
}

/// The records that are wanted, as people understand them. Each stream is read once for all of its records.
fn traces(session: &Session, mut wanted: impl FnMut(&str) -> bool) -> Result<Vec<Trace>, Error> {
    let store = &*session.registry.store;
    let (mut after, mut found) = (0, Vec::new());
    loop {
        let page = store.feed(after, PAGE)?;
        // Nobody need wait until all is read.
        session.let_go();
        let Some(last) = page.last() else { return Ok(found) };
        after = last.position;
        for record in page {
            if std::str::from_utf8(&record.payload).is_ok_and(&mut wanted) {
                found.extend(trace(session, store, &record)?);
            }
        }
    }
}

fn trace(session: &Session, store: &dyn Store, record: &Record) -> Result<Option<Trace>, Error> {
    let Some((kind, id)) = record.stream.split_once('/') else { return Ok(None) };
    let at = |version: u64| usize::try_from(version).ok()?.checked_sub(1);
    Ok(match kind {
        "case" => {
            let history = inspect::history(session, CaseId::from(id).as_str())?;
            let entered = at(record.version).and_then(|at| history.entered.get(at)).cloned();
            entered.map(|entered| Trace::Case {
                history: Box::new(history),
                entered: Box::new(entered),
            })
        }
        "entry" => {
            let entry = EntryId::from(id);
            let life = journal::load_life(store, &entry)?;
            let title = life.map(|life| life.entry.title).unwrap_or_default();
            let mut events = journal::entry_events(store, &entry)?;
            let at = at(record.version).filter(|at| *at < events.len());
            at.map(|at| Trace::Entry { entry, title, event: Box::new(events.swap_remove(at)) })
        }
        "cleanup" => {
            let id = CleanUpId::from(id);
            let clean_up = journal::load_clean_up(store, &id)?;
            clean_up.map(|it| Trace::CleanUp { id, title: it.title, at: journal::time(record) })
        }
        _ => None,
    })
}
