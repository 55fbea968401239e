//! The list of what is due, most urgent first.

use super::renew::renew;
use super::row::{DUE, DueRow};
use super::yearly::{self, YearlyDue};
use crate::app::catalogue::{self, EntryView};
use crate::app::{Error, Missing, Session, cleanup, inspect};
use crate::domain::calendar::{Period, count};
use crate::domain::limits;
use crate::domain::office::{Office, Person};
use chrono::NaiveDate;
use fashen_store::{Scan, Store};
use std::collections::BTreeSet;

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct DueQuery {
    /// Only what is due so soon, counted from today; what is overdue is due sooner than that.
    pub within: Option<Period>,
    /// Only what is overdue.
    pub overdue: bool,
    /// Only what this role has to do with.
    pub role: Option<String>,
    /// Only what this person may do, or is told of.
    pub person: Option<String>,
    /// At most so many; [`limits::LIST_ROWS`] when none.
    pub limit: Option<usize>,
}

/// What is due.
#[derive(Clone, Debug)]
pub struct DueList {
    /// The deadlines, most urgent first; those that stand still come last.
    pub rows: Vec<DueRow>,
    /// There are more.
    pub more: bool,
    /// The day on which it was asked.
    pub today: NaiveDate,
    /// How many of the rows are overdue.
    pub overdue: usize,
    /// What the office has to do on a day of every year, the next time of each, where it is near.
    pub yearly: Vec<YearlyDue>,
    /// Entries of the catalogue whose term runs out, the nearest first.
    pub expiring: Vec<EntryView>,
    /// Units that have undecided entries of clean-ups, by the day by which they are to decide.
    pub clean_ups: Vec<CleanUpDue>,
}

/// What a unit has to decide in a clean-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanUpDue {
    /// The clean-up.
    pub clean_up: String,
    /// What it is called.
    pub title: String,
    /// The unit; empty for what was given to none.
    pub unit: String,
    /// The earliest day by which something is to be decided.
    pub due: NaiveDate,
    /// How many entries are undecided.
    pub open: usize,
}

/// What is due.
///
/// # Errors
///
/// Those of the store, and a role or person that nobody knows.
pub fn due(session: &Session, query: &DueQuery) -> Result<DueList, Error> {
    renew(session)?;
    let person = query.person.as_deref().map(|name| session.person_named(name)).transpose()?;
    if let Some(role) = &query.role {
        known_role(&session.registry.office, role)?;
    }
    let (today, time) = (session.now.date_naive(), session.registry.legal_time()?);
    let until = match query.within {
        Some(period) => count(&time.days, today, period, &[], false).and_then(|it| it.last_day()),
        None => None,
    };
    let keep = Keep { query, person, until, today };
    let limit = query.limit.unwrap_or(limits::LIST_ROWS).min(limits::LIST_ROWS);
    let mut rows = Vec::new();
    for scope in scopes(query, person) {
        rows.extend(scan(&*session.registry.store, scope, limit + 1, &keep)?);
    }
    rows.sort_by_cached_key(|row| (row.due.is_none(), row.due, row.case.clone(), order(row)));
    rows.dedup_by(|one, other| one.case == other.case && order(one) == order(other));
    let more = rows.len() > limit;
    rows.truncate(limit);
    let overdue = rows.iter().filter(|row| row.is_overdue(today)).count();
    let whole = query.role.is_none() && query.person.is_none();
    let yearly =
        if whole { yearly::near(&time.place, today, until, query.overdue) } else { Vec::new() };
    let expiring = if whole && !query.overdue {
        catalogue::expiring::expiring(session, today, query.within)?.entries
    } else {
        Vec::new()
    };
    let clean_ups =
        if whole { clean_ups(session, (today, until), query.overdue)? } else { Vec::new() };
    Ok(DueList { rows, more, today, overdue, yearly, expiring, clean_ups })
}

/// What units have to decide in clean-ups that go on.
fn clean_ups(
    session: &Session,
    (today, until): (NaiveDate, Option<NaiveDate>),
    overdue: bool,
) -> Result<Vec<CleanUpDue>, Error> {
    let mut found = Vec::new();
    for one in cleanup::all(session)?.into_iter().filter(|one| one.ended.is_none()) {
        for (unit, progress) in one.progress() {
            let open = progress.all - progress.decided;
            let Some(due) = progress.due.or(one.due).filter(|_| open > 0) else { continue };
            let asked = until.is_none_or(|until| due <= until) && (!overdue || due < today);
            found.extend(asked.then(|| CleanUpDue {
                clean_up: one.id.to_string(),
                title: one.title.clone(),
                unit: unit.to_owned(),
                due,
                open,
            }));
        }
    }
    found.sort_by(|a, b| (a.due, &a.clean_up, &a.unit).cmp(&(b.due, &b.clean_up, &b.unit)));
    Ok(found)
}

/// How many deadlines are overdue that a person is told of, so that others act.
///
/// # Errors
///
/// Those of the store, and that nobody said who asks.
pub fn escalated(session: &Session) -> Result<usize, Error> {
    let person = session.actor()?;
    let told =
        |row: &DueRow, today| person.roles.iter().any(|role| row.is_told(role.as_str(), today));
    let mut found = BTreeSet::new();
    for role in &person.roles {
        let rows = overdue(session, role.as_str())?.into_iter();
        let rows = rows.filter(|row| told(row, session.now.date_naive()));
        found.extend(rows.map(|row| (row.case.clone(), order(&row))));
    }
    Ok(found.len())
}

/// The cases with something overdue, most urgent first; a case may be named more than once.
pub(in crate::app) fn overdue_cases(session: &Session) -> Result<Vec<String>, Error> {
    Ok(overdue(session, "")?.into_iter().map(|row| row.case).collect())
}

/// All that is overdue of a role, or of the office.
fn overdue(session: &Session, scope: &str) -> Result<Vec<DueRow>, Error> {
    let query = DueQuery { overdue: true, ..DueQuery::default() };
    let today = session.now.date_naive();
    let keep = Keep { query: &query, person: None, until: None, today };
    scan(&*session.registry.store, scope, usize::MAX, &keep)
}

fn order(row: &DueRow) -> (String, u32) {
    (row.deadline.0.clone(), row.ordinal)
}

/// The parts of the table that are looked at.
fn scopes<'q>(query: &'q DueQuery, person: Option<&'q Person>) -> Vec<&'q str> {
    match (&query.role, person) {
        (Some(role), _) => vec![role],
        (None, Some(person)) => {
            person.roles.iter().map(crate::domain::name::RoleId::as_str).collect()
        }
        (None, None) => vec![""],
    }
}

/// What is kept of the rows that are read.
struct Keep<'q> {
    query: &'q DueQuery,
    person: Option<&'q Person>,
    until: Option<NaiveDate>,
    today: NaiveDate,
}

impl Keep<'_> {
    /// Whether no later row of a scope can be kept.
    fn is_past(&self, row: &DueRow) -> bool {
        match row.due {
            Some(due) => {
                (self.query.overdue && due >= self.today)
                    || self.until.is_some_and(|until| due > until)
            }
            None => self.query.overdue || self.until.is_some(),
        }
    }

    fn keeps(&self, row: &DueRow) -> bool {
        let told = |role: &str| row.is_told(role, self.today);
        let waits = |role: &str| row.waits.iter().any(|waiting| waiting.role.0 == role);
        if self.query.role.as_deref().is_some_and(|role| !waits(role) && !told(role)) {
            return false;
        }
        self.person.is_none_or(|person| {
            person.roles.iter().any(|role| told(role.as_str())) || may_act(row, person)
        })
    }
}

/// Whether a person may do something towards the end of a deadline, and it is nobody else's turn.
fn may_act(row: &DueRow, person: &Person) -> bool {
    row.waits.iter().any(|waiting| {
        person.roles.iter().any(|role| role.as_str() == waiting.role.0)
            && !waiting.barred.iter().any(|barred| barred == person.id.as_str())
            && waiting.assignee.as_deref().is_none_or(|turn| turn == person.id.as_str())
    })
}

/// The first rows of a scope that are kept.
fn scan(
    store: &dyn Store,
    scope: &str,
    limit: usize,
    keep: &Keep<'_>,
) -> Result<Vec<DueRow>, Error> {
    let prefix = format!("{scope}\0");
    let scan = Scan::prefix(DUE, prefix.as_bytes(), limit.min(limits::LIST_ROWS));
    inspect::rows(store, scan, limit, |row| keep.is_past(row), |row| keep.keeps(row))
}

/// A role is known where somebody has it.
fn known_role(office: &Office, name: &str) -> Result<(), Error> {
    let roles = office.people.iter().flat_map(|person| &person.roles);
    let known: BTreeSet<String> = roles.map(ToString::to_string).collect();
    if known.contains(name) {
        return Ok(());
    }
    let known = known.into_iter().collect();
    Err(Error::Missing(Missing::Role { name: name.to_owned(), known }))
}
