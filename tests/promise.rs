//! `next` never promises what `advance` refuses, and never hides what it would do.

use crate::support::{Moment, Registry};
use serde_json::Value;
use std::fmt::Write;

/// For every outcome that `next` shows at every moment: a person it names can take it when it is possible,
/// and is refused when it is not.
#[test]
fn next_and_advance_agree() {
    let (mut possible, mut refused) = (0, 0);
    for moment in [
        Moment::Intake,
        Moment::Review,
        Moment::Decision,
        Moment::Publication,
        Moment::Supplement,
        Moment::Opinion,
        Moment::Revision,
        Moment::SecondRound,
        Moment::End,
    ] {
        let registry = Registry::at(moment);
        let cases = registry.done("fashen list --json").data("fashen.list/1");
        for case in each(&cases["cases"]) {
            let case = word(&case["case"]);
            let next = registry.done(&format!("fashen next {case} --json")).data("fashen.next/1");
            for stage in each(&next["next"]) {
                let (done, not) = agrees(&registry, case, stage);
                possible += done;
                refused += not;
            }
        }
    }
    assert!(possible >= 8 && refused >= 20, "{possible} possible, {refused} refused");
}

/// Tries every outcome of a stage; how many were possible, and how many were not.
fn agrees(registry: &Registry, case: &str, stage: &Value) -> (usize, usize) {
    let (mut possible, mut refused) = (0, 0);
    let person = word(&stage["people"][0]["id"]);
    for outcome in each(&stage["outcomes"]) {
        let (stage, outcome_id) = (word(&stage["stage"]), word(&outcome["outcome"]));
        let mut line =
            format!("fashen --as {person} advance {case} {stage} {outcome_id} --dry-run");
        for field in each(&outcome["record"]) {
            let _ = write!(line, " -r {}", filled(registry, word(&field["field"])));
        }
        let ran = registry.run(&line);
        let promised = outcome["possible"] == true;
        assert_eq!(ran.code, if promised { 0 } else { 3 }, "{line}\n{outcome}\n{}", ran.said());
        if promised { possible += 1 } else { refused += 1 }
    }
    (possible, refused)
}

/// A value that the field takes.
fn filled(registry: &Registry, field: &str) -> String {
    let today = &registry.program.now.as_ref().unwrap()[..10];
    let value = match field {
        "effective_on" => "2027-01-01",
        "valid_until" => "2031-12-31",
        "attendance" => "9",
        name if name.ends_with("_on") || name == "date" => today,
        _ => "记载",
    };
    format!("{field}={value}")
}

fn each(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// What `next` says to type is typed: every command line it prints for a person who may act is understood.
#[test]
fn every_command_that_is_shown_is_understood() {
    for moment in [Moment::Review, Moment::Opinion, Moment::End] {
        let registry = Registry::at(moment);
        let case = if moment == Moment::Review { "2026-0001" } else { "2026-0002" };
        let shown = registry.done(&format!("fashen next {case}")).stdout;
        let commands: Vec<&str> =
            shown.lines().map(str::trim).filter(|line| line.starts_with("fashen ")).collect();
        assert!(!commands.is_empty(), "{shown}");
        for command in commands {
            let ran = registry.run(&format!("{command} --dry-run"));
            // A list of questions, or a value that was left as 〈…〉: what is asked for, not how it is asked.
            assert!(matches!(ran.code, 0 | 2 | 3), "{command}\n{}", ran.said());
            assert!(!ran.said().contains("不知道是谁在办"), "{command}\n{}", ran.said());
        }
    }
}

/// Every refusal and every view of a case ends with what to type next.
#[test]
fn every_refusal_ends_with_a_command() {
    let registry = Registry::at(Moment::Review);
    for line in [
        "fashen --as zhou advance 2026-0001 subject pass",
        "fashen --as lin answer 2026-0001 subject --rest-ok",
        "fashen --as chen withdraw 2026-0001 --reason 重拟",
        "fashen show 2026-0009",
    ] {
        let said = registry.run(line).stderr;
        let last = said.lines().last().unwrap_or_default();
        assert!(last.starts_with("提示：") && last.contains("fashen "), "{line}: {last}");
    }
    let shown = registry.done("fashen show 2026-0001");
    assert!(shown.stderr.contains("下一步：fashen next 2026-0001"), "{}", shown.stderr);
}
