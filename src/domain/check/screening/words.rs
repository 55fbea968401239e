//! Finding the words of all lists in one pass over a text.
//!
//! A word may stand in several lists. It must stay linear: the longest word wins, and none is looked at twice.

use super::criteria::Criteria;
use crate::domain::document::Span;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::HashMap;

/// Lists of words, a bit each: there are fewer than 64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lists(u64);

/// A word that was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// Where.
    pub(super) span: Span,
    /// The lists that it stands in.
    pub(super) lists: Lists,
}

/// Finds words. Made once, used for many texts.
#[derive(Clone, Debug)]
pub(super) struct Finder {
    /// None where there is no word at all.
    automaton: Option<AhoCorasick>,
    of: Vec<Lists>,
    names: Vec<String>,
}

impl Lists {
    /// Whether it stands in one of those lists.
    pub(super) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl Finder {
    /// A finder for the words of all lists of the criteria.
    pub(super) fn new(criteria: &Criteria) -> Self {
        let names: Vec<String> = criteria.words.keys().cloned().collect();
        let mut words: HashMap<&str, u64> = HashMap::new();
        for (index, name) in names.iter().enumerate().take(64) {
            for word in criteria.list(name).iter().filter(|word| !word.is_empty()) {
                *words.entry(word).or_default() |= 1 << index;
            }
        }
        let mut words: Vec<(&str, u64)> = words.into_iter().collect();
        words.sort_unstable();
        let of = words.iter().map(|(_, lists)| Lists(*lists)).collect();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(words.iter().map(|(word, _)| word))
            .ok();
        Self { automaton, of, names }
    }

    /// The list of that name.
    pub(super) fn list(&self, name: &str) -> Lists {
        let index = self.names.iter().position(|known| known == name);
        Lists(index.map_or(0, |index| 1 << index))
    }

    /// All words in a part of a text, in its order.
    pub(super) fn hits<'a>(&'a self, text: &'a str, part: Span) -> impl Iterator<Item = Hit> + 'a {
        let found = self.automaton.iter().flat_map(move |all| all.find_iter(part.of(text)));
        found.map(move |hit| Hit {
            span: Span::new(part.start + hit.start(), part.start + hit.end()),
            lists: self.of.get(hit.pattern().as_usize()).copied().unwrap_or(Lists(0)),
        })
    }
}
