//! The same events give the same bytes: on a second issue, and from a registry driven anew.

use super::desk::Desk;
use super::drive::CASE;
use super::outside::fresh;
use super::registries::{real, real_again};
use std::collections::BTreeMap;
use std::path::Path;

/// Every file below a folder, by its path in it.
pub(super) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(
                files(&path).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)),
            );
        } else {
            found.insert(name, std::fs::read(&path).unwrap());
        }
    }
    found
}

/// All papers, the package, and the site.
fn output(desk: &Desk, name: &str) -> BTreeMap<String, Vec<u8>> {
    let out = fresh(name);
    for paper in ["opinion", "routing-sheet", "filing-report", "filing-register", "filing"] {
        desk.issue(CASE, paper, &out);
    }
    let mut found = files(&out);
    let site = files(&desk.folder.join("public"));
    found.extend(site.into_iter().map(|(path, bytes)| (format!("public/{path}"), bytes)));
    found
}

#[test]
fn a_second_issue_and_a_second_registry_give_the_same_bytes() {
    let Some(desk) = real() else { return };
    let first = output(desk, "bytes-first");
    assert!(first.len() > 18, "{:?}", first.keys());
    let second = output(desk, "bytes-second");
    differences(&first, &second);
    let Some(again) = real_again("real-text-again") else { return };
    differences(&first, &output(&again, "bytes-again"));
}

#[track_caller]
fn differences(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in one {
        assert!(other[name] == *bytes, "{name} differs");
    }
}
