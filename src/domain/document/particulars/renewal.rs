//! 延长有效期: which instruments a text lets hold for longer, and until when.
//!
//! Only what is named, with a new term beside it, is listed: 继续有效 alone changes no last day.

use super::{date, repeal, sentence};
use crate::domain::document::{Renewed, Term, numeral};
use crate::domain::limits;

/// What lets an instrument hold for longer.
const VERBS: [&str; 5] = ["延长", "继续有效", "继续执行", "继续施行", "继续实施"];

/// The instruments that a text lets hold for longer, in its order.
pub(super) fn renewals(words: &str) -> Vec<Renewed> {
    let mut places: Vec<(usize, &str)> = VERBS
        .iter()
        .flat_map(|&verb| sentence::places(words, verb).map(move |at| (at, verb)))
        .collect();
    places.sort_unstable();
    let mut found: Vec<Renewed> = Vec::new();
    for (at, verb) in places {
        let Some(term) = term(sentence::after(words, at)) else { continue };
        for named in repeal::named(words, at, verb) {
            if found.iter().all(|other| other.named.span != named.span) {
                found.push(Renewed { named, term });
            }
        }
    }
    found.truncate(limits::REPEALS);
    found
}

/// Whether words before and behind 有效期 speak of the term of another instrument, which is made longer.
pub(super) fn is_of_another(before: &str, rest: &str) -> bool {
    let made_longer = rest.trim_start().starts_with("延长");
    let Some((led, named)) = before.rsplit_once('《') else { return false };
    made_longer || led.ends_with("延长") || VERBS.iter().any(|verb| named.contains(verb))
}

/// The new term: 至2031年12月31日, 延长5年, 延长有效期二年.
fn term(rest: &str) -> Option<Term> {
    if let Some((day, _)) = until(rest) {
        return Some(Term::Through(day));
    }
    let places = rest.char_indices().filter(|(_, letter)| numeral::is_numeral(*letter));
    let mut counts = places.filter_map(|(at, _)| {
        let tail = rest.get(at..)?;
        let digits: String = tail.chars().take_while(|one| numeral::is_numeral(*one)).collect();
        let behind = tail.get(digits.len()..)?;
        let months = if behind.starts_with('年') { 12 } else { 1 };
        let is_period = behind.starts_with("个月")
            || behind.strip_prefix('年').is_some_and(|next| {
                // 2031年12月 is a day, not a period.
                !next.trim_start().starts_with(numeral::is_numeral)
            });
        let before = rest.get(..at)?;
        let near =
            ["延长", "有效期", "有效", "期限", "再"].iter().any(|word| before.ends_with(word));
        is_period.then_some(())?;
        near.then(|| numeral::parse(&digits)?.checked_mul(months))?
    });
    counts.next().map(Term::Months)
}

/// The first day behind 至 or 到.
fn until(rest: &str) -> Option<(chrono::NaiveDate, usize)> {
    let (day, start, end) = date::first(rest)?;
    let led = rest.get(..start)?.trim_end().ends_with(['至', '到']);
    led.then_some((day, end))
}
