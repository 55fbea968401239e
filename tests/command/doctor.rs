//! `doctor`: whether a registry can go on. What the disk of the tester is like is no part of any promise, so that
//! these are no transcripts.

use crate::support::{Moment, Ran, Registry};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

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
    for words in ["检查", "磁盘空间", "写入权限", "登记簿设置", "办理时间", "没有倒退", "6 个流程"]
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

#[test]
fn what_no_record_names_is_removed_when_told_and_nothing_else() {
    let registry = Registry::at(Moment::End);
    registry.age(48 * HOUR);
    let before = registry.folder.inventory();
    let old = registry.stray("上月中断的送审稿".as_bytes(), 48 * HOUR);
    let young = registry.stray("正在提交的送审稿".as_bytes(), HOUR);
    let mut typed = registry.transcript();
    typed.run("fashen doctor --garbage");
    typed.run("fashen doctor --garbage --lang en");
    assert!(old.is_file() && young.is_file());
    typed.run("fashen doctor --remove");
    typed.about("It is removed only where that is asked for");
    typed.run("fashen doctor --garbage --remove");
    assert!(!old.is_file() && young.is_file());
    typed.run("fashen doctor --garbage");
    registry.age(48 * HOUR);
    typed.run("fashen doctor --garbage --remove -q --lang en");
    typed.run("fashen doctor --garbage --remove");
    typed.compare("doctor-garbage.txt");
    // Everything that the demo left is needed, and still there.
    let files = |name: &&String| registry.folder.join(name).is_file();
    let after = registry.folder.inventory();
    for name in before.keys().filter(files) {
        assert_eq!(before[name], after.get(name).cloned().unwrap_or_default(), "{name}");
    }
    registry.done("fashen verify");
    registry.done("fashen publish");
    registry.done("fashen --as lin issue 2026-0002 opinion");
}

#[test]
fn what_repair_set_aside_names_contents_too() {
    let registry = Registry::at(Moment::Review);
    let stray = registry.stray(b"of a record that lies aside", 48 * HOUR);
    let name = stray.file_name().unwrap().to_string_lossy().into_owned();
    registry.folder.write("store/salvaged.jsonl", format!("{{\"payload\":\"{name}\"}}\n"));
    let ran = registry.done("fashen doctor --garbage --remove --json");
    assert_eq!(ran.data("fashen.garbage/1")["garbage"].as_array().unwrap().len(), 0);
    assert!(stray.is_file());
}

/// What is not understood might name anything.
#[test]
fn nothing_is_removed_where_the_record_does_not_read() {
    let registry = Registry::at(Moment::Review);
    let stray = registry.stray(b"of nobody", 48 * HOUR);
    let store = registry.folder.join("store");
    let open = fashen_store::open(&store, &fashen_store::Options::default()).unwrap();
    let append = fashen_store::Append {
        stream: "of/tomorrow".to_owned(),
        expected: 0,
        records: vec![br#"{"v":2}"#.to_vec()],
    };
    let appends = vec![append];
    let request = "of tomorrow".to_owned();
    open.append(&fashen_store::Batch { request, appends, ..Default::default() }).unwrap();
    open.close().unwrap();
    registry.refused("fashen doctor --garbage --remove", 70);
    assert!(stray.is_file());
}
