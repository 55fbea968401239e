//! Stores to look into: one in memory that the use-cases write to, and a copy of the demo's registry when all is
//! done.

use crate::support::{Moment, ROOT, Registry as Folder};
use fashen::app::journal::{self, write_state};
use fashen::app::submit::{Submission, submit};
use fashen::app::{Moved, Registry, Session, clock, embedded::DEMO_SETTINGS};
use fashen::input::yaml;
use fashen_store::{Append, Batch, Change, Options, Scan, Snapshot, Store};
use std::path::Path;

/// A session on a store in memory, with the people and the workflows of the demo.
pub(super) struct Desk {
    pub(super) session: Session,
}

impl Desk {
    /// With a first case, `2026-0001`, that waits at its intake.
    pub(super) fn open() -> Self {
        let office = yaml::office(DEMO_SETTINGS.as_bytes()).unwrap();
        let (root, store) = (Path::new(ROOT).to_path_buf(), fashen_store::memory());
        let registry = Registry { root, office, store };
        let now = clock::now(Some("2026-09-07T09:00:00+08:00")).unwrap();
        let mut desk = Self { session: Session { registry, person: None, now, dry_run: false } };
        let file = Path::new(ROOT).join("examples/country-fair/draft-v1.txt");
        let facts = vec![("market".to_owned(), "true".to_owned())];
        let submission = Submission { file, facts, ..Submission::default() };
        desk.act("wu", |session| submit(session, &submission).unwrap().0);
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
    for table in ["case", "open", "todo", "entry", "counter"] {
        let rows = from.scan(&Scan::all(table, 10_000)).unwrap().rows.into_iter();
        let put = |row: fashen_store::Row| Change::Put {
            table: table.to_owned(),
            key: row.key,
            value: row.value,
        };
        let (request, changes) = (table.to_owned(), rows.map(put).collect());
        copy.append(&Batch { request, changes, ..Batch::default() }).unwrap();
    }
    blobs(&folder.path().join("store/blobs"), &*copy);
    copy
}

fn state_of(store: &dyn Store, stream: &str) -> Option<Snapshot> {
    let case = journal::fold(store, &stream.strip_prefix("case/")?.into()).unwrap();
    let bytes = case.ended.is_none().then(|| write_state(&case).unwrap()).unwrap_or_default();
    Some(Snapshot { stream: stream.to_owned(), bytes })
}

fn blobs(folder: &Path, copy: &dyn Store) {
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            blobs(&path, copy);
        } else {
            copy.put_blob(&std::fs::read(path).unwrap()).unwrap();
        }
    }
}
