//! Random choices that can be made again: everything comes from one seed, which is printed.

use std::fmt::Debug;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

/// A source of choices (splitmix64).
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A source of its own for each of several parts of one run.
    pub(crate) fn of(seed: u64, part: u64) -> Self {
        let mut chance = Self(seed ^ part.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        Self(chance.next())
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 where there is none.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.next().checked_rem(bound).unwrap_or(0)
    }

    /// An index into something with `size` elements.
    pub(crate) fn index(&mut self, size: usize) -> usize {
        usize::try_from(self.below(size as u64)).unwrap()
    }

    /// True once in `times`.
    pub(crate) fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// Bytes that repeat nothing.
    pub(crate) fn bytes(&mut self, size: usize) -> Vec<u8> {
        let mut bytes: Vec<u8> =
            (0..size.div_ceil(8)).flat_map(|_| self.next().to_le_bytes()).collect();
        bytes.truncate(size);
        bytes
    }
}

/// The seed of this run: `FASHEN_SEED`, or another each time.
pub(crate) fn seed() -> u64 {
    setting("FASHEN_SEED", || {
        u64::from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().subsec_nanos())
    })
}

/// A number from the environment, or what it is without.
pub(crate) fn setting<T: FromStr<Err: Debug>>(name: &str, otherwise: impl FnOnce() -> T) -> T {
    std::env::var(name).map_or_else(|_| otherwise(), |value| value.parse().unwrap())
}

/// One line for whoever reads what the tests said.
#[expect(clippy::print_stdout, reason = "figures and reasons are for whoever runs the tests")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}
