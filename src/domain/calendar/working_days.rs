//! 工作日: the days on which offices work. Monday to Friday, but for the days off that were announced, and the weekend
//! days that were made working days for them (调休).
//!
//! It knows what it was told and nothing else: a year that was not announced is Monday to Friday, and says so.

use super::bitmap::Bitmap;
use super::{Closure, DayKind};
use chrono::{Datelike, Days, NaiveDate, Weekday};
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

/// Which days are working days, from [`WorkingDays::FIRST`] to [`WorkingDays::LAST`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingDays {
    /// What was announced, in order of the years.
    years: Vec<AnnouncedYear>,
    /// On which days the office is closed, in order, each once.
    closures: Vec<Closure>,
    /// Announced days off, of two notices as the later has it.
    off: BTreeMap<NaiveDate, String>,
    /// Announced working weekends, likewise.
    work: BTreeSet<NaiveDate>,
    /// What follows from all of it for each day.
    worked: Bitmap,
}

impl Default for WorkingDays {
    /// Monday to Friday: nothing was announced.
    fn default() -> Self {
        Self::new(Vec::new())
    }
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
        let worked = bitmap(&off, &work, &[]);
        Self { years, closures: Vec::new(), off, work, worked }
    }

    /// The same with the days on which an office is closed for reasons of its own, in place of those it had. They are
    /// rest days whatever was announced of them; of two for one day the first holds.
    #[must_use]
    pub fn with_closures(mut self, mut closures: Vec<Closure>) -> Self {
        closures.sort_by_key(|closure| closure.day);
        closures.dedup_by_key(|closure| closure.day);
        self.worked = bitmap(&self.off, &self.work, &closures);
        self.closures = closures;
        self
    }

    /// Whether offices work on a day. Monday to Friday on the days that a calendar does not know.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        place(day).map_or_else(|| !is_weekend(day), |place| self.worked.is_set(place))
    }

    /// What a day is, and where it is a day off, why.
    pub fn kind(&self, day: NaiveDate) -> DayKind<'_> {
        if let Some(closure) = self.closure(day) {
            return DayKind::Closed(&closure.name);
        }
        if let Some(name) = self.holiday(day) {
            return DayKind::Holiday(name);
        }
        match (is_weekend(day), self.work.contains(&day)) {
            (true, true) => DayKind::MadeUp,
            (true, false) => DayKind::Weekend,
            (false, _) => DayKind::Working,
        }
    }

    /// The `n`-th working day after a day, or before it where `n` is negative; the day itself for none. None beyond the
    /// days that a calendar knows.
    pub fn add(&self, from: NaiveDate, n: i64) -> Option<NaiveDate> {
        let from_place = place(from)?;
        if n == 0 {
            return Some(from);
        }
        // The day looked for has so many working days before it, counted from the first day of the calendar.
        let nth = if n > 0 {
            n.checked_add(self.worked.worked_before(from_place + 1).into())? - 1
        } else {
            n.checked_add(self.worked.worked_before(from_place).into())?
        };
        let found = self.worked.select(u32::try_from(nth).ok()?)?;
        Self::FIRST.checked_add_days(Days::new(u64::try_from(found).ok()?))
    }

    /// The working days after `from`, up to and with `to`; negative where `to` is earlier. Days that a calendar does not
    /// know are none.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        i64::from(self.up_to(to)) - i64::from(self.up_to(from))
    }

    /// The working days up to and with a day, since the first that a calendar knows.
    fn up_to(&self, day: NaiveDate) -> u32 {
        let last = place(day.min(Self::LAST));
        last.map_or(0, |place| self.worked.worked_before(place + 1))
    }

    /// The day itself where it is a working day, else the first one after it. None beyond the days that a calendar
    /// knows.
    pub fn next_working(&self, day: NaiveDate) -> Option<NaiveDate> {
        if self.worked.is_set(place(day)?) { Some(day) } else { self.add(day, 1) }
    }

    /// Whether what is known of a day was announced. The last days of the last year that was announced are not: the
    /// notice for the year after it may still change them, as it made 29 December 2018 a working Saturday.
    pub fn is_announced(&self, day: NaiveDate) -> bool {
        let last_days = day.month() == 12 && day.day() >= 28;
        self.is_known(day.year()) && (!last_days || self.is_known(day.year() + 1))
    }

    /// Whether all days from one to another, both with them, were announced; true where there are none.
    pub fn announced_between(&self, from: NaiveDate, to: NaiveDate) -> bool {
        // The last days of a year are announced with the next one, which is among these but for the last.
        to < from
            || ((from.year()..=to.year()).all(|year| self.is_known(year)) && self.is_announced(to))
    }

    /// The holiday that a day off belongs to; none for a working day and a mere weekend.
    pub fn holiday(&self, day: NaiveDate) -> Option<&str> {
        self.off.get(&day).map(String::as_str)
    }

    /// Whether the days off of a year were announced.
    pub fn is_known(&self, year: i32) -> bool {
        self.years.binary_search_by_key(&year, |known| known.year).is_ok()
    }

    /// What was announced, in order of the years.
    pub fn years(&self) -> &[AnnouncedYear] {
        &self.years
    }

    /// The days on which the office is closed for reasons of its own, in order.
    pub fn closures(&self) -> &[Closure] {
        &self.closures
    }

    fn closure(&self, day: NaiveDate) -> Option<&Closure> {
        let place = self.closures.binary_search_by_key(&day, |closure| closure.day).ok()?;
        self.closures.get(place)
    }
}

/// The place of a day in a bitmap.
fn place(day: NaiveDate) -> Option<usize> {
    let place = (day - WorkingDays::FIRST).num_days();
    usize::try_from(place).ok().filter(|_| day <= WorkingDays::LAST)
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Monday to Friday, without the days off, with the working weekends, and without the closures, which win.
fn bitmap(
    off: &BTreeMap<NaiveDate, String>,
    work: &BTreeSet<NaiveDate>,
    closures: &[Closure],
) -> Bitmap {
    let days = place(WorkingDays::LAST).map_or(0, |last| last + 1);
    let first = WorkingDays::FIRST.weekday().num_days_from_monday();
    let week = (0..7).filter(|day| (first + day) % 7 < 5).fold(0, |week, day| week | 1 << day);
    let off = off.keys().map(|day| (*day, false));
    let work = work.iter().map(|day| (*day, true));
    let closed = closures.iter().map(|closure| (closure.day, false));
    let changes = off.chain(work).chain(closed);
    Bitmap::new(days, week, changes.filter_map(|(day, worked)| Some((place(day)?, worked))))
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
