//! The words that were found in a sentence, and its parts.
//!
//! Values are looked for only where a run asks for one.

use super::compiled::{Compiled, SetId};
use super::value::{Value, values};
use crate::domain::document::{Span, citation::Citations};
use std::cell::OnceCell;

/// A word of the list, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) word: u32,
    pub(super) span: Span,
}

impl Hit {
    /// Words in the order in which they end; of those that end together the longest first.
    fn order(&self) -> (usize, usize) {
        (self.span.end, self.span.start)
    }
}

/// Puts words into the order in which they end. They come by where they begin, and so each has but a few places to
/// go: no more than words stand across one place.
pub(super) fn sort(words: &mut [Hit]) {
    for upto in 1..words.len() {
        let mut at = upto;
        while at > 0
            && words
                .get(at - 1)
                .zip(words.get(at))
                .is_some_and(|(one, next)| one.order() > next.order())
        {
            words.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// What was found in a part of a sentence, in the order in which the words end.
#[derive(Debug)]
pub(super) struct Hits<'a> {
    /// The whole text.
    pub(super) text: &'a str,
    /// The part of the sentence, between marks.
    pub(super) part: Span,
    words: &'a [Hit],
    compiled: &'a Compiled,
    citations: &'a Citations,
    values: OnceCell<Vec<Value>>,
}

impl<'a> Hits<'a> {
    /// What was found in a part.
    pub(super) fn new(
        (text, citations): (&'a str, &'a Citations),
        part: Span,
        words: &'a [Hit],
        compiled: &'a Compiled,
    ) -> Self {
        Self { text, part, words, compiled, citations, values: OnceCell::new() }
    }

    /// Tells the words and values of a set that end behind a place, in the order in which they end.
    pub(super) fn of_set(&self, set: SetId, from: usize, mut tell: impl FnMut(Span)) {
        let members = self.compiled.members(set);
        let before = match from {
            0 => 0,
            _ => self.words.partition_point(|hit| hit.span.end <= from),
        };
        let words = self.words.get(before..).unwrap_or(&[]).iter();
        let words = words.filter(|hit| members.holds(hit.word)).map(|hit| hit.span);
        let wanted = self.compiled.values_of.get(set as usize).map_or(&[][..], Vec::as_slice);
        if wanted.is_empty() {
            words.for_each(tell);
            return;
        }
        let read = || values(self.text, self.part, self.citations);
        let fit = |value: &&Value| wanted.iter().any(|one| value.is(one.0, one.1));
        let values = self.values.get_or_init(read).iter().filter(fit).map(|value| value.span);
        let mut found: Vec<Span> = words.chain(values).collect();
        found.sort_unstable_by_key(|span| (span.end, span.start));
        found.into_iter().for_each(&mut tell);
    }

    /// The words of one of the sets that conditions need.
    pub(super) fn needed(&self, name: &'static str) -> impl Iterator<Item = Span> + '_ {
        let set = self.compiled.needed(name).map(|set| self.compiled.members(set));
        let member = move |hit: &&Hit| set.is_some_and(|set| set.holds(hit.word));
        self.words.iter().filter(member).map(|hit| hit.span)
    }

    /// Whether a word of a set stands inside a stretch.
    pub(super) fn any_inside(&self, set: SetId, stretch: Span) -> bool {
        let members = self.compiled.members(set);
        self.words.iter().any(|hit| stretch.holds(hit.span) && members.holds(hit.word))
    }

    /// Whether nothing of the sentence but its label stands before.
    pub(super) fn begins(&self, span: Span) -> bool {
        let before = Span::new(self.part.start, span.start).of(self.text).trim();
        before.is_empty() || is_label(before)
    }

    /// Whether nothing of the sentence stands behind.
    pub(super) fn ends(&self, span: Span) -> bool {
        let behind = Span::new(span.end, self.part.end).of(self.text);
        behind.trim().trim_end_matches(['，', '、', '：']).is_empty()
    }
}

/// Whether words are a label alone: 第三条, （一）, 一、, 1.
fn is_label(words: &str) -> bool {
    let label =
        words.trim_end_matches(['、', '.', '．', '）', ')', '　', ' ', '条', '款', '项', '章']);
    let number = label.trim_start_matches(['（', '(', '第', ' ', '　']);
    let digits = |letter| crate::domain::document::numeral::is_numeral(letter);
    label.len() < words.len() && number.chars().count() < 9 && number.chars().all(digits)
}
