//! Clauses whose words are the same in both texts.
//!
//! Where words stand once in each text there is nothing to choose. Of words that stand several times
//! (总则, 附则, 略) those beside a sure pair belong to it; the rest are taken in their order.

use std::collections::HashMap;

use super::{Pairs, Side};

pub(super) fn pair(old: &Side, new: &Side, pairs: &mut Pairs) {
    let mut places: HashMap<&str, (Vec<usize>, Vec<usize>)> = HashMap::new();
    for place in 0..old.len() {
        places.entry(old.words(place)).or_default().0.push(place);
    }
    for place in 0..new.len() {
        if let Some((_, found)) = places.get_mut(new.words(place)) {
            found.push(place);
        }
    }
    for (olds, news) in places.values() {
        if let ([one], [other]) = (olds.as_slice(), news.as_slice()) {
            pairs.join(*one, *other);
        }
    }
    spread(old, new, pairs);
    for place in 0..new.len() {
        take_in_order(place, new, &mut places, pairs);
    }
}

/// From each pair on, forwards and backwards, as long as the words are the same.
fn spread(old: &Side, new: &Side, pairs: &mut Pairs) {
    let join = |before: Option<usize>, after: Option<usize>, pairs: &mut Pairs| {
        if let (Some(before), Some(after)) = (before, after)
            && old.piece(before).is_some_and(|piece| piece.words == new.words(after))
        {
            pairs.join(before, after);
        }
    };
    for place in 1..new.len() {
        let above = pairs.predecessor(place - 1).map(|above| above + 1);
        join(above, Some(place), pairs);
    }
    for place in (1..new.len()).rev() {
        let below = pairs.predecessor(place).and_then(|below| below.checked_sub(1));
        join(below, Some(place - 1), pairs);
    }
}

/// The first old clause of those words that is still free. Taken from the end of a reversed list, so that
/// none is looked at twice.
fn take_in_order<'a>(
    place: usize,
    new: &'a Side,
    places: &mut HashMap<&'a str, (Vec<usize>, Vec<usize>)>,
    pairs: &mut Pairs,
) {
    if !pairs.is_free_new(place) {
        return;
    }
    let Some((olds, news)) = places.get_mut(new.words(place)) else { return };
    // The first of them to come by turns the list round; the list of the new places is the mark of it.
    if !news.is_empty() {
        news.clear();
        olds.reverse();
    }
    while let Some(free) = olds.pop() {
        if pairs.join(free, place) {
            return;
        }
    }
}
