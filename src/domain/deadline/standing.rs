//! How urgent a deadline is on a day.

use super::{Deadline, State};
use crate::domain::calendar::{Period, Unit, WorkingDays, count};
use crate::domain::workflow::DeadlineRule;
use chrono::{Days, Months, NaiveDate};

/// How a deadline stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Its last day has passed.
    Overdue,
    /// Its last day is near enough that people are reminded.
    Soon,
    /// There is time.
    Open,
    /// It stands still.
    Paused,
    /// It is over, in time or late.
    Over,
}

impl Deadline {
    /// The last day of its maximum; none where it has no maximum, stands still or goes beyond the calendar.
    pub fn due(&self) -> Option<NaiveDate> {
        self.most.as_ref()?.last_day()
    }

    /// The first day on which what ends it may happen; none where it has no minimum, stands still or goes beyond the
    /// calendar.
    pub fn possible_from(&self, rule: &DeadlineRule) -> Option<NaiveDate> {
        let last = self.least.as_ref()?.last_day()?;
        if rule.whole_days { last.succ_opt() } else { Some(last) }
    }

    /// Whether it runs or stands still.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Running | State::Paused { .. })
    }

    /// How it stands on a day.
    pub fn standing(&self, rule: &DeadlineRule, days: &WorkingDays, on: NaiveDate) -> Standing {
        let due = self.due();
        match self.state {
            State::Ended { .. } | State::Lapsed { .. } => Standing::Over,
            _ if due.is_some_and(|due| due < on) => Standing::Overdue,
            _ if self.remind_on(rule, days).is_some_and(|remind| remind <= on) => Standing::Soon,
            State::Paused { .. } => Standing::Paused,
            State::Running => Standing::Open,
        }
    }

    /// Whether what ended it came after its last day; none while it is open or where it has no maximum.
    pub fn was_late(&self) -> Option<bool> {
        match self.state {
            State::Ended { on, .. } => Some(self.due()? < on),
            _ => None,
        }
    }

    /// The day from which people are reminded.
    pub fn remind_on(&self, rule: &DeadlineRule, days: &WorkingDays) -> Option<NaiveDate> {
        let day = before(days, self.due()?, rule.remind?)?;
        // A reminder on a rest day would be read after it.
        if days.is_working(day) { Some(day) } else { days.add(day, -1) }
    }

    /// The day from which somebody is told that it was missed.
    pub fn escalate_on(&self, rule: &DeadlineRule, days: &WorkingDays) -> Option<NaiveDate> {
        let escalation = rule.escalate.as_ref()?;
        let due = self.due()?;
        match escalation.after {
            Some(after) => count(days, due, after, &[], false)?.last_day(),
            None => due.succ_opt(),
        }
    }
}

/// So long before a day.
fn before(days: &WorkingDays, day: NaiveDate, period: Period) -> Option<NaiveDate> {
    match period.unit {
        Unit::Workdays => days.add(day, -i64::from(period.count)),
        Unit::Days => day.checked_sub_days(Days::new(period.count.into())),
        Unit::Months => day.checked_sub_months(Months::new(period.count)),
        Unit::Years => day.checked_sub_months(Months::new(period.count.checked_mul(12)?)),
    }
}
