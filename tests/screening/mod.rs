//! Screening: papers of our own with what they are, the corpus, and what an edited criterion or a place changes.

mod any_text;
mod batch;
mod corpus;
mod own;
mod places;

use crate::support::{Folder, Program};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What was found of a file.
struct Found {
    class: String,
    exclusion: Option<String>,
    screening: Value,
}

/// Screens all files of a folder in one run; by file.
fn screened(folder: &Path, more: &[&str]) -> BTreeMap<String, Found> {
    let here = Folder::new();
    let mut words = vec!["fashen", "screen", "--batch", folder.to_str().unwrap(), "--json"];
    words.extend(more);
    let ran = Program::new(here.path()).words(&words[1..]);
    assert_eq!(ran.code, 0, "{}", ran.said());
    let data = ran.data("fashen.screen-batch/1");
    let files = data["files"].as_array().unwrap();
    let found = files.iter().map(|row| {
        let screening = row["screening"].clone();
        let class = screening["classification"].as_str().unwrap_or("unread").to_owned();
        let exclusion = screening["exclusion"].as_str().map(str::to_owned);
        (row["file"].as_str().unwrap().to_owned(), Found { class, exclusion, screening })
    });
    found.collect()
}
