//! Does a command stay fast as the history grows? Measures what a command-line process does — open,
//! read a few keys, append once, close — on stores of growing size.
//!
//! ```text
//! cargo run --release -p fashen-store --example growth -- FOLDER 0 100 10000
//! ```
//!
//! A store that is in the folder already is measured again, not filled again.

use std::error::Error;
use std::io::{Write, stdout};
use std::path::Path;
use std::time::{Duration, Instant};

use fashen_store::{Append, Batch, Change, Options, Scan, Store, StoreError, create, open};

/// Records of a case, one append each, as in real use.
const EVENTS: u64 = 15;

/// Commands run on each store.
const RUNS: usize = 101;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut args = std::env::args().skip(1);
    let folder = args.next().ok_or("usage: growth FOLDER CASES...")?;
    let mut stores = Vec::new();
    for cases in args {
        let dir = Path::new(&folder).join(format!("cases-{cases}"));
        stores.push((dir, cases.parse()?));
    }
    for (dir, cases) in &stores {
        prepare(dir, *cases)?;
    }
    // In turns, so that whatever else the machine does meets all of them alike.
    let mut runs = vec![Vec::new(); stores.len()];
    for run in 1..=RUNS {
        for ((dir, cases), runs) in stores.iter().zip(&mut runs) {
            runs.push(command(dir, *cases, run)?);
        }
    }
    for ((_, cases), mut runs) in stores.iter().zip(runs) {
        runs.sort_by_key(|run| run.iter().sum::<Duration>());
        for (what, pick) in [("fastest", 0), ("middle", RUNS / 2), ("slow", RUNS * 9 / 10)] {
            if let Some(run) = runs.get(pick) {
                writeln!(stdout(), "{cases:>6} cases, {what:7} {}", line(run))?;
            }
        }
    }
    Ok(())
}

/// Fills a store, if it is not there yet.
fn prepare(dir: &Path, cases: u64) -> Outcome<()> {
    let start = Instant::now();
    let store = match create(dir, &Options::default()) {
        Err(StoreError::Exists) => return Ok(()),
        created => created?,
    };
    load(store.as_ref(), cases)?;
    let loaded = start.elapsed();
    let start = Instant::now();
    store.close()?;
    let closed = start.elapsed();
    let first = command(dir, cases, 0)?;
    writeln!(stdout(), "{cases:>6} cases loaded in {loaded:.1?}, closed in {closed:.1?}")?;
    writeln!(stdout(), "{cases:>6} cases, first   {}", line(&first))?;
    Ok(())
}

/// Open, read, append, close: how long each took.
fn command(dir: &Path, cases: u64, run: usize) -> Outcome<[Duration; 4]> {
    let number = (cases / 2 + run as u64 * 37) % cases.max(1);
    let stream = name(number);
    let start = Instant::now();
    let store = open(dir, &Options::default())?;
    let opened = start.elapsed();
    let start = Instant::now();
    let version = store.version(&stream)?;
    store.get("state", stream.as_bytes())?;
    store.scan(&Scan::prefix("by-stage", b"stage 3", 20))?;
    let read = start.elapsed();
    let start = Instant::now();
    store.append(&batch(
        number,
        version,
        &format!("command-{}-{run}-{version}", std::process::id()),
    ))?;
    let appended = start.elapsed();
    let start = Instant::now();
    store.close()?;
    Ok([opened, read, appended, start.elapsed()])
}

fn line(times: &[Duration; 4]) -> String {
    let [open, read, append, close] = times;
    let whole: Duration = times.iter().sum();
    format!(
        "{whole:>8.2?} = open {open:.2?} + read {read:.2?} + append {append:.2?} + close {close:.2?}"
    )
}

fn load(store: &dyn Store, cases: u64) -> Outcome<()> {
    for version in 0..EVENTS {
        for number in 0..cases {
            store.append(&batch(number, version, &format!("load-{number:06}-{version:02}")))?;
        }
    }
    Ok(())
}

fn name(number: u64) -> String {
    format!("case/2026-{number:06}")
}

/// One event of a case, its state of 4 to 8 KiB, and the five index rows that go with it.
fn batch(number: u64, version: u64, request: &str) -> Batch {
    let stream = name(number);
    let state = 4096 + usize::try_from(number * 97 % 4096).unwrap_or(0);
    let row = |table: &str, key: String| Change::Put {
        table: table.to_owned(),
        key: key.into_bytes(),
        value: vec![b'v'; 80],
    };
    let before = format!("stage {} {stream}", version.saturating_sub(1));
    Batch {
        request: request.to_owned(),
        appends: vec![Append {
            stream: stream.clone(),
            expected: version,
            records: vec![vec![b'e'; 600]],
        }],
        changes: vec![
            Change::Put {
                table: "state".into(),
                key: stream.clone().into_bytes(),
                value: vec![b's'; state],
            },
            Change::Delete { table: "by-stage".into(), key: before.into_bytes() },
            row("by-stage", format!("stage {version} {stream}")),
            row("by-person", format!("person {} {stream}", number % 7)),
            row("by-due", format!("2026-{:03} {stream}", number % 365)),
            row("by-year", format!("2026 {stream}")),
        ],
        ..Batch::default()
    }
}
