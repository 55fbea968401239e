//! What was written once of an entry is read for good, and would be written so again (I6).
//!
//! `tests/journals/entries.jsonl` holds an event of every kind as version 1 writes it. A line of it must never change;
//! `FASHEN_BLESS=1` adds the lines of new kinds at its end.

use super::EntryRow;
use super::stored::StoredEntryEvent;
use crate::domain::catalogue::{EntryEvent, Life};
use crate::lang::samples::entry_happenings;
use chrono::DateTime;
use std::path::Path;

fn events() -> Vec<EntryEvent> {
    let at = DateTime::parse_from_rfc3339("2026-03-02T09:00:00.25+08:00").unwrap();
    let event = |what| EntryEvent { at, person: "wang".into(), what };
    entry_happenings().into_iter().map(event).collect()
}

fn samples() -> Vec<String> {
    let written =
        |event: &EntryEvent| serde_json::to_string(&StoredEntryEvent::from(event)).unwrap();
    events().iter().map(written).collect()
}

fn golden() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journals/entries.jsonl");
    let mut text = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    if std::env::var_os("FASHEN_BLESS").is_some() {
        let fresh: Vec<String> =
            samples().into_iter().filter(|line| !text.lines().any(|known| known == line)).collect();
        for line in fresh {
            text.push_str(&line);
            text.push('\n');
        }
        std::fs::write(&file, &text).unwrap();
    }
    text
}

#[test]
fn what_was_written_is_read_and_would_be_written_so_again() {
    for line in golden().lines() {
        let stored: StoredEntryEvent =
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let event = stored.read().unwrap_or_else(|| panic!("{line}"));
        assert_eq!(serde_json::to_string(&StoredEntryEvent::from(&event)).unwrap(), line);
    }
}

#[test]
fn every_kind_of_event_is_among_them() {
    let golden = golden();
    for line in samples() {
        assert!(golden.lines().any(|known| known == line), "{line}");
    }
}

#[test]
fn a_row_says_of_a_life_what_lists_need() {
    let life = Life::of(events()).unwrap();
    let bytes = serde_json::to_vec(&EntryRow::from(&life)).unwrap();
    let row: EntryRow = serde_json::from_slice(&bytes).unwrap();
    let (entry, standing, ties) = row.read().unwrap();
    assert_eq!((entry, standing, ties), (life.entry.clone(), life.standing(), life.ties()));
}

/// As the program wrote rows when entries could only be published and filed: with these bytes verification compares.
#[test]
fn a_row_of_a_plain_entry_is_what_it_always_was() {
    let line = r#"{"entry":{"id":"2026-0001","case":"2026-0001","title":"甲","number":null,"organ":"乙","unit":"丙","decided_on":null,"published_on":"2026-01-01","effective_on":"2026-02-01","valid_until":null,"channel":null,"file":"0000000000000000000000000000000000000000000000000000000000000000","file_name":"a.docx","outline":"0000000000000000000000000000000000000000000000000000000000000000"},"filed":null}"#;
    let row: EntryRow = serde_json::from_str(line).unwrap();
    assert_eq!(serde_json::to_string(&row).unwrap(), line);
    assert!(row.read().is_some());
}
