//! A workflow stage by stage: who, how long, what is asked, how it can end and where that leads.

mod stage;

use super::super::table;
use crate::app::author::show::Outline;
use crate::cli::face::{Face, Tone};
use crate::domain::workflow::{DeadlineRule, Fact, FactValue, Moment};
use crate::lang::{Names, words};
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
    text.push_str(&deadlines(face, outline));
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

fn deadlines(face: &Face, outline: &Outline) -> String {
    let (workflow, said) = (&outline.workflow, &face.phrases.outline);
    let rules = workflow.deadlines.iter();
    let rows: Vec<Vec<String>> = rules.map(|rule| deadline(face, outline, rule)).collect();
    let mut text = String::new();
    let table = section(face, said.deadlines, &rows);
    // The first two lines are the gap and the heading.
    for (number, line) in table.lines().enumerate() {
        let _ = writeln!(text, "{line}");
        let rule = number.checked_sub(2).and_then(|number| workflow.deadlines.get(number));
        let Some(rule) = rule else { continue };
        for more in beside(face, outline, rule) {
            let _ = writeln!(text, "      {more}");
        }
    }
    text
}

/// For whom a deadline is another, when people are reminded, where it stands still, what it rests on, and where that is
/// not sure.
fn beside(face: &Face, outline: &Outline, rule: &DeadlineRule) -> Vec<String> {
    let (said, names) = (&face.phrases.outline, Names::new(Some(&outline.workflow), None));
    let mut lines = Vec::new();
    if !rule.unless.is_always() {
        lines.push((said.unless)(&words::condition(face.lang, &rule.unless, &names)));
    }
    if let Some(remind) = rule.remind {
        lines.push((said.remind)(&words::period(face.lang, remind)));
    }
    if !rule.paused_in.is_empty() {
        let stages = rule.paused_in.iter().map(|stage| names.stage(stage).to_string());
        let stages = (face.phrases.screen.list)(&stages.collect::<Vec<_>>());
        lines.push(format!("{}{stages}", said.paused_in));
    }
    lines.extend(rule.basis.iter().map(|basis| format!("{}{basis}", said.basis)));
    lines.extend(rule.unconfirmed.iter().map(|why| {
        let why = why.trim();
        let is_marked = why.starts_with(said.unconfirmed);
        let mark = if is_marked { String::new() } else { format!("{}: ", said.unconfirmed) };
        face.paint(Tone::Warn, &format!("{mark}{why}"))
    }));
    lines
}

fn deadline(face: &Face, outline: &Outline, rule: &DeadlineRule) -> Vec<String> {
    let (said, names) = (&face.phrases.outline, Names::new(Some(&outline.workflow), None));
    let period = |period| words::period(face.lang, period);
    let moment = |Moment { stage, outcome, .. }: &Moment| match outcome {
        Some(outcome) => format!("{} · {}", names.stage(stage), names.outcome(stage, outcome)),
        None => names.stage(stage).to_string(),
    };
    let moments =
        |all: &[Moment]| (face.phrases.screen.list)(&all.iter().map(moment).collect::<Vec<_>>());
    let within = rule.within.map(|within| (said.within)(&period(within)));
    let least = rule.at_least.map(|least| (said.at_least)(&period(least)));
    let lengths: Vec<String> = within.into_iter().chain(least).collect();
    vec![
        rule.title.clone(),
        format!("{}{}", said.from, moments(&rule.from)),
        format!("{}{}", said.until, moments(&rule.until)),
        (face.phrases.screen.list)(&lengths),
    ]
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
