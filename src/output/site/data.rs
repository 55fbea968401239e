//! The catalogue as data: JSON for programs, CSV for spreadsheets.
//!
//! The keys of the JSON are a promise (`fashen.catalogue/1`): one may be added, none renamed or removed.

use serde::Serialize;
use std::collections::BTreeMap;

use super::address;
use super::input::{SiteDownload, SiteEntry, SiteInput, SiteText};
use super::maker::SiteLink;
use crate::lang::site::ZH;
use crate::output::{Cell, OutputError, Sheet, csv as list, xlsx as sheets};

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
    downloads: &'a [SiteLink],
    text: String,
    akn: String,
    versions: usize,
}

/// The files of entries, by their ids.
pub(super) type Downloads<'a> = BTreeMap<&'a str, Vec<SiteLink>>;

impl SiteText {
    /// Its file, without what is in it.
    pub(super) fn download(&self) -> Option<SiteLink> {
        let SiteDownload { title, path, bytes } = self.file.as_ref()?;
        Some(SiteLink { title: title.clone(), path: path.clone(), bytes: bytes.len() })
    }
}

/// `catalogue.json`.
pub(super) fn json(input: &SiteInput, downloads: &Downloads<'_>) -> Result<Vec<u8>, OutputError> {
    let catalogue = Catalogue {
        schema: SCHEMA,
        title: &input.title,
        organ: &input.organ,
        contact: &input.contact,
        on: &input.on,
        entries: input.entries.iter().map(|entry| Entry::of(entry, downloads)).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&catalogue)
        .map_err(|error| OutputError::Json(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

impl<'a> Entry<'a> {
    fn of(entry: &'a SiteEntry, downloads: &'a Downloads<'_>) -> Self {
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
            downloads: downloads.get(&*entry.id).map(Vec::as_slice).unwrap_or_default(),
            text: address::plain_text(&entry.id),
            akn: address::akoma(&entry.id),
            versions: entry.versions.len(),
        }
    }
}

/// `catalogue.csv`, with the fields of the public catalogues in their order.
pub(super) fn csv(input: &SiteInput) -> Result<Vec<u8>, OutputError> {
    list(&head().map(|(name, _)| name.to_owned()), &rows(input))
}

/// `catalogue.xlsx`: the same as a spreadsheet.
pub(super) fn xlsx(input: &SiteInput) -> Result<Vec<u8>, OutputError> {
    let cells = |row: Vec<String>| row.into_iter().map(Cell::Text).collect();
    let sheet = Sheet {
        name: ZH.lists.sheet.to_owned(),
        head: head().map(|(name, width)| (name.to_owned(), width)).to_vec(),
        rows: rows(input).into_iter().map(cells).collect(),
    };
    sheets(&[sheet])
}

/// The names of the columns, and their widths in characters.
fn head() -> [(&'static str, u16); 17] {
    let words = ZH.fields;
    [
        (words.place, 6),
        (words.title, 48),
        (words.number, 24),
        (words.registration, 18),
        (words.organ, 24),
        (words.subject, 14),
        (words.index, 20),
        (words.adopted, 12),
        (words.published, 12),
        (words.effective, 12),
        (words.until, 12),
        (words.status, 10),
        (words.changes, 30),
        (words.filing, 18),
        (words.filed, 12),
        (words.publicity, 14),
        (words.link, 36),
    ]
}

fn rows(input: &SiteInput) -> Vec<Vec<String>> {
    input.entries.iter().enumerate().map(|(index, entry)| row(index + 1, entry)).collect()
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
