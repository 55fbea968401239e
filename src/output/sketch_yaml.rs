//! The outline of a workflow as a workflow file, to be completed by its author.
//!
//! Every text is quoted, so that none can become anything else than a text.

use crate::domain::workflow::{Sketch, SketchOutcome, SketchStage};
use std::fmt::Write;

/// The outline as a workflow file; `comment` stands above it, line by line.
pub fn sketch_yaml(sketch: &Sketch, comment: &str) -> String {
    let mut out = String::new();
    for line in comment.lines() {
        let _ = writeln!(out, "# {line}");
    }
    let _ = writeln!(out, "workflow: {}", name(&sketch.name));
    let _ = writeln!(out, "title: {}", text(&sketch.title));
    let _ = writeln!(out, "version: 1");
    // Where nobody acts there is still a file to look at; that there is no role, the check says.
    let braces = |empty: bool| if empty { " {}" } else { "" };
    let _ = writeln!(out, "\nroles:{}", braces(sketch.roles.is_empty()));
    for (id, title) in &sketch.roles {
        let _ = writeln!(out, "  {}: {}", name(id), text(title));
    }
    let _ = writeln!(
        out,
        "\nstart: {}\n\nstages:{}",
        name(&sketch.start),
        braces(sketch.stages.is_empty())
    );
    for one in &sketch.stages {
        stage(one, &mut out);
    }
    if !sketch.ends.is_empty() {
        let _ = writeln!(out, "\nends:");
    }
    for (id, title) in &sketch.ends {
        let _ = writeln!(out, "  {}: {}", name(id), text(title));
    }
    out
}

fn stage(stage: &SketchStage, out: &mut String) {
    let _ = writeln!(out, "  {}:", name(&stage.id));
    let _ = writeln!(out, "    title: {}", text(&stage.title));
    if let Some(help) = &stage.help {
        let _ = writeln!(out, "    help: {}", text(help));
    }
    match &stage.role {
        Some(role) => {
            let _ = writeln!(out, "    role: {}", name(role));
        }
        None => out.push_str("    auto: true\n"),
    }
    if !stage.join.is_empty() {
        let _ = writeln!(out, "    join: {}", names(&stage.join));
    }
    out.push_str("    outcomes:\n");
    for one in &stage.outcomes {
        outcome(one, out);
    }
}

fn outcome(outcome: &SketchOutcome, out: &mut String) {
    let target = match outcome.to.as_slice() {
        [] => format!("end: {}", name(&outcome.end)),
        [one] => format!("to: {}", name(one)),
        several => format!("to: {}", names(several)),
    };
    let title = match outcome.title.as_str() {
        "" => String::new(),
        title => format!("title: {}, ", text(title)),
    };
    let _ = writeln!(out, "      {}: {{{title}{target}}}", name(&outcome.id));
}

fn names(all: &[String]) -> String {
    let all: Vec<String> = all.iter().map(|one| name(one)).collect();
    format!("[{}]", all.join(", "))
}

/// A name, bare where nothing else can be read in it.
fn name(name: &str) -> String {
    let letter = name.starts_with(|c: char| c.is_ascii_lowercase());
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    let word = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"].contains(&name);
    if letter && !word && name.chars().all(plain) { name.to_owned() } else { text(name) }
}

/// A text in quotation marks.
fn text(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            // Marks that no person sees and YAML does not take as they are.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                out.push(' ');
            }
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts_and_names_stay_names() {
        assert_eq!(text("a\"b\\c\nd\u{7}"), "\"a\\\"b\\\\c\\nd \"");
        for (given, written) in [("a-1", "a-1"), ("1a", "\"1a\""), ("no", "\"no\"")] {
            assert_eq!(name(given), written);
        }
    }
}
