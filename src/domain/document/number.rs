//! 发文字号: the number of a document, `津辛政规〔2026〕1号`.
//!
//! Strict form: letters of the organ, the year in hexagonal brackets, a serial without 第 and without
//! leading zero, 号 (GB/T 9704-2012, 7.2.5). Whether the letters are the right ones is for a rule to say.

use std::fmt;
use std::str::FromStr;

use crate::domain::limits;

/// 发文字号 in the strict form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentNumber(String);

/// What is wrong with something that looks like a 发文字号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberFault {
    /// The year is not in 〔〕 but in `[]`, `（）`, …
    Brackets,
    /// The year does not have four digits, or is not of 1900 to 2099.
    Year,
    /// 第 stands before the serial.
    Ordinal,
    /// The serial begins with a zero.
    LeadingZero,
    /// The serial is no number from 1 to 9999.
    Serial,
    /// Full-width digits.
    FullWidth,
    /// Spaces within.
    Spaces,
    /// The letters of the organ are none, too many, or not Chinese.
    Letters,
}

/// A text that is not a 发文字号 in the strict form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a document number in the strict form: {faults:?}")]
pub struct NumberForm {
    /// What is wrong; empty when the text has no likeness to a number at all.
    pub faults: Vec<NumberFault>,
    /// What is probably meant, when that can be said.
    pub meant: Option<DocumentNumber>,
}

/// A line that is a 发文字号, or means to be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NumberLine {
    /// In the strict form.
    Proper(DocumentNumber),
    /// Something like it.
    Odd {
        /// As written.
        written: String,
        /// What is wrong with it.
        form: NumberForm,
    },
    /// A form still to be filled in, as drafts have it: `津辛政规〔2026〕　号`.
    Blank,
}

impl DocumentNumber {
    /// The number as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// 机关代字: the letters before the year.
    pub fn letters(&self) -> &str {
        self.0.split_once('〔').map_or("", |(letters, _)| letters)
    }

    /// The year.
    pub fn year(&self) -> i32 {
        self.between('〔', '〕')
    }

    /// The serial, from 1 to 9999.
    pub fn serial(&self) -> i32 {
        self.between('〕', '号')
    }

    fn between(&self, open: char, close: char) -> i32 {
        let after = self.0.split_once(open).map_or("", |(_, after)| after);
        after.split_once(close).and_then(|(digits, _)| digits.parse().ok()).unwrap_or_default()
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for DocumentNumber {
    type Err = NumberForm;

    fn from_str(text: &str) -> Result<Self, NumberForm> {
        let shapeless = NumberForm { faults: Vec::new(), meant: None };
        let (parts, tail) = Parts::cut(text).ok_or_else(|| shapeless.clone())?;
        if parts.is_blank() || !tail.is_empty() {
            return Err(shapeless);
        }
        parts.judge()
    }
}

impl NumberLine {
    /// Reads a line of the head of a document. The name of the signer may follow, brackets may enclose it.
    pub(super) fn read(line: &str) -> Option<Self> {
        let line = line.trim();
        if !line.contains('号') || line.chars().nth(limits::NUMBER_LINE_CHARS).is_some() {
            return None;
        }
        let line = unlabelled(unwrapped(line));
        let (parts, tail) = Parts::cut(line)?;
        if !(tail.is_empty() || despaced(tail).starts_with("签发人")) {
            return None;
        }
        if parts.is_blank() {
            return Some(Self::Blank);
        }
        Some(match parts.judge() {
            Ok(number) => Self::Proper(number),
            Err(form) => {
                let written = line.strip_suffix(tail).unwrap_or(line).trim().to_owned();
                Self::Odd { written, form }
            }
        })
    }
}

/// The line without the round brackets that enclose all of it.
fn unwrapped(line: &str) -> &str {
    let inside = line.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inside.filter(|inside| inside.ends_with('号')).unwrap_or(line)
}

fn unlabelled(line: &str) -> &str {
    let rest = line.split_once(['：', ':']).filter(|(label, _)| {
        let label = despaced(label);
        label == "发文字号" || label == "文号"
    });
    rest.map_or(line, |(_, rest)| rest.trim())
}

fn despaced(text: &str) -> String {
    text.split_whitespace().collect()
}

/// A number cut at its brackets, judged by nobody yet.
struct Parts<'a> {
    letters: &'a str,
    open: char,
    year: &'a str,
    close: char,
    serial: &'a str,
}

impl<'a> Parts<'a> {
    /// The parts, and what stands behind 号.
    fn cut(text: &'a str) -> Option<(Self, &'a str)> {
        let at = text.find(['〔', '[', '［', '(', '（', '【', '〈', '<', '{', '〖', '﹝'])?;
        let (letters, rest) = text.split_at_checked(at)?;
        let open = rest.chars().next()?;
        let rest = rest.get(open.len_utf8()..)?;
        let end = rest.find(['〕', ']', '］', ')', '）', '】', '〉', '>', '}', '〗', '﹞'])?;
        let (year, rest) = rest.split_at_checked(end)?;
        let close = rest.chars().next()?;
        let (serial, tail) = rest.get(close.len_utf8()..)?.split_once('号')?;
        let parts = Self { letters, open, year, close, serial };
        parts.is_like_a_number().then_some((parts, tail.trim()))
    }

    fn is_like_a_number(&self) -> bool {
        let placeholder = |letter: char| {
            letter.is_whitespace() || "×xXＸ*_＿—○〇□…".contains(letter) || is_digit(letter)
        };
        let year = self.year.chars().filter(|&letter| is_digit(letter)).count() >= 2;
        let letters =
            self.letters.chars().all(|letter| letter.is_alphanumeric() || placeholder(letter));
        let serial = self.serial.trim();
        let serial = serial.strip_prefix('第').unwrap_or(serial);
        let numbered = serial.chars().all(placeholder);
        year && letters && numbered && self.year.chars().all(placeholder)
    }

    /// Whether the year or the serial is still to be filled in.
    fn is_blank(&self) -> bool {
        let digits = |text: &str| text.chars().any(is_digit);
        let other =
            |text: &str| text.chars().any(|letter| !is_digit(letter) && !letter.is_whitespace());
        let serial = self.serial.trim().trim_start_matches('第');
        let masked = self.letters.contains(['×', '*', '_', '＿', '○', '〇', '□', '…']);
        masked || !digits(serial) || other(serial) || other(self.year)
    }

    fn judge(&self) -> Result<DocumentNumber, NumberForm> {
        let letters = despaced(self.letters);
        let (year, wide_year) = narrow(&despaced(self.year));
        let ordinal = self.serial.trim_start().starts_with('第');
        let (serial, wide_serial) = narrow(&despaced(self.serial.trim().trim_start_matches('第')));
        let bare = serial.trim_start_matches('0');
        let judged = [
            (self.open != '〔' || self.close != '〕', NumberFault::Brackets),
            (!is_year(&year), NumberFault::Year),
            (ordinal, NumberFault::Ordinal),
            (bare.len() < serial.len(), NumberFault::LeadingZero),
            (bare.is_empty() || bare.len() > 4, NumberFault::Serial),
            (wide_year || wide_serial, NumberFault::FullWidth),
            (self.is_spaced(), NumberFault::Spaces),
            (!are_letters(&letters), NumberFault::Letters),
        ];
        let faults: Vec<NumberFault> =
            judged.into_iter().filter_map(|(wrong, fault)| wrong.then_some(fault)).collect();
        let whole = DocumentNumber(format!("{letters}〔{year}〕{bare}号"));
        if faults.is_empty() {
            return Ok(whole);
        }
        let unsure = [NumberFault::Year, NumberFault::Serial, NumberFault::Letters];
        let meant = faults.iter().all(|fault| !unsure.contains(fault)).then_some(whole);
        Err(NumberForm { faults, meant })
    }

    fn is_spaced(&self) -> bool {
        [self.letters.trim_start(), self.year, self.serial]
            .iter()
            .any(|part| part.contains(char::is_whitespace))
    }
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || ('０'..='９').contains(&letter)
}

fn is_year(year: &str) -> bool {
    year.len() == 4 && (year.starts_with("19") || year.starts_with("20"))
}

fn are_letters(letters: &str) -> bool {
    let count = letters.chars().count();
    (1..=12).contains(&count)
        && letters.chars().all(|letter| ('\u{4e00}'..='\u{9fa5}').contains(&letter))
}

/// The text with its full-width digits made narrow, and whether there were any.
fn narrow(text: &str) -> (String, bool) {
    let narrow = |letter: char| match letter {
        '０'..='９' => {
            char::from_digit(u32::from(letter) - u32::from('０'), 10).unwrap_or(letter)
        }
        _ => letter,
    };
    let out: String = text.chars().map(narrow).collect();
    let wide = out != text;
    (out, wide)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> DocumentNumber {
        text.parse().unwrap()
    }

    #[test]
    fn the_strict_form_is_read() {
        let number = number("津辛政规〔2026〕12号");
        assert_eq!(number.letters(), "津辛政规");
        assert_eq!((number.year(), number.serial()), (2026, 12));
        assert_eq!(number.to_string(), "津辛政规〔2026〕12号");
    }

    #[test]
    fn look_alikes_are_named_and_understood() {
        use NumberFault::{
            Brackets, FullWidth, LeadingZero, Letters, Ordinal, Serial, Spaces, Year,
        };
        for (text, fault, meant) in [
            ("津辛政规[2026]1号", Brackets, true),
            ("津辛政规（2026）1号", Brackets, true),
            ("津辛政规〔2026]1号", Brackets, true),
            ("津辛政规〔2026〕第1号", Ordinal, true),
            ("津辛政规〔2026〕01号", LeadingZero, true),
            ("津辛政规〔２０２６〕1号", FullWidth, true),
            ("津辛政规 〔2026〕1号", Spaces, true),
            ("津辛政规〔26〕1号", Year, false),
            ("津辛政规〔2126〕1号", Year, false),
            ("津辛政规〔2026〕0号", Serial, false),
            ("津辛政规〔2026〕12345号", Serial, false),
            ("〔2026〕1号", Letters, false),
        ] {
            let form = text.parse::<DocumentNumber>().unwrap_err();
            assert!(form.faults.contains(&fault), "{text}: {form:?}");
            let expected = meant.then(|| number("津辛政规〔2026〕1号"));
            assert_eq!(form.meant, expected, "{text}");
        }
    }

    #[test]
    fn other_words_are_no_numbers() {
        for text in [
            "",
            "号",
            "〔〕号",
            "津辛政规〔2026〕1",
            "（2026年3月1日通过）",
            "第3号",
            "〔〔2026〕〕1号x",
        ] {
            assert!(text.parse::<DocumentNumber>().is_err(), "{text}");
            assert_eq!(NumberLine::read(text), None, "{text}");
        }
        assert_eq!(NumberLine::read("根据津辛政规〔2026〕1号，停止执行"), None);
        assert_eq!(NumberLine::read("（〔1996〕武字第82号）收悉"), None);
    }

    #[test]
    fn a_line_may_carry_the_signer_or_wait_for_its_number() {
        let proper = Some(NumberLine::Proper(number("津辛政规〔2026〕1号")));
        for line in [
            " 津辛政规〔2026〕1号　　　签发人：张某某",
            "（津辛政规〔2026〕1号）",
            "发文字号：津辛政规〔2026〕1号",
        ] {
            assert_eq!(NumberLine::read(line), proper, "{line}");
        }
        for blank in [
            "津辛政规〔2026〕　号",
            "津辛政规〔2026〕×号",
            "津辛政规〔20××〕×号",
            "津辛政规〔2026〕X号",
        ] {
            assert_eq!(NumberLine::read(blank), Some(NumberLine::Blank), "{blank}");
        }
        let Some(NumberLine::Odd { written, form }) =
            NumberLine::read("津辛政规(2026)1号 签发人：张")
        else {
            panic!("not read as a look-alike");
        };
        assert_eq!(
            (written.as_str(), form.faults.as_slice()),
            ("津辛政规(2026)1号", &[NumberFault::Brackets][..])
        );
    }
}
