//! What programs rely on: the schema, the keys, the same bytes every time.

use super::paper_json;
use crate::domain::paper::PaperKind;
use crate::domain::paper::example;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// All keys, as paths; the places of a list are one path.
fn keys(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let path = format!("{path}.{key}");
                keys(value, &path, found);
                found.insert(path);
            }
        }
        Value::Array(items) => {
            for item in items {
                keys(item, &format!("{path}[]"), found);
            }
        }
        _ => {}
    }
}

/// Programs read these keys: one may be added, none may go or change its name.
#[test]
fn the_keys_are_those_that_were_promised() {
    let mut found = BTreeSet::new();
    let desks = [example::registered(), example::second_draft(), example::ruled()];
    for (desk, kind) in desks.iter().flat_map(|desk| PaperKind::ALL.map(|kind| (desk, kind))) {
        if let Some(paper) = desk.paper(kind) {
            let value: Value = serde_json::from_slice(&paper_json(&paper)).unwrap();
            keys(&value, kind.as_str(), &mut found);
        }
    }
    let actual: String = found.into_iter().map(|path| path + "\n").collect();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers/json-keys.txt");
    if std::env::var_os("FASHEN_BLESS").is_some() {
        std::fs::write(&file, &actual).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let (actual, expected) = (lines(&actual), lines(&expected));
    let gone: Vec<_> = expected.difference(&actual).collect();
    let added: Vec<_> = actual.difference(&expected).collect();
    assert!(gone.is_empty() && added.is_empty(), "gone: {gone:#?}, added: {added:#?}");
}

#[test]
fn an_opinion_names_its_schema_and_the_words_it_reviewed() {
    let paper = example::two_rounds().paper(PaperKind::Opinion).unwrap();
    let value: Value = serde_json::from_slice(&paper_json(&paper)).unwrap();
    assert_eq!(value["schema"], "fashen.paper.opinion/1");
    assert_eq!(value["data"]["conclusion"], "lawful");
    assert_eq!(value["data"]["text_digest"], "7a".repeat(32));
    assert_eq!(value["data"]["review_ended"], "2026-03-13T16:00:00+08:00");
    assert_eq!(value["data"]["sections"][1]["step"]["carried_from"]["draft"], 1);
    assert_eq!(value["data"]["findings"][0]["settled"]["answer"]["verdict"], "ok");
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    let bytes = || paper_json(&example::registered().paper(PaperKind::RoutingSheet).unwrap());
    assert_eq!(bytes(), bytes());
    assert!(bytes().ends_with(b"}\n"));
}
