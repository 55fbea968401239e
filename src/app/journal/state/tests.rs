//! What was kept reads back as it was, after every event that there is; anything else is no state.

use super::{read_state, write_state};
use crate::domain::case::{Answer, Case, Event, Happening, Verdict};
use crate::lang::samples::happenings;
use chrono::{DateTime, FixedOffset, TimeDelta};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The events of the samples, and those without which some of them change nothing: approvals need a stage at
/// work, a reply needs a finding that is open.
fn all() -> Vec<Happening> {
    let mut all = happenings();
    let stage = || "decision".into();
    all.extend([
        Happening::StageEntered { stage: stage(), joined: false },
        Happening::OutcomeApproved { stage: stage(), outcome: "approve".into() },
        Happening::StageCompleted {
            stage: stage(),
            outcome: "approve".into(),
            conclusion: None,
            record: [].into(),
            carried: false,
        },
        Happening::ItemAnswered {
            stage: "content".into(),
            item: "CON-05".into(),
            answer: problem(),
        },
    ]);
    let replies = |what: &Happening| matches!(what, Happening::FindingReplied { .. });
    all.extend(happenings().into_iter().filter(replies));
    all
}

fn problem() -> Answer {
    let (clauses, note) = (Vec::new(), Some("没有依据".to_owned()));
    Answer { verdict: Verdict::Problem, clauses, note, proposal: None, basis: None }
}

/// The time of the `n`th event: with fractions of a second, and not always in one place.
fn time(n: usize) -> DateTime<FixedOffset> {
    let n = i64::try_from(n).unwrap();
    let start = DateTime::parse_from_rfc3339("2026-03-02T09:00:00.000000001+08:00").unwrap();
    let zone = FixedOffset::east_opt(if n % 3 == 0 { -34_200 } else { 28_800 }).unwrap();
    (start + TimeDelta::microseconds(n * 1_234_567)).with_timezone(&zone)
}

/// The case before the first event and after each one.
fn states(run: impl IntoIterator<Item = Happening>) -> Vec<Case> {
    let mut states = vec![Case::new("2026-0001".into())];
    for (n, what) in run.into_iter().enumerate() {
        let mut case = states[n].clone();
        let person = ["wang", "li", "张审核"][n % 3].into();
        case.apply(&Event { at: time(n), person, what });
        states.push(case);
    }
    states
}

/// Times that are the same moment in two places are equal, so that their digits are compared too.
fn reads_back(case: &Case) {
    let read = read_state(&write_state(case).unwrap()).unwrap();
    assert_eq!(&read, case);
    assert_eq!(format!("{read:?}"), format!("{case:?}"));
}

/// Which fields say something.
fn filled(case: &Case) -> Vec<bool> {
    let assigned = case.active.values().any(|active| active.assignee.is_some());
    let approvals = case.active.values().any(|active| !active.approvals.is_empty());
    vec![
        case.pack.is_some(),
        case.opened.is_some(),
        case.touched.is_some(),
        !case.facts.is_empty(),
        !case.drafts.is_empty(),
        !case.materials.is_empty(),
        !case.active.is_empty(),
        approvals,
        assigned,
        !case.links.is_empty(),
        !case.waiting.is_empty(),
        case.answers.values().any(|answered| answered.reopened),
        case.findings.iter().any(|finding| finding.reply.is_some()),
        case.findings.iter().any(|finding| finding.settled.is_some()),
        case.steps.iter().any(|step| !step.approvers.is_empty()),
        case.steps.iter().any(|step| !step.record.is_empty()),
        case.opinion.is_some(),
        case.numbers.iter().any(|number| number.void),
        case.papers.iter().any(|paper| paper.sealed_by.is_some()),
        case.published.is_some(),
        case.withdrawn.is_some(),
        case.ended.is_some(),
        !case.former.is_empty(),
        case.screenings.values().any(|found| found.settled.is_some()),
        case.rulings.iter().any(|ruled| ruled.ruling.reason.is_some()),
    ]
}

#[test]
fn after_every_kind_of_event_the_case_reads_back() {
    let states = states(all());
    states.iter().for_each(reads_back);
    for field in 0..filled(&states[0]).len() {
        assert!(states.iter().any(|case| filled(case)[field]), "field {field} never said a thing");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_any_order_of_events_the_case_reads_back(
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
    ) {
        let all = all();
        states(order.iter().map(|index| index.get(&all).clone())).iter().for_each(reads_back);
    }
}

fn last() -> Case {
    states(all()).pop().unwrap()
}

/// The kept form with something changed in it.
fn changed(change: impl FnOnce(&mut Value)) -> Option<Case> {
    let mut value: Value = serde_json::from_slice(&write_state(&last()).unwrap()).unwrap();
    change(&mut value);
    read_state(&serde_json::to_vec(&value).unwrap())
}

#[test]
fn another_form_or_program_is_no_state() {
    assert_eq!(changed(|_| {}), Some(last()));
    assert_eq!(changed(|value| value["v"] = json!(4)), None);
    assert_eq!(changed(|value| value["v"] = json!(6)), None);
    assert_eq!(changed(|value| value["program"] = json!("0.0.0")), None);
    assert_eq!(changed(|value| value["later"] = json!(true)), None);
    assert_eq!(changed(|value| drop(value.as_object_mut().unwrap().remove("steps"))), None);
}

#[test]
fn what_does_not_fit_is_no_state() {
    assert_eq!(changed(|value| value["pack"] = json!("no digest")), None);
    assert_eq!(changed(|value| value["version"] = json!(-1)), None);
    assert_eq!(changed(|value| value["drafts"][0] = value["papers"][0].clone()), None);
    assert_eq!(changed(|value| value["papers"][0] = value["materials"][0].clone()), None);
    assert_eq!(changed(|value| value["materials"][0] = value["drafts"][0].clone()), None);
}

#[test]
fn bytes_that_were_cut_off_or_never_were_a_state_are_none() {
    let bytes = write_state(&last()).unwrap();
    for length in 0..bytes.len() {
        assert_eq!(read_state(&bytes[..length]), None, "{length} bytes");
    }
    for garbage in [&b"{}"[..], b"[]", b"null", b"\xff\xfe", &[0; 64], b"{\"v\":1}"] {
        assert_eq!(read_state(garbage), None);
    }
    let mut longer = bytes;
    longer.push(b'}');
    assert_eq!(read_state(&longer), None);
}

#[test]
fn nothing_is_kept_of_a_case_that_ended_or_outgrew_its_place() {
    use crate::app::journal::snapshot;
    let mut case = states(happenings().into_iter().take(4)).pop().unwrap();
    let kept = snapshot(&case).unwrap();
    assert_eq!(
        (kept.stream.as_str(), read_state(&kept.bytes)),
        ("case/2026-0001", Some(case.clone()))
    );
    case.title = "长".repeat(fashen_store::limits::SNAPSHOT_BYTES / 3);
    assert_eq!(snapshot(&case).unwrap().bytes, b"");
    assert!(last().ended.is_some());
    assert_eq!(snapshot(&last()).unwrap().bytes, b"");
}
