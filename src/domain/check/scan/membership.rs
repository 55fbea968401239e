//! Which words are in which set.
//!
//! It is asked of every word of a part for every step that is tried, and most answers are no: a few bits of the set,
//! which lie together, tell most of them without a look at its words.

use super::lists::Lists;

/// Bits for each word of a set: of sixteen questions that should be answered no, one is looked up.
const BITS: usize = 16;

/// The sets.
#[derive(Clone, Debug, Default)]
pub(super) struct Membership {
    /// The words of each set, in order.
    words: Lists<u32>,
    /// Of each set its bits: a power of two of them, at least one block.
    bits: Lists<u64>,
}

/// One of the sets.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member<'a> {
    words: &'a [u32],
    bits: &'a [u64],
}

impl Membership {
    /// These sets, by their numbers; the words of each in order.
    pub(super) fn new(sets: &[Vec<u32>]) -> Self {
        let bits = sets.iter().map(|words| {
            let mut bits = vec![0; (words.len() * BITS / 64).next_power_of_two()];
            for word in words {
                let (at, bit) = place(&bits, *word);
                bits.get_mut(at).into_iter().for_each(|bits| *bits |= bit);
            }
            bits
        });
        Self {
            bits: Lists::new(bits),
            words: Lists::new(sets.iter().map(|set| set.iter().copied())),
        }
    }

    /// One of the sets; none holds nothing.
    #[inline]
    pub(super) fn of(&self, set: u32) -> Member<'_> {
        Member { words: self.words.of(set), bits: self.bits.of(set) }
    }
}

impl Member<'_> {
    /// Whether it holds a word.
    #[inline]
    pub(super) fn holds(self, word: u32) -> bool {
        let (at, bit) = place(self.bits, word);
        self.bits.get(at).is_some_and(|bits| bits & bit != 0)
            && self.words.binary_search(&word).is_ok()
    }
}

/// Where the bit of a word is (by the golden ratio, as Fibonacci hashing does).
#[inline]
fn place(bits: &[u64], word: u32) -> (usize, u64) {
    let mixed = word.wrapping_mul(0x9E37_79B1);
    ((mixed >> 6) as usize & bits.len().wrapping_sub(1), 1 << (mixed >> 26))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_set_holds_its_words_and_no_others(
            sets in prop::collection::vec(prop::collection::btree_set(0_u32..300, 0..80), 0..6),
        ) {
            let sets: Vec<Vec<u32>> = sets.into_iter().map(|set| set.into_iter().collect()).collect();
            let made = Membership::new(&sets);
            for (number, set) in (0_u32..).zip(&sets) {
                for word in 0..300 {
                    prop_assert_eq!(made.of(number).holds(word), set.contains(&word));
                }
            }
            prop_assert!(!made.of(u32::MAX).holds(1));
        }
    }
}
