//! Sizes and names, allowed and refused.

use fashen_store::{Append, Batch, Change, Hash, Invalid, Part, Scan, StoreError, limits, sm3};

use crate::subject::{Subject, append, changes, delete, noise, payloads, put, records};

pub(crate) fn values_of_every_size_come_back(subject: &mut Subject) {
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
            ..Batch::default()
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

pub(crate) fn blobs_are_kept_under_their_hash(subject: &mut Subject) {
    for bytes in [vec![], b"text".to_vec(), noise(1024 * 1024, 3)] {
        let hash = subject.store().put_blob(&bytes).unwrap();
        assert_eq!(hash, sm3(&bytes));
        assert_eq!(subject.store().put_blob(&bytes).unwrap(), hash);
        assert!(subject.store().get_blob(&hash).unwrap() == Some(bytes));
    }
    assert_eq!(subject.store().get_blob(&Hash::ZERO).unwrap(), None);
    assert_eq!(subject.store().verify().unwrap().blobs, 3);
}

pub(crate) fn what_breaks_a_rule_is_refused_whole(subject: &mut Subject) {
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
                ..Batch::default()
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

pub(crate) fn what_just_keeps_a_bound_is_taken(subject: &mut Subject) {
    let (request, stream) = ("r".repeat(limits::REQUEST_BYTES), "s".repeat(limits::STREAM_BYTES));
    let table = "t".repeat(limits::TABLE_BYTES);
    let keys: Vec<_> = (0..40_u8).map(|n| vec![n; limits::KEY_BYTES]).collect();
    let batch = Batch {
        request: request.clone(),
        appends: vec![append(&stream, 0, &["a"])],
        changes: keys.iter().map(|key| put(&table, key, &[7; 512])).collect::<Vec<Change>>(),
        ..Batch::default()
    };
    subject.store().append(&batch).unwrap();
    assert!(subject.store().append(&batch).unwrap().repeated);
    assert_eq!(payloads(subject.store(), &stream), ["a"]);
    let rows = subject.store().scan(&Scan::all(&table, 99)).unwrap().rows;
    assert!(rows.iter().map(|row| &row.key).eq(&keys));
    assert!(rows.iter().all(|row| row.value == [7; 512]));
}

pub(crate) fn names_may_be_in_any_script(subject: &mut Subject) {
    let stream = "number/某政规/2026";
    let batch = Batch {
        request: "请求 1".into(),
        appends: vec![append(stream, 0, &["取号"])],
        changes: vec![put("目录", "某政规〔2026〕1号".as_bytes(), "有效".as_bytes())],
        ..Batch::default()
    };
    subject.store().append(&batch).unwrap();
    assert_eq!(payloads(subject.store(), stream), ["取号"]);
    assert_eq!(subject.store().streams("number/某", None, 9).unwrap(), [stream]);
    let row = subject.store().get("目录", "某政规〔2026〕1号".as_bytes()).unwrap();
    assert_eq!(row, Some("有效".into()));
}
