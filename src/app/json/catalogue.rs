//! The catalogue, the site and the filing package as JSON.

use super::case::put;
use super::structure::term;
use crate::app::catalogue::expiring::Expiring;
use crate::app::catalogue::propose::{Item, Proposed, Stand};
use crate::app::catalogue::record::Recorded;
use crate::app::catalogue::{EntryView, Shown, Turn};
use crate::app::filing::FilingPackage;
use crate::app::publish::Published;
use crate::domain::catalogue::{Asked, EntryEvent, Matched, Version};
use crate::domain::name::{CaseId, EntryId};
use crate::lang::{self, Lang};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// `catalogue list`.
pub fn entries(entries: &[EntryView], on: NaiveDate, known_on: Option<NaiveDate>) -> Value {
    json!({
        "on": on.to_string(),
        "as_known_on": date(known_on),
        "entries": entries.iter().map(fields).collect::<Value>(),
    })
}

/// `catalogue expiring`.
pub fn expiring(found: &Expiring) -> Value {
    json!({
        "on": found.on.to_string(),
        "until": found.until.to_string(),
        "entries": found.entries.iter().map(fields).collect::<Value>(),
    })
}

/// `catalogue show`.
pub fn entry(shown: &Shown, (on, known): (NaiveDate, Option<NaiveDate>), lang: Lang) -> Value {
    let mut data = fields(&shown.view);
    put(&mut data, "on", json!(on.to_string()));
    put(&mut data, "as_known_on", json!(date(known)));
    let clauses = shown.outline.iter().flat_map(|outline| &outline.clauses);
    put(&mut data, "clauses", clauses
        .map(|clause| json!({ "label": clause.label, "heading": clause.heading, "text": clause.text }))
        .collect());
    put(&mut data, "unmerged", json!(shown.unmerged));
    let numbered = (1_u64..).zip(&shown.events);
    let line = |(n, event)| {
        let mut line = happened(event, lang);
        put(&mut line, "n", json!(n));
        put(&mut line, "struck", json!(!shown.life.lived.iter().any(|lived| lived.n == n)));
        line
    };
    put(&mut data, "life", numbered.map(line).collect());
    put(&mut data, "relations", shown.turns.iter().map(relation).collect());
    put(&mut data, "versions", shown.life.versions().iter().map(version).collect());
    data
}

fn relation(turn: &Turn) -> Value {
    let kind = if turn.acts { turn.relation.as_str() } else { turn.relation.seen_back() };
    json!({ "relation": kind, "entry": turn.other.as_str(), "title": turn.title })
}

fn version(version: &Version<'_>) -> Value {
    json!({
        "event": version.n,
        "from": version.from.to_string(),
        "by": version.by.map(|by| by.title.clone()),
        "file_name": version.text.map(|text| text.file_name.clone()),
        "file": version.text.map(|text| text.file.to_string()),
    })
}

/// Something that happened to an entry.
fn happened(event: &EntryEvent, lang: Lang) -> Value {
    let by = event.what.act().map(|by| {
        json!({
            "title": by.title,
            "number": by.number,
            "organ": by.organ,
            "entry": by.entry.as_ref().map(EntryId::as_str),
        })
    });
    json!({
        "event": event.what.key(),
        "recorded_at": event.at.to_rfc3339(),
        "person": event.person.as_str(),
        "from": date(event.what.from()),
        "by": by,
        "text": lang::catalogue::happening(lang, &event.what),
    })
}

/// What was recorded of entries.
pub fn entry_recorded(recorded: &[Recorded], lang: Lang) -> Value {
    let one = |one: &Recorded| {
        let mut data = happened(&one.event, lang);
        put(&mut data, "entry", json!(one.life.entry.id.as_str()));
        put(&mut data, "title", json!(one.life.entry.title));
        put(&mut data, "on", json!(one.on.to_string()));
        put(&mut data, "status_before", json!(one.status.0.as_str()));
        put(&mut data, "status_after", json!(one.status.1.as_str()));
        put(&mut data, "dry_run", json!(one.dry_run));
        data
    };
    json!({ "recorded": recorded.iter().map(one).collect::<Value>() })
}

/// `catalogue accept`.
pub fn entries_recorded(asked: &Proposed, recorded: &[Recorded], lang: Lang) -> Value {
    let mut data = proposal(asked);
    if let Some(done) = entry_recorded(recorded, lang).get("recorded") {
        put(&mut data, "recorded", done.clone());
    }
    data
}

/// `catalogue proposals`.
pub fn entry_proposals(all: &[Proposed]) -> Value {
    json!({ "documents": all.iter().map(proposal).collect::<Value>() })
}

fn proposal(one: &Proposed) -> Value {
    let item = |item: &Item| {
        let named = &item.proposal;
        let (months, through) = match named.asked {
            Asked::Repeal => (None, None),
            Asked::Renew(until) => term(until),
        };
        json!({
            "title": named.title,
            "number": named.number,
            "entry": named.entry.as_ref().map(|(id, _)| id.as_str()),
            "found_by": named.entry.as_ref().map(|(_, how)| match how {
                Matched::ByNumber => "number",
                Matched::ByTitle => "title",
            }),
            "months": months,
            "through": through,
            "perhaps": named.perhaps.iter().map(EntryId::as_str).collect::<Vec<_>>(),
            "state": match item.stand {
                Stand::Open => "open",
                Stand::Done => "done",
                Stand::Unknown => "unknown",
            },
        })
    };
    let of = |wanted: fn(Asked) -> bool| {
        let items = one.items.iter().filter(|item| wanted(item.proposal.asked));
        items.map(item).collect::<Value>()
    };
    json!({
        "document": one.entry.id.as_str(),
        "title": one.entry.title,
        "from": one.entry.effective_on.to_string(),
        "repeals": of(|asked| asked == Asked::Repeal),
        "renewals": of(|asked| asked != Asked::Repeal),
    })
}

fn date(date: Option<NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn fields(view: &EntryView) -> Value {
    let entry = &view.entry;
    let text = entry.text.as_ref();
    json!({
        "entry": entry.id.as_str(),
        "case": entry.case.as_ref().map(CaseId::as_str),
        "title": entry.title,
        "number": entry.number,
        "registration": entry.registration,
        "index": entry.index,
        "organ": entry.organ,
        "unit": entry.unit,
        "topic": entry.topic,
        "decided_on": date(entry.decided_on),
        "published_on": entry.published_on.to_string(),
        "effective_on": entry.effective_on.to_string(),
        "valid_until": date(view.last_day),
        "status": view.status.as_str(),
        "suspended": view.suspended,
        "channel": entry.channel,
        "link": entry.link,
        "history": entry.history,
        "filed_on": date(entry.filed.as_ref().map(|filed| filed.on)),
        "filing_number": entry.filed.as_ref().and_then(|filed| filed.number.clone()),
        "file_name": text.map(|text| text.file_name.clone()),
        "file": text.map(|text| text.file.to_string()),
        "opinion": entry.opinion.as_ref().map(ToString::to_string),
        "assumed": entry.assumed.iter().map(|field| field.as_str()).collect::<Vec<_>>(),
    })
}

/// `publish`.
pub fn published(published: &Published) -> Value {
    json!({
        "folder": published.folder.display().to_string(),
        "documents": published.documents,
        "files": published.files.iter().map(|(path, size)| json!({ "path": path, "bytes": size })).collect::<Value>(),
        "written": published.written,
        "removed": published.removed,
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
