//! Which pairs of numbers are known, told by one bit: whether a letter goes on from a node of the words. Most questions
//! are answered no, without a look at the list.
//!
//! It may say yes where the answer is no, never no where it is yes.

/// Bits for each pair: of sixteen questions that should be answered no, one is answered yes.
const BITS: usize = 16;

/// Bits of pairs.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs {
    bits: Vec<u64>,
}

impl Pairs {
    /// These pairs.
    pub(super) fn new(pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut bits = vec![0; (pairs.clone().count() * BITS / 64).next_power_of_two()];
        for pair in pairs {
            let (at, bit) = place(&bits, pair);
            bits.get_mut(at).into_iter().for_each(|bits| *bits |= bit);
        }
        Self { bits }
    }

    /// Whether a pair may be one of these.
    #[inline]
    pub(super) fn may_hold(&self, first: u32, second: u32) -> bool {
        let (at, bit) = place(&self.bits, (first, second));
        self.bits.get(at).is_some_and(|bits| bits & bit != 0)
    }
}

/// Where the bit of a pair is.
#[inline]
fn place(bits: &[u64], (first, second): (u32, u32)) -> (usize, u64) {
    let mixed = hash(first, second);
    (mixed >> 6 & bits.len().wrapping_sub(1), 1 << (mixed & 63))
}

/// Mixes a pair (by the golden ratio, as Fibonacci hashing does): what it comes to differs in all its low bits.
#[inline]
pub(super) fn hash(first: u32, second: u32) -> usize {
    let key = u64::from(first) << 32 ^ u64::from(second).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    usize::try_from(key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 24).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_held_is_never_denied(
            pairs in prop::collection::vec((0_u32..1000, 0_u32..1000), 0..400),
        ) {
            let held = Pairs::new(pairs.iter().copied());
            prop_assert!(pairs.iter().all(|(first, second)| held.may_hold(*first, *second)));
        }
    }

    #[test]
    fn most_of_what_is_not_held_is_denied() {
        let held =
            Pairs::new((0..200).flat_map(|word| (word..word + 30).map(move |set| (word, set))));
        let other = (0..200_u32).flat_map(|word| (1000..1100).map(move |set| (word, set)));
        let wrong = other.filter(|(word, set)| held.may_hold(*word, *set)).count();
        assert!(wrong < 2000, "{wrong} of 20,000");
    }
}
