//! Clauses whose words changed: the most alike first.

use std::cmp::Reverse;

use super::index::Index;
use super::{Kind, Pairs, Side, expected};
use crate::domain::limits;

/// What two clauses must have in common to be one, in thousandths: less, and a reader sees a new clause.
const LEAST: u32 = 500;

/// Likenesses that differ by less than this are equal, and the nearer clause is taken: articles on the
/// powers of two offices, or on the fines for two things, differ from one another by a few words only.
const STEP: u32 = 50;

/// Two clauses that may be one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    likeness: Reverse<u32>,
    distance: usize,
    new: usize,
    old: usize,
}

pub(super) fn pair(old: &Side, new: &Side, pairs: &mut Pairs) {
    let mut index = Index::of(old, |place| pairs.is_free_old(place));
    let expected = expected(&pairs.of_new);
    let mut candidates = Vec::new();
    for (place, expected) in expected.iter().enumerate() {
        if pairs.is_free_new(place) {
            propose(old, new, (place, *expected), &mut index, pairs, &mut candidates);
        }
    }
    candidates.sort_unstable();
    for candidate in candidates {
        pairs.join(candidate.old, candidate.new);
    }
}

fn propose(
    old: &Side,
    new: &Side,
    (place, expected): (usize, usize),
    index: &mut Index,
    pairs: &Pairs,
    candidates: &mut Vec<Candidate>,
) {
    let Some(piece) = new.piece(place) else { return };
    let mut likely = index.nearest(&piece.profile.sketch(), expected);
    let near = expected.saturating_sub(limits::NEAR_CLAUSES)..=expected + limits::NEAR_CLAUSES;
    likely.extend(near.filter(|near| pairs.is_free_old(*near)));
    likely.sort_unstable();
    likely.dedup();
    for found in likely {
        let Some(other) = old.piece(found) else { continue };
        let fits = (piece.kind == Kind::Heading) == (other.kind == Kind::Heading)
            && piece.profile.could_reach(&other.profile, LEAST);
        if !fits {
            continue;
        }
        let dice = piece.profile.dice(&other.profile);
        if dice >= LEAST {
            let likeness = Reverse(dice / STEP);
            let distance = found.abs_diff(expected);
            candidates.push(Candidate { likeness, distance, new: place, old: found });
        }
    }
}
