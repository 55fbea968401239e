//! Arrows and what is written at them.

use super::figure::solid;
use super::pen::{Font, Ink, Pen};
use crate::domain::workflow::Arrow;
use crate::domain::workflow::layout::{Point, Rect, Route, Size};
use crate::output::graph::Subject;
use crate::output::graph::text;

/// Widest line at an arrow: eight characters.
const ROOM: i32 = 96;

/// Size of the words.
const SIZE: i32 = 12;

/// From line to line.
const LINE: i32 = 15;

/// Lines that one outcome may take.
const LINES: usize = 4;

/// How far before its head a line ends.
const HEAD: i32 = 8;

/// How round a corner is.
const ROUND: i32 = 6;

/// What is written at an arrow, in lines; none where nothing is.
pub(super) fn lines(subject: &Subject, arrow: &Arrow) -> Vec<String> {
    let said = subject.arrow(arrow);
    let several = said.len() > 1;
    let set = |words: &String| {
        let words = if several { format!("· {words}") } else { words.clone() };
        text::wrap(&words, ROOM, SIZE, LINES)
    };
    said.iter().flat_map(set).collect()
}

/// The room that lines take.
pub(super) fn size(lines: &[String]) -> Option<Size> {
    let widest = lines.iter().map(|line| text::width(line, SIZE)).max()?;
    let height = i32::try_from(lines.len()).unwrap_or(i32::MAX).saturating_mul(LINE);
    Some(Size { width: widest + 4 + widest % 2, height: height + 4 })
}

/// How an arrow is drawn.
pub(super) fn ink(cancels: bool, back: bool, walked: bool) -> Ink {
    let width = if walked { 30 } else { 14 };
    match (cancels, back) {
        (true, _) => Ink { fill: "none", stroke: "#b3261e", width: width.max(18), dash: "2 4" },
        (false, true) => Ink { fill: "none", stroke: "#1f4e79", width, dash: "10 4" },
        (false, false) => Ink { fill: "none", stroke: "#222222", width, dash: "" },
    }
}

/// Draws the line and the head of an arrow.
pub(super) fn draw(pen: &mut Pen, route: &Route, cancels: bool, walked: bool) {
    let Some(tip) = route.points.last() else { return };
    let ink = ink(cancels, route.back, walked);
    let path = path(&route.points);
    // Where it crosses another, the other is seen to pass below.
    pen.path(&path, Ink { stroke: "#ffffff", width: 70, dash: "", ..ink });
    pen.path(&path, ink);
    let half = if walked { 5 } else { 4 };
    pen.path(&format!("M{} {}l-{half} -9h{}z", tip.x, tip.y, 2 * half), solid(ink.stroke));
}

/// Draws what is written at an arrow.
pub(super) fn label(pen: &mut Pen, rect: &Rect, lines: &[String], cancels: bool) {
    let under = Ink { fill: "#ffffff", stroke: "none", width: 0, dash: "" };
    pen.rect(rect, 0, under);
    let fill = if cancels { "#8c1d18" } else { "#111111" };
    let font = Font { size: SIZE, fill, bold: false, anchor: "middle" };
    for (number, line) in (1..).zip(lines) {
        pen.text(Point { x: rect.middle(), y: rect.at.y + number * LINE - 1 }, line, font);
    }
}

/// A line with round corners that stops before the head.
fn path(points: &[Point]) -> String {
    let mut points = points.to_vec();
    if let Some(last) = points.last_mut() {
        last.y -= HEAD;
    }
    let Some(first) = points.first() else { return String::new() };
    let mut path = format!("M{} {}", first.x, first.y);
    for corner in points.windows(3) {
        let [a, b, c] = corner else { continue };
        let (before, after) = (toward(b, a), toward(b, c));
        path.push_str(&format!(
            "L{} {}Q{} {} {} {}",
            before.x, before.y, b.x, b.y, after.x, after.y
        ));
    }
    if let Some(last) = points.last() {
        path.push_str(&format!("L{} {}", last.x, last.y));
    }
    path
}

/// The point from which a corner is round: not further than the middle of the stretch.
fn toward(corner: &Point, other: &Point) -> Point {
    let step = |from: i32, to: i32| from + (to - from).signum() * ROUND.min((to - from).abs() / 2);
    Point { x: step(corner.x, other.x), y: step(corner.y, other.y) }
}
