//! 数字: the figures of a line, and the line without them, so that two lines can be the same but for a figure.

use crate::domain::document::numeral;

/// What is counted: numerals in words are figures only before one of these.
const UNITS: [&str; 30] = [
    "元",
    "块",
    "日",
    "天",
    "个",
    "年",
    "月",
    "％",
    "%",
    "倍",
    "人",
    "名",
    "户",
    "家",
    "米",
    "平方米",
    "公里",
    "小时",
    "分钟",
    "周岁",
    "岁",
    "亩",
    "吨",
    "公斤",
    "次",
    "分",
    "时",
    "份",
    "只",
    "点",
];

/// A figure: its number, exactly as far as it can be read, and as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    value: Option<u64>,
    written: String,
}

impl Figure {
    /// Whether both say the same number, in words or in digits.
    fn is_same(&self, other: &Self) -> bool {
        match (self.value, other.value) {
            (Some(one), Some(other)) => one == other,
            _ => self.written == other.written,
        }
    }
}

/// The figures of a line, in order, and the line without them.
pub(super) fn figures(line: &str) -> (String, Vec<Figure>) {
    let mut rest_of_line = String::with_capacity(line.len());
    let mut found = Vec::new();
    let mut rest = line;
    let mut before = ' ';
    while let Some(letter) = rest.chars().next() {
        // 第三条, 〔2026〕: names, no figures.
        let named = matches!(before, '第' | '〔' | '（' | '(' | '[');
        let length = figure_length(rest, letter);
        let (taken, behind) = rest.split_at_checked(length).unwrap_or(("", rest));
        if length > 0 && !named && counts(taken, behind) {
            let (value, more) = value(taken, behind);
            found.push(Figure { value, written: taken.to_owned() });
            rest = behind.get(more..).unwrap_or(behind);
            before = '0';
        } else {
            let step = length.max(letter.len_utf8());
            rest_of_line.push_str(rest.get(..step).unwrap_or_default());
            rest = rest.get(step..).unwrap_or_default();
            before = letter;
        }
    }
    (rest_of_line, found)
}

/// Whether two lines that are the same but for figures say other figures.
pub(super) fn differ(one: &[Figure], other: &[Figure]) -> bool {
    !one.is_empty()
        && one.len() == other.len()
        && one.iter().zip(other).any(|(one, other)| !one.is_same(other))
}

fn figure_length(text: &str, letter: char) -> usize {
    let of = |is: fn(char) -> bool| text.find(|letter| !is(letter)).unwrap_or(text.len());
    if letter.is_ascii_digit() {
        of(|letter| letter.is_ascii_digit() || letter == '.')
    } else if numeral::is_numeral(letter) {
        of(|letter| numeral::is_numeral(letter) && !letter.is_ascii_digit())
    } else {
        0
    }
}

/// Whether it counts something: digits do, words only before a unit.
fn counts(taken: &str, behind: &str) -> bool {
    let behind = behind.strip_prefix(['万', '亿', '多', '余']).unwrap_or(behind);
    taken.starts_with(|letter: char| letter.is_ascii_digit())
        || UNITS.iter().any(|unit| behind.starts_with(unit))
}

/// Its number, with the 万 behind it, and the bytes that this takes.
fn value(taken: &str, behind: &str) -> (Option<u64>, usize) {
    let number = taken.parse::<u64>().ok().or_else(|| numeral::parse(taken).map(u64::from));
    if taken.starts_with(|letter: char| letter.is_ascii_digit()) && behind.starts_with('万') {
        return (number.and_then(|number| number.checked_mul(10_000)), '万'.len_utf8());
    }
    (number, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_the_same_in_words_and_in_digits() {
        let (one, these) = figures("摊主应当在三日内缴纳五千元，依照第三条办理。");
        let (other, those) = figures("摊主应当在3日内缴纳5000元，依照第三条办理。");
        assert_eq!(one, other);
        assert_eq!(these.len(), 2);
        assert!(!differ(&these, &those));
        let (_, more) = figures("摊主应当在3日内缴纳5万元，依照第三条办理。");
        assert!(differ(&these, &more));
        let (_, none) = figures("一律不得占道，统一规划，进一步规范");
        assert!(none.is_empty(), "{none:?}");
    }
}
