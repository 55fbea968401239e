//! When a case stood in stages in which a deadline stands still.

use crate::domain::calendar::Pause;
use crate::domain::case::Case;
use crate::domain::name::StageId;
use crate::domain::workflow::{Clock, DeadlineRule, Definition};
use chrono::NaiveDate;

/// A stay in a stage in which a deadline stands still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandStill {
    /// The stage.
    pub stage: StageId,
    /// The day on which it was entered.
    pub from: NaiveDate,
    /// The day on which it ended; none while it is at work.
    pub to: Option<NaiveDate>,
}

impl StandStill {
    /// The days that it takes out.
    pub fn pause(&self) -> Pause {
        Pause { from: self.from, to: self.to }
    }
}

/// The stays of a case in the stages in which a rule stands still, in the order in which they began.
pub(super) fn stand_stills(
    definition: &Definition,
    case: &Case,
    rule: &DeadlineRule,
) -> Vec<StandStill> {
    let pauses = |id: &StageId| {
        let paused = || definition.stage(id.as_str()).is_some_and(|one| one.clock == Clock::Paused);
        rule.paused_in.contains(id) || paused()
    };
    let done = case.steps.iter().map(|step| (&step.stage, step.since, Some(step.at)));
    let passed = case.passed.iter().map(|one| (&one.stage, one.since, Some(one.at)));
    let active = case.active.iter().map(|(stage, active)| (stage, active.since, None));
    let mut stays: Vec<_> =
        done.chain(passed).chain(active).filter(|(stage, ..)| pauses(stage)).collect();
    stays.sort_by_key(|(_, since, until)| (*since, until.is_none(), *until));
    let ended = case.ended.as_ref().map(|ended| ended.at);
    stays
        .into_iter()
        .map(|(stage, since, until)| StandStill {
            stage: stage.clone(),
            from: since.date_naive(),
            to: until.or(ended).map(|until| until.date_naive()),
        })
        .collect()
}
