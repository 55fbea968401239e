//! One life after the other, told by hand.

use super::*;
use crate::domain::document::Repealed;
use crate::domain::document::Span;

fn published() -> EntryEvent {
    event(day("2024-09-01"), EntryHappening::Published(Box::new(entry())))
}

fn life(happenings: Vec<(&str, EntryHappening)>) -> Life {
    let rest = happenings.into_iter().map(|(recorded, what)| event(day(recorded), what));
    Life::of(std::iter::once(published()).chain(rest)).unwrap()
}

fn ended(from: &str, clauses: &[&str]) -> EntryHappening {
    let clauses = clauses.iter().map(ToString::to_string).collect();
    EntryHappening::Ended { end: End::Repealed, by: act(), from: day(from), clauses }
}

fn renewed(from: &str, until: Option<&str>, revives: bool) -> EntryHappening {
    EntryHappening::Renewed { by: act(), from: day(from), until: until.map(day), revives }
}

fn statuses(life: &Life, days: &[(&str, Status)]) {
    for (on, status) in days {
        assert_eq!(life.status(day(on)), *status, "{on}");
    }
}

fn wish(recorded: &str, what: EntryHappening) -> Wish {
    Wish { what, at: at(day(recorded)), person: "zhao".into(), clauses: Vec::new() }
}

fn refused(life: &Life, recorded: &str, what: EntryHappening) -> Vec<&'static str> {
    let reasons = decide(life, wish(recorded, what)).unwrap_err();
    reasons.iter().map(EntryReason::code).collect()
}

#[test]
fn a_document_is_in_force_from_its_first_day_to_its_last() {
    statuses(
        &life(vec![]),
        &[
            ("2024-09-06", Status::NotYetInForce),
            ("2024-09-07", Status::InForce),
            ("2029-09-06", Status::InForce),
            ("2029-09-07", Status::Expired),
        ],
    );
}

#[test]
fn what_ended_stays_so_and_of_two_ends_the_earlier_holds() {
    let annulled = EntryHappening::Ended {
        end: End::Annulled,
        by: act(),
        from: day("2026-01-01"),
        clauses: vec![],
    };
    let life = life(vec![("2025-05-01", ended("2027-01-01", &[])), ("2025-12-30", annulled)]);
    statuses(
        &life,
        &[
            ("2025-12-31", Status::InForce),
            ("2026-01-01", Status::Annulled),
            ("2027-01-01", Status::Annulled),
            ("2030-01-01", Status::Annulled),
        ],
    );
}

#[test]
fn clauses_that_end_leave_the_rest_in_force() {
    let life = life(vec![("2025-05-01", ended("2025-06-01", &["第三条"]))]);
    statuses(&life, &[("2025-05-31", Status::InForce), ("2025-06-01", Status::Amended)]);
    assert_eq!(life.ended_clauses(day("2025-05-31")), Vec::<&str>::new());
    assert_eq!(life.ended_clauses(day("2025-06-01")), ["第三条"]);
}

#[test]
fn a_renewal_in_time_leaves_no_day_between() {
    let life = life(vec![("2029-08-01", renewed("2029-08-01", Some("2031-09-06"), false))]);
    statuses(
        &life,
        &[
            ("2029-09-07", Status::InForce),
            ("2031-09-06", Status::InForce),
            ("2031-09-07", Status::Expired),
        ],
    );
    assert_eq!(life.standing().last_day(&life.entry), Some(day("2031-09-06")));
}

#[test]
fn a_late_renewal_revives_only_where_it_says_so() {
    let silent = life(vec![("2029-10-01", renewed("2029-08-01", None, false))]);
    assert_eq!(silent.status(day("2030-01-01")), Status::Expired);
    let in_time = life(vec![("2029-10-01", renewed("2029-08-01", None, true))]);
    statuses(&in_time, &[("2029-09-07", Status::InForce), ("2040-01-01", Status::InForce)]);
    let late = life(vec![("2029-10-01", renewed("2029-09-20", None, true))]);
    statuses(
        &late,
        &[
            ("2029-09-06", Status::InForce),
            ("2029-09-07", Status::Expired),
            ("2029-09-19", Status::Expired),
            ("2029-09-20", Status::InForce),
        ],
    );
    assert_eq!(
        refused(&life(vec![]), "2029-10-01", renewed("2029-08-01", None, false)),
        ["term-over"]
    );
}

#[test]
fn what_was_known_on_a_day_is_what_was_recorded_by_its_end() {
    let events = vec![published(), event(day("2025-05-10"), ended("2025-03-01", &[]))];
    let known = |on: &str| Life::known_on(events.clone(), day(on));
    assert!(known("2024-08-31").is_none());
    assert_eq!(known("2025-05-09").unwrap().status(day("2025-04-01")), Status::InForce);
    assert_eq!(known("2025-05-10").unwrap().status(day("2025-04-01")), Status::Repealed);
}

#[test]
fn a_correction_sets_right_and_the_old_statement_stays_known() {
    let correct = |field, value: &str| EntryHappening::Corrected {
        corrections: vec![Correction { field, value: Some(value.into()) }],
        reason: "录入有误".into(),
    };
    let events =
        vec![published(), event(day("2024-10-01"), correct(Field::EffectiveOn, "2024-09-17"))];
    let known = |on: &str| Life::known_on(events.clone(), day(on)).unwrap();
    assert_eq!(known("2024-09-30").status(day("2024-09-10")), Status::InForce);
    assert_eq!(known("2024-10-01").status(day("2024-09-10")), Status::NotYetInForce);
    let plain = life(vec![]);
    assert_eq!(refused(&plain, "2024-10-01", correct(Field::EffectiveOn, "明天")), ["wrong-value"]);
    assert_eq!(
        refused(&plain, "2024-10-01", correct(Field::Title, "青河镇集市管理办法")),
        ["nothing-new"]
    );
    assert_eq!(
        refused(&plain, "2024-10-01", correct(Field::ValidUntil, "2024-09-01")),
        ["days-reversed"]
    );
}

#[test]
fn what_never_happened_is_struck_out() {
    let struck =
        |event| EntryHappening::Struck { event, reason: "记到了别的文件上".into() };
    let life = life(vec![("2025-05-01", ended("2025-06-01", &[])), ("2025-05-02", struck(2))]);
    assert_eq!(life.status(day("2025-06-01")), Status::InForce);
    assert_eq!(life.version, 3);
    for wrong in [1, 2, 3, 9] {
        assert_eq!(refused(&life, "2025-06-01", struck(wrong)), ["not-to-strike"]);
    }
}

#[test]
fn suspension_is_a_mark_beside_the_status() {
    let suspended = |from: &str, until: Option<&str>| EntryHappening::Suspended {
        by: act(),
        from: day(from),
        until: until.map(day),
    };
    let resumed = EntryHappening::Resumed { by: act(), from: day("2025-07-01") };
    let life = life(vec![
        ("2025-01-01", suspended("2025-06-01", None)),
        ("2025-06-20", resumed),
        ("2025-08-01", suspended("2025-08-01", Some("2025-08-31"))),
    ]);
    let marked = |on: &str| life.standing().is_suspended(&life.entry, day(on));
    let seen = ["2025-05-31", "2025-06-01", "2025-06-30", "2025-07-01", "2025-08-31", "2025-09-01"];
    assert_eq!(seen.map(marked), [false, true, true, false, true, false]);
    assert_eq!(refused(&life, "2025-06-05", suspended("2025-06-05", None)), ["already-suspended"]);
    let again = EntryHappening::Resumed { by: act(), from: day("2025-07-02") };
    assert_eq!(refused(&life, "2025-07-02", again), ["not-suspended"]);
}

#[test]
fn refusals_name_everything_that_is_in_the_way() {
    let over = life(vec![("2025-05-01", ended("2025-06-01", &[]))]);
    let nameless = EntryHappening::Ended {
        end: End::Lapsed,
        by: Act::default(),
        from: day("2025-07-01"),
        clauses: vec!["第九十九条".into()],
    };
    let asked = Wish { clauses: vec!["第一条".into()], ..wish("2025-07-01", nameless) };
    let reasons = decide(&over, asked).unwrap_err();
    let keys: Vec<_> = reasons.iter().map(EntryReason::code).collect();
    assert_eq!(keys, ["entry-over", "act-missing", "unknown-clause"]);
    assert_eq!(
        refused(&life(vec![]), "2025-01-01", ended("2024-08-31", &[])),
        ["before-publication"]
    );
}

#[test]
fn an_amendment_makes_a_version_or_says_that_there_is_none() {
    let amended = EntryHappening::Amended { by: act(), from: day("2025-06-01"), text: None };
    let life = life(vec![("2025-05-01", amended)]);
    let versions = life.versions();
    assert_eq!(
        versions.iter().map(|version| version.from).collect::<Vec<_>>(),
        [day("2024-09-07"), day("2025-06-01")]
    );
    assert_eq!(life.status(day("2025-06-01")), Status::Amended);
}

#[test]
fn a_repeal_clause_names_entries_by_number_and_by_title_alone() {
    let ids = ["a", "b", "c", "d"].map(EntryId::from);
    let known = |n: usize, title, number| Known { id: &ids[n], title, number };
    let entries = [
        known(0, "青河镇摊点管理办法", Some("青政规〔2019〕5号")),
        known(1, "青河镇摊点管理办法", Some("青政规〔2015〕2号")),
        known(2, "青河镇（试行）养犬规定", None),
        known(3, "青河镇集市规定", None),
    ];
    let repealed = |title: &str, number: Option<&str>| Repealed {
        title: title.into(),
        number: number.map(str::to_owned),
        span: Span::new(0, 0),
    };
    let found = proposals(
        [
            repealed("青河镇摊点管理办法", Some("青政规[2019]5号")),
            repealed("青河镇摊点管理办法", None),
            repealed("青河镇(试行)养犬规定", None),
            repealed("青河镇集市规定", Some("青政发〔2001〕1号")),
            repealed("没有的规定", None),
        ]
        .iter()
        .map(|one| (one, Asked::Repeal)),
        entries,
    );
    let entry = |n: usize| found[n].entry.clone().map(|(id, how)| (id.as_str().to_owned(), how));
    assert_eq!(entry(0), Some(("a".into(), Matched::ByNumber)));
    assert_eq!((entry(1), found[1].perhaps.len()), (None, 2));
    assert_eq!(entry(2), Some(("c".into(), Matched::ByTitle)));
    assert_eq!((entry(3), found[3].perhaps.len()), (None, 1));
    assert_eq!((entry(4), found[4].perhaps.len()), (None, 0));
}
