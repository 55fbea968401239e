//! How much of the words of two clauses is the same.
//!
//! A clause is its pairs of neighbouring letters, punctuation left out: Chinese has no spaces to cut words
//! at, and two letters are mostly a word. It must never look at a label.

use crate::domain::limits;

/// Two neighbouring letters.
pub(in crate::domain) type Gram = u64;

/// The pairs of neighbouring letters of a clause.
#[derive(Clone, Debug, Default)]
pub(in crate::domain) struct Profile {
    /// In order, each as often as it occurs.
    grams: Vec<Gram>,
}

impl Profile {
    pub(in crate::domain) fn of(text: &str) -> Self {
        let mut grams = Vec::new();
        let mut last: Option<char> = None;
        for letter in text.chars().filter(|letter| letter.is_alphanumeric()) {
            if let Some(before) = last {
                grams.push(gram(before, letter));
            }
            last = Some(letter);
        }
        // One letter alone is all there is to know it by.
        if let (true, Some(only)) = (grams.is_empty(), last) {
            grams.push(gram('\0', only));
        }
        grams.sort_unstable();
        Self { grams }
    }

    /// How many pairs there are.
    pub(in crate::domain) fn size(&self) -> usize {
        self.grams.len()
    }

    /// The pairs by which the clause is looked up: the same choice for every clause, so that two clauses that
    /// share many pairs share many of these.
    pub(in crate::domain) fn sketch(&self) -> Vec<Gram> {
        self.sketch_of(limits::SKETCH_GRAMS)
    }

    /// A sketch of at most so many pairs.
    pub(in crate::domain) fn sketch_of(&self, most: usize) -> Vec<Gram> {
        let mut distinct = self.grams.clone();
        distinct.dedup();
        if distinct.len() > most {
            distinct.select_nth_unstable_by_key(most, |gram| spread(*gram));
            distinct.truncate(most);
        }
        distinct
    }

    /// Twice what is shared over all there is (Dice), in thousandths.
    pub(in crate::domain) fn dice(&self, other: &Self) -> u32 {
        let all = self.size() + other.size();
        thousandths(2 * shared(&self.grams, &other.grams), all)
    }

    /// Whether their sizes alone allow so many thousandths.
    pub(in crate::domain) fn could_reach(&self, other: &Self, least: u32) -> bool {
        thousandths(2 * self.size().min(other.size()), self.size() + other.size()) >= least
    }

    /// How much of this one is in another, in thousandths.
    pub(in crate::domain) fn inside(&self, other: &Self) -> u32 {
        thousandths(shared(&self.grams, &other.grams), self.size())
    }

    /// What is left when the words of another are taken away.
    pub(in crate::domain) fn without(&self, other: &Self) -> Self {
        let mut grams = Vec::new();
        let mut rest = other.grams.iter().peekable();
        for gram in &self.grams {
            while rest.next_if(|other| *other < gram).is_some() {}
            if rest.next_if_eq(&gram).is_none() {
                grams.push(*gram);
            }
        }
        Self { grams }
    }
}

fn gram(first: char, second: char) -> Gram {
    (u64::from(u32::from(first)) << 32) | u64::from(u32::from(second))
}

/// Spreads pairs over all numbers, the same way on any machine (the finaliser of `SplitMix64`).
fn spread(gram: Gram) -> u64 {
    let mut mixed = gram;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// How many pairs two clauses have in common.
fn shared(one: &[Gram], other: &[Gram]) -> usize {
    let mut rest = other.iter().peekable();
    let mut count = 0;
    for gram in one {
        while rest.next_if(|other| *other < gram).is_some() {}
        count += usize::from(rest.next_if_eq(&gram).is_some());
    }
    count
}

fn thousandths(part: usize, whole: usize) -> u32 {
    let share = part.saturating_mul(1000).checked_div(whole).unwrap_or(0);
    u32::try_from(share).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_counts_pairs_of_letters() {
        let (old, new) = (Profile::of("摊位费，每月十元。"), Profile::of("摊位费每月十元"));
        assert_eq!(old.dice(&new), 1000);
        let other = Profile::of("摊位费每年百元");
        assert_eq!(old.dice(&other), 500);
        assert_eq!(Profile::of("甲").dice(&Profile::of("甲")), 1000);
        assert_eq!(Profile::of("").dice(&Profile::of("")), 0);
    }

    #[test]
    fn what_is_taken_away_is_gone_once() {
        let rest = Profile::of("甲乙甲乙丙").without(&Profile::of("甲乙"));
        assert_eq!(rest.size(), 3);
        assert_eq!(Profile::of("甲乙").inside(&rest), 1000);
        assert_eq!(Profile::of("丁戊").inside(&rest), 0);
    }

    #[test]
    fn a_sketch_is_the_same_choice_for_all() {
        let long: String = (0..2000_u32).filter_map(|n| char::from_u32(0x4e00 + n)).collect();
        let sketch = Profile::of(&long).sketch();
        assert_eq!(sketch.len(), limits::SKETCH_GRAMS);
        let more = Profile::of(&format!("{long}又一句")).sketch();
        let same = sketch.iter().filter(|gram| more.contains(gram)).count();
        assert!(same > limits::SKETCH_GRAMS * 9 / 10, "{same}");
    }
}
