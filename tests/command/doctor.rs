//! `doctor`: whether a registry can go on. What the disk of the tester is like is no part of any promise, so that
//! these are no transcripts.

use crate::support::{Moment, Ran, Registry};

/// How a check came out, and what was said of it.
fn check(ran: &Ran, name: &str) -> (String, String) {
    let data = ran.data("fashen.doctor/1");
    let found = data["checks"].as_array().unwrap().iter().find(|check| check["check"] == name);
    let found = found.unwrap_or_else(|| panic!("no {name} in {data}"));
    let text = |key: &str| found[key].as_str().unwrap().to_owned();
    (text("health"), text("message"))
}

#[test]
fn a_healthy_registry_is_told_so_line_by_line() {
    let registry = Registry::at(Moment::End);
    let shown = registry.done("fashen doctor");
    for words in ["检查", "磁盘空间", "写入权限", "登记簿设置", "办理时间", "没有倒退", "1 个流程"]
    {
        assert!(shown.stdout.contains(words), "{words}: {}", shown.stdout);
    }
    let english = registry.done("fashen 体检 --lang en").stdout;
    assert!(english.contains("RESULT") && english.contains("nobody is using it"), "{english}");
    let ran = registry.done("fashen doctor --json");
    for name in ["format", "lock", "writable", "settings", "workflows", "times", "clean"] {
        assert_eq!(check(&ran, name).0, "ok", "{}", ran.stdout);
    }
}

#[test]
fn what_is_in_the_way_is_said_with_what_to_do() {
    let mut registry = Registry::at(Moment::End);
    registry.clock("2020-01-01 09:00");
    let ran = registry.run("fashen doctor --json");
    assert_eq!(ran.code, 3);
    let (health, message) = check(&ran, "clock");
    assert!(health == "bad" && message.contains("校正"), "{message}");
    registry.clock("2026-12-01 09:00");
    registry.folder.write("fashen.yaml", "organ: [");
    registry.folder.write("workflows/normative-document/workflow.yaml", "stages: 3");
    registry.folder.write("store/FORMAT", "fashen store\nlayout 99\nhash sm3\n");
    let ran = registry.run("fashen doctor --json");
    assert_eq!(ran.code, 3);
    for name in ["settings", "workflows", "format"] {
        assert_eq!(check(&ran, name).0, "bad", "{}", ran.stdout);
    }
    assert!(check(&ran, "workflows").1.contains("fashen workflow-check"));
}

/// It waits for nobody, and says who is there.
#[test]
fn a_registry_in_use_is_looked_over_all_the_same() {
    let registry = Registry::at(Moment::Review);
    let options = fashen_store::Options::default();
    let held = fashen_store::open(&registry.folder.join("store"), &options).unwrap();
    let ran = registry.run("fashen doctor --json");
    assert_eq!(ran.code, 0, "{}", ran.said());
    let (health, message) = check(&ran, "lock");
    assert!(health == "look" && message.contains(&std::process::id().to_string()), "{message}");
    drop(held);
}
