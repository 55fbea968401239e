//! What a command made happen, one line an event, and what to type next.

use crate::app::Moved;
use crate::cli::face::{Face, Tone};
use crate::domain::office::Office;
use crate::lang::{self, Names};

/// The events, one line each.
pub(in crate::cli) fn moved(face: &Face, moved: &Moved, office: &Office) -> String {
    let names = Names::new(Some(&moved.workflow), Some(office));
    let line = |event: &crate::domain::case::Event| {
        format!("  · {}", lang::event::event(face.lang, &event.what, &names))
    };
    let mut lines: Vec<String> = moved.events.iter().map(line).collect();
    if moved.events.is_empty() {
        lines.push(face.phrases.screen.nothing_happened.to_owned());
    }
    lines.join("\n")
}

/// What to type next, or that it was a dry run, or that the case is over.
pub(in crate::cli) fn talk_next(face: &Face, moved: &Moved, office: &Office) {
    let done = &face.phrases.done;
    let names = Names::new(Some(&moved.workflow), Some(office));
    if moved.dry_run {
        face.talk(&face.paint(Tone::Warn, done.dry_run));
    }
    match &moved.case.ended {
        Some(ended) => {
            let end = names.end(&ended.end).to_string();
            face.talk(&(done.ended)(moved.case.id.as_str(), &end));
        }
        None => face.talk(&(done.next)(&format!("fashen next {}", moved.case.id))),
    }
}
