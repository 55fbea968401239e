//! Which words are in which set.
//!
//! It is asked of every word of a part for every step that is tried, and most answers are no: a few bits of the set,
//! which lie together, tell most of them without a look at its words.

use super::lists::Lists;

/// Bits for each word of a set: of sixteen questions that should be answered no, one is looked up.
const BITS: usize = 16;

/// No word.
const NONE: u32 = u32::MAX;

/// The sets.
#[derive(Clone, Debug, Default)]
pub(super) struct Membership {
    /// The words of each set, by a hash, half of the places taken: a power of two.
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
    /// These sets, by their numbers.
    pub(super) fn new(sets: &[Vec<u32>]) -> Self {
        let bits = |words: &Vec<u32>| {
            let mut bits = vec![0; (words.len() * BITS / 64).next_power_of_two()];
            for word in words {
                let (at, bit) = place(&bits, *word);
                bits.get_mut(at).into_iter().for_each(|bits| *bits |= bit);
            }
            bits
        };
        let places = |words: &Vec<u32>| {
            let mut places = vec![NONE; (words.len() * 2).next_power_of_two()];
            for word in words {
                let free = probes(&places, *word).find(|at| places.get(*at) == Some(&NONE));
                if let Some(place) = free.and_then(|at| places.get_mut(at)) {
                    *place = *word;
                }
            }
            places
        };
        Self { bits: Lists::new(sets.iter().map(bits)), words: Lists::new(sets.iter().map(places)) }
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
        self.bits.get(at).is_some_and(|bits| bits & bit != 0) && self.is_among(word)
    }

    fn is_among(self, word: u32) -> bool {
        let met = probes(self.words, word).map(|at| self.words.get(at).copied().unwrap_or(NONE));
        met.take_while(|one| *one != NONE).any(|one| one == word)
    }
}

/// Mixes a word (by the golden ratio, as Fibonacci hashing does): what it comes to differs most in its high bits.
#[inline]
fn mixed(word: u32) -> u32 {
    word.wrapping_mul(0x9E37_79B1)
}

/// Where the bit of a word is.
#[inline]
fn place(bits: &[u64], word: u32) -> (usize, u64) {
    let mixed = mixed(word);
    ((mixed >> 12) as usize & bits.len().wrapping_sub(1), 1 << (mixed >> 26))
}

/// The places where a word may stand, in the order in which they are filled.
#[inline]
fn probes(places: &[u32], word: u32) -> impl Iterator<Item = usize> + use<> {
    let (first, mask) = ((mixed(word) >> 12) as usize, places.len().wrapping_sub(1));
    (0..places.len()).map(move |nth| first.wrapping_add(nth) & mask)
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
