//! 工作日: the days on which offices work. Monday to Friday, but for the days off that were announced, and the weekend
//! days that were made working days for them (调休).
//!
//! It knows what it was told and nothing else: a year that was not announced is Monday to Friday, and says so.

use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// What was announced of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnnouncedYear {
    /// The year.
    pub year: i32,
    /// Where it was announced.
    pub notices: Vec<String>,
    /// Days off, each with the holiday it belongs to.
    pub off: BTreeMap<NaiveDate, String>,
    /// Weekend days that are working days.
    pub work: BTreeSet<NaiveDate>,
}

/// Which days are working days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingDays {
    /// What was announced, in order of the years.
    years: Vec<AnnouncedYear>,
    off: BTreeMap<NaiveDate, String>,
    work: BTreeSet<NaiveDate>,
}

impl WorkingDays {
    /// The first day that a calendar knows.
    pub const FIRST: NaiveDate = match NaiveDate::from_ymd_opt(1949, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    };
    /// The last day that a calendar knows.
    pub const LAST: NaiveDate = match NaiveDate::from_ymd_opt(2200, 12, 31) {
        Some(day) => day,
        None => NaiveDate::MAX,
    };

    /// The calendar of what was announced. Of two announcements the later year's holds: the days round a new year are
    /// announced with it.
    pub fn new(mut years: Vec<AnnouncedYear>) -> Self {
        years.sort_by_key(|year| year.year);
        let (mut off, mut work) = (BTreeMap::new(), BTreeSet::new());
        for year in &years {
            for (day, name) in &year.off {
                work.remove(day);
                off.insert(*day, name.clone());
            }
            for day in &year.work {
                off.remove(day);
                work.insert(*day);
            }
        }
        Self { years, off, work }
    }

    /// Whether offices work on a day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.work.contains(&day) || (!weekend && !self.off.contains_key(&day))
    }

    /// The `n`-th working day after a day, or before it where `n` is negative; the day itself for none. None beyond the
    /// days that a calendar knows.
    pub fn add(&self, from: NaiveDate, n: i64) -> Option<NaiveDate> {
        let mut day = from;
        for _ in 0..n.unsigned_abs() {
            loop {
                day = if n > 0 { day.succ_opt()? } else { day.pred_opt()? };
                if !(Self::FIRST..=Self::LAST).contains(&day) {
                    return None;
                }
                if self.is_working(day) {
                    break;
                }
            }
        }
        Some(day)
    }

    /// The working days after `from`, up to and with `to`; negative where `to` is earlier.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        if to < from {
            return -self.between(to, from);
        }
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        i64::try_from(days.filter(|day| self.is_working(*day)).count()).unwrap_or(i64::MAX)
    }

    /// The day itself where it is a working day, else the first one after it.
    pub fn next_working(&self, day: NaiveDate) -> Option<NaiveDate> {
        if self.is_working(day) { Some(day) } else { self.add(day, 1) }
    }

    /// Whether what is known of a day was announced. The last days of the last year that was announced are not: the
    /// notice for the year after it may still change them, as it made 29 December 2018 a working Saturday.
    pub fn is_announced(&self, day: NaiveDate) -> bool {
        let last_days = day.month() == 12 && day.day() >= 28;
        self.is_known(day.year()) && (!last_days || self.is_known(day.year() + 1))
    }

    /// Whether all days from one to another, both with them, were announced.
    pub fn announced_between(&self, from: NaiveDate, to: NaiveDate) -> bool {
        (from.year()..=to.year()).all(|year| self.is_known(year)) && self.is_announced(to)
    }

    /// The holiday that a day off belongs to; none for a working day and a mere weekend.
    pub fn holiday(&self, day: NaiveDate) -> Option<&str> {
        self.off.get(&day).map(String::as_str)
    }

    /// Whether the days off of a year were announced.
    pub fn is_known(&self, year: i32) -> bool {
        self.years.iter().any(|known| known.year == year)
    }

    /// What was announced, in order of the years.
    pub fn years(&self) -> &[AnnouncedYear] {
        &self.years
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn announced_days_go_before_the_week() {
        let calendar = WorkingDays::new(vec![AnnouncedYear {
            year: 2026,
            notices: Vec::new(),
            off: [(day(1, 1), "元旦".into()), (day(1, 2), "元旦".into())].into(),
            work: [day(1, 4)].into(),
        }]);
        let works: Vec<bool> = (1..=6).map(|n| calendar.is_working(day(1, n))).collect();
        assert_eq!(works, [false, false, false, true, true, true]);
        assert_eq!(calendar.holiday(day(1, 2)), Some("元旦"));
        assert_eq!(calendar.holiday(day(1, 3)), None, "a mere Saturday");
        assert!(calendar.is_known(2026) && !calendar.is_known(2027));
    }

    #[test]
    fn without_announcements_it_is_monday_to_friday() {
        let calendar = WorkingDays::default();
        let works = (5..=11).filter(|n| calendar.is_working(day(1, *n)));
        assert_eq!(works.collect::<Vec<_>>(), [5, 6, 7, 8, 9]);
    }
}
