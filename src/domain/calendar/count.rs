//! 期间的计算: the last day of a period, as the law counts it.
//!
//! The day on which a period starts does not count (《民法典》第二百零一条). 工作日 skip rest days; 日 do not. A period
//! of months or years ends on the corresponding day, or where the month has none on its last (第二百零二条). While a
//! period stands still its days do not count: a pause takes out the days after it began, up to and with the day on which
//! it ended, as a period of its own would be counted. Pauses must never shorten a period.

use super::{Period, Unit, WorkingDays};
use chrono::{Months, NaiveDate};

/// 中止: a stretch in which a period stands still. Its days are those after `from`, up to and with `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pause {
    /// The day on which it began.
    pub from: NaiveDate,
    /// The day on which it ended; none while it lasts.
    pub to: Option<NaiveDate>,
}

/// Where a period ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// On this day, which belongs to it.
    On(NaiveDate),
    /// It stands still since a day; so many days of it are left (working days, or calendar days of any other period).
    Stopped {
        /// Since when.
        since: NaiveDate,
        /// How many days are left.
        left: u32,
    },
}

/// A period that was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Where it ends.
    pub end: End,
    /// The rest day on which it would have ended, had it not moved on to a working day.
    pub rolled_from: Option<NaiveDate>,
    /// Some day that mattered is of a time for which no days off are announced yet: 按周末推算，待国务院办公厅公布.
    pub estimated: bool,
}

impl Counted {
    /// The last day, unless the period stands still.
    pub fn last_day(&self) -> Option<NaiveDate> {
        match self.end {
            End::On(day) => Some(day),
            End::Stopped { .. } => None,
        }
    }
}

/// Counts a period that started on `start`. With `roll`, a last day that is a rest day moves on to the next working day
/// (《民法典》第二百零三条). None where it goes beyond the years that a calendar can have.
pub fn count(
    days: &WorkingDays,
    start: NaiveDate,
    period: Period,
    pauses: &[Pause],
    roll: bool,
) -> Option<Counted> {
    let whole = whole(days, start, period)?;
    let mut left = match period.unit {
        Unit::Workdays => period.count,
        _ => u32::try_from((whole - start).num_days()).ok()?,
    };
    let mut day = start;
    for pause in merged(start, pauses) {
        let used = in_between(days, period.unit, day, pause.from);
        if used >= left {
            break;
        }
        left -= used;
        let Some(to) = pause.to else {
            let end = End::Stopped { since: pause.from, left };
            return Some(Counted { end, rolled_from: None, estimated: false });
        };
        day = to;
    }
    let unit = if period.unit == Unit::Workdays { Unit::Workdays } else { Unit::Days };
    let end = self::whole(days, day, Period { count: left, unit })?;
    let moves = roll && !days.is_working(end);
    let last = if moves { days.next_working(end)? } else { end };
    let estimated = (unit == Unit::Workdays && !days.announced_between(start, last))
        || (roll && !days.announced_between(end, last))
        || (roll && !days.is_announced(end));
    let rolled_from = moves.then_some(end);
    Some(Counted { end: End::On(last), rolled_from, estimated })
}

/// The last day of a period without pauses.
fn whole(days: &WorkingDays, start: NaiveDate, period: Period) -> Option<NaiveDate> {
    let end = match period.unit {
        Unit::Workdays => days.add(start, i64::from(period.count)),
        Unit::Days => start.checked_add_days(chrono::Days::new(period.count.into())),
        Unit::Months => start.checked_add_months(Months::new(period.count)),
        Unit::Years => start.checked_add_months(Months::new(period.count.checked_mul(12)?)),
    };
    end.filter(|end| *end <= WorkingDays::LAST)
}

/// The days that count after `from`, up to and with `to`; none where `to` is not later.
fn in_between(days: &WorkingDays, unit: Unit, from: NaiveDate, to: NaiveDate) -> u32 {
    let count = match unit {
        Unit::Workdays => days.between(from, to),
        _ => (to - from).num_days(),
    };
    u32::try_from(count).unwrap_or(0)
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

/// The last day of a term of validity (有效期) that starts on `from` and counts that day: the day before the
/// corresponding day, so that five years from 2024-09-07 end on 2029-09-06.
pub fn term_end(from: NaiveDate, period: Period) -> Option<NaiveDate> {
    let next = match period.unit {
        Unit::Workdays => return None,
        Unit::Days => from.checked_add_days(chrono::Days::new(period.count.into())),
        Unit::Months => from.checked_add_months(Months::new(period.count)),
        Unit::Years => from.checked_add_months(Months::new(period.count.checked_mul(12)?)),
    };
    next?.pred_opt().filter(|end| *end <= WorkingDays::LAST)
}
