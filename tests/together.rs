//! Many people at once: processes that write, read and publish the same registry. Nobody is refused, nothing is
//! lost, and nobody waits longer than two seconds. A few seconds; a minute where `FASHEN_LONG` is set.

use crate::support::{Moment, Program, Ran, Registry};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const WRITERS: usize = 8;
const READERS: usize = 8;

/// Runs a line, which must be done without waiting longer than two seconds for the others.
fn done(program: &Program, line: &str) -> Ran {
    let ran = program.line(&line.replacen("fashen ", "fashen --lock-wait 2 ", 1));
    assert_eq!(ran.code, 0, "{line}\n{}", ran.said());
    ran
}

#[test]
fn nobody_loses_anything_and_nobody_waits() {
    let registry = Registry::at(Moment::End);
    let program = &registry.program;
    let submit = "fashen --as zhou submit examples/public-toilets/draft.txt --fact market=false \
        --on-paper explanation=卷一 --json";
    let cases: Vec<String> = (0..WRITERS)
        .map(|_| done(program, submit).data("fashen.submit/1")["case"].as_str().unwrap().to_owned())
        .collect();
    let long = std::env::var_os("FASHEN_LONG").is_some();
    let time = Duration::from_secs(if long { 60 } else { 4 });
    let (over, written) = (AtomicBool::new(false), AtomicU64::new(0));
    thread::scope(|scope| {
        let (over, written) = (&over, &written);
        for (number, case) in cases.iter().enumerate() {
            scope.spawn(move || {
                let mut answers = 0;
                while !over.load(Ordering::Relaxed) {
                    // The same question again and again: each answer is an event.
                    let verdict = if answers % 2 == 0 { "ok" } else { "na" };
                    let item = "INT-01";
                    done(
                        program,
                        &format!("fashen --as lin answer {case} intake -i {item}={verdict}"),
                    );
                    answers += 1;
                }
                let shown = done(program, &format!("fashen history {case} --json"));
                let events = shown.data("fashen.history/1")["events"].as_array().unwrap().len();
                assert!(events > answers, "writer {number}: {events} events, {answers} answers");
                written.fetch_add(answers as u64, Ordering::Relaxed);
            });
        }
        for number in 0..READERS {
            let line =
                ["list --all", "todo --everybody", "show 2026-0001", "catalogue list"][number % 4];
            scope.spawn(move || {
                while !over.load(Ordering::Relaxed) {
                    let ran = done(program, &format!("fashen --as lin {line} --json"));
                    assert!(
                        ran.stdout.contains("2026-0001") || line.starts_with("todo"),
                        "{}",
                        ran.stdout
                    );
                }
            });
        }
        scope.spawn(move || {
            while !over.load(Ordering::Relaxed) {
                done(program, "fashen publish");
            }
        });
        let start = Instant::now();
        while start.elapsed() < time {
            thread::sleep(Duration::from_millis(50));
        }
        over.store(true, Ordering::Relaxed);
    });
    assert!(written.load(Ordering::Relaxed) >= WRITERS as u64, "{written:?}");
    done(program, "fashen verify");
}
