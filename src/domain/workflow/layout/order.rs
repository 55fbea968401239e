//! The order within each layer: sweeps down and up by the means of the neighbours, then exchanges of two, and the
//! best that was seen is kept.

use super::layers::{Kind, Layered};
use super::row::Row;
use std::collections::BTreeMap;

/// Most sweeps. Drawings of sixty stages are at rest after ten.
const SWEEPS: usize = 24;

/// Nodes that all sweeps together may look at, so that the largest workflow takes seconds and no more.
const LOOKS: usize = 1_500_000;

/// Nodes up to which several beginnings are tried and compared as drawings.
const SMALL: usize = 4_000;

/// Fractions of a place that means are counted in.
const FINE: usize = 1 << 12;

/// Orders of the layers that are worth drawing, each the best that one beginning led to, with how many lines cross.
pub(super) fn orders(layered: &Layered) -> Vec<(usize, Row<Vec<usize>>)> {
    let mut found: Vec<(usize, Row<Vec<usize>>)> = Vec::new();
    for (right, up) in [(false, false), (true, false), (false, true), (true, true)] {
        let (crossings, layers) = improved(layered, begin(layered, right, up));
        if !is_small(layered) {
            return vec![(crossings, layers)];
        }
        let mirrored: Vec<Vec<usize>> =
            layers.iter().map(|layer| layer.iter().rev().copied().collect()).collect();
        for layers in [layers, mirrored.into()] {
            if !found.contains(&(crossings, layers.clone())) {
                found.push((crossings, layers));
            }
        }
    }
    let least = found.iter().map(|(crossings, _)| *crossings).min().unwrap_or(0);
    found.retain(|(crossings, _)| *crossings <= least + 2);
    found
}

/// Whether several drawings are made and compared.
pub(super) fn is_small(layered: &Layered) -> bool {
    layered.nodes.len() <= SMALL
}

/// The best of the orders that sweeps from one come to.
fn improved(layered: &Layered, mut at: Row<Vec<usize>>) -> (usize, Row<Vec<usize>>) {
    let mut best = at.clone();
    let mut least = crossings(layered, &best);
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
    (least, best)
}

/// Places of all nodes in their layers.
pub(super) fn places(layers: &Row<Vec<usize>>, count: usize) -> Row<usize> {
    let mut places: Row<usize> = Row::of(count);
    for layer in layers.iter() {
        layer.iter().enumerate().for_each(|(place, node)| places[*node] = place);
    }
    places
}

/// A first order: as a walk from the first box meets them, to the `right` first or to the left, up first or down.
fn begin(layered: &Layered, right: bool, up: bool) -> Row<Vec<usize>> {
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
            let (above, below) = (&layered.above[at], &layered.below[at]);
            let (later, sooner) = if up { (below, above) } else { (above, below) };
            for near in [later, sooner] {
                if right {
                    stack.extend(near);
                } else {
                    stack.extend(near.iter().rev());
                }
            }
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

/// How many neighbours of those that one box leads to without a word, as branches below a fork, stand against the order of
/// the sketch.
pub(super) fn against(layered: &Layered) -> usize {
    let places = places(&layered.layers, layered.nodes.len());
    let mut branches: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for chain in layered.chains.iter().filter(|chain| !chain.back && chain.label.is_none()) {
        let lower = chain.lower;
        branches.entry(chain.upper).or_default().push((places[lower], lower));
    }
    let pairs = branches.into_values().map(|mut branches| {
        branches.sort_unstable();
        let pairs = branches.iter().zip(branches.iter().skip(1));
        pairs.filter(|(left, right)| left.1 > right.1).count()
    });
    pairs.sum()
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
