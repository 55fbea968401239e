//! Where lines leave and meet a box: each at a point of its own on the edge, as straight below or above the next
//! thing as the width of the box allows.

use super::layers::{Kind, Layered};
use super::row::Row;

/// Least room between two ports.
const APART: i32 = 14;

/// Room between a port and the corner of its box.
const CORNER: i32 = 12;

/// A line in the gap below a layer: the number of its chain, what it joins, and where.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    /// The chain.
    pub(super) chain: usize,
    /// One end.
    pub(super) one: End,
    /// The other end.
    pub(super) other: End,
}

/// An end of a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct End {
    /// The node.
    pub(super) node: usize,
    /// Whether the node is above the gap.
    pub(super) above: bool,
    /// Where the end is, from the left.
    pub(super) x: i32,
}

/// The lines in each gap; gap 0 is above the first layer. Each chain has its lines in the order from its upper box.
pub(super) fn lines(layered: &Layered, middles: &Row<i32>) -> Row<Vec<Line>> {
    let mut gaps: Row<Vec<Line>> = Row::of(layered.layers.len() + 1);
    let layer = |node: usize| layered.nodes[node].layer;
    for (number, chain) in layered.chains.iter().enumerate() {
        let mut put = |gap: usize, (a, a_above): (usize, bool), (b, b_above): (usize, bool)| {
            let end = |node: usize, above: bool| End { node, above, x: middles[node] };
            gaps[gap].push(Line { chain: number, one: end(a, a_above), other: end(b, b_above) });
        };
        let (first, last) = (chain.bends.first().copied(), chain.bends.last().copied());
        if chain.back {
            let (Some(first), Some(last)) = (first, last) else { continue };
            put(layer(chain.upper), (chain.upper, false), (first, false));
            for (upper, lower) in chain.bends.iter().zip(chain.bends.iter().skip(1)) {
                put(layer(*lower), (*upper, true), (*lower, false));
            }
            put(layer(chain.lower) + 1, (last, true), (chain.lower, true));
        } else {
            let all = [&[chain.upper], chain.bends.as_slice(), &[chain.lower]].concat();
            for (upper, lower) in all.iter().zip(all.iter().skip(1)) {
                put(layer(*lower), (*upper, true), (*lower, false));
            }
        }
    }
    spread(layered, middles, &mut gaps);
    gaps
}

/// Gives each line its own port at its boxes.
fn spread(layered: &Layered, middles: &Row<i32>, gaps: &mut Row<Vec<Line>>) {
    for gap in 0..gaps.len() {
        let mut ports: std::collections::BTreeMap<(usize, bool), Vec<(i32, usize, bool)>> =
            std::collections::BTreeMap::new();
        for (number, line) in gaps[gap].iter().enumerate() {
            for (end, far, first) in [(line.one, line.other, true), (line.other, line.one, false)] {
                if layered.nodes[end.node].kind == Kind::Box {
                    let wanted = middles[far.node];
                    ports.entry((end.node, end.above)).or_default().push((wanted, number, first));
                }
            }
        }
        for ((node, _), mut wanted) in ports {
            wanted.sort_unstable();
            let half = (layered.nodes[node].size.width / 2 - CORNER).max(0);
            let aims: Vec<i32> = wanted.iter().map(|(aim, _, _)| *aim).collect();
            let given = fit(&aims, middles[node] - half, middles[node] + half);
            for ((_, number, first), x) in wanted.into_iter().zip(given) {
                if let Some(line) = gaps[gap].get_mut(number) {
                    let end = if first { &mut line.one } else { &mut line.other };
                    end.x = x;
                }
            }
        }
    }
}

/// Points in order between `left` and `right`, each as near to its aim as the others allow.
fn fit(aims: &[i32], left: i32, right: i32) -> Vec<i32> {
    let count = i32::try_from(aims.len()).unwrap_or(i32::MAX);
    let apart = APART.min((right - left) / count.max(2).saturating_sub(1)).max(1);
    let mut points = Vec::with_capacity(aims.len());
    let mut least = left;
    for aim in aims {
        let point = (*aim).clamp(left, right.max(left)).max(least);
        points.push(point);
        least = point + apart;
    }
    let mut most = right.max(left);
    for point in points.iter_mut().rev() {
        *point = (*point).min(most);
        most = *point - apart;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn points_keep_their_aims_where_there_is_room() {
        assert_eq!(fit(&[50], 0, 100), [50]);
        assert_eq!(fit(&[-20, 50, 300], 0, 100), [0, 50, 100]);
        assert_eq!(fit(&[50, 50, 50], 0, 100), [50, 64, 78]);
        assert_eq!(fit(&[200, 200], 0, 100), [86, 100]);
        assert_eq!(fit(&[], 0, 100), [0; 0]);
    }
}
