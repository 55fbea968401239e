//! Chance that is the same on every machine: whole numbers only, from a seed.
//!
//! xoshiro256** (Blackman and Vigna, public domain), seeded through splitmix64. It must never be used where somebody
//! could gain by guessing.

/// The bits after the point in the fractions of this file.
const POINT: u32 = 32;
/// The natural logarithm of 2, so written.
const LN_2: u128 = 2_977_044_472;

/// A source of chance.
#[derive(Clone, Debug)]
pub(super) struct Chance {
    state: [u64; 4],
}

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        let mut word = seed;
        let mut next = || {
            word = word.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^ (mixed >> 31)
        };
        Self { state: [next(), next(), next(), next()] }
    }

    fn next(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let drawn = b.wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let (c, d) = (c ^ a, d ^ b);
        self.state = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        drawn
    }

    /// A fraction from 0 to just below 1, of which the point stands before the last 32 bits.
    fn fraction(&mut self) -> u128 {
        u128::from(self.next() >> POINT)
    }

    /// A whole number below `bound`; 0 where there is none.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        let product = u128::from(self.next()) * u128::from(bound);
        u64::try_from(product >> 64).unwrap_or(0)
    }

    /// A number from `min` to `max` of which `mode` is the most frequent: the triangular distribution.
    pub(super) fn triangular(&mut self, min: u32, mode: u32, max: u32) -> u64 {
        let (low, high) = (mode.saturating_sub(min), max.saturating_sub(mode));
        let width = u128::from(low) + u128::from(high);
        let drawn = self.fraction();
        // Squares of minutes with the point before the last 32 bits, rounded when the root is drawn.
        let root = |part: u128, of: u32| ((part * width * u128::from(of)) >> POINT).isqrt();
        let minutes = if drawn * width < u128::from(low) << POINT {
            u128::from(min) + root(drawn, low)
        } else {
            u128::from(min) + width - root((1 << POINT) - drawn, high).min(width)
        };
        u64::try_from(minutes).unwrap_or(0)
    }

    /// A time between two things that happen independently, `mean` apart on average: the exponential distribution.
    pub(super) fn exponential(&mut self, mean: u64) -> u64 {
        let logarithm = minus_ln(self.fraction() + 1);
        u64::try_from((logarithm * u128::from(mean) + (1 << (POINT - 1))) >> POINT).unwrap_or(0)
    }
}

/// The natural logarithm, its sign turned, of a fraction above 0 and up to 1. Bit by bit: squaring doubles it.
fn minus_ln(fraction: u128) -> u128 {
    let whole = fraction.max(1).ilog2();
    let mut rest = fraction << (63 - whole);
    let mut bits: u128 = 0;
    for _ in 0..POINT {
        rest = (rest * rest) >> 63;
        bits <<= 1;
        if rest >= 1 << 64 {
            rest >>= 1;
            bits |= 1;
        }
    }
    let two = (u128::from(whole) << POINT) + bits;
    (((u128::from(POINT) << POINT).saturating_sub(two)) * LN_2) >> POINT
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws a million and gives their mean in thousandths.
    fn mean(mut draw: impl FnMut(&mut Chance) -> u64) -> u64 {
        let mut chance = Chance::new(7);
        let sum: u64 = (0..1_000_000).map(|_| draw(&mut chance)).sum();
        sum / 1_000
    }

    /// The first numbers that the authors' program gives for this state.
    #[test]
    fn it_is_the_generator_it_says_it_is() {
        let mut chance = Chance { state: [1, 2, 3, 4] };
        let drawn: Vec<u64> = (0..4).map(|_| chance.next()).collect();
        assert_eq!(drawn, [11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240]);
    }

    #[test]
    fn what_is_drawn_has_the_mean_it_should_have() {
        let near = |found: u64, wanted: u64| {
            assert!(found.abs_diff(wanted) <= wanted / 100, "{found} is not near {wanted}");
        };
        near(mean(|chance| chance.below(101)), 50_000);
        near(mean(|chance| chance.exponential(480)), 480_000);
        near(mean(|chance| chance.triangular(60, 120, 480)), 220_000);
        near(mean(|chance| chance.triangular(60, 60, 60)), 60_000);
    }

    #[test]
    fn the_logarithm_is_one() {
        let one = 1_u128 << POINT;
        assert_eq!(minus_ln(one), 0);
        assert!(minus_ln(one / 2).abs_diff(LN_2) <= 1);
        assert!(minus_ln(one / 8).abs_diff(3 * LN_2) <= 3);
        // ln 3 = 1.0986122887
        assert!(minus_ln(one / 3).abs_diff(4_718_503_850) <= 64, "{}", minus_ln(one / 3));
    }

    #[test]
    fn a_triangle_keeps_to_its_corners() {
        let mut chance = Chance::new(1);
        for _ in 0..100_000 {
            let drawn = chance.triangular(10, 20, 90);
            assert!((10..=90).contains(&drawn), "{drawn}");
        }
    }
}
