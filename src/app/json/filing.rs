//! Filing as JSON.

use super::change::moved;
use crate::app::filing::{FilingRow, PackageManifest, Received, Reply};
use serde_json::{Value, json};

/// `filing list`.
pub fn filings(rows: &[FilingRow]) -> Value {
    let row = |row: &FilingRow| {
        json!({
            "case": row.case,
            "direction": row.direction.key(),
            "unit": row.unit,
            "title": row.title,
            "number": row.number,
            "published_on": row.published_on,
            "sent_on": row.sent_on,
            "filing_number": row.filing_number,
            "filed_on": row.filed_on,
            "state": row.state,
            "due": row.due,
        })
    };
    json!({ "filings": rows.iter().map(row).collect::<Value>() })
}

/// `filing receive`.
pub fn filing_received(received: &Received) -> Value {
    let mut data = moved(&received.moved);
    if let Some(data) = data.as_object_mut() {
        data.insert("package".to_owned(), package(&received.manifest));
        let lacking = received.lacking.iter().map(|role| role.key()).collect();
        data.insert("lacking".to_owned(), lacking);
        data.insert("again".to_owned(), json!(received.again));
    }
    data
}

fn package(manifest: &PackageManifest) -> Value {
    let file = |file: &crate::app::filing::PackedFile| json!({ "name": file.name, "role": file.role, "sm3": file.sm3 });
    json!({
        "case": manifest.case,
        "organ": manifest.organ,
        "title": manifest.title,
        "number": manifest.number,
        "published_on": manifest.published_on,
        "files": manifest.files.iter().map(file).collect::<Value>(),
        "on_paper": manifest.on_paper.iter().map(|(title, place)| json!({ "material": title, "place": place })).collect::<Value>(),
    })
}

/// `filing reply`.
pub fn filing_reply(reply: &Reply) -> Value {
    json!({
        "case": reply.case.id.as_str(),
        "answers": reply.manifest.case,
        "to": reply.manifest.to,
        "reply": reply.manifest.kind,
        "record": reply.manifest.record,
        "path": reply.path.display().to_string(),
        "digest": reply.digest.to_string(),
        "dry_run": reply.dry_run,
    })
}
