//! Rows and scans.

use std::collections::BTreeMap;

use fashen_store::{Hash, KeyRange, Page, Row, Scan};

use crate::subject::{Subject, changes, delete, noise, put};

pub(crate) fn changes_apply_in_order(subject: &mut Subject) {
    let batch = vec![
        put("t", b"k", b"1"),
        delete("t", b"k"),
        put("t", b"k", b"2"),
        put("t", b"gone", b"1"),
        delete("t", b"gone"),
        delete("t", b"never"),
    ];
    let committed = subject.store().append(&changes("1", batch)).unwrap();
    assert_eq!((committed.head, committed.chain), (0, Hash::ZERO));
    assert_eq!(subject.store().get("t", b"k").unwrap(), Some(b"2".to_vec()));
    assert_eq!(subject.store().get("t", b"gone").unwrap(), None);
    assert!(subject.store().append(&changes("1", Vec::new())).unwrap().repeated);
}

pub(crate) fn rows_overwrite_and_vanish(subject: &mut Subject) {
    let (small, large) = (noise(10, 1), noise(5_000, 2));
    for (request, value) in [("1", &small), ("2", &large), ("3", &small)] {
        subject.store().append(&changes(request, vec![put("t", b"k", value)])).unwrap();
        assert_eq!(subject.store().get("t", b"k").unwrap().as_ref(), Some(value));
    }
    subject.store().append(&changes("4", vec![delete("t", b"k")])).unwrap();
    assert_eq!(subject.store().get("t", b"k").unwrap(), None);
    assert_eq!(subject.store().scan(&Scan::all("t", 9)).unwrap().rows, []);
}

pub(crate) fn tables_do_not_see_each_other(subject: &mut Subject) {
    let names = ["a", "aa", "b", "a b", "\u{2000}", "甲"];
    let batch = names.iter().map(|name| put(name, &[0], name.as_bytes())).collect();
    subject.store().append(&changes("1", batch)).unwrap();
    for name in names {
        let rows = subject.store().scan(&Scan::all(name, 9)).unwrap().rows;
        assert_eq!(rows, [Row { key: vec![0], value: name.as_bytes().to_vec() }], "{name}");
        let scan = Scan { reverse: true, ..Scan::all(name, 9) };
        assert_eq!(subject.store().scan(&scan).unwrap().rows, rows, "{name}");
    }
}

/// Keys that sort where one would not think, in the order of their bytes.
fn awkward_keys() -> Vec<Vec<u8>> {
    let mut keys: Vec<Vec<u8>> = vec![
        vec![0],
        vec![0, 0],
        vec![0, 255],
        vec![1],
        b"a".to_vec(),
        b"a\0".to_vec(),
        b"aa".to_vec(),
        b"b".to_vec(),
        vec![254, 255],
        vec![255],
        vec![255, 0],
        vec![255, 255],
        vec![255, 255, 255],
    ];
    keys.extend((0..200_u32).map(|n| [b"row ", &n.to_be_bytes()[..]].concat()));
    keys.sort();
    keys
}

fn with_awkward_keys(subject: &mut Subject) -> Vec<Vec<u8>> {
    let keys = awkward_keys();
    let mut batch: Vec<_> = keys.iter().map(|key| put("t", key, &key.repeat(9))).collect();
    batch.push(put("s", b"before", b""));
    batch.push(put("u", b"after", b""));
    subject.store().append(&changes("keys", batch)).unwrap();
    keys
}

/// Follows the cursor to the end.
fn all_keys(subject: &mut Subject, mut scan: Scan) -> Vec<Vec<u8>> {
    let mut keys = Vec::new();
    loop {
        let page = subject.store().scan(&scan).unwrap();
        assert!(page.rows.len() <= scan.limit);
        assert!(page.next.is_none() || page.rows.len() == scan.limit);
        keys.extend(page.rows.into_iter().map(|row| row.key));
        scan.after = page.next;
        if scan.after.is_none() {
            return keys;
        }
    }
}

pub(crate) fn a_scan_pages_through_every_row_once(subject: &mut Subject) {
    let keys = with_awkward_keys(subject);
    let backwards: Vec<_> = keys.iter().rev().cloned().collect();
    for limit in [40, keys.len() - 1, keys.len(), usize::MAX] {
        let scan = Scan::all("t", limit);
        assert_eq!(all_keys(subject, scan.clone()), keys, "{limit}");
        let scan = Scan { reverse: true, ..scan };
        assert_eq!(all_keys(subject, scan), backwards, "{limit}");
    }
    let nothing = subject.store().scan(&Scan::all("t", 0)).unwrap();
    assert_eq!(nothing, Page::default());
    let values = subject.store().scan(&Scan::all("t", usize::MAX)).unwrap().rows;
    assert!(values.iter().all(|row| row.value == row.key.repeat(9)));
}

pub(crate) fn a_scan_keeps_to_its_range(subject: &mut Subject) {
    let keys = with_awkward_keys(subject);
    let between = |from: &[u8], to: &[u8]| KeyRange::Between { from: from.into(), to: to.into() };
    let ranges = [
        KeyRange::Prefix(vec![]),
        KeyRange::Prefix(vec![0]),
        KeyRange::Prefix(b"a".to_vec()),
        KeyRange::Prefix(b"row \0\0\0".to_vec()),
        KeyRange::Prefix(vec![255]),
        KeyRange::Prefix(vec![255, 255]),
        KeyRange::Prefix(b"nobody".to_vec()),
        between(b"a", b"b"),
        between(b"a", b"a"),
        between(b"b", b"a"),
        between(b"", &[255]),
        between(b"row \0\0\0\x10", b"row \0\0\0\x20"),
    ];
    for range in ranges {
        let belongs = |key: &Vec<u8>| match &range {
            KeyRange::All => true,
            KeyRange::Prefix(prefix) => key.starts_with(prefix),
            KeyRange::Between { from, to } => from <= key && key < to,
        };
        let mut expected: Vec<_> = keys.iter().filter(|key| belongs(key)).cloned().collect();
        for reverse in [false, true] {
            let scan = Scan { range: range.clone(), reverse, ..Scan::all("t", 50) };
            assert_eq!(all_keys(subject, scan), expected, "{range:?}");
            expected.reverse();
        }
    }
}

pub(crate) fn many_rows_come_and_go(subject: &mut Subject) {
    let key = |n: u32| format!("{:08x}", n.wrapping_mul(0x9E37_79B9)).into_bytes();
    let mut model = BTreeMap::new();
    for round in 0..6_u32 {
        let mut batch = Vec::new();
        for n in round * 300..round * 300 + 900 {
            model.insert(key(n), noise(60, u64::from(n + round)));
            batch.push(put("t", &key(n), &noise(60, u64::from(n + round))));
        }
        for n in round * 300..round * 300 + 250 {
            model.remove(&key(n));
            batch.push(delete("t", &key(n)));
        }
        subject.store().append(&changes(&format!("{round}"), batch)).unwrap();
        let rows = subject.store().scan(&Scan::all("t", usize::MAX)).unwrap().rows;
        let rows: BTreeMap<_, _> = rows.into_iter().map(|row| (row.key, row.value)).collect();
        assert!(rows == model, "round {round}");
    }
    let batch = model.keys().map(|key| delete("t", key)).collect();
    subject.store().append(&changes("all", batch)).unwrap();
    assert_eq!(subject.store().scan(&Scan::all("t", 9)).unwrap(), Page::default());
    subject.store().append(&changes("again", vec![put("t", b"k", b"v")])).unwrap();
    assert_eq!(subject.store().get("t", b"k").unwrap(), Some(b"v".to_vec()));
}
