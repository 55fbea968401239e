//! The law's counting once more, day by day and in no hurry: what the program is compared with.
//!
//! It shares no code with the program, only the names of what goes in and comes out.

use chrono::{Datelike, NaiveDate};
use fashen::domain::calendar::{
    AnnouncedYear, Closure, Counted, End, Pause, Period, Unit, WorkingDays,
};
use std::sync::OnceLock;

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(1949, 1, 1).unwrap();
const LAST: NaiveDate = NaiveDate::from_ymd_opt(2200, 12, 31).unwrap();

/// Each day of the calendar, worked or not, and the years with a notice.
pub(super) struct Model {
    worked: Vec<bool>,
    known: Vec<i32>,
}

fn place(day: NaiveDate) -> usize {
    usize::try_from((day - FIRST).num_days()).unwrap()
}

/// Monday to Friday, counted on from a Saturday.
fn weeks() -> &'static Vec<bool> {
    static WEEKS: OnceLock<Vec<bool>> = OnceLock::new();
    WEEKS.get_or_init(|| (0..=place(LAST)).map(|place| place % 7 >= 2).collect())
}

impl Model {
    pub(super) fn new(years: &[AnnouncedYear], closures: &[Closure]) -> Self {
        let mut worked = weeks().clone();
        for year in years {
            for day in year.off.keys() {
                worked[place(*day)] = false;
            }
            for day in &year.work {
                worked[place(*day)] = true;
            }
        }
        for closure in closures {
            worked[place(closure.day)] = false;
        }
        Self { worked, known: years.iter().map(|year| year.year).collect() }
    }

    pub(super) fn of(days: &WorkingDays) -> Self {
        Self::new(days.years(), days.closures())
    }

    pub(super) fn is_working(&self, day: NaiveDate) -> bool {
        self.worked[place(day)]
    }

    /// The `n`-th working day after or before a day, by walking there.
    pub(super) fn add(&self, from: NaiveDate, n: i64) -> Option<NaiveDate> {
        let mut place = place(from);
        let mut left = n;
        while left != 0 {
            place = if n > 0 { place + 1 } else { place.checked_sub(1)? };
            if *self.worked.get(place)? {
                left -= n.signum();
            }
        }
        FIRST.checked_add_days(chrono::Days::new(place.try_into().unwrap()))
    }

    fn is_announced(&self, day: NaiveDate) -> bool {
        let year = day.year();
        let next = day.month() < 12 || day.day() < 28 || self.known.contains(&(year + 1));
        self.known.contains(&year) && next
    }

    /// Where a period ends, by going through its days.
    pub(super) fn count(
        &self,
        start: NaiveDate,
        period: Period,
        pauses: &[Pause],
        roll: bool,
    ) -> Option<Counted> {
        let only_worked = period.unit == Unit::Workdays;
        if only_worked {
            self.add(start, period.count.into())?;
        }
        let all = if only_worked { period.count } else { calendar_days(start, period)? };
        let (mut nth, mut day, mut ran, mut guessed) = (0, start, start, false);
        while nth < all {
            day = next(day)?;
            let (is_paused, for_good) = paused(pauses, day);
            if for_good {
                let end = End::Stopped { since: ran, left: all - nth };
                let guessed = only_worked && between(start, ran).any(|day| !self.is_announced(day));
                return Some(Counted { end, rolled_from: None, estimated: guessed });
            }
            guessed |= only_worked && !self.is_announced(day);
            if !is_paused {
                ran = day;
                nth += u32::from(!only_worked || self.is_working(day));
            }
        }
        let raw = day;
        if roll {
            guessed |= !self.is_announced(day);
            while !self.is_working(day) {
                day = next(day)?;
                guessed |= !self.is_announced(day);
            }
        }
        let rolled_from = (day != raw).then_some(raw);
        Some(Counted { end: End::On(day), rolled_from, estimated: guessed })
    }
}

fn next(day: NaiveDate) -> Option<NaiveDate> {
    day.succ_opt().filter(|day| *day <= LAST)
}

fn between(after: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    after.iter_days().skip(1).take_while(move |day| *day <= to)
}

/// Whether a day is taken out by a pause, and whether all after it are too.
pub(super) fn paused(pauses: &[Pause], day: NaiveDate) -> (bool, bool) {
    let mut out = pauses.iter().filter(|pause| pause.from < day);
    let is_paused = out.clone().any(|pause| pause.to.is_none_or(|to| day <= to));
    (is_paused, out.any(|pause| pause.to.is_none()))
}

/// How many days a period of calendar days, months or years has.
fn calendar_days(start: NaiveDate, period: Period) -> Option<u32> {
    let count = i64::from(period.count);
    let months = match period.unit {
        Unit::Workdays => unreachable!(),
        Unit::Days => {
            let last = i64::from(start.num_days_from_ce()) + count;
            return (last <= LAST.num_days_from_ce().into()).then_some(period.count);
        }
        Unit::Months => count,
        Unit::Years => count * 12,
    };
    let month = i64::from(start.year()) * 12 + i64::from(start.month0()) + months;
    let year = i32::try_from(month / 12).ok().filter(|year| *year <= 2200)?;
    let month = u32::try_from(month % 12).unwrap() + 1;
    let mut dates = (1..=start.day()).rev().map(|day| NaiveDate::from_ymd_opt(year, month, day));
    let end = dates.find_map(|day| day).unwrap();
    u32::try_from((end - start).num_days()).ok()
}
