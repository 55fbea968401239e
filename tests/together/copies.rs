//! A long catalogue, made quickly: copies of a document that the program published, with their cases, written past
//! all use-cases. Driving so many cases would take hours.

use crate::support::Registry;
use fashen_store::{Append, Batch, Change, Options, Row, Scan, Snapshot, Store};

/// The case that is copied.
const FIRST: &str = "2026-0001";

/// Most records of an append.
const RECORDS: usize = 8_000;

/// The tables with rows of a case or its entry, and the row that counts cases.
const TABLES: [&str; 4] = ["case", "open", "todo", "entry"];
const COUNTER: (&str, &str) = ("counter", "case/2026");

/// Publishes so many copies of the first document, numbered on after the last case. They share its contents.
pub(super) fn publish(registry: &Registry, count: usize) {
    let folder = registry.folder.join("store");
    let store = fashen_store::open(&folder, &Options::default()).unwrap();
    let last = store.get(COUNTER.0, COUNTER.1.as_bytes()).unwrap().unwrap();
    let last: usize = String::from_utf8(last).unwrap().parse().unwrap();
    let first = First::read(&*store);
    let at_once = (RECORDS / first.records.iter().flatten().count()).max(1);
    let numbers: Vec<usize> = (last + 1..=last + count).collect();
    for numbers in numbers.chunks(at_once) {
        store.append(&first.copies(numbers)).unwrap();
    }
    store.close().unwrap();
}

/// What the store holds of the first case.
struct First {
    /// Of the case and of the entry.
    records: [Vec<Vec<u8>>; 2],
    rows: Vec<(&'static str, Row)>,
    state: Option<Vec<u8>>,
}

/// The streams of a case and of its entry.
fn streams(case: &str) -> [String; 2] {
    [format!("case/{case}"), format!("entry/{case}")]
}

impl First {
    fn read(store: &dyn Store) -> Self {
        let payloads = |stream: String| {
            let records = store.read(&stream, 0, RECORDS).unwrap().into_iter();
            records.map(|record| record.payload).collect()
        };
        let rows = |table| {
            let rows = store.scan(&Scan::all(table, RECORDS)).unwrap().rows.into_iter();
            rows.filter(|row| String::from_utf8_lossy(&row.key).contains(FIRST))
                .map(move |row| (table, row))
        };
        Self {
            records: streams(FIRST).map(payloads),
            rows: TABLES.into_iter().flat_map(rows).collect(),
            state: store.snapshot(&streams(FIRST)[0]).unwrap(),
        }
    }

    /// The same under the names of other cases.
    fn copies(&self, numbers: &[usize]) -> Batch {
        let mut batch =
            Batch { request: format!("copies from {}", numbers[0]), ..Batch::default() };
        for number in numbers {
            let name = format!("2026-{number:04}");
            let renamed =
                |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(FIRST, &name).into_bytes();
            for (stream, records) in streams(&name).into_iter().zip(&self.records) {
                let records = records.iter().map(|payload| renamed(payload)).collect();
                batch.appends.push(Append { stream, expected: 0, records });
            }
            batch.changes.extend(self.rows.iter().map(|(table, row)| Change::Put {
                table: (*table).to_owned(),
                key: renamed(&row.key),
                value: renamed(&row.value),
            }));
            let [stream, _] = streams(&name);
            let state = self.state.iter().map(|state| renamed(state));
            batch.snapshots.extend(state.map(|bytes| Snapshot { stream: stream.clone(), bytes }));
        }
        batch.changes.push(Change::Put {
            table: COUNTER.0.to_owned(),
            key: COUNTER.1.as_bytes().to_vec(),
            value: numbers.last().unwrap().to_string().into_bytes(),
        });
        batch
    }
}
