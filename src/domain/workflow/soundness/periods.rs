//! How long deadlines are: that a period is one that law can mean, that the keys about a maximum or a minimum have one,
//! and that the two can both be kept.

use super::Judge;
use crate::domain::calendar::{Period, Unit};
use crate::domain::workflow::{DeadlineDefect, DeadlineRule, DefectKind, Place};

/// Checks the periods of one deadline.
pub(super) fn check(judge: &mut Judge<'_>, place: &Place, deadline: &DeadlineRule) {
    let (most, least) = (deadline.within, deadline.at_least);
    check_lengths(judge, place, deadline);
    match (most, least) {
        (None, None) => report(judge, place.clone(), DeadlineDefect::Empty),
        (Some(most), Some(least)) if contradict(deadline, most, least) => {
            report(judge, place.at("at_least"), DeadlineDefect::Contradiction);
        }
        _ => {}
    }
    let keys = [
        ("remind", deadline.remind.is_some(), "within", most),
        ("escalate", deadline.escalate.is_some(), "within", most),
        ("whole_days", deadline.whole_days, "at_least", least),
        ("unless", !deadline.unless.is_always(), "at_least", least),
    ];
    for (key, is_there, needs, period) in keys {
        // A deadline without any period was reported as that.
        if is_there && period.is_none() && (most.is_some() || least.is_some()) {
            report(judge, place.at(key), DeadlineDefect::KeyWithout { key, needs });
        }
    }
}

fn check_lengths(judge: &mut Judge<'_>, place: &Place, deadline: &DeadlineRule) {
    let after = deadline.escalate.as_ref().and_then(|escalate| escalate.after);
    let periods = [
        (place.at("within"), deadline.within),
        (place.at("at_least"), deadline.at_least),
        (place.at("remind"), deadline.remind),
        (place.at("escalate").at("after"), after),
    ];
    for (place, period) in periods {
        if period.is_some_and(Period::is_too_long) {
            report(judge, place, DeadlineDefect::TooLong);
        }
    }
}

/// Whether a minimum is longer than a maximum on any calendar. Where that hangs on the calendar, nothing is said.
fn contradict(deadline: &DeadlineRule, most: Period, least: Period) -> bool {
    let more = |least: u64, most: u64| least > most || (least == most && deadline.whole_days);
    match (least.unit, most.unit) {
        // So many working days are never fewer days. A maximum that moves on to a working day does not help: up to that
        // day there are not more working days than there were days.
        (Unit::Workdays, Unit::Workdays | Unit::Days) | (Unit::Days, Unit::Days) => {
            more(least.count.into(), most.count.into())
        }
        (Unit::Months | Unit::Years, Unit::Months | Unit::Years) => {
            more(months(least), months(most))
        }
        // A maximum of working days can be as long as the days off make it, and one that moves on a little longer.
        (_, Unit::Workdays) => false,
        _ => deadline.roll.is_none() && fewest_days(least) > most_days(most),
    }
}

fn months(period: Period) -> u64 {
    let each = if period.unit == Unit::Years { 12 } else { 1 };
    u64::from(period.count) * each
}

/// The fewest days that a period can take.
fn fewest_days(period: Period) -> u64 {
    let each = match period.unit {
        Unit::Workdays | Unit::Days => 1,
        Unit::Months => 28,
        Unit::Years => 365,
    };
    u64::from(period.count) * each
}

/// The most days that a period without working days can take.
fn most_days(period: Period) -> u64 {
    let each = match period.unit {
        Unit::Workdays | Unit::Days => 1,
        Unit::Months => 31,
        Unit::Years => 366,
    };
    u64::from(period.count) * each
}

fn report(judge: &mut Judge<'_>, place: Place, kind: DeadlineDefect) {
    judge.report(place, DefectKind::Deadline(kind));
}
