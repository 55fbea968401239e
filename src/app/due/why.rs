//! Why a deadline ends on its last day, told day by day.

use super::renew::renew;
use crate::app::{Error, Session, journal};
use crate::domain::calendar::{Pause, Stretch, explain};
use crate::domain::case::{Case, Waived};
use crate::domain::deadline::{Deadline, LegalTime, Limit, StandStill, deadlines};
use crate::domain::workflow::Workflow;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// The deadlines of a case, and why they end when they do.
#[derive(Clone, Debug)]
pub struct Why {
    /// The case.
    pub case: Case,
    /// Its workflow.
    pub workflow: Workflow,
    /// Each deadline with the days of its maximum (of its minimum, where it has no maximum), and with those of its
    /// minimum where it has both.
    pub deadlines: Vec<(Deadline, Vec<Stretch>, Vec<Stretch>)>,
    /// Last days of it that moved when the office's legal time did.
    pub moved: Vec<Moved>,
    /// The legal time that it was counted by.
    pub time: LegalTime,
    /// The day on which it was asked.
    pub today: NaiveDate,
}

impl Why {
    /// The minimums of a deadline that were not kept, of this start of it.
    pub fn waived<'w>(&'w self, deadline: &'w Deadline) -> impl Iterator<Item = &'w Waived> {
        let later = |one: &&Deadline| one.id == deadline.id && one.ordinal == deadline.ordinal + 1;
        let next = self.deadlines.iter().map(|(one, ..)| one).find(later).map(|one| one.start.day);
        let waived = self.case.waived.iter().filter(|waived| waived.deadline == deadline.id);
        waived.filter(move |waived| {
            let on = waived.at.date_naive();
            deadline.start.day <= on && next.is_none_or(|next| on <= next)
        })
    }

    /// The last days of a deadline that moved, of this start of it.
    pub fn moved<'w>(&'w self, deadline: &'w Deadline) -> impl Iterator<Item = &'w Moved> {
        let moved = self.moved.iter();
        moved.filter(|one| one.deadline == deadline.id && one.ordinal == deadline.ordinal)
    }
}

/// A last day that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// When.
    pub at: DateTime<FixedOffset>,
    /// The deadline.
    pub deadline: String,
    /// Which start of it.
    pub ordinal: u32,
    /// The day before; none while it stood still.
    pub from: Option<NaiveDate>,
    /// The day after.
    pub to: Option<NaiveDate>,
}

/// All deadlines that ever started in a case, with their days.
///
/// # Errors
///
/// Those of the record, and all problems of a file of the legal time.
pub fn why(session: &Session, case: &str) -> Result<Why, Error> {
    renew(session)?;
    let (case, workflow) = session.case(case)?;
    let time = session.registry.legal_time()?.clone();
    let told = |deadline: Deadline| {
        let days = |limit: &Option<Limit>| {
            limit.as_ref().map(|limit| days(&workflow, &time, &deadline, limit)).unwrap_or_default()
        };
        let (most, least) = (days(&deadline.most), days(&deadline.least));
        match deadline.most {
            Some(_) => (deadline, most, least),
            None => (deadline, least, Vec::new()),
        }
    };
    let deadlines = deadlines(&workflow, &case, &time).into_iter().map(told).collect();
    let mut moved = Vec::new();
    for (at, adopted) in journal::adoptions(&*session.registry.store)? {
        let here = adopted.moved.into_iter().filter(|one| one.case == case.id.as_str());
        moved.extend(here.map(|one| Moved {
            at,
            deadline: one.deadline,
            ordinal: one.ordinal,
            from: one.from,
            to: one.to,
        }));
    }
    Ok(Why { case, workflow, deadlines, moved, time, today: session.now.date_naive() })
}

/// The days of one limit of a deadline.
fn days(workflow: &Workflow, time: &LegalTime, deadline: &Deadline, limit: &Limit) -> Vec<Stretch> {
    let rule = workflow.deadline(&deadline.id);
    let roll = rule.is_some_and(|rule| rule.roll.is_some());
    let pauses: Vec<Pause> = deadline.pauses.iter().map(StandStill::pause).collect();
    explain(&time.days, deadline.start.day, limit.period(), &pauses, roll)
}
