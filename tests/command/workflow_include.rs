//! A workflow of several files: checked, opened, kept.

use crate::support::{Moment, Registry};

const MAIN: &str = "\
workflow: small
title: {zh: 小流程, en: A small one}
version: 1
include: [shared/roles.yaml, shared/last.yaml]
start: intake
stages:
  intake: {title: 受理, role: registrar, outcomes: {accept: {title: 受理, to: last}}}
";
const ROLES: &str = "roles: {drafter: 起草单位, registrar: 收文登记, reviewer: 审核人}\n";
const LAST: &str = "\
stages:
  last:
    title: 审核
    role: reviewer
    outcomes: {pass: {title: 通过, end: done}}
ends: {done: {zh: 办结, en: Done}}
";
const SUBMIT: &str =
    "fashen --as zhou submit examples/public-toilets/draft.txt --workflow small --dry-run";

fn registry() -> Registry {
    let registry = Registry::at(Moment::New);
    registry.folder.write("workflows/small/workflow.yaml", MAIN);
    registry.folder.write("workflows/small/shared/roles.yaml", ROLES);
    registry.folder.write("workflows/small/shared/last.yaml", LAST);
    registry
}

#[test]
fn every_problem_is_in_its_file() {
    let registry = registry();
    let mut typed = registry.transcript();
    typed.about("Of three files").run("fashen workflow check small");
    registry.folder.write("workflows/small/shared/last.yaml", LAST.replace("reviewer", "reviewr"));
    typed.about("A slip in one of them").run("fashen workflow check small");
    typed.about("No case can be opened with it").run(SUBMIT);
    registry.folder.write("workflows/small/shared/last.yaml", "include: [roles.yaml, last.yaml]\n");
    typed.about("A file that includes itself").run("fashen workflow check small --lang en");
    registry.folder.write("workflows/small/workflow.yaml", MAIN.replace("shared/last", "../last"));
    typed.about("A file outside").run("fashen workflow check small");
    typed.compare("workflow-include.txt");
}

/// The store keeps every file of the pack, and the case goes on whatever becomes of the office's copies.
#[test]
fn a_case_keeps_the_files_it_was_opened_with() {
    let registry = registry();
    registry.done(&SUBMIT.replace(" --dry-run", ""));
    registry.folder.write("workflows/small/shared/last.yaml", "stages: 3\n");
    registry.done("fashen --as lin advance 2026-0001 intake accept");
    registry.done("fashen --as chen advance 2026-0001 last pass");
    let shown = registry.done("fashen show 2026-0001 --json").data("fashen.show/1");
    assert_eq!(shown["ended"]["end"], "done", "{shown:#}");
    registry.done("fashen verify");
}

/// A library that changes makes another pack, although `workflow.yaml` is the same.
#[test]
fn the_digest_is_that_of_all_files() {
    let registry = registry();
    let digest = |case: &str| {
        let shown = registry.done(&format!("fashen show {case} --json")).data("fashen.show/1");
        shown["pack"].as_str().unwrap().to_owned()
    };
    for _ in 0..2 {
        registry.done(&SUBMIT.replace(" --dry-run", ""));
    }
    registry.folder.write("workflows/small/shared/last.yaml", LAST.replace("通过", "合格"));
    registry.done(&SUBMIT.replace(" --dry-run", ""));
    assert_eq!(digest("2026-0001"), digest("2026-0002"));
    assert_ne!(digest("2026-0001"), digest("2026-0003"));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_not_followed() {
    let registry = registry();
    let outside = registry.folder.write("roles.yaml", ROLES);
    let link = registry.folder.join("workflows/small/shared/roles.yaml");
    std::fs::remove_file(&link).unwrap();
    std::os::unix::fs::symlink(outside, &link).unwrap();
    let ran = registry.refused("fashen workflow check small", 3);
    assert!(ran.stdout.contains("workflow.yaml:4:11"), "{}", ran.said());
    assert!(ran.stdout.contains("链接"), "{}", ran.said());
    // One that stays inside may.
    std::fs::remove_file(&link).unwrap();
    let inside = registry.folder.write("workflows/small/all/roles.yaml", ROLES);
    std::os::unix::fs::symlink(inside, &link).unwrap();
    registry.done("fashen workflow check small");
}
