//! Files of the registry that somebody edited wrongly: exit code 3, all problems at once, with line and
//! column.

use super::fails;
use crate::support::{Moment, Registry};
use std::fmt::Write;

const WORKFLOW: &str = "workflows/normative-document/workflow.yaml";

#[test]
fn settings_name_all_their_problems() {
    let registry = Registry::at(Moment::Review);
    let settings = registry.folder.read("fashen.yaml");
    let broken = settings
        .replace("superior:", "superieur:")
        .replace("locale: zh", "locale: fr")
        .replace("id: xu", "id: chen");
    registry.folder.write("fashen.yaml", broken);
    let line = |needle: &str| {
        let text = registry.folder.read("fashen.yaml");
        text.lines().position(|line| line.contains(needle)).unwrap() + 1
    };
    let places = [
        format!("fashen.yaml:{}:1: ", line("superieur")),
        format!("fashen.yaml:{}:", line("locale")),
        format!("fashen.yaml:{}:", line("许静")),
    ];
    let needles: Vec<&str> =
        places.iter().map(String::as_str).chain(["superieur", "superior"]).collect();
    fails(
        &registry,
        &[("fashen list", 3, &needles), ("fashen --as chen todo --json", 3, &needles)],
    );
}

#[test]
fn settings_that_are_no_yaml_are_named() {
    let registry = Registry::at(Moment::New);
    for (text, place) in [
        ("organ: [", "fashen.yaml:1:"),
        ("", "fashen.yaml:1:"),
        ("organ: 甲\n\torgan: 乙\n", "fashen.yaml:2:"),
        ("- 甲\n- 乙\n", "fashen.yaml:1:"),
    ] {
        registry.folder.write("fashen.yaml", text);
        fails(&registry, &[("fashen list", 3, &[place])]);
    }
    registry.folder.write("fashen.yaml", b"organ: \xff\xfe\n");
    fails(&registry, &[("fashen list", 3, &["fashen.yaml"])]);
}

/// Aliases that double forty times would fill any memory; aliases that hold themselves would never end.
#[test]
fn aliases_that_explode_are_refused() {
    let registry = Registry::at(Moment::New);
    let mut bomb = "a0: &a0 [甲, 甲]\n".to_owned();
    for n in 1..40 {
        let before = n - 1;
        let _ = writeln!(bomb, "a{n}: &a{n} [*a{before}, *a{before}]");
    }
    for text in [bomb.as_str(), "facts: &f {market: *f}\n", "start: *nowhere\n"] {
        registry.folder.write(WORKFLOW, text);
        let place = format!("{WORKFLOW}:");
        let submit =
            "fashen --as zhou submit examples/public-toilets/draft.txt --fact market=false";
        fails(&registry, &[("fashen workflow-check", 3, &[&place]), (submit, 3, &[&place])]);
    }
}

#[test]
fn a_workflow_that_is_too_large_or_too_deep_is_refused() {
    let registry = Registry::at(Moment::New);
    for text in ["#".repeat(2 << 20), "[".repeat(10_000), format!("{}1", "a: {".repeat(1_000))] {
        registry.folder.write(WORKFLOW, text);
        fails(&registry, &[("fashen workflow-check", 3, &[WORKFLOW])]);
    }
}
