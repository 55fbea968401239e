//! A day as people write it.
//!
//! It must never guess: what could be two days is none.

use chrono::{Datelike, NaiveDate};

/// A day as offices write it: `2026-03-02`, `2026/3/2`, `2026.3.2`, `2026年3月2日`, in full-width digits too.
pub fn day_of(text: &str) -> Option<NaiveDate> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '日')
        .map(|c| match c {
            '年' | '月' | '/' | '.' | '－' | '／' | '．' => '-',
            '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
            other => other,
        })
        .collect();
    NaiveDate::parse_from_str(&plain, "%Y-%m-%d")
        .ok()
        .filter(|date| (1949..=2200).contains(&date.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_the_ways_offices_write_it() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 2);
        for text in [
            "2026-03-02",
            "2026-3-2",
            "2026年3月2日",
            "2026.3.2",
            "2026/03/02",
            "２０２６年３月２日",
        ] {
            assert_eq!(day_of(text), day, "{text}");
        }
        for text in ["2026-02-30", "26-3-2", "明天", "2026-3", "9999-01-01", "20260302"] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
