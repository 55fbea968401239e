//! Calendars, periods and pauses made up at random, with more overlaps than any office would announce.

use chrono::{Days, NaiveDate, TimeDelta};
use fashen::domain::calendar::{AnnouncedYear, Closure, Pause, Period, Unit, WorkingDays};
use proptest::prelude::*;

/// A count that is asked for.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) start: NaiveDate,
    pub(super) period: Period,
    pub(super) pauses: Vec<Pause>,
    pub(super) roll: bool,
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap()
}

/// A year's notice: blocks of days off and single days worked, some in the next year, some in both.
fn announced(year: i32) -> impl Strategy<Value = AnnouncedYear> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    let block = (0..380_u64, 1..9_u64, prop::sample::select(vec!["元旦", "春节", "国庆节"]));
    let off = prop::collection::vec(block, 0..8);
    let work = prop::collection::btree_set(0..380_u64, 0..12);
    (off, work).prop_map(move |(off, work)| AnnouncedYear {
        year,
        notices: Vec::new(),
        off: off
            .iter()
            .flat_map(|(from, many, name)| {
                (0..*many).map(move |n| (after(first, from + n), (*name).to_owned()))
            })
            .collect(),
        work: work.into_iter().map(|n| after(first, n)).collect(),
    })
}

fn closure() -> impl Strategy<Value = Closure> {
    let first = NaiveDate::from_ymd_opt(2018, 1, 1).unwrap();
    (0..4_500_u64, prop::sample::select(vec!["机关搬迁", "停电检修"])).prop_map(move |(n, name)| {
        Closure { day: after(first, n), name: name.to_owned(), basis: None }
    })
}

/// A calendar in which some years are announced and some are not.
pub(super) fn calendar() -> impl Strategy<Value = WorkingDays> {
    let years = prop::sample::subsequence((2018..2030).collect::<Vec<_>>(), 0..=12);
    let years = years.prop_flat_map(|years| years.into_iter().map(announced).collect::<Vec<_>>());
    (years, prop::collection::vec(closure(), 0..30))
        .prop_map(|(years, closures)| WorkingDays::new(years).with_closures(closures))
}

pub(super) fn start() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2017, 6, 1).unwrap();
    (0..4_500_u64).prop_map(move |n| after(first, n))
}

pub(super) fn period() -> impl Strategy<Value = Period> {
    let units = [(Unit::Workdays, 300), (Unit::Days, 500), (Unit::Months, 40), (Unit::Years, 6)];
    (prop::sample::select(units.to_vec()), 0..1_000_u32)
        .prop_map(|((unit, most), n)| Period { count: n % most, unit })
}

/// Pauses round a start: before it, across it, within one another, of no day, ended before they began, and open.
fn pauses(start: NaiveDate) -> impl Strategy<Value = Vec<Pause>> {
    let pause =
        (-60..500_i64, prop::option::weighted(0.9, -3..90_i64)).prop_map(move |(from, long)| {
            let from = start + TimeDelta::days(from);
            Pause { from, to: long.map(|long| from + TimeDelta::days(long)) }
        });
    prop::collection::vec(pause, 0..6)
}

pub(super) fn asked() -> impl Strategy<Value = Asked> {
    let pauses = |start| (Just(start), pauses(start));
    (start().prop_flat_map(pauses), period(), any::<bool>())
        .prop_map(|((start, pauses), period, roll)| Asked { start, period, pauses, roll })
}
