//! Layers of boxes, labels and bends, in which every line goes from one layer to the next.

use super::cycles::Arc;
use super::row::Row;
use super::{Size, Sketch};
use std::collections::BTreeMap;

/// What stands in a layer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// A box of the sketch.
    Box,
    /// A place that a link passes, with its label or without.
    #[default]
    Bend,
    /// Where a link that leads back turns round: it keeps the turn near its box and is not drawn.
    Turn,
}

/// Something in a layer.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Node {
    /// What.
    pub(super) kind: Kind,
    /// The room it takes.
    pub(super) size: Size,
    /// Its layer.
    pub(super) layer: usize,
}

/// The course of a link through the layers.
#[derive(Clone, Debug, Default)]
pub(super) struct Chain {
    /// The number of the link.
    pub(super) link: usize,
    /// Whether it leads back.
    pub(super) back: bool,
    /// The upper box.
    pub(super) upper: usize,
    /// The lower box.
    pub(super) lower: usize,
    /// The bends between them, from above; beside them too when it leads back.
    pub(super) bends: Vec<usize>,
    /// Which of the bends bears the label.
    pub(super) label: Option<usize>,
}

/// The layers. Boxes have the numbers that they have in the sketch.
#[derive(Clone, Debug, Default)]
pub(super) struct Layered {
    /// The nodes.
    pub(super) nodes: Row<Node>,
    /// The layers from above, each from the left.
    pub(super) layers: Row<Vec<usize>>,
    /// What each node is joined with in the layer above.
    pub(super) above: Row<Vec<usize>>,
    /// What each node is joined with in the layer below.
    pub(super) below: Row<Vec<usize>>,
    /// The links.
    pub(super) chains: Vec<Chain>,
}

/// The level of the boxes of a rank; labels and turns are on the odd levels between, the first above all boxes.
fn level(rank: usize) -> usize {
    2 * rank + 2
}

/// The levels that hold more than bends, numbered from above.
fn used(sketch: &Sketch, arcs: &[Arc], ranks: &Row<usize>) -> BTreeMap<usize, usize> {
    let mut used: BTreeMap<usize, usize> =
        (0..ranks.len()).map(|at| (level(ranks[at]), 0)).collect();
    for arc in arcs {
        if arc.back {
            used.insert(level(ranks[arc.upper]) - 1, 0);
            used.insert(level(ranks[arc.lower]) + 1, 0);
        } else if sketch.links.get(arc.link).is_some_and(|link| link.label.is_some()) {
            used.insert(level(ranks[arc.upper]) + 1, 0);
        }
    }
    used.values_mut().enumerate().for_each(|(number, layer)| *layer = number);
    used
}

/// How many nodes there would be.
pub(super) fn count(sketch: &Sketch, arcs: &[Arc], ranks: &[usize]) -> usize {
    let ranks = Row::from(ranks.to_vec());
    let span = |arc: &Arc| 2 * ranks[arc.lower].abs_diff(ranks[arc.upper]) + 3;
    sketch.boxes.len() + arcs.iter().map(span).sum::<usize>()
}

impl Layered {
    /// The layers of a sketch, in the order of the file.
    pub(super) fn of(sketch: &Sketch, arcs: &[Arc], ranks: &[usize]) -> Self {
        let ranks = Row::from(ranks.to_vec());
        let used = used(sketch, arcs, &ranks);
        let layer = |level: usize| used.get(&level).copied().unwrap_or_default();
        let mut layered = Self { layers: Row::of(used.len()), ..Self::default() };
        for (at, size) in sketch.boxes.iter().enumerate() {
            layered.add(Kind::Box, *size, layer(level(ranks[at])));
        }
        for arc in arcs {
            let label = sketch.links.get(arc.link).and_then(|link| link.label);
            let (top, bottom) = (layer(level(ranks[arc.upper])), layer(level(ranks[arc.lower])));
            if arc.back {
                layered.lead_back(arc, top, bottom, label);
            } else {
                layered.lead_on(arc, top, bottom, label);
            }
        }
        layered
    }

    fn add(&mut self, kind: Kind, size: Size, layer: usize) -> usize {
        let number = self.nodes.len();
        self.nodes.push(Node { kind, size, layer });
        self.above.push(Vec::new());
        self.below.push(Vec::new());
        self.layers[layer].push(number);
        number
    }

    fn join(&mut self, upper: usize, lower: usize) {
        self.below[upper].push(lower);
        self.above[lower].push(upper);
    }

    /// A link from layer `top` down to `bottom`; its label stands just below its beginning.
    fn lead_on(&mut self, arc: &Arc, top: usize, bottom: usize, label: Option<Size>) {
        let mut bends = Vec::new();
        let mut last = arc.upper;
        for layer in top + 1..bottom {
            let size = if layer == top + 1 { label.unwrap_or_default() } else { Size::default() };
            let bend = self.add(Kind::Bend, size, layer);
            self.join(last, bend);
            bends.push(bend);
            last = bend;
        }
        self.join(last, arc.lower);
        self.chains.push(Chain {
            link: arc.link,
            back: false,
            upper: arc.upper,
            lower: arc.lower,
            label: label.and(bends.first().copied()),
            bends,
        });
    }

    /// A link from the box at `bottom` up to the one at `top`, beside both; its label stands beside its beginning.
    fn lead_back(&mut self, arc: &Arc, top: usize, bottom: usize, label: Option<Size>) {
        let over = self.add(Kind::Turn, Size::default(), top.saturating_sub(1));
        self.join(over, arc.upper);
        let mut bends = Vec::new();
        let mut last = over;
        for layer in top..=bottom {
            let size = if layer == bottom { label.unwrap_or_default() } else { Size::default() };
            let bend = self.add(Kind::Bend, size, layer);
            self.join(last, bend);
            bends.push(bend);
            last = bend;
        }
        let under = self.add(Kind::Turn, Size::default(), bottom + 1);
        self.join(last, under);
        self.join(arc.lower, under);
        self.chains.push(Chain {
            link: arc.link,
            back: true,
            upper: arc.upper,
            lower: arc.lower,
            label: label.and(bends.last().copied()),
            bends,
        });
    }
}
