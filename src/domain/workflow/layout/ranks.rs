//! Which layer a box is in: as high as it can be, then as near to its neighbours as that allows.

use super::cycles::Arc;
use super::row::Row;

/// Rounds of moving boxes towards their neighbours. Real workflows are at rest after three.
const ROUNDS: usize = 24;

/// The layer of each box, counted from 0.
pub(super) fn ranks(count: usize, arcs: &[Arc]) -> Vec<usize> {
    let arcs: Vec<&Arc> = arcs.iter().filter(|arc| arc.upper != arc.lower).collect();
    let (mut above, mut below) = (Row::<Vec<usize>>::of(count), Row::<Vec<usize>>::of(count));
    for arc in &arcs {
        below[arc.upper].push(arc.lower);
        above[arc.lower].push(arc.upper);
    }
    let order = downwards(count, &above, &below);
    let mut ranks: Row<usize> = Row::of(count);
    for &at in &order {
        ranks[at] = above[at].iter().map(|upper| ranks[*upper] + 1).max().unwrap_or(0);
    }
    for _ in 0..ROUNDS {
        let mut moved = false;
        for &at in order.iter().rev().chain(&order) {
            // Moving down shortens what leads on and lengthens what leads here.
            let (highest, lowest) = room(at, &ranks, &above, &below);
            let to = match below[at].len().cmp(&above[at].len()) {
                std::cmp::Ordering::Greater => lowest,
                std::cmp::Ordering::Less => highest,
                std::cmp::Ordering::Equal => None,
            };
            if let Some(to) = to.filter(|to| *to != ranks[at]) {
                ranks[at] = to;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    let top = ranks.iter().min().copied().unwrap_or(0);
    ranks.iter().map(|rank| rank - top).collect()
}

/// The highest and the lowest layer that a box can be in; none where nothing holds it.
fn room(
    at: usize,
    ranks: &Row<usize>,
    above: &Row<Vec<usize>>,
    below: &Row<Vec<usize>>,
) -> (Option<usize>, Option<usize>) {
    let highest = above[at].iter().map(|upper| ranks[*upper] + 1).max();
    let lowest = below[at].iter().map(|lower| ranks[*lower].saturating_sub(1)).min();
    (highest, lowest)
}

/// The boxes so that each comes after all that are above it.
fn downwards(count: usize, above: &Row<Vec<usize>>, below: &Row<Vec<usize>>) -> Vec<usize> {
    let mut waits: Row<usize> = Row::from((0..count).map(|at| above[at].len()).collect::<Vec<_>>());
    let mut ready: std::collections::VecDeque<usize> =
        (0..count).filter(|at| waits[*at] == 0).collect();
    let mut order = Vec::with_capacity(count);
    while let Some(at) = ready.pop_front() {
        order.push(at);
        for &lower in &below[at] {
            waits[lower] = waits[lower].saturating_sub(1);
            if waits[lower] == 0 {
                ready.push_back(lower);
            }
        }
    }
    order
}
