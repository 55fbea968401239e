//! Which clauses were moved: those outside the heaviest rising sequence.
//!
//! What stays in order is chosen so that the fewest words were moved; it takes n log n steps.

/// Of the pairs in the order of the new text, each with its place in the old and its weight: which of them
/// were moved.
pub(super) fn moved(pairs: &[(usize, u64)]) -> Vec<bool> {
    let size = pairs.iter().map(|(old, _)| old + 1).max().unwrap_or(0);
    let mut best = Best::new(size);
    let mut before = Vec::with_capacity(pairs.len());
    for (place, (old, weight)) in pairs.iter().enumerate() {
        let (sum, last) = best.below(*old);
        before.push(last);
        best.raise(*old, sum + weight, place);
    }
    let mut moved = vec![true; pairs.len()];
    let mut at = best.below(size).1;
    while let Some(place) = at {
        if let Some(slot) = moved.get_mut(place) {
            *slot = false;
        }
        at = before.get(place).copied().flatten();
    }
    moved
}

/// The heaviest sequence that ends at or before each place (a Fenwick tree of maxima).
struct Best {
    tree: Vec<(u64, Option<usize>)>,
}

impl Best {
    fn new(size: usize) -> Self {
        Self { tree: vec![(0, None); size + 1] }
    }

    /// The heaviest that ends before `place`, and its last pair.
    fn below(&self, place: usize) -> (u64, Option<usize>) {
        let (mut at, mut found) = (place, (0, None));
        while at > 0 {
            if let Some(here) = self.tree.get(at).filter(|here| here.0 > found.0) {
                found = *here;
            }
            at &= at - 1;
        }
        found
    }

    fn raise(&mut self, place: usize, sum: u64, last: usize) {
        let mut at = place + 1;
        while let Some(here) = self.tree.get_mut(at) {
            if sum > here.0 {
                *here = (sum, Some(last));
            }
            at += at & at.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lighter_of_two_that_changed_places_was_moved() {
        assert_eq!(moved(&[(1, 10), (0, 90)]), [true, false]);
        assert_eq!(moved(&[(1, 90), (0, 10)]), [false, true]);
    }

    #[test]
    fn what_is_in_order_was_not_moved() {
        assert_eq!(moved(&[(0, 1), (3, 1), (7, 1)]), [false; 3]);
        assert_eq!(moved(&[(7, 1), (0, 1), (3, 1)]), [true, false, false]);
        assert_eq!(moved(&[]), [false; 0]);
    }
}
