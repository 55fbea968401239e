//! Which clauses may be alike, found without looking at every pair.
//!
//! It only proposes: how much two clauses have in common is measured afterwards.

use super::Side;
use super::alike::Gram;
use crate::domain::limits;

/// The clauses of a text by the pairs of letters that they hold.
pub(super) struct Index {
    /// In order: the pair, then the place of the clause.
    entries: Vec<(Gram, usize)>,
    /// How often each clause was met in the present question.
    met: Vec<u32>,
}

impl Index {
    /// Of those clauses of a text that `wanted` names.
    pub(super) fn of(side: &Side, wanted: impl Fn(usize) -> bool) -> Self {
        let mut entries = Vec::new();
        for place in (0..side.len()).filter(|place| wanted(*place)) {
            let sketch = side.profile(place).map(super::alike::Profile::sketch);
            entries.extend(sketch.into_iter().flatten().map(|gram| (gram, place)));
        }
        entries.sort_unstable();
        Self { entries, met: vec![0; side.len()] }
    }

    /// The clauses that share most with a sketch, those nearest to a place before others.
    pub(super) fn nearest(&mut self, sketch: &[Gram], place: usize) -> Vec<usize> {
        let mut touched = Vec::new();
        for gram in sketch {
            for found in around(&self.entries, *gram, place) {
                if let Some(times) = self.met.get_mut(found) {
                    if *times == 0 {
                        touched.push(found);
                    }
                    *times += 1;
                }
            }
        }
        let times = |found: &usize| self.met.get(*found).copied().unwrap_or(0);
        touched.sort_by_key(|found| (std::cmp::Reverse(times(found)), found.abs_diff(place)));
        for found in &touched {
            if let Some(times) = self.met.get_mut(*found) {
                *times = 0;
            }
        }
        touched.truncate(limits::LIKELY_CLAUSES);
        touched
    }
}

/// The clauses that hold a pair of letters, those round a place where there are too many.
fn around(entries: &[(Gram, usize)], gram: Gram, place: usize) -> impl Iterator<Item = usize> + '_ {
    let half = limits::CLAUSES_OF_GRAM / 2;
    let at = entries.partition_point(|entry| *entry < (gram, place));
    let (below, above) = (entries.get(..at), entries.get(at..));
    let of_gram = move |entry: &&(Gram, usize)| entry.0 == gram;
    let below = below.into_iter().flatten().rev().take(half).take_while(of_gram);
    let above = above.into_iter().flatten().take(half).take_while(of_gram);
    below.chain(above).map(|(_, place)| *place)
}
