//! The catalogue as data: JSON for programs, CSV for spreadsheets.
//!
//! The keys of the JSON are a promise (`fashen.catalogue/1`): one may be added, none renamed or removed.

use serde::Serialize;

use super::address;
use super::input::{SiteEntry, SiteInput};
use crate::lang::site::ZH;
use crate::output::{OutputError, csv as list};

const SCHEMA: &str = "fashen.catalogue/1";

#[derive(Serialize)]
struct Catalogue<'a> {
    schema: &'static str,
    title: &'a str,
    organ: &'a str,
    contact: &'a str,
    on: &'a str,
    entries: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    title: &'a str,
    number: Option<&'a str>,
    registration: Option<&'a str>,
    organ: &'a str,
    subject: Option<&'a str>,
    index: Option<&'a str>,
    adopted: Option<&'a str>,
    published: Option<&'a str>,
    effective: Option<&'a str>,
    until: Option<&'a str>,
    status: &'static str,
    status_text: &'a str,
    changes: Option<&'a str>,
    filing: Option<&'a str>,
    filed: Option<&'a str>,
    publicity: Option<&'a str>,
    link: Option<&'a str>,
    page: String,
    downloads: Vec<Download<'a>>,
}

#[derive(Serialize)]
struct Download<'a> {
    title: &'a str,
    path: &'a str,
    bytes: usize,
}

/// `catalogue.json`.
pub(super) fn json(input: &SiteInput) -> Result<Vec<u8>, OutputError> {
    let catalogue = Catalogue {
        schema: SCHEMA,
        title: &input.title,
        organ: &input.organ,
        contact: &input.contact,
        on: &input.on,
        entries: input.entries.iter().map(Entry::of).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&catalogue)
        .map_err(|error| OutputError::Json(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

impl<'a> Entry<'a> {
    fn of(entry: &'a SiteEntry) -> Self {
        let downloads = entry.downloads.iter();
        Self {
            id: &entry.id,
            title: &entry.title,
            number: entry.number.as_deref(),
            registration: entry.registration.as_deref(),
            organ: &entry.organ,
            subject: entry.subject.as_deref(),
            index: entry.index.as_deref(),
            adopted: entry.adopted.as_deref(),
            published: entry.published.as_deref(),
            effective: entry.effective.as_deref(),
            until: entry.until.as_deref(),
            status: entry.status_code.as_str(),
            status_text: &entry.status,
            changes: entry.changes.as_deref(),
            filing: entry.filing.as_deref(),
            filed: entry.filed.as_deref(),
            publicity: entry.publicity.as_deref(),
            link: entry.link.as_deref(),
            page: address::page(&entry.id),
            downloads: downloads
                .map(|one| Download { title: &one.title, path: &one.path, bytes: one.bytes.len() })
                .collect(),
        }
    }
}

/// `catalogue.csv`, with the fields of the public catalogues in their order.
pub(super) fn csv(input: &SiteInput) -> Result<Vec<u8>, OutputError> {
    let words = ZH.fields;
    let head = [
        words.place,
        words.title,
        words.number,
        words.registration,
        words.organ,
        words.subject,
        words.index,
        words.adopted,
        words.published,
        words.effective,
        words.until,
        words.status,
        words.changes,
        words.filing,
        words.filed,
        words.publicity,
        words.link,
    ];
    let rows: Vec<_> =
        input.entries.iter().enumerate().map(|(index, entry)| row(index + 1, entry)).collect();
    list(&head.map(str::to_owned), &rows)
}

fn row(place: usize, entry: &SiteEntry) -> Vec<String> {
    let or_nothing = |value: &Option<String>| value.clone().unwrap_or_default();
    vec![
        place.to_string(),
        entry.title.clone(),
        or_nothing(&entry.number),
        or_nothing(&entry.registration),
        entry.organ.clone(),
        or_nothing(&entry.subject),
        or_nothing(&entry.index),
        or_nothing(&entry.adopted),
        or_nothing(&entry.published),
        or_nothing(&entry.effective),
        or_nothing(&entry.until),
        entry.status.clone(),
        or_nothing(&entry.changes),
        or_nothing(&entry.filing),
        or_nothing(&entry.filed),
        or_nothing(&entry.publicity),
        // An entry published nowhere else is found on its own page.
        entry.link.clone().unwrap_or_else(|| address::page(&entry.id)),
    ]
}
