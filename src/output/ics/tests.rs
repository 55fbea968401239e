//! What the writer keeps of a text, and where it may break a line.

use super::line::{Lines, escape};
use super::{Alarm, Calendar, Entry, Form, Priority, ics};
use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn calendar(form: Form, entries: Vec<Entry>) -> Calendar {
    let made = DateTime::parse_from_rfc3339("2026-11-23T10:30:00+08:00").unwrap();
    Calendar { name: "期限".into(), language: "zh".into(), made, form, entries }
}

fn entry(uid: &str, on: &str) -> Entry {
    Entry {
        uid: uid.into(),
        day: day(on),
        summary: "审核期限：甲；乙".into(),
        description: "一行\n又一行".into(),
        categories: vec!["期限".into(), "甲,乙".into()],
        priority: Priority::Unsaid,
        alarms: Vec::new(),
    }
}

/// Lines put together again, as RFC 5545 §3.1 says.
fn unfolded(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split_terminator("\r\n").map(ToOwned::to_owned).collect()
}

/// A value read back, as RFC 5545 §3.3.11 says.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => text.push('\n'),
                other => text.extend(other),
            },
            c => text.push(c),
        }
    }
    text
}

/// What can be kept of a text: one kind of line break, and no other control character but the tab.
fn kept(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

proptest! {
    #[test]
    fn a_text_reads_back_and_no_line_is_too_long(
        texts in prop::collection::vec("(\\PC|[\\\\;,:\"\r\n\t\u{0}\u{7f}\u{85}]|[一-龥〔〕（）]|😀){0,120}", 1..4)
    ) {
        let mut lines = Lines::default();
        for text in &texts {
            lines.text("SUMMARY", text);
        }
        let written = lines.into_text();
        for line in written.as_bytes().split(|byte| *byte == b'\n') {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            prop_assert!(line.len() <= 75, "{} octets", line.len());
            prop_assert!(std::str::from_utf8(line).is_ok(), "a character was cut in two");
        }
        let read: Vec<String> = unfolded(&written)
            .iter()
            .map(|line| unescaped(line.strip_prefix("SUMMARY:").unwrap()))
            .collect();
        let all: Vec<String> = texts.iter().map(|text| kept(text)).collect();
        prop_assert_eq!(read, all);
    }
}

#[test]
fn what_means_something_in_a_value_is_escaped() {
    assert_eq!(escape("a\\b;c,d:e\r\nf\rg\u{1b}h"), "a\\\\b\\;c\\,d:e\\nf\\ngh");
}

#[test]
fn a_line_of_75_octets_is_not_folded_and_one_of_76_is() {
    for (length, lines) in [(73, 1), (74, 2)] {
        let mut written = Lines::default();
        written.raw("A", &"x".repeat(length));
        assert_eq!(written.into_text().matches("\r\n").count(), lines, "{length}");
    }
}

#[test]
fn an_event_takes_the_whole_day_and_a_task_is_due_on_it() {
    let event = unfolded(&ics(&calendar(Form::Event, vec![entry("a@b", "2026-12-31")])));
    for line in [
        "BEGIN:VEVENT",
        "UID:a@b",
        "DTSTAMP:20261123T023000Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "TRANSP:TRANSPARENT",
        "SUMMARY;LANGUAGE=zh:审核期限：甲；乙",
        "DESCRIPTION;LANGUAGE=zh:一行\\n又一行",
        "CATEGORIES:期限,甲\\,乙",
    ] {
        assert!(event.iter().any(|one| one == line), "{line}\n{event:#?}");
    }
    assert!(!event.iter().any(|line| line.starts_with("METHOD")));
    let task = unfolded(&ics(&calendar(Form::Task, vec![entry("a@b", "2026-12-31")])));
    for line in ["BEGIN:VTODO", "DUE;VALUE=DATE:20261231", "STATUS:NEEDS-ACTION"] {
        assert!(task.iter().any(|one| one == line), "{line}\n{task:#?}");
    }
    assert!(!task.iter().any(|line| line.starts_with("DTEND") || line.starts_with("TRANSP")));
}

#[test]
fn a_reminder_is_at_nine_in_the_morning_and_never_in_the_past() {
    let alarm = |on: &str| Alarm { on: day(on), text: "到期".into() };
    let reminded = Entry {
        // The file is made on 23 November at half past ten.
        alarms: vec![alarm("2026-11-20"), alarm("2026-11-23"), alarm("2026-11-24")],
        ..entry("a@b", "2026-11-24")
    };
    let lines = unfolded(&ics(&calendar(Form::Event, vec![reminded])));
    let triggers: Vec<_> = lines.iter().filter(|line| line.starts_with("TRIGGER")).collect();
    assert_eq!(triggers, ["TRIGGER;VALUE=DATE-TIME:20261124T010000Z"]);
}

#[test]
fn a_later_file_has_a_higher_sequence() {
    let number = |text: &str| super::sequence(DateTime::parse_from_rfc3339(text).unwrap());
    assert!(number("2026-11-23T10:30:00+08:00") < number("2026-11-23T10:31:00+08:00"));
    assert_eq!(number("1999-01-01T00:00:00Z"), 0);
    assert!(number("2200-12-31T00:00:00Z") <= i64::from(i32::MAX));
}

/// A calendar without any component is none.
#[test]
fn an_empty_file_is_a_calendar_all_the_same() {
    let text = ics(&calendar(Form::Event, Vec::new()));
    assert!(text.contains("BEGIN:VTIMEZONE\r\n") && !text.contains("VEVENT"), "{text}");
}
