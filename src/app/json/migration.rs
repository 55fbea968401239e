//! Cases that went over to another definition, as JSON.

use super::case::put;
use crate::app::Error;
use crate::app::author::migrate::{Migrated, Report};
use crate::app::journal::StoredEvent;
use crate::domain::case::{Happening, Reason};
use serde_json::{Map, Value, json};

/// `migrate`; `say` makes the sentence of a reason, `back` the command that undoes one.
pub fn migrated(
    report: &Report,
    say: impl Fn(&Error) -> Vec<String>,
    back: impl Fn(&Migrated) -> String,
) -> Value {
    let cases = report.cases.iter().map(|(case, result)| {
        let mut data = json!({
            "case": case.id.as_str(),
            "title": case.title,
            "migrated": result.is_ok(),
        });
        match result {
            Ok(migrated) => {
                went(&mut data, migrated);
                put(&mut data, "undo", json!(back(migrated)));
            }
            Err(error) => put(&mut data, "reasons", reasons(error, &say(error))),
        }
        data
    });
    json!({
        "workflow": report.workflow.as_str(),
        "to": report.to.to_string(),
        "cases": cases.collect::<Value>(),
        "dry_run": report.dry_run,
    })
}

fn went(data: &mut Value, migrated: &Migrated) {
    let stages: Map<String, Value> = migrated
        .moved
        .events
        .iter()
        .filter_map(|event| match &event.what {
            Happening::CaseMigrated { stages, .. } => Some(stages),
            _ => None,
        })
        .flatten()
        .map(|(old, new)| (old.to_string(), json!(new.as_str())))
        .collect();
    let events: Value =
        migrated.moved.events.iter().map(|event| json!(StoredEvent::from(event))).collect();
    let left = &migrated.left;
    let ids = |ids: Vec<&str>| json!(ids);
    put(data, "from", json!(migrated.from.to_string()));
    put(data, "stages", Value::Object(stages));
    put(data, "events", events);
    put(data, "eased", json!(migrated.eased));
    put(
        data,
        "left",
        json!({
            "facts": ids(left.facts.iter().map(crate::domain::name::FactId::as_str).collect()),
            "answers": ids(left.answers.iter().map(crate::domain::name::CheckItemId::as_str).collect()),
            "findings": ids(left.findings.iter().map(crate::domain::name::CheckItemId::as_str).collect()),
        }),
    );
}

fn reasons(error: &Error, said: &[String]) -> Value {
    let Error::Refused { refusal, .. } = error else { return json!([]) };
    let codes = refusal.reasons.iter().map(Reason::code);
    codes.zip(said).map(|(code, message)| json!({ "code": code, "message": message })).collect()
}
