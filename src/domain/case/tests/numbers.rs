//! Numbers: taken from a series without gaps, and what happens to them when a case is withdrawn.

use super::build::{auto, end, stage, to, workflow};
use super::play::{Play, codes};
use crate::domain::case::{Happening, Reason};

#[test]
fn a_number_is_the_next_of_its_series_and_year() {
    let flow = || workflow([stage("a").out(end("done").numbered("document"))]);
    let mut play = Play::open(flow());
    play.go("a", "done").unwrap();
    assert_eq!(play.case.number("document").unwrap().number, "某政规〔2026〕1号");
    let mut play = Play::open(flow());
    play.next.insert("document".into(), 17);
    play.go("a", "done").unwrap();
    assert_eq!(play.case.number("document").unwrap().number, "某政规〔2026〕17号");
    let event = play.events.iter().find_map(|event| match &event.what {
        Happening::NumberAssigned { year, n, .. } => Some((*year, *n)),
        _ => None,
    });
    assert_eq!(event, Some((2026, 17)));
}

#[test]
fn the_year_is_that_of_the_office_clock() {
    let mut play = Play::open(workflow([stage("a").out(end("done").numbered("document"))]));
    play.at = chrono::DateTime::parse_from_rfc3339("2027-01-01T00:30:00+08:00").unwrap();
    play.go("a", "done").unwrap();
    assert_eq!(play.case.number("document").unwrap().number, "某政规〔2027〕1号");
}

#[test]
fn two_numbers_of_a_series_in_one_step_follow_one_another() {
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["b", "c"]).numbered("document")),
        auto("b").out(to("on", &["d"]).numbered("document")),
        auto("c").out(to("on", &["d"]).numbered("opinion")),
        stage("d").join(&["b", "c"]).out(end("done")),
    ]));
    play.next.insert("document".into(), 5);
    play.go("a", "go").unwrap();
    let numbers: Vec<_> = play.case.numbers.iter().map(|taken| taken.number.as_str()).collect();
    assert_eq!(numbers, ["某政规〔2026〕5号", "某政规〔2026〕6号", "法审〔2026〕1号"]);
}

#[test]
fn no_number_is_taken_from_a_series_that_the_office_has_not() {
    let mut play = Play::open(workflow([
        stage("a").out(to("go", &["b"])).out(end("now").numbered("poems")),
        auto("b").out(end("done").numbered("poems")),
    ]));
    let none = vec![Reason::NoSeries { series: "poems".into() }];
    for outcome in ["now", "go"] {
        assert_eq!(play.go("a", outcome), Err(none.clone()));
        assert_eq!(play.surveyed("a", outcome), none);
    }
    assert!(play.case.numbers.is_empty());
}

#[test]
fn a_number_is_taken_when_the_last_approval_is_given_and_not_before() {
    let mut play =
        Play::open(workflow([stage("a").out(end("done").numbered("document").approvals(2))]));
    play.go_as("ann", "a", "done").unwrap();
    assert!(play.case.numbers.is_empty());
    play.go_as("bob", "a", "done").unwrap();
    assert_eq!(play.case.numbers.len(), 1);
}

#[test]
fn a_refused_outcome_takes_no_number() {
    let mut play = Play::open(workflow([stage("a")
        .out(end("done").numbered("document").complete())
        .asks(super::build::item("Q"))]));
    assert_eq!(codes(&play.go("a", "done")), ["checklist-incomplete"]);
    assert!(play.case.numbers.is_empty());
}
