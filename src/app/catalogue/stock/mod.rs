//! Existing stock: lists and folders of documents older than the registry, taken over and written out again.
//!
//! An import is one append, all or nothing. What can not be understood is told row by row and never dropped in silence.

mod export;
mod numbers;
mod read;
mod rest;
#[cfg(test)]
mod tests;

pub use export::{Exported, Format, export};
pub use numbers::GoesOn;

use crate::app::catalogue::record;
use crate::app::{Error, Session, commit, journal, registry};
use crate::domain::catalogue::stock::{
    Column, Known, RowNote, RowProblem, Taken, cells_of, read_row,
};
use crate::domain::catalogue::{EntryEvent, EntryHappening, Life, Text};
use crate::domain::name::EntryId;
use crate::input::document::Unreadable;
use crate::lang::{Lang, stock};
use fashen_store::Batch;
use numbers::Numbers;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Importing {
    /// A list (.xlsx, .csv, .json), or a folder of documents.
    pub from: PathBuf,
    /// A file that says what the columns mean, where that is not to be guessed.
    pub map: Option<PathBuf>,
    /// Where to write down what the columns were taken for.
    pub save_map: Option<PathBuf>,
    /// Take the rows that are understood, and write the others to this file.
    pub skip_bad: Option<PathBuf>,
    /// The language in which that file says what is wrong with each row.
    pub lang: Lang,
}

/// What an import came to.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The heads of the columns and what they were taken for; empty for a folder.
    pub columns: Vec<(String, Option<Column>)>,
    /// The rows, in order.
    pub rows: Vec<RowReport>,
    /// How the office's own series go on, where the list has numbers of them.
    pub numbers: Vec<GoesOn>,
    /// The good rows were written, or in a dry run would have been.
    pub taken_in: bool,
    /// Nothing was written.
    pub dry_run: bool,
}

/// What became of a row.
#[derive(Clone, Debug)]
pub struct RowReport {
    /// Where it stands: its number, or its file.
    pub place: String,
    /// Its title, as far as it has one.
    pub title: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a row.
#[derive(Clone, Debug)]
pub enum Fate {
    /// It is an entry now.
    Taken {
        /// Which.
        entry: EntryId,
        /// What a person should look at.
        notes: Vec<RowNote>,
    },
    /// The catalogue states all of it already.
    Unchanged(EntryId),
    /// It can not be taken.
    Bad(Vec<RowProblem>),
    /// The file can not be read.
    Unreadable(Unreadable),
}

/// How many rows have which fate: taken, unchanged, bad.
impl Imported {
    /// Rows taken, rows unchanged, rows that can not be taken.
    pub fn counts(&self) -> (usize, usize, usize) {
        let mut counts = (0, 0, 0);
        for row in &self.rows {
            match row.fate {
                Fate::Taken { .. } => counts.0 += 1,
                Fate::Unchanged(_) => counts.1 += 1,
                Fate::Bad(_) | Fate::Unreadable(_) => counts.2 += 1,
            }
        }
        counts
    }
}

/// A document of a folder: where its contents are kept, and the contents.
type Document = (Text, Vec<Vec<u8>>);

/// A row before it is judged.
struct Given {
    place: String,
    cells: Result<BTreeMap<Column, String>, Unreadable>,
    /// The document itself, where it came from a folder.
    text: Option<Document>,
    /// The cells as they came, to be handed back where the row is bad.
    raw: Vec<String>,
}

/// Takes over a list or a folder.
///
/// # Errors
///
/// Why the file or the map can not be read, or those of the store; then nothing was written.
pub fn import(session: &Session, asked: &Importing) -> Result<Imported, Error> {
    session.actor()?;
    let given = read::given(session, asked)?;
    let mut intake = Intake::new(session, given.source)?;
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    for mut one in given.rows {
        let (title, raw) = (one.title(), std::mem::take(&mut one.raw));
        let (fate, place) = (intake.take(&mut one)?, one.place);
        let report = RowReport { place, title, fate };
        if matches!(report.fate, Fate::Bad(_) | Fate::Unreadable(_)) {
            bad.push((raw, report.clone()));
        }
        rows.push(report);
    }
    let taken_in = bad.is_empty() || asked.skip_bad.is_some();
    let numbers = if taken_in { intake.write()? } else { Vec::new() };
    if !session.dry_run {
        if let Some(file) = asked.skip_bad.as_ref().filter(|_| !bad.is_empty()) {
            registry::write(file, &rest::file(&given.columns, bad, asked.lang)?)?;
        }
        if let Some(file) = &asked.save_map {
            registry::write(file, &read::written_map(&given.columns))?;
        }
    }
    let (columns, dry_run) = (given.columns, session.dry_run);
    Ok(Imported { columns, rows, numbers, taken_in, dry_run })
}

/// Rows on their way into the catalogue.
struct Intake<'s> {
    session: &'s Session,
    /// The file or folder, as it is named in the record.
    source: String,
    shelf: Shelf,
    numbers: Numbers<'s>,
    batch: Batch,
    blobs: Vec<Vec<u8>>,
}

impl<'s> Intake<'s> {
    fn new(session: &'s Session, source: String) -> Result<Self, Error> {
        let (shelf, numbers) = (Shelf::of(session)?, Numbers::new(session));
        Ok(Self { session, source, shelf, numbers, batch: Batch::default(), blobs: Vec::new() })
    }

    fn take(&mut self, one: &mut Given) -> Result<Fate, Error> {
        let cells = match &one.cells {
            Ok(cells) => cells,
            Err(reason) => return Ok(Fate::Unreadable(reason.clone())),
        };
        let text = one.text.as_ref();
        let judged =
            self.shelf.judge(self.session, cells, (text, &one.place), &mut self.numbers)?;
        let taken = match judged {
            Judged::New(taken) => taken,
            Judged::Known(entry) => return Ok(Fate::Unchanged(entry)),
            Judged::Bad(problems) => return Ok(Fate::Bad(problems)),
        };
        let entry = taken.stock.entry.id.clone();
        let what = EntryHappening::Imported {
            entry: Box::new(taken.stock.entry),
            mark: taken.stock.mark,
            source: format!("{} {}", self.source, stock::place(Lang::Zh, &one.place)),
        };
        let person = self.session.actor()?.id.clone();
        let event = EntryEvent { at: self.session.now, person, what };
        if let Some((append, change)) = commit::entry_changes(&entry, Vec::new(), vec![event])? {
            self.batch.appends.push(append);
            self.batch.changes.push(change);
        }
        self.blobs.extend(one.text.take().into_iter().flat_map(|(_, blobs)| blobs));
        Ok(Fate::Taken { entry, notes: taken.notes })
    }

    /// Writes all of it, unless it is a dry run; how the office's own series go on.
    fn write(mut self) -> Result<Vec<GoesOn>, Error> {
        let (appends, going) = self.numbers.written()?;
        self.batch.appends.extend(appends);
        record::write(self.session, self.batch, &self.blobs)?;
        Ok(going)
    }
}

impl Given {
    fn title(&self) -> String {
        let title = Column::Field(crate::domain::catalogue::Field::Title);
        let cells = self.cells.as_ref().ok();
        cells.and_then(|cells| cells.get(&title)).cloned().unwrap_or_default()
    }
}

enum Judged {
    New(Box<Taken>),
    Known(EntryId),
    Bad(Vec<RowProblem>),
}

/// The catalogue with the rows taken so far, against which the next one is judged.
struct Shelf {
    known: Known,
    names: BTreeSet<String>,
    next: u64,
}

/// How entries of documents that came from no case are named: cases are numbered by year, so no case is ever called so.
const STOCK: &str = "S-";

impl Shelf {
    fn of(session: &Session) -> Result<Self, Error> {
        let (mut known, mut names, mut last) = (Known::default(), BTreeSet::new(), 0);
        for view in super::list(session, session.now.date_naive())? {
            let id = view.entry.id.as_str();
            known.add(&view.entry, id, true);
            last = last.max(serial(id).unwrap_or_default());
            names.insert(id.to_owned());
        }
        Ok(Self { known, names, next: last + 1 })
    }

    fn judge(
        &mut self,
        session: &Session,
        cells: &BTreeMap<Column, String>,
        (text, place): (Option<&Document>, &str),
        numbers: &mut Numbers<'_>,
    ) -> Result<Judged, Error> {
        let organ = &session.registry.office.organ;
        let epoch = crate::domain::catalogue::stock::Epoch::From1900;
        let today = session.now.date_naive();
        let mut taken = match read_row(cells, organ, (today, epoch)) {
            Ok(taken) => taken,
            Err(problems) => return Ok(Judged::Bad(problems)),
        };
        taken.stock.entry.text = text.map(|(text, _)| text.clone());
        if let Some((name, held)) = self.known.same(&taken.stock.entry) {
            if !held {
                return Ok(Judged::Bad(vec![RowProblem::TwiceInList(name.to_owned())]));
            }
            let id = EntryId::from(name);
            let same = same(session, &id, &taken)?;
            let twice = || Judged::Bad(vec![RowProblem::TwiceInCatalogue(id.clone())]);
            return Ok(if same { Judged::Known(id.clone()) } else { twice() });
        }
        let problems = numbers.judge(&taken.stock.entry)?;
        if !problems.is_empty() {
            return Ok(Judged::Bad(problems));
        }
        if let Some(other) = self.known.titled(&taken.stock.entry) {
            taken.notes.push(RowNote::SameTitle(other.to_owned()));
        }
        taken.stock.entry.id = self.name(&taken.stock.entry.id);
        self.known.add(&taken.stock.entry, place, false);
        numbers.take(&taken.stock.entry)?;
        Ok(Judged::New(Box::new(taken)))
    }

    /// The name of a new entry: the one that the list gives, if it is one of ours and free, else the next.
    fn name(&mut self, asked: &EntryId) -> EntryId {
        let asked = asked.as_str();
        let usable = serial(asked).filter(|_| !self.names.contains(asked));
        let id = if let Some(n) = usable {
            self.next = self.next.max(n + 1);
            asked.to_owned()
        } else {
            let id = format!("{STOCK}{:04}", self.next);
            self.next += 1;
            id
        };
        self.names.insert(id.clone());
        EntryId::from(id)
    }
}

/// The number of an entry that came from no case.
fn serial(id: &str) -> Option<u64> {
    let digits = id.strip_prefix(STOCK).filter(|digits| (4..=12).contains(&digits.len()))?;
    digits.parse().ok().filter(|n| format!("{STOCK}{n:04}") == id)
}

/// Whether the catalogue states of an entry all that a row does, so that a list read twice changes nothing.
fn same(session: &Session, id: &EntryId, taken: &Taken) -> Result<bool, Error> {
    let today = session.now.date_naive();
    let Some(held) = journal::load_life(&*session.registry.store, id)? else { return Ok(false) };
    let what = EntryHappening::Imported {
        entry: Box::new(taken.stock.entry.clone()),
        mark: taken.stock.mark,
        source: String::new(),
    };
    let event = EntryEvent { at: session.now, person: "".into(), what };
    let Some(told) = Life::of([event]) else { return Ok(false) };
    let cells = |life: &Life| {
        let mut cells = cells_of(life, today);
        cells.remove(&Column::Entry);
        cells
    };
    Ok(cells(&held) == cells(&told))
}
