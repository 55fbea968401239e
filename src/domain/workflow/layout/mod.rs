//! Where boxes and arrows stand: a drawing in layers, as Sugiyama, Tagawa and Toda taught it.
//!
//! Circles are broken, boxes get layers, long arrows get a bend in each layer they pass, layers are ordered so that few
//! arrows cross, boxes get coordinates as Brandes and Köpf gave them, and arrows run at right angles through the gaps
//! between layers. An arrow that leads back leaves below and arrives above, and goes up beside the boxes. Labels are
//! boxes that their arrow runs through, so that none can lie on another.
//!
//! It knows sizes and numbers of its own, and nothing of workflows. The same sketch gives the same drawing on any
//! machine: there is no floating point here.

mod coordinates;
mod cycles;
mod layers;
mod order;
mod ports;
mod ranks;
mod routes;
mod row;
#[cfg(test)]
mod tests;

use crate::domain::limits;
use layers::Layered;

/// Room between two boxes of a layer, in pixels.
const BOX_GAP: i32 = 26;

/// Room between two arrows that pass beside each other, and between an arrow and a box.
const LINE_GAP: i32 = 16;

/// A width and a height, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: i32,
    /// From top to bottom.
    pub height: i32,
}

/// An arrow that is to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// From this box.
    pub from: usize,
    /// To this box.
    pub to: usize,
    /// The size of what is written at it.
    pub label: Option<Size>,
}

/// What is to be drawn. Links to boxes that are not there are drawn nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// The sizes of the boxes; the first is where reading begins.
    pub boxes: Vec<Size>,
    /// The arrows.
    pub links: Vec<Link>,
}

/// A point of the drawing; y grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    /// Its upper left corner.
    pub at: Point,
    /// Its size.
    pub size: Size,
}

impl Rect {
    /// The right edge.
    pub fn right(&self) -> i32 {
        self.at.x + self.size.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> i32 {
        self.at.y + self.size.height
    }

    /// The middle, from the left.
    pub fn middle(&self) -> i32 {
        self.at.x + self.size.width / 2
    }
}

/// How an arrow runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// Its corners, from its beginning to its head; every stretch is level or upright.
    pub points: Vec<Point>,
    /// Where its label stands.
    pub label: Option<Rect>,
    /// Whether it leads back, against the direction of reading.
    pub back: bool,
}

/// A drawing: where everything stands, in the order of the sketch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// The boxes.
    pub boxes: Vec<Rect>,
    /// The arrows; without points where an arrow is drawn nowhere.
    pub routes: Vec<Route>,
    /// What holds all of it.
    pub size: Size,
}

/// More than one can draw, or look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{bends} bends are more than can be drawn")]
pub struct TooMuch {
    /// Boxes, labels and bends.
    pub bends: usize,
}

/// The layer of each box, counted from 0 at the top; arrows that lead back do not count.
pub fn ranks(sketch: &Sketch) -> Vec<usize> {
    let arcs = cycles::arcs(sketch);
    ranks::ranks(sketch.boxes.len(), &arcs)
}

/// Finds a place for everything.
///
/// # Errors
///
/// [`TooMuch`], when the drawing would need more than [`limits::DRAWING_NODES`] points.
pub fn place(sketch: &Sketch) -> Result<Placed, TooMuch> {
    let arcs = cycles::arcs(sketch);
    let ranks = ranks::ranks(sketch.boxes.len(), &arcs);
    let bends = layers::count(sketch, &arcs, &ranks);
    if bends > limits::DRAWING_NODES {
        return Err(TooMuch { bends });
    }
    let mut layered = Layered::of(sketch, &arcs, &ranks);
    order::order(&mut layered);
    let middles = coordinates::middles(&layered);
    Ok(routes::routes(sketch, &layered, &middles))
}
