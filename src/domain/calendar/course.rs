//! The course of a period: between which days it runs, where it stands still, and the day on which it would end.
//!
//! Both the count and what explains it go along this, so that they can not disagree. It must never move an end that is
//! a rest day.

use super::{Period, Unit, WorkingDays};
use chrono::{Days, Months, NaiveDate};

/// 中止: a stretch in which a period stands still. Its days are those after `from`, up to and with `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pause {
    /// The day on which it began.
    pub from: NaiveDate,
    /// The day on which it ended; none while it lasts.
    pub to: Option<NaiveDate>,
}

/// Days on end in which a period runs: those after `after`, up to and with `to`; none where they are the same day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// The day before the first.
    pub(super) after: NaiveDate,
    /// The last day.
    pub(super) to: NaiveDate,
}

/// How a period goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Course {
    /// Where it runs, in order; between two of them it stands still.
    pub(super) runs: Vec<Run>,
    /// How many days it has: working days, or calendar days of any other period.
    pub(super) days: u32,
    /// How many of them are left where it stands still to this day, since the end of its last run.
    pub(super) left: Option<u32>,
}

impl Course {
    /// The course of a period that started on `start`; none beyond the days that a calendar knows.
    pub(super) fn new(
        calendar: &WorkingDays,
        start: NaiveDate,
        period: Period,
        pauses: &[Pause],
    ) -> Option<Self> {
        let whole = last_day(calendar, start, period)?;
        if start < WorkingDays::FIRST {
            return None;
        }
        let is_working_days = period.unit == Unit::Workdays;
        let days = if is_working_days { period.count } else { days_after(start, whole) };
        let unit = if is_working_days { Unit::Workdays } else { Unit::Days };
        let mut course = Self { runs: Vec::new(), days, left: None };
        let (mut after, mut left) = (start, days);
        for pause in merged(start, pauses) {
            let used = if is_working_days {
                u32::try_from(calendar.between(after, pause.from)).unwrap_or(0)
            } else {
                days_after(after, pause.from)
            };
            if used >= left {
                break;
            }
            left -= used;
            course.runs.push(Run { after, to: pause.from });
            let Some(to) = pause.to else {
                course.left = Some(left);
                return Some(course);
            };
            after = to;
        }
        let to = last_day(calendar, after, Period { count: left, unit })?;
        course.runs.push(Run { after, to });
        Some(course)
    }

    /// The day on which it would end, or since which it stands still.
    pub(super) fn to(&self) -> Option<NaiveDate> {
        Some(self.runs.last()?.to)
    }
}

/// The last day of a period without pauses.
fn last_day(calendar: &WorkingDays, start: NaiveDate, period: Period) -> Option<NaiveDate> {
    if period.unit == Unit::Workdays {
        return calendar.add(start, period.count.into());
    }
    corresponding(start, period).filter(|end| *end <= WorkingDays::LAST)
}

/// 对应日: the day so many days, months or years later; the last of the month where it has no such day. None for
/// working days, which have none, and beyond all dates.
pub(super) fn corresponding(start: NaiveDate, period: Period) -> Option<NaiveDate> {
    match period.unit {
        Unit::Workdays => None,
        Unit::Days => start.checked_add_days(Days::new(period.count.into())),
        Unit::Months => start.checked_add_months(Months::new(period.count)),
        Unit::Years => start.checked_add_months(Months::new(period.count.checked_mul(12)?)),
    }
}

/// The calendar days after one day, up to and with another; none where that is not later.
fn days_after(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}

/// Pauses in order, each day in one of them at most, nothing of them before `start`.
fn merged(start: NaiveDate, pauses: &[Pause]) -> Vec<Pause> {
    let mut sorted: Vec<Pause> = pauses
        .iter()
        .filter(|pause| pause.to.is_none_or(|to| to > start && to > pause.from))
        .map(|pause| Pause { from: pause.from.max(start), to: pause.to })
        .collect();
    sorted.sort();
    let mut merged: Vec<Pause> = Vec::new();
    for pause in sorted {
        match merged.last_mut() {
            Some(last) if last.to.is_none_or(|to| pause.from <= to) => {
                last.to = last.to.zip(pause.to).map(|(one, other)| one.max(other));
            }
            _ => merged.push(pause),
        }
    }
    merged
}
