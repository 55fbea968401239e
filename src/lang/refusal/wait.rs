//! What is known of a minimum that has not run, for every language.

use crate::domain::calendar::Period;
use crate::domain::case::Reason;
use crate::domain::workflow::Condition;
use chrono::NaiveDate;

/// A minimum that has not run.
pub(super) struct Wait<'a> {
    /// The deadline.
    pub(super) deadline: &'a str,
    /// The day that started it.
    pub(super) started: NaiveDate,
    /// How long it is.
    pub(super) at_least: Option<Period>,
    /// The first day on which what ends it is possible; none while it stands still.
    pub(super) possible: Option<NaiveDate>,
    /// That day was counted over days that are not announced yet.
    pub(super) estimated: bool,
    /// The rule it comes from.
    pub(super) basis: Option<&'a str>,
    /// Cases that need not wait.
    pub(super) unless: &'a Condition,
}

impl<'a> Wait<'a> {
    /// What a reason says of one; none where it is about something else.
    pub(super) fn of(reason: &'a Reason) -> Option<Self> {
        let Reason::TooEarly { deadline, started, at_least, possible, estimated, basis, unless } =
            reason
        else {
            return None;
        };
        Some(Self {
            deadline,
            started: *started,
            at_least: *at_least,
            possible: *possible,
            estimated: *estimated,
            basis: basis.as_deref(),
            unless,
        })
    }
}
