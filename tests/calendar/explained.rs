//! What is told of a count says the same as the count, of every day.

use super::made_up::{Asked, asked, calendar};
use super::model::paused;
use super::{day, shipped};
use chrono::NaiveDate;
use fashen::domain::calendar::{
    DayKind, End, Pause, Period, Rest, Stretch, Unit, What, WorkingDays, count, explain,
};
use fashen::domain::limits;
use proptest::prelude::*;

impl Asked {
    fn explain(&self, days: &WorkingDays) -> Vec<Stretch> {
        explain(days, self.start, self.period, &self.pauses, self.roll)
    }
}

/// That each day of a stretch is what the stretch says.
fn is_so(days: &WorkingDays, asked: &Asked, stretch: &Stretch) {
    let only_worked = asked.period.unit == Unit::Workdays;
    let is_paused = |day| paused(&asked.pauses, day).0;
    let each = || stretch.from.iter_days().take_while(|day| *day <= stretch.to);
    let is_one = stretch.from == stretch.to;
    match &stretch.what {
        What::Start => assert!(is_one && stretch.from == asked.start),
        What::Counted { first, last } => {
            assert_eq!(i64::from(last - first), (stretch.to - stretch.from).num_days());
            assert!(each().all(|day| !is_paused(day)));
            assert!(!only_worked || each().all(|day| days.kind(day) == DayKind::Working));
        }
        What::MadeUp { .. } => {
            assert!(only_worked && is_one && !is_paused(stretch.from));
            assert_eq!(days.kind(stretch.from), DayKind::MadeUp);
        }
        What::Rest(rest) => {
            assert!(each().all(|day| days.kind(day).rest().as_ref() == Some(rest)));
        }
        What::Paused => assert!(each().all(is_paused)),
        What::RawEnd { rest, .. } => {
            assert!(is_one && asked.roll && !only_worked && !is_paused(stretch.from));
            assert_eq!(days.kind(stretch.from).rest().as_ref(), Some(rest));
        }
        What::MovedTo { made_up } => {
            assert!(is_one && asked.roll && days.is_working(stretch.from));
            assert_eq!(*made_up, days.kind(stretch.from) == DayKind::MadeUp);
        }
        What::Abridged { .. } => panic!("nothing is abridged that is so short"),
    }
}

/// The numbers of the days that count, in the order in which they are told.
fn numbers(told: &[Stretch]) -> Vec<u32> {
    let numbers = told.iter().filter_map(|stretch| match stretch.what {
        What::Counted { first, last } => Some(first..=last),
        What::MadeUp { nth } | What::RawEnd { nth, .. } => Some(nth..=nth),
        _ => None,
    });
    numbers.flatten().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_day_of_a_count_is_told_once(days in calendar(), asked in asked()) {
        let told = asked.explain(&days);
        let Some(counted) = asked.count(&days) else {
            prop_assert!(told.is_empty());
            return Ok(());
        };
        prop_assert_eq!(&told[0].what, &What::Start);
        let (end, left) = match counted.end {
            End::On(day) => (day, 0),
            End::Stopped { since, left } => (since, left),
        };
        prop_assert_eq!(told.last().unwrap().to, end);
        for (one, next) in told.iter().zip(&told[1..]) {
            prop_assert_eq!(one.to.succ_opt(), Some(next.from));
            prop_assert!(one.what != next.what, "{:?} and {:?} are one stretch", one, next);
        }
        for stretch in &told {
            is_so(&days, &asked, stretch);
        }
        let all = match asked.period.unit {
            Unit::Workdays | Unit::Days => asked.period.count,
            Unit::Months | Unit::Years => {
                let whole = count(&days, asked.start, asked.period, &[], false).unwrap();
                u32::try_from((whole.last_day().unwrap() - asked.start).num_days()).unwrap()
            }
        };
        prop_assert_eq!(numbers(&told), (1..=all - left).collect::<Vec<_>>());
        let moved = told.iter().position(|one| matches!(one.what, What::MovedTo { .. }));
        prop_assert_eq!(moved, counted.rolled_from.map(|_| told.len() - 1));
        let raw = told.iter().find(|one| matches!(one.what, What::RawEnd { .. }));
        let raw = raw.map(|raw| raw.from);
        prop_assert_eq!(raw, counted.rolled_from.filter(|raw| *raw > asked.start));
    }
}

fn stretch(from: &str, to: &str, what: What) -> Stretch {
    Stretch { from: day(from), to: day(to), what }
}

fn holiday(name: &str) -> Rest {
    Rest::Holiday(name.to_owned())
}

#[test]
fn working_days_over_a_holiday_are_told_with_the_weekends_worked_for_it() {
    let period = Period { count: 10, unit: Unit::Workdays };
    let pause = Pause { from: day("2026-10-12"), to: Some(day("2026-10-14")) };
    let told = explain(&shipped(), day("2026-09-18"), period, &[pause], true);
    let expected = [
        stretch("2026-09-18", "2026-09-18", What::Start),
        stretch("2026-09-19", "2026-09-19", What::Rest(Rest::Weekend)),
        stretch("2026-09-20", "2026-09-20", What::MadeUp { nth: 1 }),
        stretch("2026-09-21", "2026-09-24", What::Counted { first: 2, last: 5 }),
        stretch("2026-09-25", "2026-09-27", What::Rest(holiday("中秋节"))),
        stretch("2026-09-28", "2026-09-30", What::Counted { first: 6, last: 8 }),
        stretch("2026-10-01", "2026-10-07", What::Rest(holiday("国庆节"))),
        stretch("2026-10-08", "2026-10-09", What::Counted { first: 9, last: 10 }),
    ];
    assert_eq!(told, expected, "the pause came when it was over");
}

#[test]
fn an_end_on_a_holiday_is_told_with_the_day_it_moves_to() {
    let period = Period { count: 15, unit: Unit::Days };
    let told = explain(&shipped(), day("2026-09-16"), period, &[], true);
    let expected = [
        stretch("2026-09-16", "2026-09-16", What::Start),
        stretch("2026-09-17", "2026-09-30", What::Counted { first: 1, last: 14 }),
        stretch("2026-10-01", "2026-10-01", What::RawEnd { nth: 15, rest: holiday("国庆节") }),
        stretch("2026-10-02", "2026-10-07", What::Rest(holiday("国庆节"))),
        stretch("2026-10-08", "2026-10-08", What::MovedTo { made_up: false }),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_period_of_no_days_on_a_rest_day_is_only_moved() {
    let period = Period { count: 0, unit: Unit::Days };
    let told = explain(&shipped(), day("2026-01-03"), period, &[], true);
    let expected = [
        stretch("2026-01-03", "2026-01-03", What::Start),
        stretch("2026-01-04", "2026-01-04", What::MovedTo { made_up: true }),
    ];
    assert_eq!(told, expected);
}

#[test]
fn what_stands_still_is_told_up_to_the_day_since_which_it_does() {
    let period = Period { count: 5, unit: Unit::Workdays };
    let pauses = [
        Pause { from: day("2026-11-24"), to: Some(day("2026-11-30")) },
        Pause { from: day("2026-12-02"), to: None },
    ];
    let told = explain(&shipped(), day("2026-11-23"), period, &pauses, false);
    let expected = [
        stretch("2026-11-23", "2026-11-23", What::Start),
        stretch("2026-11-24", "2026-11-24", What::Counted { first: 1, last: 1 }),
        stretch("2026-11-25", "2026-11-30", What::Paused),
        stretch("2026-12-01", "2026-12-02", What::Counted { first: 2, last: 3 }),
    ];
    assert_eq!(told, expected);
}

#[test]
fn what_nobody_could_check_is_abridged_and_still_adds_up() {
    let days = shipped();
    let start = day("1950-03-01");
    let pauses: Vec<Pause> = (1951..2100)
        .map(|year| Pause {
            from: NaiveDate::from_ymd_opt(year, 2, 1).unwrap(),
            to: NaiveDate::from_ymd_opt(year, 3, 1),
        })
        .collect();
    for (count_of, unit) in [(50_000, Unit::Workdays), (200, Unit::Years)] {
        let period = Period { count: count_of, unit };
        let told = explain(&days, start, period, &pauses, true);
        assert!(told.len() <= limits::STRETCHES);
        let counted = count(&days, start, period, &pauses, true).unwrap();
        let last = told.last().unwrap();
        assert_eq!(Some(last.to), counted.last_day());
        assert!(
            told.iter().zip(&told[1..]).all(|(one, next)| one.to.succ_opt() == Some(next.from))
        );
        let sum: u32 = told.iter().map(Stretch::counted).sum();
        let all: u32 = told.iter().map(|one| one.counted() + one.skipped()).sum();
        assert_eq!(i64::from(all), (last.to - start).num_days() + 1);
        if unit == Unit::Workdays {
            assert_eq!((sum, told.len()), (50_000, limits::STRETCHES));
            assert!(matches!(last.what, What::Abridged { .. }), "{last:?}");
        } else {
            let years = (day("2150-03-01") - start).num_days();
            assert_eq!(i64::from(sum), years);
        }
    }
}
