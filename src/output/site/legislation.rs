//! A document as data inside its page: schema.org/Legislation in JSON-LD.
//!
//! The vocabulary knows of three kinds of force only; what the catalogue says of a status stands beside it in words.

use serde_json::{Map, Value, json};

use super::address;
use super::input::{SiteEntry, SiteInput, SiteStatus};
use super::page::iso;
use crate::lang::site::ZH;
use crate::output::OutputError;

/// The data, ready to stand in a page between the tags of a script that no browser runs.
pub(super) fn block(input: &SiteInput, entry: &SiteEntry) -> Result<String, OutputError> {
    let text = serde_json::to_string(&Value::Object(of(input, entry)))
        .map_err(|error| OutputError::Json(error.to_string()))?;
    // Nothing in it can end the script, or begin a comment in it.
    Ok(text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
}

fn of(input: &SiteInput, entry: &SiteEntry) -> Map<String, Value> {
    let mut data = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            data.insert(name.to_owned(), value);
        }
    };
    let day = |day: &Option<String>| day.as_deref().map(|day| json!(iso(day)));
    let organ = json!({ "@type": "GovernmentOrganization", "name": entry.organ });
    put("@context", Some(json!("https://schema.org")));
    put("@type", Some(json!("Legislation")));
    put("name", Some(json!(entry.title)));
    put("inLanguage", Some(json!(ZH.tag)));
    put("legislationIdentifier", entry.number.as_ref().map(|number| json!(number)));
    put("identifier", Some(json!(entry.id)));
    put("legislationType", Some(json!(ZH.legislation)));
    put("legislationPassedBy", Some(organ));
    put("legislationDate", day(&entry.adopted));
    put("datePublished", day(&entry.published));
    put("legislationDateOfApplicability", day(&entry.effective));
    put("expires", day(&entry.until));
    put("legislationLegalForce", Some(json!(force(entry))));
    put("creativeWorkStatus", Some(json!(entry.status)));
    let shown = entry.versions.iter().find(|version| version.shown);
    put("legislationDateVersion", shown.map(|version| json!(version.from)));
    for (key, name) in [
        ("amends", "legislationChanges"),
        ("ends", "legislationRepeals"),
        ("replaces", "legislationRepeals"),
    ] {
        put(name, related(input, entry, key));
    }
    if !input.base_url.is_empty() {
        put("url", Some(json!(format!("{}{}", input.base_url, address::page(&entry.id)))));
    }
    data
}

/// The documents that this one stands to so; none where there is no such one.
fn related(input: &SiteInput, entry: &SiteEntry, key: &str) -> Option<Value> {
    let named = |one: &super::SiteRelation| {
        let mut data = json!({ "@type": "Legislation", "name": one.title });
        if let (Some(id), false, Some(data)) =
            (&one.id, input.base_url.is_empty(), data.as_object_mut())
        {
            let url = format!("{}{}", input.base_url, address::page(id));
            data.insert("url".to_owned(), json!(url));
        }
        data
    };
    let all: Vec<Value> = entry.relations.iter().filter(|one| one.key == key).map(named).collect();
    (!all.is_empty()).then_some(Value::Array(all))
}

fn force(entry: &SiteEntry) -> &'static str {
    match entry.status_code {
        SiteStatus::Valid | SiteStatus::Amended if entry.suspended => {
            "https://schema.org/PartiallyInForce"
        }
        SiteStatus::Valid | SiteStatus::Amended => "https://schema.org/InForce",
        _ => "https://schema.org/NotInForce",
    }
}
