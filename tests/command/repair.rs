//! `repair`: whatever is whole of a damaged registry, into a new folder.

use crate::support::{Moment, Registry};
use std::fs;

#[test]
fn a_whole_registry_comes_out_whole() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen repair saved");
    typed.run("fashen repair saved --lang en");
    typed.compare("repair.txt");
    for line in ["list --all", "history 2026-0002"] {
        let (here, there) = (format!("fashen {line}"), format!("fashen --registry saved {line}"));
        assert_eq!(registry.done(&here).stdout, registry.done(&there).stdout, "{line}");
    }
}

/// From the message of a command to the one after it, until the registry goes on.
#[test]
fn a_damaged_registry_is_led_back_to_work() {
    let registry = Registry::at(Moment::End);
    let journal = registry.folder.join("store/journal/00000001.log");
    let mut bytes = fs::read(&journal).unwrap();
    // An answer in the middle of a case says something else.
    let said = b"\"verdict\":\"ok\"";
    let places: Vec<usize> =
        (0..bytes.len() - said.len()).filter(|at| bytes[*at..].starts_with(said)).collect();
    bytes[places[places.len() / 2] + 12] = b'O';
    fs::write(&journal, &bytes).unwrap();
    fs::remove_dir_all(registry.folder.join("store/index")).unwrap();
    let told = registry.run("fashen list --all");
    assert_eq!(told.code, 70, "{}", told.said());
    assert!(
        told.stderr.contains("fashen repair") && told.stderr.contains("可以救出"),
        "{}",
        told.stderr
    );
    let proved = registry.run("fashen verify");
    assert_eq!(proved.code, 3, "{}", proved.said());
    assert!(proved.stderr.contains("fashen repair"), "{}", proved.said());
    assert!(
        !proved.stdout.contains("请抄记"),
        "nobody is to write down the head of a damaged history"
    );
    let saved = registry.run("fashen repair saved --json");
    assert_eq!(saved.code, 3, "{}", saved.said());
    let data = saved.data("fashen.repair/1");
    let missing = data["missing"].as_array().unwrap();
    let named = missing
        .iter()
        .filter(|one| one["case"].as_str().is_some_and(|case| case.starts_with("2026-")));
    assert!(named.count() > 0, "{data}");
    assert!(data["records"].as_u64().unwrap() > 100, "{data}");
    assert_eq!(fs::read(&journal).unwrap(), bytes, "what is damaged is left as it is");
    registry.done("fashen --registry saved list --all");
    let again = registry.run("fashen --registry saved verify");
    assert_eq!(again.code, 0, "{}", again.said());
    registry.done("fashen --registry saved --as zhou submit examples/public-toilets/draft.txt --fact market=false");
}
