//! 编号系列: the numbers that an office gives, `津辛政规〔2026〕3号` the third of a year, and numbers read back.
//!
//! It must never know which numbers were given: that is in the record.

use crate::domain::document::DocumentNumber;
use crate::domain::name::SeriesId;

/// A numbering series without gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name.
    pub id: SeriesId,
    /// The form of a number, with `{year}` and `{n}`: `津辛政规〔{year}〕{n}号`. `{n:03}` is filled up with zeros to three
    /// digits.
    pub pattern: String,
}

/// Digits in a row that are tried as a year or a number; a number has two, and its series may have some in its name.
const RUNS: usize = 6;

impl Series {
    /// The number of this series for a year.
    pub fn number(&self, year: i32, n: u64) -> String {
        let text = self.pattern.replace("{year}", &year.to_string());
        match counter(&self.pattern) {
            Some((mark, width)) => text.replace(mark, &format!("{n:0width$}")),
            None => text,
        }
    }

    /// Whether a pattern says where the number stands.
    pub fn counts(pattern: &str) -> bool {
        counter(pattern).is_some()
    }

    /// The year and the place in it of a number of this series; none for a number of another. Brackets, blanks and zeros
    /// in front may be written otherwise than this office writes them.
    pub fn read(&self, number: &str) -> Option<(i32, u64)> {
        let meant = same_number(number);
        let runs: Vec<&str> = meant
            .split(|c: char| !c.is_ascii_digit())
            .filter(|run| !run.is_empty())
            .take(RUNS)
            .collect();
        for year in runs.iter().filter(|run| run.len() == 4) {
            for n in &runs {
                let (Ok(year), Ok(n)) = (year.parse(), n.parse()) else { continue };
                let given = same_number(&self.number(year, n));
                if given == meant || unpadded(&given) == unpadded(&meant) {
                    return Some((year, n));
                }
            }
        }
        None
    }
}

/// Where the number stands in a pattern, as written there, and how many digits it has at least.
fn counter(pattern: &str) -> Option<(&str, usize)> {
    if pattern.contains("{n}") {
        return Some(("{n}", 0));
    }
    let (before, rest) = pattern.split_once("{n:0")?;
    let (width, _) = rest.split_once('}')?;
    let digit = width
        .parse()
        .ok()
        .filter(|width| (1..=9).contains(width) && rest.get(1..2) == Some("}"))?;
    let mark = pattern.get(before.len()..)?.split_inclusive('}').next()?;
    Some((mark, digit))
}

/// A number without what people write differently: kinds of brackets, blanks, 第.
pub fn same_number(number: &str) -> String {
    let meant = match number.trim().parse::<DocumentNumber>() {
        Ok(number) => Some(number),
        Err(form) => form.meant,
    };
    meant.map_or_else(
        || number.chars().filter(|c| !c.is_whitespace()).collect(),
        |number| number.as_str().to_owned(),
    )
}

/// A number without the zeros in front of its digits.
fn unpadded(number: &str) -> String {
    let mut text = String::new();
    let mut in_digits = false;
    for (at, c) in number.char_indices() {
        let next = number.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        let leads = c == '0' && !in_digits && next.is_some_and(|next| next.is_ascii_digit());
        if !leads {
            text.push(c);
            in_digits = c.is_ascii_digit();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn series(pattern: &str) -> Series {
        Series { id: "document".into(), pattern: pattern.into() }
    }

    #[test]
    fn a_number_is_filled_up_with_zeros_where_the_pattern_says_so() {
        for (pattern, number) in [
            ("青政规〔{year}〕{n}号", "青政规〔2026〕7号"),
            ("QHCR-{year}-{n:05}", "QHCR-2026-00007"),
            ("青政规〔{year}〕第{n:03}号", "青政规〔2026〕第007号"),
        ] {
            assert_eq!(series(pattern).number(2026, 7), number);
        }
        for (pattern, counts) in [
            ("{year}{n}", true),
            ("{year}{n:04}", true),
            ("{year}", false),
            ("{year}{n:}", false),
            ("{year}{n:4}", false),
            ("{year}{n:00}", false),
            ("{year}{n:012}", false),
            ("{year}{n:0", false),
        ] {
            assert_eq!(Series::counts(pattern), counts, "{pattern}");
        }
    }

    #[test]
    fn a_number_is_known_however_it_is_written() {
        let own = series("青政规〔{year}〕{n}号");
        for (number, read) in [
            ("青政规〔2026〕7号", Some((2026, 7))),
            ("青政规[2026]7号", Some((2026, 7))),
            ("青政规（2026）07号", Some((2026, 7))),
            ("青政规〔2026〕 7号", Some((2026, 7))),
            ("青政发〔2026〕7号", None),
            ("青政规〔2026〕号", None),
            ("云青政规〔2026〕7号", None),
            ("青政规〔2026〕7", None),
            ("", None),
        ] {
            assert_eq!(own.read(number), read, "{number}");
        }
    }

    proptest! {
        #[test]
        fn what_a_series_gives_it_reads(
            year in 1949i32..=9999,
            n in 1u64..100_000,
            pattern in prop::sample::select(vec![
                "青政规〔{year}〕{n}号", "QHCR-{year}-{n:05}", "2区{n:04}字{year}", "{year}年第{n:02}号",
            ]),
        ) {
            let series = series(pattern);
            prop_assert_eq!(series.read(&series.number(year, n)), Some((year, n)));
        }

        #[test]
        fn reading_takes_any_words(words in ".{0,60}") {
            let _ = series("青政规〔{year}〕{n}号").read(&words);
        }
    }
}
