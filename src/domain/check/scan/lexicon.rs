//! 词表: all words of all patterns as a tree of letters, found in one pass over a text, overlapping ones too.
//!
//! Most letters of an official text begin some word, few pairs of letters do: the first letter is looked up in a table,
//! each further one in a hashed list of steps, and a text is read at nearly the speed at which its letters are told
//! apart. Words are short ([`limits::RULE_WORD_CHARS`]), so the time is that of the text. It must find every word at
//! every place, whatever stands round it.
//!
//! [`limits::RULE_WORD_CHARS`]: crate::domain::limits::RULE_WORD_CHARS

use super::hit::Hit;
use super::pairs::{Pairs, hash};
use crate::domain::document::Span;
use std::collections::HashMap;

/// No node, and no word.
const NONE: u32 = u32::MAX;

/// How many first letters have a place in the table: those of the first plane, in which nearly all Chinese is written.
const TABLE: usize = 1 << 16;

/// What a letter leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    /// The node of longer words.
    node: u32,
    /// The word that ends here.
    word: u32,
    /// Which letters may go on from here, a bit for each sixty-fourth of all: most positions of a text end here, with
    /// nothing looked up.
    after: u64,
}

/// Leads nowhere.
const NOWHERE: Step = Step { node: NONE, word: NONE, after: 0 };

/// The bit of a letter.
#[inline]
fn bit(letter: char) -> u64 {
    1 << ((letter as u32).wrapping_mul(0x9E37_79B1) >> 26)
}

/// A step with what it goes on from.
#[derive(Clone, Copy, Debug)]
struct Slot {
    from: u32,
    letter: u32,
    step: Step,
}

/// An empty place of the list of steps.
const EMPTY: Slot = Slot { from: NONE, letter: 0, step: NOWHERE };

/// Words, ready to be looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
    /// Of each letter of the first plane: which of `begins` it is, counted from one. Two bytes each, so that the letters of
    /// a text stay near the processor.
    first: Vec<u16>,
    begins: Vec<Step>,
    /// Steps behind the first, and first ones beyond the table, by a hash; a power of two, at most half of it taken.
    slots: Vec<Slot>,
    /// Which letters go on from which node: most go on from none.
    known: Pairs,
}

/// Where words begin whose first letter has no place in the table.
const ROOT: u32 = 0;

impl Lexicon {
    /// The words, each by its place in the list; an empty one is never found.
    pub(super) fn new(words: &[&str]) -> Self {
        let mut tree: HashMap<(u32, char), Step> = HashMap::new();
        let mut nodes = ROOT;
        for (id, word) in (0_u32..).zip(words) {
            let mut letters = word.chars().peekable();
            let mut node = ROOT;
            while let Some(letter) = letters.next() {
                let step = tree.entry((node, letter)).or_insert(NOWHERE);
                if letters.peek().is_none() {
                    step.word = id;
                } else if step.node == NONE {
                    nodes += 1;
                    step.node = nodes;
                }
                step.after |= letters.peek().map_or(0, |next| bit(*next));
                node = step.node;
            }
        }
        Self::of_tree(&tree)
    }

    fn of_tree(tree: &HashMap<(u32, char), Step>) -> Self {
        let (mut first, mut begins) = (vec![0; TABLE], Vec::new());
        let mut slots = vec![EMPTY; (tree.len() * 2).next_power_of_two()];
        for ((from, letter), step) in tree {
            let in_table = first.get_mut(*letter as usize).filter(|_| *from == ROOT);
            if let Some(place) = in_table {
                begins.push(*step);
                *place = u16::try_from(begins.len()).unwrap_or_default();
            } else {
                insert(&mut slots, Slot { from: *from, letter: *letter as u32, step: *step });
            }
        }
        let known = Pairs::new(tree.keys().map(|(from, letter)| (*from, *letter as u32)));
        Self { first, begins, slots, known }
    }

    /// Tells every word in a stretch of a text, by where it begins, the shorter ones of a place first.
    #[inline]
    pub(super) fn each(&self, text: &str, stretch: Span, mut tell: impl FnMut(Hit)) {
        let mut letters = stretch.of(text).char_indices();
        let mut next = letters.next();
        while let Some((at, letter)) = next {
            next = letters.next();
            let step = self.begin(letter);
            if step == NOWHERE {
                continue;
            }
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
        step: Step,
        (start, mut end): (usize, usize),
        rest: &str,
        mut tell: impl FnMut(Hit),
    ) {
        let mut step = step;
        for letter in rest.chars() {
            if step.after & bit(letter) == 0 {
                break;
            }
            step = self.step(step.node, letter);
            end += letter.len_utf8();
            if step.word != NONE {
                tell(Hit { word: step.word, span: Span::new(start, end) });
            }
        }
    }

    #[inline]
    fn begin(&self, letter: char) -> Step {
        match self.first.get(letter as usize) {
            Some(0) => NOWHERE,
            Some(nth) => self.begins.get(usize::from(*nth) - 1).copied().unwrap_or(NOWHERE),
            None => self.step(ROOT, letter),
        }
    }

    #[inline]
    fn step(&self, from: u32, letter: char) -> Step {
        if !self.known.may_hold(from, letter as u32) {
            return NOWHERE;
        }
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = hash(from, letter as u32) & mask;
        while let Some(slot) = self.slots.get(at) {
            if slot.from == from && slot.letter == letter as u32 {
                return slot.step;
            }
            if slot.from == NONE {
                break;
            }
            at = (at + 1) & mask;
        }
        NOWHERE
    }
}

/// Puts a step into its place, or the next free one.
fn insert(slots: &mut [Slot], slot: Slot) {
    let mask = slots.len().wrapping_sub(1);
    let mut at = hash(slot.from, slot.letter) & mask;
    while let Some(place) = slots.get_mut(at) {
        if place.from == NONE {
            *place = slot;
            return;
        }
        at = (at + 1) & mask;
    }
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
        assert_eq!(found(&[""], "无"), []);
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
