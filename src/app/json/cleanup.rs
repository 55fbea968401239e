//! Clean-ups as JSON.

use super::case::put;
use crate::app::cleanup::{Changed, Row, Worklist};
use crate::domain::cleanup::{CleanUp, Disposition, Ended};
use crate::lang::{self, Lang};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// `cleanup list`.
pub fn clean_ups(all: &[CleanUp]) -> Value {
    json!({ "cleanups": all.iter().map(head).collect::<Value>() })
}

/// `cleanup show`, `cleanup start`.
pub fn clean_up(list: &Worklist) -> Value {
    let mut data = head(&list.clean_up);
    put(&mut data, "on", json!(list.on.to_string()));
    put(&mut data, "entries", list.rows.iter().map(row).collect());
    let units = list.clean_up.progress();
    let unit = |(unit, progress): (&&str, &crate::domain::cleanup::Progress)| {
        json!({
            "unit": Some(*unit).filter(|unit| !unit.is_empty()),
            "all": progress.all,
            "decided": progress.decided,
            "due": date(progress.due),
        })
    };
    put(&mut data, "units", units.iter().map(unit).collect());
    data
}

/// What was recorded of a clean-up.
pub fn clean_up_changed(changed: &Changed, lang: Lang) -> Value {
    let mut data = clean_up(&changed.list);
    put(&mut data, "event", json!(changed.event.what.key()));
    put(&mut data, "text", json!(lang::cleanup::happening(lang, &changed.event.what)));
    put(&mut data, "dry_run", json!(changed.dry_run));
    data
}

fn head(clean_up: &CleanUp) -> Value {
    let (state, by, from) = match &clean_up.ended {
        None => ("open", None, None),
        Some(Ended::Abandoned { .. }) => ("abandoned", None, None),
        Some(Ended::Finished { by, decided_on, from, .. }) => {
            let act = json!({
                "title": by.title, "number": by.number, "decided_on": decided_on.to_string(),
            });
            ("finished", Some(act), Some(*from))
        }
    };
    json!({
        "cleanup": clean_up.id.as_str(),
        "title": clean_up.title,
        "scope": clean_up.scope,
        "started_on": clean_up.started_on.to_string(),
        "due": date(clean_up.due),
        "all": clean_up.items.len(),
        "decided": clean_up.items.len() - clean_up.undecided().count(),
        "state": state,
        "by": by,
        "from": date(from),
    })
}

fn row(row: &Row) -> Value {
    let (entry, listed) = (&row.view.entry, &row.listed);
    let decided = listed.decided.as_ref();
    let decision = decided.map(|decided| &decided.decision);
    json!({
        "entry": entry.id.as_str(),
        "title": entry.title,
        "number": entry.number,
        "published_on": entry.published_on.to_string(),
        "status": row.view.status.as_str(),
        "valid_until": date(row.view.last_day),
        "cause": listed.cause,
        "unit": listed.unit,
        "due": date(listed.due),
        "disposition": decision.map(|one| Disposition::as_str(one.disposition)),
        "reason": decision.map(|one| one.reason.clone()),
        "until": date(decision.and_then(|one| one.until)),
        "person": decided.map(|one| one.person.as_str()),
        "decided_at": decided.map(|one| one.at.to_rfc3339()),
    })
}

fn date(date: Option<NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}
