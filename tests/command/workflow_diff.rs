//! `workflow diff`: what differs, in the language's own words, and which guards became weaker.

use crate::support::{Moment, Registry};

const FILE: &str = "workflows/normative-document/workflow.yaml";

/// A copy of the shipped workflow with some of everything changed.
pub(crate) fn changed(registry: &Registry) -> String {
    let text = registry.folder.read(FILE);
    let mut fresh = text.clone();
    for (old, new) in [
        ("title: 内容审查\n", "title: 内容和合法性审查\n"),
        (
            "require: {materials: complete, needs: complete, checklist: clear}",
            "require: {materials: complete}",
        ),
        ("at_least: 5 workdays", "at_least: 3 workdays"),
        ("    not_same_person_as: [submission]\n", ""),
        (
            "reason: {type: text, title: 认定理由}",
            "reason: {type: text, title: 认定理由, optional: true}",
        ),
        (
            "        weight: blocking\n        basis: 《行政处罚法》第九条",
            "        weight: must\n        basis: 《行政处罚法》第九条",
        ),
    ] {
        let next = fresh.replacen(old, new, 1);
        assert_ne!(next, fresh, "{old}");
        fresh = next;
    }
    let start = fresh.find("      - id: CON-03").unwrap();
    let end = fresh.find("      - id: CON-04").unwrap();
    fresh.replace_range(start..end, "");
    fresh
}

#[test]
fn differences_are_said_in_the_language_s_own_words() {
    let registry = Registry::at(Moment::Review);
    let mut typed = registry.transcript();
    let fresh = changed(&registry);
    registry.folder.write("new.yaml", &fresh);
    typed.about("Laid out otherwise, it says the same");
    registry.folder.write("same.yaml", format!("# 说明\n{}", registry.folder.read(FILE)));
    typed.run("fashen workflow diff normative-document same.yaml --exit-code");
    typed.about("Changed").run("fashen workflow diff normative-document new.yaml");
    typed.run("fashen 流程 比较 normative-document new.yaml --exit-code --lang en");
    typed.about("A case keeps the workflow it was opened with");
    registry.folder.write(FILE, fresh);
    typed.run("fashen workflow diff --case 2026-0001 -q");
    typed.about("What makes no sense");
    typed.run("fashen workflow diff normative-document");
    typed.run("fashen workflow diff normative-document no-such");
    typed.compare("workflow-diff.txt");
}

#[test]
fn programs_read_the_same() {
    let registry = Registry::at(Moment::New);
    registry.folder.write("new.yaml", changed(&registry));
    let ran = registry.done("fashen workflow diff normative-document new.yaml --json");
    let data = ran.data("fashen.workflow-diff/1");
    assert_eq!(data["same"], false);
    let eased: Vec<&str> = data["changes"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["eased"].as_str())
        .collect();
    for code in ["question-removed", "weight-lowered", "separation-removed", "minimum-shortened"] {
        assert!(eased.contains(&code), "{code} in {eased:?}");
    }
    assert_eq!(data["eased"], eased.len());
    let back = registry.done("fashen workflow diff new.yaml normative-document --json");
    assert_eq!(back.data("fashen.workflow-diff/1")["eased"], 0, "stricter again");
}
