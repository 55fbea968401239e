//! What a search found, as JSON.

use crate::app::search::Found;
use crate::domain::search::{ClauseHit, Marked, Place};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// `search`.
pub fn found(found: &Found, on: NaiveDate) -> Value {
    let hit = |(view, hit): &(crate::app::catalogue::EntryView, crate::domain::search::Hit)| {
        json!({
            "entry": view.entry.id.as_str(),
            "title": view.entry.title,
            "number": view.entry.number,
            "organ": view.entry.organ,
            "published_on": view.entry.published_on.to_string(),
            "status": view.status.as_str(),
            "place": place(hit.place),
            "title_marked": marked(&hit.title),
            "number_marked": hit.number.as_ref().map(marked),
            "clauses": hit.clauses.iter().map(clause).collect::<Value>(),
            "more_clauses": hit.more_clauses,
        })
    };
    json!({
        "on": on.to_string(),
        "phrases": found.phrases,
        "hits": found.hits.iter().map(hit).collect::<Value>(),
        "more": found.more,
    })
}

fn clause(clause: &ClauseHit) -> Value {
    json!({ "label": clause.label, "excerpt": marked(&clause.excerpt) })
}

fn marked(words: &Marked) -> Value {
    words.0.iter().map(|(text, found)| json!({ "text": text, "found": found })).collect()
}

fn place(place: Place) -> &'static str {
    match place {
        Place::Title => "title",
        Place::Number => "number",
        Place::Heading => "heading",
        Place::Clause => "clause",
    }
}
