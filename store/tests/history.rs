//! What the suites append, and what must be there afterwards.
//!
//! An event is a pure function of its lane and its number, so whoever finds a store knows every byte that
//! should be in it from nothing but how many events each lane has. A lane is one thread of a writer with
//! streams and rows of its own; each event appends to two streams, writes rows, removes some, and names a
//! blob now and then: all of that is one batch, and must never be there in part.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use fashen_store::{
    Append, Batch, Change, Hash, Options, Record, Scan, Snapshot, Store, StoreError, create, open,
    sm3,
};

use crate::chance::Chance;

/// Streams among which the events of a lane take turns.
const CASES: u64 = 5;

/// After how many events a row is removed, and each how many rows one stays for ever.
const STAYS: u64 = 8;
const KEPT: u64 = 32;

/// Records of one event.
const RECORDS: u64 = 3;

/// Most events of a lane that are handed in together.
pub(crate) const TOGETHER: u64 = 8;

/// So small that a few dozen events fill a segment of the journal.
const SEGMENT: u32 = 24 * 1024;

/// How a store fails its check.
#[derive(Debug)]
pub(crate) enum Flaw {
    /// It said itself that something is wrong.
    Refused(StoreError),
    /// It gave something else than what was put in, and said nothing.
    Differs(String),
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(error) => write!(f, "refused: {error:?}"),
            Self::Differs(what) => f.write_str(what),
        }
    }
}

impl From<StoreError> for Flaw {
    fn from(error: StoreError) -> Self {
        Self::Refused(error)
    }
}

/// How much of a store is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// The newest events, and all rows.
    Newest,
    /// Every record by every way there is to it, every row, every blob.
    All,
}

/// How every suite opens its stores.
pub(crate) fn options() -> Options {
    Options { segment_bytes: SEGMENT, ..Options::default() }
}

/// Opens a store, or makes it where there is none yet.
pub(crate) fn open_or_create(dir: &std::path::Path) -> Result<Box<dyn Store>, StoreError> {
    match open(dir, &options()) {
        Err(StoreError::Absent) => create(dir, &options()),
        opened => opened,
    }
}

/// Puts the next events of a lane into a store, with their blobs first.
pub(crate) fn append(store: &dyn Store, lane: u64, numbers: Range<u64>) -> Result<(), StoreError> {
    keep_blobs(store, lane, numbers.clone())?;
    hand_in(store, lane, numbers)
}

/// Keeps the blobs that some events name.
pub(crate) fn keep_blobs(
    store: &dyn Store,
    lane: u64,
    numbers: Range<u64>,
) -> Result<(), StoreError> {
    let mut blobs = numbers.filter_map(|number| blob(lane, number));
    blobs.try_for_each(|blob| store.put_blob(&blob).map(|_| ()))
}

/// Appends events whose blobs are kept.
pub(crate) fn hand_in(store: &dyn Store, lane: u64, numbers: Range<u64>) -> Result<(), StoreError> {
    let batches: Vec<_> = numbers.map(|number| batch(lane, number)).collect();
    match batches.as_slice() {
        [batch] => store.append(batch).map(|_| ()),
        batches => store.append_all(batches).into_iter().try_for_each(|done| done.map(|_| ())),
    }
}

/// The event with this number, from 0.
pub(crate) fn batch(lane: u64, number: u64) -> Batch {
    let (turn, case) = (number / CASES, number % CASES);
    let payload = |part| payload(lane, number, part);
    let mut changes = vec![
        put("state", state_key(lane, case), state(lane, number)),
        put("row", row_key(lane, number), row(lane, number)),
        put("row", row_key(lane, number), Vec::new()),
        put("row", row_key(lane, number), row(lane, number)),
    ];
    if let Some(old) = number.checked_sub(STAYS).filter(|old| old % KEPT != 0) {
        changes.push(Change::Delete { table: "row".into(), key: row_key(lane, old) });
        changes.push(Change::Delete { table: "gone".into(), key: row_key(lane, old) });
    }
    Batch {
        request: format!("request {number} of lane {lane}"),
        appends: vec![
            Append { stream: all(lane), expected: number, records: vec![payload(0)] },
            Append {
                stream: of_case(lane, case),
                expected: 2 * turn,
                records: vec![payload(1), payload(2)],
            },
        ],
        changes,
        snapshots: snapshot(lane, number)
            .into_iter()
            .map(|bytes| Snapshot { stream: of_case(lane, case), bytes })
            .collect(),
    }
}

/// The blob that an event names, if it does.
pub(crate) fn blob(lane: u64, number: u64) -> Option<Vec<u8>> {
    let mut chance = chance(lane, number, 7);
    let size = if number % 64 == 4 { 30_000 } else { chance.index(1_500) };
    number.is_multiple_of(4).then(|| chance.bytes(size))
}

fn chance(lane: u64, number: u64, part: u64) -> Chance {
    Chance::of(lane << 8 | part, number)
}

fn all(lane: u64) -> String {
    format!("lane/{lane}/all")
}

fn of_case(lane: u64, case: u64) -> String {
    format!("lane/{lane}/case/{case}")
}

/// Most are as small as real events; a few cross sectors, pages and buffers.
fn payload(lane: u64, number: u64, part: u64) -> Vec<u8> {
    let mut chance = chance(lane, number, part);
    let size = match (number + part) % 60 {
        17 => 1_000 + chance.index(3_000),
        33 if number.is_multiple_of(3) => 9_000,
        _ => chance.index(120),
    };
    let mut bytes: Vec<u8> = [lane, number, part].iter().flat_map(|n| n.to_be_bytes()).collect();
    if let Some(blob) = blob(lane, number).filter(|_| part == 0) {
        bytes.extend(sm3(&blob).0);
    }
    bytes.extend(chance.bytes(size));
    bytes
}

fn state_key(lane: u64, case: u64) -> Vec<u8> {
    format!("{lane}/{case}").into_bytes()
}

fn state(lane: u64, number: u64) -> Vec<u8> {
    let mut chance = chance(lane, number, 8);
    let size = if number % 16 == 7 { 5_000 } else { chance.index(500) };
    chance.bytes(size)
}

/// What an event says its case amounts to, if it does.
fn snapshot(lane: u64, number: u64) -> Option<Vec<u8>> {
    let mut chance = chance(lane, number, 10);
    let size = 1 + chance.index(400);
    (!number.is_multiple_of(3)).then(|| chance.bytes(size))
}

fn row_key(lane: u64, number: u64) -> Vec<u8> {
    [lane.to_be_bytes(), number.to_be_bytes()].concat()
}

fn row(lane: u64, number: u64) -> Vec<u8> {
    let mut chance = chance(lane, number, 9);
    let size = chance.index(60);
    chance.bytes(size)
}

fn put(table: &str, key: Vec<u8>, value: Vec<u8>) -> Change {
    Change::Put { table: table.to_owned(), key, value }
}

/// Events that a lane must have, at least and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) least: u64,
    pub(crate) most: u64,
}

impl Known {
    /// All that were acknowledged, and perhaps those that were under way.
    pub(crate) fn acknowledged(events: u64) -> Self {
        Self { least: events, most: events + TOGETHER }
    }

    pub(crate) fn exactly(events: u64) -> Self {
        Self { least: events, most: events }
    }
}

/// The position of the head when each lane has so many events.
pub(crate) fn position(counts: &[u64]) -> u64 {
    RECORDS * counts.iter().sum::<u64>()
}

/// How many events each lane has.
pub(crate) fn counts(store: &dyn Store, lanes: u64) -> Result<Vec<u64>, StoreError> {
    (0..lanes).map(|lane| store.version(&all(lane))).collect()
}

/// Reads a store and compares. Gives the number of events of each lane.
///
/// # Errors
/// What the store refused, or the first thing that differs.
pub(crate) fn check(store: &dyn Store, known: &[Known], depth: Depth) -> Result<Vec<u64>, Flaw> {
    let counts = counts(store, known.len() as u64)?;
    for (lane, (count, known)) in counts.iter().zip(known).enumerate() {
        if !(known.least..=known.most).contains(count) {
            return Err(Flaw::Differs(format!("lane {lane} has {count} events, not {known:?}")));
        }
    }
    let head = store.head()?.position;
    same("the position of the head", &position(&counts), &head)?;
    let after = if depth == Depth::All { 0 } else { head.saturating_sub(RECORDS * 60) };
    feed(store, after, &counts)?;
    rows(store, &counts)?;
    for (lane, count) in (0..).zip(&counts) {
        streams(store, lane, *count, depth)?;
        let first = if depth == Depth::All { 0 } else { count.saturating_sub(20) };
        blobs(store, lane, first..*count)?;
    }
    Ok(counts)
}

/// What is asked again is answered as it was, and not done again.
pub(crate) fn repeats(store: &dyn Store, counts: &[u64]) -> Result<(), Flaw> {
    for (lane, count) in (0..).zip(counts) {
        if let Some(last) = count.checked_sub(1) {
            let again = store.append(&batch(lane, last))?;
            same("repeated", &true, &again.repeated)?;
            same("the version then", &Some(count), &again.versions.get(&all(lane)))?;
        }
    }
    Ok(())
}

fn same<T: PartialEq + fmt::Debug>(what: &str, wanted: &T, found: &T) -> Result<(), Flaw> {
    if wanted == found {
        return Ok(());
    }
    let short = |value: &T| format!("{value:?}").chars().take(300).collect::<String>();
    Err(Flaw::Differs(format!("{what}: wanted {}, found {}", short(wanted), short(found))))
}

/// All records in their order: each event whole and by itself, the events of a lane in order, to the last.
fn feed(store: &dyn Store, after: u64, counts: &[u64]) -> Result<(), Flaw> {
    let mut next: Vec<Option<u64>> = counts.iter().map(|_| (after == 0).then_some(0)).collect();
    let mut position = after;
    loop {
        let records = store.feed(position, 3 * 128)?;
        for event in records.chunks(3) {
            let (lane, number) = event.first().and_then(named).unwrap_or((u64::MAX, 0));
            let Some(expected) = usize::try_from(lane).ok().and_then(|lane| next.get_mut(lane))
            else {
                return Err(Flaw::Differs(format!("a foreign record after {position}")));
            };
            same("the next event", &expected.unwrap_or(number), &number)?;
            *expected = Some(number + 1);
            whole(lane, number, position, event)?;
            position += RECORDS;
        }
        if records.is_empty() {
            break;
        }
    }
    for (count, next) in counts.iter().zip(next) {
        same("the last event", count, &next.unwrap_or(*count))?;
    }
    same("the end of the feed", &self::position(counts), &position)
}

fn named(record: &Record) -> Option<(u64, u64)> {
    let number =
        |at: usize| Some(u64::from_be_bytes(record.payload.get(at..at + 8)?.try_into().ok()?));
    Some((number(0)?, number(8)?))
}

/// Whether these are the records of an event, all of them.
fn whole(lane: u64, number: u64, before: u64, event: &[Record]) -> Result<(), Flaw> {
    let (turn, case) = (number / CASES, number % CASES);
    let stream = of_case(lane, case);
    let wanted = [(all(lane), number + 1), (stream.clone(), 2 * turn + 1), (stream, 2 * turn + 2)];
    same("the records of an event", &wanted.len(), &event.len())?;
    for (part, (record, (stream, version))) in (0..).zip(event.iter().zip(wanted)) {
        same("its stream", &stream, &record.stream)?;
        same("its version", &version, &record.version)?;
        same("its position", &(before + 1 + part), &record.position)?;
        same("its payload", &payload(lane, number, part), &record.payload)?;
        same("its hash", &true, &record.gives_its_hash())?;
    }
    Ok(())
}

/// The rows of all tables are those that the events made, and no others.
fn rows(store: &dyn Store, counts: &[u64]) -> Result<(), Flaw> {
    let mut states = BTreeMap::new();
    let mut rows = BTreeMap::new();
    for (lane, count) in (0..).zip(counts) {
        for number in count.saturating_sub(CASES)..*count {
            states.insert(state_key(lane, number % CASES), state(lane, number));
        }
        for number in (0..*count).filter(|n| n % KEPT == 0 || n + STAYS >= *count) {
            rows.insert(row_key(lane, number), row(lane, number));
        }
    }
    for (table, wanted) in [("state", states), ("row", rows), ("gone", BTreeMap::new())] {
        let page = store.scan(&Scan::all(table, 1_000_000))?;
        let found: BTreeMap<_, _> = page.rows.into_iter().map(|row| (row.key, row.value)).collect();
        for (key, value) in &wanted {
            same(&format!("row {key:?} of {table}"), &Some(value), &found.get(key))?;
        }
        same(&format!("rows of {table}"), &wanted.len(), &found.len())?;
        if let Some((key, value)) = wanted.last_key_value() {
            same("a row by its key", &Some(value.clone()), &store.get(table, key)?)?;
        }
    }
    Ok(())
}

fn streams(store: &dyn Store, lane: u64, count: u64, depth: Depth) -> Result<(), Flaw> {
    for case in 0..CASES {
        let turns = (count + CASES - 1 - case) / CASES;
        let stream = of_case(lane, case);
        same(&format!("version of {stream}"), &(2 * turns), &store.version(&stream)?)?;
        let from = if depth == Depth::All { 0 } else { turns.saturating_sub(3) };
        let records = store.read(&stream, 2 * from, usize::MAX)?;
        let wanted: Vec<_> = (from..turns)
            .flat_map(|turn| [1, 2].map(|part| payload(lane, CASES * turn + case, part)))
            .collect();
        let found: Vec<_> = records.into_iter().map(|record| record.payload).collect();
        same(&format!("records of {stream}"), &wanted, &found)?;
        // It may be lost; what is there must be of the last event.
        let kept = store.snapshot(&stream)?;
        let last = turns.checked_sub(1).and_then(|turn| snapshot(lane, CASES * turn + case));
        if kept.is_some() && kept != last {
            return Err(Flaw::Differs(format!("snapshot of {stream} is not of its last event")));
        }
    }
    Ok(())
}

fn blobs(store: &dyn Store, lane: u64, numbers: Range<u64>) -> Result<(), Flaw> {
    for bytes in numbers.filter_map(|number| blob(lane, number)) {
        let hash: Hash = sm3(&bytes);
        let found = store.get_blob(&hash)?.map(|found| found == bytes);
        same(&format!("blob {hash}"), &Some(true), &found)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENTS: u64 = 70;

    /// A store with an event that was changed in some way.
    fn with(change: impl Fn(&mut Batch)) -> Box<dyn Store> {
        let store = fashen_store::memory();
        for number in 0..EVENTS {
            blob(0, number).map(|blob| store.put_blob(&blob).unwrap());
            let mut batch = batch(0, number);
            if number == EVENTS - 3 {
                change(&mut batch);
            }
            store.append(&batch).unwrap();
        }
        store
    }

    fn holds(store: &dyn Store, events: u64) -> bool {
        let check = |depth| check(store, &[Known::exactly(events)], depth);
        let newest = check(Depth::Newest);
        assert_eq!(newest.is_ok(), check(Depth::All).is_ok());
        newest.is_ok()
    }

    #[test]
    fn what_was_put_in_is_there_and_each_difference_is_seen() {
        assert!(holds(with(|_| ()).as_ref(), EVENTS));
        assert!(!holds(with(|_| ()).as_ref(), EVENTS + 1));
        assert!(!holds(with(|_| ()).as_ref(), EVENTS - 1));
        assert!(!holds(with(|batch| batch.changes.clear()).as_ref(), EVENTS));
        assert!(!holds(with(|batch| drop(batch.changes.remove(0))).as_ref(), EVENTS));
        assert!(!holds(with(|batch| drop(batch.changes.pop())).as_ref(), EVENTS - 1));
        assert!(!holds(with(|batch| batch.appends[1].records[0][20] ^= 1).as_ref(), EVENTS));
        assert!(!holds(with(|batch| batch.appends[0].records[0][20] ^= 1).as_ref(), EVENTS));
        let stranger = |batch: &mut Batch| {
            batch.changes.push(put("row", row_key(0, 9), Vec::new()));
        };
        assert!(!holds(with(stranger).as_ref(), EVENTS));
        let snapshot = |batch: &mut Batch| {
            batch.snapshots =
                vec![Snapshot { stream: batch.appends[1].stream.clone(), bytes: vec![1] }];
        };
        assert!(!holds(with(snapshot).as_ref(), EVENTS));
    }
}
