//! What looks after a store: each operation on stores of many small segments, whole and damaged.

mod backup;
mod collect;
mod doctor;
mod export;
mod progress;
mod repair;
mod restore;
mod verify;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fashen_store::{Batch, Change, Options, Record, Row, Scan, Store, create, open, sm3};

use crate::subject::{Folder, append, delete, noise, put};

/// Appends of a store under test.
pub(crate) const APPENDS: u64 = 60;

/// Segments that are full soon, so that there are many.
pub(crate) fn small() -> Options {
    Options { segment_bytes: 4096, wait: Duration::from_secs(5), ..Options::default() }
}

/// What the append with a number does: two streams, one of them binary, rows that come and go.
pub(crate) fn batch(n: u64) -> Batch {
    let binary = fashen_store::Append {
        stream: format!("own/{n}"),
        expected: 0,
        records: vec![noise(200, n + 1), Vec::new()],
    };
    let mut changes = vec![
        put("row", &n.to_be_bytes(), format!("value \"{n}\"\n").as_bytes()),
        put("state", b"shared", &noise(700, n + 1)),
    ];
    if n >= 3 {
        changes.push(delete("row", &(n - 3).to_be_bytes()));
    }
    let text = format!("{{\"文\":{n}}}");
    let mut appends = vec![append("shared", n, &[&text]), binary];
    if n > 0 {
        appends.push(append(&format!("own/{}", n - 1), 2, &[]));
    }
    Batch { request: format!("请求 {n}"), appends, changes, ..Batch::default() }
}

pub(crate) fn fill(store: &dyn Store, numbers: std::ops::Range<u64>) {
    for n in numbers {
        store.append(&batch(n)).unwrap();
        if n % 10 == 0 {
            store.put_blob(&blob(n)).unwrap();
        }
    }
}

pub(crate) fn blob(n: u64) -> Vec<u8> {
    if n == 0 { Vec::new() } else { noise(usize::try_from(100 * n).unwrap(), n) }
}

/// A store with some of everything in `store` of the folder, closed.
pub(crate) fn filled() -> (Folder, PathBuf) {
    let folder = Folder::new();
    let dir = folder.join("store");
    let store = create(&dir, &small()).unwrap();
    fill(store.as_ref(), 0..APPENDS);
    store.put_blob("一份文件".as_bytes()).unwrap();
    store.close().unwrap();
    (folder, dir)
}

/// Everything that a store says.
#[derive(Debug, PartialEq)]
pub(crate) struct Said {
    pub(crate) head: fashen_store::Head,
    pub(crate) records: Vec<Record>,
    pub(crate) rows: Vec<Vec<Row>>,
    pub(crate) blobs: Vec<Option<Vec<u8>>>,
}

pub(crate) fn said(store: &dyn Store) -> Said {
    let rows = |table| store.scan(&Scan::all(table, 10_000)).unwrap().rows;
    let blob = |n| store.get_blob(&sm3(&blob(n))).unwrap();
    Said {
        head: store.head().unwrap(),
        records: store.feed(0, usize::MAX).unwrap(),
        rows: ["row", "state"].map(rows).to_vec(),
        blobs: (0..APPENDS).step_by(10).map(blob).collect(),
    }
}

pub(crate) fn said_by(dir: &Path) -> Said {
    let store = open(dir, &small()).unwrap();
    assert_eq!(store.verify().unwrap().findings, []);
    said(store.as_ref())
}

/// Segments of a store, in order.
pub(crate) fn segments(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir.join("journal")).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

pub(crate) fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 0x10;
    fs::write(path, bytes).unwrap();
}

/// Every file below a folder with its bytes, but for the lock.
pub(crate) fn files(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().unwrap() != "LOCK" {
                found.push((path.clone(), fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The changes of batches, for those who compute rows themselves.
pub(crate) fn apply(
    rows: &mut std::collections::BTreeMap<(String, Vec<u8>), Vec<u8>>,
    batch: &Batch,
) {
    for change in &batch.changes {
        match change.clone() {
            Change::Put { table, key, value } => rows.insert((table, key), value),
            Change::Delete { table, key } => rows.remove(&(table, key)),
        };
    }
}
