//! What other cases look like to one that is judged, read from the rows that lists are read from.
//!
//! No case is folded for another: the rows are written with the events and say where each stands.

use crate::app::{CaseRow, Error, TodoRow, inspect, projection};
use crate::domain::case::{Case, LinkedCase, Others};
use crate::domain::limits;
use crate::domain::name::{CaseId, PersonId};
use crate::domain::workflow::{Assignment, Workflow};
use fashen_store::{Scan, Store};
use std::collections::BTreeMap;

/// What other cases look like to this one, and to `asked` if that is to be linked.
pub(super) fn others(
    store: &dyn Store,
    workflow: &Workflow,
    case: &Case,
    asked: Option<&CaseId>,
) -> Result<Others, Error> {
    let least = |rule: &Option<Assignment>| matches!(rule, Some(Assignment::LeastLoaded));
    let counts = workflow.stages.iter().any(|stage| least(&stage.assign));
    let load = if counts { load(store, case)? } else { BTreeMap::new() };
    let linked = linked(store, case.links.values().chain(asked).cloned().collect())?;
    Ok(Others { load, linked })
}

/// How many stages are assigned to each person, but for those of one case.
fn load(store: &dyn Store, but: &Case) -> Result<BTreeMap<PersonId, usize>, Error> {
    let mut load = BTreeMap::new();
    let scan = Scan::all(projection::TODO, limits::LIST_ROWS);
    inspect::each(store, scan, |row: TodoRow| {
        if let Some(person) = row.assignee.filter(|_| row.case != but.id.as_str()) {
            *load.entry(PersonId::from(person)).or_default() += 1;
        }
    })?;
    Ok(load)
}

/// The cases of these names, those that they are linked to, and so on. A name that no case has is left out.
fn linked(store: &dyn Store, mut next: Vec<CaseId>) -> Result<BTreeMap<CaseId, LinkedCase>, Error> {
    let mut found = BTreeMap::new();
    while let Some(id) = next.pop() {
        if found.contains_key(&id) {
            continue;
        }
        if let Some(row) = row(store, &id)? {
            let seen = seen(&row);
            next.extend(seen.links.iter().cloned());
            found.insert(id, seen);
        }
    }
    Ok(found)
}

/// The row of a case; none where there is no such case.
pub(super) fn row(store: &dyn Store, id: &CaseId) -> Result<Option<CaseRow>, Error> {
    let value = store.get(projection::CASES, id.as_str().as_bytes())?;
    Ok(value.map(|value| projection::row(projection::CASES, &value)).transpose()?)
}

fn seen(row: &CaseRow) -> LinkedCase {
    let ended = row.ended.clone();
    LinkedCase {
        workflow: row.workflow.as_str().into(),
        ended: ended.map(|(end, title)| (end.into(), title)),
        links: row.links.iter().map(|(_, case)| case.as_str().into()).collect(),
    }
}

/// A case that is about to be, as one that needs it will see it.
pub(super) fn seen_as(workflow: &Workflow, case: &Case) -> LinkedCase {
    let title = |end| workflow.end_title(end).to_owned();
    LinkedCase {
        workflow: case.workflow.clone(),
        ended: case.ended.as_ref().map(|ended| (ended.end.clone(), title(&ended.end))),
        links: case.links.values().cloned().collect(),
    }
}
