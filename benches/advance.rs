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

use chrono::{DateTime, FixedOffset};
use fashen::app::advance::{Advance, advance};
use fashen::app::embedded::DEMO_SETTINGS;
use fashen::app::init::{NewRegistry, init};
use fashen::app::submit::{Submission, submit};
use fashen::app::{Opening, Registry, Session, clock};
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

/// A registry with so many cases, each handed in, sent back once for a material, and handed in again.
fn build(root: &Path, cases: usize) -> Outcome<PathBuf> {
    let now = clock::now(Some(NOW)).map_err(|error| error.to_string())?;
    let settings = DEMO_SETTINGS.to_owned();
    init(&NewRegistry { folder: root.to_path_buf(), settings, extra: Vec::new() }, now, false)?;
    let draft = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/country-fair/draft-v1.txt");
    let mut session = open(root, now)?;
    let start = Instant::now();
    for number in 1..=cases {
        act(&mut session, "wu");
        let facts = vec![("market".to_owned(), "true".to_owned())];
        submit(&session, &Submission { file: draft.clone(), facts, ..Submission::default() })?;
        act(&mut session, "lin");
        let record = vec![("request".to_owned(), "请补充公平竞争审查结论".to_owned())];
        step(&session, number, "intake", "supplement", record)?;
        act(&mut session, "wu");
        step(&session, number, "supplement", "resubmit", Vec::new())?;
        if number % 1_000 == 0 {
            writeln!(stdout(), "  {number} cases after {:.1?}", start.elapsed())?;
        }
    }
    session.registry.store.close()?;
    writeln!(stdout(), "built {} in {:.1?}: {cases} cases", root.display(), start.elapsed())?;
    Ok(root.to_path_buf())
}

fn open(root: &Path, now: DateTime<FixedOffset>) -> Outcome<Session> {
    let opening = Opening { wait: Duration::from_secs(10), on_wait: None };
    let registry = Registry::open(root, opening)?;
    Ok(Session { registry, person: None, now, dry_run: false })
}

fn act(session: &mut Session, person: &str) {
    session.person = Some(person.to_owned());
}

fn step(
    session: &Session,
    number: usize,
    stage: &str,
    outcome: &str,
    record: Vec<(String, String)>,
) -> Outcome<()> {
    let (stage, outcome) = (stage.to_owned(), outcome.to_owned());
    let asked = Advance { case: name(number), stage, outcome, record, ..Advance::default() };
    advance(session, &asked)?;
    Ok(())
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
