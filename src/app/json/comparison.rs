//! Two texts side by side, as JSON.

use crate::app::compare::{Compared, Origin, Side};
use crate::domain::document::comparison::{Fate, Line, Written};
use serde_json::{Value, json};
use std::path::Path;

/// `diff`, with the files that were written.
pub fn comparison(compared: &Compared, html: Option<&Path>, docx: Option<&Path>) -> Value {
    let counts = &compared.counts;
    json!({
        "before": side(&compared.before),
        "after": side(&compared.after),
        "same": compared.is_same(),
        "counts": {
            "added": counts.added,
            "deleted": counts.deleted,
            "changed": counts.changed,
            "split": counts.split,
            "merged": counts.merged,
            "moved": counts.moved,
            "renumbered": counts.renumbered,
            "untouched": counts.untouched,
        },
        "rows": compared.lines.iter().map(row).collect::<Value>(),
        "html": html.map(|file| file.display().to_string()),
        "docx": docx.map(|file| file.display().to_string()),
    })
}

fn side(side: &Side) -> Value {
    let (case, draft, file) = match &side.origin {
        Origin::Draft { case, draft, .. } => (Some(case), Some(draft), None),
        Origin::File(file) => (None, None, Some(file.display().to_string())),
    };
    json!({ "case": case, "draft": draft, "file": file, "title": side.title })
}

fn row(line: &Line) -> Value {
    json!({
        "old": line.old,
        "new": line.new,
        "what": match line.fate {
            Fate::Same => "same",
            Fate::Changed => "changed",
            Fate::Added => "added",
            Fate::Deleted => "deleted",
            Fate::Split => "split",
            Fate::Merged => "merged",
        },
        "renumbered": line.renumbered,
        "moved": line.moved,
        "words": line.passages.iter().map(|passage| json!({
            "in": match passage.written {
                Written::Both => "both",
                Written::Old => "old",
                Written::New => "new",
            },
            "text": passage.text,
        })).collect::<Value>(),
    })
}
