//! Clauses that are one because of where they stand.
//!
//! A part that a text has once is itself, whatever it says. And what stands between the same neighbours in
//! both texts was rewritten there, even where less than half of its words is left.

use std::collections::HashMap;

use super::{Kind, Pairs, Side};

/// What two clauses between the same neighbours must have in common, in thousandths: a quarter. Less,
/// and one was deleted and another put in its place: articles of one law share that much anyway.
const LEAST: u32 = 250;

/// 标题 with 标题, 序言 with 序言, where words have not said otherwise.
pub(super) fn pair_parts(old: &Side, new: &Side, pairs: &mut Pairs) {
    let is_part = |side: &Side, place: &usize| side.kind(*place) == Some(Kind::Part);
    let parts: HashMap<&str, usize> = (0..old.len())
        .filter(|place| is_part(old, place))
        .map(|place| (old.label(place), place))
        .collect();
    for place in (0..new.len()).filter(|place| is_part(new, place)) {
        if let Some(found) = parts.get(new.label(place)) {
            pairs.join(*found, place);
        }
    }
}

/// As many clauses between the same two neighbours: the first with the first.
pub(super) fn pair_neighbours(old: &Side, new: &Side, pairs: &mut Pairs) {
    let mut place = 0;
    while place < new.len() {
        if !pairs.is_free_new(place) {
            place += 1;
            continue;
        }
        let start = place;
        while pairs.is_free_new(place) {
            place += 1;
        }
        fill(old, new, start..place, pairs);
    }
    pair_headings(old, new, pairs);
}

fn fill(old: &Side, new: &Side, gap: std::ops::Range<usize>, pairs: &mut Pairs) {
    let above = match gap.start.checked_sub(1) {
        Some(above) => pairs.predecessor(above).map(|above| above + 1),
        None => Some(0),
    };
    let below = if gap.end == new.len() { Some(old.len()) } else { pairs.predecessor(gap.end) };
    let (Some(above), Some(below)) = (above, below) else { return };
    let as_many = below.checked_sub(above) == Some(gap.len());
    if !as_many || !(above..below).all(|place| pairs.is_free_old(place)) {
        return;
    }
    for (before, after) in (above..below).zip(gap) {
        let (Some(one), Some(other)) = (old.piece(before), new.piece(after)) else { continue };
        if one.kind == Kind::Text
            && other.kind == Kind::Text
            && one.profile.dice(&other.profile) >= LEAST
        {
            pairs.join(before, after);
        }
    }
}

/// A heading over the same article as before was renamed.
fn pair_headings(old: &Side, new: &Side, pairs: &mut Pairs) {
    for place in (0..new.len()).rev() {
        if new.kind(place) != Some(Kind::Heading) || !pairs.is_free_new(place) {
            continue;
        }
        let below = pairs.predecessor(place + 1).and_then(|below| below.checked_sub(1));
        if let Some(found) = below
            && old.kind(found) == Some(Kind::Heading)
            && old.label(found).chars().last() == new.label(place).chars().last()
        {
            pairs.join(found, place);
        }
    }
}
