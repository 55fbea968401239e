//! Durable appends in a second, alone and in groups of 100.

use crate::Outcome;
use crate::workload::{batch, event};
use fashen_store::{Batch, Options, Store, create};
use rusqlite::{Connection, Transaction, params};
use sled::Transactional;
use sled::transaction::ConflictableTransactionError;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// Rounds; the middle one counts.
const ROUNDS: usize = 5;

/// Appends of a round, one at a time.
const ALONE: u64 = 2_000;

/// Groups of a round.
const GROUPS: u64 = 400;

/// Events in a group.
const GROUP: u64 = 100;

/// A contestant: its name, and what a second gives in one round.
type Contestant<'a> = (&'static str, Box<dyn FnMut(usize) -> Outcome<f64> + 'a>);

pub(crate) fn run(folder: &Path) -> Outcome<()> {
    let dir = folder.join(format!("throughput-{}", std::process::id()));
    fs::create_dir_all(&dir)?;
    let size = frame_size(&dir)?;
    println!("a frame has {size} bytes; {ROUNDS} rounds, the middle one counts");
    compete("one event for each durable append", &mut alone(&dir, size))?;
    compete("events in groups of 100", &mut groups(&dir, size))?;
    fs::remove_dir_all(dir)?;
    Ok(())
}

fn compete(title: &str, contestants: &mut [Contestant<'_>]) -> Outcome<()> {
    let mut results = vec![Vec::new(); contestants.len()];
    for round in 0..ROUNDS {
        for ((_, run), results) in contestants.iter_mut().zip(&mut results) {
            results.push(run(round)?);
        }
    }
    println!("\n{title}, per second");
    let mut floor = None;
    for ((name, _), results) in contestants.iter().zip(&mut results) {
        results.sort_by(f64::total_cmp);
        let middle = results[ROUNDS / 2];
        let floor = *floor.get_or_insert(middle);
        let (least, most) = (results[0], results[ROUNDS - 1]);
        let share = middle / floor * 100.0;
        println!(
            "  {name:44} {middle:9.0}   {share:5.0} % of the floor   ({least:.0} to {most:.0})"
        );
    }
    Ok(())
}

fn alone(dir: &Path, size: u64) -> Vec<Contestant<'_>> {
    vec![
        (
            "floor: append + fdatasync of the same bytes",
            Box::new(move |round| {
                rate(ALONE, || floor(&dir.join(format!("floor-{round}")), size, ALONE))
            }),
        ),
        (
            "fashen-store",
            Box::new(move |round| {
                let store = fresh(&dir.join(format!("alone-{round}")))?;
                rate(ALONE, || {
                    (0..ALONE).try_for_each(|n| Ok(store.append(&batch(n)).map(drop)?))
                })
            }),
        ),
        (
            "sled 0.34 alone, transaction + flush (not durable)",
            Box::new(move |round| {
                let db = Sled::open(dir.join(format!("sled-{round}")))?;
                rate(ALONE, || (0..ALONE).try_for_each(|n| db.append(n..n + 1)))
            }),
        ),
        (
            "SQLite, WAL, synchronous=FULL",
            Box::new(move |round| {
                let mut db = sqlite(&dir.join(format!("sqlite-{round}")))?;
                rate(ALONE, || (0..ALONE).try_for_each(|n| insert(&mut db, n..n + 1)))
            }),
        ),
    ]
}

fn groups(dir: &Path, size: u64) -> Vec<Contestant<'_>> {
    let all = GROUPS * GROUP;
    let starts = || (0..GROUPS).map(|group| group * GROUP);
    vec![
        (
            "floor: append + fdatasync of the same bytes",
            Box::new(move |round| {
                let path = dir.join(format!("floor-groups-{round}"));
                rate(all, || floor(&path, size * GROUP, GROUPS))
            }),
        ),
        (
            "fashen-store, one caller",
            Box::new(move |round| {
                let store = fresh(&dir.join(format!("one-{round}")))?;
                let batches = prepared();
                rate(all, || batches.iter().try_for_each(|group| append_all(&*store, group)))
            }),
        ),
        (
            "fashen-store, four callers",
            Box::new(move |round| {
                let store = fresh(&dir.join(format!("four-{round}")))?;
                let batches = prepared();
                rate(all, || four(&*store, &batches))
            }),
        ),
        (
            "sled 0.34 alone, transaction + flush (not durable)",
            Box::new(move |round| {
                let db = Sled::open(dir.join(format!("sled-groups-{round}")))?;
                rate(all, || starts().try_for_each(|n| db.append(n..n + GROUP)))
            }),
        ),
        (
            "SQLite, WAL, synchronous=FULL",
            Box::new(move |round| {
                let mut db = sqlite(&dir.join(format!("sqlite-groups-{round}")))?;
                rate(all, || starts().try_for_each(|n| insert(&mut db, n..n + GROUP)))
            }),
        ),
    ]
}

fn rate(events: u64, work: impl FnOnce() -> Outcome<()>) -> Outcome<f64> {
    let start = Instant::now();
    work()?;
    Ok(events as f64 / start.elapsed().as_secs_f64())
}

/// The batches of all groups, made before the clock runs: they are the caller's work.
fn prepared() -> Vec<Vec<Batch>> {
    (0..GROUPS).map(|group| (group * GROUP..(group + 1) * GROUP).map(batch).collect()).collect()
}

fn append_all(store: &dyn Store, group: &[Batch]) -> Outcome<()> {
    for answer in store.append_all(group) {
        answer?;
    }
    Ok(())
}

/// Four callers, each with every fourth group of a round of the cases: no two of them touch one case at a
/// time, because a group of 100 out of 1,000 cases comes round after ten groups.
fn four(store: &dyn Store, batches: &[Vec<Batch>]) -> Outcome<()> {
    for round in batches.chunks(10) {
        let next = AtomicU64::new(0);
        std::thread::scope(|scope| {
            let work = || -> Result<(), String> {
                while let Some(group) = round.get(next.fetch_add(1, Ordering::Relaxed) as usize) {
                    append_all(store, group).map_err(|error| error.to_string())?;
                }
                Ok(())
            };
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(work)).collect();
            threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| "panic")?)
        })?;
    }
    Ok(())
}

fn fresh(dir: &Path) -> Outcome<Box<dyn Store>> {
    Ok(create(dir, &Options::default())?)
}

/// How many bytes an event takes in the journal.
fn frame_size(dir: &Path) -> Outcome<u64> {
    let dir = dir.join("size");
    let store = fresh(&dir)?;
    let batches: Vec<_> = (0..1_000).map(batch).collect();
    append_all(&*store, &batches)?;
    store.close()?;
    let journal = fs::read(dir.join("journal/00000001.log"))?;
    let end = journal.iter().rposition(|byte| *byte != 0).unwrap_or_default() as u64;
    Ok(end / 1_000)
}

fn floor(path: &Path, size: u64, times: u64) -> Outcome<()> {
    let mut file = File::create(path)?;
    let bytes = vec![b'x'; size as usize];
    for _ in 0..times {
        file.write_all(&bytes)?;
        file.sync_data()?;
    }
    Ok(())
}

struct Sled {
    db: sled::Db,
    events: sled::Tree,
    states: sled::Tree,
    todo: sled::Tree,
}

impl Sled {
    fn open(path: PathBuf) -> Outcome<Self> {
        let db = sled::Config::new().path(path).cache_capacity(64 << 20).open()?;
        let (events, states) = (db.open_tree("events")?, db.open_tree("states")?);
        Ok(Self { events, states, todo: db.open_tree("todo")?, db })
    }

    fn append(&self, numbers: std::ops::Range<u64>) -> Outcome<()> {
        let done: Result<(), sled::transaction::TransactionError<()>> =
            (&self.events, &self.states, &self.todo).transaction(|(events, states, todo)| {
                for n in numbers.clone() {
                    let event = event(n);
                    let key = format!("{}/{:08}", event.case, event.version);
                    if events.insert(key.as_bytes(), event.payload)?.is_some() {
                        return Err(ConflictableTransactionError::Abort(()));
                    }
                    states.insert(event.case.as_bytes(), event.state)?;
                    todo.remove(event.leaves.as_bytes())?;
                    todo.insert(event.enters.as_bytes(), event.row)?;
                }
                Ok(())
            });
        done.map_err(|error| format!("{error:?}"))?;
        self.db.flush()?;
        Ok(())
    }
}

fn sqlite(path: &Path) -> Outcome<Connection> {
    let db = Connection::open(path)?;
    db.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
         CREATE TABLE event (stream TEXT, version INTEGER, body BLOB, PRIMARY KEY (stream, version));
         CREATE TABLE state (stream TEXT PRIMARY KEY, body BLOB) WITHOUT ROWID;
         CREATE TABLE todo (k TEXT PRIMARY KEY, v BLOB) WITHOUT ROWID;",
    )?;
    Ok(db)
}

fn insert(db: &mut Connection, numbers: std::ops::Range<u64>) -> Outcome<()> {
    let transaction = db.transaction()?;
    for n in numbers {
        insert_one(&transaction, n)?;
    }
    transaction.commit()?;
    Ok(())
}

fn insert_one(db: &Transaction<'_>, n: u64) -> rusqlite::Result<()> {
    let event = event(n);
    db.prepare_cached("INSERT INTO event VALUES (?, ?, ?)")?.execute(params![
        event.case,
        event.version as i64,
        event.payload
    ])?;
    db.prepare_cached("INSERT OR REPLACE INTO state VALUES (?, ?)")?
        .execute(params![event.case, event.state])?;
    db.prepare_cached("DELETE FROM todo WHERE k = ?")?.execute(params![event.leaves])?;
    db.prepare_cached("INSERT OR REPLACE INTO todo VALUES (?, ?)")?
        .execute(params![event.enters, event.row])?;
    Ok(())
}
