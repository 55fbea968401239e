//! Nets of small workflows, and of names that no file could have.

use super::*;
use crate::domain::workflow::FactValue;
use crate::input::yaml;

const ROUTED: &str = "workflow: routed
title: 分流
version: 1
facts: {urgent: {type: bool, title: 紧急}}
roles: {clerk: 经办人}
start: split
stages:
  split: {role: clerk, outcomes: {go: {to: [left, right]}}}
  left: {role: clerk, when: {urgent: false}, skip: ok, outcomes: {ok: {to: meet}, more: {to: left}}}
  right: {role: clerk, outcomes: {ok: {to: meet}}}
  meet: {role: clerk, join: [left, right], outcomes: {decide: {to: route}, redo: {to: mend}}}
  mend: {role: clerk, outcomes: {ok: {to: meet}}}
  route:
    auto: true
    outcomes: {short: {when: {urgent: true}, end: done}, long: {to: late}}
  late: {role: clerk, outcomes: {ok: {end: done}}}
";

fn net(text: &str, facts: &[(&str, bool)]) -> String {
    let definition = yaml::definition(text.as_bytes()).unwrap();
    let facts = facts.iter().map(|(id, value)| ((*id).into(), FactValue::Bool(*value))).collect();
    pnml(&definition, &View { facts, ignore_cancel: false }).unwrap()
}

fn transitions(net: &str) -> Vec<&str> {
    let parts = net.split("<transition id=\"").skip(1);
    parts.map(|part| part.split('"').next().unwrap()).collect()
}

#[test]
fn a_join_has_a_place_for_each_who_arrives_and_others_enter_at_once() {
    let net = net(ROUTED, &[]);
    for arc in [
        r#"source="outcome.left.ok" target="waiting.meet.left""#,
        r#"source="waiting.meet.left" target="join.meet""#,
        r#"source="join.meet" target="stage.meet""#,
        r#"source="outcome.mend.ok" target="stage.meet""#,
        r#"source="source" target="begin""#,
        r#"source="outcome.late.ok" target="sink""#,
    ] {
        assert!(net.contains(arc), "{arc}\n{net}");
    }
    assert_eq!(transitions(&net).len(), 13);
}

#[test]
fn facts_leave_out_what_they_rule_out_and_what_only_that_leads_to() {
    let urgent = net(ROUTED, &[("urgent", true)]);
    assert!(!urgent.contains("outcome.left.") && urgent.contains(r#"id="skip.left""#));
    assert!(!urgent.contains("outcome.route.long") && !urgent.contains("stage.late"));
    let slow = net(ROUTED, &[("urgent", false)]);
    assert!(slow.contains("outcome.left.more") && !slow.contains("skip.left"));
    assert!(slow.contains("outcome.route.long") && !slow.contains("outcome.route.short"));
}

#[test]
fn what_cancels_is_refused_by_name_unless_a_looser_net_will_do() {
    let text = ROUTED.replace("redo: {to: mend}", "redo: {to: mend, cancel: [left]}");
    let definition = yaml::definition(text.as_bytes()).unwrap();
    let refused = pnml(&definition, &View::default());
    let outcomes = vec![("meet".into(), "redo".into())];
    assert_eq!(refused, Err(PnmlError::Cancels { outcomes }));
    let given_up = View { ignore_cancel: true, ..View::default() };
    let looser = pnml(&definition, &given_up).unwrap();
    let exact = net(ROUTED, &[]);
    let more: Vec<&str> =
        transitions(&looser).into_iter().filter(|id| !transitions(&exact).contains(id)).collect();
    assert_eq!(more, ["vanish.left", "vanish.meet.left"]);
}

#[test]
fn names_that_would_look_alike_are_kept_apart() {
    let mut definition = yaml::definition(ROUTED.as_bytes()).unwrap();
    for stage in &mut definition.stages {
        stage.join.clear();
        for outcome in &mut stage.outcomes {
            outcome.target = crate::domain::workflow::Target::End("done".into());
        }
    }
    let names = [("a b", "c"), ("a_b", "c"), ("甲", "c.d"), ("乙.c", "d"), ("乙", "c.d")];
    definition.stages.truncate(names.len());
    for (stage, (id, outcome)) in definition.stages.iter_mut().zip(names) {
        stage.id = id.into();
        stage.outcomes.truncate(1);
        stage.outcomes[0].id = outcome.into();
    }
    definition.start = "a b".into();
    definition.stages[0].outcomes[0].target = crate::domain::workflow::Target::Stages(
        names.iter().skip(1).map(|(id, _)| (*id).into()).collect(),
    );
    let net = pnml(&definition, &View::default()).unwrap();
    let ids: Vec<&str> = net.split(" id=\"").skip(1).collect();
    let ids: Vec<&str> = ids.iter().map(|part| part.split('"').next().unwrap()).collect();
    let apart: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), apart.len(), "{net}");
    assert!(net.contains("<text>乙.c.d</text>") && net.contains("<text>乙.c.d..2</text>"), "{net}");
}
