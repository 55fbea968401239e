//! All that a store says, to be compared at once with what it said when it was whole.

use std::collections::BTreeSet;

use fashen_store::{Hash, Head, Record, Row, Scan, Store, StoreError, sm3};

use super::EVENTS;
use crate::history::{self, Depth, Flaw, Known};

/// Every record in the order of all, those of most streams in the order of each, every row.
#[derive(Debug, PartialEq)]
pub(super) struct Said {
    pub(super) head: Head,
    pub(super) records: Vec<Record>,
    streams: Vec<Vec<Record>>,
    rows: Vec<Vec<Row>>,
}

/// What is to be asked for, and what was answered when the store was whole.
pub(super) struct Answers {
    pub(super) whole: Said,
    /// Streams that share what is appended; that of all events is in the records.
    names: Vec<String>,
    blobs: Vec<(Hash, Vec<u8>)>,
    /// What is kept beside the record: it may be lost, and is never another.
    snapshots: Vec<Option<Vec<u8>>>,
}

impl Answers {
    /// Those of a store that is whole, which is made sure of.
    pub(super) fn of(store: &dyn Store) -> Self {
        history::check(store, &[Known::exactly(EVENTS)], Depth::All).unwrap();
        let records = store.feed(0, usize::MAX).unwrap();
        let names = records.into_iter().map(|record| record.stream);
        let names: BTreeSet<_> = names.filter(|name| name.contains("/case/")).collect();
        let names: Vec<_> = names.into_iter().collect();
        let blobs: Vec<_> = (0..EVENTS).filter_map(|n| history::blob(0, n)).collect();
        let blobs = blobs.into_iter().map(|blob| (sm3(&blob), blob)).collect();
        let whole = ask(store, &names).unwrap();
        let snapshots = names.iter().map(|name| store.snapshot(name).unwrap()).collect();
        Self { whole, names, blobs, snapshots }
    }

    /// Asks a store for everything but blobs, and compares.
    ///
    /// # Errors
    /// What it refused, or what is not as it was.
    pub(super) fn check(&self, store: &dyn Store) -> Result<(), Flaw> {
        let said = ask(store, &self.names)?;
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

    /// Asks a store for all blobs, and compares.
    ///
    /// # Errors
    /// What it refused, or what is not as it was.
    pub(super) fn check_blobs(&self, store: &dyn Store) -> Result<(), Flaw> {
        for (hash, blob) in &self.blobs {
            if store.get_blob(hash)?.as_ref() != Some(blob) {
                return Err(Flaw::Differs(format!("blob {hash}")));
            }
        }
        Ok(())
    }
}

fn ask(store: &dyn Store, names: &[String]) -> Result<Said, StoreError> {
    let rows = |table| Ok::<_, StoreError>(store.scan(&Scan::all(table, 1_000_000))?.rows);
    Ok(Said {
        head: store.head()?,
        records: store.feed(0, usize::MAX)?,
        streams: names
            .iter()
            .map(|name| store.read(name, 0, usize::MAX))
            .collect::<Result<_, _>>()?,
        rows: ["state", "row", "gone"].into_iter().map(rows).collect::<Result<_, _>>()?,
    })
}
