//! `list`, `todo`, `show`, `next`, `history`: what is so, without changing anything.
//!
//! Lists are read from rows, one case from its own events; nothing here may read all cases to answer about
//! one.

use crate::app::journal::{self, Entered};
use crate::app::{
    CaseRow, Error, LinkRow, Missing, Pack, Session, TodoRow, due, others, pack, projection,
    reading,
};
use crate::domain::case::Around;
use crate::domain::case::{
    Case, Context, Happening, NeedState, Others, PresentClauses, StageSurvey, applies, need_state,
    survey,
};
use crate::domain::deadline::{Deadline, Left, LegalTime, Standing, deadlines};
use crate::domain::limits;
use crate::domain::name::{CaseId, NeedId, PersonId, StageId};
use crate::domain::office::{Office, Person};
use crate::domain::workflow::Workflow;
use chrono::NaiveDate;
use fashen_store::{Row, Scan, Store};
use std::collections::BTreeSet;

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
    /// Only those with something overdue.
    pub overdue: bool,
    /// At most so many; [`limits::LIST_ROWS`] when none.
    pub limit: Option<usize>,
}

/// A list, newest first; of overdue cases the most urgent first.
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
    /// The cases that it needs, in the order of the file.
    pub needs: Vec<NeedView>,
    /// The cases that need it.
    pub needed_by: Vec<LinkRow>,
    /// The deadlines that run or stand still, in the order of the file.
    pub deadlines: Vec<RunningDeadline>,
    /// What the clauses of its present draft are called.
    pub present: PresentClauses,
}

impl CaseView {
    /// The same with the titles that the workflow has in a language.
    #[must_use]
    pub fn read_in(&self, language: &str) -> Self {
        Self { workflow: self.workflow.localized(language), ..self.clone() }
    }
}

/// A deadline that runs or stands still, as it is on the day on which it was asked.
#[derive(Clone, Debug)]
pub struct RunningDeadline {
    /// The deadline.
    pub deadline: Deadline,
    /// How urgent it is.
    pub standing: Standing,
    /// What is left of its maximum.
    pub left: Option<Left>,
    /// The first day on which what ends it may be done; none where it has no minimum, or stands still.
    pub possible: Option<NaiveDate>,
    /// That day has not come.
    pub too_early: bool,
}

impl RunningDeadline {
    /// Whether a day of it was counted over days that are not announced yet.
    pub fn estimated(&self) -> bool {
        let limits = [&self.deadline.most, &self.deadline.least];
        limits.into_iter().flatten().filter_map(|limit| limit.counted).any(|one| one.estimated)
    }
}

/// A case that another one needs.
#[derive(Clone, Debug)]
pub struct NeedView {
    /// Its name.
    pub need: NeedId,
    /// Whether it is needed by a case with these facts; none while that hangs on facts nobody stated.
    pub applies: Option<bool>,
    /// How it stands.
    pub state: NeedState,
    /// The case that was named for it, as lists show it.
    pub row: Option<CaseRow>,
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
    due::renew(session)?;
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
    let mut rows = if query.overdue {
        overdue(session, limit + 1, keep)?
    } else {
        let scan = Scan { reverse: true, ..Scan::all(table, limits::LIST_ROWS) };
        rows(&*session.registry.store, scan, limit + 1, |_| false, keep)?
    };
    if let (true, Some(stage)) = (rows.is_empty(), &query.stage) {
        known_stage(session, stage)?;
    }
    let more = rows.len() > limit;
    rows.truncate(limit);
    Ok(CaseList { rows, more })
}

/// The first cases with something overdue that `keep` keeps, each once, the most urgent first.
fn overdue(
    session: &Session,
    limit: usize,
    keep: impl Fn(&CaseRow) -> bool,
) -> Result<Vec<CaseRow>, Error> {
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for name in due::overdue_cases(session)? {
        if found.len() == limit || !seen.insert(name.clone()) {
            continue;
        }
        let row = others::row(&*session.registry.store, &CaseId::from(name))?;
        found.extend(row.filter(&keep));
    }
    Ok(found)
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

/// Whose work `todo` shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// What the person who asks may do and nobody else was told to.
    #[default]
    Mine,
    /// All that the person who asks may do.
    All,
    /// What all persons may do.
    Everybody,
}

/// Stages that wait for persons, most urgent first, then oldest.
///
/// # Errors
///
/// Those of the store, or that nobody said who asks.
pub fn todo(session: &Session, whose: Whose) -> Result<Vec<TodoRow>, Error> {
    due::renew(session)?;
    let store = &*session.registry.store;
    let mut found = Vec::new();
    if whose == Whose::Everybody {
        let scan = Scan::all(projection::TODO, limits::LIST_ROWS);
        found = rows(store, scan, limits::LIST_ROWS, |_| false, |_| true)?;
    } else {
        let (person, office) = (session.actor()?, &session.registry.office);
        let may = |row: &TodoRow| {
            let others = whose == Whose::Mine && is_left_to_another(row, person, office);
            !others && !row.barred.iter().any(|barred| barred == person.id.as_str())
        };
        for role in &person.roles {
            let prefix = format!("{role}\0");
            let scan = Scan::prefix(projection::TODO, prefix.as_bytes(), limits::LIST_ROWS);
            found.extend(rows(store, scan, limits::LIST_ROWS, |_| false, may)?);
        }
    }
    let order = |row: &TodoRow| {
        (row.due.is_none(), row.due, row.since.clone(), row.case.clone(), row.stage.clone())
    };
    found.sort_by_cached_key(order);
    Ok(found)
}

/// Whether a stage is another person's turn. One who may not act any more, or has lost the role or left the
/// office, is nobody's turn: then it waits for all again.
fn is_left_to_another(row: &TodoRow, person: &Person, office: &Office) -> bool {
    let Some(assignee) = row.assignee.as_deref().filter(|one| *one != person.id.as_str()) else {
        return false;
    };
    let has_role = |found: &Person| found.roles.iter().any(|role| role.as_str() == row.role.0);
    let able = office.person(assignee).is_some_and(has_role);
    able && !row.barred.iter().any(|barred| barred == assignee)
}

/// Shows every row of a scan.
pub(super) fn each<T: serde::de::DeserializeOwned>(
    store: &dyn Store,
    mut scan: Scan,
    mut see: impl FnMut(T),
) -> Result<(), Error> {
    loop {
        let page = store.scan(&scan)?;
        for Row { value, .. } in &page.rows {
            see(projection::row(&scan.table, value)?);
        }
        match page.next {
            Some(next) => scan.after = Some(next),
            None => return Ok(()),
        }
    }
}

/// The first `limit` rows that `keep` keeps, as far as the first that is `past` all that could be.
pub(super) fn rows<T: serde::de::DeserializeOwned>(
    store: &dyn Store,
    mut scan: Scan,
    limit: usize,
    past: impl Fn(&T) -> bool,
    keep: impl Fn(&T) -> bool,
) -> Result<Vec<T>, Error> {
    let mut found = Vec::new();
    loop {
        let page = store.scan(&scan)?;
        for Row { value, .. } in &page.rows {
            let row: T = projection::row(&scan.table, value)?;
            if past(&row) || found.len() == limit {
                return Ok(found);
            }
            if keep(&row) {
                found.push(row);
            }
        }
        match page.next {
            Some(next) if found.len() < limit => scan.after = Some(next),
            _ => return Ok(found),
        }
    }
}

/// A case and what may happen next; with what lies in the person, where somebody said who asks.
///
/// # Errors
///
/// Those of the record.
pub fn show(session: &Session, case: &str) -> Result<CaseView, Error> {
    let (case, workflow) = session.case(case)?;
    let (next, store) = (session.next_numbers()?, &*session.registry.store);
    let (at, office) = (session.now, &session.registry.office);
    let time = session.registry.legal_time()?;
    let others = &others::others(store, &workflow, &case, None)?;
    let context = match &session.person {
        Some(_) => {
            Some(Context { at, person: session.actor()?, office, next: &next, others, time })
        }
        None => None,
    };
    let mut stages =
        survey(&workflow, &case, Around { at, office, others, time }, context.as_ref());
    let place = |id: &StageId| workflow.stages.iter().position(|stage| stage.id == *id);
    stages.sort_by_key(|survey| place(&survey.stage));
    let asked_by = context.map(|context| context.person.id.clone());
    let needs = needs(store, &workflow, &case, others)?;
    let mut needed_by = Vec::new();
    let prefix = format!("{}\0", case.id);
    let scan = Scan::prefix(projection::LINKS, prefix.as_bytes(), limits::LIST_ROWS);
    each(store, scan, |row| needed_by.push(row))?;
    let deadlines = running(&workflow, &case, time, at.date_naive());
    let present = reading::present(store, &case);
    Ok(CaseView { case, workflow, stages, asked_by, needs, needed_by, deadlines, present })
}

/// The deadlines of a case that are open on a day.
fn running(
    workflow: &Workflow,
    case: &Case,
    time: &LegalTime,
    on: NaiveDate,
) -> Vec<RunningDeadline> {
    let open = deadlines(workflow, case, time).into_iter().filter(Deadline::is_open);
    open.filter_map(|deadline| {
        let rule = workflow.deadline(&deadline.id)?;
        let possible = deadline.possible_from(rule);
        Some(RunningDeadline {
            standing: deadline.standing(rule, &time.days, on),
            left: deadline.left(&time.days, on),
            possible,
            too_early: deadline.least.is_some() && possible.is_none_or(|day| on < day),
            deadline,
        })
    })
    .collect()
}

/// How it stands with each case that this one needs; a need of several stages is one.
fn needs(
    store: &dyn Store,
    workflow: &Workflow,
    case: &Case,
    others: &Others,
) -> Result<Vec<NeedView>, Error> {
    let mut views: Vec<NeedView> = Vec::new();
    for need in workflow.stages.iter().flat_map(|stage| &stage.needs) {
        if views.iter().any(|view| view.need == need.id) {
            continue;
        }
        let linked = case.links.get(&need.id);
        views.push(NeedView {
            need: need.id.clone(),
            applies: applies(&need.when, &case.facts),
            state: need_state(case, need, others),
            row: linked.map(|id| others::row(store, id)).transpose()?.flatten(),
        });
    }
    Ok(views)
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
