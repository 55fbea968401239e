//! What documents are filtered by: for each status, year, topic and organ the documents that have it.
//!
//! Years and states cost little and are always there; the others are files of their own, read when somebody asks.

use serde::Serialize;
use std::collections::BTreeMap;

use super::super::input::{SiteEntry, SiteFile, SiteStatus};
use super::{Head, letters, script};
use crate::domain::search::{Extent, pack};
use crate::output::OutputError;

/// A filter: its name, and the values that documents have.
#[derive(Serialize)]
pub(super) struct Column<'a> {
    name: &'static str,
    values: Vec<Value<'a>>,
}

#[derive(Serialize)]
struct Value<'a> {
    #[serde(rename = "value")]
    name: String,
    text: &'a str,
    documents: usize,
    /// Which documents; none where they lie in a file of their own.
    list: Option<String>,
}

/// The head of the index, with the columns that are always there, and the files of the others.
pub(super) fn files(entries: &[&SiteEntry], extent: &Extent) -> Result<Vec<SiteFile>, OutputError> {
    let mut files = Vec::new();
    let mut columns = vec![statuses(entries), years(entries)];
    let topic = |entry: &SiteEntry| entry.subject.clone().unwrap_or_default();
    let apart: [(_, Vec<String>); 2] = [
        ("topic", entries.iter().map(|entry| topic(entry)).collect()),
        ("organ", entries.iter().map(|entry| entry.organ.clone()).collect()),
    ];
    for (name, values) in &apart {
        let mut column = grouped(name, values.iter().map(|value| (value.clone(), "")));
        let lists: Vec<String> =
            column.values.iter_mut().filter_map(|value| value.list.take()).collect();
        columns.push(column);
        files.push(script(&format!("search/{name}"), &json(&lists)?));
    }
    files.push(script("search/index", &json(&Head::of(extent, columns))?));
    Ok(files)
}

fn json(value: &impl Serialize) -> Result<String, OutputError> {
    serde_json::to_string(value).map_err(|error| OutputError::Json(error.to_string()))
}

/// States in the order in which the list of the site has them.
fn statuses<'a>(entries: &[&'a SiteEntry]) -> Column<'a> {
    let value = |entry: &&'a SiteEntry| (entry.status_code.as_str().to_owned(), &*entry.status);
    let mut column = grouped("status", entries.iter().map(value));
    let place =
        |value: &Value<'_>| SiteStatus::ALL.iter().position(|status| status.as_str() == value.name);
    column.values.sort_by_key(place);
    column
}

/// Years of publication, the last first.
fn years<'a>(entries: &[&'a SiteEntry]) -> Column<'a> {
    let mut column = grouped(
        "year",
        entries.iter().map(|entry| {
            let day = day(entry);
            (day.get(..4).unwrap_or_default().to_owned(), "")
        }),
    );
    column.values.reverse();
    column
}

/// The documents by value, an empty one left out; values by their code points, so that they stand alike everywhere.
fn grouped<'a>(
    name: &'static str,
    values: impl ExactSizeIterator<Item = (String, &'a str)>,
) -> Column<'a> {
    let end = u32::try_from(values.len()).unwrap_or(u32::MAX);
    let mut groups: BTreeMap<String, (&str, Vec<u32>)> = BTreeMap::new();
    for (number, (value, text)) in (0..end).zip(values) {
        if !value.is_empty() {
            groups.entry(value).or_insert((text, Vec::new())).1.push(number);
        }
    }
    let value = |(value, (text, list)): (String, (&'a str, Vec<u32>))| Value {
        name: value,
        text,
        documents: list.len(),
        list: Some(letters::encode(&pack(&list, end))),
    };
    Column { name, values: groups.into_iter().map(value).collect() }
}

/// The day of publication so that days sort by it (`2026-04-01`), however it is printed; empty when there is none.
pub(super) fn day(entry: &SiteEntry) -> String {
    let printed = entry.published.as_deref().unwrap_or_default();
    let parts: Vec<&str> =
        printed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [year, month, day] => format!("{year:0>4}-{month:0>2}-{day:0>2}"),
        _ => String::new(),
    }
}
