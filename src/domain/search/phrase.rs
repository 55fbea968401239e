//! A phrase: letters that stand together, and where they stand in a folded text.
//!
//! A phrase never begins or ends inside a word of Latin letters or digits: `1号` is not in `11号`.

use std::ops::Range;

use super::fold::{fold, is_mark, is_word};
use crate::domain::limits;

/// Letters to be found together, folded; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase(String);

impl Phrase {
    /// A phrase out of what was typed; none when nothing of it can be seen.
    pub(super) fn of(typed: &str) -> Option<Self> {
        let folded = fold(typed);
        (!folded.is_empty()).then_some(Self(folded))
    }

    /// The phrase as it is searched.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// It stands in a folded text.
    pub(super) fn is_in(&self, folded: &str) -> bool {
        self.next_in(folded, 0).is_some()
    }

    /// Wherever it stands in a folded text, in bytes; no two of these overlap.
    pub(super) fn all_in(&self, folded: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(range) = self.next_in(folded, from) {
            from = range.end;
            found.push(range);
        }
        found
    }

    fn next_in(&self, folded: &str, mut from: usize) -> Option<Range<usize>> {
        loop {
            let start = from + folded.get(from..)?.find(&self.0)?;
            let range = start..start + self.0.len();
            if self.is_whole(folded, &range) {
                return Some(range);
            }
            // One that cuts a word may overlap the next, which does not.
            from = start + folded.get(start..)?.chars().next()?.len_utf8();
        }
    }

    /// Neither end cuts a word.
    fn is_whole(&self, folded: &str, range: &Range<usize>) -> bool {
        let word_before = folded.get(..range.start).is_some_and(|text| text.ends_with(is_word));
        let word_after = folded.get(range.end..).is_some_and(|text| text.starts_with(is_word));
        !(word_before && self.0.starts_with(is_word) || word_after && self.0.ends_with(is_word))
    }

    /// The terms under which an index knows every document that holds it.
    pub(super) fn terms(&self) -> Vec<String> {
        let units: Vec<Unit<'_>> = units(&self.0).collect();
        let said: Vec<Unit<'_>> = units.iter().copied().filter(|unit| !unit.is_mark()).collect();
        let pairs = said.windows(2).filter_map(|pair| match pair {
            [first, second] => first.pair(*second),
            _ => None,
        });
        let words = said.iter().filter(|unit| matches!(unit, Unit::Word(_)));
        let mut terms: Vec<String> = pairs.chain(words.map(Unit::alone)).collect();
        if terms.is_empty() {
            let alone = if said.is_empty() { &units } else { &said };
            terms.extend(alone.iter().map(Unit::alone));
        }
        terms
    }
}

/// What an index knows of a text, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit<'a> {
    /// A word of Latin letters and digits; of a long one its beginning.
    Word(&'a str),
    /// A letter of any other script.
    Letter(char),
    /// A punctuation mark. Pairs are made across marks: each costs one entry less, and the text tells.
    Mark(char),
}

impl Unit<'_> {
    pub(super) fn is_mark(self) -> bool {
        matches!(self, Self::Mark(_))
    }

    /// As a term by itself.
    fn alone(&self) -> String {
        match self {
            Self::Word(word) => (*word).to_owned(),
            Self::Letter(letter) | Self::Mark(letter) => letter.to_string(),
        }
    }

    /// Two units as a term; none where both are words, which are terms by themselves.
    pub(super) fn pair(self, next: Self) -> Option<String> {
        let words = matches!((self, next), (Self::Word(_), Self::Word(_)));
        (!words).then(|| self.alone() + &next.alone())
    }
}

/// The units of a folded text.
pub(super) fn units(folded: &str) -> impl Iterator<Item = Unit<'_>> {
    let mut rest = folded.trim_start_matches(' ');
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let length = if is_word(first) {
            rest.find(|letter| !is_word(letter)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (unit, after) = rest.split_at_checked(length)?;
        rest = after.trim_start_matches(' ');
        Some(match first {
            first if is_word(first) => {
                Unit::Word(unit.get(..limits::SEARCH_WORD_BYTES).unwrap_or(unit))
            }
            first if is_mark(first) => Unit::Mark(first),
            first => Unit::Letter(first),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(phrase: &str, text: &str) -> Vec<Range<usize>> {
        Phrase::of(phrase).unwrap().all_in(&fold(text))
    }

    #[test]
    fn words_are_whole_and_chinese_is_not_cut_into_words() {
        assert!(all("1号", "11号").is_empty());
        assert_eq!(all("1号", "津〔2026〕1号"), std::slice::from_ref(&(9..13)));
        assert_eq!(all("范性", "规范性文件"), std::slice::from_ref(&(3..9)));
        assert_eq!(all("甲甲", "甲甲甲甲甲").len(), 2);
        assert_eq!(all("1 1", "11 1 1"), std::slice::from_ref(&(3..6)));
        assert!(all("t9704", "GB/T 9704").is_empty());
        assert_eq!(Phrase::of(" \u{200b}"), None);
    }

    #[test]
    fn terms_are_pairs_of_letters_and_whole_words() {
        let terms = |phrase: &str| Phrase::of(phrase).unwrap().terms();
        assert_eq!(terms("津规〔2026〕1号"), ["津规", "规2026", "1号", "2026", "1"]);
        assert_eq!(terms("甲，乙（丙"), ["甲乙", "乙丙"]);
        assert_eq!(terms("gb 9704"), ["gb", "9704"]);
        assert_eq!(terms("，甲"), ["甲"]);
        assert_eq!(terms("。（"), ["。", "("]);
        assert_eq!(terms(&"a".repeat(900)), ["a".repeat(limits::SEARCH_WORD_BYTES)]);
    }
}
