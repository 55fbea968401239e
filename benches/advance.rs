//! Does `fashen advance` stay as fast in a registry of 10,000 cases as in an empty one? Whole processes are timed,
//! as a person waits for them: start, open, judge, append, close.
//!
//! ```text
//! cargo bench --bench advance                          # 10,000 cases
//! FASHEN_BENCH_CASES=500 cargo bench --bench advance   # a quick look
//! ```
//!
//! The two registries are asked in turn, so that whatever else the machine does falls on both. Every run takes a
//! case of its own that has not been touched by another.

use fashen::app::advance::{Advance, advance};
use fashen::app::embedded::DEMO_SETTINGS;
use fashen::app::init::{NewRegistry, init};
use fashen::app::submit::{Submission, submit};
use fashen::app::{OfficeSuite, Opening, Registry, Session, clock};
use fashen_store::{Append, Batch, Change, Row, Scan, Snapshot, Store};
use std::error::Error;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Cases of the full registry, unless `FASHEN_BENCH_CASES` says otherwise.
const CASES: usize = 10_000;

/// Timed runs in each registry; the middle one counts. Odd, so that there is one.
const RUNS: usize = 31;

/// Runs before those, that nobody times: the first start of a program reads it from the disk.
const WARM: usize = 3;

/// How much slower the full registry may be.
const ALLOWED: f64 = 1.5;

/// How often each case has been sent back and handed in again before: an office's cases have a past.
const ROUNDS: usize = 5;

/// Cases written at a time, while the registry is filled.
const AT_ONCE: usize = 100;

/// The tables with rows of a case, and the one that counts cases.
const TABLES: [&str; 3] = ["case", "open", "todo"];
const COUNTER: (&str, &str) = ("counter", "case/2026");

/// When everything happens.
const NOW: &str = "2026-09-07T09:00:00+08:00";

fn main() -> Outcome<()> {
    let cases = match std::env::var("FASHEN_BENCH_CASES") {
        Ok(text) => text.parse()?,
        Err(_) => CASES,
    };
    let room =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("advance-{}", std::process::id()));
    // The empty registry has the cases that are advanced and no other.
    let small = build(&room.join("empty"), WARM + RUNS)?;
    let large = build(&room.join("full"), cases.max(WARM + RUNS))?;
    let (mut on_small, mut on_large) = (Vec::new(), Vec::new());
    for run in 0..WARM + RUNS {
        let pair = (time(&small, run, WARM + RUNS)?, time(&large, run, cases.max(WARM + RUNS))?);
        if run >= WARM {
            on_small.push(pair.0);
            on_large.push(pair.1);
        }
    }
    let (small, large) = (middle(&mut on_small)?, middle(&mut on_large)?);
    let ratio = large.as_secs_f64() / small.as_secs_f64();
    let mut out = stdout();
    writeln!(out, "fashen advance, whole process, median of {RUNS} runs each, in turn")?;
    writeln!(out, "  empty registry   {}", told(small, &on_small))?;
    writeln!(out, "  {cases} cases      {}", told(large, &on_large))?;
    writeln!(out, "  ratio            {ratio:.2}")?;
    writeln!(out, "  within {ALLOWED}x: {}", if ratio <= ALLOWED { "yes" } else { "no" })?;
    std::fs::remove_dir_all(&room)?;
    Ok(())
}

/// A registry with so many cases, all with the same past. The first goes through the use-cases; the others are its
/// events and its rows under other names, many to an append, because 10,000 cases one by one take an hour.
fn build(root: &Path, cases: usize) -> Outcome<PathBuf> {
    let start = Instant::now();
    let now = clock::now(Some(NOW))?;
    let settings = DEMO_SETTINGS.to_owned();
    init(&NewRegistry { folder: root.to_path_buf(), settings, extra: Vec::new() }, now, false)?;
    let opening = Opening { wait: Duration::from_secs(10), ..Opening::default() };
    let registry = Registry::open(root, opening)?;
    let office_suite = OfficeSuite::default();
    let mut session =
        Session { registry, person: None, now, vouched: false, dry_run: false, office_suite };
    play(&mut session)?;
    let store = session.registry.store;
    let first = First::read(&*store)?;
    for begin in (2..=cases).step_by(AT_ONCE) {
        store.append(&first.copies(begin, (begin + AT_ONCE - 1).min(cases)))?;
        if begin % 2_000 == 2 && begin > 2 {
            writeln!(stdout(), "  {} cases after {:.1?}", begin - 2, start.elapsed())?;
        }
    }
    let events = store.head()?.position;
    store.close()?;
    let took = start.elapsed();
    writeln!(stdout(), "built in {took:.1?}: {cases} cases, {events} events")?;
    Ok(root.to_path_buf())
}

/// The first case: handed in, and sent back again and again.
fn play(session: &mut Session) -> Outcome<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/country-fair/draft-v1.txt");
    let facts = vec![("market".to_owned(), "true".to_owned())];
    session.person = Some("wu".to_owned());
    submit(session, &Submission { file, facts, ..Submission::default() })?;
    for _ in 0..ROUNDS {
        let record = vec![("request".to_owned(), "请补充公平竞争审查结论".to_owned())];
        step(session, "lin", ("intake", "supplement"), record)?;
        step(session, "wu", ("supplement", "resubmit"), Vec::new())?;
    }
    Ok(())
}

fn step(
    session: &mut Session,
    person: &str,
    (stage, outcome): (&str, &str),
    record: Vec<(String, String)>,
) -> Outcome<()> {
    session.person = Some(person.to_owned());
    let (stage, outcome) = (stage.to_owned(), outcome.to_owned());
    advance(session, &Advance { case: name(1), stage, outcome, record, ..Advance::default() })?;
    Ok(())
}

/// What the store holds of the first case.
struct First {
    records: Vec<Vec<u8>>,
    rows: Vec<(&'static str, Row)>,
    /// What its records amount to.
    state: Vec<u8>,
}

impl First {
    fn read(store: &dyn Store) -> Outcome<Self> {
        let records = store.read(&stream(1), 0, 1_000)?;
        let records = records.into_iter().map(|record| record.payload).collect();
        let mut rows = Vec::new();
        for table in TABLES {
            let page = store.scan(&Scan::all(table, 1_000))?;
            rows.extend(page.rows.into_iter().map(|row| (table, row)));
        }
        let state = store.snapshot(&stream(1))?.unwrap_or_default();
        Ok(Self { records, rows, state })
    }

    /// The same under the names of other cases.
    fn copies(&self, begin: usize, end: usize) -> Batch {
        let append =
            |number| Append { stream: stream(number), expected: 0, records: self.records.clone() };
        let copy = |number: usize| {
            self.rows.iter().map(move |(table, row)| Change::Put {
                table: (*table).to_owned(),
                key: renamed(&row.key, number),
                value: renamed(&row.value, number),
            })
        };
        let snapshot =
            |number| Snapshot { stream: stream(number), bytes: renamed(&self.state, number) };
        let counter = Change::Put {
            table: COUNTER.0.to_owned(),
            key: COUNTER.1.as_bytes().to_vec(),
            value: end.to_string().into_bytes(),
        };
        Batch {
            request: format!("cases {begin} to {end}"),
            appends: (begin..=end).map(append).collect(),
            changes: (begin..=end).flat_map(copy).chain([counter]).collect(),
            snapshots: (begin..=end).map(snapshot).collect(),
        }
    }
}

/// Bytes that speak of the first case, speaking of another one.
fn renamed(bytes: &[u8], number: usize) -> Vec<u8> {
    String::from_utf8_lossy(bytes).replace(&name(1), &name(number)).into_bytes()
}

fn stream(number: usize) -> String {
    format!("case/{}", name(number))
}

fn name(number: usize) -> String {
    format!("2026-{number:04}")
}

/// How long one `fashen advance` takes. The cases are taken from all over the registry, each once.
fn time(root: &Path, run: usize, cases: usize) -> Outcome<Duration> {
    let number = 1 + run * (cases / (WARM + RUNS));
    let mut command = Command::new(env!("CARGO_BIN_EXE_fashen"));
    command
        .args(["--as", "lin", "--now", NOW, "--lang", "zh", "--registry"])
        .arg(root)
        .args(["advance", &name(number), "intake", "supplement", "-r", "request=请补充材料"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let start = Instant::now();
    let output = command.spawn()?.wait_with_output()?;
    let took = start.elapsed();
    if output.status.success() {
        return Ok(took);
    }
    Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
}

/// The run in the middle; the runs are sorted by it.
fn middle(runs: &mut [Duration]) -> Outcome<Duration> {
    runs.sort_unstable();
    runs.get(runs.len() / 2).copied().ok_or_else(|| "no runs".into())
}

fn told(middle: Duration, sorted: &[Duration]) -> String {
    let end = |end: Option<&Duration>| format!("{:.1?}", end.copied().unwrap_or_default());
    format!("{middle:.1?}  ({} to {})", end(sorted.first()), end(sorted.last()))
}
