//! Traces of made-up events.

use super::*;
use crate::domain::name::PersonId;
use crate::input::yaml;

const FLOW: &str = "workflow: small
title: 小流程
version: 1
roles: {clerk: 经办人}
start: draft
stages:
  draft: {role: clerk, outcomes: {send: {to: route}}}
  route: {auto: true, outcomes: {on: {end: done}}}
";

fn trace_of(happenings: Vec<Happening>, anonymous: bool) -> (String, u64) {
    let workflow = yaml::workflow(FLOW.as_bytes()).unwrap();
    let at = chrono::DateTime::parse_from_rfc3339("2026-09-01T09:00:00+08:00").unwrap();
    let person = PersonId::from("zhou<&");
    let events: Vec<Event> =
        happenings.into_iter().map(|what| Event { at, person: person.clone(), what }).collect();
    trace(&"2026-0001".into(), &workflow, &events, &mut Aliases::new(anonymous))
}

fn completed(stage: &str, outcome: &str, carried: bool) -> Happening {
    Happening::StageCompleted {
        stage: stage.into(),
        outcome: outcome.into(),
        conclusion: None,
        record: crate::domain::case::Record::new(),
        carried,
    }
}

fn run() -> Vec<Happening> {
    vec![
        Happening::StageEntered { stage: "draft".into(), joined: false },
        completed("draft", "send", false),
        Happening::StageEntered { stage: "route".into(), joined: false },
        completed("route", "on", false),
        Happening::CaseEnded { end: "done".into() },
    ]
}

#[test]
fn an_event_says_which_outcome_and_who_and_no_person_ends_what_acts_by_itself() {
    let (text, many) = trace_of(run(), false);
    assert_eq!(many, 4);
    assert!(text.contains("key=\"concept:name\" value=\"draft.send\""), "{text}");
    assert!(text.contains("key=\"time:timestamp\" value=\"2026-09-01T09:00:00+08:00\""), "{text}");
    assert!(text.contains("key=\"fashen:end\" value=\"done\""), "{text}");
    assert_eq!(text.matches("zhou&lt;&amp;").count(), 1, "{text}");
}

#[test]
fn nobody_is_named_where_people_have_aliases() {
    let (text, _) = trace_of(run(), true);
    assert!(!text.contains("zhou") && text.contains("key=\"org:resource\" value=\"p1\""), "{text}");
}

#[test]
fn a_stage_entered_twice_has_two_instances() {
    let again = vec![
        Happening::StageEntered { stage: "draft".into(), joined: false },
        Happening::StageCancelled { stage: "draft".into() },
        Happening::StageEntered { stage: "draft".into(), joined: false },
        completed("draft", "send", true),
    ];
    let (text, _) = trace_of(again, false);
    assert_eq!(text.matches("draft:1").count(), 2);
    assert_eq!(text.matches("draft:2").count(), 2);
    assert!(text.contains("ate_abort") && !text.contains("org:resource"), "{text}");
}
