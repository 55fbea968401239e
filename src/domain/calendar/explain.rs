//! A count told so that it can be checked on paper: from the day it started to the last, each stretch of days and what
//! becomes of it.
//!
//! It must never count for itself: where a period runs and where it ends is what [`count()`](super::count()) says too.

use super::course::{Course, Pause};
use super::{DayKind, Period, Rest, Unit, WorkingDays};
use crate::domain::limits;
use chrono::NaiveDate;

/// Days on end to which the same thing happens. The stretches of a count follow one another without a gap; the first
/// is [`What::Start`], the last one ends on the last day (or on the day since which the period stands still).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, which belongs to it.
    pub to: NaiveDate,
    /// What becomes of them.
    pub what: What,
}

/// What becomes of the days of a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The day on which the period started: it does not count. One day.
    Start,
    /// They count, as the `first` to the `last`: days on which offices work where working days are counted, else any.
    Counted {
        /// The number of the first, from 1.
        first: u32,
        /// The number of the last.
        last: u32,
    },
    /// 调休上班: a weekend day that counts because it is worked. One day, where working days are counted.
    MadeUp {
        /// Its number, from 1.
        nth: u32,
    },
    /// They do not count because nobody works; after [`What::RawEnd`], days over which the end moves on.
    Rest(Rest),
    /// They do not count because the period stands still.
    Paused,
    /// The day on which the period would end, the last that counts, is a rest day: the end moves on. One day.
    RawEnd {
        /// Its number.
        nth: u32,
        /// Why it is no working day.
        rest: Rest,
    },
    /// The working day to which the end has moved. One day, the last.
    MovedTo {
        /// Whether it is a weekend day that is worked.
        made_up: bool,
    },
    /// Everything after as many stretches as are told one by one ([`limits::STRETCHES`]), to the last day.
    Abridged {
        /// How many of the days count.
        counted: u32,
        /// How many do not.
        skipped: u32,
    },
}

impl Stretch {
    /// How many of its days count.
    pub fn counted(&self) -> u32 {
        match self.what {
            What::Counted { first, last } => last - first + 1,
            What::MadeUp { .. } | What::RawEnd { .. } => 1,
            What::Abridged { counted, .. } => counted,
            What::Start | What::Rest(_) | What::Paused | What::MovedTo { .. } => 0,
        }
    }

    /// How many do not.
    pub fn skipped(&self) -> u32 {
        let days = (self.to - self.from).num_days() + 1;
        u32::try_from(days).unwrap_or(0).saturating_sub(self.counted())
    }
}

/// Tells the count of a period that started on `start`, as [`count()`](super::count()) counts it: every day from the
/// start to the last in one stretch. Nothing where it goes beyond the years that a calendar can have.
pub fn explain(
    days: &WorkingDays,
    start: NaiveDate,
    period: Period,
    pauses: &[Pause],
    roll: bool,
) -> Vec<Stretch> {
    let is_working_days = period.unit == Unit::Workdays;
    let told = vec![Stretch { from: start, to: start, what: What::Start }];
    let telling = Telling { days, is_working_days, nth: 0, told };
    let course = Course::new(days, start, period, pauses);
    course.and_then(|course| telling.tell(&course, roll)).unwrap_or_default()
}

/// What has been told of a count.
struct Telling<'d> {
    days: &'d WorkingDays,
    is_working_days: bool,
    /// How many days have counted.
    nth: u32,
    told: Vec<Stretch>,
}

impl Telling<'_> {
    fn tell(mut self, course: &Course, roll: bool) -> Option<Vec<Stretch>> {
        let end = course.to()?;
        let last = if roll && course.left.is_none() { self.days.next_working(end)? } else { end };
        for run in &course.runs {
            self.pause(run.after);
            for day in days_after(run.after, run.to) {
                let what =
                    if day == end && last != end { self.raw_end(day) } else { self.day(day) };
                self.push(day, day, what);
            }
        }
        for day in days_after(end, last) {
            let kind = self.days.kind(day);
            let made_up = kind == DayKind::MadeUp;
            self.push(day, day, kind.rest().map_or(What::MovedTo { made_up }, What::Rest));
        }
        Some(self.told)
    }

    /// The days of a pause that ended on a day; none where no day lies between that and the last day told.
    fn pause(&mut self, to: NaiveDate) {
        let from = self.told.last().and_then(|told| told.to.succ_opt());
        if let Some(from) = from.filter(|from| *from <= to) {
            self.push(from, to, What::Paused);
        }
    }

    /// A day while the period runs.
    fn day(&mut self, day: NaiveDate) -> What {
        let kind = self.days.kind(day);
        if let Some(rest) = kind.rest().filter(|_| self.is_working_days) {
            return What::Rest(rest);
        }
        self.nth += 1;
        if self.is_working_days && kind == DayKind::MadeUp {
            What::MadeUp { nth: self.nth }
        } else {
            What::Counted { first: self.nth, last: self.nth }
        }
    }

    /// The last day that counts, where the end moves on from it.
    fn raw_end(&mut self, day: NaiveDate) -> What {
        match self.days.kind(day).rest() {
            Some(rest) => {
                self.nth += 1;
                What::RawEnd { nth: self.nth, rest }
            }
            None => self.day(day),
        }
    }

    /// Puts days behind those that were told, into the last stretch where the same happens to them.
    fn push(&mut self, from: NaiveDate, to: NaiveDate, what: What) {
        let new = Stretch { from, to, what };
        let is_full = self.told.len() >= limits::STRETCHES;
        match self.told.last_mut() {
            Some(last) if is_full || goes_on(&last.what, &new.what) => {
                last.what = together(last, &new);
                last.to = to;
            }
            _ => self.told.push(new),
        }
    }
}

/// Whether the same happens to the days of two stretches.
fn goes_on(one: &What, next: &What) -> bool {
    match (one, next) {
        (What::Counted { .. }, What::Counted { .. }) => true,
        (What::Rest(one), What::Rest(next)) => one == next,
        _ => false,
    }
}

/// What happens to the days of two stretches.
fn together(one: &Stretch, next: &Stretch) -> What {
    match (&one.what, &next.what) {
        (What::Counted { first, .. }, What::Counted { last, .. }) => {
            What::Counted { first: *first, last: *last }
        }
        (same, next) if goes_on(same, next) => same.clone(),
        _ => What::Abridged {
            counted: one.counted() + next.counted(),
            skipped: one.skipped() + next.skipped(),
        },
    }
}

/// The days after one, up to and with another.
fn days_after(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().skip(1).take_while(move |day| *day <= to)
}
