//! A catalogue entry with its life and its text, and what was recorded of it.

use crate::app::catalogue::propose::{Proposed, Stand};
use crate::app::catalogue::record::Recorded;
use crate::app::catalogue::{EntryView, Shown};
use crate::cli::face::{Face, Tone};
use crate::domain::catalogue::Asked;
use crate::domain::name::EntryId;
use crate::lang::{catalogue, words};
use chrono::NaiveDate;
use std::fmt::Write;

/// A status, with the mark that the entry is not applied.
pub(in crate::cli) fn status(face: &Face, view: &EntryView) -> String {
    let status = words::status(face.lang, view.status);
    if view.suspended { (face.phrases.catalogue.suspended)(status) } else { status.to_owned() }
}

/// `catalogue show`.
pub(in crate::cli) fn entry(
    face: &Face,
    shown: &Shown,
    (on, known): (NaiveDate, Option<NaiveDate>),
) -> String {
    let words_of = &face.phrases.catalogue;
    let mut text = format!("{}\n", face.paint(Tone::Head, &shown.view.entry.title));
    fields(face, shown, on, &mut text);
    if let Some(known) = known {
        let _ = writeln!(text, "  {}", (words_of.as_known)(&known.to_string()));
    }
    if !shown.view.entry.assumed.is_empty() {
        let names = shown.view.entry.assumed.iter();
        let names: Vec<&str> = names.map(|field| catalogue::field(face.lang, *field)).collect();
        let _ = writeln!(text, "  {}", (words_of.assumed)(&names.join("、")));
    }
    timeline(face, shown, &mut text);
    relations(face, shown, &mut text);
    versions(face, shown, &mut text);
    if !shown.unmerged.is_empty() {
        let note = (words_of.unmerged_note)(shown.unmerged.len());
        let _ = writeln!(text, "\n{}", face.paint(Tone::Warn, &note));
    }
    match &shown.outline {
        Some(outline) => {
            for clause in &outline.clauses {
                let _ = writeln!(text, "\n{}  {}", clause.label, clause.text);
            }
        }
        None => {
            let _ = writeln!(text, "\n{}", words_of.no_text);
        }
    }
    text
}

fn fields(face: &Face, shown: &Shown, on: NaiveDate, text: &mut String) {
    let (view, screen) = (&shown.view, &face.phrases.screen);
    let entry = &view.entry;
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let filed = entry.filed.as_ref();
    let filed =
        filed.map(|filed| format!("{} {}", filed.on, filed.number.as_deref().unwrap_or_default()));
    let said = |value: &Option<String>| value.clone().unwrap_or_default();
    let values = [
        said(&entry.number),
        (screen.status_on)(&status(face, view), &on.to_string()),
        entry.organ.clone(),
        entry.unit.clone(),
        date(entry.decided_on),
        entry.published_on.to_string(),
        entry.effective_on.to_string(),
        date(view.last_day),
        filed.unwrap_or_default(),
        said(&entry.channel),
    ];
    let more =
        [&entry.registration, &entry.index, &entry.topic, &entry.link, &entry.history].map(said);
    let labels = screen.entry_labels.iter().chain(&face.phrases.catalogue.labels);
    for (label, value) in labels.zip(values.into_iter().chain(more)) {
        if !value.trim().is_empty() {
            let _ = writeln!(text, "  {label}{}", value.trim());
        }
    }
}

/// Everything that was recorded, a line each; what was struck out is marked.
fn timeline(face: &Face, shown: &Shown, text: &mut String) {
    let words_of = &face.phrases.catalogue;
    let _ = writeln!(text, "\n{}", face.paint(Tone::Head, words_of.timeline));
    for (n, event) in (1..).zip(&shown.events) {
        let line = catalogue::happening(face.lang, &event.what);
        let holds = shown.life.lived.iter().any(|lived| lived.n == n);
        let line = if holds { line } else { (words_of.struck)(&line) };
        let _ = writeln!(text, "  {n:>2}  {}  {line}", event.at.date_naive());
    }
}

fn relations(face: &Face, shown: &Shown, text: &mut String) {
    if shown.turns.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}", face.paint(Tone::Head, face.phrases.catalogue.relations));
    for turn in &shown.turns {
        let how = catalogue::relation(face.lang, turn.relation, turn.acts);
        let _ = writeln!(text, "  {how}  {} {}", turn.other, turn.title);
    }
}

fn versions(face: &Face, shown: &Shown, text: &mut String) {
    let words_of = &face.phrases.catalogue;
    let all = shown.life.versions();
    if all.len() < 2 {
        return;
    }
    let _ = writeln!(text, "\n{}", face.paint(Tone::Head, words_of.versions));
    for version in all {
        let what = match (version.by, version.text) {
            (None, _) => words_of.first_version,
            (Some(_), Some(_)) => words_of.merged,
            (Some(_), None) => words_of.unmerged,
        };
        let by = version.by.map(|by| by.title.as_str()).unwrap_or_default();
        let _ = writeln!(text, "{}", format!("  {}  {what}  {by}", version.from).trim_end());
    }
}

/// What was recorded of an entry.
pub(in crate::cli) fn entry_recorded(face: &Face, recorded: &Recorded) -> String {
    let words_of = &face.phrases.catalogue;
    let entry = &recorded.life.entry;
    let what = catalogue::happening(face.lang, &recorded.event.what);
    let mut text = format!("{}\n", (words_of.recorded)(entry.id.as_str(), &entry.title, &what));
    let (before, after) = recorded.status;
    if before != after {
        let said = |status| words::status(face.lang, status);
        let on = recorded.on.to_string();
        let _ = writeln!(text, "  {}", (words_of.became)(&on, said(before), said(after)));
    }
    text
}

/// `catalogue proposals`.
pub(in crate::cli) fn proposals(face: &Face, all: &[Proposed]) -> String {
    let words_of = &face.phrases.catalogue;
    if all.iter().all(|one| one.items.is_empty()) {
        return words_of.no_proposals.to_owned();
    }
    let mut text = String::new();
    for one in all {
        let entry = &one.entry;
        let from = entry.effective_on.to_string();
        let _ = writeln!(text, "{}", (words_of.proposed)(entry.id.as_str(), &entry.title, &from));
        for line in one.items.iter().map(|item| item_line(face, item)) {
            let _ = writeln!(text, "  {line}");
        }
    }
    text
}

/// What a repeal clause names and the catalogue does not have.
pub(in crate::cli) fn unknown_proposals(face: &Face, one: &Proposed) -> String {
    let unknown = one.items.iter().filter(|item| item.stand == Stand::Unknown);
    unknown.fold(String::new(), |text, item| text + "  " + &item_line(face, item) + "\n")
}

fn item_line(face: &Face, item: &crate::app::catalogue::propose::Item) -> String {
    let words_of = &face.phrases.catalogue;
    let proposal = &item.proposal;
    let number = proposal.number.as_deref();
    let number = number.map(|number| format!("（{number}）")).unwrap_or_default();
    let named = format!("《{}》{number}", proposal.title);
    let entry = proposal.entry.as_ref().map(|(id, _)| id.as_str()).unwrap_or_default();
    match (item.stand, proposal.asked) {
        (Stand::Open, Asked::Repeal) => (words_of.open)(&named, entry),
        (Stand::Open, Asked::Renew(term)) => {
            (words_of.to_renew)(&named, entry, &(face.phrases.structure.term)(term))
        }
        (Stand::Done, Asked::Renew(_)) => (words_of.renewed)(&named, entry),
        (Stand::Done, Asked::Repeal) => (words_of.done)(&named, entry),
        (Stand::Unknown, _) if proposal.perhaps.is_empty() => (words_of.unknown)(&named),
        (Stand::Unknown, _) => {
            let perhaps: Vec<&str> = proposal.perhaps.iter().map(EntryId::as_str).collect();
            (words_of.several)(&named, &perhaps.join("、"))
        }
    }
}
