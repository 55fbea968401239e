//! Drawing together what Brandes and Köpf left apart: columns that stand straight move as one to where their lines run
//! aside least, as far as their neighbours let them.

use super::coordinates::apart;
use super::layers::{Kind, Layered};
use super::order::places;
use super::row::Row;
use std::collections::BTreeSet;

/// Rounds of moving every column once.
const ROUNDS: usize = 12;

/// How much more a line counts that most go along.
const MAIN: i64 = 5;

/// Nodes up to which columns are moved; beyond, each round would take too long for what it brings.
const MOST: usize = 20_000;

/// How far lines run aside in all; lines between bends count more, since a long arrow should be straight.
pub(super) fn aside(layered: &Layered, middles: &Row<i32>) -> i64 {
    let mut sum = 0;
    for upper in 0..layered.nodes.len() {
        for lower in &layered.below[upper] {
            let far = i64::from((middles[upper] - middles[*lower]).abs());
            sum += weight(layered, upper, *lower) * far;
        }
    }
    sum
}

fn weight(layered: &Layered, upper: usize, lower: usize) -> i64 {
    let bends =
        [upper, lower].iter().filter(|node| layered.nodes[**node].kind == Kind::Bend).count();
    let straight = match bends {
        2 => 8,
        1 => 2,
        _ => 1,
    };
    if layered.main.contains(&(upper, lower)) { straight * MAIN } else { straight }
}

/// The middles, better.
pub(super) fn relaxed(layered: &Layered, mut middles: Row<i32>) -> Row<i32> {
    if layered.nodes.len() > MOST {
        return middles;
    }
    let places = places(&layered.layers, layered.nodes.len());
    for _ in 0..ROUNDS {
        let mut moved = false;
        // Whole columns, then what of them holds together most.
        for least in [0, 4] {
            for column in columns(layered, &middles, least) {
                let by = shift(layered, &places, &middles, &column);
                if by != 0 {
                    for node in column {
                        middles[node] += by;
                    }
                    moved = true;
                }
            }
        }
        if !moved {
            break;
        }
    }
    middles
}

/// What stands straight above each other along lines that count so much at least, as one.
fn columns(layered: &Layered, middles: &Row<i32>, least: i64) -> Vec<Vec<usize>> {
    let count = layered.nodes.len();
    let mut seen: Row<bool> = Row::of(count);
    let mut columns = Vec::new();
    for first in 0..count {
        let (mut column, mut stack) = (Vec::new(), vec![first]);
        while let Some(at) = stack.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            column.push(at);
            let straight = |other: &&usize| middles[**other] == middles[at];
            let above = layered.above[at].iter().filter(straight);
            let below = layered.below[at].iter().filter(straight);
            stack.extend(above.filter(|other| weight(layered, **other, at) >= least));
            stack.extend(below.filter(|other| weight(layered, at, **other) >= least));
        }
        if !column.is_empty() {
            columns.push(column);
        }
    }
    columns
}

/// How far a column should move: to the weighted median of where its lines lead, within its room.
fn shift(layered: &Layered, places: &Row<usize>, middles: &Row<i32>, column: &[usize]) -> i32 {
    let (mut left, mut right) = (i32::MIN / 4, i32::MAX / 4);
    let mut aims: Vec<(i32, i64)> = Vec::new();
    let own: BTreeSet<usize> = column.iter().copied().collect();
    let outside = |other: &&usize| !own.contains(other);
    for &node in column {
        let (layer, place) = (&layered.layers[layered.nodes[node].layer], places[node]);
        if let Some(&before) = place.checked_sub(1).and_then(|place| layer.get(place)) {
            left = left.max(middles[before] + apart(layered, before, node) - middles[node]);
        }
        if let Some(&after) = layer.get(place + 1) {
            right = right.min(middles[after] - apart(layered, node, after) - middles[node]);
        }
        for &upper in layered.above[node].iter().filter(outside) {
            aims.push((middles[upper] - middles[node], weight(layered, upper, node)));
        }
        for &lower in layered.below[node].iter().filter(outside) {
            aims.push((middles[lower] - middles[node], weight(layered, node, lower)));
        }
    }
    if aims.is_empty() || left > right {
        return 0;
    }
    aims.sort_unstable();
    let all: i64 = aims.iter().map(|(_, weight)| weight).sum();
    let mut sum = 0;
    let mut aim = 0;
    for (far, weight) in aims {
        sum += weight;
        aim = far;
        // Where two are as good, the nearer to where it stands.
        if 2 * sum > all || (2 * sum == all && far >= 0) {
            break;
        }
    }
    aim.clamp(left, right)
}
