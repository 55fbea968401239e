//! What is recorded with an outcome: every type, and all that can be wrong with it at once.

use super::build::{end, stage, workflow};
use super::play::{Play, codes};
use crate::domain::case::{Named, Reason, Value};
use crate::domain::workflow::{FieldKind, Workflow};
use chrono::NaiveDate;

fn choice() -> FieldKind {
    FieldKind::Choice(vec!["通过".to_owned(), "不通过".to_owned()])
}

fn flow() -> Workflow {
    workflow([stage("a").out(
        end("done")
            .records("words", FieldKind::Text)
            .records("day", FieldKind::Date)
            .records("count", FieldKind::Number)
            .records("vote", choice())
            .records("chair", FieldKind::Person)
            .may_record("note", FieldKind::Text)
            .may_record("extra", FieldKind::Number),
    )])
}

#[test]
fn every_type_is_read() {
    let mut play = Play::open(flow());
    let record = [
        ("words", "  如实记载 "),
        ("day", "2026年3月2日"),
        ("count", "9"),
        ("vote", "通过"),
        ("chair", "cat"),
    ];
    play.record(("a", "done"), &record).unwrap();
    let read = &play.case.steps[0].record;
    assert_eq!(read["words"], Value::Text("如实记载".to_owned()));
    assert_eq!(read["day"], Value::Date(NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()));
    assert_eq!(read["count"], Value::Number(9));
    assert_eq!(read["vote"], Value::Text("通过".to_owned()));
    assert_eq!(read["chair"], Value::Person(play.person("cat")));
    assert_eq!(read.len(), 5);
    assert_eq!(play.case.recorded("count"), Some(&Value::Number(9)));
}

#[test]
fn what_is_missing_wrong_unknown_or_twice_is_said_at_once() {
    let mut play = Play::open(flow());
    let record = [
        ("count", "-1"),
        ("vote", "弃权"),
        ("chair", "zoe"),
        ("extra", "many"),
        ("mood", "good"),
        ("note", "a"),
        ("note", "b"),
    ];
    let wrong = |field: &str, value: &str, kind| Reason::RecordInvalid {
        field: field.into(),
        value: value.to_owned(),
        kind,
    };
    let known = ["words", "day", "count", "vote", "chair", "note", "extra"];
    assert_eq!(
        play.record(("a", "done"), &record),
        Err(vec![
            Reason::GivenTwice { what: Named::Field, name: "note".to_owned() },
            wrong("count", "-1", FieldKind::Number),
            wrong("vote", "弃权", choice()),
            wrong("chair", "zoe", FieldKind::Person),
            wrong("extra", "many", FieldKind::Number),
            Reason::Unknown {
                what: Named::Field,
                name: "mood".to_owned(),
                known: known.map(str::to_owned).to_vec(),
            },
            Reason::RecordMissing { fields: vec!["words".into(), "day".into()] },
        ])
    );
}

#[test]
fn blank_is_not_given() {
    let mut play = Play::open(workflow([stage("a")
        .out(end("done").records("words", FieldKind::Text).may_record("day", FieldKind::Date))]));
    assert_eq!(codes(&play.record(("a", "done"), &[("words", " ")])), ["record-missing"]);
    play.record(("a", "done"), &[("words", "有"), ("day", "")]).unwrap();
    assert_eq!(play.case.steps[0].record.len(), 1);
}
