//! A workflow in the language of Mermaid, as pages of documentation draw it.

use super::Subject;
use super::caption::Mark;
use crate::domain::workflow::{Arrow, Diagram, Figure};
use std::fmt::Write;

/// The text.
pub fn mermaid(subject: &Subject) -> String {
    let diagram = Diagram::of(subject.workflow);
    let mut text = String::from("flowchart TD\n");
    for (number, figure) in diagram.figures.iter().enumerate() {
        let said = subject.figure(figure).into_iter().map(|said| escaped(&said.text));
        let label = said.collect::<Vec<_>>().join("<br/>");
        let (open, close) = shape(subject, figure);
        let _ = writeln!(text, "  n{number}{open}\"{label}\"{close}");
    }
    for arrow in &diagram.arrows {
        let _ = writeln!(text, "  n{} {} n{}", arrow.from, way(subject, arrow), arrow.to);
    }
    classes(subject, &diagram, &mut text);
    text
}

/// The brackets that make the shape.
fn shape(subject: &Subject, figure: &Figure) -> (&'static str, &'static str) {
    let auto = |id: &str| subject.workflow.stage(id).is_some_and(|stage| stage.auto);
    match figure {
        Figure::Start => ("([", "])"),
        Figure::Stage(id) if auto(id.as_str()) => ("{{", "}}"),
        Figure::Stage(_) => ("[", "]"),
        Figure::Fork(_) | Figure::Join(_) => ("[[", "]]"),
        Figure::End(..) => ("(((", ")))"),
    }
}

fn way(subject: &Subject, arrow: &Arrow) -> String {
    let said: Vec<String> = subject.arrow(arrow).iter().map(|said| escaped(said)).collect();
    let line = match (arrow.cancels, subject.walked(arrow)) {
        (true, _) => "-.->",
        (false, true) => "==>",
        (false, false) => "-->",
    };
    if said.is_empty() { line.to_owned() } else { format!("{line}|\"{}\"|", said.join("<br/>")) }
}

/// Where the case is, and where it was.
fn classes(subject: &Subject, diagram: &Diagram, text: &mut String) {
    let with = |wanted: fn(Mark) -> bool| {
        let numbers = diagram.figures.iter().enumerate();
        let numbers = numbers.filter(|(_, figure)| wanted(subject.mark(figure)));
        numbers.map(|(number, _)| format!("n{number}")).collect::<Vec<_>>().join(",")
    };
    let done = with(|mark| mark == Mark::Done);
    let active = with(|mark| matches!(mark, Mark::Active(_) | Mark::Waiting(..) | Mark::Ended(_)));
    for (name, look, numbers) in [
        ("done", "fill:#e4ebf2,stroke:#222222", done),
        ("active", "fill:#fff1bf,stroke:#222222,stroke-width:3px", active),
    ] {
        if !numbers.is_empty() {
            let _ = writeln!(text, "  classDef {name} {look}");
            let _ = writeln!(text, "  class {numbers} {name}");
        }
    }
}

/// Words between quotes. Mermaid reads `#…;` as a character by its number or name; whatever could end the quotes or be
/// read as markup is written that way.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '"' | '#' | '&' | '<' | '>' | '\\' | '`' | '*' | '_' | '~' | '%' | ';' | '[' | ']'
            | '{' | '}' | '|' | '$' => {
                let _ = write!(text, "#{};", u32::from(c));
            }
            c if c.is_whitespace() || c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    text
}
