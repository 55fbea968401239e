//! 日期: days that can not be, that contradict each other, or that the number contradicts.

use super::terms::begins;
use super::{Asked, FormFault, Raised, raised};
use crate::domain::document::{Beginning, Span, Term};
use chrono::{Datelike, NaiveDate};

/// Digits of a year, and of a month or a day.
const YEAR_DIGITS: usize = 4;
const DAY_DIGITS: usize = 2;

/// All that is wrong with days.
pub(super) fn dates(asked: &Asked<'_>) -> Vec<Raised> {
    let document = asked.document();
    let particulars = &document.particulars;
    let mut found = impossible(&document.words);
    if let (Some(dated), Some(effective)) = (particulars.dated, particulars.effective)
        && let Beginning::On(from) = effective.from
        && from < dated.day
    {
        let fault = FormFault::HoldsBeforeIssue { dated: dated.day, from };
        found.push(raised(effective.span, fault, false));
    }
    if let Some(validity) = particulars.validity
        && let Term::Through(until) = validity.until
        && let Some(from) = begins(asked)
        && until < from
    {
        let fault = FormFault::EndsBeforeBeginning { until, from };
        found.push(raised(validity.span, fault, false));
    }
    if let (Some(number), Some(dated)) = (&document.number, particulars.dated)
        && number.year() != dated.day.year()
    {
        let fault = FormFault::NumberYear { number: number.clone(), dated: dated.day };
        found.push(raised(dated.span, fault, true));
    }
    found
}

/// Days that no calendar has: 2026年2月30日.
fn impossible(words: &str) -> Vec<Raised> {
    let years = words.match_indices('年');
    let found = years.filter_map(|(at, mark)| {
        let before = words.get(..at)?;
        let start = before.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
        let year = before.get(start..).filter(|year| year.len() == YEAR_DIGITS)?;
        let (month, rest) = counted(words.get(at + mark.len()..)?, '月')?;
        let (day, rest) = counted(rest, '日')?;
        let wrong = NaiveDate::from_ymd_opt(year.parse().ok()?, month, day).is_none();
        let end = words.len() - rest.len();
        let span = Span::new(start, end);
        let fault = FormFault::ImpossibleDate { written: span.of(words).to_owned() };
        wrong.then(|| raised(span, fault, false))
    });
    found.collect()
}

/// A number of at most two digits and its unit, and what stands behind.
fn counted(text: &str, unit: char) -> Option<(u32, &str)> {
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let rest = text.get(digits..)?.strip_prefix(unit)?;
    let number = text.get(..digits).filter(|number| (1..=DAY_DIGITS).contains(&number.len()))?;
    Some((number.parse().ok()?, rest))
}
