//! What is the same in two lists of tokens, in bounded time.
//!
//! Ordinary clauses are compared as they are. Longer ones are cut at sentences that stand once in each; what
//! is too long even then was not changed but replaced.

use std::collections::HashMap;

use crate::domain::document::comparison::order;
use crate::domain::limits;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// So many tokens of each text, the same in both or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) same: bool,
    /// How many of the old text.
    pub(super) old: usize,
    /// How many of the new text; of the same as many.
    pub(super) new: usize,
}

impl Step {
    pub(super) fn same(count: usize) -> Self {
        Self { same: true, old: count, new: count }
    }

    pub(super) fn edit(old: usize, new: usize) -> Self {
        Self { same: false, old, new }
    }
}

/// The steps from one text to the other; same and changed ones take turns.
pub(super) fn script(old: &[&str], new: &[&str]) -> Vec<Step> {
    let mut names = HashMap::new();
    let mut number = |token: &str| {
        let ends = matches!(token, "。" | "；" | "\n");
        let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
        Token { name: *names.entry(token.to_owned()).or_insert(next), ends }
    };
    let old: Vec<Token> = old.iter().map(|token| number(token)).collect();
    let new: Vec<Token> = new.iter().map(|token| number(token)).collect();
    let mut course = Course { steps: Vec::new(), left: limits::COMPARED_STEPS };
    course.compare(&old, &new, true);
    course.steps
}

/// A token by its number, and whether a sentence ends with it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Token {
    name: u32,
    ends: bool,
}

/// The steps so far, and how much work may still be done.
struct Course {
    steps: Vec<Step>,
    left: usize,
}

impl Course {
    fn push(&mut self, step: Step) {
        match self.steps.last_mut() {
            _ if step.old + step.new == 0 => {}
            Some(last) if last.same == step.same => {
                last.old += step.old;
                last.new += step.new;
            }
            _ => self.steps.push(step),
        }
    }

    fn compare(&mut self, old: &[Token], new: &[Token], anchored: bool) {
        let before = common(old.iter().zip(new));
        let (old, new) = (old.get(before..).unwrap_or(old), new.get(before..).unwrap_or(new));
        let behind = common(old.iter().rev().zip(new.iter().rev()));
        let middle = |tokens: &[Token]| tokens.len() - behind;
        let (old, new) = (old.get(..middle(old)), new.get(..middle(new)));
        self.push(Step::same(before));
        self.compare_middle(old.unwrap_or_default(), new.unwrap_or_default(), anchored);
        self.push(Step::same(behind));
    }

    fn compare_middle(&mut self, old: &[Token], new: &[Token], anchored: bool) {
        let size = old.len() + new.len();
        let cost = size.saturating_mul(size);
        let whole = old.is_empty() || new.is_empty();
        if !whole && size <= limits::COMPARED_TOKENS && cost <= self.left {
            self.left -= cost;
            for op in capture_diff_slices(Algorithm::Myers, old, new) {
                self.push(step(op));
            }
        } else if !whole && anchored {
            self.compare_between(old, new);
        } else {
            self.push(Step::edit(old.len(), new.len()));
        }
    }

    /// Compares what stands between the sentences that both texts have once, in the same order.
    fn compare_between(&mut self, old: &[Token], new: &[Token]) {
        let (mut at_old, mut at_new) = (0, 0);
        for (start_old, start_new, length) in anchors(old, new) {
            let (gone, came) = (old.get(at_old..start_old), new.get(at_new..start_new));
            self.compare(gone.unwrap_or_default(), came.unwrap_or_default(), false);
            self.push(Step::same(length));
            (at_old, at_new) = (start_old + length, start_new + length);
        }
        let (gone, came) = (old.get(at_old..), new.get(at_new..));
        self.compare(gone.unwrap_or_default(), came.unwrap_or_default(), false);
    }
}

fn common<'a>(pairs: impl Iterator<Item = (&'a Token, &'a Token)>) -> usize {
    pairs.take_while(|(one, other)| one == other).count()
}

fn step(op: DiffOp) -> Step {
    match op {
        DiffOp::Equal { len, .. } => Step::same(len),
        DiffOp::Delete { old_len, .. } => Step::edit(old_len, 0),
        DiffOp::Insert { new_len, .. } => Step::edit(0, new_len),
        DiffOp::Replace { old_len, new_len, .. } => Step::edit(old_len, new_len),
    }
}

/// Where sentences that stand once in each text begin, and how long they are; in rising order in both.
fn anchors(old: &[Token], new: &[Token]) -> Vec<(usize, usize, usize)> {
    /// Where a sentence was seen; twice is not once.
    #[derive(Default)]
    struct Seen {
        old: Vec<usize>,
        new: Vec<usize>,
    }
    fn note(places: &mut Vec<usize>, place: usize) {
        if places.len() < 2 {
            places.push(place);
        }
    }
    let mut seen: HashMap<&[Token], Seen> = HashMap::new();
    for (start, sentence) in sentences(old) {
        note(&mut seen.entry(sentence).or_default().old, start);
    }
    for (start, sentence) in sentences(new) {
        note(&mut seen.entry(sentence).or_default().new, start);
    }
    let once = seen.into_iter().filter_map(|(sentence, seen)| {
        let ([old], [new]) = (seen.old.as_slice(), seen.new.as_slice()) else { return None };
        Some((*new, *old, sentence.len()))
    });
    let mut found: Vec<(usize, usize, usize)> = once.collect();
    found.sort_unstable();
    let weighed =
        found.iter().map(|(_, old, length)| (*old, u64::try_from(*length).unwrap_or(u64::MAX)));
    let moved = order::moved(&weighed.collect::<Vec<_>>());
    let kept = found.into_iter().zip(moved).filter(|(_, moved)| !moved);
    kept.map(|((new, old, length), _)| (old, new, length)).collect()
}

fn sentences(tokens: &[Token]) -> impl Iterator<Item = (usize, &[Token])> {
    let mut start = 0;
    tokens.split_inclusive(|token| token.ends).map(move |sentence| {
        let here = start;
        start += sentence.len();
        (here, sentence)
    })
}
