//! Rows that lists are read from: written with the events that change them, so that no list folds cases.
//!
//! Every row can be made again from the case it speaks of; it must never hold more than that.

use crate::app::due;
use crate::app::journal::JournalError;
use crate::domain::case::{Case, barred};
use crate::domain::deadline::LegalTime;
use crate::domain::workflow::Workflow;
use chrono::NaiveDate;
use fashen_store::Change;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Rows of all cases, by case.
pub(super) const CASES: &str = "case";
/// Rows of cases that have not ended, by case.
pub(super) const OPEN: &str = "open";
/// Stages at work, by role, then by the last day they stand before, then by how long they have been.
pub(super) const TODO: &str = "todo";
/// Catalogue entries, by entry.
pub(super) const ENTRIES: &str = "entry";
/// Which cases need a case, by the case that is needed.
pub(super) const LINKS: &str = "link";
/// The last number given to a case, by year.
pub(super) const COUNTERS: &str = "counter";

/// A case, as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseRow {
    /// The case.
    pub case: String,
    /// The title of the document.
    pub title: String,
    /// 起草单位.
    pub unit: String,
    /// The workflow.
    pub workflow: String,
    /// Stages at work: name and title.
    pub active: Vec<(String, String)>,
    /// Where it ended: name and title.
    pub ended: Option<(String, String)>,
    /// When it was opened.
    pub opened_at: String,
    /// When something last happened.
    pub touched_at: String,
    /// How many drafts there are.
    pub drafts: usize,
    /// The earliest last day of what it must do; of none while all of it stands still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// That day was counted over days that are not announced yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub estimated: bool,
    /// The cases it is linked to: what for, and which.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<(String, String)>,
    /// How many suspicions are neither dismissed nor settled.
    #[serde(default, skip_serializing_if = "is_none")]
    pub suspicions: usize,
}

/// Nothing to count: rows of before there was anything to count have no such field.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

impl CaseRow {
    /// Whether a day is after its earliest last day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.due.is_some_and(|due| due < today)
    }
}

/// That a case needs another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRow {
    /// The case that needs the other.
    pub case: String,
    /// The title of its document.
    pub title: String,
    /// What for: name and title.
    pub need: (String, String),
}

/// A stage that waits for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TodoRow {
    /// The case.
    pub case: String,
    /// The title of the document.
    pub title: String,
    /// The stage: name and title.
    pub stage: (String, String),
    /// The role that acts: name and title.
    pub role: (String, String),
    /// Since when.
    pub since: String,
    /// The earliest last day that it stands before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// That day was counted over days that are not announced yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub estimated: bool,
    /// Those who may not act because of what they did before.
    pub barred: Vec<String>,
    /// Whose turn it is, where the workflow says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<String>,
    /// How many suspicions of the case are neither dismissed nor settled.
    #[serde(default, skip_serializing_if = "is_none")]
    pub suspicions: usize,
}

/// Rows by table and key.
pub(super) type Rows = BTreeMap<(&'static str, Vec<u8>), Vec<u8>>;

/// What has to be written so that rows say what `new` says, where they said what `old` says.
pub(super) fn between(old: &Rows, new: Rows) -> Vec<Change> {
    let gone = old.keys().filter(|key| !new.contains_key(*key));
    let mut changes: Vec<Change> = gone
        .map(|(table, key)| Change::Delete { table: (*table).to_owned(), key: key.clone() })
        .collect();
    for ((table, key), value) in new {
        if old.get(&(table, key.clone())) != Some(&value) {
            changes.push(Change::Put { table: table.to_owned(), key, value });
        }
    }
    changes
}

/// The rows of a case.
pub(super) fn rows(
    workflow: &Workflow,
    case: &Case,
    time: &LegalTime,
) -> Result<Rows, JournalError> {
    let mut rows = Rows::new();
    let Some((opened, _)) = &case.opened else { return Ok(rows) };
    let open = due::open(workflow, case, time);
    let due = due::earliest(&open, None);
    let title = |id| (format!("{id}"), workflow.stage_title(id).to_owned());
    let row = CaseRow {
        case: case.id.to_string(),
        title: case.title.clone(),
        unit: case.unit.clone(),
        workflow: case.workflow.to_string(),
        active: case.active.keys().map(title).collect(),
        ended: case
            .ended
            .as_ref()
            .map(|ended| (ended.end.to_string(), workflow.end_title(&ended.end).to_owned())),
        opened_at: opened.to_rfc3339(),
        touched_at: case.touched.unwrap_or(*opened).to_rfc3339(),
        drafts: case.drafts.len(),
        due: due.map(|(day, _)| day),
        estimated: due.is_some_and(|(_, estimated)| estimated),
        links: case
            .links
            .iter()
            .map(|(need, inner)| (need.to_string(), inner.to_string()))
            .collect(),
        suspicions: open_suspicions(case),
    };
    let value = json(&row)?;
    let key = case.id.as_str().as_bytes().to_vec();
    if case.ended.is_none() {
        rows.insert((OPEN, key.clone()), value.clone());
    }
    rows.insert((CASES, key), value);
    for (need, inner) in &case.links {
        let row = LinkRow {
            case: case.id.to_string(),
            title: case.title.clone(),
            need: (need.to_string(), workflow.need_title(need).to_owned()),
        };
        let key = format!("{inner}\0{}\0{need}", case.id).into_bytes();
        rows.insert((LINKS, key), json(&row)?);
    }
    todo(workflow, case, &open, &mut rows)?;
    due::rows(workflow, case, time, &open, &mut rows)?;
    Ok(rows)
}

/// The rows of the stages of a case that wait for persons.
fn todo(
    workflow: &Workflow,
    case: &Case,
    open: &[due::Open<'_>],
    rows: &mut Rows,
) -> Result<(), JournalError> {
    for (stage, active) in &case.active {
        let Some(found) = workflow.stage(stage.as_str()) else { continue };
        let Some(role) = &found.role else { continue };
        let since = active.since.to_rfc3339();
        let due = due::earliest(open, Some(stage));
        let row = TodoRow {
            case: case.id.to_string(),
            title: case.title.clone(),
            stage: (stage.to_string(), workflow.stage_title(stage).to_owned()),
            role: (role.to_string(), workflow.role_title(role).to_owned()),
            since: since.clone(),
            due: due.map(|(day, _)| day),
            estimated: due.is_some_and(|(_, estimated)| estimated),
            barred: barred(case, found).into_iter().map(ToString::to_string).collect(),
            assignee: active.assignee.as_ref().map(ToString::to_string),
            suspicions: open_suspicions(case),
        };
        // The most urgent first, then the oldest; what has no last day comes after every day.
        let day = due.map_or_else(|| "~".to_owned(), |(day, _)| day.to_string());
        let key = format!("{role}\0{day}\0{since}\0{}\0{stage}", case.id).into_bytes();
        rows.insert((TODO, key), json(&row)?);
    }
    Ok(())
}

/// How many suspicions of a case are neither dismissed nor settled.
fn open_suspicions(case: &Case) -> usize {
    case.suspicions.iter().filter(|one| one.is_open()).count()
}

/// The key of the last number given to a case in a year.
pub(super) fn counter(year: impl std::fmt::Display) -> String {
    format!("case/{year}")
}

/// The bytes of a row.
pub(super) fn json(row: &impl Serialize) -> Result<Vec<u8>, JournalError> {
    serde_json::to_vec(row).map_err(|error| JournalError::Damaged { what: error.to_string() })
}

/// The row of some bytes.
pub(super) fn row<'a, T: Deserialize<'a>>(table: &str, bytes: &'a [u8]) -> Result<T, JournalError> {
    serde_json::from_slice(bytes)
        .map_err(|_| JournalError::Damaged { what: format!("a row of table {table}") })
}
