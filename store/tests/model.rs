//! Whatever is done, in whatever order, sled answers as memory does, and still does once it was closed
//! and opened again.

use fashen_store::{Batch, Change, KeyRange, Scan, Store, StoreError};
use proptest::prelude::*;

use crate::subject::{Subject, append, noise};

#[derive(Clone, Debug)]
enum Step {
    Append { request: u8, streams: Vec<(u8, u64, u8)>, changes: Vec<(bool, u8, u16, u16)> },
    Blob(u16),
    Reopen,
    Read { stream: u8, from: u64, limit: usize },
    Feed { after: u64, limit: usize },
    Scan { table: u8, from: u16, to: u16, after: Option<u16>, limit: usize, reverse: bool },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    // Expected versions are counted from the version there is: mostly right, sometimes wrong.
    let streams = prop::collection::vec(
        (0..4_u8, prop_oneof![9 => Just(0_u64), 1 => 1..3_u64], 0..4_u8),
        0..3,
    );
    let change = (
        prop::bool::weighted(0.8),
        0..3_u8,
        0..60_u16,
        prop_oneof![0..40_u16, 500..520_u16, 3_000..5_000_u16],
    );
    let step = prop_oneof![
        6 => (0..40_u8, streams, prop::collection::vec(change, 0..30))
            .prop_map(|(request, streams, changes)| Step::Append { request, streams, changes }),
        1 => (0..3_000_u16).prop_map(Step::Blob),
        1 => Just(Step::Reopen),
        1 => (0..4_u8, 0..6_u64, 0..6_usize)
            .prop_map(|(stream, from, limit)| Step::Read { stream, from, limit }),
        1 => (0..20_u64, 0..9_usize).prop_map(|(after, limit)| Step::Feed { after, limit }),
        2 => (0..3_u8, 0..60_u16, 0..60_u16, prop::option::of(0..60_u16), 0..9_usize, any::<bool>())
            .prop_map(|(table, from, to, after, limit, reverse)| {
                Step::Scan { table, from, to, after, limit, reverse }
            }),
    ];
    prop::collection::vec(step, 1..40)
}

fn name(number: u8) -> String {
    ["s", "s/1", "s/10", "办/1"].into_iter().cycle().nth(usize::from(number)).unwrap().to_owned()
}

fn key(number: u16) -> Vec<u8> {
    // Some keys are prefixes of others, some end in 255.
    let [high, low] = (number / 3).to_be_bytes();
    [&[high, low][..], &[255, 255][..usize::from(number % 3)]].concat()
}

fn batch(
    store: &dyn Store,
    request: u8,
    streams: &[(u8, u64, u8)],
    changes: &[(bool, u8, u16, u16)],
) -> Batch {
    let mut appends = Vec::new();
    for (stream, off, count) in streams {
        let expected = store.version(&name(*stream)).unwrap() + off;
        appends.push(append(&name(*stream), expected, &vec!["payload"; usize::from(*count)]));
    }
    let change = |(put, table, at, size): &(bool, u8, u16, u16)| {
        let (table, key) = (format!("t{table}"), key(*at));
        let value = noise(usize::from(*size), u64::from(*size) + 1);
        if *put { Change::Put { table, key, value } } else { Change::Delete { table, key } }
    };
    Batch {
        request: request.to_string(),
        appends,
        changes: changes.iter().map(change).collect(),
        ..Batch::default()
    }
}

/// What a store answers, for comparison; damage is never an answer.
fn answer<T: std::fmt::Debug>(result: Result<T, StoreError>) -> String {
    match result {
        Ok(answer) => format!("{answer:?}"),
        Err(error @ (StoreError::Conflict { .. } | StoreError::Invalid(_))) => format!("{error:?}"),
        Err(error) => panic!("{error}"),
    }
}

/// Does the step and tells the answer. Both stores are at the same versions, so the batch is the same.
fn take(store: &dyn Store, step: &Step) -> String {
    match step {
        Step::Append { request, streams, changes } => {
            answer(store.append(&batch(store, *request, streams, changes)))
        }
        Step::Blob(size) => answer(store.put_blob(&noise(usize::from(*size), 9))),
        Step::Reopen => String::new(),
        Step::Read { stream, from, limit } => answer(store.read(&name(*stream), *from, *limit)),
        Step::Feed { after, limit } => answer(store.feed(*after, *limit)),
        Step::Scan { table, from, to, after, limit, reverse } => answer(store.scan(&Scan {
            table: format!("t{table}"),
            range: KeyRange::Between { from: key(*from), to: key(*to) },
            after: after.map(key),
            limit: *limit,
            reverse: *reverse,
        })),
    }
}

/// Everything there is.
fn contents(store: &dyn Store) -> String {
    let tables: Vec<_> =
        (0..3).map(|n| store.scan(&Scan::all(&format!("t{n}"), usize::MAX)).unwrap()).collect();
    let report = store.verify().unwrap();
    assert!(report.is_clean(), "{report:?}");
    format!(
        "{:?} {:?} {:?} {:?} {tables:?} {report:?}",
        store.head().unwrap(),
        store.streams("", None, usize::MAX).unwrap(),
        store.streams("s/", Some("s/1"), 1).unwrap(),
        store.feed(0, usize::MAX).unwrap(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sled_answers_as_memory_does(steps in steps()) {
        let (mut memory, mut sled) = (Subject::memory(), Subject::sled());
        for step in &steps {
            if matches!(step, Step::Reopen) {
                sled.reopen();
            }
            prop_assert_eq!(take(memory.store(), step), take(sled.store(), step), "{:?}", step);
        }
        let expected = contents(memory.store());
        prop_assert_eq!(&contents(sled.store()), &expected);
        sled.reopen();
        prop_assert_eq!(&contents(sled.store()), &expected);
    }
}

/// How many histories are tried: `FASHEN_CASES` or as many as take a few seconds.
fn cases() -> u32 {
    std::env::var("FASHEN_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(40)
}
