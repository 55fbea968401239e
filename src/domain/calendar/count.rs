//! 期间的计算: the last day of a period, as the law counts it.
//!
//! The day on which a period starts does not count (《民法典》第二百零一条). 工作日 skip rest days; 日 do not. A period
//! of months or years ends on the corresponding day, or where the month has none on its last (第二百零二条). While a
//! period stands still its days do not count: a pause takes out the days after it began, up to and with the day on which
//! it ended, as a period of its own would be counted; months and years go on for as many calendar days as they had left.
//! Pauses must never shorten a period.

use super::course::{Course, Pause, corresponding};
use super::{Period, Unit, WorkingDays};
use chrono::{Datelike, NaiveDate};

/// Where a period ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// On this day, which belongs to it.
    On(NaiveDate),
    /// It stands still since a day; so many days of it are left (working days, or calendar days of any other period).
    Stopped {
        /// Since when: the day on which the pause began, or the start where the pause had begun before.
        since: NaiveDate,
        /// How many days are left, at least one: a period whose last day has come does not stand still any more.
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
    /// Of working days all that were passed matter, also those in pauses; of any other period only those that were
    /// asked whether they are rest days, for the end to move on.
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
///
/// A period of no days ends on the day it started, a rest day or not; only `roll` moves it on.
pub fn count(
    days: &WorkingDays,
    start: NaiveDate,
    period: Period,
    pauses: &[Pause],
    roll: bool,
) -> Option<Counted> {
    let course = Course::new(days, start, period, pauses)?;
    let end = course.to()?;
    let passed = period.unit != Unit::Workdays || announced_after(days, start, end);
    if let Some(left) = course.left {
        let end = End::Stopped { since: end, left };
        return Some(Counted { end, rolled_from: None, estimated: !passed });
    }
    let last = if roll { days.next_working(end)? } else { end };
    let estimated = !passed || (roll && !days.announced_between(end, last));
    let rolled_from = (last != end).then_some(end);
    Some(Counted { end: End::On(last), rolled_from, estimated })
}

/// Whether all days after one, up to and with another, were announced.
fn announced_after(days: &WorkingDays, from: NaiveDate, to: NaiveDate) -> bool {
    from.succ_opt().is_some_and(|first| days.announced_between(first, to))
}

/// The last day of a term of validity (有效期) that starts on `from` and counts that day: the day before the
/// corresponding day, so that five years from 2024-09-07 end on 2029-09-06. A month that has no corresponding day is
/// over with its last: six months from 31 August end on 28 February. None for working days, for a term of nothing, and
/// beyond the years that a calendar can have.
pub fn term_end(from: NaiveDate, period: Period) -> Option<NaiveDate> {
    let next = corresponding(from, period)?;
    let is_there = period.unit == Unit::Days || next.day() == from.day();
    let end = if is_there { next.pred_opt()? } else { next };
    (from..=WorkingDays::LAST).contains(&end).then_some(end)
}
