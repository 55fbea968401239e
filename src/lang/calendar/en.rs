//! In English.

use super::CalendarWords;
use crate::domain::calendar::{Rest, Unit, What};
use chrono::NaiveDate;

/// English.
pub(in crate::lang) const WORDS: CalendarWords = CalendarWords {
    group: "See days off and made-up working days, add a new year's, count periods",
    show: "Show a year: days off, weekends worked, local closures, working days of each month",
    year: "the year, e.g. 2026",
    year_value: "YEAR",
    add: "Add a new year's days off and working weekends, as its notice says",
    add_file: "the new year's data, written as workflows/calendars/cn.yaml is",
    count: "Count working days, days, months or years from a day; the last day of the period",
    from: "the day it starts on, which does not count, e.g. 2026-09-28",
    how_many: "how many; working days and days can be negative, counting backwards (-7: 7 days before a meeting)",
    how_many_value: "N",
    unit: "workdays, days, months, years",
    unit_value: "UNIT",
    roll: "a last day that is a rest day moves to the next working day (only where a rule says so)",
    term: "count a term of validity: the first day counts, and it ends the day before the corresponding day",
    why: "tell how it was counted, stretch by stretch: which days count, which do not, and why",
    between: "How many days and working days lie between two days",
    first: "the first of the two, which does not count",
    last: "the second of the two, which counts",
    day,
    short_day: |day| day.format("%a %-d %b").to_string(),
    span: |from, to| format!("{from} to {to}"),
    list: |all| all.join(", "),
    head: |year| format!("Days off and made-up working days of {year}"),
    notices: "Notice",
    estimated: "estimated from weekends, until the General Office of the State Council announces it",
    estimated_from: |day| {
        format!(
            "from {day}: estimated from weekends, until the General Office of the State Council announces it"
        )
    },
    estimated_hint: "once there is a notice, write the year as workflows/calendars/cn.yaml has it and run fashen calendar add FILE",
    holiday_head: ["holiday", "days", "when"],
    made_up_head: |days| format!("weekend days worked ({days})"),
    closed_head: ["closed here", "days", "when", "basis"],
    month_head: ["month", "working days", "rest days"],
    month,
    whole_year: "year",
    recounted: |cases, moved| {
        format!(
            "The calendar or a figure of the place has changed: {cases} open cases counted anew, {moved} last days moved."
        )
    },
    added: |file| format!("Added: {file}"),
    would_add: |file| format!("Would add: {file}"),
    carried: |file| {
        format!(
            "The registry had no calendar; the one that the program carries is written too: {file}"
        )
    },
    other_off: |days| format!("It also makes days off of {days}"),
    other_work: |days| format!("It also makes working days of {days}"),
    period,
    counted: |from, period, last| format!("{period} from {from}: the last day is {last}"),
    counted_back: |from, period, last| format!("{period} before {from}: {last} at the latest"),
    counted_term: |from, period, last| {
        format!("In force from {from} for {period}: the last day is {last}")
    },
    rest: |rest| {
        format!("that day is a rest day ({}); where a rule moves it on, add --roll", resting(rest))
    },
    rolled: |day| format!("it would end on {day}, a rest day, and moves to the next working day"),
    why_head: ["days", "how many", "how they count"],
    what,
    lies_between: |from, to| format!("From {from} (not counted) to {to} (counted)"),
    exactly: |period| format!("exactly {period}"),
    beyond: "this is beyond the years that a calendar has (1949 to 2200)",
    not_backwards: |unit| format!("{unit} can not be counted backwards"),
    not_backwards_hint: "only working days and days can, e.g. fashen calendar count 2026-12-25 -7 days",
    only_forwards: |option| format!("{option} has no meaning where days are counted backwards"),
    term_of_workdays: "terms of validity are of days, months or years, never of working days",
};

/// 2026-10-10 (Sat).
fn day(day: NaiveDate) -> String {
    day.format("%Y-%m-%d (%a)").to_string()
}

fn month(month: u32) -> String {
    let first = NaiveDate::from_ymd_opt(2000, month, 1);
    first.map_or_else(String::new, |day| day.format("%b").to_string())
}

fn period(count: i64, unit: Unit) -> String {
    let name = match unit {
        Unit::Workdays => "working day",
        Unit::Days => "day",
        Unit::Months => "month",
        Unit::Years => "year",
    };
    let many = if count.abs() == 1 { "" } else { "s" };
    format!("{count} {name}{many}")
}

/// What becomes of some days. Their numbers are those of working days where working days are counted.
fn what(what: &What, unit: Unit) -> String {
    let one = if unit == Unit::Workdays { "working day" } else { "day" };
    match what {
        What::Start => "the day it starts on does not count".to_owned(),
        What::Counted { first, last } if first == last => format!("{one} {first}"),
        What::Counted { first, last } => format!("{one}s {first} to {last}"),
        What::MadeUp { nth } => format!("a weekend day that is worked: {one} {nth}"),
        What::Rest(rest) => format!("{}: not counted", resting(rest)),
        What::Paused => "the period stands still: not counted".to_owned(),
        What::RawEnd { nth: 0, rest } => format!("would end here ({}): moves on", resting(rest)),
        What::RawEnd { nth, rest } => {
            format!("{one} {nth}, would end here ({}): moves on", resting(rest))
        }
        What::MovedTo { made_up: true } => {
            "moved to this day, a weekend day that is worked".to_owned()
        }
        What::MovedTo { made_up: false } => "moved to this day, a working day".to_owned(),
        What::Abridged { counted, skipped } => {
            format!("{counted} {one}s, and {skipped} days that do not count, not told one by one")
        }
    }
}

fn resting(rest: &Rest) -> String {
    match rest {
        Rest::Weekend => "weekend".to_owned(),
        Rest::Holiday(name) => format!("holiday ({name})"),
        Rest::Closed(name) => format!("closed here ({name})"),
    }
}
