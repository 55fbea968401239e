//! The legal time that the rows of what is due were made by, and making them anew when the office has another.
//!
//! A calendar that was announced or a figure that was confirmed moves the last days of what runs. The rows say by which
//! legal time they were made; it is kept whole, and its adoption is a record, with every last day that moved. Cases that
//! have ended are not touched. A row must never be made by a legal time that no record names.

use super::row::{DUE, DueRow};
use crate::app::journal::{self, Adopted, JournalError, MovedDay};
use crate::app::projection::{self, Rows, TODO};
use crate::app::{CaseRow, Error, Pack, Session, commit, inspect};
use crate::domain::calendar::WorkingDays;
use crate::domain::case::Case;
use crate::domain::deadline::LegalTime;
use crate::domain::digest::Digest;
use crate::domain::limits;
use crate::domain::name::CaseId;
use crate::domain::workflow::Workflow;
use chrono::{DateTime, FixedOffset, NaiveDate};
use fashen_store::{Append, Batch, Change, Scan, Store};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// What the rows were made by.
pub(in crate::app) const TIME: &str = "time";
/// The key of the digest of the legal time that they were made by.
pub(in crate::app) const ADOPTED: &str = "adopted";
/// The key that is there while they are being made anew.
pub(in crate::app) const UNDER_WAY: &str = "under-way";
/// The stream of the registry itself.
const REGISTRY: &str = "registry";

/// What came of another legal time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renewed {
    /// The first of the last days that moved.
    pub days: Vec<MovedDay>,
    /// Open cases that were counted anew.
    pub cases: u64,
    /// Last days that moved.
    pub moved: u64,
    /// The registry had none before: nothing changed for anybody.
    pub first: bool,
}

/// Makes the rows anew where the office's files say another legal time than the rows were made by; what came of it. In
/// a dry run nothing happens.
///
/// # Errors
///
/// Those of the store, and all problems of a file.
pub fn renew(session: &Session) -> Result<Option<Renewed>, Error> {
    if session.dry_run {
        return Ok(None);
    }
    let registry = &session.registry;
    renew_to(session, registry.legal_time()?, registry.legal_time_digest()?)
}

/// Makes the rows anew by a legal time, where they were made by another. A dry run only tells what would move.
///
/// # Errors
///
/// Those of the store.
pub(in crate::app) fn renew_by(
    session: &Session,
    time: &LegalTime,
) -> Result<Option<Renewed>, Error> {
    renew_to(session, time, commit::digest(&journal::write_legal_time(time)?))
}

fn renew_to(session: &Session, time: &LegalTime, digest: Digest) -> Result<Option<Renewed>, Error> {
    let store = &*session.registry.store;
    let row = store.get(TIME, ADOPTED.as_bytes())?;
    let unsure = store.get(TIME, UNDER_WAY.as_bytes())?.is_some();
    if !unsure && row.as_deref() == Some(digest.to_string().as_bytes()) {
        return Ok(None);
    }
    let before = adopted(store)?;
    let old = before.as_ref().map(|(_, old)| old);
    let renewed = Renewed { first: before.is_none(), ..Renewed::default() };
    let mut anew = Anew { session, old, unsure, new: time, renewed, moved: Vec::new() };
    // One that was made by hand, or broken off, could have left any row.
    let mut first = vec![put(UNDER_WAY, digest.to_string())];
    if unsure || old.is_none() {
        first.extend(all_rows(store, TODO)?);
        first.extend(all_rows(store, DUE)?);
    }
    anew.write(&first)?;
    anew.cases()?;
    let record = Adopted {
        time: digest,
        before: before.as_ref().map(|(digest, _)| *digest),
        cases: anew.renewed.cases,
        moved: std::mem::take(&mut anew.moved),
    };
    let days = record.moved.iter().take(limits::MOVED_TOLD).cloned().collect();
    let renewed = Renewed { days, ..anew.renewed };
    if !session.dry_run {
        let person = session.person.as_deref().unwrap_or_default();
        adopt(store, (session.now, person), &journal::write_legal_time(time)?, &record)?;
    }
    Ok(Some(renewed))
}

/// Adopts the first legal time of a registry that has no case.
pub(in crate::app) fn begin(
    store: &dyn Store,
    time: &LegalTime,
    now: DateTime<FixedOffset>,
) -> Result<(), Error> {
    let bytes = journal::write_legal_time(time)?;
    let time = commit::digest(&bytes);
    let first = Adopted { time, before: None, cases: 0, moved: Vec::new() };
    adopt(store, (now, ""), &bytes, &first)
}

/// Writes that a legal time was adopted, when and by whose hand.
fn adopt(
    store: &dyn Store,
    (at, person): (DateTime<FixedOffset>, &str),
    bytes: &[u8],
    adopted: &Adopted,
) -> Result<(), Error> {
    store.put_blob(bytes)?;
    let record = journal::write_adopted(at, person, adopted)?;
    let expected = store.version(REGISTRY)?;
    let append = Append { stream: REGISTRY.to_owned(), expected, records: vec![record] };
    let under_way = UNDER_WAY.as_bytes().to_vec();
    let changes = vec![
        put(ADOPTED, adopted.time.to_string()),
        Change::Delete { table: TIME.to_owned(), key: under_way },
    ];
    let request = format!("legal-time {} {expected}", adopted.time);
    store.append(&Batch { request, appends: vec![append], changes, ..Batch::default() })?;
    Ok(())
}

/// The legal time that the rows were made by; none where none was ever adopted.
pub(in crate::app) fn adopted(store: &dyn Store) -> Result<Option<(Digest, LegalTime)>, Error> {
    let Some(row) = store.get(TIME, ADOPTED.as_bytes())? else { return Ok(None) };
    let damaged = || JournalError::Damaged { what: format!("a row of table {TIME}") };
    let text = String::from_utf8(row).map_err(|_| damaged())?;
    let digest: Digest = text.parse().map_err(|_| damaged())?;
    kept(store, digest).map(Some)
}

/// The legal time that the record says the rows were made by; none where it names none.
pub(in crate::app) fn recorded(store: &dyn Store) -> Result<Option<(Digest, LegalTime)>, Error> {
    let last = journal::adoptions(store)?.pop();
    last.map(|(_, adopted)| kept(store, adopted.time)).transpose()
}

fn kept(store: &dyn Store, digest: Digest) -> Result<(Digest, LegalTime), Error> {
    let bytes = store.get_blob(&fashen_store::Hash(digest.0))?;
    let bytes =
        bytes.ok_or_else(|| JournalError::Damaged { what: format!("legal time {digest}") })?;
    Ok((digest, journal::read_legal_time(&bytes)?))
}

fn put(key: &str, value: String) -> Change {
    let (table, key) = (TIME.to_owned(), key.as_bytes().to_vec());
    Change::Put { table, key, value: value.into_bytes() }
}

/// Takes every row of a table away.
fn all_rows(store: &dyn Store, table: &str) -> Result<Vec<Change>, Error> {
    let mut changes = Vec::new();
    let mut scan = Scan::all(table, limits::LIST_ROWS);
    loop {
        let page = store.scan(&scan)?;
        changes.extend(
            page.rows
                .into_iter()
                .map(|row| Change::Delete { table: table.to_owned(), key: row.key }),
        );
        match page.next {
            Some(next) => scan.after = Some(next),
            None => return Ok(changes),
        }
    }
}

/// Rows on the way to another legal time.
struct Anew<'s> {
    session: &'s Session,
    /// What the rows were made by; none where there was nothing.
    old: Option<&'s LegalTime>,
    /// Some of them were made by another: making them anew was broken off.
    unsure: bool,
    new: &'s LegalTime,
    renewed: Renewed,
    moved: Vec<MovedDay>,
}

impl Anew<'_> {
    fn cases(&mut self) -> Result<(), Error> {
        let cases = self.touched()?;
        let mut packs: BTreeMap<Digest, Workflow> = BTreeMap::new();
        for some in cases.chunks(limits::CASES_RENEWED) {
            let mut changes = Vec::new();
            for name in some {
                self.case(name, &mut packs, &mut changes)?;
            }
            self.write(&changes)?;
        }
        Ok(())
    }

    /// The open cases whose last days may have moved.
    fn touched(&self) -> Result<Vec<String>, Error> {
        let store = &*self.session.registry.store;
        let mut names = BTreeSet::new();
        let same_place = |old: &&LegalTime| !self.unsure && old.place == self.new.place;
        if let Some(old) = self.old.filter(same_place) {
            let Some(days) = changed(&old.days, &self.new.days) else { return Ok(Vec::new()) };
            let scan = Scan::prefix(DUE, b"\0", limits::LIST_ROWS);
            inspect::each(store, scan, |row: DueRow| {
                if reaches(&row, days) {
                    names.insert(row.case);
                }
            })?;
        } else {
            let scan = Scan::all(projection::OPEN, limits::LIST_ROWS);
            inspect::each(store, scan, |row: CaseRow| names.extend([row.case]))?;
        }
        Ok(names.into_iter().collect())
    }

    fn case(
        &mut self,
        name: &str,
        packs: &mut BTreeMap<Digest, Workflow>,
        changes: &mut Vec<Change>,
    ) -> Result<(), Error> {
        let store = &*self.session.registry.store;
        let case = journal::load(store, &CaseId::from(name))?;
        let Some(pack) = case.pack else { return Ok(()) };
        let workflow = match packs.entry(pack) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Pack::kept(store, &pack)?.workflow),
        };
        let rows = |time: Option<&LegalTime>| match time {
            Some(time) => projection::rows(workflow, &case, time),
            None => Ok(Rows::new()),
        };
        let (old, new) = (rows(self.old.filter(|_| !self.unsure))?, rows(Some(self.new))?);
        changes.extend(projection::between(&old, new));
        self.renewed.cases += 1;
        if let Some(old) = self.old {
            self.compare(workflow, &case, old);
        }
        Ok(())
    }

    /// Notes each last day of a case that moved.
    fn compare(&mut self, workflow: &Workflow, case: &Case, old: &LegalTime) {
        let before = crate::domain::deadline::deadlines(workflow, case, old);
        let after = crate::domain::deadline::deadlines(workflow, case, self.new);
        for (before, after) in before.iter().zip(&after).filter(|(one, _)| one.is_open()) {
            if before.due() == after.due() {
                continue;
            }
            self.renewed.moved += 1;
            let moved = MovedDay {
                case: case.id.to_string(),
                deadline: before.id.clone(),
                ordinal: before.ordinal,
                from: before.due(),
                to: after.due(),
            };
            if self.moved.len() < limits::MOVED_DAYS {
                self.moved.push(moved);
            }
        }
    }

    fn write(&self, changes: &[Change]) -> Result<(), Error> {
        if self.session.dry_run {
            return Ok(());
        }
        let store = &*self.session.registry.store;
        for some in changes.chunks(limits::ROWS_RENEWED) {
            let head = store.head()?;
            let name = format!("rows {head:?} {some:?}");
            let request = commit::digest(name.as_bytes()).to_string();
            store.append(&Batch { request, changes: some.to_vec(), ..Batch::default() })?;
        }
        Ok(())
    }
}

/// The first and the last day on which two calendars differ, in whether it is worked or in whether it was announced.
fn changed(old: &WorkingDays, new: &WorkingDays) -> Option<(NaiveDate, NaiveDate)> {
    let differs = |day: &NaiveDate| {
        old.is_working(*day) != new.is_working(*day)
            || old.is_announced(*day) != new.is_announced(*day)
    };
    let days = || WorkingDays::FIRST.iter_days().take_while(|day| *day <= WorkingDays::LAST);
    let first = days().find(differs)?;
    let last = days().filter(differs).last().unwrap_or(first);
    Some((first, last))
}

/// Whether what a row says could hang on the days between these.
fn reaches(row: &DueRow, (first, last): (NaiveDate, NaiveDate)) -> bool {
    let told = row.escalate.as_ref().map(|told| told.on);
    let Some(end) = told.max(row.due) else { return true };
    let start = row.remind.map_or(row.start, |remind| remind.min(row.start));
    start <= last && first <= end
}
