//! From middles to a drawing: how high each layer and each gap is, and how arrows run through the gaps.
//!
//! In a gap every arrow has a level stretch on a track of its own where it would lie on another's; tracks are ordered
//! so that few stretches cross. All level stretches are in gaps, so that none can run through a box.

use super::layers::{Kind, Layered};
use super::ports::{self, Line};
use super::row::Row;
use super::{Placed, Point, Rect, Route, Size, Sketch};

/// Room between tracks.
const TRACK: i32 = 10;

/// Room between a layer and the next track.
const CLEAR: i32 = 10;

/// Room for the head of an arrow.
const HEAD: i32 = 8;

/// Room around the drawing.
const MARGIN: i32 = 8;

/// Most lines of a gap of which every pair is weighed against each other.
const WEIGHED: usize = 400;

/// The whole drawing.
pub(super) fn routes(sketch: &Sketch, layered: &Layered, middles: &Row<i32>) -> Placed {
    let gaps = ports::lines(layered, middles);
    let tracks: Row<Vec<usize>> = gaps.iter().map(|lines| tracks(lines)).collect::<Vec<_>>().into();
    let heights = Heights::of(layered, &gaps, &tracks);
    let mut placed = Placed {
        boxes: vec![Rect::default(); sketch.boxes.len()],
        routes: vec![Route::default(); sketch.links.len()],
        size: Size { width: 0, height: heights.all },
    };
    for (number, rect) in placed.boxes.iter_mut().enumerate() {
        *rect = heights.rect(layered, middles, number);
    }
    let mut corners: Row<Vec<Point>> = Row::of(layered.chains.len());
    for (gap, lines) in gaps.iter().enumerate() {
        let own = &tracks[gap];
        for (line, track) in lines.iter().zip(own) {
            corners[line.chain].extend(heights.corners(layered, gap, line, *track));
        }
    }
    for (number, chain) in layered.chains.iter().enumerate() {
        let Some(route) = placed.routes.get_mut(chain.link) else { continue };
        route.points = simplified(std::mem::take(&mut corners[number]));
        if chain.back {
            route.points.reverse();
        }
        route.back = chain.back;
        route.label = chain.label.map(|bend| heights.rect(layered, middles, bend));
    }
    fit(&mut placed);
    placed
}

/// Which track each line of a gap has, from above; straight lines need none and have 0.
fn tracks(lines: &[Line]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lines.len())
        .filter(|number| {
            lines.get(*number).is_some_and(|line| {
                line.one.x != line.other.x || line.one.above == line.other.above
            })
        })
        .collect();
    let span = |number: usize| lines.get(number).map_or((0, 0), |line| span(line));
    order.sort_by_key(|number| (span(*number), *number));
    if order.len() <= WEIGHED {
        weigh(lines, &mut order);
    }
    let mut tracks: Row<usize> = Row::of(lines.len());
    let mut placed: Vec<(usize, (i32, i32))> = Vec::new();
    for number in order {
        let (left, right) = span(number);
        let over = placed.iter().filter(|(_, other)| other.0 <= right + 4 && left <= other.1 + 4);
        let track = over.map(|(track, _)| track + 1).max().unwrap_or(1);
        tracks[number] = track;
        placed.push((track, (left, right)));
    }
    tracks.iter().copied().collect()
}

fn span(line: &Line) -> (i32, i32) {
    (line.one.x.min(line.other.x), line.one.x.max(line.other.x))
}

/// Puts lines in the order from above in which few cross: each in turn goes where it costs least.
fn weigh(lines: &[Line], order: &mut Vec<usize>) {
    for _ in 0..3 {
        let before = order.clone();
        for number in &before {
            order.retain(|other| other != number);
            let Some(own) = lines.get(*number) else { continue };
            // The cost at the top, then what each step down changes.
            let mut cost: i64 = order
                .iter()
                .filter_map(|other| lines.get(*other))
                .map(|other| over(own, other))
                .sum();
            let (mut best, mut least) = (0, cost);
            for (place, other) in order.iter().enumerate() {
                let Some(other) = lines.get(*other) else { continue };
                cost += over(other, own) - over(own, other);
                if cost < least {
                    (best, least) = (place + 1, cost);
                }
            }
            order.insert(best, *number);
        }
        if *order == before {
            break;
        }
    }
}

/// What it costs to have one line above another: how often they cross, and much when one would lie on the other.
fn over(upper: &Line, lower: &Line) -> i64 {
    let inside = |x: i32, line: &Line| {
        let (left, right) = span(line);
        x > left && x < right
    };
    let mut cost = 0;
    for end in [upper.one, upper.other].iter().filter(|end| !end.above) {
        cost += i64::from(inside(end.x, lower));
        let shared = [lower.one, lower.other];
        cost += 100 * i64::from(shared.iter().any(|other| other.above && other.x == end.x));
    }
    for end in [lower.one, lower.other].iter().filter(|end| end.above) {
        cost += i64::from(inside(end.x, upper));
    }
    cost
}

/// Where layers begin and how high they are, and the same of gaps.
struct Heights {
    /// The top of each layer.
    top: Row<i32>,
    /// The height of each layer.
    high: Row<i32>,
    /// Where the gap above each layer begins.
    gap: Row<i32>,
    /// Everything.
    all: i32,
}

impl Heights {
    fn of(layered: &Layered, gaps: &Row<Vec<Line>>, tracks: &Row<Vec<usize>>) -> Self {
        let count = layered.layers.len();
        let mut heights =
            Self { top: Row::of(count), high: Row::of(count), gap: Row::of(count + 1), all: 0 };
        let mut at = MARGIN;
        for layer in 0..=count {
            let most = tracks[layer].iter().max().copied().unwrap_or(0);
            let most = i32::try_from(most).unwrap_or(0);
            heights.gap[layer] = at;
            let heads = gaps[layer].iter().any(|line| meets_a_box(layered, line));
            let room = if most > 0 { CLEAR + most * TRACK } else { CLEAR / 2 };
            at += if gaps[layer].is_empty() { 0 } else { room + if heads { HEAD } else { 0 } };
            if layer < count {
                let high =
                    layered.layers[layer].iter().map(|node| layered.nodes[*node].size.height);
                (heights.top[layer], heights.high[layer]) = (at, high.max().unwrap_or(0));
                at += heights.high[layer];
            }
        }
        heights.all = at + MARGIN;
        heights
    }

    /// Where a node stands: in the middle of its layer.
    fn rect(&self, layered: &Layered, middles: &Row<i32>, node: usize) -> Rect {
        let (number, node) = (node, layered.nodes[node]);
        let y = self.top[node.layer] + (self.high[node.layer] - node.size.height) / 2;
        Rect { at: Point { x: middles[number] - node.size.width / 2, y }, size: node.size }
    }

    /// The corners of a line in its gap.
    fn corners(&self, layered: &Layered, gap: usize, line: &Line, track: usize) -> Vec<Point> {
        let track = i32::try_from(track).unwrap_or(0);
        let level = self.gap[gap] + track * TRACK;
        let edge = |end: &ports::End| {
            let node = layered.nodes[end.node];
            let boxed = node.kind == Kind::Box;
            let inset = if boxed { (self.high[node.layer] - node.size.height) / 2 } else { 0 };
            let top = self.top[node.layer] + inset;
            let high = if boxed { node.size.height } else { self.high[node.layer] };
            Point { x: end.x, y: if end.above { top + high } else { top } }
        };
        let (one, other) = (edge(&line.one), edge(&line.other));
        if track == 0 {
            return vec![one, other];
        }
        vec![one, Point { x: one.x, y: level }, Point { x: other.x, y: level }, other]
    }
}

/// Whether an arrow may need room for its head.
fn meets_a_box(layered: &Layered, line: &Line) -> bool {
    [line.one, line.other].iter().any(|end| !end.above && layered.nodes[end.node].kind == Kind::Box)
}

/// The corners without those that lie on a straight stretch.
fn simplified(points: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        if kept.last() == Some(&point) {
            continue;
        }
        if let [.., a, b] = kept.as_slice() {
            let straight = (a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y);
            if straight {
                kept.pop();
            }
        }
        kept.push(point);
    }
    kept
}

/// Moves the drawing to the margin and measures it.
fn fit(placed: &mut Placed) {
    let labels = placed.routes.iter().filter_map(|route| route.label);
    let rects = placed.boxes.iter().copied().chain(labels);
    let sides = rects.map(|rect| (rect.at.x, rect.right()));
    let points =
        placed.routes.iter().flat_map(|route| &route.points).map(|point| (point.x, point.x));
    let (left, right) = sides
        .chain(points)
        .reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)))
        .unwrap_or_default();
    let shift = MARGIN - left;
    placed.boxes.iter_mut().for_each(|rect| rect.at.x += shift);
    for route in &mut placed.routes {
        route.points.iter_mut().for_each(|point| point.x += shift);
        route.label.iter_mut().for_each(|rect| rect.at.x += shift);
    }
    placed.size.width = right - left + 2 * MARGIN;
}
