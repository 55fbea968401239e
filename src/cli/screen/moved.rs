//! What a command made happen, one line an event, and what to type next.

use crate::app::Moved;
use crate::cli::face::{Face, Tone};
use crate::domain::case::{Event, Happening};
use crate::domain::office::Office;
use crate::lang::{self, Names};

/// The events, one line each.
pub(in crate::cli) fn moved(face: &Face, moved: &Moved, office: &Office) -> String {
    let workflow = moved.workflow.localized(face.lang.as_str());
    let names = Names::new(Some(&workflow), Some(office));
    let together = |a: &Event, b: &Event| reopened(a).is_some() && reopened(b).is_some();
    let mut lines = Vec::new();
    for events in moved.events.chunk_by(together) {
        let items: Vec<&str> = events.iter().filter_map(reopened).collect();
        if items.len() > 1 {
            let said = (face.phrases.screen.reopened)(items.len(), &items.join(" "));
            lines.push(format!("  · {said}"));
        } else {
            let said = events.iter().map(|one| lang::event::event(face.lang, &one.what, &names));
            lines.extend(said.map(|said| format!("  · {said}")));
        }
    }
    if moved.events.is_empty() {
        lines.push(face.phrases.screen.nothing_happened.to_owned());
    }
    lines.join("\n")
}

/// What happened to another case than the one the command was about, one line each.
pub(in crate::cli) fn moved_of(face: &Face, moved: &Moved, office: &Office) -> String {
    let workflow = moved.workflow.localized(face.lang.as_str());
    let names = Names::new(Some(&workflow), Some(office));
    let lines = moved.events.iter().map(|event| {
        let said = lang::event::event(face.lang, &event.what, &names);
        format!("  · {}", (face.phrases.links.of_case)(moved.case.id.as_str(), &said))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The question whose answer an event reopened. A new draft can reopen dozens: they share a line here, and
/// have one each in the history.
fn reopened(event: &Event) -> Option<&str> {
    match &event.what {
        Happening::AnswerReopened { item } => Some(item.as_str()),
        _ => None,
    }
}

/// What to type next, or that it was a dry run, or that the case is over.
pub(in crate::cli) fn talk_next(face: &Face, moved: &Moved, office: &Office) {
    let done = &face.phrases.done;
    let workflow = moved.workflow.localized(face.lang.as_str());
    let names = Names::new(Some(&workflow), Some(office));
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
