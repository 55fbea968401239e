//! Small sets of small numbers: the stages of a marking, what an outcome cancels.
//!
//! A set grows as it needs; two sets are equal where they hold the same numbers.

use std::hash::{Hash, Hasher};

/// Numbers that are held in place before any memory is asked for: enough for the shipped workflows.
const INLINE: usize = 2;

/// A set.
#[derive(Clone, Debug, Default)]
pub(super) struct Bits {
    near: [u64; INLINE],
    far: Vec<u64>,
}

impl Bits {
    fn words(&self) -> impl Iterator<Item = u64> {
        self.near.iter().chain(&self.far).copied()
    }

    fn word(&self, index: usize) -> u64 {
        self.near.get(index).or_else(|| self.far.get(index - INLINE)).copied().unwrap_or(0)
    }

    fn at(&mut self, index: usize) -> Option<&mut u64> {
        match index.checked_sub(INLINE) {
            None => self.near.get_mut(index),
            Some(far) => {
                if self.far.len() <= far {
                    self.far.resize(far + 1, 0);
                }
                self.far.get_mut(far)
            }
        }
    }

    fn length(&self) -> usize {
        INLINE + self.far.len()
    }

    pub(super) fn has(&self, number: usize) -> bool {
        self.word(number / 64) & (1 << (number % 64)) != 0
    }

    /// Puts a number in; whether it was not there.
    pub(super) fn insert(&mut self, number: usize) -> bool {
        let new = !self.has(number);
        if let Some(word) = self.at(number / 64) {
            *word |= 1 << (number % 64);
        }
        new
    }

    pub(super) fn remove(&mut self, number: usize) {
        if self.has(number)
            && let Some(word) = self.at(number / 64)
        {
            *word &= !(1 << (number % 64));
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (index, more) in other.words().enumerate().filter(|(_, word)| *word != 0) {
            if let Some(word) = self.at(index) {
                *word |= more;
            }
        }
    }

    pub(super) fn take(&mut self, other: &Self) {
        for (index, word) in self.near.iter_mut().chain(&mut self.far).enumerate() {
            *word &= !other.word(index);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words().all(|word| word == 0)
    }

    pub(super) fn count(&self) -> u32 {
        self.words().map(u64::count_ones).sum()
    }

    pub(super) fn is_within(&self, other: &Self) -> bool {
        self.words().enumerate().all(|(index, word)| word & !other.word(index) == 0)
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.words().enumerate().any(|(index, word)| word & other.word(index) != 0)
    }

    /// The numbers below a bound.
    #[must_use]
    pub(super) fn below(&self, bound: usize) -> Self {
        let mut kept = self.clone();
        for (index, word) in kept.near.iter_mut().chain(&mut kept.far).enumerate() {
            let first = index * 64;
            if first + 64 > bound {
                *word &= bound.checked_sub(first).map_or(0, |bits| (1 << bits) - 1);
            }
        }
        kept
    }

    /// The numbers, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.words().enumerate().flat_map(|(index, mut word)| {
            std::iter::from_fn(move || {
                let bit = word.trailing_zeros();
                (word != 0).then(|| {
                    word &= word - 1;
                    index * 64 + usize::try_from(bit).unwrap_or_default()
                })
            })
        })
    }
}

impl PartialEq for Bits {
    fn eq(&self, other: &Self) -> bool {
        let length = self.length().max(other.length());
        (0..length).all(|index| self.word(index) == other.word(index))
    }
}

impl Eq for Bits {}

impl Hash for Bits {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Trailing nothing is no difference.
        let last = (0..self.length()).rev().find(|index| self.word(*index) != 0);
        for index in 0..last.map_or(0, |last| last + 1) {
            self.word(index).hash(state);
        }
    }
}

impl FromIterator<usize> for Bits {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        let mut bits = Self::default();
        for number in numbers {
            bits.insert(number);
        }
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_set_is_a_set() {
        let numbers = [0, 1, 63, 64, 127, 128, 300];
        let mut bits: Bits = numbers.into_iter().collect();
        assert_eq!(bits.iter().collect::<Vec<_>>(), numbers);
        assert_eq!(bits.count(), 7);
        assert!(bits.has(300) && !bits.has(299) && !bits.has(100_000));
        assert!(!bits.insert(64) && bits.insert(65));
        let below: BTreeSet<usize> = bits.below(65).iter().collect();
        assert_eq!(below, BTreeSet::from([0, 1, 63, 64]));
        let mut other: Bits = [65, 300].into_iter().collect();
        assert!(other.is_within(&bits) && other.meets(&bits));
        bits.take(&other);
        assert!(!other.meets(&bits) && !bits.has(300));
        other.take(&other.clone());
        assert!(other.is_empty());
        assert_eq!(other, Bits::default(), "room that is not used is no difference");
    }
}
