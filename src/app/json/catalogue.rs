//! The catalogue, the site and the filing package as JSON.

use super::case::put;
use crate::app::catalogue::EntryView;
use crate::app::filing::FilingPackage;
use crate::app::publish::Published;
use crate::app::reading::Outline;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// `catalogue list`.
pub fn entries(entries: &[EntryView], on: NaiveDate) -> Value {
    json!({ "on": on.to_string(), "entries": entries.iter().map(fields).collect::<Value>() })
}

/// `catalogue show`.
pub fn entry(view: &EntryView, outline: &Outline, on: NaiveDate) -> Value {
    let mut data = fields(view);
    put(&mut data, "on", json!(on.to_string()));
    put(&mut data, "clauses", outline
        .clauses
        .iter()
        .map(|clause| json!({ "label": clause.label, "heading": clause.heading, "text": clause.text }))
        .collect());
    data
}

fn fields(view: &EntryView) -> Value {
    let entry = &view.entry;
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string());
    json!({
        "entry": entry.id.as_str(),
        "case": entry.case.as_str(),
        "title": entry.title,
        "number": entry.number,
        "organ": entry.organ,
        "unit": entry.unit,
        "decided_on": date(entry.decided_on),
        "published_on": entry.published_on.to_string(),
        "effective_on": entry.effective_on.to_string(),
        "valid_until": date(entry.valid_until),
        "status": view.status.as_str(),
        "channel": entry.channel,
        "filed_on": entry.filed.as_ref().map(|filed| filed.on.to_string()),
        "filing_number": entry.filed.as_ref().and_then(|filed| filed.number.clone()),
        "file_name": entry.file_name,
        "file": entry.file.to_string(),
    })
}

/// `publish`.
pub fn published(published: &Published) -> Value {
    json!({
        "folder": published.folder.display().to_string(),
        "documents": published.documents,
        "files": published.files.iter().map(|(path, size)| json!({ "path": path, "bytes": size })).collect::<Value>(),
        "dry_run": published.dry_run,
    })
}

/// `issue CASE filing`.
pub fn filing_package(package: &FilingPackage) -> Value {
    json!({
        "case": package.case.id.as_str(),
        "path": package.path.display().to_string(),
        "digest": package.digest.to_string(),
        "contents": package.contents.iter().map(|(name, digest)| json!({ "name": name, "sm3": digest.to_string() })).collect::<Value>(),
        "on_paper": package.on_paper.iter().map(|(title, place)| json!({ "material": title, "place": place })).collect::<Value>(),
        "dry_run": package.dry_run,
    })
}
