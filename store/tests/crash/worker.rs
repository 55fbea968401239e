//! What the processes do that are killed: open, check, append, close, make a backup, and again.

use std::io::{Write, stdout};
use std::path::Path;
use std::thread;
use std::time::Duration;

use fashen_store::{Store, StoreError};

use super::copies;
use crate::chance::{Chance, setting};
use crate::history::{self, Depth, Flaw, Known, TOGETHER};

/// The test that is no test but the work of a copy of this program.
pub(super) const WORK: &str = "crash::worker::works_until_killed";

/// Where below the folder the store is.
pub(super) const STORE: &str = "store";

/// In which folder; without it there is nothing to do.
pub(super) const FOLDER: &str = "FASHEN_CRASH_FOLDER";
/// How to work.
pub(super) const MANNER: &str = "FASHEN_CRASH_MANNER";
/// Says that something is done when it is.
pub(super) const HONEST: &str = "honest";
/// Says that something is done before it is.
pub(super) const HASTY: &str = "hasty";
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
        let folder = Path::new(&folder);
        let mut worked = work(&folder.join(STORE), &mut counts, &mut chance);
        if worked.is_ok() && chance.once_in(2) {
            worked = copies::make(folder, &counts, &mut chance);
        }
        if let Err(flaw) = worked {
            say("wrong", &flaw.to_string());
            std::process::exit(1);
        }
    }
}

pub(super) fn say(word: &str, rest: &str) {
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
    thread::scope(|scope| {
        let lanes: Vec<_> = (0..)
            .zip(counts.iter_mut())
            .map(|(lane, count)| {
                let (store, chance) = (store.as_ref(), Chance::new(chance.next()));
                scope.spawn(move || append(store, lane, count, chance))
            })
            .collect();
        lanes.into_iter().try_for_each(|lane| lane.join().unwrap())
    })?;
    say("closing", "");
    store.close()?;
    Ok(())
}

/// Appends events to a lane, one or several at a time, and says so each time it is done.
fn append(
    store: &dyn Store,
    lane: u64,
    count: &mut u64,
    mut chance: Chance,
) -> Result<(), StoreError> {
    let is_hasty = std::env::var(MANNER).is_ok_and(|manner| manner == HASTY);
    let end = *count + chance.below(150);
    while *count < end {
        let next = if chance.once_in(3) { 1 + chance.below(TOGETHER) } else { 1 };
        let numbers = *count..*count + next;
        if numbers.clone().any(|number| history::blob(lane, number).is_some()) {
            say("blob", &lane.to_string());
            history::keep_blobs(store, lane, numbers.clone())?;
        }
        *count += next;
        let done = format!("{lane} {count}");
        if is_hasty {
            say("done", &done);
        }
        say("append", &lane.to_string());
        history::hand_in(store, lane, numbers)?;
        say("done", &done);
    }
    Ok(())
}
