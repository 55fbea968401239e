//! Where the middle of each node is, from the left: four drawings that push everything to a corner each, and between
//! them the mean, as Brandes and Köpf (2001) had it. Long arrows come out straight.

use super::layers::{Kind, Layered};
use super::order::{is_inner, places};
use super::row::Row;
use super::{BOX_GAP, LINE_GAP};
use std::collections::BTreeSet;

/// The middle of each node.
pub(super) fn middles(layered: &Layered) -> Row<i32> {
    let bent = bent(layered);
    let mut all: Vec<Row<i32>> = Vec::new();
    for (down, right) in [(true, true), (true, false), (false, true), (false, false)] {
        all.push(corner(layered, &bent, down, right));
    }
    let extent = |middles: &Row<i32>| {
        let left = middles.iter().min().copied().unwrap_or(0);
        (left, middles.iter().max().copied().unwrap_or(0))
    };
    let narrow = all.iter().map(extent).min_by_key(|(left, right)| right - left);
    let (left, right) = narrow.unwrap_or_default();
    for (number, middles) in all.iter_mut().enumerate() {
        let (own_left, own_right) = extent(middles);
        let shift = if number % 2 == 0 { left - own_left } else { right - own_right };
        *middles = middles.iter().map(|middle| middle + shift).collect::<Vec<_>>().into();
    }
    let mean = |node: usize| {
        let mut four: Vec<i32> = all.iter().map(|middles| middles[node]).collect();
        four.sort_unstable();
        let between: i32 = four.iter().skip(1).take(2).sum();
        between.div_euclid(2)
    };
    (0..layered.nodes.len()).map(mean).collect::<Vec<_>>().into()
}

/// How far the middles of two neighbours must be apart.
fn apart(layered: &Layered, left: usize, right: usize) -> i32 {
    let (left, right) = (layered.nodes[left], layered.nodes[right]);
    let both = left.kind == Kind::Box && right.kind == Kind::Box;
    (left.size.width + 1) / 2 + (right.size.width + 1) / 2 + if both { BOX_GAP } else { LINE_GAP }
}

/// Lines that must bend because a straight one crosses them.
fn bent(layered: &Layered) -> BTreeSet<(usize, usize)> {
    let places = places(&layered.layers, layered.nodes.len());
    let mut bent = BTreeSet::new();
    for number in 1..layered.layers.len() {
        let upper = &layered.layers[number - 1];
        let layer = &layered.layers[number];
        let (mut from, mut scanned) = (0, 0);
        for (place, &node) in layer.iter().enumerate() {
            let straight =
                layered.above[node].iter().copied().find(|above| is_inner(layered, *above, node));
            let last = place + 1 == layer.len();
            if straight.is_none() && !last {
                continue;
            }
            let until = straight.map_or(upper.len(), |above| places[above]);
            for &other in layer.iter().take(place + 1).skip(scanned) {
                for &above in &layered.above[other] {
                    let at = places[above];
                    if (at < from || at > until) && !is_inner(layered, above, other) {
                        bent.insert((above, other));
                    }
                }
            }
            (from, scanned) = (until, place + 1);
        }
    }
    bent
}

/// The middles when everything is pushed to one corner.
fn corner(layered: &Layered, bent: &BTreeSet<(usize, usize)>, down: bool, right: bool) -> Row<i32> {
    let mut layers: Vec<Vec<usize>> = layered.layers.iter().cloned().collect();
    if !down {
        layers.reverse();
    }
    if !right {
        layers.iter_mut().for_each(|layer| layer.reverse());
    }
    let layers = Row::from(layers);
    let roots = aligned(layered, bent, &layers, down);
    let pushed = pushed(layered, &layers, &roots, right);
    let sign = if right { 1 } else { -1 };
    let middle = |node: usize| sign * pushed[roots[node]];
    (0..layered.nodes.len()).map(middle).collect::<Vec<_>>().into()
}

/// Which node leads the column that each node stands in.
fn aligned(
    layered: &Layered,
    bent: &BTreeSet<(usize, usize)>,
    layers: &Row<Vec<usize>>,
    down: bool,
) -> Row<usize> {
    let count = layered.nodes.len();
    let places = places(layers, count);
    let near = if down { &layered.above } else { &layered.below };
    let mut roots: Row<usize> = Row::from((0..count).collect::<Vec<_>>());
    let mut taken: Row<bool> = Row::of(count);
    for layer in layers.iter() {
        // One more than the place of the last neighbour that was aligned with.
        let mut until = 0;
        for &node in layer {
            let mut ours = near[node].clone();
            ours.sort_unstable_by_key(|other| places[*other]);
            let Some(last) = ours.len().checked_sub(1) else { continue };
            for middle in [last / 2, last.div_ceil(2)] {
                let Some(&other) = ours.get(middle).filter(|_| roots[node] == node) else {
                    continue;
                };
                let line = if down { (other, node) } else { (node, other) };
                if !bent.contains(&line) && places[other] >= until && !taken[other] {
                    roots[node] = roots[other];
                    taken[other] = true;
                    until = places[other] + 1;
                }
            }
        }
    }
    roots
}

/// Where each column stands: as far to the left as it can, then as near to what is at its right.
fn pushed(
    layered: &Layered,
    layers: &Row<Vec<usize>>,
    roots: &Row<usize>,
    right: bool,
) -> Row<i32> {
    let count = layered.nodes.len();
    let (mut before, mut after) =
        (Row::<Vec<(usize, i32)>>::of(count), Row::<Vec<(usize, i32)>>::of(count));
    for layer in layers.iter() {
        for (left, next) in layer.iter().zip(layer.iter().skip(1)) {
            let apart =
                if right { apart(layered, *left, *next) } else { apart(layered, *next, *left) };
            before[roots[*next]].push((roots[*left], apart));
            after[roots[*left]].push((roots[*next], apart));
        }
    }
    let columns = (0..count).filter(|node| roots[*node] == *node);
    let order = in_turn(columns, &before, &after, count);
    let mut at: Row<i32> = Row::of(count);
    for &column in &order {
        at[column] =
            before[column].iter().map(|(left, apart)| at[*left] + apart).max().unwrap_or(0);
    }
    for &column in order.iter().rev() {
        let most = after[column].iter().map(|(next, apart)| at[*next] - apart).min();
        at[column] = at[column].max(most.unwrap_or(i32::MIN));
    }
    at
}

/// The columns so that each comes after all that are to its left.
fn in_turn(
    columns: impl Iterator<Item = usize>,
    before: &Row<Vec<(usize, i32)>>,
    after: &Row<Vec<(usize, i32)>>,
    count: usize,
) -> Vec<usize> {
    let mut waits: Row<usize> = Row::of(count);
    let mut ready = Vec::new();
    for column in columns {
        waits[column] = before[column].len();
        if waits[column] == 0 {
            ready.push(column);
        }
    }
    let mut order = Vec::new();
    while let Some(column) = ready.pop() {
        order.push(column);
        for &(next, _) in &after[column] {
            waits[next] = waits[next].saturating_sub(1);
            if waits[next] == 0 {
                ready.push(next);
            }
        }
    }
    order
}
