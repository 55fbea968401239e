//! A workflow in the language of Graphviz.

use super::Subject;
use crate::domain::workflow::{Arrow, Diagram, Figure};
use std::fmt::Write;

/// The text.
pub fn dot(subject: &Subject) -> String {
    let diagram = Diagram::of(subject.workflow);
    let mut text = String::new();
    let _ = writeln!(text, "digraph {} {{", quoted(subject.workflow.name.as_str()));
    let title = match subject.case {
        Some(case) => format!("{} {}", case.id, case.title),
        None => subject.workflow.title.clone(),
    };
    let _ = writeln!(text, "  graph [label={}, labelloc=t, rankdir=TB];", quoted(&title));
    text.push_str("  node [shape=box, fontname=\"sans-serif\"];\n");
    text.push_str("  edge [fontname=\"sans-serif\"];\n");
    for (number, figure) in diagram.figures.iter().enumerate() {
        let said = subject.figure(figure).into_iter().map(|said| said.text);
        let label = said.collect::<Vec<_>>().join("\n");
        let _ = writeln!(text, "  n{number} [label={}{}];", quoted(&label), look(subject, figure));
    }
    for arrow in &diagram.arrows {
        let _ = writeln!(text, "  n{} -> n{}{};", arrow.from, arrow.to, way(subject, arrow));
    }
    text.push_str("}\n");
    text
}

/// How a figure looks.
fn look(subject: &Subject, figure: &Figure) -> &'static str {
    use super::caption::Mark;
    let active =
        matches!(subject.mark(figure), Mark::Active(_) | Mark::Waiting(..) | Mark::Ended(_));
    let done = subject.mark(figure) == Mark::Done;
    let auto = match figure {
        Figure::Stage(id) => subject.workflow.stage(id.as_str()).is_some_and(|stage| stage.auto),
        _ => false,
    };
    match figure {
        Figure::Start => ", shape=oval",
        Figure::Fork(_) => ", style=filled, fillcolor=gray80",
        Figure::Join(_) if active => ", style=filled, fillcolor=gray80, penwidth=3",
        Figure::Join(_) => ", style=filled, fillcolor=gray80",
        Figure::End(..) if active => ", shape=oval, peripheries=2, penwidth=3",
        Figure::End(..) => ", shape=oval, peripheries=2",
        Figure::Stage(_) if active => ", penwidth=3",
        Figure::Stage(_) if done => ", style=filled, fillcolor=gray93",
        Figure::Stage(_) if auto => ", shape=hexagon",
        Figure::Stage(_) => "",
    }
}

/// How an arrow looks.
fn way(subject: &Subject, arrow: &Arrow) -> String {
    let mut looks = Vec::new();
    let said = subject.arrow(arrow);
    if !said.is_empty() {
        looks.push(format!("label={}", quoted(&said.join("\n"))));
    }
    if arrow.cancels {
        looks.push("style=dashed".to_owned());
    }
    if subject.walked(arrow) {
        looks.push("penwidth=2".to_owned());
    }
    if looks.is_empty() { String::new() } else { format!(" [{}]", looks.join(", ")) }
}

/// A text in quotes. What Graphviz reads as an escape is doubled, what it can not hold becomes a space.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
