//! Workflows that are well-formed and far too large.

use super::super::*;
use crate::domain::limits;
use crate::domain::workflow::DefectKind;
use std::fmt::Write;

const HEAD: &str = "workflow: w\ntitle: t\nversion: 1\nroles: {r: x}\nstart: s0\n";

/// A row of so many stages.
fn row(stages: usize) -> String {
    let mut text = format!("{HEAD}stages:\n");
    for n in 1..stages {
        writeln!(text, "  s{}: {{role: r, outcomes: {{go: {{to: s{n}}}}}}}", n - 1).unwrap();
    }
    writeln!(text, "  s{}: {{role: r, outcomes: {{go: {{end: done}}}}}}", stages - 1).unwrap();
    text
}

#[test]
fn five_thousand_stages_are_refused_at_once() {
    let problems = workflow(row(5_000).as_bytes()).unwrap_err();
    let kind = DefectKind::TooMany { what: "stages", count: 5_000, most: limits::STAGES };
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].kind, ProblemKind::Meaning { kind, trace: None });
    assert_eq!(problems[0].place.to_string(), "stages");
    assert!(workflow(row(limits::STAGES).as_bytes()).is_ok());
}

/// 2^40 combinations are nothing to the reader, which looks at each fact once.
#[test]
fn forty_facts_are_read() {
    let mut text = format!("{HEAD}facts:\n");
    for n in 0..40 {
        writeln!(text, "  f{n}: {{type: bool}}").unwrap();
    }
    text.push_str("stages:\n  s0:\n    role: r\n    outcomes:\n");
    for n in 0..40 {
        writeln!(text, "      o{n}: {{end: done, when: {{f{n}: true}}}}").unwrap();
    }
    text.push_str("      go: {end: done}\n");
    match workflow(text.as_bytes()) {
        Ok(workflow) => assert_eq!(workflow.facts.len(), 40),
        // What can not be proved may be refused; it was read all the same.
        Err(problems) => {
            assert!(problems.iter().all(|one| matches!(one.kind, ProblemKind::Meaning { .. })));
        }
    }
}
