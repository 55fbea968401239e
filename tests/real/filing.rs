//! The filing package: what is in it, and that its list of digests is right by another program too.

use super::drive::{CASE, ON_PAPER};
use super::journal::sm3;
use super::outside::{fresh, program};
use super::registries::driven_ones;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;

/// The entries of a zip, in their order.
fn entries(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(std::fs::read(path).unwrap())).unwrap();
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let name = entry.name().unwrap().to_string();
        drop(entry);
        found.push((name, bytes));
    }
    found
}

#[test]
fn the_package_is_whole_and_its_digests_are_right() {
    for (index, desk) in driven_ones().enumerate() {
        let out = fresh(&format!("package-{index}"));
        let issued = desk.typed(
            "2026-10-20 09:00",
            "lin",
            &["issue", CASE, "filing", "--out", out.to_str().unwrap()],
        );
        assert!(issued.status.success());
        // What is on paper only is named, not left out in silence.
        assert!(String::from_utf8_lossy(&issued.stderr).contains(ON_PAPER));
        let entries = entries(&out.join(format!("{CASE}-备案材料.zip")));
        let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names[..3], ["1-备案报告.docx", "2-备案登记表.docx", "3-合法性审核意见.docx"]);
        assert!(names[3].starts_with("4-正式文本-"), "{names:?}");
        assert_eq!(
            names.len(),
            4 + 3 + 3,
            "three materials, the row, the list, the digests: {names:?}"
        );
        let (last, checksums) = entries.last().unwrap();
        assert_eq!(last, "校验和-SM3.txt");
        let listed = listed(checksums);
        assert_eq!(listed.len(), entries.len() - 1);
        let openssl = program(&["openssl"]);
        let scratch = fresh(&format!("openssl-package-{index}"));
        for (name, bytes) in &entries[..entries.len() - 1] {
            assert_eq!(listed[name], fashen_store::sm3(bytes).to_string(), "{name}");
            let other = openssl.as_ref().and_then(|openssl| sm3(openssl, bytes, &scratch));
            assert!(other.is_none_or(|digest| digest == listed[name]), "{name} by openssl");
        }
        papers_are_the_sealed_ones(desk, &entries, &out);
    }
}

fn listed(checksums: &[u8]) -> BTreeMap<String, String> {
    let lines = std::str::from_utf8(checksums).unwrap().lines();
    lines
        .map(|line| {
            let (digest, name) = line.split_once("  ").unwrap();
            (name.to_owned(), digest.to_owned())
        })
        .collect()
}

fn papers_are_the_sealed_ones(desk: &super::desk::Desk, entries: &[(String, Vec<u8>)], out: &Path) {
    for (paper, title, place) in [
        ("filing-report", "备案报告", 0),
        ("filing-register", "备案登记表", 1),
        ("opinion", "合法性审核意见", 2),
    ] {
        desk.issue(CASE, paper, out);
        let bytes = std::fs::read(out.join(format!("{CASE}-{title}.docx"))).unwrap();
        assert!(entries[place].1 == bytes, "{title}");
    }
    let shown = desk.data(&["show", CASE]);
    let text = fashen_store::sm3(&entries[3].1).to_string();
    assert_eq!(shown["drafts"][1]["file"], text, "the text is the draft that was published");
}
