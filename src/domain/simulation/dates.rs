//! Minutes of work into days of the calendar.

use crate::domain::calendar::WorkingDays;
use chrono::{Datelike, Months, NaiveDate};

/// The working days from the first on.
pub(super) struct Dates<'c> {
    calendar: &'c WorkingDays,
    /// The day before the first.
    before: NaiveDate,
    /// The last date that was asked for.
    last: NaiveDate,
    /// Minutes of a working day.
    day: u64,
}

impl<'c> Dates<'c> {
    pub(super) fn new(calendar: &'c WorkingDays, from: NaiveDate, day: u32) -> Self {
        let before = from.pred_opt().unwrap_or(from);
        Self { calendar, before, last: before, day: u64::from(day.max(1)) }
    }

    /// The working day that a moment lies on, counted from 0. What ends with a day belongs to it.
    pub(super) fn day(&self, at: u64) -> u64 {
        at.saturating_sub(1) / self.day
    }

    /// The date of a working day; the last that a calendar knows for all beyond it.
    pub(super) fn date(&mut self, day: u64) -> NaiveDate {
        let nth = i64::try_from(day.saturating_add(1)).unwrap_or(i64::MAX);
        let date = self.calendar.add(self.before, nth).unwrap_or(WorkingDays::LAST);
        self.last = self.last.max(date);
        date
    }

    /// Calendar days from one moment to another.
    pub(super) fn calendar_days(&mut self, from: u64, to: u64) -> u64 {
        let (from, to) = (self.day(from), self.day(to));
        let days = self.date(to).signed_duration_since(self.date(from)).num_days();
        u64::try_from(days).unwrap_or(0)
    }

    /// Whether so many months from one moment on were over at another, not counting some days.
    pub(super) fn months_over(&mut self, months: u32, from: u64, to: u64, paused: u64) -> bool {
        let (from, to) = (self.day(from), self.day(to));
        let (from, to) = (self.date(from), self.date(to));
        let last = from.checked_add_months(Months::new(months));
        let last = last.and_then(|last| last.checked_add_days(chrono::Days::new(paused)));
        last.is_some_and(|last| to > last)
    }

    /// The first year that was met and that the calendar does not know.
    pub(super) fn unknown_from(&self) -> Option<i32> {
        let first = self.calendar.add(self.before, 1)?;
        if self.last < first {
            return None;
        }
        (first.year()..=self.last.year()).find(|year| !self.calendar.is_known(*year))
    }
}
