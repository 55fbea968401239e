//! The bytes that are a promise: a journal and an export made by this layout, kept here for ever. Whatever
//! later versions write, they must read these, and say the same of them.
//!
//! `FASHEN_BLESS=1` writes them anew; that is for a layout that nobody was given yet.

use std::fs;
use std::path::{Path, PathBuf};

use fashen_store::{Batch, Snapshot, Store, create, export, open};

use crate::subject::{Folder, append, at_once, changes, delete, payloads, put};

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats").join(name)
}

/// A store with one of everything that a frame can hold.
fn filled(folder: &Folder) -> Box<dyn Store> {
    let store = create(folder.path(), &at_once()).unwrap();
    let first = Batch {
        request: "请求 1".into(),
        appends: vec![append("case/2026-0001", 0, &["opened", "报送"]), append("number/x", 0, &[])],
        changes: vec![put("open", b"2026-0001", b"row"), put("large", b"k", &[b'v'; 600])],
        snapshots: vec![Snapshot { stream: "case/2026-0001".into(), bytes: b"state".to_vec() }],
    };
    let second = Batch {
        request: "2".into(),
        appends: vec![append("number/x", 0, &["1"]), append("case/2026-0001", 2, &["numbered"])],
        changes: vec![delete("open", b"2026-0001")],
        ..Batch::default()
    };
    let rows = changes("rows only", vec![put("other", b"a", b"")]);
    for answer in store.append_all(&[first, rows, second]) {
        answer.unwrap();
    }
    store.put_blob("原件".as_bytes()).unwrap();
    store
}

/// Compares with what is kept, or keeps it.
fn is_kept(name: &str, bytes: &[u8]) {
    if std::env::var_os("FASHEN_BLESS").is_some() {
        fs::write(golden(name), bytes).unwrap();
    }
    let kept = fs::read(golden(name)).unwrap();
    assert!(kept == bytes, "{name} is not what it was: a journal of today would not be read");
}

#[test]
fn a_journal_is_written_as_ever() {
    let folder = Folder::new();
    filled(&folder).close().unwrap();
    let mut bytes = fs::read(folder.join("journal/00000001.log")).unwrap();
    bytes.truncate(bytes.iter().rposition(|byte| *byte != 0).unwrap() + 1);
    is_kept("journal-2.log", &bytes);
}

#[test]
fn a_journal_of_this_layout_is_read_for_ever() {
    let folder = Folder::new();
    fs::create_dir_all(folder.join("journal")).unwrap();
    fs::copy(golden("journal-2.log"), folder.join("journal/00000001.log")).unwrap();
    fs::write(folder.join("FORMAT"), "fashen store\nlayout 2\nhash sm3\n").unwrap();
    let store = open(folder.path(), &at_once()).unwrap();
    assert_eq!(payloads(&*store, "case/2026-0001"), ["opened", "报送", "numbered"]);
    assert_eq!(payloads(&*store, "number/x"), ["1"]);
    assert_eq!(store.get("open", b"2026-0001").unwrap(), None);
    assert_eq!(store.get("large", b"k").unwrap(), Some(vec![b'v'; 600]));
    assert_eq!(store.get("other", b"a").unwrap(), Some(Vec::new()));
    let head = store.head().unwrap();
    assert_eq!(head.position, 4);
    assert_eq!(
        head.chain.to_string(),
        "ea24ae68ebaa2a586c6b7ad217c80f689fc80722ffa326669dbf5feb0b04db76"
    );
    assert!(store.verify().unwrap().is_clean());
}

#[test]
fn an_export_is_written_as_ever() {
    let folder = Folder::new();
    filled(&folder).close().unwrap();
    let mut out = Vec::new();
    export(folder.path(), &at_once(), &mut out).unwrap();
    is_kept("export-1.jsonl", &out);
}
