//! 清理决定 for programs.

use super::value::{day, list};
use crate::domain::paper::{CleanUpDecision, ListedDocument};
use serde_json::{Value, json};

/// The decision as pretty-printed JSON with a line break at the end.
pub fn clean_up_json(decision: &CleanUpDecision) -> Vec<u8> {
    let data = json!({
        "cleanup": decision.clean_up,
        "version": decision.version,
        "organ": decision.organ,
        "title": decision.title,
        "number": decision.number,
        "decided_on": day(decision.decided_on),
        "from": day(decision.from),
        "documents": list(&decision.documents, document),
    });
    format!("{:#}\n", json!({"schema": "fashen.paper.cleanup-decision/1", "data": data}))
        .into_bytes()
}

fn document(one: &ListedDocument) -> Value {
    json!({
        "entry": one.entry,
        "title": one.title,
        "number": one.number,
        "published_on": day(one.published_on),
        "valid_until": one.until.map(day),
        "unit": one.unit,
        "disposition": one.disposition.map(crate::domain::cleanup::Disposition::as_str),
        "reason": one.reason,
    })
}
