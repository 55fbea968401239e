//! The rows of what is due: one for each deadline of an open case, under the whole office
//! and under each role that has to do with it.
//!
//! Keys begin with the role and the day, so that the most urgent come first. A row must hold nothing that changes with
//! the day on which it is read.

use crate::app::journal::JournalError;
use crate::app::projection::{self, Rows};
use crate::domain::calendar::End;
use crate::domain::case::{Case, barred};
use crate::domain::deadline::{Deadline, LegalTime, State, deadlines};
use crate::domain::name::StageId;
use crate::domain::workflow::{DeadlineRule, Workflow};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Deadlines of open cases, by role (none: the office), then by last day.
pub(in crate::app) const DUE: &str = "due";

/// Stands for the day of a deadline that stands still; after every day.
const STILL: &str = "~";

/// A deadline that runs or stands still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueRow {
    /// The case.
    pub case: String,
    /// The title of the document.
    pub title: String,
    /// 起草单位.
    pub unit: String,
    /// The workflow.
    pub workflow: String,
    /// The deadline: name and title.
    pub deadline: (String, String),
    /// 1 for the first time it started in the case.
    pub ordinal: u32,
    /// How long it is: `15 workdays`.
    pub period: String,
    /// The day that started it.
    pub start: NaiveDate,
    /// Its last day; none while it stands still.
    pub due: Option<NaiveDate>,
    /// The first day on which what ends it may be done, where it is a mere minimum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub possible: Option<NaiveDate>,
    /// Since when it stands still.
    pub paused_since: Option<NaiveDate>,
    /// How many days are left when it goes on, where it stands still.
    pub left: Option<u32>,
    /// From when people are reminded.
    pub remind: Option<NaiveDate>,
    /// Who is told when it is missed.
    pub escalate: Option<Escalated>,
    /// The rest day on which it would have ended.
    pub rolled_from: Option<NaiveDate>,
    /// It was counted over days that are not announced yet.
    pub estimated: bool,
    /// The rule it comes from.
    pub basis: Option<String>,
    /// Set where the figure is not verified for the place.
    pub unconfirmed: Option<String>,
    /// The stages that stand between now and its end.
    pub waits: Vec<Waiting>,
}

/// Who is told of a deadline that was missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalated {
    /// From when.
    pub on: NaiveDate,
    /// The role: name and title.
    pub role: (String, String),
}

/// A stage at work on the way to the end of a deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// The stage: name and title.
    pub stage: (String, String),
    /// The role that acts: name and title.
    pub role: (String, String),
    /// Those who may not act because of what they did before.
    pub barred: Vec<String>,
    /// Whose turn it is, where the workflow says so.
    pub assignee: Option<String>,
}

impl DueRow {
    /// Whether a day is after its last day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.due.is_some_and(|due| due < today)
    }

    /// Whether those of a role are to be told by now.
    pub fn is_told(&self, role: &str, today: NaiveDate) -> bool {
        self.is_escalated(today) && self.escalate.as_ref().is_some_and(|told| told.role.0 == role)
    }

    /// Whether somebody else is to be told by now.
    pub fn is_escalated(&self, today: NaiveDate) -> bool {
        self.escalate.as_ref().is_some_and(|told| told.on <= today)
    }
}

/// A deadline of a case that is open.
pub(in crate::app) struct Open<'a> {
    deadline: Deadline,
    rule: &'a DeadlineRule,
    /// The stages at work that end it or lead to what ends it; all that are at work where none does.
    stages: Vec<&'a StageId>,
}

/// The deadlines of a case that are open.
pub(in crate::app) fn open<'a>(
    workflow: &'a Workflow,
    case: &'a Case,
    time: &LegalTime,
) -> Vec<Open<'a>> {
    let all = deadlines(workflow, case, time).into_iter().filter(Deadline::is_open);
    all.filter_map(|deadline| {
        let rule = workflow.deadline(&deadline.id)?;
        Some(Open { deadline, rule, stages: on_the_way(workflow, case, rule) })
    })
    .collect()
}

/// The rows of what is open in a case.
pub(in crate::app) fn rows(
    workflow: &Workflow,
    case: &Case,
    time: &LegalTime,
    open: &[Open<'_>],
    rows: &mut Rows,
) -> Result<(), JournalError> {
    for one in open {
        let Some(row) = row(workflow, case, time, one) else { continue };
        let mut scopes = BTreeSet::from([""]);
        scopes.extend(row.waits.iter().map(|waiting| waiting.role.0.as_str()));
        scopes.extend(row.escalate.iter().map(|told| told.role.0.as_str()));
        let day = row.due.map_or_else(|| STILL.to_owned(), |due| due.to_string());
        let value = projection::json(&row)?;
        for scope in scopes {
            let key = format!("{scope}\0{day}\0{}\0{}\0{}", row.case, row.deadline.0, row.ordinal);
            rows.insert((DUE, key.into_bytes()), value.clone());
        }
    }
    Ok(())
}

/// The earliest last day of what is open, or of that which a stage stands before; with whether it was estimated.
pub(in crate::app) fn earliest(
    open: &[Open<'_>],
    stage: Option<&StageId>,
) -> Option<(NaiveDate, bool)> {
    let concerned = open.iter().filter(|one| stage.is_none_or(|id| one.stages.contains(&id)));
    let days = concerned.filter_map(|one| {
        let counted = one.deadline.most.as_ref()?.counted?;
        Some((counted.last_day()?, counted.estimated))
    });
    days.min()
}

fn row(
    workflow: &Workflow,
    case: &Case,
    time: &LegalTime,
    Open { deadline, rule, stages }: &Open<'_>,
) -> Option<DueRow> {
    let limit = deadline.most.as_ref().or(deadline.least.as_ref())?;
    let counted = limit.counted?;
    let possible = deadline.possible_from(rule).filter(|_| deadline.most.is_none());
    let (paused_since, left) = match counted.end {
        End::Stopped { since, left } => (Some(since), Some(left)),
        End::On(_) => (None, None),
    };
    let since = match deadline.state {
        State::Paused { since } if paused_since.is_none() => Some(since),
        _ => paused_since,
    };
    let told = deadline.escalate_on(rule, &time.days).zip(rule.escalate.as_ref());
    Some(DueRow {
        case: case.id.to_string(),
        title: case.title.clone(),
        unit: case.unit.clone(),
        workflow: case.workflow.to_string(),
        deadline: (rule.id.clone(), rule.title.clone()),
        ordinal: deadline.ordinal,
        period: limit.period().to_string(),
        start: deadline.start.day,
        due: deadline.due(),
        possible,
        paused_since: since,
        left,
        remind: deadline.remind_on(rule, &time.days),
        escalate: told.map(|(on, told)| Escalated {
            on,
            role: (told.role.to_string(), workflow.role_title(&told.role).to_owned()),
        }),
        rolled_from: counted.rolled_from,
        estimated: counted.estimated,
        basis: limit.length.basis.clone(),
        unconfirmed: limit.length.unconfirmed.clone(),
        waits: waits(workflow, case, stages),
    })
}

/// The stages at work that stand between now and the end of a deadline.
fn waits(workflow: &Workflow, case: &Case, stages: &[&StageId]) -> Vec<Waiting> {
    stages
        .iter()
        .filter_map(|id| {
            let (stage, active) = (workflow.stage(id.as_str())?, case.active.get(*id)?);
            let acts = stage.role.as_ref()?;
            Some(Waiting {
                stage: (id.to_string(), workflow.stage_title(id).to_owned()),
                role: (acts.to_string(), workflow.role_title(acts).to_owned()),
                barred: barred(case, stage).into_iter().map(ToString::to_string).collect(),
                assignee: active.assignee.as_ref().map(ToString::to_string),
            })
        })
        .collect()
}

/// The stages at work that end a deadline or lead to what ends it; all that are at work where none does.
fn on_the_way<'c>(workflow: &Workflow, case: &'c Case, rule: &DeadlineRule) -> Vec<&'c StageId> {
    let leads = |stage: &&StageId| {
        rule.ends_with(stage)
            || rule.until.iter().any(|until| workflow.graph().leads_to(stage, None, &until.stage))
    };
    let found: Vec<&StageId> = case.active.keys().filter(leads).collect();
    if found.is_empty() { case.active.keys().collect() } else { found }
}
