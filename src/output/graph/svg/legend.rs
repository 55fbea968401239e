//! Below the drawing: what it can not show, and what its signs mean.

use super::arrow;
use super::figure::{hexagon, solid};
use super::pen::{Font, Ink, Pen};
use crate::domain::workflow::layout::{Point, Rect, Size};
use crate::domain::workflow::{Clock, Diagram};
use crate::output::graph::{Subject, text};

/// Size of the words.
const SIZE: i32 = 12;

/// Width of a sign.
const SIGN: i32 = 40;

/// A sign of the legend.
#[derive(Clone, Copy, Debug)]
enum Sign {
    Stage { fill: &'static str, width: i32, dash: &'static str },
    Auto,
    End,
    Way { cancels: bool, back: bool, walked: bool },
}

/// Writes what the drawing can not show; where the next may begin.
pub(super) fn notes(subject: &Subject, pen: &mut Pen, width: i32, top: i32) -> i32 {
    let font = Font { size: SIZE, fill: "#222222", bold: false, anchor: "start" };
    let mut y = top;
    for note in subject.notes() {
        for (number, line) in text::wrap(&note, width - 16, SIZE, 4).iter().enumerate() {
            y += 18;
            if number == 0 {
                pen.text(Point { x: 0, y }, "※", font);
            }
            pen.text(Point { x: 16, y }, line, font);
        }
    }
    y + 10
}

/// Draws the legend; where the page may end.
pub(super) fn legend(
    subject: &Subject,
    diagram: &Diagram,
    back: bool,
    pen: &mut Pen,
    width: i32,
    top: i32,
) -> i32 {
    let font = Font { size: SIZE, fill: "#222222", bold: false, anchor: "start" };
    let rule = Ink { fill: "none", stroke: "#999999", width: 10, dash: "" };
    pen.path(&format!("M0 {top}H{width}"), rule);
    let words = subject.words();
    pen.text(Point { x: 0, y: top + 24 }, words.legend, Font { bold: true, ..font });
    let begin = text::width(words.legend, SIZE) + 20;
    let (mut x, mut y) = (begin, top + 24);
    for (sign, said) in signs(subject, diagram, back) {
        let room = SIGN + 8 + text::width(said, SIZE) + 24;
        if x > begin && x + room > width {
            (x, y) = (begin, y + 26);
        }
        sign.draw(pen, x, y);
        pen.text(Point { x: x + SIGN + 8, y }, said, font);
        x += room;
    }
    y + 10
}

/// The signs that the drawing uses.
fn signs(subject: &Subject, diagram: &Diagram, back: bool) -> Vec<(Sign, &'static str)> {
    let (words, stages) = (subject.words(), &subject.workflow.stages);
    let plain = Sign::Stage { fill: "#ffffff", width: 14, dash: "" };
    let way = |cancels, back, walked| Sign::Way { cancels, back, walked };
    let all = [
        (true, plain, words.stage),
        (stages.iter().any(|stage| stage.auto), Sign::Auto, words.auto_stage),
        (
            stages.iter().any(|stage| stage.clock == Clock::Paused),
            Sign::Stage { fill: "#ffffff", width: 14, dash: "7 4" },
            words.paused_stage,
        ),
        (true, Sign::End, words.end),
        (true, way(false, false, false), words.forward),
        (back, way(false, true, false), words.back),
        (diagram.arrows.iter().any(|arrow| arrow.cancels), way(true, false, false), words.cancel),
        (subject.case.is_some(), Sign::Stage { fill: "#e4ebf2", width: 14, dash: "" }, words.done),
        (
            subject.case.is_some_and(|case| case.ended.is_none()),
            Sign::Stage { fill: "#fff1bf", width: 32, dash: "" },
            words.active,
        ),
        (subject.case.is_some(), way(false, false, true), words.walked),
    ];
    all.into_iter().filter(|(used, _, _)| *used).map(|(_, sign, said)| (sign, said)).collect()
}

impl Sign {
    fn draw(self, pen: &mut Pen, x: i32, y: i32) {
        let size = Size { width: SIGN, height: 16 };
        let rect = Rect { at: Point { x, y: y - 12 }, size };
        let edge = |fill, width, dash| Ink { fill, stroke: "#222222", width, dash };
        match self {
            Self::Stage { fill, width, dash } => {
                pen.rect(&rect, 3, edge(fill, width, dash));
                if fill == "#e4ebf2" {
                    let tick = format!("M{} {}l3 4l6 -8", x + 26, y - 4);
                    pen.path(&tick, edge("none", 18, ""));
                } else if width > 20 {
                    pen.path(&format!("M{} {}l8 4l-8 4z", x + 6, y - 8), solid("#222222"));
                }
            }
            Self::Auto => pen.path(&hexagon(&rect), edge("#ffffff", 14, "")),
            Self::End => {
                pen.rect(&rect, 8, edge("#ffffff", 14, ""));
                let at = Point { x: x + 3, y: y - 9 };
                let inner = Rect { at, size: Size { width: SIGN - 6, height: 10 } };
                pen.rect(&inner, 5, edge("none", 14, ""));
            }
            Self::Way { cancels, back, walked } => {
                pen.path(&format!("M{x} {}h{SIGN}", y - 4), arrow::ink(cancels, back, walked));
            }
        }
    }
}
