//! Dates that can not be: in the future, or in an order that no document's life has.

use super::build::{end, stage, to, workflow};
use super::play::{Play, opening};
use crate::domain::case::{Command, Earliest, Reason};
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

fn on(day: &str) -> chrono::DateTime<chrono::FixedOffset> {
    chrono::DateTime::parse_from_rfc3339(&format!("{day}T09:00:00+08:00")).unwrap()
}

/// A case that was opened a month ago.
fn decided() -> Play {
    let mut play = Play::unopened(flow());
    play.at = on("2026-02-01");
    play.ask("dan", &Command::OpenCase(opening(&[], &[1, 2, 3]))).unwrap();
    play.at = on("2026-03-02");
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
fn the_public_is_not_asked_until_before_it_was_asked() {
    let asked = stage("ask").out(
        end("done")
            .may_record("consultation_from", FieldKind::Date)
            .may_record("consultation_to", FieldKind::Date),
    );
    let mut play = Play::open(workflow([asked]));
    // Long before the case was opened: that is when it is done.
    let days = |to| [("consultation_from", "2026-01-05"), ("consultation_to", to)];
    assert_eq!(
        play.record(("ask", "done"), &days("2026-01-04")),
        Err(vec![order("consultation_from", "consultation_to")])
    );
    play.record(("ask", "done"), &days("2026-02-04")).unwrap();
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

fn too_early(field: &str, earliest: &str, because: Earliest) -> Reason {
    Reason::DayTooEarly { field: field.into(), earliest: earliest.parse().unwrap(), because }
}

#[test]
fn nothing_was_done_in_a_case_before_it_was_opened() {
    let mut play = Play::open(flow());
    let before = play.record(("decide", "go"), &[("date", "2026-03-01")]);
    assert_eq!(before, Err(vec![too_early("date", "2026-03-02", Earliest::Opened)]));
    play.record(("decide", "go"), &[("date", "2026-03-02")]).unwrap();
}

#[test]
fn a_document_is_not_published_before_it_has_its_number() {
    let mut numbered = stage("number").out(to("go", &["publish"]).numbered("document"));
    numbered.takes_draft = false;
    let publish = stage("publish").out(
        end("done")
            .records("published_on", FieldKind::Date)
            .records("effective_on", FieldKind::Date),
    );
    let mut play = Play::unopened(workflow([numbered, publish]));
    play.at = on("2026-02-01");
    play.ask("dan", &Command::OpenCase(opening(&[], &[1]))).unwrap();
    play.at = on("2026-02-10");
    play.go("number", "go").unwrap();
    play.at = on("2026-03-02");
    let days = |day| [("published_on", day), ("effective_on", "2026-04-01")];
    assert_eq!(
        play.record(("publish", "done"), &days("2026-02-09")),
        Err(vec![too_early("published_on", "2026-02-10", Earliest::Numbered)])
    );
    play.record(("publish", "done"), &days("2026-02-10")).unwrap();
}
