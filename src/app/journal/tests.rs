//! What was written once is read for good, and would be written so again (I6).
//!
//! `tests/journals/events.jsonl` holds an event of every kind as version 1 writes it. A line of it must never change;
//! `FASHEN_BLESS=1` adds the lines of new kinds at its end.

use super::{StoredEvent, StoredHappening};
use crate::domain::case::{Case, Event};
use crate::lang::samples::happenings;
use chrono::DateTime;
use std::collections::BTreeSet;
use std::path::Path;

fn golden() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journals/events.jsonl");
    let mut text = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    if std::env::var_os("FASHEN_BLESS").is_some() {
        let known: BTreeSet<String> = text.lines().map(str::to_owned).collect();
        for line in samples().into_iter().filter(|line| !known.contains(line)) {
            text.push_str(&line);
            text.push('\n');
        }
        std::fs::write(&file, &text).unwrap();
    }
    text
}

/// Every sample as it is written.
fn samples() -> Vec<String> {
    let at = DateTime::parse_from_rfc3339("2026-03-02T09:00:00.25+08:00").unwrap();
    let event = |what| Event { at, person: "wang".into(), what };
    let written = |what| serde_json::to_string(&StoredEvent::from(&event(what))).unwrap();
    happenings().into_iter().map(written).collect()
}

fn read(line: &str) -> StoredEvent {
    serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))
}

#[test]
fn what_was_written_is_read_and_would_be_written_so_again() {
    for line in golden().lines() {
        let event: Event = read(line).try_into().unwrap_or_else(|()| panic!("{line}"));
        assert_eq!(serde_json::to_string(&StoredEvent::from(&event)).unwrap(), line);
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
fn a_case_from_before_drafts_were_screened_and_checked_holds_nothing_of_it() {
    let mut case = Case::new("2026-0001".into());
    let of_programs = |event: &StoredEvent| {
        matches!(
            event.event,
            StoredHappening::DraftScreened { .. }
                | StoredHappening::ScreeningConfirmed { .. }
                | StoredHappening::DraftChecked { .. }
                | StoredHappening::SuspicionNoted { .. }
        )
    };
    for event in golden().lines().map(read).filter(|event| !of_programs(event)) {
        case.apply(&event.try_into().unwrap());
    }
    assert!(case.screenings.is_empty() && case.rulings.is_empty());
    assert_eq!((case.found(), case.ruling(), case.nature()), (None, None, None));
    assert!(case.checks.is_empty() && case.suspicions.is_empty() && case.checked().is_none());
}
