//! Figures: how big each is for what is written on it, and how it is drawn.

use super::pen::{Font, Ink, Pen};
use crate::domain::workflow::Figure;
use crate::domain::workflow::layout::{Point, Rect, Size};
use crate::output::graph::Subject;
use crate::output::graph::caption::{Mark, Paragraph, Style};
use crate::output::graph::text;

/// Widest line of a title: ten characters.
const TITLE_ROOM: i32 = 150;

/// Room between the words and the edge of a box.
const PADDING: i32 = 12;

/// Narrowest box, so that a short title leaves room for its arrows.
const NARROWEST: i32 = 104;

/// A line on a figure, as it is set.
#[derive(Clone, Debug)]
struct Line {
    words: String,
    font: Font,
    /// From the base line of the line above, or from the upper edge.
    down: i32,
}

/// A figure with everything on it.
#[derive(Clone, Debug)]
pub(super) struct Card<'a> {
    figure: &'a Figure,
    mark: Mark,
    auto: bool,
    paused: bool,
    lines: Vec<Line>,
    /// The room it takes.
    pub(super) size: Size,
    /// Its words, for who points at it.
    pub(super) title: String,
}

impl<'a> Card<'a> {
    /// Sets the words of a figure.
    pub(super) fn of(subject: &Subject, figure: &'a Figure) -> Self {
        let said = subject.figure(figure);
        let stage = match figure {
            Figure::Stage(id) => subject.workflow.stage(id.as_str()),
            _ => None,
        };
        let lines: Vec<Line> = said.iter().flat_map(|said| set(figure, said)).collect();
        let title = said.iter().map(|said| said.text.as_str()).collect::<Vec<_>>().join(" · ");
        let size = size(figure, &lines);
        Self {
            figure,
            mark: subject.mark(figure),
            auto: stage.is_some_and(|stage| stage.auto),
            paused: stage
                .is_some_and(|stage| stage.clock == crate::domain::workflow::Clock::Paused),
            lines,
            size,
            title,
        }
    }

    /// Draws it.
    pub(super) fn draw(&self, pen: &mut Pen, rect: &Rect) {
        pen.open(class(self.figure), &self.title);
        match self.figure {
            Figure::Stage(_) if self.auto => pen.path(&hexagon(rect), self.ink()),
            Figure::Stage(_) => pen.rect(rect, 4, self.ink()),
            Figure::Start => pen.rect(rect, rect.size.height / 2, solid("#333333")),
            Figure::Fork(_) => pen.rect(rect, 2, solid("#333333")),
            Figure::Join(_) => {
                let waiting = matches!(self.mark, Mark::Waiting(..));
                pen.rect(rect, 2, if waiting { waiting_ink() } else { solid("#333333") });
            }
            Figure::End(..) => {
                let round = rect.size.height / 2;
                pen.rect(rect, round.min(22), self.ink());
                let inner = Rect {
                    at: Point { x: rect.at.x + 3, y: rect.at.y + 3 },
                    size: Size { width: rect.size.width - 6, height: rect.size.height - 6 },
                };
                pen.rect(&inner, (round - 3).clamp(0, 19), Ink { fill: "none", ..self.ink() });
            }
        }
        self.sign(pen, rect);
        let mut y = rect.at.y;
        for line in &self.lines {
            y += line.down;
            pen.text(Point { x: rect.middle(), y }, &line.words, line.font);
        }
        pen.close();
    }

    /// A tick where it was done, a flag where the case is.
    fn sign(&self, pen: &mut Pen, rect: &Rect) {
        let (x, y) = (rect.at.x, rect.at.y);
        match self.mark {
            Mark::Done => {
                let tick = format!("M{} {}l3 4l6 -8", rect.right() - 14, y + 10);
                pen.path(&tick, Ink { fill: "none", stroke: "#222222", width: 18, dash: "" });
            }
            Mark::Active(_) => {
                pen.path(&format!("M{} {}l9 6l-9 6z", x + 5, y + 5), solid("#222222"))
            }
            _ => {}
        }
    }

    fn ink(&self) -> Ink {
        let (fill, width) = match self.mark {
            Mark::Done => ("#e4ebf2", 14),
            Mark::Active(_) | Mark::Ended(_) => ("#fff1bf", 32),
            Mark::None | Mark::Waiting(..) => ("#ffffff", 14),
        };
        let dash = if self.paused { "7 4" } else { "" };
        Ink { fill, stroke: "#222222", width, dash }
    }
}

fn class(figure: &Figure) -> &'static str {
    match figure {
        Figure::Start => "start",
        Figure::Stage(_) => "stage",
        Figure::Fork(_) => "fork",
        Figure::Join(_) => "join",
        Figure::End(..) => "end",
    }
}

/// Something that is all one colour.
pub(super) fn solid(colour: &'static str) -> Ink {
    Ink { fill: colour, stroke: colour, width: 10, dash: "" }
}

fn waiting_ink() -> Ink {
    Ink { fill: "#fff1bf", stroke: "#222222", width: 28, dash: "" }
}

/// A stage without a person: six corners, so that it is told apart without colour.
pub(super) fn hexagon(rect: &Rect) -> String {
    let (x, y, width, height) = (rect.at.x, rect.at.y, rect.size.width, rect.size.height);
    let half = height / 2;
    let point = 10;
    format!(
        "M{} {y}H{}L{} {}L{} {}H{}L{x} {}Z",
        x + point,
        x + width - point,
        x + width,
        y + half,
        x + width - point,
        y + height,
        x + point,
        y + half
    )
}

/// A paragraph in lines.
fn set(figure: &Figure, said: &Paragraph) -> Vec<Line> {
    let bar = matches!(figure, Figure::Start | Figure::Fork(_) | Figure::Join(_));
    let (size, fill, bold, down, most) = match said.style {
        Style::Title if bar => (12, "#ffffff", false, 15, 1),
        Style::Title => (15, "#111111", true, 19, 2),
        Style::Plain => (12, "#222222", false, 16, 2),
        Style::Name => (10, "#555555", false, 14, 1),
        Style::State => (12, "#111111", true, 16, 2),
    };
    let room = if bar { 300 } else { TITLE_ROOM };
    let lines = text::wrap(&said.text, room, size, most).into_iter();
    let font = Font { size, fill, bold, anchor: "middle" };
    lines.map(|words| Line { words, font, down }).collect()
}

fn size(figure: &Figure, lines: &[Line]) -> Size {
    let widest = lines.iter().map(|line| text::width(&line.words, line.font.size)).max();
    let width = widest.unwrap_or(0) + 2 * PADDING;
    let height: i32 = lines.iter().map(|line| line.down).sum();
    match figure {
        Figure::Start => Size { width: width.max(72), height: height + 8 },
        Figure::Fork(count) => {
            let branches = i32::try_from(*count).unwrap_or(8).clamp(2, 8);
            Size { width: even(width.max(60 * branches)), height: height + 6 }
        }
        Figure::Join(_) => Size { width: even(width.max(200)), height: height + 6 },
        Figure::Stage(_) | Figure::End(..) => {
            Size { width: even(width.max(NARROWEST) + 8), height: height + 12 }
        }
    }
}

/// Halves of it are whole.
fn even(width: i32) -> i32 {
    width + width % 2
}
