//! The order within each layer: sweeps down and up by the means of the neighbours, then exchanges of two, and the
//! best that was seen is kept.

use super::layers::{Kind, Layered};
use super::row::Row;

/// Most sweeps. Drawings of sixty stages are at rest after ten.
const SWEEPS: usize = 24;

/// Nodes that all sweeps together may look at, so that the largest workflow takes seconds and no more.
const LOOKS: usize = 1_500_000;

/// Fractions of a place that means are counted in.
const FINE: usize = 1 << 12;

/// Orders the layers.
pub(super) fn order(layered: &mut Layered) {
    let mut best = begin(layered);
    let mut least = crossings(layered, &best);
    let mut at = best.clone();
    let sweeps = (LOOKS / layered.nodes.len().max(1)).clamp(4, SWEEPS);
    for sweep in 0..sweeps {
        if least == 0 {
            break;
        }
        by_means(layered, &mut at, sweep % 2 == 0, sweep % 4 < 2);
        exchange(layered, &mut at);
        let now = crossings(layered, &at);
        if now < least {
            (best, least) = (at.clone(), now);
        }
    }
    layered.layers = best;
}

/// Places of all nodes in their layers.
pub(super) fn places(layers: &Row<Vec<usize>>, count: usize) -> Row<usize> {
    let mut places: Row<usize> = Row::of(count);
    for layer in layers.iter() {
        layer.iter().enumerate().for_each(|(place, node)| places[*node] = place);
    }
    places
}

/// The first order: as a walk from the first box meets them.
fn begin(layered: &Layered) -> Row<Vec<usize>> {
    let count = layered.nodes.len();
    let mut seen: Row<bool> = Row::of(count);
    let mut layers: Row<Vec<usize>> = Row::of(layered.layers.len());
    for first in 0..count {
        let mut stack = vec![first];
        while let Some(at) = stack.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            layers[layered.nodes[at].layer].push(at);
            stack.extend(layered.above[at].iter().rev());
            stack.extend(layered.below[at].iter().rev());
        }
    }
    layers
}

/// Sorts each layer by the mean place of the neighbours in the layer before it. `left` says who goes first of two with
/// the same mean: the one that was to the left, or the other.
fn by_means(layered: &Layered, layers: &mut Row<Vec<usize>>, down: bool, left: bool) {
    let mut places = places(layers, layered.nodes.len());
    let count = layers.len();
    let numbers: Vec<usize> = if down { (0..count).collect() } else { (0..count).rev().collect() };
    for number in numbers {
        let near = if down { &layered.above } else { &layered.below };
        let mean = |node: usize| {
            let sum: usize = near[node].iter().map(|other| places[*other]).sum();
            (sum * FINE).checked_div(near[node].len())
        };
        let mut moving: Vec<(usize, usize, usize)> = Vec::new();
        for (place, node) in layers[number].iter().enumerate() {
            if let Some(mean) = mean(*node) {
                moving.push((mean, if left { place } else { usize::MAX - place }, *node));
            }
        }
        moving.sort_unstable();
        // Who has no neighbour there keeps the place.
        let mut sorted = moving.into_iter().map(|(_, _, node)| node);
        let fresh: Vec<usize> = layers[number]
            .iter()
            .map(|node| if near[*node].is_empty() { *node } else { sorted.next().unwrap_or(*node) })
            .collect();
        fresh.iter().enumerate().for_each(|(place, node)| places[*node] = place);
        layers[number] = fresh;
    }
}

/// Exchanges neighbours while fewer lines cross for it.
fn exchange(layered: &Layered, layers: &mut Row<Vec<usize>>) {
    let mut places = places(layers, layered.nodes.len());
    for _ in 0..8 {
        let mut better = false;
        for number in 0..layers.len() {
            for place in 1..layers[number].len() {
                let layer = &mut layers[number];
                let (Some(&left), Some(&right)) = (layer.get(place - 1), layer.get(place)) else {
                    continue;
                };
                let now = between(layered, &places, left, right);
                let then = between(layered, &places, right, left);
                if then < now {
                    layer.swap(place - 1, place);
                    (places[left], places[right]) = (place, place - 1);
                    better = true;
                }
            }
        }
        if !better {
            break;
        }
    }
}

/// How many lines of two neighbours cross when `left` is to the left of `right`.
fn between(layered: &Layered, places: &Row<usize>, left: usize, right: usize) -> usize {
    let side = |near: &Row<Vec<usize>>| {
        let ours = near[left].iter();
        ours.map(|a| near[right].iter().filter(|b| places[**b] < places[*a]).count()).sum::<usize>()
    };
    side(&layered.above) + side(&layered.below)
}

/// How many lines cross.
pub(super) fn crossings(layered: &Layered, layers: &Row<Vec<usize>>) -> usize {
    let places = places(layers, layered.nodes.len());
    layers.iter().map(|layer| crossings_below(layered, &places, layer)).sum()
}

/// How many lines cross below a layer, counted with a tree of sums (Barth, Jünger and Mutzel).
fn crossings_below(layered: &Layered, places: &Row<usize>, layer: &[usize]) -> usize {
    let mut ends = Vec::new();
    for node in layer {
        let mut lower: Vec<usize> =
            layered.below[*node].iter().map(|other| places[*other]).collect();
        lower.sort_unstable();
        ends.extend(lower);
    }
    let width = ends.iter().max().map_or(1, |most| (most + 1).next_power_of_two());
    let mut tree: Row<usize> = Row::of(2 * width);
    let mut crossings = 0;
    for end in ends {
        let mut at = end + width;
        tree[at] += 1;
        while at > 1 {
            if at % 2 == 0 {
                crossings += tree[at + 1];
            }
            at /= 2;
            tree[at] += 1;
        }
    }
    crossings
}

/// Whether a line between two nodes is one that should be straight before all others: it runs between bends.
pub(super) fn is_inner(layered: &Layered, upper: usize, lower: usize) -> bool {
    layered.nodes[upper].kind == Kind::Bend && layered.nodes[lower].kind == Kind::Bend
}
