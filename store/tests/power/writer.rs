//! What the copies do that the shim watches: whole lives of a store.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::ops::Range;
use std::path::Path;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use fashen_store::Store;

use super::recording::{FOLDER, MARKS};
use crate::chance::{Chance, setting};
use crate::history::{self, TOGETHER};

/// The test that is no test but the work of a copy of this program.
pub(super) const WORK: &str = "power::writer::works_while_watched";
/// With how many threads.
pub(super) const LANES: &str = "FASHEN_POWER_LANES";
/// Whether it may die in the middle.
pub(super) const MAY_DIE: &str = "FASHEN_POWER_MAY_DIE";
/// For the choices of the copy.
pub(super) const SEED: &str = "FASHEN_POWER_SEED";

/// Most events of a lane in one life of a store.
const EVENTS: u64 = 16;

/// Says what is done, among what is written.
pub(super) struct Marks(Mutex<File>);

impl Marks {
    pub(super) fn new() -> Self {
        let path = std::env::var_os(MARKS).unwrap();
        Self(Mutex::new(OpenOptions::new().append(true).create(true).open(path).unwrap()))
    }

    pub(super) fn say(&self, mark: &str) {
        self.0.lock().unwrap().write_all(mark.as_bytes()).unwrap();
    }
}

/// Not a test of its own: what the copies do.
#[test]
fn works_while_watched() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let folder = Path::new(&folder);
    let lanes: u64 = setting(LANES, || 0);
    if lanes == 0 {
        return;
    }
    let (marks, mut chance) = (Marks::new(), Chance::new(setting(SEED, || 0)));
    let moment = Duration::from_micros(chance.below(40_000));
    // Of those that may, a third dies at some moment after its start, a third after it has opened a store.
    let end = chance.below(if setting(MAY_DIE, || false) { 3 } else { 0 });
    if end == 1 {
        thread::spawn(move || die(moment));
    }
    for _ in 0..=chance.below(3) {
        if chance.once_in(5) && folder.join("index").exists() {
            fs::remove_dir_all(folder.join("index")).unwrap();
        }
        let store = history::open_or_create(folder).unwrap();
        let counts = history::counts(store.as_ref(), lanes).unwrap();
        // Whoever asks again is told that it is done, and may rely on it.
        history::repeats(store.as_ref(), &counts).unwrap();
        let told: Vec<_> = counts.iter().map(u64::to_string).collect();
        marks.say(&format!("there {}", told.join(" ")));
        if end == 2 {
            thread::spawn(move || die(moment));
        }
        // Some lives only look: what they were shown must be as safe as what they write.
        let most = if chance.once_in(3) { 1 } else { EVENTS };
        thread::scope(|scope| {
            for (lane, count) in (0..).zip(counts) {
                let until = count + chance.below(most);
                let (store, marks, chance) = (store.as_ref(), &marks, Chance::new(chance.next()));
                scope.spawn(move || append(store, lane, count..until, marks, chance));
            }
        });
        store.close().unwrap();
    }
}

/// Ends the process in the middle of whatever it does: what it has written stays, synced or not.
fn die(moment: Duration) {
    thread::sleep(moment);
    std::process::exit(0);
}

fn append(store: &dyn Store, lane: u64, events: Range<u64>, marks: &Marks, mut chance: Chance) {
    let mut count = events.start;
    while count < events.end {
        let next = if chance.once_in(3) { 1 + chance.below(TOGETHER) } else { 1 };
        history::append(store, lane, count..count + next).unwrap();
        count += next;
        marks.say(&format!("done {lane} {count}"));
    }
}
