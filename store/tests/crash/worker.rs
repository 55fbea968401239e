//! What the processes do that are killed: open, check, append, close, and again.

use std::io::{Write, stdout};
use std::path::Path;
use std::thread;
use std::time::Duration;

use fashen_store::{Store, StoreError};

use crate::chance::{Chance, setting};
use crate::history::{self, Depth, Flaw, Known};

/// The test that is no test but the work of a copy of this program.
pub(super) const WORK: &str = "crash::worker::works_until_killed";

/// In which folder; without it there is nothing to do.
pub(super) const FOLDER: &str = "FASHEN_CRASH_FOLDER";
/// With how many threads.
pub(super) const LANES: &str = "FASHEN_CRASH_LANES";
/// What was acknowledged before, for each lane.
pub(super) const START: &str = "FASHEN_CRASH_START";
/// For the choices of the copy.
pub(super) const SEED: &str = "FASHEN_CRASH_SEED";

/// A copy that does nothing for so long hangs.
const PATIENCE: Duration = Duration::from_secs(120);

/// Not a test of its own: what the copies do.
#[test]
fn works_until_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    thread::spawn(|| {
        thread::sleep(PATIENCE);
        say("wrong", "hangs");
        std::process::exit(1);
    });
    say("started", "");
    let mut chance = Chance::new(setting(SEED, || 0));
    let start = std::env::var(START).unwrap();
    let mut counts: Vec<u64> = start.split(' ').map(|count| count.parse().unwrap()).collect();
    assert_eq!(counts.len(), setting::<usize>(LANES, || 0));
    loop {
        if let Err(flaw) = work(Path::new(&folder), &mut counts, &mut chance) {
            say("wrong", &format!("{flaw:?}"));
            std::process::exit(1);
        }
    }
}

fn say(word: &str, rest: &str) {
    // One write, so that it is said whole or not at all. Nobody listening is no reason to stop.
    let _ = stdout().write_all(format!("\n~{word} {rest}\n").as_bytes());
    let _ = stdout().flush();
}

/// One life of a store.
fn work(folder: &Path, counts: &mut Vec<u64>, chance: &mut Chance) -> Result<(), Flaw> {
    say("opening", "");
    let store = history::open_or_create(folder)?;
    say("checking", "");
    let known: Vec<_> = counts.iter().map(|events| Known::acknowledged(*events)).collect();
    *counts = history::check(store.as_ref(), &known, Depth::Newest)?;
    history::repeats(store.as_ref(), counts)?;
    let told: Vec<_> = counts.iter().map(u64::to_string).collect();
    say("opened", &told.join(" "));
    let events = chance.below(150);
    thread::scope(|scope| {
        let lanes: Vec<_> = (0..)
            .zip(counts.iter_mut())
            .map(|(lane, count)| {
                let store = store.as_ref();
                scope.spawn(move || append(store, lane, count, events))
            })
            .collect();
        lanes.into_iter().try_for_each(|lane| lane.join().unwrap())
    })?;
    say("closing", "");
    store.close()?;
    Ok(())
}

/// Appends events to a lane, and says so each time it is done.
fn append(store: &dyn Store, lane: u64, count: &mut u64, events: u64) -> Result<(), StoreError> {
    for number in *count..*count + events {
        if history::blob(lane, number).is_some() {
            say("blob", "");
        }
        history::append(store, lane, number)?;
        *count = number + 1;
        say("done", &format!("{lane} {}", number + 1));
    }
    Ok(())
}
