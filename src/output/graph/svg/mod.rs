//! A workflow as a picture: a page with a heading, the drawing, what it can not show, and what its signs mean.
//!
//! Shapes and line styles carry the meaning, so that it can be printed in black and white. No script, no reference to
//! anything outside, and words for who can not see it.

mod arrow;
mod figure;
mod legend;
mod pen;

use super::Subject;
use super::text;
use crate::domain::workflow::Diagram;
use crate::domain::workflow::layout::{self, Point, Sketch, TooMuch};
use figure::Card;
use pen::{Font, Pen};

/// Fonts that have Chinese characters, on the systems of offices first.
const FONTS: &str = "'Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','SimHei','WenQuanYi Micro Hei',sans-serif";

/// Room around the page.
const MARGIN: i32 = 20;

/// Narrowest page: the legend needs some room.
const NARROWEST: i32 = 560;

/// The picture.
///
/// # Errors
///
/// [`TooMuch`], when nobody could read it.
pub fn svg(subject: &Subject) -> Result<String, TooMuch> {
    let diagram = Diagram::of(subject.workflow);
    let cards: Vec<Card> = diagram.figures.iter().map(|figure| Card::of(subject, figure)).collect();
    let sketch = Sketch {
        boxes: cards.iter().map(|card| card.size).collect(),
        links: diagram.links(|arrow| arrow::size(&arrow::lines(subject, arrow))),
    };
    let placed = layout::place(&sketch)?;
    let width = placed.size.width.max(NARROWEST);
    let mut pen = Pen::default();
    let below = heading(subject, &mut pen, width);
    pen.raw(&format!("<g transform=\"translate({},{below})\">", (width - placed.size.width) / 2));
    for (arrow, route) in diagram.arrows.iter().zip(&placed.routes) {
        pen.open("way", &subject.arrow(arrow).join(" · "));
        arrow::draw(&mut pen, route, arrow.cancels, walked(subject, &diagram, arrow));
        pen.close();
    }
    for (arrow, route) in diagram.arrows.iter().zip(&placed.routes) {
        if let Some(rect) = &route.label {
            arrow::label(&mut pen, rect, &arrow::lines(subject, arrow), arrow.cancels);
        }
    }
    for (card, rect) in cards.iter().zip(&placed.boxes) {
        card.draw(&mut pen, rect);
    }
    pen.close();
    let back = placed.routes.iter().any(|route| route.back);
    let foot = legend::notes(subject, &mut pen, width, below + placed.size.height + 8);
    let foot = legend::legend(subject, &diagram, back, &mut pen, width, foot);
    Ok(page(subject, width, foot, &pen.finish()))
}

/// Whether the case went along an arrow; behind a fork, whether it came to the fork.
fn walked(subject: &Subject, diagram: &Diagram, arrow: &crate::domain::workflow::Arrow) -> bool {
    if !arrow.outcomes.is_empty() {
        return subject.walked(arrow);
    }
    let mut into = diagram.arrows.iter().filter(|other| other.to == arrow.from);
    match diagram.figures.get(arrow.from) {
        Some(crate::domain::workflow::Figure::Start) => subject.case.is_some(),
        Some(crate::domain::workflow::Figure::Join(stage)) => subject.case.is_some_and(|case| {
            case.active.contains_key(stage) || case.last_step(stage.as_str()).is_some()
        }),
        _ => into.any(|other| subject.walked(other)),
    }
}

/// The heading; where the drawing may begin.
fn heading(subject: &Subject, pen: &mut Pen, width: i32) -> i32 {
    let big = Font { size: 20, fill: "#111111", bold: true, anchor: "start" };
    let small = Font { size: 12, fill: "#444444", bold: false, anchor: "start" };
    let workflow = subject.workflow;
    let mut y = 6;
    let title = match subject.case {
        Some(case) => format!("{} {}", case.id, case.title),
        None => workflow.title.clone(),
    };
    for line in text::wrap(&title, width, 20, 3) {
        y += 26;
        pen.text(Point { x: 0, y }, &line, big);
    }
    let version = (subject.words().version)(workflow.name.as_str(), workflow.version);
    let below = match subject.case {
        Some(_) => format!("{} · {version}", workflow.title),
        None => version,
    };
    for line in text::wrap(&below, width, 12, 2) {
        y += 18;
        pen.text(Point { x: 0, y }, &line, small);
    }
    y + 14
}

/// The page around it.
fn page(subject: &Subject, width: i32, height: i32, inside: &str) -> String {
    let (whole, high) = (width + 2 * MARGIN, height + 2 * MARGIN);
    let mut pen = Pen::default();
    pen.raw(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{whole}\" height=\"{high}\" viewBox=\"0 0 {whole} {high}\" \
         role=\"img\" aria-labelledby=\"title desc\" font-family=\"{FONTS}\" stroke-linejoin=\"round\">"
    ));
    let title = match subject.case {
        Some(case) => format!("{} {}", case.id, case.title),
        None => subject.workflow.title.clone(),
    };
    pen.words("title", "title", &title);
    pen.words("desc", "desc", &subject.described());
    pen.raw(&format!("<rect width=\"{whole}\" height=\"{high}\" fill=\"#ffffff\"/>"));
    pen.raw(&format!("<g transform=\"translate({MARGIN},{MARGIN})\">"));
    pen.raw(inside.trim_end());
    pen.raw("</g>\n</svg>");
    pen.finish()
}
