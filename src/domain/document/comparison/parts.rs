//! 拆分、合并: clauses whose words went into several, and clauses that took in others.
//!
//! A clause that has no predecessor is part of a split where most of its words are those that an old clause
//! lost on its way to its own successor. Merging is the same, read from the new text to the old.

use std::collections::{BTreeMap, BTreeSet};

use super::alike::Profile;
use super::index::Index;
use super::{Kind, Pairs, Side, expected};

/// What of a clause must come from another to be a part of it, in thousandths.
const LEAST: u32 = 600;

/// Pairs of letters that a part must have: shorter sentences (报…备案, 自公布之日起施行) stand in many clauses.
const LEAST_GRAMS: usize = 8;

/// Clauses that belong to a pair besides its two.
#[derive(Default)]
pub(super) struct Parts {
    /// By the place of the old clause: the new ones that its words went into besides its successor.
    pub(super) split: BTreeMap<usize, Vec<usize>>,
    /// By the place of the new clause: the old ones that it took in besides its predecessor.
    pub(super) merged: BTreeMap<usize, Vec<usize>>,
}

pub(super) fn find(old: &Side, new: &Side, pairs: &mut Pairs) -> Parts {
    let mut parts = Parts::default();
    let none = BTreeSet::new();
    for (whole, pieces) in pieces(Way { whole: old, part: new, taken: &none, split: true }, pairs) {
        let rest = further(pieces, |piece| pairs.join(whole, piece));
        parts.split.extend(rest.map(|rest| (whole, rest)));
    }
    // A clause that was split is told as that, and not as merged too.
    let taken: BTreeSet<usize> = parts
        .split
        .iter()
        .flat_map(|(whole, pieces)| pieces.iter().copied().chain(pairs.successor(*whole)))
        .collect();
    for (whole, pieces) in pieces(Way { whole: new, part: old, taken: &taken, split: false }, pairs)
    {
        let rest = further(pieces, |piece| pairs.join(piece, whole));
        parts.merged.extend(rest.map(|rest| (whole, rest)));
    }
    parts
}

/// Gives a whole that has no pair the first of its pieces for one; what is left are further parts. None are
/// left where a clause just lost or won most of its words.
fn further(mut pieces: Vec<usize>, mut join: impl FnMut(usize) -> bool) -> Option<Vec<usize>> {
    pieces.sort_unstable();
    if pieces.first().is_some_and(|first| join(*first)) {
        pieces.remove(0);
    }
    (!pieces.is_empty()).then_some(pieces)
}

/// Which way is looked: for what a whole of one text became in the other.
#[derive(Clone, Copy)]
struct Way<'a> {
    whole: &'a Side,
    part: &'a Side,
    /// Wholes that are none.
    taken: &'a BTreeSet<usize>,
    /// From the old text to the new.
    split: bool,
}

impl Way<'_> {
    /// The other clause of the pair of a whole.
    fn partner(self, pairs: &Pairs, whole: usize) -> Option<usize> {
        if self.split { pairs.successor(whole) } else { pairs.predecessor(whole) }
    }

    fn is_free(self, pairs: &Pairs, part: usize) -> bool {
        if self.split { pairs.is_free_new(part) } else { pairs.is_free_old(part) }
    }

    /// Whether words of a clause can have gone elsewhere: not where all of them are in its partner.
    fn can_be_whole(self, pairs: &Pairs, whole: usize) -> bool {
        let same = |partner| self.part.words(partner) == self.whole.words(whole);
        self.whole.kind(whole) != Some(Kind::Heading)
            && !self.taken.contains(&whole)
            && !self.partner(pairs, whole).is_some_and(same)
    }

    /// The words of a whole that its partner does not have.
    fn rest(self, pairs: &Pairs, whole: usize) -> Option<Profile> {
        let profile = self.whole.profile(whole)?;
        let partner = self.partner(pairs, whole).and_then(|partner| self.part.profile(partner));
        Some(partner.map_or_else(|| profile.clone(), |partner| profile.without(partner)))
    }
}

/// The parts of each whole.
fn pieces(way: Way<'_>, pairs: &Pairs) -> BTreeMap<usize, Vec<usize>> {
    let mut found: BTreeMap<usize, (Profile, Vec<usize>)> = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (_, _, part, whole) in candidates(way, pairs) {
        let Some(profile) = way.part.profile(part).filter(|_| !taken.contains(&part)) else {
            continue;
        };
        let rest = found.remove(&whole).or_else(|| Some((way.rest(pairs, whole)?, Vec::new())));
        let Some((mut rest, mut pieces)) = rest else { continue };
        if profile.inside(&rest) >= LEAST {
            rest = rest.without(profile);
            pieces.push(part);
            taken.insert(part);
        }
        found.insert(whole, (rest, pieces));
    }
    found.into_iter().map(|(whole, (_, pieces))| (whole, pieces)).collect()
}

/// What may be a part of what: how much of it (turned round, to sort by), how far away, part, whole.
fn candidates(way: Way<'_>, pairs: &Pairs) -> Vec<(std::cmp::Reverse<u32>, usize, usize, usize)> {
    let mut index = Index::of(way.whole, |place| way.can_be_whole(pairs, place));
    let places = expected(if way.split { &pairs.of_new } else { &pairs.of_old });
    let mut candidates = Vec::new();
    for (part, place) in places.into_iter().enumerate() {
        let Some(piece) = way.part.piece(part).filter(|_| way.is_free(pairs, part)) else {
            continue;
        };
        if piece.kind == Kind::Heading || piece.profile.size() < LEAST_GRAMS {
            continue;
        }
        for whole in index.nearest(&piece.profile.sketch(), place) {
            let Some(profile) = way.whole.profile(whole) else { continue };
            if piece.profile.inside(profile) < LEAST {
                continue;
            }
            let inside = way.rest(pairs, whole).map_or(0, |rest| piece.profile.inside(&rest));
            if inside >= LEAST {
                let distance = whole.abs_diff(place);
                candidates.push((std::cmp::Reverse(inside), distance, part, whole));
            }
        }
    }
    candidates.sort_unstable();
    candidates
}
