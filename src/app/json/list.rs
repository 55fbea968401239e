//! Lists as JSON.

use crate::app::TodoRow;
use crate::app::inspect::CaseList;
use serde_json::{Value, json};

/// `list`.
pub fn cases(list: &CaseList) -> Value {
    let named = |(id, title): &(String, String)| json!({ "id": id, "title": title });
    let rows: Value = list
        .rows
        .iter()
        .map(|row| {
            json!({
                "case": row.case,
                "title": row.title,
                "unit": row.unit,
                "workflow": row.workflow,
                "active": row.active.iter().map(named).collect::<Value>(),
                "ended": row.ended.as_ref().map(named),
                "opened_at": row.opened_at,
                "touched_at": row.touched_at,
                "drafts": row.drafts,
                "due": row.due.map(|due| due.to_string()),
                "estimated": row.estimated,
                "suspicions": row.suspicions,
            })
        })
        .collect();
    json!({ "cases": rows, "more": list.more })
}

/// `todo`.
pub fn todo(rows: &[TodoRow]) -> Value {
    let rows: Value = rows
        .iter()
        .map(|row| {
            json!({
                "case": row.case,
                "title": row.title,
                "stage": row.stage.0,
                "stage_title": row.stage.1,
                "role": row.role.0,
                "since": row.since,
                "assignee": row.assignee,
                "due": row.due.map(|due| due.to_string()),
                "estimated": row.estimated,
                "suspicions": row.suspicions,
            })
        })
        .collect();
    json!({ "todo": rows })
}
