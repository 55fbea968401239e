//! How long does the list of the twenty most urgent take, in an office with a million open cases and in one with ten
//! thousand? Asked through the use-case that the command asks, on a store that is open and on one that was just opened.
//!
//! ```text
//! cargo bench --bench due                             # 1,000,000 cases
//! FASHEN_BENCH_CASES=50000 cargo bench --bench due    # a quick look
//! ```
//!
//! The rows are written straight into the index, as the use-cases write them: driving a million cases would take days.

use chrono::{Days, NaiveDate};
use fashen::app::due::{DueQuery, DueRow, Waiting, due};
use fashen::app::embedded::DEMO_SETTINGS;
use fashen::app::init::{NewRegistry, init};
use fashen::app::{OfficeSuite, Opening, Registry, Session, clock};
use fashen_store::{Batch, Change};
use std::error::Error;
use std::io::{Write, stdout};
use std::path::Path;
use std::time::{Duration, Instant};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Cases of the large office, unless `FASHEN_BENCH_CASES` says otherwise.
const CASES: u64 = 1_000_000;
/// Cases of the small one.
const FEW: u64 = 10_000;
/// How many are asked for.
const SHOWN: usize = 20;
/// Longest that the answer may take.
const ALLOWED: Duration = Duration::from_millis(10);
/// Timed questions; the middle one counts.
const RUNS: usize = 101;
/// Rows written at a time.
const AT_ONCE: u64 = 2_000;
/// When everything happens.
const NOW: &str = "2026-09-07T09:00:00+08:00";

fn main() -> Outcome<()> {
    let cases = match std::env::var("FASHEN_BENCH_CASES") {
        Ok(text) => text.parse()?,
        Err(_) => CASES,
    };
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("due-{}", std::process::id()));
    let mut out = stdout();
    writeln!(out, "the {SHOWN} most urgent deadlines, median of {RUNS}")?;
    let mut kept = true;
    for (name, cases) in [("few", FEW), ("many", cases)] {
        let folder = room.join(name);
        let filling = Instant::now();
        fill(&folder, cases)?;
        let filled = filling.elapsed();
        writeln!(out, "{cases} open cases (filled in {:.0} s)", filled.as_secs_f64())?;
        let fresh = first(&folder)?;
        writeln!(out, "  first question of a process, with opening  {:.1} ms", ms(fresh))?;
        for (what, query) in questions() {
            let took = middle(&folder, &query)?;
            kept &= took <= ALLOWED;
            writeln!(out, "  {what:<42} {:.2} ms", ms(took))?;
        }
    }
    let said = if kept { "yes" } else { "no" };
    writeln!(out, "each within {} ms: {said}", ALLOWED.as_millis())?;
    std::fs::remove_dir_all(&room)?;
    Ok(())
}

/// What is asked.
fn questions() -> [(&'static str, DueQuery); 4] {
    let limit = Some(SHOWN);
    let base = || DueQuery { limit, ..DueQuery::default() };
    [
        ("of the office", base()),
        ("of a role", DueQuery { role: Some("reviewer".to_owned()), ..base() }),
        ("of a person", DueQuery { person: Some("chen".to_owned()), ..base() }),
        ("overdue", DueQuery { overdue: true, ..base() }),
    ]
}

/// A registry with the rows of so many open cases, due on the days of five years.
fn fill(folder: &Path, cases: u64) -> Outcome<()> {
    let settings = DEMO_SETTINGS.to_owned();
    let new = NewRegistry { folder: folder.to_path_buf(), settings, extra: Vec::new() };
    init(&new, clock::now(Some(NOW))?, false)?;
    let store = fashen_store::open(&folder.join("store"), &fashen_store::Options::default())?;
    for first in (0..cases).step_by(usize::try_from(AT_ONCE)?) {
        let mut changes = Vec::new();
        for case in first..(first + AT_ONCE).min(cases) {
            changes.extend(rows(case)?);
        }
        let request = format!("rows {first}");
        store.append(&Batch { request, changes, ..Batch::default() })?;
    }
    store.close()?;
    Ok(())
}

/// The rows of one case: under the office, and under the role that acts.
fn rows(case: u64) -> Outcome<Vec<Change>> {
    let begin = NaiveDate::from_ymd_opt(2026, 9, 1).ok_or("a day")?;
    // Spread so that neighbours in time are not neighbours in number.
    let due = begin.checked_add_days(Days::new(case.wrapping_mul(7_919) % 1_826)).ok_or("a day")?;
    let name = format!("2026-{case:07}");
    let row = DueRow {
        case: name.clone(),
        title: "青禾镇村级公共厕所管护办法".to_owned(),
        unit: "农业农村办公室".to_owned(),
        workflow: "normative-document".to_owned(),
        deadline: ("review".to_owned(), "合法性审核".to_owned()),
        ordinal: 1,
        period: "15 workdays".to_owned(),
        start: due,
        due: Some(due),
        possible: None,
        paused_since: None,
        left: None,
        remind: due.checked_sub_days(Days::new(5)),
        escalate: None,
        rolled_from: None,
        estimated: false,
        basis: Some("国办发〔2018〕115号（五）".to_owned()),
        unconfirmed: None,
        waits: vec![Waiting {
            stage: ("subject".to_owned(), "主体审查".to_owned()),
            role: ("reviewer".to_owned(), "合法性审核人员".to_owned()),
            barred: vec!["zhou".to_owned()],
            assignee: None,
        }],
    };
    let value = serde_json::to_vec(&row)?;
    let put = |scope: &str| Change::Put {
        table: "due".to_owned(),
        key: format!("{scope}\0{due}\0{name}\0review\x001").into_bytes(),
        value: value.clone(),
    };
    Ok(vec![put(""), put("reviewer")])
}

fn session(folder: &Path) -> Outcome<Session> {
    let registry = Registry::open(folder, Opening::default())?;
    let now = clock::now(Some(NOW))?;
    let office_suite = OfficeSuite::default();
    Ok(Session { registry, person: None, now, vouched: true, dry_run: false, office_suite })
}

/// The first question of a process.
fn first(folder: &Path) -> Outcome<Duration> {
    let since = Instant::now();
    let session = session(folder)?;
    ask(&session, &DueQuery { limit: Some(SHOWN), ..DueQuery::default() })?;
    Ok(since.elapsed())
}

/// The middle of many questions to a store that is open.
fn middle(folder: &Path, query: &DueQuery) -> Outcome<Duration> {
    let session = session(folder)?;
    ask(&session, query)?;
    let mut took = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let since = Instant::now();
        ask(&session, query)?;
        took.push(since.elapsed());
    }
    took.sort();
    took.get(RUNS / 2).copied().ok_or_else(|| "no run".into())
}

/// Asks, and looks whether the answer is one.
fn ask(session: &Session, query: &DueQuery) -> Outcome<()> {
    let list = due(session, query)?;
    let sorted = list.rows.is_sorted_by_key(|row| row.due);
    if list.rows.len() == SHOWN && sorted { Ok(()) } else { Err("not the answer".into()) }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
