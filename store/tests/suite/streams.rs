//! Records and streams.

use std::collections::BTreeMap;

use fashen_store::{
    Batch, Hash, Head, Invalid, Page, Record, Report, Scan, Snapshot, StoreError, sm3,
};

use crate::subject::{Subject, append, changes, noise, payloads, put, records};

pub(crate) fn an_empty_store_has_nothing(subject: &mut Subject) {
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

pub(crate) fn records_come_back_in_order(subject: &mut Subject) {
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

pub(crate) fn a_stream_is_read_in_parts(subject: &mut Subject) {
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

pub(crate) fn records_form_a_chain(subject: &mut Subject) {
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

pub(crate) fn a_conflict_leaves_nothing_behind(subject: &mut Subject) {
    subject.store().append(&records("1", "s", 0, &["a"])).unwrap();
    let head = subject.store().head().unwrap();
    let batch = Batch {
        request: "2".into(),
        appends: vec![append("new", 0, &["x"]), append("s", 0, &["y"])],
        changes: vec![put("t", b"k", b"v")],
        ..Batch::default()
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

pub(crate) fn one_append_crosses_streams(subject: &mut Subject) {
    subject.store().append(&records("1", "case/1", 0, &["a"])).unwrap();
    let batch = Batch {
        request: "2".into(),
        appends: vec![append("number/2026", 0, &["n1"]), append("case/1", 1, &["b", "c"])],
        changes: vec![put("state", b"case/1", b"open"), put("list", b"open 1", b"")],
        ..Batch::default()
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

pub(crate) fn an_append_without_records_only_checks(subject: &mut Subject) {
    subject.store().append(&records("1", "s", 0, &["a"])).unwrap();
    let batch = |request: &str, expected| Batch {
        request: request.into(),
        appends: vec![append("s", expected, &[]), append("t", 0, &["x"])],
        ..Batch::default()
    };
    let wrong = subject.store().append(&batch("2", 0));
    assert!(matches!(wrong, Err(StoreError::Conflict { actual: 1, .. })));
    let committed = subject.store().append(&batch("3", 1)).unwrap();
    assert_eq!(committed.versions, BTreeMap::from([("s".to_owned(), 1), ("t".to_owned(), 1)]));
    subject.store().append(&records("4", "never", 0, &[])).unwrap();
    assert_eq!(subject.store().streams("", None, 9).unwrap(), ["s", "t"]);
}

pub(crate) fn a_request_happens_once(subject: &mut Subject) {
    let batch = Batch {
        request: "r".into(),
        appends: vec![append("s", 0, &["a", "b"]), append("t", 0, &[])],
        changes: vec![put("t", b"k", b"1")],
        ..Batch::default()
    };
    let first = subject.store().append(&batch).unwrap();
    subject.store().append(&records("other", "s", 2, &["c"])).unwrap();
    subject.store().append(&changes("more", vec![put("t", b"k", b"2")])).unwrap();
    let again = subject.store().append(&batch).unwrap();
    assert!(again.repeated && !first.repeated);
    assert_eq!((again.head, again.chain, &again.versions), (2, first.chain, &first.versions));
    let conflict = subject.store().append(&records("new", "s", 0, &["a", "b"]));
    assert!(matches!(conflict, Err(StoreError::Conflict { actual: 3, .. })));
    assert_eq!(payloads(subject.store(), "s"), ["a", "b", "c"]);
    assert_eq!(subject.store().get("t", b"k").unwrap(), Some(b"2".to_vec()));
    assert_eq!(subject.store().streams("", None, 9).unwrap(), ["s"]);
}

pub(crate) fn a_refused_request_may_be_made_again(subject: &mut Subject) {
    subject.store().append(&records("1", "s", 1, &["a"])).unwrap_err();
    assert!(!subject.store().append(&records("1", "s", 0, &["a"])).unwrap().repeated);
}

pub(crate) fn streams_are_listed_by_prefix(subject: &mut Subject) {
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

pub(crate) fn the_feed_has_all_records_in_global_order(subject: &mut Subject) {
    subject.store().append(&records("1", "b", 0, &["1", "2"])).unwrap();
    let batch = Batch {
        request: "2".into(),
        appends: vec![append("b", 2, &["3"]), append("a", 0, &["4", "5"])],
        ..Batch::default()
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

pub(crate) fn long_streams_are_read_in_any_part(subject: &mut Subject) {
    let payload = |n: u64| vec!["x"; usize::try_from(n % 5).unwrap()];
    for n in 0..90_u64 {
        let store = subject.store();
        let (one, other) = (store.version("one").unwrap(), store.version("other").unwrap());
        let appends =
            vec![append("one", one, &payload(n)), append("other", other, &payload(n + 2))];
        let request = n.to_string();
        store.append(&Batch { request, appends, ..Batch::default() }).unwrap();
    }
    let store = subject.store();
    let all = store.feed(0, usize::MAX).unwrap();
    assert_eq!(all.len(), 360);
    let one: Vec<_> = all.iter().filter(|record| record.stream == "one").cloned().collect();
    for from in [0, 1, 62, 63, 64, 65, 127, 128, 129, 179, 180, 181, 359, 360, 400] {
        for limit in [1, 2, 63, 64, 65, 1_000] {
            let part = |records: &[Record]| -> Vec<Record> {
                records.iter().skip(usize::try_from(from).unwrap()).take(limit).cloned().collect()
            };
            assert!(store.read("one", from, limit).unwrap() == part(&one), "{from} {limit}");
            assert!(store.feed(from, limit).unwrap() == part(&all), "{from} {limit}");
        }
    }
}

pub(crate) fn a_batch_is_known_by_its_place(subject: &mut Subject) {
    let first = subject.store().append(&records("r", "s", 0, &["a"])).unwrap();
    // The same name for another intent is another intent.
    assert!(!subject.store().append(&records("r", "t", 0, &["b"])).unwrap().repeated);
    assert!(!subject.store().append(&records("r", "s", 1, &["c"])).unwrap().repeated);
    let again = subject.store().append(&records("r", "s", 0, &["a"])).unwrap();
    assert_eq!((again.repeated, again.head, again.chain), (true, 1, first.chain));
    let rows = changes("rows", vec![put("t", b"k", b"1")]);
    assert!(!subject.store().append(&rows).unwrap().repeated);
    assert!(subject.store().append(&rows).unwrap().repeated);
}

pub(crate) fn several_batches_are_appended_at_once(subject: &mut Subject) {
    let batches: Vec<_> = (0..50)
        .map(|n| records(&format!("{n}"), ["s", "t"][n % 2], n as u64 / 2, &["x"]))
        .chain([records("wrong", "s", 7, &["y"]), records("0", "s", 0, &["x"])])
        .chain([records("last", "u", 0, &["z"])])
        .collect();
    let answers = subject.store().append_all(&batches);
    assert!(answers[..50].iter().zip(1..).all(|(answer, n)| {
        answer.as_ref().is_ok_and(|committed| committed.head == n && !committed.repeated)
    }));
    assert!(matches!(answers[50], Err(StoreError::Conflict { expected: 7, actual: 25, .. })));
    assert!(answers[51].as_ref().is_ok_and(|committed| committed.repeated));
    assert!(answers[52].as_ref().is_ok_and(|committed| committed.head == 51));
    assert_eq!(subject.store().version("s").unwrap(), 25);
    assert!(subject.store().append_all(&[]).is_empty());
    assert!(subject.store().verify().unwrap().is_clean());
}

pub(crate) fn a_snapshot_is_of_the_last_record_only(subject: &mut Subject) {
    let with = |request: &str, expected, bytes: &[u8]| Batch {
        snapshots: vec![Snapshot { stream: "s".into(), bytes: bytes.to_vec() }],
        ..records(request, "s", expected, &["x"])
    };
    assert_eq!(subject.store().snapshot("s").unwrap(), None);
    for (expected, size) in [(0, 1), (1, 100), (2, 5_000), (3, 70_000), (4, 3)] {
        let bytes = noise(size, expected + 1);
        subject.store().append(&with(&format!("{expected}"), expected, &bytes)).unwrap();
        assert_eq!(subject.store().snapshot("s").unwrap(), Some(bytes));
    }
    subject.store().append(&records("without", "s", 5, &["y"])).unwrap();
    assert_eq!(subject.store().snapshot("s").unwrap(), None);
    subject.store().append(&with("again", 6, b"z")).unwrap();
    subject.store().append(&with("none", 7, b"")).unwrap();
    assert_eq!(subject.store().snapshot("s").unwrap(), None);
    let stray = Batch {
        snapshots: vec![Snapshot { stream: "t".into(), bytes: vec![1] }],
        ..records("stray", "s", 8, &["x"])
    };
    let refused = subject.store().append(&stray);
    assert!(matches!(refused, Err(StoreError::Invalid(Invalid::Unrelated(_)))));
}
