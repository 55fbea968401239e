//! Tests of a journal of many segments.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::{Append, Batch, Change, Finding, Options, Store, StoreError, create, open};

/// Appends of a test, about 700 bytes each: some twenty segments.
const APPENDS: u64 = 120;

struct Folder(PathBuf);

impl Folder {
    fn filled() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fashen-segments-{}-{number}", std::process::id());
        let folder = Self(std::env::temp_dir().join(name));
        let _ = fs::remove_dir_all(&folder.0);
        let store = create(&folder.0, &small()).unwrap();
        fill(store.as_ref(), 0..APPENDS);
        store.close().unwrap();
        folder
    }

    fn open(&self) -> Result<Box<dyn Store>, StoreError> {
        open(&self.0, &small())
    }

    fn segments(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.0.join("journal")).unwrap();
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn small() -> Options {
    Options { segment_bytes: 4096, ..Options::default() }
}

fn fill(store: &dyn Store, numbers: std::ops::Range<u64>) {
    for n in numbers {
        let records = vec![n.to_be_bytes().to_vec(), vec![7; 300]];
        let batch = Batch {
            request: format!("{n}"),
            appends: vec![Append { stream: "s".into(), expected: 2 * n, records }],
            changes: vec![Change::Put {
                table: "t".into(),
                key: b"k".to_vec(),
                value: vec![1; 600],
            }],
            ..Batch::default()
        };
        store.append(&batch).unwrap();
    }
}

fn is_whole(store: &dyn Store, appends: u64) {
    let records = store.feed(0, usize::MAX).unwrap();
    assert_eq!(records.len() as u64, 2 * appends);
    for from in [0, 1, 63, 64, 65, 127, 128, 200, 2 * appends - 1, 2 * appends] {
        for limit in [0, 1, 2, 63, 64, 65, 1_000] {
            let expected: Vec<_> =
                records.iter().skip(usize::try_from(from).unwrap()).take(limit).cloned().collect();
            assert!(store.read("s", from, limit).unwrap() == expected, "read {from} {limit}");
            assert!(store.feed(from, limit).unwrap() == expected, "feed {from} {limit}");
        }
    }
    assert_eq!(store.get("t", b"k").unwrap(), Some(vec![1; 600]));
    assert_eq!(store.verify().unwrap().findings, []);
}

#[test]
fn a_journal_goes_on_over_segments() {
    let folder = Folder::filled();
    assert!(folder.segments().len() > 20);
    let store = folder.open().unwrap();
    is_whole(store.as_ref(), APPENDS);
    fill(store.as_ref(), APPENDS..APPENDS + 10);
    is_whole(store.as_ref(), APPENDS + 10);
}

#[test]
fn an_index_is_made_anew_from_all_of_them() {
    let folder = Folder::filled();
    fs::remove_dir_all(folder.0.join("index")).unwrap();
    is_whole(folder.open().unwrap().as_ref(), APPENDS);
}

#[test]
fn a_segment_that_was_just_begun_is_begun_again() {
    for rest in [&b""[..], b"fashen", b"fashen journal 2\0\0\0\x63", &[0; 100]] {
        let folder = Folder::filled();
        let next = folder.segments().len() + 1;
        let path: PathBuf = folder.0.join(format!("journal/{next:08}.log"));
        fs::write(&path, rest).unwrap();
        let store = folder.open().unwrap();
        is_whole(store.as_ref(), APPENDS);
        fill(store.as_ref(), APPENDS..APPENDS + 10);
        drop(store);
        is_whole(folder.open().unwrap().as_ref(), APPENDS + 10);
    }
}

#[test]
fn a_segment_that_is_gone_is_found_and_nothing_is_made_up_for_it() {
    let folder = Folder::filled();
    let lost = folder.segments().remove(9);
    fs::remove_file(&lost).unwrap();
    let store = folder.open().unwrap();
    assert!(matches!(store.feed(0, usize::MAX), Err(StoreError::Damaged(_))));
    assert!(matches!(store.read("s", 0, usize::MAX), Err(StoreError::Damaged(_))));
    assert_eq!(store.read("s", 2 * APPENDS - 4, 9).unwrap().len(), 4);
    let findings = store.verify().unwrap().findings;
    assert!(findings.iter().any(|finding| matches!(finding, Finding::RecordMissing { .. })));
    drop(store);
    fs::remove_dir_all(folder.0.join("index")).unwrap();
    assert!(is_refused(&folder, &lost));
}

#[test]
fn a_segment_whose_beginning_is_damaged_is_never_begun_again() {
    let folder = Folder::filled();
    let first = folder.segments().remove(0);
    let mut bytes = fs::read(&first).unwrap();
    bytes[3] ^= 1;
    fs::write(&first, &bytes).unwrap();
    fs::remove_dir_all(folder.0.join("index")).unwrap();
    assert!(is_refused(&folder, &first));
    assert!(fs::read(&first).unwrap() == bytes);
}

/// Without an index and with a damaged journal there is nothing to trust.
fn is_refused(folder: &Folder, damaged: &Path) -> bool {
    let segments = folder.segments().len();
    let refused = matches!(folder.open(), Err(StoreError::Damaged(_)));
    refused
        && folder.segments().len() == segments
        && damaged.exists() == folder.segments().contains(&damaged.to_path_buf())
}
