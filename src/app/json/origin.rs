//! `verify FILE`, for programs.

use crate::app::journal::StoredEvent;
use crate::app::origin::{Origin, Trace};
use serde_json::{Value, json};

/// What is known of files.
pub fn origins(all: &[Origin]) -> Value {
    json!({ "files": all.iter().map(one).collect::<Value>() })
}

fn one(origin: &Origin) -> Value {
    let traces = |all: &[Trace]| all.iter().map(|it| trace(origin, it)).collect::<Value>();
    json!({
        "path": origin.path.display().to_string(),
        "sm3": origin.digest.to_string(),
        "known": traces(&origin.known),
        "named": traces(&origin.named),
    })
}

fn trace(origin: &Origin, trace: &Trace) -> Value {
    let (case, entry, cleanup) = match trace {
        Trace::Case { history, .. } => (Some(history.case.id.as_str()), None, None),
        Trace::Entry { entry, .. } => (None, Some(entry.as_str()), None),
        Trace::CleanUp { id, .. } => (None, None, Some(id.as_str())),
    };
    let (title, event, version, at, by) = match trace {
        Trace::Case { history, entered } => {
            let stored =
                serde_json::to_value(StoredEvent::from(&entered.event)).unwrap_or_default();
            let kind = stored.pointer("/event/type").and_then(Value::as_str).map(str::to_owned);
            let event = &entered.event;
            let by = Some(event.person.as_str());
            (&history.case.title, kind, Some(entered.version), Some(event.at.to_rfc3339()), by)
        }
        Trace::Entry { title, event, .. } => {
            let kind = format!("entry-{}", event.what.key());
            (title, Some(kind), None, Some(event.at.to_rfc3339()), Some(event.person.as_str()))
        }
        Trace::CleanUp { title, at, .. } => {
            (title, Some("cleanup-finished".to_owned()), None, at.map(|at| at.to_rfc3339()), None)
        }
    };
    json!({
        "case": case,
        "entry": entry,
        "cleanup": cleanup,
        "title": title,
        "event": event,
        "version": version,
        "at": at,
        "by": by,
        "format": trace.format(&origin.digest),
    })
}
