//! Days and terms as cells of lists have them.
//!
//! What could be two days is none, and what is no day is none.

use crate::domain::calendar::{Period, Unit, day_of, term_end};
use crate::domain::document::{numeral, written_day};
use chrono::{Datelike, Days, NaiveDate};

/// From which day a spreadsheet counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Epoch {
    /// Day 1 is 1900-01-01, with a 29 February 1900 that never was: the usual one.
    #[default]
    From1900,
    /// Day 0 is 1904-01-01: workbooks from old Macintoshes.
    From1904,
}

/// Serial numbers that are taken for days: 1927 to 2119. A bare number beyond them is a year, a count, or a slip.
const SERIALS: std::ops::RangeInclusive<u64> = 10_000..=80_000;

/// The day of a cell: `2024-5-1`, `2024.5.1`, `2024/05/01`, `2024年5月1日`, `二〇二四年五月一日`, `20240501`, `45413`, each
/// with a time behind it or without.
pub fn day_of_cell(text: &str, epoch: Epoch) -> Option<NaiveDate> {
    let text = without_time(text.trim());
    if let Some(day) = day_of(text).or_else(|| written_day(text)) {
        return Some(day);
    }
    let digits =
        text.split_once('.').filter(|(_, rest)| is_number(rest)).map_or(text, |(whole, _)| whole);
    if !is_number(digits) {
        return None;
    }
    match digits.len() {
        8 => in_range(NaiveDate::parse_from_str(digits, "%Y%m%d").ok()?),
        5 => serial(digits.parse().ok()?, epoch),
        _ => None,
    }
}

/// A date and a time of day are a day: `2024-05-01 00:00:00`, `2024-05-01T08:00`.
fn without_time(text: &str) -> &str {
    let (day, rest) = text.split_once([' ', 'T', '\u{3000}']).unwrap_or((text, ""));
    let is_time = !rest.is_empty()
        && rest.contains(':')
        && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | ' ' | 'Z' | '+'));
    if is_time { day } else { text }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

fn serial(serial: u64, epoch: Epoch) -> Option<NaiveDate> {
    if !SERIALS.contains(&serial) {
        return None;
    }
    // Beyond February 1900 the day that never was is made up for by one day less at the beginning.
    let origin = match epoch {
        Epoch::From1900 => NaiveDate::from_ymd_opt(1899, 12, 30),
        Epoch::From1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
    };
    in_range(origin?.checked_add_days(Days::new(serial))?)
}

fn in_range(day: NaiveDate) -> Option<NaiveDate> {
    (1949..=2200).contains(&day.year()).then_some(day)
}

/// The last day of a term: a day, or a length from the first day on (`5年`, `五年`, `24个月`). The outer none: it is neither.
/// The inner none: it says that there is no term.
pub fn term_of_cell(text: &str, first: NaiveDate, epoch: Epoch) -> Option<Option<NaiveDate>> {
    let text = text.trim();
    if matches!(
        text,
        "" | "-" | "—" | "/" | "无" | "长期" | "长期有效" | "未规定" | "不限" | "永久"
    ) {
        return Some(None);
    }
    let day = text.strip_prefix('至').unwrap_or(text);
    let day = day.strip_suffix('止').unwrap_or(day);
    if let Some(day) = day_of_cell(day, epoch) {
        return Some(Some(day));
    }
    let (count, unit) = if let Some(count) = text.strip_suffix('年') {
        (count, Unit::Years)
    } else {
        (text.strip_suffix("个月")?, Unit::Months)
    };
    let count = numeral::parse(count.trim())?;
    let period = Period { count, unit };
    if count == 0 || period.is_too_long() {
        return None;
    }
    term_end(first, period).map(Some)
}
