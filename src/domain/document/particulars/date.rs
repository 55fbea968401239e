//! Dates as official texts write them: 2026年3月1日, 二〇二六年三月一日, 二○二六年 三月 一日.
//!
//! A date that does not exist (2月30日) is none; nothing is mended.

use crate::domain::document::numeral;
use chrono::NaiveDate;

/// Most characters of one number of a date, spaces included.
const DATE_CHARS: usize = 32;

/// The date that ends a text with 日, and the byte it begins at.
pub(super) fn ending(text: &str) -> Option<(NaiveDate, usize)> {
    let rest = text.strip_suffix('日')?;
    let (rest, day) = number_before(rest)?;
    let (rest, month) = number_before(rest.strip_suffix('月')?)?;
    let (rest, year) = number_before(rest.strip_suffix('年')?)?;
    let year = i32::try_from(year).ok().filter(|year| (1900..=2200).contains(year))?;
    Some((NaiveDate::from_ymd_opt(year, month, day)?, rest.len()))
}

/// The first date in a text, and the bytes it stands in.
pub(super) fn first(text: &str) -> Option<(NaiveDate, usize, usize)> {
    let mut from = 0;
    // A text without end has dates near its head, or none that anybody looks for.
    for _ in 0..8 {
        let at = from + text.get(from..)?.find('日')? + '日'.len_utf8();
        if let Some((day, start)) = text.get(..at).and_then(ending) {
            return Some((day, start, at));
        }
        from = at;
    }
    None
}

/// The number at the end of a text, and what stands before it. Spaces that a layout put in do not count.
fn number_before(text: &str) -> Option<(&str, u32)> {
    let text = text.trim_end();
    let mut digits = String::new();
    let mut start = text.len();
    for (at, letter) in text.char_indices().rev().take(DATE_CHARS) {
        if numeral::is_numeral(letter) || "OＯo".contains(letter) {
            digits.insert(0, if "OＯo".contains(letter) { '〇' } else { letter });
            start = at;
        } else if !letter.is_whitespace() {
            break;
        }
    }
    // Latin zeros among Arabic digits are Arabic too.
    if digits.contains(|letter: char| letter.is_ascii_digit()) {
        digits = digits.replace('〇', "0");
    }
    Some((text.get(..start)?.trim_end(), numeral::parse(&digits)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_every_spelling_are_one_day() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 21).unwrap();
        for text in [
            "2026年3月21日",
            "２０２６年３月２１日",
            "2026 年 3 月 21 日",
            "二〇二六年三月二十一日",
            "二○二六年三月二十一日",
            "二零二六年三月廿一日",
            "2O26年3月21日",
        ] {
            assert_eq!(ending(text), Some((day, 0)), "{text}");
        }
        assert_eq!(first("自2026年3月21日起，至同年4月1日"), Some((day, 3, 19)));
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in
            ["2026年2月30日", "26年3月1日", "3月1日", "年月日", "日", "节假日", "2026年13月1日", ""]
        {
            assert_eq!(ending(text), None, "{text}");
            assert_eq!(first(text), None, "{text}");
        }
    }
}
