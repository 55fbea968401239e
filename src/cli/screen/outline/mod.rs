//! A workflow stage by stage: who, how long, what is asked, how it can end and where that leads.

mod deadline;
mod stage;

use super::super::table;
use crate::app::author::show::Outline;
use crate::cli::face::{Face, Tone};
use crate::domain::workflow::{Fact, FactValue};
use crate::lang::words;
use std::fmt::Write;

/// `workflow show`.
pub(in crate::cli) fn outline(face: &Face, outline: &Outline) -> String {
    let mut text = head(face, outline);
    for (number, one) in (1..).zip(&outline.stages) {
        if let Some(stage) = outline.workflow.stage(one.id.as_str()) {
            text.push_str(&stage::stage(face, outline, number, one, stage));
        }
    }
    text.push_str(&facts(face, outline));
    text.push_str(&deadline::deadlines(face, outline));
    text
}

fn head(face: &Face, outline: &Outline) -> String {
    let (workflow, said) = (&outline.workflow, &face.phrases.outline);
    let named = (face.phrases.screen.named)(&workflow.title, workflow.name.as_str());
    let mut text = format!("{}\n", face.paint(Tone::Head, &named));
    let questions = workflow.stages.iter().map(|stage| stage.checklist.len()).sum();
    let _ =
        writeln!(text, "  {}", (said.counts)(workflow.version, workflow.stages.len(), questions));
    let _ = writeln!(text, "  {}{}", said.review, workflow.review);
    for basis in &workflow.basis {
        let _ = writeln!(text, "  {}{basis}", said.basis);
    }
    if let Some(withdrawal) = &workflow.withdrawal {
        let role = workflow.role_title(&withdrawal.role);
        let end = (said.withdraws)(role, workflow.end_title(&withdrawal.end));
        let _ = writeln!(text, "  {}{end}", said.withdrawal);
    }
    text
}

fn facts(face: &Face, outline: &Outline) -> String {
    let said = &face.phrases.outline;
    let value = |value: &FactValue| words::fact_value(face.lang, value).to_owned();
    let row = |fact: &Fact| {
        let values: Vec<String> = fact.kind.values().iter().map(value).collect();
        let default = fact.default.as_ref().map(value);
        vec![fact.id.to_string(), fact.title.clone(), (said.values)(&values, default.as_deref())]
    };
    let rows: Vec<Vec<String>> = outline.workflow.facts.iter().map(row).collect();
    section(face, said.facts, &rows)
}

/// A heading with a table below it; nothing where there are no rows.
fn section(face: &Face, title: &str, rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", face.paint(Tone::Head, title));
    for line in table::table(&[], rows).lines().filter(|line| !line.is_empty()) {
        let _ = writeln!(text, "  {line}");
    }
    text
}
