//! Stores to look into: one in memory that the use-cases write to, and a copy of the demo's registry when all is
//! done.

use crate::support::{Moment, ROOT, Registry as Folder};
use fashen::app::journal::{self, write_state};
use fashen::app::submit::{Submission, submit};
use fashen::app::{Lending, Moved, Registry, Session, clock, embedded::DEMO_SETTINGS};
use fashen::input::yaml;
use fashen_store::{Append, Batch, Change, Hash, Options, Scan, Snapshot, Store};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

/// A session on a store in memory, with the people and the workflows of the demo.
pub(super) struct Desk {
    pub(super) session: Session,
}

impl Desk {
    /// With a first case, `2026-0001`, that waits at its intake.
    pub(super) fn open() -> Self {
        let office = yaml::office(DEMO_SETTINGS.as_bytes()).unwrap();
        let (root, store) = (Path::new(ROOT).to_path_buf(), fashen_store::memory());
        let registry = Registry::of(root, office, Lending::given(store));
        let now = clock::now(Some("2026-09-07T09:00:00+08:00")).unwrap();
        let mut desk = Self {
            session: Session {
                registry,
                person: None,
                now,
                vouched: false,
                dry_run: false,
                office_suite: fashen::app::OfficeSuite::default(),
            },
        };
        let file = Path::new(ROOT).join("examples/country-fair/draft-v1.txt");
        let facts = vec![("market".to_owned(), "true".to_owned())];
        let submission = Submission { file, facts, ..Submission::default() };
        desk.act("wu", |session| submit(session, &submission).unwrap().moved);
        desk
    }

    /// Somebody does something, an hour after what was done before.
    pub(super) fn act(&mut self, person: &str, act: impl FnOnce(&Session) -> Moved) -> Moved {
        self.session.person = Some(person.to_owned());
        self.session.now += chrono::TimeDelta::hours(1);
        act(&self.session)
    }

    pub(super) fn store(&self) -> &dyn Store {
        &*self.session.registry.store
    }
}

/// A copy in memory of what the demo's registry holds when all is done, with the states that the use-cases leave.
pub(super) fn at_the_end() -> Box<dyn Store> {
    at_the_end_without(&[])
}

/// The same without these blobs.
pub(super) fn at_the_end_without(lost: &[Hash]) -> Box<dyn Store> {
    let folder = Folder::at(Moment::End);
    let from = fashen_store::open(&folder.path().join("store"), &Options::default()).unwrap();
    let copy = fashen_store::memory();
    for stream in from.streams("", None, 1_000).unwrap() {
        let records = from.read(&stream, 0, 10_000).unwrap();
        let records = records.into_iter().map(|record| record.payload).collect();
        let snapshots = state_of(&*from, &stream).into_iter().collect();
        let append = Append { stream: stream.clone(), expected: 0, records };
        let batch = Batch { request: stream, appends: vec![append], snapshots, ..Batch::default() };
        copy.append(&batch).unwrap();
    }
    for table in TABLES {
        for row in from.scan(&Scan::all(table, 10_000)).unwrap().rows {
            change(&*copy, table, &row.key, Some(&row.value));
        }
    }
    blobs(&folder.path().join("store/blobs"), &mut |hash, bytes| {
        if !lost.contains(&hash) {
            copy.put_blob(bytes).unwrap();
        }
    });
    copy
}

/// The tables that are made from events.
pub(super) const TABLES: [&str; 7] = ["case", "open", "todo", "entry", "counter", "due", "time"];

/// Writes or removes a row past all use-cases.
pub(super) fn change(store: &dyn Store, table: &str, key: &[u8], value: Option<&[u8]>) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let (table, key) = (table.to_owned(), key.to_vec());
    let change = match value {
        Some(value) => Change::Put { table, key, value: value.to_vec() },
        None => Change::Delete { table, key },
    };
    let request = format!("change {}", COUNT.fetch_add(1, Ordering::Relaxed));
    let batch = Batch { request, changes: vec![change], ..Batch::default() };
    store.append(&batch).unwrap();
}

/// Appends records past all use-cases.
pub(super) fn append(
    store: &dyn Store,
    stream: &str,
    records: Vec<Vec<u8>>,
    kept: Option<Vec<u8>>,
) {
    let (stream, expected) = (stream.to_owned(), store.version(stream).unwrap());
    let snapshot = kept.map(|bytes| Snapshot { stream: stream.clone(), bytes });
    let batch = Batch {
        request: format!("{stream} {expected}"),
        appends: vec![Append { stream, expected, records }],
        snapshots: snapshot.into_iter().collect(),
        ..Batch::default()
    };
    store.append(&batch).unwrap();
}

fn state_of(store: &dyn Store, stream: &str) -> Option<Snapshot> {
    let case = journal::fold(store, &stream.strip_prefix("case/")?.into()).unwrap();
    let bytes = if case.ended.is_some() { Vec::new() } else { write_state(&case).unwrap() };
    Some(Snapshot { stream: stream.to_owned(), bytes })
}

/// Shows each blob below a folder.
fn blobs(folder: &Path, see: &mut impl FnMut(Hash, &[u8])) {
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            blobs(&path, see);
        } else {
            let bytes = std::fs::read(&path).unwrap();
            let name = path.file_name().unwrap().to_str().unwrap();
            let hash = fashen_store::sm3(&bytes);
            assert_eq!(name, hash.to_string());
            see(hash, &bytes);
        }
    }
}
