//! A catalogue entry with its text.

use crate::app::catalogue::EntryView;
use crate::app::reading::Outline;
use crate::cli::face::{Face, Tone};
use crate::lang::words;
use chrono::NaiveDate;
use std::fmt::Write;

/// `catalogue show`.
pub(in crate::cli) fn entry(
    face: &Face,
    view: &EntryView,
    outline: &Outline,
    on: NaiveDate,
) -> String {
    let (entry, screen) = (&view.entry, &face.phrases.screen);
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let status = (screen.status_on)(words::status(face.lang, view.status), &on.to_string());
    let filed = entry
        .filed
        .as_ref()
        .map(|filed| format!("{} {}", filed.on, filed.number.as_deref().unwrap_or_default()));
    let mut text = format!("{}\n", face.paint(Tone::Head, &entry.title));
    let values = [
        entry.number.clone().unwrap_or_default(),
        status,
        entry.organ.clone(),
        entry.unit.clone(),
        date(entry.decided_on),
        entry.published_on.to_string(),
        entry.effective_on.to_string(),
        date(entry.valid_until),
        filed.unwrap_or_default(),
        entry.channel.clone().unwrap_or_default(),
    ];
    for (label, value) in screen.entry_labels.iter().zip(values) {
        if !value.trim().is_empty() {
            let _ = writeln!(text, "  {label}{}", value.trim());
        }
    }
    for clause in &outline.clauses {
        let _ = writeln!(text, "\n{}  {}", clause.label, clause.text);
    }
    text
}
