//! Papers of our own, most of a township: each category of the list of exclusions with its trap. The name of a file
//! says what it is: `class--category--words.txt`.

use super::{Found, screened};
use std::collections::BTreeMap;
use std::path::Path;

/// The papers.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screening/own");

fn papers() -> BTreeMap<String, Found> {
    screened(Path::new(FOLDER), &[])
}

#[test]
fn every_paper_is_what_its_name_says() {
    let mut wrong = Vec::new();
    let papers = papers();
    assert!(papers.len() >= 40, "{}", papers.len());
    for (file, found) in &papers {
        let mut parts = file.split("--");
        let (class, category) = (parts.next().unwrap(), parts.next().unwrap());
        let exclusion = found.exclusion.as_deref().unwrap_or("none");
        if (class, category) != (found.class.as_str(), exclusion) {
            wrong.push(format!("{file}: {} {exclusion}\n{:#}", found.class, found.screening));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// An answer without words of the text cannot be checked by a person: what settles a paper as no normative document
/// quotes it, and quotations are of the text.
#[test]
fn what_settles_a_paper_is_quoted_and_has_a_basis() {
    for (file, found) in papers() {
        let text = std::fs::read_to_string(Path::new(FOLDER).join(&file)).unwrap();
        let steps = found.screening["steps"].as_array().unwrap();
        for step in steps {
            assert!(!step["basis"].as_str().unwrap().is_empty(), "{file}: {step}");
            for quote in step["quotes"].as_array().unwrap() {
                assert!(text.contains(quote["words"].as_str().unwrap()), "{file}: {quote}");
            }
        }
        let last = steps.last().unwrap();
        if found.class == "not-normative" {
            let quoted = steps.iter().any(|step| !step["quotes"].as_array().unwrap().is_empty());
            assert!(quoted, "{file}: {last}");
        }
    }
}
