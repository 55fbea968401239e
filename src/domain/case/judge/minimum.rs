//! Minimum periods: whether an outcome would end one before it has run.
//!
//! What the law gives others time for is not cut short by who is ready first. Where the workflow lets cases go on earlier,
//! somebody must say why; a stage that ends by itself never may.

use crate::domain::case::command::Around;
use crate::domain::case::record::Record;
use crate::domain::case::refusal::Reason;
use crate::domain::case::state::Case;
use crate::domain::deadline::{Deadline, Limit, deadlines};
use crate::domain::workflow::{DeadlineRule, Outcome, Stage, Workflow};
use chrono::NaiveDate;

/// A minimum that has not run.
pub(in crate::domain::case) struct Early<'w> {
    pub(in crate::domain::case) rule: &'w DeadlineRule,
    deadline: Deadline,
    /// The first day on which the outcome is possible; none where the deadline stands still.
    pub(in crate::domain::case) possible: Option<NaiveDate>,
    /// The workflow lets cases with these facts go on earlier.
    pub(in crate::domain::case) may_be_waived: bool,
}

impl Early<'_> {
    /// Why the outcome is refused.
    pub(in crate::domain::case) fn reason(&self) -> Reason {
        let (deadline, possible) = (self.rule.id.clone(), self.possible);
        let unless = self.rule.unless.clone();
        if self.may_be_waived {
            return Reason::EarlyUnexplained { deadline, possible, when: unless };
        }
        let least = self.deadline.least.as_ref();
        Reason::TooEarly {
            deadline,
            started: self.deadline.start.day,
            at_least: least.map(Limit::period),
            possible,
            estimated: least.and_then(|least| least.counted).is_some_and(|one| one.estimated),
            basis: least.and_then(|least| least.length.basis.clone()),
            unless,
        }
    }
}

/// The minimums that an outcome would end too early. The day that counts is the one that its record says, where the
/// deadline hangs on that and it is not in the future, else today.
pub(in crate::domain::case) fn early<'w>(
    workflow: &'w Workflow,
    case: &Case,
    (stage, outcome): (&Stage, &Outcome),
    record: &Record,
    around: Around<'_>,
) -> Vec<Early<'w>> {
    let ends = |rule: &&DeadlineRule| {
        rule.at_least.is_some() && rule.until.iter().any(|one| one.is(&stage.id, &outcome.id))
    };
    if !workflow.deadlines.iter().any(|rule| ends(&rule)) {
        return Vec::new();
    }
    let running = deadlines(workflow, case, around.time);
    let today = around.at.date_naive();
    workflow
        .deadlines
        .iter()
        .filter(ends)
        .filter_map(|rule| {
            let deadline = running.iter().find(|one| one.id == rule.id && one.is_open())?.clone();
            let possible = deadline.possible_from(rule);
            let day = day(rule, stage, outcome, record).map_or(today, |day| day.min(today));
            if possible.is_some_and(|possible| day >= possible) {
                return None;
            }
            let may_be_waived =
                !rule.unless.is_always() && super::certain(&rule.unless, &case.facts) == Some(true);
            Some(Early { rule, deadline, possible, may_be_waived })
        })
        .collect()
}

/// The day recorded with the outcome, where the deadline hangs on it.
fn day(
    rule: &DeadlineRule,
    stage: &Stage,
    outcome: &Outcome,
    record: &Record,
) -> Option<NaiveDate> {
    let moment = rule.until.iter().find(|moment| moment.is(&stage.id, &outcome.id))?;
    record.get(moment.field.as_ref()?)?.day()
}

/// Refuses an outcome that would end a minimum too early, unless it may and `why` is said.
pub(in crate::domain::case) fn minimums(
    workflow: &Workflow,
    case: &Case,
    done: (&Stage, &Outcome),
    record: &Record,
    (around, why): (Around<'_>, Option<&str>),
    reasons: &mut Vec<Reason>,
) {
    let refused = early(workflow, case, done, record, around)
        .into_iter()
        .filter(|one| !one.may_be_waived || !super::said(why));
    reasons.extend(refused.map(|one| one.reason()));
}
