//! Working days added and counted, against walking from day to day.

use super::model::Model;
use super::shipped;
use crate::support::random_definition::Dice;
use crate::support::tell;
use chrono::{Days, NaiveDate};
use fashen::domain::calendar::{Closure, WorkingDays};

/// Additions that are compared.
const ADDITIONS: usize = 200_000;

/// What the dice are thrown from.
const SEED: u64 = 20_261_123;

/// The shipped calendar with some days on which the office is closed.
fn calendar(dice: &mut Dice) -> WorkingDays {
    let closures = (0..40).map(|_| Closure {
        day: any_day(dice, 2018, 2028),
        name: "机关搬迁".to_owned(),
        basis: None,
    });
    let closures = closures.collect();
    shipped().with_closures(closures)
}

fn any_day(dice: &mut Dice, first: i32, last: i32) -> NaiveDate {
    let start = NaiveDate::from_ymd_opt(first, 1, 1).unwrap();
    let days = NaiveDate::from_ymd_opt(last, 12, 31).unwrap() - start;
    let many = dice.below(usize::try_from(days.num_days()).unwrap() + 1);
    start.checked_add_days(Days::new(many.try_into().unwrap())).unwrap()
}

/// Mostly what deadlines have, sometimes years, both ways.
fn any_number(dice: &mut Dice) -> i64 {
    let most = if dice.chance(70) {
        40
    } else if dice.chance(90) {
        400
    } else {
        4_000
    };
    let n = i64::try_from(dice.below(most + 1)).unwrap();
    if dice.chance(40) { -n } else { n }
}

#[test]
fn additions_agree_with_walking_from_day_to_day() {
    let mut dice = Dice::new(SEED);
    let days = calendar(&mut dice);
    let model = Model::of(&days);
    let mut beyond = 0;
    for _ in 0..ADDITIONS {
        let near = dice.chance(60);
        let start =
            if near { any_day(&mut dice, 2017, 2028) } else { any_day(&mut dice, 1949, 2200) };
        let n = any_number(&mut dice);
        let found = days.add(start, n);
        assert_eq!(found, model.add(start, n), "seed {SEED}: {start} + {n}");
        let Some(found) = found else {
            beyond += 1;
            continue;
        };
        // From a rest day back to the working day before it lies one day more than from that day on.
        if n >= 0 || days.is_working(start) {
            assert_eq!(days.between(start, found), n, "seed {SEED}: {start}, {found}");
        }
        assert_eq!(days.between(found, start), -days.between(start, found));
        assert!(n == 0 || days.is_working(found), "seed {SEED}: {start} + {n} = {found}");
    }
    assert!(beyond > 100, "only {beyond} went beyond the calendar");
    tell(&format!("{ADDITIONS} additions, seed {SEED}: {beyond} of them beyond the calendar"));
}

#[test]
fn every_day_is_worked_as_the_announcements_say() {
    let days = calendar(&mut Dice::new(SEED));
    let model = Model::of(&days);
    let (mut worked, mut last) = (0, None);
    for day in WorkingDays::FIRST.iter_days().take_while(|day| *day <= WorkingDays::LAST) {
        assert_eq!(days.is_working(day), model.is_working(day), "{day}");
        assert_eq!(days.kind(day).rest().is_none(), model.is_working(day), "{day}");
        worked += i64::from(days.is_working(day));
        last = Some(day).filter(|day| days.is_working(*day)).or(last);
    }
    let before = WorkingDays::FIRST.pred_opt().unwrap();
    assert_eq!(days.between(before, WorkingDays::LAST), worked);
    assert_eq!(days.between(NaiveDate::MIN, NaiveDate::MAX), worked);
    assert_eq!(days.between(NaiveDate::MAX, NaiveDate::MIN), -worked);
    assert_eq!(
        days.add(WorkingDays::FIRST, worked),
        last,
        "the first day of 1949 was no working day"
    );
    assert_eq!(days.add(WorkingDays::FIRST, worked + 1), None);
}

#[test]
fn no_number_and_no_day_is_too_far_to_be_refused() {
    let days = shipped();
    for from in [WorkingDays::FIRST, WorkingDays::LAST, NaiveDate::MIN, NaiveDate::MAX] {
        for n in [i64::MAX, i64::MIN, i64::from(u32::MAX), -i64::from(u32::MAX)] {
            assert_eq!(days.add(from, n), None, "{from} + {n}");
        }
    }
    for beyond in [NaiveDate::MIN, NaiveDate::MAX] {
        assert_eq!((days.add(beyond, 0), days.next_working(beyond)), (None, None));
        let _ = (days.is_working(beyond), days.kind(beyond));
    }
    let turn = WorkingDays::LAST;
    assert_eq!(days.next_working(turn), Some(turn), "31 December 2200 is a Wednesday");
    assert_eq!(days.add(turn, 1), None);
    assert_eq!(days.add(turn, -1), turn.pred_opt());
}
