//! `verify FILE`: where a file comes from.

use crate::app::origin::{Origin, Trace};
use crate::cli::face::{Face, Tone};
use crate::domain::office::Office;
use crate::lang::{Names, catalogue, event};
use chrono::{DateTime, FixedOffset};
use std::fmt::Write;

pub(in crate::cli) fn origins(face: &Face, all: &[Origin], office: &Office) -> String {
    let words = &face.phrases.origin;
    let mut text = String::new();
    for one in all {
        let path = one.path.display().to_string();
        let _ = writeln!(text, "{}  SM3 {}", face.paint(Tone::Head, &path), one.digest);
        let (told, traces) = match (one.known.is_empty(), one.named.is_empty()) {
            (false, _) => (words.known, &one.known),
            (true, true) => (words.unknown, &one.named),
            (true, false) => (words.named, &one.named),
        };
        let tone = if one.known.is_empty() { Tone::Bad } else { Tone::Good };
        let _ = writeln!(text, "{}", face.paint(tone, told));
        for trace in traces {
            let _ = writeln!(text, "  {}", line(face, one, trace, office));
        }
        if one.known.is_empty() && !one.named.is_empty() {
            let _ = writeln!(text, "{}", words.differs);
        }
    }
    text
}

fn line(face: &Face, origin: &Origin, trace: &Trace, office: &Office) -> String {
    let words = &face.phrases.origin;
    let (of, title, (at, by), what) = match trace {
        Trace::Case { history, entered } => {
            let workflow = history.workflow_at(entered.version).localized(face.lang.as_str());
            let names = Names::new(Some(&workflow), Some(office));
            let told = event::event(face.lang, &entered.event.what, &names);
            let by = names.person(&entered.event.person).to_string();
            (history.case.id.as_str(), &history.case.title, (Some(entered.event.at), by), told)
        }
        Trace::Entry { entry, title, event } => {
            let names = Names::new(None, Some(office));
            let by = names.person(&event.person).to_string();
            let told = catalogue::happening(face.lang, &event.what);
            (entry.as_str(), title, (Some(event.at), by), told)
        }
        Trace::CleanUp { id, title, at } => {
            (id.as_str(), title, (*at, String::new()), words.decision.to_owned())
        }
    };
    let format = trace.format(&origin.digest).map(words.format).unwrap_or_default();
    format!("{of} {title}　{}{format}", (words.line)(&moment(at), &by, &what))
}

fn moment(at: Option<DateTime<FixedOffset>>) -> String {
    at.map(|at| at.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
}
