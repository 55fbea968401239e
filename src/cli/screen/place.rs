//! What `doctor` tells of the place of an office: what is still to be confirmed, and the lines that confirm it.

use crate::app::care::{DeadlineOf, OpenParameter, PlaceReport};
use crate::app::json;
use crate::cli::face::{Face, Tone};
use crate::domain::law::{Parameter, ParameterValue};
use crate::lang::words;
use chrono::NaiveDate;

/// The place, whatever is to be confirmed of it, and how.
pub(in crate::cli) fn place(face: &Face, report: &PlaceReport, today: NaiveDate) -> String {
    let say = &face.phrases.place;
    let mut parts =
        vec![(say.head)(&report.title, &report.id, report.confirmed, report.open.len())];
    parts.extend(report.open.iter().map(|one| open(face, one)));
    if !report.open.is_empty() {
        let lines: Vec<_> = report.open.iter().map(|one| confirming(one, today)).collect();
        let head = format!("jurisdiction:\n  place: {}\n  confirmed:", report.id);
        parts.push(format!("{}\n\n{head}\n{}\n", say.how, lines.join("\n")));
    }
    if !report.unused.is_empty() {
        let names: Vec<_> =
            report.unused.iter().map(|(name, title)| (say.named)(name, title)).collect();
        let list = (face.phrases.screen.list)(&names);
        parts.push((say.unused)(names.len(), &list));
    }
    if let Some(day) = report.estimated_from {
        parts.push((say.estimated)(&day.to_string()));
    }
    parts.join("\n")
}

/// A parameter that is to be confirmed, with all that is known of it.
fn open(face: &Face, one: &OpenParameter) -> String {
    let say = &face.phrases.place;
    let Parameter { title, basis, certainty, source, note, .. } = &one.parameter;
    let value = one.parameter.value.as_ref().map(|value| shown(face, value));
    let mut lines =
        vec![(say.open)(&one.name, title, value.as_deref(), (say.certainty)(certainty))];
    lines.extend(basis.as_ref().map(|basis| (say.basis)(basis, source.as_deref())));
    lines.extend(note.clone());
    if !one.uses.is_empty() {
        let deadline = |one: &DeadlineOf| (say.deadline)(&one.workflow.1, &one.deadline.1);
        let deadlines: Vec<_> = one.uses.iter().map(deadline).collect();
        lines.push((say.uses)(&(face.phrases.screen.list)(&deadlines)));
    }
    lines.join("\n    ")
}

/// A figure, and what the place says of it.
pub(in crate::cli) fn figure(face: &Face, place: &str, name: &str, found: &Parameter) -> String {
    let say = &face.phrases.place;
    let value = found.value.as_ref().map(|value| shown(face, value));
    let head = face.paint(Tone::Head, &format!("{name}  {}", found.title));
    let mut lines = vec![(say.about)(name).to_owned()];
    lines.push((say.stands)(place, value.as_deref(), (say.certainty)(&found.certainty)));
    lines.extend(found.basis.as_ref().map(|basis| (say.basis)(basis, found.source.as_deref())));
    lines.extend(found.note.clone());
    format!("{head}\n  {}\n", lines.join("\n  "))
}

/// A value as people read it.
fn shown(face: &Face, value: &ParameterValue) -> String {
    match value {
        ParameterValue::Period(period) => words::period(face.lang, *period),
        ParameterValue::Word(word) => word.clone(),
    }
}

/// The line of `fashen.yaml` that confirms it.
fn confirming(one: &OpenParameter, today: NaiveDate) -> String {
    format!("    {}", json::confirming(one, today))
}
