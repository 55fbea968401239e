//! Where everything is drawn: a column for each step from the start, a lane for each role, a row for each node of one
//! column and lane.
//!
//! Flows back to an earlier column run beneath their row. It is a drawing to begin with, for people to rearrange; it
//! must give no two nodes the same place.

use super::diagram::{At, Diagram, Flow, Kind};
use std::collections::BTreeMap;

/// A place, in the units of the drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) width: usize,
    pub(super) height: usize,
}

/// A point, in the units of the drawing.
pub(super) type Point = (usize, usize);

/// Where everything is.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The whole.
    pub(super) pool: Area,
    /// The lanes.
    pub(super) lanes: Vec<Area>,
    /// The nodes.
    pub(super) nodes: Vec<Area>,
    /// The flows.
    pub(super) flows: Vec<Vec<Point>>,
}

/// The strip at the left of the pool, and of each lane, that holds its title.
const HEAD: usize = 30;
/// Room around the columns.
const MARGIN: usize = 40;
/// Room between two columns, for the flows and their titles.
const GAP: usize = 70;
/// The height of a row: a task, the timers on it, and the flows beneath.
const ROW: usize = 150;
/// From the left of a task to its first timer, and from one timer to the next.
const TIMER_STEP: usize = 40;
/// The width and height of an event.
const EVENT: usize = 36;

/// Draws a diagram.
pub(super) fn of(diagram: &Diagram) -> Layout {
    let ranks = ranks(diagram);
    let columns = columns(diagram, &ranks);
    let mut filled: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let rows: Vec<usize> = diagram
        .nodes
        .iter()
        .zip(&ranks)
        .map(|(node, rank)| {
            if matches!(node.kind, Kind::Timer { .. }) {
                return 0;
            }
            let count = filled.entry((node.lane, *rank)).or_default();
            *count += 1;
            *count - 1
        })
        .collect();
    let right = columns.last().map_or(0, |(left, width)| left + width) + MARGIN;
    let lanes = lanes(diagram, &filled, right);
    let mut nodes = Vec::new();
    for ((node, rank), row) in diagram.nodes.iter().zip(&ranks).zip(rows) {
        let (width, height) = size(&node.kind);
        let (left, column) = columns.get(*rank).copied().unwrap_or_default();
        let top = lanes.get(node.lane).map_or(0, |lane| lane.y) + row * ROW;
        let x = left + (column - width.min(column)) / 2;
        nodes.push(Area { x, y: top + (ROW - height) / 2, width, height });
    }
    put_on_hosts(diagram, &mut nodes);
    let height = lanes.last().map_or(ROW, |lane| lane.y + lane.height);
    let flows = diagram.flows.iter().map(|flow| route(flow, &nodes)).collect();
    Layout { pool: Area { x: 0, y: 0, width: right, height }, lanes, nodes, flows }
}

fn size(kind: &Kind) -> (usize, usize) {
    match kind {
        Kind::Task { .. } => (120, 80),
        Kind::Exclusive | Kind::Parallel => (50, 50),
        Kind::Start | Kind::Milestone | Kind::Timer { .. } | Kind::End { .. } => (EVENT, EVENT),
    }
}

/// Timers sit on the lower edge of their task.
fn put_on_hosts(diagram: &Diagram, nodes: &mut [Area]) {
    let mut taken: BTreeMap<At, usize> = BTreeMap::new();
    for (at, node) in diagram.nodes.iter().enumerate() {
        let Kind::Timer { host, .. } = node.kind else { continue };
        let Some(on) = nodes.get(host).copied() else { continue };
        let count = taken.entry(host).or_default();
        if let Some(area) = nodes.get_mut(at) {
            area.x = on.x + *count * TIMER_STEP;
            area.y = on.y + on.height - EVENT / 2;
        }
        *count += 1;
    }
}

/// The left edge and the width of each column.
fn columns(diagram: &Diagram, ranks: &[usize]) -> Vec<(usize, usize)> {
    let mut widths = vec![0; ranks.iter().max().map_or(0, |last| last + 1)];
    for (node, rank) in diagram.nodes.iter().zip(ranks) {
        if let Some(width) = widths.get_mut(*rank) {
            *width = size(&node.kind).0.max(*width);
        }
    }
    let mut left = 2 * HEAD + MARGIN;
    let place = |width| {
        let column = (left, width);
        left += width + GAP;
        column
    };
    widths.into_iter().map(place).collect()
}

fn lanes(diagram: &Diagram, filled: &BTreeMap<(usize, usize), usize>, right: usize) -> Vec<Area> {
    let mut y = 0;
    let place = |lane| {
        let cells = filled.iter().filter(|((of, _), _)| *of == lane);
        let rows = cells.map(|(_, count)| *count).max().unwrap_or(1);
        let area = Area { x: HEAD, y, width: right - HEAD, height: rows * ROW };
        y += area.height;
        area
    };
    (0..diagram.lanes.len()).map(place).collect()
}

/// The column of each node: one more than the furthest of those before it, flows back left out.
fn ranks(diagram: &Diagram) -> Vec<usize> {
    let mut next: Vec<Vec<At>> = vec![Vec::new(); diagram.nodes.len()];
    for flow in &diagram.flows {
        let from = match diagram.nodes.get(flow.open.from).map(|node| &node.kind) {
            Some(Kind::Timer { host, .. }) => *host,
            _ => flow.open.from,
        };
        if let Some(after) = next.get_mut(from) {
            after.push(flow.to);
        }
    }
    let order = finished(&next);
    let mut place = vec![0; next.len()];
    for (position, node) in order.iter().rev().enumerate() {
        if let Some(place) = place.get_mut(*node) {
            *place = position;
        }
    }
    let at = |list: &[usize], node: At| list.get(node).copied().unwrap_or_default();
    let mut ranks = vec![0; next.len()];
    for &node in order.iter().rev() {
        let rank = at(&ranks, node) + 1;
        for &after in next.get(node).into_iter().flatten() {
            // What was finished later than this node leads back.
            if at(&place, after) > at(&place, node)
                && let Some(other) = ranks.get_mut(after)
            {
                *other = rank.max(*other);
            }
        }
    }
    for (node, kind) in diagram.nodes.iter().map(|node| &node.kind).enumerate() {
        if let Kind::Timer { host, .. } = kind {
            let rank = at(&ranks, *host);
            ranks.get_mut(node).into_iter().for_each(|own| *own = rank);
        }
    }
    ranks
}

/// The nodes in the order in which a walk in depth is done with them. The walk keeps its own stack, since a chain of
/// stages may be longer than the program's.
fn finished(next: &[Vec<At>]) -> Vec<At> {
    let mut seen = vec![false; next.len()];
    let mut order = Vec::with_capacity(next.len());
    for first in 0..next.len() {
        let mut stack = vec![(first, 0)];
        if std::mem::replace(seen.get_mut(first).unwrap_or(&mut true), true) {
            continue;
        }
        while let Some((node, index)) = stack.pop() {
            match next.get(node).and_then(|after| after.get(index)) {
                None => order.push(node),
                Some(&after) => {
                    stack.push((node, index + 1));
                    if !std::mem::replace(seen.get_mut(after).unwrap_or(&mut true), true) {
                        stack.push((after, 0));
                    }
                }
            }
        }
    }
    order
}

/// The points of a flow: from right to left where it goes on, beneath where it goes back, down from a timer.
fn route(flow: &Flow, nodes: &[Area]) -> Vec<Point> {
    let area = |at: At| nodes.get(at).copied().unwrap_or_default();
    let (from, to) = (area(flow.open.from), area(flow.to));
    let middle = |area: Area| area.y + area.height / 2;
    let start = (from.x + from.width, middle(from));
    let end = (to.x, middle(to));
    if start.0 < end.0 {
        if start.1 == end.1 {
            return vec![start, end];
        }
        // Close to the target, so that flows of one gateway part early and meet late.
        let bend = end.0.saturating_sub(GAP / 3).max(start.0);
        return vec![start, (bend, start.1), (bend, end.1), end];
    }
    let (under, back) = ((from.x + from.width / 2, from.y + from.height), to.x + to.width / 2);
    let low = under.1.max(to.y + to.height) + EVENT / 2;
    vec![under, (under.0, low), (back, low), (back, to.y + to.height)]
}
