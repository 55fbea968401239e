//! Lists that were taken over, and the catalogue written as one.

use crate::app::catalogue::stock::{Exported, Fate, Imported, RowReport};
use crate::domain::catalogue::stock::Column;
use crate::domain::name::EntryId;
use crate::lang::{Lang, reading, stock};
use serde_json::{Value, json};

/// `catalogue import`.
pub fn stock_imported(imported: &Imported, lang: Lang) -> Value {
    let (taken, unchanged, bad) = imported.counts();
    let column = |(head, column): &(String, Option<Column>)| json!({ "head": head, "column": column.map(Column::as_str) });
    json!({
        "columns": imported.columns.iter().map(column).collect::<Value>(),
        "rows": imported.rows.iter().map(|one| row(one, lang)).collect::<Value>(),
        "numbers": imported.numbers.iter().map(|series| json!({ "last": series.last, "next": series.next })).collect::<Value>(),
        "taken": taken,
        "unchanged": unchanged,
        "bad": bad,
        "taken_in": imported.taken_in,
        "dry_run": imported.dry_run,
    })
}

fn row(row: &RowReport, lang: Lang) -> Value {
    let (fate, entry, said): (_, Option<&EntryId>, Vec<String>) = match &row.fate {
        Fate::Taken { entry, notes } => {
            ("taken", Some(entry), notes.iter().map(|note| stock::note(lang, note)).collect())
        }
        Fate::Unchanged(entry) => ("unchanged", Some(entry), Vec::new()),
        Fate::Bad(problems) => {
            ("bad", None, problems.iter().map(|one| stock::problem(lang, one)).collect())
        }
        Fate::Unreadable(reason) => {
            ("unreadable", None, vec![reading::unreadable(lang, reason).sentence])
        }
    };
    json!({
        "place": row.place,
        "title": row.title,
        "fate": fate,
        "entry": entry.map(EntryId::as_str),
        "said": said,
    })
}

/// `catalogue export`.
pub fn stock_exported(exported: &Exported) -> Value {
    json!({ "file": exported.file.display().to_string(), "entries": exported.entries })
}
