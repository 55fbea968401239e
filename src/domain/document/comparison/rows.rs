//! Pairs as rows, in the order in which a person reads them.

use super::parts::Parts;
use super::{Fate, Kind, Pairs, Row, Side, order};

/// What the heading of a chapter weighs besides its letters: where a few articles went from one chapter into
/// the next, they were moved, and not the heading between them.
const HEADING: u64 = 300;

pub(super) fn rows(old: &Side, new: &Side, pairs: &Pairs, parts: &Parts) -> Vec<Row> {
    let in_split: Vec<usize> = parts.split.values().flatten().copied().collect();
    let mut is_part = vec![false; new.len()];
    for place in in_split {
        if let Some(slot) = is_part.get_mut(place) {
            *slot = true;
        }
    }
    let of_new = (0..new.len()).filter(|place| !is_part.get(*place).is_some_and(|part| *part));
    let mut rows: Vec<Row> = of_new.map(|place| row(old, new, pairs, parts, place)).collect();
    mark_moved(old, &mut rows);
    with_deleted(old.len(), rows)
}

/// The row of a new clause that is not only a further part of a split.
fn row(old: &Side, new: &Side, pairs: &Pairs, parts: &Parts, place: usize) -> Row {
    let Some(before) = pairs.predecessor(place) else {
        return plain(Vec::new(), vec![place], Fate::Added);
    };
    let with = |first: usize, more: Option<&Vec<usize>>| {
        let mut all: Vec<usize> = more.into_iter().flatten().copied().collect();
        all.push(first);
        all.sort_unstable();
        all
    };
    let (split, merged) = (parts.split.get(&before), parts.merged.get(&place));
    let fate = match (split, merged) {
        (Some(_), _) => Fate::Split,
        (None, Some(_)) => Fate::Merged,
        (None, None) if old.words(before) == new.words(place) => Fate::Same,
        (None, None) => Fate::Changed,
    };
    let whole = matches!(fate, Fate::Same | Fate::Changed);
    let renumbered = whole && old.label(before) != new.label(place);
    Row { renumbered, ..plain(with(before, merged), with(place, split), fate) }
}

fn plain(old: Vec<usize>, new: Vec<usize>, fate: Fate) -> Row {
    Row { old, new, fate, renumbered: false, moved: false }
}

fn mark_moved(old: &Side, rows: &mut [Row]) {
    let weight = |place: usize| {
        let heading = if old.kind(place) == Some(Kind::Heading) { HEADING } else { 1 };
        let letters = old.profile(place).map_or(0, super::alike::Profile::size);
        heading.saturating_add(u64::try_from(letters).unwrap_or(u64::MAX))
    };
    let first = |row: &Row| row.old.first().copied();
    let places: Vec<(usize, u64)> =
        rows.iter().filter_map(first).map(|place| (place, weight(place))).collect();
    let mut moved = order::moved(&places).into_iter();
    for row in rows.iter_mut().filter(|row| !row.old.is_empty()) {
        row.moved = moved.next().unwrap_or(false);
    }
}

/// Puts the deleted clauses behind what stood above them in the old text.
fn with_deleted(old: usize, rows: Vec<Row>) -> Vec<Row> {
    let mut row_of: Vec<Option<usize>> = vec![None; old];
    for (index, row) in rows.iter().enumerate() {
        for place in &row.old {
            if let Some(slot) = row_of.get_mut(*place) {
                *slot = Some(index);
            }
        }
    }
    // Slot 0 is above the first row.
    let mut behind: Vec<Vec<usize>> = vec![Vec::new(); rows.len() + 1];
    let mut last = 0;
    for (place, row) in row_of.into_iter().enumerate() {
        match row {
            Some(index) if rows.get(index).is_some_and(|row| !row.moved) => last = index + 1,
            Some(_) => {}
            None => behind.get_mut(last).into_iter().for_each(|slot| slot.push(place)),
        }
    }
    let deleted = |places: Option<&Vec<usize>>| -> Vec<Row> {
        let places = places.into_iter().flatten();
        places.map(|place| plain(vec![*place], Vec::new(), Fate::Deleted)).collect()
    };
    let mut all = deleted(behind.first());
    for (index, row) in rows.into_iter().enumerate() {
        all.push(row);
        all.extend(deleted(behind.get(index + 1)));
    }
    all
}
