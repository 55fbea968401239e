//! What holds of every count.

use super::made_up::{Asked, asked, calendar, period, start};
use super::model::Model;
use chrono::{Days, NaiveDate};
use fashen::domain::calendar::{Counted, End, Pause, Period, Unit, WorkingDays, count};
use proptest::prelude::*;

impl Asked {
    pub(super) fn count(&self, days: &WorkingDays) -> Option<Counted> {
        count(days, self.start, self.period, &self.pauses, self.roll)
    }
}

/// How far a count goes, so that counts can be compared: one that stands still goes further than any that ends, the
/// further the more days it has left, and one beyond the calendar furthest.
fn reach(counted: Option<Counted>) -> (u8, Option<NaiveDate>, u32) {
    match counted.map(|counted| counted.end) {
        Some(End::On(day)) => (0, Some(day), 0),
        Some(End::Stopped { left, .. }) => (1, None, left),
        None => (2, None, 0),
    }
}

/// Any day from before the calendar begins to after it ends, and the ends of all days.
fn edge() -> impl Strategy<Value = NaiveDate> {
    let near = (0..100_000_u64).prop_map(|n| {
        let first = NaiveDate::from_ymd_opt(1940, 1, 1).unwrap();
        first.checked_add_days(Days::new(n)).unwrap()
    });
    prop_oneof![8 => near, 1 => Just(NaiveDate::MIN), 1 => Just(NaiveDate::MAX)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_count_agrees_with_going_through_its_days(days in calendar(), asked in asked()) {
        prop_assert_eq!(
            asked.count(&days),
            Model::of(&days).count(asked.start, asked.period, &asked.pauses, asked.roll)
        );
    }

    #[test]
    fn a_longer_period_never_ends_earlier(days in calendar(), asked in asked(), more in 1..60_u32) {
        let longer = Period { count: asked.period.count + more, ..asked.period };
        let longer = Asked { period: longer, ..asked.clone() };
        prop_assert!(reach(longer.count(&days)) >= reach(asked.count(&days)));
    }

    /// Months and years are only compared without pauses: the day after 29 January, a month that is a day shorter may
    /// end a day earlier where the same pause takes a day less of it.
    #[test]
    fn a_later_start_never_ends_earlier(days in calendar(), asked in asked(), later in 1..60_u64) {
        let mut asked = asked;
        if matches!(asked.period.unit, Unit::Months | Unit::Years) {
            asked.pauses.clear();
        }
        let start = asked.start.checked_add_days(Days::new(later)).unwrap();
        let later = Asked { start, ..asked.clone() };
        prop_assert!(reach(later.count(&days)) >= reach(asked.count(&days)));
    }

    #[test]
    fn a_pause_never_shortens_a_period(days in calendar(), asked in asked()) {
        let mut fewer = asked.clone();
        while let Some(dropped) = fewer.pauses.pop() {
            let with = Asked { pauses: [&fewer.pauses[..], &[dropped]].concat(), ..asked.clone() };
            prop_assert!(reach(with.count(&days)) >= reach(fewer.count(&days)));
        }
    }

    #[test]
    fn neither_the_order_nor_the_parts_of_pauses_matter(days in calendar(), asked in asked()) {
        let mut other = asked.clone();
        other.pauses.reverse();
        let halves = |pause: &Pause| {
            let middle = pause.from.succ_opt().filter(|day| pause.to.is_none_or(|to| *day < to));
            let Some(middle) = middle else { return vec![*pause] };
            vec![Pause { from: middle, to: pause.to }, Pause { from: pause.from, to: Some(middle) }]
        };
        other.pauses = other.pauses.iter().flat_map(halves).collect();
        prop_assert_eq!(other.count(&days), asked.count(&days));
    }

    #[test]
    fn no_last_day_is_a_rest_day_that_must_not_be_one(days in calendar(), asked in asked()) {
        let Some(Counted { end: End::On(last), rolled_from, .. }) = asked.count(&days) else {
            return Ok(());
        };
        let only_worked = asked.period.unit == Unit::Workdays && asked.period.count > 0;
        prop_assert!(days.is_working(last) || !(asked.roll || only_worked), "{}", last);
        prop_assert!(rolled_from.is_none_or(|raw| asked.roll && raw < last && !days.is_working(raw)));
        prop_assert!(!only_worked || rolled_from.is_none());
    }

    #[test]
    fn adding_and_counting_between_undo_each_other(
        days in calendar(), start in start(), other in start(), n in 0..3_000_i64, m in 0..300_i64,
    ) {
        let end = days.add(start, n).unwrap();
        prop_assert_eq!(days.between(start, end), n);
        prop_assert_eq!(days.add(end, m), days.add(start, n + m));
        prop_assert!(n == 0 || days.is_working(end));
        prop_assert_eq!(days.between(start, other), -days.between(other, start));
        prop_assert_eq!(days.between(start, end) + days.between(end, other), days.between(start, other));
        // The n-th working day before a day is the last from which n or more lie ahead.
        let back = days.add(start, -n).unwrap();
        prop_assert_eq!(days.between(back, start), n - i64::from(n > 0 && !days.is_working(start)));
        let next = days.next_working(start).unwrap();
        prop_assert!(days.is_working(next) && next >= start);
        prop_assert_eq!(days.between(start, next), i64::from(next > start));
    }

    #[test]
    fn what_can_not_be_counted_is_none(start in edge(), period in period(), huge in any::<u32>()) {
        let days = WorkingDays::default();
        for count_of in [period.count, huge, u32::MAX] {
            let asked = Period { count: count_of, ..period };
            let open = Pause { from: start, to: Some(NaiveDate::MAX) };
            for pauses in [&[][..], &[open][..]] {
                let counted = count(&days, start, asked, pauses, true);
                let last = counted.and_then(|counted| counted.last_day());
                prop_assert!(last.is_none_or(|last| (start..=WorkingDays::LAST).contains(&last)));
                prop_assert!(counted.is_none() || start >= WorkingDays::FIRST);
            }
        }
    }
}
