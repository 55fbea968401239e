//! The line in front of the disk under every order of events that a few thousand seeds come up with.
//!
//! It is the program's own file with other locks under it. The disk is a list; some writes fail.

#[path = "../../src/durable/line.rs"]
mod line;
mod sync;

use std::sync::Arc;

use line::{Carry, Line, Turn};
use sync::{Scheduler, pause};

/// Orders tried, unless `FASHEN_CASES` says otherwise.
const SEEDS: u64 = 1_500;

/// Threads, and what each of them brings.
const THREADS: u64 = 4;
const EACH: u64 = 3;

/// What is on the disk: numbers from 1 without a gap, each with the thread that brought it.
#[derive(Default)]
struct Disk {
    kept: Vec<(u64, u64)>,
    busy: bool,
    writes: u64,
}

struct Carrier {
    disk: Arc<std::sync::Mutex<Disk>>,
    seed: u64,
}

/// The last number given out, and which ticket each number has that is on its way.
#[derive(Default)]
struct Shared {
    last: u64,
    underway: Vec<(u64, u64)>,
}

type Group = Vec<(u64, u64)>;

impl Carry<Shared, Group, String> for Carrier {
    fn carry(&self, group: Group) -> Result<(), String> {
        {
            let mut disk = self.disk.lock().unwrap();
            assert!(!std::mem::replace(&mut disk.busy, true), "two at the disk");
            disk.writes += 1;
        }
        pause();
        pause();
        let mut disk = self.disk.lock().unwrap();
        disk.busy = false;
        if (self.seed + disk.writes).is_multiple_of(5) {
            return Err(format!("write {}", disk.writes));
        }
        for (number, thread) in group {
            assert_eq!(number, disk.kept.len() as u64 + 1, "a gap");
            disk.kept.push((number, thread));
        }
        Ok(())
    }

    fn settle(&self, shared: &mut Shared, ticket: u64) {
        shared.underway.retain(|(_, of)| *of > ticket);
    }

    fn reset(&self, shared: &mut Shared, _why: &String) {
        *shared =
            Shared { last: self.disk.lock().unwrap().kept.len() as u64, underway: Vec::new() };
    }
}

type Tested = Line<Shared, Group, String>;

/// Brings one number; tells which, and whether it was told that it is kept.
fn bring(line: &Tested, carrier: &Carrier, thread: u64) -> (u64, bool) {
    let entered = line.enter(|shared, pending, ticket| {
        shared.last += 1;
        shared.underway.push((shared.last, ticket));
        pending.push((shared.last, thread));
        (shared.last, Turn::Added)
    });
    let (number, ticket) = entered;
    (number, line.wait(ticket, carrier).is_ok())
}

/// Waits for what somebody else brings, if anything is on its way; tells which, and what it was told.
fn follow(line: &Tested, carrier: &Carrier) -> Option<(u64, bool)> {
    let entered = line.enter(|shared, _, _| {
        let last = shared.underway.last().copied();
        (last, last.map_or(Turn::Nothing, |(_, ticket)| Turn::With(ticket)))
    });
    let (last, ticket) = entered;
    let kept = line.wait(ticket, carrier).is_ok();
    last.map(|(number, _)| (number, kept))
}

fn try_order(seed: u64) -> u64 {
    let disk = Arc::new(std::sync::Mutex::new(Disk::default()));
    let line = Arc::new(Tested::new(Shared::default()));
    let carrier = Arc::new(Carrier { disk: Arc::clone(&disk), seed });
    let work = |thread: u64| -> Box<dyn FnOnce() + Send> {
        let (line, carrier) = (Arc::clone(&line), Arc::clone(&carrier));
        Box::new(move || {
            for turn in 0..EACH {
                let (number, told) = bring(&line, &carrier, thread);
                let kept =
                    |number: u64, thread: Option<u64>| {
                        carrier.disk.lock().unwrap().kept.iter().any(|(at, by)| {
                            *at == number && thread.is_none_or(|thread| *by == thread)
                        })
                    };
                // A number that came to nothing may have been given out again, to anyone.
                assert!(!told || kept(number, Some(thread)), "told too early");
                if (seed + thread + turn).is_multiple_of(3)
                    && let Some((number, true)) = follow(&line, &carrier)
                {
                    assert!(kept(number, None), "told too early of another's");
                }
            }
        })
    };
    let fine = Scheduler::run(seed, (0..THREADS).map(work).collect());
    assert!(fine, "seed {seed}: somebody waited for ever, or see above");
    disk.lock().unwrap().writes
}

#[test]
#[expect(clippy::print_stdout, reason = "how much was tried")]
fn nobody_is_told_too_early_and_nobody_waits_for_ever() {
    let cases = std::env::var("FASHEN_CASES").ok().and_then(|text| text.parse().ok());
    let seeds = cases.unwrap_or(SEEDS);
    let writes: u64 = (1..=seeds).map(try_order).sum();
    let brought = seeds * THREADS * EACH;
    println!("shuffle: {seeds} orders, {brought} brought in {writes} writes");
    assert!(writes < brought, "nobody was ever written together with another");
}
