//! 期限: which deadlines run on a case, since when, until when, and what stands in the way of ending one too early.
//!
//! All of it is computed from the case, its workflow and the legal time of the office, and is kept nowhere. It must
//! never ask what day it is: whether something is overdue is a question with a day in it.

mod left;
mod legal_time;
mod pause;
mod run;
mod standing;

pub use left::Left;
pub use legal_time::{LegalTime, Length};
pub use pause::StandStill;
pub use run::deadlines;
pub use standing::Standing;

use super::calendar::{Counted, Period};
use super::name::{FieldId, OutcomeId, StageId};
use chrono::NaiveDate;

/// 期限: a deadline at work on a case, from one start of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Its name in the workflow.
    pub id: String,
    /// 1 for the first time it started in the case.
    pub ordinal: u32,
    /// What started it.
    pub start: Start,
    /// What had started it before, where it was started anew.
    pub earlier: Vec<Start>,
    /// The stretches in which it stood still, or still does, in the order in which they began.
    pub pauses: Vec<StandStill>,
    /// Its maximum.
    pub most: Option<Limit>,
    /// Its minimum.
    pub least: Option<Limit>,
    /// Where it stands.
    pub state: State,
}

/// What started a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The stage that ended.
    pub stage: StageId,
    /// How.
    pub outcome: OutcomeId,
    /// The date in its record that counts; none where the day on which it was done does.
    pub field: Option<FieldId>,
    /// The day.
    pub day: NaiveDate,
}

/// How long a deadline is at most or at least, and where that comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// How long, and by what.
    pub length: Length,
    /// Where it comes to; none beyond the years of the calendar.
    pub counted: Option<Counted>,
}

/// Where a deadline stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It runs.
    Running,
    /// It stands still.
    Paused {
        /// Since when.
        since: NaiveDate,
    },
    /// What it waited for was done.
    Ended {
        /// The stage that ended it.
        stage: StageId,
        /// How.
        outcome: OutcomeId,
        /// The day.
        on: NaiveDate,
    },
    /// The case ended without it.
    Lapsed {
        /// The day.
        on: NaiveDate,
    },
}

impl Limit {
    /// The last day; none while it stands still.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.counted.and_then(|counted| counted.last_day())
    }

    /// How long.
    pub fn period(&self) -> Period {
        self.length.period
    }
}
