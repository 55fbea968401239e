//! 词表: all words of all patterns as a tree of letters, found in one pass over a text, overlapping ones too.
//!
//! Most letters of an official text begin some word, few pairs of letters do: the first letter is looked up in a table,
//! a bit of the second tells most that go no further, and the letters that go on from one lie together, so that a text
//! is read at nearly the speed at which its letters are told apart. Words are short ([`limits::RULE_WORD_CHARS`]), so the
//! time is that of the text. It must find every word at every place, whatever stands round it.
//!
//! [`limits::RULE_WORD_CHARS`]: crate::domain::limits::RULE_WORD_CHARS

use super::hit::Hit;
use crate::domain::document::Span;
use std::collections::BTreeMap;

/// No word.
const NONE: u32 = u32::MAX;

/// How many first letters have a place in the table: those of the first plane, in which nearly all Chinese is written.
const TABLE: usize = 1 << 16;

/// What a letter leads to.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    /// Which letters may go on from here, a bit for each sixty-fourth of all: most positions of a text end here, with
    /// nothing looked up.
    after: u64,
    /// The letter, in the list of those that go on from one.
    letter: u32,
    /// The word that ends here.
    word: u32,
    /// Where the letters stand that go on from here,
    at: u32,
    /// and how many places they have, less one: a power of two.
    mask: u32,
}

/// Leads nowhere.
const NOWHERE: Step = Step { after: 0, letter: NONE, word: NONE, at: 0, mask: 0 };

/// Mixes a letter (by the golden ratio, as Fibonacci hashing does): what it comes to differs most in its high bits.
#[inline]
fn mixed(letter: char) -> u32 {
    (letter as u32).wrapping_mul(0x9E37_79B1)
}

/// The bit of a letter.
#[inline]
fn bit(letter: char) -> u64 {
    1 << (mixed(letter) >> 26)
}

/// Words, ready to be looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
    /// Of each letter of the first plane: which of `begins` it is, counted from one. Two bytes each, so that the letters of
    /// a text stay near the processor.
    first: Vec<u16>,
    begins: Vec<Step>,
    /// Where words begin whose first letter has no place in the table.
    beyond: Step,
    /// The letters that go on from each step, by a hash of the letter, those of one together.
    steps: Vec<Step>,
}

/// A tree of letters.
#[derive(Default)]
struct Tree {
    word: Option<u32>,
    next: BTreeMap<char, Tree>,
}

impl Lexicon {
    /// The words, each by its place in the list; an empty one is never found.
    pub(super) fn new(words: &[&str]) -> Self {
        let mut tree = Tree::default();
        for (id, word) in (0_u32..).zip(words) {
            let end =
                word.chars().fold(&mut tree, |tree, letter| tree.next.entry(letter).or_default());
            end.word = Some(id);
        }
        let mut made = Self { first: vec![0; TABLE], beyond: NOWHERE, ..Self::default() };
        let (table, beyond): (Vec<_>, Vec<_>) =
            tree.next.into_iter().partition(|(letter, _)| (*letter as usize) < TABLE);
        for (letter, tree) in table {
            let step = made.step_of(letter, &tree);
            made.begins.push(step);
            let nth = u16::try_from(made.begins.len()).unwrap_or_default();
            made.first.get_mut(letter as usize).into_iter().for_each(|place| *place = nth);
        }
        made.beyond = made.step_of('\0', &Tree { word: None, next: beyond.into_iter().collect() });
        made
    }

    /// The step of a letter, with all behind it.
    fn step_of(&mut self, letter: char, tree: &Tree) -> Step {
        let mut step = Step { letter: letter as u32, word: tree.word.unwrap_or(NONE), ..NOWHERE };
        if tree.next.is_empty() {
            return step;
        }
        let places = (tree.next.len() + tree.next.len() / 2).next_power_of_two();
        step.at = u32::try_from(self.steps.len()).unwrap_or(NONE);
        step.mask = u32::try_from(places - 1).unwrap_or(0);
        self.steps.resize(self.steps.len() + places, NOWHERE);
        for (letter, tree) in &tree.next {
            step.after |= bit(*letter);
            let next = self.step_of(*letter, tree);
            let free = probes(step, *letter)
                .find(|at| self.steps.get(*at).is_some_and(|place| place.letter == NONE));
            if let Some(place) = free.and_then(|at| self.steps.get_mut(at)) {
                *place = next;
            }
        }
        step
    }

    /// Tells every word in a stretch of a text, by where it begins, the shorter ones of a place first.
    #[inline]
    pub(super) fn each(&self, text: &str, stretch: Span, mut tell: impl FnMut(Hit)) {
        let mut letters = stretch.of(text).char_indices();
        let mut next = letters.next();
        while let Some((at, letter)) = next {
            next = letters.next();
            let Some(step) = self.begin(letter) else { continue };
            let start = stretch.start + at;
            let end = start + letter.len_utf8();
            if step.word != NONE {
                tell(Hit { word: step.word, span: Span::new(start, end) });
            }
            if next.is_some_and(|(_, next)| step.after & bit(next) != 0) {
                let rest = text.get(end..stretch.end).unwrap_or("");
                self.go_on(step, (start, end), rest, &mut tell);
            }
        }
    }

    /// Tells the words of more letters that begin with the one between `start` and `end`; `rest` stands behind it.
    #[inline]
    fn go_on(
        &self,
        mut step: Step,
        (start, mut end): (usize, usize),
        rest: &str,
        mut tell: impl FnMut(Hit),
    ) {
        for letter in rest.chars() {
            let Some(next) = self.step(step, letter) else { break };
            step = next;
            end += letter.len_utf8();
            if step.word != NONE {
                tell(Hit { word: step.word, span: Span::new(start, end) });
            }
        }
    }

    #[inline]
    fn begin(&self, letter: char) -> Option<Step> {
        match self.first.get(letter as usize) {
            Some(0) => None,
            Some(nth) => self.begins.get(usize::from(*nth) - 1).copied(),
            None => self.step(self.beyond, letter),
        }
    }

    #[inline]
    fn step(&self, from: Step, letter: char) -> Option<Step> {
        if from.after & bit(letter) == 0 {
            return None;
        }
        for at in probes(from, letter) {
            let step = self.steps.get(at)?;
            if step.letter == letter as u32 {
                return Some(*step);
            }
            if step.letter == NONE {
                break;
            }
        }
        None
    }
}

/// The places where a letter may stand that goes on from a step, in the order in which they are filled.
#[inline]
fn probes(from: Step, letter: char) -> impl Iterator<Item = usize> {
    let first = mixed(letter) >> 8;
    (0..=from.mask).map(move |nth| (from.at + (first.wrapping_add(nth) & from.mask)) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(words: &[&str], text: &str) -> Vec<(usize, usize, u32)> {
        let mut found = Vec::new();
        let all = Span::new(0, text.len());
        Lexicon::new(words)
            .each(text, all, |hit| found.push((hit.span.start, hit.span.end, hit.word)));
        found
    }

    #[test]
    fn words_inside_and_across_words_are_found() {
        let words = ["审批", "审", "批准", "经审批准"];
        assert_eq!(found(&words, "须经审批准"), [(3, 15, 3), (6, 9, 1), (6, 12, 0), (9, 15, 2)]);
    }

    #[test]
    fn letters_beyond_the_first_plane_are_letters() {
        assert_eq!(found(&["𠀀村", "村"], "住𠀀村"), [(3, 10, 0), (7, 10, 1)]);
        assert_eq!(found(&[], "无"), []);
        assert_eq!(found(&[""], "无\0𠀀"), []);
    }

    proptest! {
        #[test]
        fn every_word_is_found_at_every_place(
            words in prop::collection::btree_set("[甲乙a𠀀]{1,4}", 0..12),
            text in "[甲乙丙a𠀀]{0,40}",
        ) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let mut plain = Vec::new();
            for (at, _) in text.char_indices() {
                for (id, word) in (0_u32..).zip(&words) {
                    let starts = text.get(at..).is_some_and(|rest| rest.starts_with(word));
                    starts.then(|| plain.push((at, at + word.len(), id)));
                }
            }
            plain.sort_unstable();
            prop_assert_eq!(found(&words, &text), plain);
        }
    }
}
