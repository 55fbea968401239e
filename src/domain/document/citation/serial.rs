//! Numbers that instruments are cited by: 国办发〔2018〕115号, 国务院令第713号, 公告2020年第8号.
//!
//! Look-alikes ([2018], （2018）, 第115号, full-width digits) are read as what they mean; whether the form is right is
//! for a rule to say.

use crate::domain::document::{Span, numeral};
use crate::domain::limits;

use super::before::{is_han, name_before};
use super::chain::past_spaces;

/// A number, where it stands, and in the form in which numbers are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Serial {
    pub(super) span: Span,
    pub(super) number: String,
}

/// Characters that open the year of a number.
pub(super) const OPENERS: [&str; 7] = ["〔", "[", "［", "（", "(", "【", "﹝"];

/// The number whose year opens at a byte; its letters do not reach below `floor`.
pub(super) fn by_year(words: &str, open: usize, floor: usize) -> Option<Serial> {
    let (year, number, end) = year_and_serial(words, open)?;
    let letters_end = words.get(floor..open)?.trim_end_matches([' ', '\u{3000}']).len() + floor;
    let spaced = words.get(letters_end..open)?.chars().count() > limits::CITED_SPACES;
    let letters = name_before(words, letters_end, floor, limits::NUMBER_LETTERS);
    let name = letters.of(words);
    if spaced || !name.chars().any(is_han) || name.contains('年') {
        return None;
    }
    Some(Serial {
        span: Span::new(letters.start, end),
        number: format!("{name}〔{year}〕{number}号"),
    })
}

/// The number whose year opens at a byte and stands before its letters, as it was written once: 〔1996〕武司字第82号.
pub(super) fn by_leading_year(words: &str, open: usize) -> Option<Serial> {
    let (year, behind) = year_in_brackets(words, open)?;
    let rest = words.get(behind..)?;
    let (letters, _) = rest.split_once("字第")?;
    let count = letters.chars().take(limits::NUMBER_LETTERS + 1).count();
    if count == 0 || count > limits::NUMBER_LETTERS || !letters.chars().all(is_han) {
        return None;
    }
    let (number, end) = digits(words, behind + letters.len() + "字第".len())?;
    words.get(end..)?.starts_with('号').then(|| Serial {
        span: Span::new(open, end + '号'.len_utf8()),
        number: format!("〔{year}〕{letters}字第{number}号"),
    })
}

/// `〔2018〕115号`
fn year_and_serial(words: &str, open: usize) -> Option<(u32, u32, usize)> {
    let (year, behind) = year_in_brackets(words, open)?;
    let at = past_spaces(words, behind);
    let at = at + words.get(at..)?.strip_prefix('第').map_or(0, |_| '第'.len_utf8());
    let (number, end) = digits(words, past_spaces(words, at))?;
    let end = past_spaces(words, end);
    words.get(end..)?.starts_with('号').then_some((year, number, end + '号'.len_utf8()))
}

/// `〔2018〕`, and the byte behind it.
fn year_in_brackets(words: &str, open: usize) -> Option<(u32, usize)> {
    let first = words.get(open..)?.chars().next()?;
    let (year, end) = digits(words, past_spaces(words, open + first.len_utf8()))?;
    let end = past_spaces(words, end);
    let close = words.get(end..)?.chars().next().filter(|close| "〕]］）)】﹞".contains(*close))?;
    (1949..=2099).contains(&year).then_some((year, end + close.len_utf8()))
}

/// The 令 or 公告 whose number begins with 第 at a byte.
pub(super) fn by_order(words: &str, at: usize, floor: usize) -> Option<Serial> {
    let (number, behind) = ordinal(words, at)?;
    let rest = words.get(behind..)?;
    if let Some(kind) = ["令", "公告"].into_iter().find(|kind| rest.starts_with(kind)) {
        let (issuer_end, year) = year_before(words, at, floor);
        return order(words, Issued { kind, number, year }, issuer_end, behind + kind.len(), floor);
    }
    let (before, year) = year_before(words, at, floor);
    let text = words.get(floor..before)?;
    let opened = text.trim_end_matches(['（', '(', ' ', '\u{3000}']);
    let kind = ["令", "公告", "通告"].into_iter().find(|kind| opened.ends_with(kind))?;
    let closes = opened.len() < text.len() && rest.starts_with(['）', ')']);
    let end = behind + if closes { rest.chars().next()?.len_utf8() } else { 0 };
    let issuer_end = floor + opened.len() - kind.len();
    order(words, Issued { kind, number, year }, issuer_end, end, floor)
}

#[derive(Clone, Copy)]
struct Issued<'a> {
    kind: &'a str,
    number: u32,
    year: Option<u32>,
}

fn order(
    words: &str,
    issued: Issued<'_>,
    issuer_end: usize,
    end: usize,
    floor: usize,
) -> Option<Serial> {
    let by = name_before(words, issuer_end, floor, limits::ISSUER_CHARS);
    let name = by.of(words);
    if name.chars().count() < 2 {
        return None;
    }
    let name = name.strip_prefix("中华人民共和国").filter(|rest| !rest.is_empty()).unwrap_or(name);
    let Issued { kind, number, year } = issued;
    let year = year.map_or_else(String::new, |year| format!("{year}年"));
    Some(Serial {
        span: Span::new(by.start, end),
        number: format!("{name}{kind}{year}第{number}号"),
    })
}

/// Before a byte: where 2020年 begins, and the year; the byte itself where there is none.
fn year_before(words: &str, at: usize, floor: usize) -> (usize, Option<u32>) {
    let read = || {
        let text = words.get(floor..at)?.strip_suffix('年')?;
        let digits: usize = text
            .chars()
            .rev()
            .take(4)
            .take_while(|one| numeral::is_numeral(*one))
            .map(char::len_utf8)
            .sum();
        let begin = text.len().checked_sub(digits)?;
        let year = numeral::parse(text.get(begin..)?)?;
        (1949..=2099).contains(&year).then_some((floor + begin, Some(year)))
    };
    read().unwrap_or((at, None))
}

/// `第713号`
fn ordinal(words: &str, at: usize) -> Option<(u32, usize)> {
    let at = past_spaces(words, at + '第'.len_utf8());
    let (number, end) = super::chain::number(words, at)?;
    let end = past_spaces(words, end);
    words.get(end..)?.starts_with('号').then_some((number, end + '号'.len_utf8()))
}

/// Arabic digits of either width.
fn digits(words: &str, at: usize) -> Option<(u32, usize)> {
    let rest = words.get(at..)?;
    let is_digit = |one: char| one.is_ascii_digit() || ('０'..='９').contains(&one);
    let run: usize =
        rest.chars().take(6).take_while(|&one| is_digit(one)).map(char::len_utf8).sum();
    let number = numeral::parse(rest.get(..run)?)?;
    Some((number, at + run))
}

/// A number in the form in which numbers are compared, when all of the text is one.
pub(in crate::domain) fn canonical_number(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let open = OPENERS.iter().filter_map(|open| text.find(open)).min();
    let by_year = open.and_then(|open| by_year(&text, open, 0));
    let found = by_year.or_else(|| by_order(&text, text.find('第')?, 0))?;
    (found.span == Span::new(0, text.len())).then_some(found.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_form() {
        for (text, number) in [
            ("国办发〔2018〕115号", "国办发〔2018〕115号"),
            ("国办发[2018]115号", "国办发〔2018〕115号"),
            ("国办发［2018］第115号", "国办发〔2018〕115号"),
            ("国办发（２０１８）115 号", "国办发〔2018〕115号"),
            ("国办发 〔2018〕 115 号", "国办发〔2018〕115号"),
            ("中华人民共和国国务院令第713号", "国务院令第713号"),
            ("国务院令（第713号）", "国务院令第713号"),
            ("国务院第七百一十三号令", "国务院令第713号"),
            ("税务总局公告2020年第8号", "税务总局公告2020年第8号"),
            ("税务总局2020年第8号公告", "税务总局公告2020年第8号"),
        ] {
            assert_eq!(canonical_number(text).as_deref(), Some(number), "{text}");
        }
        for other in ["第8号", "令第8号", "（2018）", "〔2018〕1号", "2018年第1号"] {
            assert_eq!(canonical_number(other), None, "{other}");
        }
    }

    #[test]
    fn a_year_may_stand_before_the_letters() {
        let read = |text: &str| by_leading_year(text, 0).map(|serial| serial.number);
        assert_eq!(read("〔1996〕某司字第82号").as_deref(), Some("〔1996〕某司字第82号"));
        assert_eq!(read("（2003）某民他字第 5号"), None);
        for other in
            ["〔1996〕字第82号", "〔1996〕第82号", "〔1996〕某，司字第8号", "〔12〕某字第1号"]
        {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn letters_begin_behind_the_word_that_leads_to_them() {
        let text = "根据国办发〔2018〕115号和津政发〔2019〕1号";
        let first = by_year(text, text.find('〔').unwrap(), 0).unwrap();
        assert_eq!(first.span.of(text), "国办发〔2018〕115号");
        let second = by_year(text, text.rfind('〔').unwrap(), first.span.end).unwrap();
        assert_eq!(second.span.of(text), "津政发〔2019〕1号");
    }
}
