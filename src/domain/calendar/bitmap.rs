//! Days of a calendar as bits, with the number of working days before each word, so that the n-th working day is
//! found without walking there.
//!
//! It must never know why a day is worked or not.

use std::fmt;

/// Days of a week.
const WEEK: usize = 7;

/// Days numbered from 0, each worked or not.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Bitmap {
    /// A bit for each day, the lowest first; bits beyond the last day are not set.
    words: Vec<u64>,
    /// Worked days before each word.
    before: Vec<u32>,
}

impl Bitmap {
    /// So many days, of which those of the days of a week are worked that `week` has set; bit 0 is the weekday of
    /// day 0. Then each of `changes` is worked or not, the last word on a day being the one that holds.
    pub(super) fn new(
        days: usize,
        week: u8,
        changes: impl IntoIterator<Item = (usize, bool)>,
    ) -> Self {
        let mut words = weeks(days, week);
        for (day, worked) in changes {
            if day >= days {
                continue;
            }
            if let Some(word) = words.get_mut(day / 64) {
                let bit = 1 << (day % 64);
                *word = if worked { *word | bit } else { *word & !bit };
            }
        }
        let mut sum = 0;
        let before = words.iter().map(|word| {
            let before = sum;
            sum += word.count_ones();
            before
        });
        Self { before: before.collect(), words }
    }

    /// Whether a day is worked; none beyond the days there are is.
    pub(super) fn is_set(&self, day: usize) -> bool {
        self.words.get(day / 64).is_some_and(|word| word >> (day % 64) & 1 == 1)
    }

    /// How many days before a day are worked (rank).
    pub(super) fn worked_before(&self, day: usize) -> u32 {
        let Some((word, before)) = self.words.get(day / 64).zip(self.before.get(day / 64)) else {
            return self.worked();
        };
        let lower = word & ((1 << (day % 64)) - 1);
        before + lower.count_ones()
    }

    /// How many days are worked.
    fn worked(&self) -> u32 {
        let last = self.words.last().zip(self.before.last());
        last.map_or(0, |(word, before)| before + word.count_ones())
    }

    /// The worked day that has so many worked days before it (select); none where there are not so many.
    pub(super) fn select(&self, nth: u32) -> Option<usize> {
        // The last word with at most `nth` before it: nearly always within a word of where the mean week puts it.
        let place = self.before.partition_point(|before| *before <= nth).checked_sub(1)?;
        let (word, before) = self.words.get(place).zip(self.before.get(place))?;
        Some(place * 64 + select_in(*word, nth - before)?)
    }
}

impl fmt::Debug for Bitmap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bitmap({} worked days)", self.worked())
    }
}

/// The words of so many days of which every week is worked alike.
fn weeks(days: usize, week: u8) -> Vec<u64> {
    // A word is nine weeks and a day, so that words repeat after seven.
    let pattern: Vec<u64> = (0..WEEK)
        .map(|first| {
            let worked = |bit: &usize| week >> ((first * 64 + bit) % WEEK) & 1 == 1;
            (0..64).filter(worked).fold(0, |word, bit| word | 1 << bit)
        })
        .collect();
    let mut words: Vec<u64> = pattern.iter().copied().cycle().take(days.div_ceil(64)).collect();
    if let Some(last) = words.last_mut().filter(|_| !days.is_multiple_of(64)) {
        *last &= (1 << (days % 64)) - 1;
    }
    words
}

/// The place of the set bit of a word that has so many set bits below it.
fn select_in(mut word: u64, mut nth: u32) -> Option<usize> {
    let (mut place, mut width) = (0, 32);
    while width > 0 {
        let lower = (word & ((1 << width) - 1)).count_ones();
        if nth >= lower {
            nth -= lower;
            word >>= width;
            place += width;
        }
        width /= 2;
    }
    (nth == 0 && word & 1 == 1).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rank_and_select_agree_with_walking() {
        // Weeks of five, and changes at the edges of words and of the whole.
        let changes = [(0, true), (63, true), (64, false), (127, false), (199, true), (200, true)];
        let days = 200;
        let bitmap = Bitmap::new(days, 0b001_1111, changes);
        let mut worked = 0;
        for day in 0..days {
            let change = changes.iter().rfind(|(changed, _)| *changed == day);
            let expected = change.map_or(day % WEEK < 5, |(_, worked)| *worked);
            assert_eq!(bitmap.is_set(day), expected, "{day}");
            assert_eq!(bitmap.worked_before(day), worked, "{day}");
            if expected {
                assert_eq!(bitmap.select(worked), Some(day));
                worked += 1;
            }
        }
        assert!(!bitmap.is_set(200) && !bitmap.is_set(usize::MAX));
        assert_eq!(bitmap.worked_before(1_000), worked);
        assert_eq!(bitmap.select(worked), None);
        assert_eq!(bitmap.select(u32::MAX), None);
    }

    #[test]
    fn words_without_worked_days_are_passed_over() {
        let none = (0..300).filter(|day| !(100..102).contains(day)).map(|day| (day, false));
        let bitmap = Bitmap::new(300, 0b111_1111, none);
        assert_eq!(bitmap.select(0), Some(100));
        assert_eq!(bitmap.select(1), Some(101));
        assert_eq!(bitmap.select(2), None);
        let empty = Bitmap::new(0, 0b111_1111, [(0, true)]);
        assert_eq!((empty.select(0), empty.worked_before(5)), (None, 0));
    }
}
