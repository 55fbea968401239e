//! Breaking circles: which arrows lead back.
//!
//! An author writes stages in the order in which a case meets them, so an arrow that leads on in the file leads on in the
//! drawing. Where the file is in another order, a walk from the beginning may need fewer arrows to lead back; the
//! order that needs fewer is taken.

use super::Sketch;
use super::row::Row;

/// A link as an arc of a graph without circles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Arc {
    /// The number of the link.
    pub(super) link: usize,
    /// The upper box.
    pub(super) upper: usize,
    /// The lower box.
    pub(super) lower: usize,
    /// Whether the link leads from the lower to the upper one.
    pub(super) back: bool,
}

/// The links as arcs, from each of which a box is above another; links from a box to itself have the same above and below.
pub(super) fn arcs(sketch: &Sketch) -> Vec<Arc> {
    let count = sketch.boxes.len();
    let inside = |end: usize| end < count;
    let links: Vec<(usize, usize, usize)> = sketch
        .links
        .iter()
        .enumerate()
        .filter(|(_, link)| inside(link.from) && inside(link.to))
        .map(|(number, link)| (number, link.from, link.to))
        .collect();
    let as_written: Vec<usize> = (0..count).collect();
    let as_walked = walk(count, &links);
    let [written, walked] = [as_written, as_walked].map(|order| along(&links, &Row::from(order)));
    let backs = |arcs: &[Arc]| arcs.iter().filter(|arc| arc.back).count();
    if backs(&walked) < backs(&written) { walked } else { written }
}

/// The arcs when a link against `order` leads back, but for those that close no circle.
fn along(links: &[(usize, usize, usize)], order: &Row<usize>) -> Vec<Arc> {
    let count = order.len();
    let mut below: Row<Vec<usize>> = Row::of(count);
    for &(_, from, to) in links.iter().filter(|(_, from, to)| order[*from] < order[*to]) {
        below[from].push(to);
    }
    let mut arcs = Vec::new();
    for &(link, from, to) in links {
        let ahead = order[from] < order[to];
        if ahead || (from != to && !reaches(&below, to, from)) {
            if !ahead {
                below[from].push(to);
            }
            arcs.push(Arc { link, upper: from, lower: to, back: false });
        } else {
            arcs.push(Arc { link, upper: to, lower: from, back: true });
        }
    }
    // What leads back joins boxes that are one below the other already: turned round, it closes no circle.
    arcs
}

/// Whether one comes from a box to another.
fn reaches(below: &Row<Vec<usize>>, from: usize, to: usize) -> bool {
    let mut seen: Row<bool> = Row::of(below.len());
    let mut stack = vec![from];
    while let Some(at) = stack.pop() {
        if at == to {
            return true;
        }
        if !std::mem::replace(&mut seen[at], true) {
            stack.extend(&below[at]);
        }
    }
    false
}

/// The place of each box in an order in which a walk in depth from the first box leaves them, last left first.
fn walk(count: usize, links: &[(usize, usize, usize)]) -> Vec<usize> {
    let mut next: Row<Vec<usize>> = Row::of(count);
    links.iter().rev().for_each(|&(_, from, to)| next[from].push(to));
    let (mut seen, mut left) = (Row::<bool>::of(count), Vec::new());
    for first in 0..count {
        let mut stack = vec![(first, false)];
        while let Some((at, leaving)) = stack.pop() {
            if leaving {
                left.push(at);
            } else if !std::mem::replace(&mut seen[at], true) {
                stack.push((at, true));
                stack.extend(next[at].iter().map(|to| (*to, false)));
            }
        }
    }
    let mut places = vec![0; count];
    for (place, number) in left.into_iter().rev().enumerate() {
        if let Some(slot) = places.get_mut(number) {
            *slot = place;
        }
    }
    places
}
