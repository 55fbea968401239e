//! The diagram as it is written.

use super::{bpmn, build};
use crate::domain::workflow::Workflow;
use crate::input::yaml;
use crate::lang::Lang;
use crate::lang::bpmn::Inexact;
use std::collections::BTreeSet;

fn workflow(text: &str) -> Workflow {
    yaml::workflow(text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn shipped() -> Workflow {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/workflows/normative-document/workflow.yaml");
    workflow(&std::fs::read_to_string(file).unwrap())
}

/// `from -> to [condition]` of every flow.
fn flows(workflow: &Workflow) -> Vec<String> {
    let diagram = build::diagram(workflow, Lang::En);
    let id = |at: usize| diagram.nodes[at].id.as_str();
    let line = |flow: &super::diagram::Flow| {
        let condition = flow.open.condition.as_ref().map(|text| format!(" [{text}]"));
        let default = if flow.open.default { " *" } else { "" };
        let (from, to) = (id(flow.open.from), id(flow.to));
        format!("{from} -> {to}{}{default}", condition.unwrap_or_default())
    };
    let mut lines: Vec<String> = diagram.flows.iter().map(line).collect();
    lines.sort();
    lines
}

const SMALL: &str = "\
workflow: small
title: Small
version: 1
facts:
  big: {type: bool, default: false, title: Big}
roles: {clerk: Clerk}
start: first
stages:
  first:
    title: First
    role: clerk
    outcomes:
      both: {title: Both, to: [left, right]}
      straight: {title: Straight, to: last}
  left: {title: Left, role: clerk, outcomes: {good: {to: last}, fine: {to: last}}}
  right:
    title: Right
    role: clerk
    when: {big: true}
    skip: done
    outcomes: {done: {to: last}}
  last: {title: Last, role: clerk, join: [left, right], outcomes: {close: {to: route}}}
  route:
    title: Route
    auto: true
    outcomes:
      large: {when: {big: true}, end: large}
      other: {end: other}
";

#[test]
fn gateways_stand_where_ways_part_or_meet() {
    let wanted = "\
choose.first -> enter.last [outcome_first == 'straight']
choose.first -> split.first.both [outcome_first == 'both']
choose.left -> gather.last.left [outcome_left == 'fine']
choose.left -> gather.last.left [outcome_left == 'good']
enter.last -> last
event.start -> first
first -> choose.first
gather.last.left -> join.last
gather.last.right -> join.last
join.last -> enter.last
last -> route
left -> choose.left
needed.right -> gather.last.right *
needed.right -> right [fact_big == 'true']
right -> gather.last.right
route -> end.large [fact_big == 'true']
route -> end.other *
split.first.both -> left
split.first.both -> needed.right";
    assert_eq!(flows(&workflow(SMALL)).join("\n"), wanted);
}

#[test]
fn ids_are_names_of_xml_and_each_is_there_once() {
    let text = bpmn(&shipped(), Lang::Zh).text;
    let ids: Vec<&str> =
        text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(ids.len() > 100);
    for id in &ids {
        let first = id.chars().next().unwrap();
        assert!(first.is_ascii_alphabetic(), "{id}");
        assert!(id.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c)), "{id}");
    }
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn nothing_is_left_out_in_silence() {
    let made = bpmn(&shipped(), Lang::Zh);
    let cancels = made.inexact.iter().filter(|one| matches!(one, Inexact::Cancel { .. })).count();
    assert_eq!(cancels, 4);
    assert!(made.inexact.contains(&Inexact::Withdrawal));
    assert_eq!(made.text.matches("<fashen:cancel ").count(), 12, "each branch that is cancelled");
    assert_eq!(
        made.text.matches("terminateEventDefinition").count(),
        6,
        "each end an outcome leads to"
    );
    assert!(bpmn(&workflow(SMALL), Lang::En).inexact.is_empty());
    for said in ["CON-05〔一票否决〕", "P15D", "不少于5个工作日", "公布以前"] {
        assert!(made.text.contains(said), "{said}");
    }
}

#[test]
fn the_same_workflow_gives_the_same_bytes_and_the_languages_the_same_diagram() {
    assert_eq!(bpmn(&shipped(), Lang::Zh), bpmn(&shipped(), Lang::Zh));
    let drawing = |lang| {
        let text = bpmn(&shipped(), lang).text;
        text.split_once("<bpmndi:BPMNDiagram").unwrap().1.to_owned()
    };
    assert_eq!(drawing(Lang::Zh), drawing(Lang::En));
}
