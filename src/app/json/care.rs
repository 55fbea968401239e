//! What the commands that look after a registry say, as JSON.

use crate::app::care::{
    Checkup, Copied, Exported, Garbage, Health, Imported, Logged, Look, Proof, Repaired, Restored,
};
use crate::lang::Lang;
use crate::lang::care::{self, Finding};
use chrono::NaiveDate;
use fashen_store::{Hash, Head};
use serde_json::{Value, json};

/// `verify`.
pub fn proof(proof: &Proof, lang: Lang) -> Value {
    let checked = proof.checked.as_ref();
    json!({
        "clean": proof.findings.is_empty(),
        "head": head(proof.head),
        "anchored": proof.anchored,
        "records": proof.records,
        "contents": proof.blobs,
        "cases": checked.map(|checked| checked.cases),
        "entries": checked.map(|checked| checked.entries),
        "cleanups": checked.map(|checked| checked.clean_ups),
        "papers": checked.map(|checked| checked.papers),
        "findings": proof.findings.iter().map(|one| finding(one, lang)).collect::<Value>(),
        "unlisted": proof.unlisted,
    })
}

/// `export --format xes`.
pub fn logged(logged: &Logged) -> Value {
    json!({
        "file": logged.file.as_ref().map(|file| file.display().to_string()),
        "cases": logged.cases,
        "events": logged.events,
        "left_out": { "open": logged.open, "withdrawn": logged.withdrawn },
    })
}

/// `backup`.
pub fn copied(copied: &Copied) -> Value {
    json!({
        "file": copied.file.display().to_string(),
        "bytes": copied.store.bytes,
        "digest": copied.store.hash.to_string(),
        "head": head(copied.store.head),
        "since": copied.store.since.map(head),
        "contents": copied.store.blobs,
        "beside": copied.beside,
    })
}

/// `restore`.
pub fn restored(restored: &Restored) -> Value {
    json!({
        "registry": restored.root.display().to_string(),
        "head": head(restored.proof.head),
        "records": restored.proof.records,
        "contents": restored.proof.blobs,
        "beside": restored.beside,
    })
}

/// `export`.
pub fn exported(exported: &Exported) -> Value {
    json!({
        "file": exported.file.as_ref().map(|file| file.display().to_string()),
        "head": head(exported.head),
        "contents": exported.blobs,
    })
}

/// `import`.
pub fn imported(imported: &Imported) -> Value {
    json!({
        "registry": imported.root.display().to_string(),
        "head": head(imported.proof.head),
        "contents": imported.blobs,
        "has_settings": imported.has_settings,
    })
}

/// `repair`.
pub fn repaired(repaired: &Repaired, lang: Lang) -> Value {
    json!({
        "registry": repaired.root.display().to_string(),
        "records": repaired.records,
        "contents": repaired.blobs,
        "beside": repaired.beside,
        "missing": repaired.missing.iter().map(|one| finding(one, lang)).collect::<Value>(),
    })
}

/// `doctor`.
pub fn checkup(checkup: &Checkup, today: NaiveDate, say: impl Fn(&Look) -> String) -> Value {
    let health = |health| match health {
        Health::Ok => "ok",
        Health::Look => "look",
        Health::Bad => "bad",
    };
    let checks = checkup.checks.iter().map(|check| {
        json!({
            "check": check.look.name(),
            "health": health(check.health),
            "message": say(&check.look),
        })
    });
    json!({
        "checks": checks.collect::<Value>(),
        "place": checkup.place.as_ref().map(|place| super::place::place(place, today)),
    })
}

/// `doctor --garbage`.
pub fn garbage(found: &Garbage) -> Value {
    let list = |blobs: &[(Hash, u64)]| {
        let one =
            |(hash, bytes): &(Hash, u64)| json!({ "digest": hash.to_string(), "bytes": bytes });
        blobs.iter().map(one).collect::<Value>()
    };
    json!({
        "garbage": list(&found.unused),
        "young": list(&found.young),
        "removed": found.removed,
    })
}

/// The end of the chain.
pub(super) fn head(head: Head) -> Value {
    json!({ "position": head.position, "chain": head.chain.to_string() })
}

/// Something that is not as it was written.
pub(super) fn finding(finding: &Finding, lang: Lang) -> Value {
    json!({
        "code": finding.kind.name(),
        "message": care::finding(lang, finding),
        "case": finding.case,
        "stream": finding.stream,
        "version": finding.version,
        "position": finding.position,
        "until": finding.until,
        "table": finding.table,
        "digest": finding.hash,
        "paper": finding.paper.as_ref().map(|(paper, _)| paper.to_string()),
        "format": finding.paper.as_ref().map(|(_, format)| format),
        "place": finding.place,
        "reason": finding.reason,
    })
}
