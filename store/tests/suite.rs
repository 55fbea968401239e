//! The contract, case by case. Every case runs on memory, on sled, and on sled closed and opened again
//! before every single call.

use std::collections::BTreeMap;

use fashen_store::{
    Append, Batch, Change, Hash, Head, Invalid, KeyRange, Page, Part, Report, Row, Scan,
    StoreError, limits, sm3,
};

use crate::subject::{Subject, append, changes, delete, noise, payloads, put, records};

macro_rules! conformance {
    ($($case:ident)*) => {
        mod memory { $(#[test] fn $case() { super::$case(&mut crate::subject::Subject::memory()); })* }
        mod sled { $(#[test] fn $case() { super::$case(&mut crate::subject::Subject::sled()); })* }
        mod reopened { $(#[test] fn $case() { super::$case(&mut crate::subject::Subject::reopened()); })* }
    };
}

conformance! {
    an_empty_store_has_nothing
    records_come_back_in_order
    a_stream_is_read_in_parts
    records_form_a_chain
    a_conflict_leaves_nothing_behind
    one_append_crosses_streams
    an_append_without_records_only_checks
    a_request_happens_once
    a_refused_request_may_be_made_again
    changes_apply_in_order
    rows_overwrite_and_vanish
    tables_do_not_see_each_other
    streams_are_listed_by_prefix
    a_scan_pages_through_every_row_once
    a_scan_keeps_to_its_range
    values_of_every_size_come_back
    many_rows_come_and_go
    the_feed_has_all_records_in_global_order
    blobs_are_kept_under_their_hash
    what_breaks_a_rule_is_refused_whole
    what_just_keeps_a_bound_is_taken
    names_may_be_in_any_script
    verify_counts_and_finds_nothing
    a_closed_store_says_so
    threads_take_turns
}

fn an_empty_store_has_nothing(subject: &mut Subject) {
    assert_eq!(subject.store().head().unwrap(), Head::default());
    assert_eq!(subject.store().version("s").unwrap(), 0);
    assert_eq!(subject.store().read("s", 0, 9).unwrap(), []);
    assert_eq!(subject.store().streams("", None, 9).unwrap(), [""; 0]);
    assert_eq!(subject.store().get("t", b"k").unwrap(), None);
    assert_eq!(subject.store().scan(&Scan::all("t", 9)).unwrap(), Page::default());
    assert_eq!(subject.store().feed(0, 9).unwrap(), []);
    assert_eq!(subject.store().get_blob(&sm3(b"x")).unwrap(), None);
    assert_eq!(subject.store().verify().unwrap(), Report::default());
}

fn records_come_back_in_order(subject: &mut Subject) {
    let committed = subject.store().append(&records("1", "s", 0, &["a", "b"])).unwrap();
    assert_eq!((committed.head, committed.repeated), (2, false));
    assert_eq!(committed.versions, BTreeMap::from([("s".to_owned(), 2)]));
    let committed = subject.store().append(&records("2", "s", 2, &["", "c"])).unwrap();
    assert_eq!(committed.versions, BTreeMap::from([("s".to_owned(), 4)]));
    assert_eq!(subject.store().version("s").unwrap(), 4);
    assert_eq!(payloads(subject.store(), "s"), ["a", "b", "", "c"]);
    let head = Head { position: committed.head, chain: committed.chain };
    assert_eq!(subject.store().head().unwrap(), head);
}

fn a_stream_is_read_in_parts(subject: &mut Subject) {
    subject.store().append(&records("1", "s", 0, &["a", "b", "c"])).unwrap();
    subject.store().append(&records("2", "s0", 0, &["other"])).unwrap();
    subject.store().append(&records("3", "s", 3, &["d", "e"])).unwrap();
    let mut read = |from, limit| -> Vec<u64> {
        let records = subject.store().read("s", from, limit).unwrap();
        records.iter().map(|record| record.version).collect()
    };
    assert_eq!(read(0, 2), [1, 2]);
    assert_eq!(read(2, 2), [3, 4]);
    assert_eq!(read(4, 2), [5]);
    assert_eq!(read(0, 0), [0; 0]);
    assert_eq!(read(5, 2), [0; 0]);
    assert_eq!(read(u64::MAX, usize::MAX), [0; 0]);
}

fn records_form_a_chain(subject: &mut Subject) {
    subject.store().append(&records("1", "s", 0, &["a", "b"])).unwrap();
    subject.store().append(&records("2", "t", 0, &["a"])).unwrap();
    subject.store().append(&records("3", "s", 2, &["c"])).unwrap();
    let stream = subject.store().read("s", 0, 9).unwrap();
    let mut previous = Hash::ZERO;
    for record in &stream {
        assert_eq!(record.previous, previous);
        assert!(record.gives_its_hash());
        previous = record.hash;
    }
    // Computed with another implementation of SM3 from the layout that `hash.rs` promises.
    assert_eq!(
        stream[0].hash.to_string(),
        "79b3540d53b61cc3d0c7c1bc1317a2342bd0674d888cf2459089a06eede2640f"
    );
    assert_eq!(
        subject.store().head().unwrap().chain.to_string(),
        "6957703a6f8be91aba0a0698c29c302c70b0a0057b928daa0dea3874078ef9f3"
    );
}

fn a_conflict_leaves_nothing_behind(subject: &mut Subject) {
    subject.store().append(&records("1", "s", 0, &["a"])).unwrap();
    let head = subject.store().head().unwrap();
    let batch = Batch {
        request: "2".into(),
        appends: vec![append("new", 0, &["x"]), append("s", 0, &["y"])],
        changes: vec![put("t", b"k", b"v")],
    };
    match subject.store().append(&batch) {
        Err(StoreError::Conflict { stream, expected: 0, actual: 1 }) => assert_eq!(stream, "s"),
        other => panic!("{other:?}"),
    }
    let beyond = subject.store().append(&records("3", "s", 7, &["z"]));
    assert!(matches!(beyond, Err(StoreError::Conflict { expected: 7, actual: 1, .. })));
    assert_eq!(subject.store().head().unwrap(), head);
    assert_eq!(subject.store().version("new").unwrap(), 0);
    assert_eq!(subject.store().streams("", None, 9).unwrap(), ["s"]);
    assert_eq!(subject.store().get("t", b"k").unwrap(), None);
    assert_eq!(payloads(subject.store(), "s"), ["a"]);
}

fn one_append_crosses_streams(subject: &mut Subject) {
    subject.store().append(&records("1", "case/1", 0, &["a"])).unwrap();
    let batch = Batch {
        request: "2".into(),
        appends: vec![append("number/2026", 0, &["n1"]), append("case/1", 1, &["b", "c"])],
        changes: vec![put("state", b"case/1", b"open"), put("list", b"open 1", b"")],
    };
    let committed = subject.store().append(&batch).unwrap();
    assert_eq!(committed.head, 4);
    let versions = [("number/2026".to_owned(), 1), ("case/1".to_owned(), 3)];
    assert_eq!(committed.versions, BTreeMap::from(versions));
    assert_eq!(payloads(subject.store(), "case/1"), ["a", "b", "c"]);
    assert_eq!(payloads(subject.store(), "number/2026"), ["n1"]);
    assert_eq!(subject.store().get("state", b"case/1").unwrap(), Some(b"open".to_vec()));
    assert_eq!(subject.store().get("list", b"open 1").unwrap(), Some(Vec::new()));
}

fn an_append_without_records_only_checks(subject: &mut Subject) {
    subject.store().append(&records("1", "s", 0, &["a"])).unwrap();
    let batch = |request: &str, expected| Batch {
        request: request.into(),
        appends: vec![append("s", expected, &[]), append("t", 0, &["x"])],
        changes: Vec::new(),
    };
    let wrong = subject.store().append(&batch("2", 0));
    assert!(matches!(wrong, Err(StoreError::Conflict { actual: 1, .. })));
    let committed = subject.store().append(&batch("3", 1)).unwrap();
    assert_eq!(committed.versions, BTreeMap::from([("s".to_owned(), 1), ("t".to_owned(), 1)]));
    subject.store().append(&records("4", "never", 0, &[])).unwrap();
    assert_eq!(subject.store().streams("", None, 9).unwrap(), ["s", "t"]);
}

fn a_request_happens_once(subject: &mut Subject) {
    let batch = Batch {
        request: "r".into(),
        appends: vec![append("s", 0, &["a", "b"]), append("t", 0, &[])],
        changes: vec![put("t", b"k", b"1")],
    };
    let first = subject.store().append(&batch).unwrap();
    subject.store().append(&records("other", "s", 2, &["c"])).unwrap();
    subject.store().append(&changes("more", vec![put("t", b"k", b"2")])).unwrap();
    let again = subject.store().append(&batch).unwrap();
    assert!(again.repeated && !first.repeated);
    assert_eq!((again.head, again.chain, &again.versions), (2, first.chain, &first.versions));
    let different = subject.store().append(&records("r", "elsewhere", 9, &["z"])).unwrap();
    assert_eq!(different, again);
    assert_eq!(payloads(subject.store(), "s"), ["a", "b", "c"]);
    assert_eq!(subject.store().get("t", b"k").unwrap(), Some(b"2".to_vec()));
    assert_eq!(subject.store().streams("", None, 9).unwrap(), ["s"]);
}

fn a_refused_request_may_be_made_again(subject: &mut Subject) {
    subject.store().append(&records("1", "s", 1, &["a"])).unwrap_err();
    assert!(!subject.store().append(&records("1", "s", 0, &["a"])).unwrap().repeated);
}

fn changes_apply_in_order(subject: &mut Subject) {
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

fn rows_overwrite_and_vanish(subject: &mut Subject) {
    let (small, large) = (noise(10, 1), noise(5_000, 2));
    for (request, value) in [("1", &small), ("2", &large), ("3", &small)] {
        subject.store().append(&changes(request, vec![put("t", b"k", value)])).unwrap();
        assert_eq!(subject.store().get("t", b"k").unwrap().as_ref(), Some(value));
    }
    subject.store().append(&changes("4", vec![delete("t", b"k")])).unwrap();
    assert_eq!(subject.store().get("t", b"k").unwrap(), None);
    assert_eq!(subject.store().scan(&Scan::all("t", 9)).unwrap().rows, []);
}

fn tables_do_not_see_each_other(subject: &mut Subject) {
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

fn streams_are_listed_by_prefix(subject: &mut Subject) {
    let names = ["case/1", "case/10", "case/2", "case0", "entry/1", "办件/1"];
    for name in names.iter().rev() {
        subject.store().append(&records(name, name, 0, &["x"])).unwrap();
    }
    let mut list = |prefix: &str, after: Option<&str>, limit| {
        subject.store().streams(prefix, after, limit).unwrap()
    };
    assert_eq!(list("", None, 99), names);
    assert_eq!(list("case/", None, 99), names[..3]);
    assert_eq!(list("case/1", None, 99), names[..2]);
    assert_eq!(list("case/", None, 2), names[..2]);
    assert_eq!(list("case/", Some("case/10"), 2), names[2..3]);
    assert_eq!(list("case/", Some("a"), 1), names[..1]);
    assert_eq!(list("case/", Some("case/15"), 9), names[2..3]);
    assert_eq!(list("case/", Some("z"), 9), [""; 0]);
    assert_eq!(list("办", None, 9), names[5..]);
    assert_eq!(list("x", None, 9), [""; 0]);
    assert_eq!(list("", None, 0), [""; 0]);
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

fn a_scan_pages_through_every_row_once(subject: &mut Subject) {
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

fn a_scan_keeps_to_its_range(subject: &mut Subject) {
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

fn values_of_every_size_come_back(subject: &mut Subject) {
    let sizes = [0, 1, 511, 512, 513, 2_047, 4_095, 4_096, 4_097, 9_000, 131_072, 1024 * 1024];
    for (index, size) in sizes.into_iter().enumerate() {
        let (record, value) = (noise(size, 1 + size as u64), noise(size, 2 + size as u64));
        let batch = Batch {
            request: format!("size {size}"),
            appends: vec![Append {
                stream: "s".into(),
                expected: index as u64,
                records: vec![record],
            }],
            changes: vec![put("t", &size.to_be_bytes(), &value)],
        };
        subject.store().append(&batch).unwrap();
    }
    let records = subject.store().read("s", 0, usize::MAX).unwrap();
    let rows = subject.store().scan(&Scan::all("t", usize::MAX)).unwrap().rows;
    for ((size, record), row) in sizes.into_iter().zip(records).zip(rows) {
        assert!(record.payload == noise(size, 1 + size as u64), "record of {size}");
        assert!(row.value == noise(size, 2 + size as u64), "value of {size}");
        let value = subject.store().get("t", &size.to_be_bytes()).unwrap();
        assert_eq!(value.as_ref(), Some(&row.value));
    }
}

fn many_rows_come_and_go(subject: &mut Subject) {
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

fn the_feed_has_all_records_in_global_order(subject: &mut Subject) {
    subject.store().append(&records("1", "b", 0, &["1", "2"])).unwrap();
    let batch = Batch {
        request: "2".into(),
        appends: vec![append("b", 2, &["3"]), append("a", 0, &["4", "5"])],
        changes: Vec::new(),
    };
    subject.store().append(&batch).unwrap();
    let mut feed = |after, limit| -> Vec<String> {
        let records = subject.store().feed(after, limit).unwrap();
        let text = |payload: Vec<u8>| String::from_utf8(payload).unwrap();
        let positions: Vec<_> = records.iter().map(|record| record.position).collect();
        assert!(positions.iter().zip(1..).all(|(position, n)| *position == after + n));
        records.into_iter().map(|record| text(record.payload)).collect()
    };
    assert_eq!(feed(0, 99), ["1", "2", "3", "4", "5"]);
    assert_eq!(feed(1, 2), ["2", "3"]);
    assert_eq!(feed(4, 9), ["5"]);
    assert_eq!(feed(5, 9), [""; 0]);
    assert_eq!(feed(0, 0), [""; 0]);
    assert!(subject.store().feed(u64::MAX, 9).unwrap().is_empty());
}

fn blobs_are_kept_under_their_hash(subject: &mut Subject) {
    for bytes in [vec![], b"text".to_vec(), noise(1024 * 1024, 3)] {
        let hash = subject.store().put_blob(&bytes).unwrap();
        assert_eq!(hash, sm3(&bytes));
        assert_eq!(subject.store().put_blob(&bytes).unwrap(), hash);
        assert!(subject.store().get_blob(&hash).unwrap() == Some(bytes));
    }
    assert_eq!(subject.store().get_blob(&Hash::ZERO).unwrap(), None);
    assert_eq!(subject.store().verify().unwrap().blobs, 3);
}

fn what_breaks_a_rule_is_refused_whole(subject: &mut Subject) {
    let long = |limit: usize| "x".repeat(limit + 1);
    let too_large = |part, limit| Invalid::TooLarge { part, size: limit + 1, limit };
    let wrong = [
        (records("", "s", 0, &["a"]), Invalid::Empty(Part::Request)),
        (records("r", "", 0, &["a"]), Invalid::Empty(Part::Stream)),
        (
            records("r", "a\0b", 0, &["a"]),
            Invalid::Control { part: Part::Stream, name: "a\0b".into() },
        ),
        (changes("r", vec![put("", b"k", b"")]), Invalid::Empty(Part::Table)),
        (changes("r", vec![put("t", b"", b"")]), Invalid::Empty(Part::Key)),
        (changes("r", vec![delete("t", b"")]), Invalid::Empty(Part::Key)),
        (
            records(&long(limits::REQUEST_BYTES), "s", 0, &["a"]),
            too_large(Part::Request, limits::REQUEST_BYTES),
        ),
        (
            records("r", &long(limits::STREAM_BYTES), 0, &["a"]),
            too_large(Part::Stream, limits::STREAM_BYTES),
        ),
        (
            changes("r", vec![put(&long(limits::TABLE_BYTES), b"k", b"")]),
            too_large(Part::Table, limits::TABLE_BYTES),
        ),
        (
            changes("r", vec![put("t", long(limits::KEY_BYTES).as_bytes(), b"")]),
            too_large(Part::Key, limits::KEY_BYTES),
        ),
        (
            changes("r", vec![put("t", b"k", &vec![0; limits::VALUE_BYTES + 1])]),
            too_large(Part::Value, limits::VALUE_BYTES),
        ),
        (
            records("r", "s", 0, &vec!["a"; limits::BATCH_RECORDS + 1]),
            too_large(Part::Records, limits::BATCH_RECORDS),
        ),
        (
            Batch {
                request: "r".into(),
                appends: vec![append("s", 0, &["a"]), append("s", 1, &["b"])],
                changes: vec![],
            },
            Invalid::Twice("s".into()),
        ),
    ];
    for (mut batch, expected) in wrong {
        batch.changes.insert(0, put("first", b"k", b"v"));
        match subject.store().append(&batch) {
            Err(StoreError::Invalid(invalid)) => assert_eq!(invalid, expected),
            other => panic!("{expected:?}: {other:?}"),
        }
    }
    assert_eq!(subject.store().get("first", b"k").unwrap(), None);
    assert_eq!(subject.store().streams("", None, 9).unwrap(), [""; 0]);
    assert!(matches!(subject.store().version(""), Err(StoreError::Invalid(_))));
    assert!(matches!(subject.store().read("", 0, 1), Err(StoreError::Invalid(_))));
    assert!(matches!(subject.store().get("t", b""), Err(StoreError::Invalid(_))));
    assert!(matches!(subject.store().scan(&Scan::all("", 1)), Err(StoreError::Invalid(_))));
}

fn what_just_keeps_a_bound_is_taken(subject: &mut Subject) {
    let (request, stream) = ("r".repeat(limits::REQUEST_BYTES), "s".repeat(limits::STREAM_BYTES));
    let table = "t".repeat(limits::TABLE_BYTES);
    let keys: Vec<_> = (0..40_u8).map(|n| vec![n; limits::KEY_BYTES]).collect();
    let batch = Batch {
        request: request.clone(),
        appends: vec![append(&stream, 0, &["a"])],
        changes: keys.iter().map(|key| put(&table, key, &[7; 512])).collect::<Vec<Change>>(),
    };
    subject.store().append(&batch).unwrap();
    assert!(subject.store().append(&batch).unwrap().repeated);
    assert_eq!(payloads(subject.store(), &stream), ["a"]);
    let rows = subject.store().scan(&Scan::all(&table, 99)).unwrap().rows;
    assert!(rows.iter().map(|row| &row.key).eq(&keys));
    assert!(rows.iter().all(|row| row.value == [7; 512]));
}

fn names_may_be_in_any_script(subject: &mut Subject) {
    let stream = "number/某政规/2026";
    let batch = Batch {
        request: "请求 1".into(),
        appends: vec![append(stream, 0, &["取号"])],
        changes: vec![put("目录", "某政规〔2026〕1号".as_bytes(), "有效".as_bytes())],
    };
    subject.store().append(&batch).unwrap();
    assert_eq!(payloads(subject.store(), stream), ["取号"]);
    assert_eq!(subject.store().streams("number/某", None, 9).unwrap(), [stream]);
    let row = subject.store().get("目录", "某政规〔2026〕1号".as_bytes()).unwrap();
    assert_eq!(row, Some("有效".into()));
}

fn verify_counts_and_finds_nothing(subject: &mut Subject) {
    for n in 0..5 {
        let batch = Batch {
            request: format!("{n}"),
            appends: vec![append("a", n, &["x"]), append(&format!("b{n}"), 0, &["y", "z"])],
            changes: vec![put("t", &[1], &noise(3_000, n + 1)), delete("t", &[2])],
        };
        subject.store().append(&batch).unwrap();
    }
    subject.store().put_blob(b"blob").unwrap();
    let head = subject.store().head().unwrap();
    let report = subject.store().verify().unwrap();
    assert!(report.is_clean());
    let expected = Report { streams: 6, records: 15, blobs: 1, head, ..Report::default() };
    assert_eq!(report, expected);
}

fn a_closed_store_says_so(subject: &mut Subject) {
    subject.store().append(&records("1", "s", 0, &["a"])).unwrap();
    let store = subject.store();
    store.close().unwrap();
    store.close().unwrap();
    assert!(matches!(store.append(&records("2", "s", 1, &["b"])), Err(StoreError::Closed)));
    assert!(matches!(store.version("s"), Err(StoreError::Closed)));
    assert!(matches!(store.get("t", b"k"), Err(StoreError::Closed)));
    assert!(matches!(store.put_blob(b""), Err(StoreError::Closed)));
    assert!(matches!(store.verify(), Err(StoreError::Closed)));
}

fn threads_take_turns(subject: &mut Subject) {
    const EACH: u64 = 12;
    let store = subject.store();
    let work = |thread: u64| {
        for n in 0..EACH {
            let own = format!("own/{thread}");
            store.append(&records(&format!("{thread}.{n}"), &own, n, &["x"])).unwrap();
            // One stream that all of them want: whoever loses looks again.
            let mut attempt = 0;
            loop {
                attempt += 1;
                let at = store.version("shared").unwrap();
                let request = format!("shared {thread}.{n}.{attempt}");
                match store.append(&records(&request, "shared", at, &["y"])) {
                    Ok(_) => break,
                    Err(StoreError::Conflict { .. }) => {}
                    Err(error) => panic!("{error}"),
                }
            }
        }
    };
    std::thread::scope(|scope| {
        for thread in 0..4 {
            scope.spawn(move || work(thread));
        }
    });
    assert_eq!(store.version("shared").unwrap(), 4 * EACH);
    assert_eq!(store.head().unwrap().position, 8 * EACH);
    assert!(store.verify().unwrap().is_clean());
}
