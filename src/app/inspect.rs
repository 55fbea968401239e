//! `list`, `todo`, `show`, `next`, `history`: what is so, without changing anything.
//!
//! Lists are read from rows, one case from its own events; nothing here may read all cases to answer about
//! one.

use crate::app::journal::{self, Entered};
use crate::app::{CaseRow, Error, Missing, Pack, Session, TodoRow, pack, projection};
use crate::domain::case::{Case, Context, Happening, StageSurvey, survey};
use crate::domain::limits;
use crate::domain::name::{PersonId, StageId};
use crate::domain::workflow::Workflow;
use fashen_store::{Row, Scan, Store};

/// Which cases a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// Those that have not ended.
    #[default]
    Open,
    /// Those that have.
    Ended,
    /// All.
    All,
}

/// What a list is asked for.
#[derive(Clone, Debug, Default)]
pub struct ListQuery {
    /// Which cases.
    pub which: Which,
    /// Only those with this stage at work.
    pub stage: Option<String>,
    /// At most so many; [`limits::LIST_ROWS`] when none.
    pub limit: Option<usize>,
}

/// A list, newest first.
#[derive(Clone, Debug)]
pub struct CaseList {
    /// The rows.
    pub rows: Vec<CaseRow>,
    /// There are more.
    pub more: bool,
}

/// A case with its workflow and what may happen next.
#[derive(Clone, Debug)]
pub struct CaseView {
    /// The case.
    pub case: Case,
    /// Its workflow.
    pub workflow: Workflow,
    /// The stages at work, in the order of the file.
    pub stages: Vec<StageSurvey>,
    /// Who asks, where somebody said so.
    pub asked_by: Option<PersonId>,
}

/// A case's events.
#[derive(Clone, Debug)]
pub struct History {
    /// The case.
    pub case: Case,
    /// Its workflow.
    pub workflow: Workflow,
    /// The events, in order.
    pub entered: Vec<Entered>,
    /// Workflows it was bound to before, each with the version of the last event that belongs to it.
    pub former: Vec<(u64, Workflow)>,
}

impl History {
    /// The workflow that the case was bound to when an event happened.
    pub fn workflow_at(&self, version: u64) -> &Workflow {
        let former = self.former.iter().find(|(last, _)| version <= *last);
        former.map_or(&self.workflow, |(_, workflow)| workflow)
    }
}

/// Lists cases.
///
/// # Errors
///
/// Those of the store.
pub fn list(session: &Session, query: &ListQuery) -> Result<CaseList, Error> {
    let table = match query.which {
        Which::Open => projection::OPEN,
        Which::Ended | Which::All => projection::CASES,
    };
    let keep = |row: &CaseRow| {
        (query.which != Which::Ended || row.ended.is_some())
            && query
                .stage
                .as_ref()
                .is_none_or(|stage| row.active.iter().any(|(name, _)| name == stage))
    };
    let limit = query.limit.unwrap_or(limits::LIST_ROWS).min(limits::LIST_ROWS);
    let scan = Scan { reverse: true, ..Scan::all(table, limits::LIST_ROWS) };
    let mut rows = rows(&*session.registry.store, scan, limit + 1, keep)?;
    if let (true, Some(stage)) = (rows.is_empty(), &query.stage) {
        known_stage(session, stage)?;
    }
    let more = rows.len() > limit;
    rows.truncate(limit);
    Ok(CaseList { rows, more })
}

/// Tells a slip of the hand from a stage at which nothing is. Packs with problems know no stages: a list is
/// no place to complain of them.
fn known_stage(session: &Session, name: &str) -> Result<(), Error> {
    let mut known = Vec::new();
    for pack in pack::names(&session.registry.root) {
        if let Ok(pack) = session.pack(&pack) {
            known.extend(pack.workflow.stages.iter().map(|stage| stage.id.to_string()));
        }
    }
    if known.is_empty() || known.iter().any(|stage| stage == name) {
        return Ok(());
    }
    Err(Error::Missing(Missing::Stage { name: name.to_owned(), known }))
}

/// Stages that wait for the person, oldest first; for all persons when `everybody`.
///
/// # Errors
///
/// Those of the store, or that nobody said who asks.
pub fn todo(session: &Session, everybody: bool) -> Result<Vec<TodoRow>, Error> {
    let store = &*session.registry.store;
    let mut found = Vec::new();
    if everybody {
        let scan = Scan::all(projection::TODO, limits::LIST_ROWS);
        found = rows(store, scan, limits::LIST_ROWS, |_| true)?;
    } else {
        let person = session.actor()?;
        for role in &person.roles {
            let prefix = format!("{role}\0");
            let scan = Scan::prefix(projection::TODO, prefix.as_bytes(), limits::LIST_ROWS);
            let may = |row: &TodoRow| !row.barred.iter().any(|barred| barred == person.id.as_str());
            found.extend(rows(store, scan, limits::LIST_ROWS, may)?);
        }
    }
    found.sort_by(|a: &TodoRow, b| {
        (&a.since, &a.case, &a.stage).cmp(&(&b.since, &b.case, &b.stage))
    });
    Ok(found)
}

/// The first `limit` rows that `keep` keeps.
fn rows<T: serde::de::DeserializeOwned>(
    store: &dyn Store,
    mut scan: Scan,
    limit: usize,
    keep: impl Fn(&T) -> bool,
) -> Result<Vec<T>, Error> {
    let mut found = Vec::new();
    loop {
        let page = store.scan(&scan)?;
        for Row { value, .. } in &page.rows {
            let row: T = projection::row(&scan.table, value)?;
            if keep(&row) {
                found.push(row);
            }
        }
        match page.next {
            Some(next) if found.len() < limit => scan.after = Some(next),
            _ => break,
        }
    }
    found.truncate(limit);
    Ok(found)
}

/// A case and what may happen next; with what lies in the person, where somebody said who asks.
///
/// # Errors
///
/// Those of the record.
pub fn show(session: &Session, case: &str) -> Result<CaseView, Error> {
    let (case, workflow) = session.case(case)?;
    let next = session.next_numbers()?;
    let office = &session.registry.office;
    let context = match &session.person {
        Some(_) => Some(Context { at: session.now, person: session.actor()?, office, next: &next }),
        None => None,
    };
    let mut stages = survey(&workflow, &case, office, context.as_ref());
    let place = |id: &StageId| workflow.stages.iter().position(|stage| stage.id == *id);
    stages.sort_by_key(|survey| place(&survey.stage));
    let asked_by = context.map(|context| context.person.id.clone());
    Ok(CaseView { case, workflow, stages, asked_by })
}

/// A case's events.
///
/// # Errors
///
/// Those of the record.
pub fn history(session: &Session, case: &str) -> Result<History, Error> {
    let (case, workflow) = session.case(case)?;
    let entered = journal::history(&*session.registry.store, &case.id)?;
    let mut former = Vec::new();
    for one in &entered {
        if let Happening::CaseMigrated { from, .. } = &one.event.what {
            let pack = Pack::kept(&*session.registry.store, from)?;
            former.push((one.version - 1, pack.workflow));
        }
    }
    Ok(History { case, workflow, entered, former })
}
