//! Exchange with process mining: the log of a registry and the nets of its workflows, as pm4py reads them.

use crate::support::{Moment, Registry, python, tell};
use serde_json::{Value, json};

/// A workflow with all that a net can say: branches, a join with a direct entry, a stage for some facts only, and one
/// that acts by itself.
const SMALL: &str = "workflow: small
title: 小流程
version: 1
facts:
  market: {type: bool, title: 涉及经营者经济活动}
roles: {drafter: 起草, reviewer: 审查}
ends: {passed: 通过, dropped: 不通过, gone: 撤回}
withdrawal: {role: drafter, end: gone}
start: intake
stages:
  intake: {role: reviewer, outcomes: {accept: {to: [form, market-review, words]}}}
  form: {role: reviewer, outcomes: {pass: {to: meet}, again: {to: form}}}
  market-review:
    role: reviewer
    when: {market: true}
    skip: pass
    outcomes: {pass: {to: meet}}
  words: {role: reviewer, outcomes: {pass: {to: meet}}}
  meet:
    role: reviewer
    join: [form, market-review, words]
    outcomes: {decide: {to: route}, redo: {to: mend}}
  mend: {role: reviewer, outcomes: {done: {to: meet}}}
  route:
    auto: true
    outcomes: {long: {when: {market: true}, to: consult}, short: {end: passed}}
  consult: {role: reviewer, outcomes: {yes: {end: passed}, no: {end: dropped}}}
";

/// The same with a branch that does away with the others.
const CANCELLING: &str = "pass: {to: meet}, fail: {end: dropped, cancel: [form, market-review]}";

/// Cases as they are gone through: what is known of them, and the steps.
const CASES: [(&str, &str); 6] = [
    ("small market=false", "intake accept, words pass, form pass, meet decide"),
    (
        "small market=true",
        "intake accept, form again, form pass, market-review pass, words pass, \
      meet redo, mend done, meet redo, mend done, meet decide, consult no",
    ),
    (
        "small market=true",
        "intake accept, market-review pass, words pass, form pass, meet decide, consult yes",
    ),
    ("small market=true", "intake accept, form pass"),
    ("cancelling market=true", "intake accept, form pass, words fail"),
    ("cancelling market=false", "intake accept, form again, words pass, form pass, meet decide"),
];

/// The registry of the demo, with those cases beside its own; one of them was withdrawn, one goes on.
fn registry() -> Registry {
    let mut registry = Registry::at(Moment::End);
    registry.folder.write("workflows/small/workflow.yaml", SMALL);
    let cancelling = SMALL.replace("workflow: small", "workflow: cancelling").replace(
        "words: {role: reviewer, outcomes: {pass: {to: meet}}}",
        &format!("words: {{role: reviewer, outcomes: {{{CANCELLING}}}}}"),
    );
    registry.folder.write("workflows/cancelling/workflow.yaml", cancelling);
    registry.clock("2026-11-02 09:00");
    let submit = |known: &str, number: usize| {
        let (workflow, fact) = known.split_once(' ').unwrap();
        let text = format!(
            "关于第{number}号事项的通知\n\n各村：\n　　第一条　为了办好第{number}号事项，制定本通知。\n"
        );
        registry.folder.write(&format!("draft-{number}.txt"), text);
        registry.done(&format!(
            "fashen --as zhou submit draft-{number}.txt --workflow {workflow} --fact {fact}"
        ));
    };
    for (index, (known, steps)) in CASES.iter().enumerate() {
        // Behind the three of the demo.
        let number = index + 4;
        submit(known, number);
        for step in steps.split(", ") {
            registry.done(&format!("fashen --as chen advance 2026-{number:04} {}", step.trim()));
        }
    }
    submit("small market=true", 10);
    registry.done("fashen --as zhou withdraw 2026-0010 --reason 不再需要");
    registry
}

/// What pm4py makes of the log and the nets.
fn conformance(registry: &Registry, test: &str, log: &str) -> Option<Value> {
    let python = python::python(test)?;
    let mut nets = serde_json::Map::new();
    for workflow in ["normative-document", "small", "cancelling"] {
        let loose = if workflow == "small" { "" } else { " --ignore-cancel" };
        let file = format!("{workflow}.pnml");
        registry.done(&format!(
            "fashen workflow export {workflow} --format pnml --output {file}{loose}"
        ));
        nets.insert(workflow.to_owned(), json!(registry.folder.join(&file)));
    }
    let asked = json!({ "log": registry.folder.join(log), "nets": nets });
    let asked = registry.folder.write("asked.json", asked.to_string());
    Some(serde_json::from_str(&python::script(python, "mining/conform.py", &asked)).unwrap())
}

#[test]
fn pm4py_finds_that_what_happened_fits_the_nets() {
    let registry = registry();
    let ran = registry.done("fashen export --format xes --out log.xes");
    assert!(ran.stderr.contains("没有办结的 2 件，撤回的 1 件"), "{ran:?}");
    let test = "pm4py_finds_that_what_happened_fits_the_nets";
    let Some(said) = conformance(&registry, test, "log.xes") else { return };
    tell(&format!("{said:#}"));
    assert_eq!(said["cases"], 7);
    for (workflow, cases) in [("normative-document", 2), ("small", 3), ("cancelling", 2)] {
        let fitness = &said["fitness"][workflow];
        assert_eq!(fitness["cases"], cases, "{said:#}");
        // Replay does not let the last tokens vanish of what was cancelled; alignments do.
        let replayed = fitness["replay"].as_f64().filter(|_| workflow == "small").unwrap_or(1.0);
        for (by, fitness) in
            [("alignments", fitness["alignments"].as_f64().unwrap()), ("replay", replayed)]
        {
            assert!((fitness - 1.0).abs() < 1e-9, "{workflow} by {by}: {said:#}");
        }
        assert_eq!(fitness["fitting"], 100.0, "{workflow}: {said:#}");
    }
    assert!(said["resources"].as_array().unwrap().contains(&json!("chen")));
    assert_eq!(said["lifecycle"]["ate_abort"], 1, "market-review, when the words failed");
    assert_eq!(said["lifecycle"]["autoskip"], 2, "market-review, where it is not for the case");
}

#[test]
fn a_log_of_all_cases_names_nobody_when_asked_and_is_the_same_every_time() {
    let registry = registry();
    let ran = registry.done("fashen export --format xes --all --anonymous");
    assert_eq!(ran.stdout.matches("<trace>").count(), 10);
    for person in ["zhou", "chen", "lin", "林晓"] {
        assert!(!ran.stdout.contains(&format!("\"{person}\"")), "{person}");
    }
    assert!(ran.stdout.contains("<boolean key=\"fashen:withdrawn\" value=\"true\"/>"));
    let again = registry.done("fashen export --format xes --all --anonymous").stdout;
    assert_eq!(ran.stdout, again);
    let file =
        registry.done("fashen export --format xes --all --anonymous --output all.xes --json");
    let data = file.data("fashen.export-log/1");
    assert_eq!((&data["cases"], &data["left_out"]["open"]), (&json!(10), &json!(0)));
    assert_eq!(registry.folder.read("all.xes"), again);
    registry.refused("fashen export --format xes --out all.xes", 3);
    registry.refused("fashen export --anonymous", 2);
}

#[test]
fn what_a_net_can_not_say_is_refused_by_name() {
    let registry = Registry::at(Moment::Review);
    let ran = registry.refused("fashen workflow export normative-document --format pnml", 3);
    for outcome in ["subject.fail", "procedure.fail", "--ignore-cancel"] {
        assert!(ran.stderr.contains(outcome), "{ran:?}");
    }
    registry.folder.write("workflows/small/workflow.yaml", SMALL);
    let export = "fashen workflow export small --format pnml --facts";
    let ran = registry.refused(&format!("{export} markt=true"), 4);
    assert!(ran.stderr.contains("market"), "{ran:?}");
    registry.refused(&format!("{export} market=perhaps"), 2);
    registry.refused("fashen workflow export small --format bpmn --ignore-cancel", 2);
    let net = registry.done(&format!("{export} market=false")).stdout;
    assert!(net.contains("skip.market-review") && !net.contains("stage.consult"), "{net}");
}
