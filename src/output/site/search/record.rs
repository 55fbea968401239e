//! A document as the search of the site reads it: its words, and what a result shows of it.

use serde::{Deserialize, Serialize};

use super::super::address::Anchors;
use super::super::document::OWN_ANCHORS;
use super::super::input::{SiteClause, SiteEntry};
use crate::domain::search::{SearchClause, SearchText};
use crate::output::OutputError;

#[derive(Serialize)]
struct Record<'a> {
    id: &'a str,
    title: &'a str,
    number: Option<&'a str>,
    organ: &'a str,
    published: Option<&'a str>,
    status: &'static str,
    status_text: &'a str,
    /// Label, heading, words, anchor in the page.
    clauses: Vec<(&'a str, &'a str, &'a str, String)>,
}

/// The words of an entry.
pub(super) fn text(entry: &SiteEntry, clauses: &[SiteClause]) -> SearchText {
    let clause = |clause: &SiteClause| SearchClause {
        label: clause.label.clone(),
        heading: clause.heading.clone(),
        text: clause.text.clone(),
    };
    SearchText {
        title: entry.title.clone(),
        number: entry.number.clone(),
        clauses: clauses.iter().map(clause).collect(),
    }
}

/// An entry as its file holds it.
pub(super) fn json(entry: &SiteEntry, clauses: &[SiteClause]) -> Result<Vec<u8>, OutputError> {
    serde_json::to_vec(&Record::of(entry, clauses))
        .map_err(|error| OutputError::Json(error.to_string()))
}

/// The words of an entry as its file holds them; none where it is not one of ours.
pub(super) fn read(json: &[u8]) -> Option<SearchText> {
    let Words { title, number, clauses } = serde_json::from_slice(json).ok()?;
    let clause = |(label, heading, text, _): (String, String, String, String)| SearchClause {
        label,
        heading,
        text,
    };
    Some(SearchText { title, number, clauses: clauses.into_iter().map(clause).collect() })
}

#[derive(Deserialize)]
struct Words {
    title: String,
    number: Option<String>,
    clauses: Vec<(String, String, String, String)>,
}

impl<'a> Record<'a> {
    fn of(entry: &'a SiteEntry, clauses: &'a [SiteClause]) -> Self {
        // The same anchors as on the page of the document.
        let mut anchors = Anchors::beside(&OWN_ANCHORS);
        let clause =
            |one: &'a SiteClause| (&*one.label, &*one.heading, &*one.text, anchors.of(&one.label));
        Self {
            id: &entry.id,
            title: &entry.title,
            number: entry.number.as_deref(),
            organ: &entry.organ,
            published: entry.published.as_deref(),
            status: entry.status_code.as_str(),
            status_text: &entry.status,
            clauses: clauses.iter().map(clause).collect(),
        }
    }
}
