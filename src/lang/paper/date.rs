//! Days and moments as official papers print them (GB/T 9704 7.3.5.4: 阿拉伯数字, 月日不编虚位), in the time of
//! Beijing.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

/// Seconds by which Beijing is ahead of Greenwich.
const BEIJING: i32 = 8 * 3600;

/// `2026年3月2日`.
pub(super) fn day(date: NaiveDate) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

/// The day of a moment: `2026年3月2日`.
pub(super) fn date(at: DateTime<FixedOffset>) -> String {
    day(in_beijing(at).date_naive())
}

/// `2026年3月2日 09:05`.
pub(super) fn moment(at: DateTime<FixedOffset>) -> String {
    format!("{} {}", date(at), in_beijing(at).format("%H:%M"))
}

fn in_beijing(at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    FixedOffset::east_opt(BEIJING).map_or(at, |zone| at.with_timezone(&zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_printed_in_the_time_of_beijing_without_leading_zeros() {
        let at = |text| DateTime::parse_from_rfc3339(text).unwrap();
        assert_eq!(date(at("2026-03-02T09:05:00+08:00")), "2026年3月2日");
        assert_eq!(moment(at("2026-03-01T17:05:00+00:00")), "2026年3月2日 01:05");
    }
}
