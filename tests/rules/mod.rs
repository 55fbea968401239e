//! The shipped rules from outside: their own examples, wordings planted into real papers, and what they suspect of real
//! papers, judged by reading.

mod classified;
mod examples;
mod planted;

use fashen::app::check::{Checks, Wanted};
use fashen::app::submit::DEFAULT_WORKFLOW;
use fashen::domain::document::{Document, Text};
use std::path::{Path, PathBuf};

/// Real normative documents, beside the repository.
const NORMATIVE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/screening/normative");

/// The day by which the law of texts without a date is judged.
fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// The rules that the program carries.
fn checks() -> Checks {
    Checks::new(None, DEFAULT_WORKFLOW, today(), Wanted::default()).unwrap()
}

fn document(words: &str) -> Document {
    Document::outline(Text::of_lines(words))
}

/// The real documents by their names, in order; none where there are none.
fn normative() -> Vec<(String, String)> {
    let entries = std::fs::read_dir(Path::new(NORMATIVE)).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        // Where the file was found stands in its first line.
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("# source")).collect();
        (path.file_name().unwrap().to_str().unwrap().to_owned(), lines.join("\n"))
    };
    paths.into_iter().map(read).collect()
}
