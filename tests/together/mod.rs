//! Many people at once: processes that write, read and publish the same registry with a long catalogue. Nobody is
//! refused, nothing is lost, and nobody waits longer than two seconds. A few seconds with 500 documents; a minute
//! with 10,000, with every wait held to its bound, where `FASHEN_LONG` is set.

mod copies;

use crate::support::{Moment, Program, Ran, Registry};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const WRITERS: usize = 8;
const READERS: usize = 8;

/// What the readers ask, and what must be in every answer.
const QUESTIONS: [(&str, &str); 4] = [
    ("list --all", "公共厕所管护办法"),
    ("todo --everybody", "fashen.todo/1"),
    ("show 2026-0001", "2026-0001"),
    ("catalogue list", "2026-0001"),
];

/// Whether to take a minute, and to hold every wait to its bound: on a machine that does something else meanwhile
/// time says nothing.
fn is_long() -> bool {
    std::env::var_os("FASHEN_LONG").is_some()
}

/// The program, and how long each of its commands took at most.
struct Desk<'r> {
    program: &'r Program,
    longest: Mutex<BTreeMap<&'static str, Duration>>,
    over: AtomicBool,
    written: AtomicU64,
}

impl Desk<'_> {
    /// Runs a line, which must be done, and done without a longer wait than is allowed.
    fn done(&self, kind: &'static str, line: &str) -> Ran {
        let wait = if is_long() { "fashen --lock-wait 2 " } else { "fashen --lock-wait 60 " };
        let start = Instant::now();
        let ran = self.program.line(&line.replacen("fashen ", wait, 1));
        let took = start.elapsed();
        assert_eq!(ran.code, 0, "{line}\n{}", ran.said());
        let mut longest = self.longest.lock().unwrap();
        longest.entry(kind).and_modify(|longest| *longest = took.max(*longest)).or_insert(took);
        ran
    }

    fn goes_on(&self) -> bool {
        !self.over.load(Ordering::Relaxed)
    }

    /// Answers the same question of a case again and again: each answer is an event, and none is lost.
    fn write(&self, case: &str) {
        let mut answers = 0;
        while self.goes_on() {
            let verdict = if answers % 2 == 0 { "ok" } else { "na" };
            let line = format!("fashen --as lin answer {case} intake -i SCR-01={verdict}");
            self.done("answer", &line);
            answers += 1;
        }
        let shown = self.done("history", &format!("fashen history {case} --json"));
        let events = shown.data("fashen.history/1")["events"].as_array().unwrap().len();
        assert!(events > answers, "{case}: {events} events, {answers} answers");
        self.written.fetch_add(answers as u64, Ordering::Relaxed);
    }

    fn read(&self, (line, expected): (&'static str, &str)) {
        while self.goes_on() {
            let ran = self.done(line, &format!("fashen --as lin {line} --json"));
            assert!(ran.stdout.contains(expected), "{line}: {}", ran.stdout);
        }
    }

    fn publish(&self, documents: usize) {
        while self.goes_on() {
            let ran = self.done("publish", "fashen publish --json");
            assert_eq!(ran.data("fashen.publish/1")["documents"], documents);
        }
    }
}

#[test]
fn nobody_loses_anything_and_nobody_waits() {
    let registry = Registry::at(Moment::End);
    let (count, time) = if is_long() { (10_000, 60) } else { (500, 4) };
    copies::publish(&registry, count);
    let desk = Desk {
        program: &registry.program,
        longest: Mutex::default(),
        over: AtomicBool::new(false),
        written: AtomicU64::new(0),
    };
    let submit = "fashen --as zhou submit examples/public-toilets/draft.txt --fact market=false \
        --on-paper explanation=卷一 --json";
    let case = |_| desk.done("submit", submit).data("fashen.submit/1")["case"].clone();
    let cases: Vec<_> = (0..WRITERS).map(case).collect();
    thread::scope(|scope| {
        for case in &cases {
            scope.spawn(|| desk.write(case.as_str().unwrap()));
        }
        for question in QUESTIONS.into_iter().cycle().take(READERS) {
            let desk = &desk;
            scope.spawn(move || desk.read(question));
        }
        scope.spawn(|| desk.publish(count + 2));
        thread::sleep(Duration::from_secs(time));
        desk.over.store(true, Ordering::Relaxed);
    });
    let written = desk.written.load(Ordering::Relaxed);
    assert!(written >= WRITERS as u64, "{written}");
    if is_long() {
        tell(written, &desk.longest.lock().unwrap());
    }
    registry.done("fashen verify");
}

/// How long commands took at most, the waiting and all of their own work together.
#[expect(clippy::print_stderr, reason = "what was measured is told")]
fn tell(written: u64, longest: &BTreeMap<&'static str, Duration>) {
    eprintln!("{written} answers written; the longest of each command:");
    for (line, took) in longest {
        eprintln!("  {line:20} {took:.1?}");
    }
}
