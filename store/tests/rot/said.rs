//! All that a store says, to be compared at once with what it said when it was whole.

use std::collections::BTreeSet;

use fashen_store::{Hash, Head, Record, Row, Scan, Store, StoreError, sm3};

use super::EVENTS;
use crate::history::{self, Depth, Flaw, Known};

/// Every record by both ways there are to it, every row, every blob.
#[derive(Debug, PartialEq)]
pub(super) struct Said {
    pub(super) head: Head,
    pub(super) records: Vec<Record>,
    streams: Vec<Vec<Record>>,
    rows: Vec<Vec<Row>>,
    blobs: Vec<Option<Vec<u8>>>,
}

/// What is to be asked for, and what was answered when the store was whole.
pub(super) struct Answers {
    pub(super) whole: Said,
    names: Vec<String>,
    blobs: Vec<Hash>,
    /// What is kept beside the record: it may be lost, and is never another.
    snapshots: Vec<Option<Vec<u8>>>,
}

impl Answers {
    /// Those of a store that is whole, which is made sure of.
    pub(super) fn of(store: &dyn Store) -> Self {
        history::check(store, &[Known::exactly(EVENTS)], Depth::All).unwrap();
        let records = store.feed(0, usize::MAX).unwrap();
        let names: BTreeSet<_> = records.into_iter().map(|record| record.stream).collect();
        let names: Vec<_> = names.into_iter().collect();
        let blobs: Vec<_> = (0..EVENTS).filter_map(|n| history::blob(0, n)).collect();
        let blobs: Vec<_> = blobs.iter().map(|blob| sm3(blob)).collect();
        let whole = ask(store, &names, &blobs).unwrap();
        let snapshots = names.iter().map(|name| store.snapshot(name).unwrap()).collect();
        Self { whole, names, blobs, snapshots }
    }

    /// Asks a store for everything and compares.
    ///
    /// # Errors
    /// What it refused, or what is not as it was.
    pub(super) fn check(&self, store: &dyn Store) -> Result<(), Flaw> {
        let said = ask(store, &self.names, &self.blobs)?;
        for (name, kept) in self.names.iter().zip(&self.snapshots) {
            if store.snapshot(name)?.is_some_and(|found| Some(&found) != kept.as_ref()) {
                return Err(Flaw::Differs(format!("the snapshot of {name}")));
            }
        }
        if said == self.whole {
            return Ok(());
        }
        // That one says where.
        history::check(store, &[Known::exactly(EVENTS)], Depth::All)?;
        Err(Flaw::Differs("what the store says".to_owned()))
    }
}

fn ask(store: &dyn Store, names: &[String], blobs: &[Hash]) -> Result<Said, StoreError> {
    let rows = |table| Ok::<_, StoreError>(store.scan(&Scan::all(table, 1_000_000))?.rows);
    Ok(Said {
        head: store.head()?,
        records: store.feed(0, usize::MAX)?,
        streams: names
            .iter()
            .map(|name| store.read(name, 0, usize::MAX))
            .collect::<Result<_, _>>()?,
        rows: ["state", "row", "gone"].into_iter().map(rows).collect::<Result<_, _>>()?,
        blobs: blobs.iter().map(|blob| store.get_blob(blob)).collect::<Result<_, _>>()?,
    })
}
