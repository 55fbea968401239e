//! Dates that can not be: in the future, or in an order that no document's life has.

use super::build::{end, stage, to, workflow};
use super::play::Play;
use crate::domain::case::Reason;
use crate::domain::workflow::{CatalogueChange, FieldKind, Workflow};

/// `decide` records `date`, `publish` the dates of the entry, `file` those of the filing. Today is 2026-03-02.
fn flow() -> Workflow {
    let date = || FieldKind::Date;
    workflow([
        stage("decide").out(to("go", &["publish"]).records("date", date())),
        stage("publish").out(
            to("go", &["file"])
                .records("published_on", date())
                .records("effective_on", date())
                .may_record("valid_until", date())
                .with(|outcome| outcome.catalogue = Some(CatalogueChange::Enter)),
        ),
        stage("file").out(
            end("done")
                .may_record("sent_on", date())
                .records("filed_on", date())
                .may_record("reply_by", date())
                .with(|outcome| outcome.catalogue = Some(CatalogueChange::File)),
        ),
    ])
}

fn decided() -> Play {
    let mut play = Play::open(flow());
    play.record(("decide", "go"), &[("date", "2026-02-10")]).unwrap();
    play
}

fn order(earlier: &str, later: &str) -> Reason {
    Reason::DatesOutOfOrder { earlier: earlier.into(), later: later.into() }
}

fn future(field: &str) -> Reason {
    Reason::DateInFuture { field: field.into() }
}

#[test]
fn what_was_done_was_not_done_tomorrow() {
    let mut play = Play::open(flow());
    let tomorrow = play.record(("decide", "go"), &[("date", "2026-03-03")]);
    assert_eq!(tomorrow, Err(vec![future("date")]));
    play.record(("decide", "go"), &[("date", "2026-03-02")]).unwrap();
}

#[test]
fn today_is_the_day_at_the_office() {
    // 2026-03-02 in the evening in UTC is the third in the office.
    let mut play = Play::open(flow());
    play.at = chrono::DateTime::parse_from_rfc3339("2026-03-03T01:00:00+08:00").unwrap();
    play.record(("decide", "go"), &[("date", "2026-03-03")]).unwrap();
}

#[test]
fn a_document_is_published_after_it_was_decided_and_before_it_is_in_force() {
    let mut play = decided();
    let dates = [
        ("published_on", "2026-02-09"),
        ("effective_on", "2026-02-08"),
        ("valid_until", "2026-02-07"),
    ];
    assert_eq!(
        play.record(("publish", "go"), &dates),
        Err(vec![
            order("date", "published_on"),
            order("published_on", "effective_on"),
            order("effective_on", "valid_until"),
        ])
    );
    let dates = [
        ("published_on", "2026-02-10"),
        ("effective_on", "2026-02-10"),
        ("valid_until", "2026-02-10"),
    ];
    play.record(("publish", "go"), &dates).unwrap();
    assert!(play.case.published.is_some());
}

#[test]
fn a_document_can_come_into_force_later_but_not_be_published_later() {
    let mut play = decided();
    let dates = [("published_on", "2026-03-03"), ("effective_on", "2027-01-01")];
    assert_eq!(play.record(("publish", "go"), &dates), Err(vec![future("published_on")]));
}

#[test]
fn a_document_is_filed_after_it_was_published() {
    let mut play = decided();
    let dates = [("published_on", "2026-02-20"), ("effective_on", "2026-02-20")];
    play.record(("publish", "go"), &dates).unwrap();
    let dates = [("sent_on", "2026-02-19"), ("filed_on", "2026-02-18"), ("reply_by", "2026-09-01")];
    assert_eq!(
        play.record(("file", "done"), &dates),
        Err(vec![order("published_on", "sent_on"), order("published_on", "filed_on")])
    );
    play.record(("file", "done"), &[("filed_on", "2026-02-20")]).unwrap();
}
