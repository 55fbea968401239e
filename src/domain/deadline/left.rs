//! How much time a deadline leaves on a day.
//!
//! It must never round: what is left of working days is counted in working days, of all other periods in days.

use super::Deadline;
use crate::domain::calendar::{End, Period, Unit, WorkingDays};
use chrono::NaiveDate;

/// What is left on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// The last day was so many days ago.
    Overdue(u32),
    /// The last day is that day.
    Today,
    /// So many days after that day still count.
    Count(Period),
    /// It stands still, and so many days are left of it when it goes on.
    Paused(Period),
}

impl Left {
    /// What is left of a period of that unit on a day, by its last day.
    pub fn until(due: NaiveDate, unit: Unit, days: &WorkingDays, on: NaiveDate) -> Self {
        let away = (due - on).num_days();
        let whole = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        match away {
            0 => Self::Today,
            ..0 => Self::Overdue(whole(-away)),
            _ if unit == Unit::Workdays => {
                Self::Count(Period { count: whole(days.between(on, due)), unit })
            }
            _ => Self::Count(Period { count: whole(away), unit: Unit::Days }),
        }
    }

    /// What is left of a period of that unit that stands still.
    pub fn paused(left: u32, unit: Unit) -> Self {
        let unit = if unit == Unit::Workdays { unit } else { Unit::Days };
        Self::Paused(Period { count: left, unit })
    }
}

impl Deadline {
    /// What its maximum leaves on a day; none where it has none, is over or goes beyond the calendar.
    pub fn left(&self, days: &WorkingDays, on: NaiveDate) -> Option<Left> {
        if !self.is_open() {
            return None;
        }
        let most = self.most.as_ref()?;
        let unit = most.period().unit;
        match most.counted?.end {
            End::On(due) => Some(Left::until(due, unit, days, on)),
            End::Stopped { left, .. } => Some(Left::paused(left, unit)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn working_days_are_left_of_working_days_and_days_of_all_others() {
        let days = WorkingDays::default();
        // A Friday.
        let on = day("2026-11-20");
        let left = |due: &str, unit| Left::until(day(due), unit, &days, on);
        let count = |count, unit| Left::Count(Period { count, unit });
        assert_eq!(left("2026-11-24", Unit::Workdays), count(2, Unit::Workdays));
        assert_eq!(left("2026-11-24", Unit::Days), count(4, Unit::Days));
        assert_eq!(left("2026-12-20", Unit::Months), count(30, Unit::Days));
        assert_eq!(left("2026-11-20", Unit::Workdays), Left::Today);
        assert_eq!(left("2026-11-17", Unit::Workdays), Left::Overdue(3));
    }
}
