//! 数值: amounts, rates, lengths of time, days, citations and titles in a part of a sentence.
//!
//! A number that can not be read exactly is no value: nothing is compared by guess.

use crate::domain::check::rule::{Comparison, ValueKind};
use crate::domain::document::citation::{Citations, Target};
use crate::domain::document::{Span, numeral};

/// A value, and where it stands: its number and its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) kind: ValueKind,
    /// In whole 元, per cent, days …, rounded down; none where it has no size.
    pub(super) size: Option<u64>,
    pub(super) span: Span,
}

impl Value {
    /// Whether it is of a kind, and as compared.
    pub(super) fn is(&self, kind: ValueKind, compared: Option<(Comparison, u64)>) -> bool {
        let fits = |(comparison, bound): (Comparison, u64)| {
            self.size.is_some_and(|size| comparison.holds(size, bound))
        };
        self.kind == kind && compared.is_none_or(fits)
    }
}

/// What a number counts, by the words behind it; the longest first where one begins another.
const UNITS: &[(&str, ValueKind)] = &[
    ("元", ValueKind::Money),
    ("块钱", ValueKind::Money),
    ("圆", ValueKind::Money),
    ("%", ValueKind::Percent),
    ("％", ValueKind::Percent),
    ("个百分点", ValueKind::Percent),
    ("个工作日", ValueKind::Days),
    ("工作日", ValueKind::Days),
    ("个自然日", ValueKind::Days),
    ("日", ValueKind::Days),
    ("天", ValueKind::Days),
    ("个月", ValueKind::Months),
    ("周年", ValueKind::Years),
    ("个年度", ValueKind::Years),
    ("年", ValueKind::Years),
    ("倍", ValueKind::Times),
];

/// What else is counted: only there is a number in words a number, and not part of a word like 一律.
const COUNTED: [&str; 34] = [
    "人",
    "户",
    "名",
    "家",
    "个",
    "次",
    "项",
    "份",
    "亩",
    "辆",
    "台",
    "平方米",
    "米",
    "公里",
    "千米",
    "吨",
    "公斤",
    "斤",
    "只",
    "头",
    "小时",
    "分钟",
    "周",
    "月",
    "件",
    "间",
    "条",
    "套",
    "级",
    "分",
    "升",
    "立方米",
    "千瓦",
    "处",
];

/// What may stand between a number and its unit.
const ABOUT: [&str; 4] = ["余", "多", "左右", "（含）"];

/// All values in a part of a text, in their order.
pub(super) fn values(text: &str, part: Span, citations: &Citations) -> Vec<Value> {
    let words = part.of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let skip = rest.find(begins).unwrap_or(rest.len());
        let Some(number) = rest.get(skip..).filter(|number| !number.is_empty()) else { break };
        let start = at + skip;
        let (read, length) = counted(words.get(..start).unwrap_or(""), number);
        found.extend(read.into_iter().map(|(kind, size, length)| Value {
            kind,
            size,
            span: Span::new(part.start + start, part.start + start + length),
        }));
        at = start + length.max(1);
        while !words.is_char_boundary(at) {
            at += 1;
        }
    }
    found.extend(cited(part, citations));
    found.extend(titles(words, part.start));
    found
}

/// Whether a number can begin with it.
fn begins(letter: char) -> bool {
    letter.is_ascii_digit() || numeral::is_numeral(letter)
}

/// What the number at the beginning of `text` counts, with the length of it all, and how much of the text is read.
fn counted(before: &str, text: &str) -> (Vec<(ValueKind, Option<u64>, usize)>, usize) {
    if let Some(rest) = text.strip_prefix("百分之") {
        let length = numeral_length(rest);
        let size = rest.get(..length).and_then(whole);
        let all = "百分之".len() + length;
        return (vec![(ValueKind::Percent, size, all), (ValueKind::Number, size, all)], all);
    }
    let digits = numeral_length(text);
    let (Some(number), Some(mut rest)) = (text.get(..digits), text.get(digits..)) else {
        return (Vec::new(), digits);
    };
    let mut factor = 1;
    for (word, times) in [("万", 10_000), ("亿", 100_000_000), ("千", 1_000), ("百", 100)] {
        if let Some(behind) = rest.strip_prefix(word) {
            (rest, factor) = (behind, times);
            break;
        }
    }
    for word in ABOUT {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let size = scaled(number, factor);
    if before.ends_with(['第', '〔', '[']) {
        return (Vec::new(), digits);
    }
    if number.chars().count() == 4 && rest.starts_with('年') {
        let length = text.len() - rest.len() + day_length(rest);
        return (vec![(ValueKind::Date, None, length)], length);
    }
    let unit = UNITS.iter().find(|(unit, _)| rest.starts_with(unit));
    let length = text.len() - rest.len();
    if let Some((unit, kind)) = unit {
        let all = length + unit.len();
        let kind = if before.ends_with('月') && *unit == "日" { ValueKind::Date } else { *kind };
        return (vec![(kind, size, all), (ValueKind::Number, size, all)], all);
    }
    let arabic = number.starts_with(|letter: char| letter.is_ascii_digit());
    let counts = COUNTED.iter().any(|unit| rest.starts_with(unit));
    let number = (arabic || counts).then_some((ValueKind::Number, size, length));
    (number.into_iter().collect(), length)
}

/// How long the numeral at the beginning is, in bytes: digits with their points and commas, or numerals in words.
fn numeral_length(text: &str) -> usize {
    let arabic = text.starts_with(|letter: char| letter.is_ascii_digit());
    let belongs = |letter: char| {
        let digit = arabic && (letter.is_ascii_digit() || matches!(letter, '.' | ',' | '，'));
        digit || !arabic && numeral::is_numeral(letter)
    };
    let end = text.find(|letter| !belongs(letter)).unwrap_or(text.len());
    let run = text.get(..end).unwrap_or("");
    // 处200，并 is a number and a comma: only what is followed by three digits parts thousands.
    let plain = run.split('，').next().unwrap_or(run);
    plain.trim_end_matches(['.', ',']).len()
}

/// How long `年…月…日` is behind a year.
fn day_length(text: &str) -> usize {
    let mut length = "年".len();
    for unit in ["月", "日"] {
        let Some(rest) = text.get(length..) else { break };
        let digits = numeral_length(rest);
        match rest.get(digits..) {
            Some(behind) if digits > 0 && behind.starts_with(unit) => length += digits + unit.len(),
            _ => break,
        }
    }
    length
}

/// A whole number, in digits or in words.
fn whole(number: &str) -> Option<u64> {
    scaled(number, 1)
}

/// A number times a factor, rounded down; none where it can not be read or is too large.
fn scaled(number: &str, factor: u64) -> Option<u64> {
    if !number.starts_with(|letter: char| letter.is_ascii_digit()) {
        return u64::from(numeral::parse(number)?).checked_mul(factor);
    }
    let plain: String = number.chars().filter(|letter| *letter != ',').collect();
    let (units, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let units: u64 = units.parse().ok()?;
    let digits: String = fraction.chars().take(8).collect();
    let places = u32::try_from(digits.len()).ok()?;
    let part: u64 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
    units.checked_mul(factor)?.checked_add(part.checked_mul(factor)? / 10_u64.pow(places))
}

/// The citations of instruments that begin in a part.
fn cited(part: Span, citations: &Citations) -> impl Iterator<Item = Value> + '_ {
    let from = citations.list.partition_point(|one| one.span.start < part.start);
    let inside = citations.list.iter().skip(from).take_while(move |one| one.span.start < part.end);
    let instrument = |target: &Target| !matches!(target, Target::Here | Target::Other);
    inside.filter(move |one| instrument(&one.target)).map(|one| Value {
        kind: ValueKind::Citation,
        size: None,
        span: one.span,
    })
}

/// Everything in 《》, from the outermost mark on.
fn titles(words: &str, start: usize) -> impl Iterator<Item = Value> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let open = at + words.get(at..)?.find('《')?;
        let close = open + words.get(open..)?.find('》')? + '》'.len_utf8();
        at = close;
        let span = Span::new(start + open, start + close);
        Some(Value { kind: ValueKind::Title, size: None, span })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(ValueKind, Option<u64>, &str)> {
        let all = values(text, Span::new(0, text.len()), &Citations::default());
        let worth = |one: &&Value| one.kind != ValueKind::Number;
        all.iter().filter(worth).map(|one| (one.kind, one.size, one.span.of(text))).collect()
    }

    #[test]
    fn values_are_read_with_their_units() {
        use ValueKind::{Date, Days, Money, Months, Percent, Times, Title, Years};
        for (text, kind, size, words) in [
            ("处200元罚款", Money, Some(200), "200元"),
            ("处五百元罚款", Money, Some(500), "五百元"),
            ("奖励1.5万元", Money, Some(15_000), "1.5万元"),
            ("奖励十万元", Money, Some(100_000), "十万元"),
            ("补贴3,000余元", Money, Some(3_000), "3,000余元"),
            ("留成20%奖励", Percent, Some(20), "20%"),
            ("按百分之二十奖励", Percent, Some(20), "百分之二十"),
            ("七日内", Days, Some(7), "七日"),
            ("15个工作日内", Days, Some(15), "15个工作日"),
            ("满六个月", Months, Some(6), "六个月"),
            ("三年内不得", Years, Some(3), "三年"),
            ("一倍以上", Times, Some(1), "一倍"),
            ("自2026年3月1日起", Date, None, "2026年3月1日"),
            ("按《某办法》执行", Title, None, "《某办法》"),
        ] {
            assert_eq!(found(text), [(kind, size, words)], "{text}");
        }
    }

    #[test]
    fn what_is_no_value_is_none() {
        for text in ["一律劝返", "第三年级", "按照第十条", "一百二元店", ""] {
            let all = found(text);
            assert!(all.iter().all(|one| one.1.is_none()), "{text}: {all:?}");
        }
    }

    #[test]
    fn values_are_compared_exactly() {
        let text = "处5000元罚款";
        let all = values(text, Span::new(0, text.len()), &Citations::default());
        let money = |comparison, bound| {
            all.iter().any(|one| one.is(ValueKind::Money, Some((comparison, bound))))
        };
        assert!(money(Comparison::AtLeast, 5_000) && money(Comparison::AtMost, 5_000));
        assert!(!money(Comparison::Above, 5_000) && !money(Comparison::Below, 5_000));
        assert!(money(Comparison::Equal, 5_000) && money(Comparison::Above, 4_999));
    }
}
