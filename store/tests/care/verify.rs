//! Verifying beside others, with a head that was written down, and what does not open any more.

use std::fs;
use std::sync::{Arc, Mutex};

use fashen_store::{Finding, Head, Options, StoreError, create, open, sm3, verify};

use super::{APPENDS, batch, fill, filled, flip, segments, small};
use crate::subject::{Folder, is_damage};

#[test]
fn a_whole_store_verifies_as_it_does_when_it_is_open() {
    let (_folder, dir) = filled();
    let report = verify(&dir, &small(), None).unwrap();
    assert!(report.is_clean());
    assert_eq!(report, open(&dir, &small()).unwrap().verify().unwrap());
    assert_eq!((report.records, report.anchored), (3 * APPENDS, None));
}

#[test]
fn others_append_while_it_reads() {
    let (_folder, dir) = filled();
    let appended = Arc::new(Mutex::new(0));
    let (again, note) = (dir.clone(), Arc::clone(&appended));
    // It tells how far it is only while it holds nothing: then somebody else may come in.
    let options = Options {
        on_progress: Some(Arc::new(move |_| {
            let mut appended = note.lock().unwrap();
            if *appended == 0 {
                *appended = 1;
                let store = open(&again, &small()).unwrap();
                fill(store.as_ref(), APPENDS..APPENDS + 20);
            }
        })),
        ..small()
    };
    let store = open(&dir, &small()).unwrap();
    fill(store.as_ref(), 0..0);
    drop(store);
    let report = verify(&dir, &options, None).unwrap();
    assert_eq!(report.findings, []);
    assert_eq!(*appended.lock().unwrap(), 1);
    assert_eq!(report.records, 3 * (APPENDS + 20));
}

#[test]
fn a_head_that_was_written_down_is_found_again() {
    let folder = Folder::new();
    let dir = folder.join("store");
    let store = create(&dir, &small()).unwrap();
    let mut heads = Vec::new();
    for n in 0..APPENDS {
        let committed = store.append(&batch(n)).unwrap();
        heads.push(Head { position: committed.head, chain: committed.chain });
    }
    store.close().unwrap();
    for head in heads {
        let report = verify(&dir, &small(), Some(head.chain)).unwrap();
        assert_eq!(report.anchored, Some(head.position));
    }
    let report = verify(&dir, &small(), Some(sm3(b"another history"))).unwrap();
    assert_eq!((report.anchored, report.is_clean()), (None, true));
}

#[test]
fn what_does_not_open_any_more_is_read_all_the_same() {
    let (_folder, dir) = filled();
    let paths = segments(&dir);
    let whole: Vec<_> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    let last = paths.len() - 1;
    for (damaged, at) in [(0, 30), (3, 2000), (last - 1, 100), (last, 60)] {
        flip(&paths[damaged], at);
        fs::remove_dir_all(dir.join("index")).unwrap();
        assert!(is_damage(&open(&dir, &small())), "{damaged}");
        let report = verify(&dir, &small(), None).unwrap();
        let gone = 3 * APPENDS - report.records;
        assert!((3..=6).contains(&gone), "{damaged}: {gone} gone");
        assert!(!report.is_clean());
        fs::write(&paths[damaged], &whole[damaged]).unwrap();
    }
    fs::remove_file(&paths[5]).unwrap();
    let report = verify(&dir, &small(), None).unwrap();
    assert!(report.findings.iter().any(|one| matches!(one, Finding::RecordMissing { .. })));
    fs::write(&paths[5], &whole[5]).unwrap();
    assert!(verify(&dir, &small(), None).unwrap().is_clean());
}

#[test]
fn what_is_no_store_is_an_error() {
    let (folder, dir) = filled();
    assert!(matches!(verify(&folder.join("none"), &small(), None), Err(StoreError::Absent)));
    fs::write(dir.join("FORMAT"), "?").unwrap();
    assert!(is_damage(&verify(&dir, &small(), None)));
}
