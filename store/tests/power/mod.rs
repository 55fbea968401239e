//! Disks as they are found after the power went.
//!
//! Copies of this program work on a store while a shim before the C library logs every write, name and sync.
//! The log is then played on a model of a disk ([`disk`]) that keeps what was synced and nothing else for
//! certain. At random points the power goes: what is on the disk then is written to a folder and opened. All
//! that was acknowledged before that point must be there, whole; nothing else may be there in part.
//!
//! A disk that was found is also where the next copies begin, so that the power goes while a store recovers,
//! and again while it recovers from that.
//!
//! ```text
//! FASHEN_POWER_POINTS=100000 cargo test -p fashen-store --test losses power:: -- --nocapture
//! ```

mod careless;
mod disk;
mod log;
mod recording;
mod writer;

use std::fmt::Debug;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use fashen_store::open;

use crate::chance::{Chance, say, seed, setting};
use crate::history::{self, Depth, Known};
use crate::image::{self, Image};
use crate::scratch::Scratch;
use disk::Disk;
use log::Entry;
use recording::Recording;

/// Recordings that begin where the power went in the one before.
const GENERATIONS: u64 = 4;

/// Points of one recording.
const POINTS: u64 = 125;

/// Copies that work in a recording, one after the other.
const COPIES: usize = 4;

/// Chains at the same time.
const WORKERS: u64 = 3;

/// Disks of a chain that are left when something is wrong with them.
const KEPT: usize = 2;

/// What a writer had said before the power went.
#[derive(Clone, Debug)]
struct Told {
    /// That there is a store.
    there: bool,
    /// How many events of each lane are done.
    done: Vec<u64>,
}

impl Told {
    fn nothing(lanes: usize) -> Self {
        Self { there: false, done: vec![0; lanes] }
    }

    fn hear(&mut self, mark: &str) {
        let (word, numbers) = mark.split_once(' ').unwrap();
        let numbers: Vec<u64> = numbers.split(' ').map(|number| number.parse().unwrap()).collect();
        match (word, numbers.as_slice()) {
            ("done", [lane, done]) => self.done[usize::try_from(*lane).unwrap()] = *done,
            ("there", counts) => (self.there, self.done) = (true, counts.to_vec()),
            _ => panic!("what does {mark:?} mean?"),
        }
    }
}

/// What came of the points of one recording.
#[derive(Default)]
struct Trials {
    /// What is wrong, with the disk that it is wrong with.
    flaws: Vec<(String, Image)>,
    /// One of the last disks that were found whole, and what had been said.
    last: Option<(Image, Told)>,
    events: u64,
}

/// Lets the power go at some points of a recording.
fn trials(
    recording: &Recording,
    told: &Told,
    points: u64,
    lies: bool,
    chance: &mut Chance,
    holds: &mut dyn FnMut(&Path, &Told) -> Result<(), String>,
) -> Trials {
    let points = choose(&recording.entries, points, chance);
    let (place, mut told) = (Scratch::new(), told.clone());
    let mut disk = Disk::new(&recording.start, lies);
    let mut trials = Trials::default();
    let mut next = points.iter().peekable();
    for (number, entry) in recording.entries.iter().enumerate() {
        disk.play(entry);
        if let Entry::Mark(mark) = entry {
            told.hear(mark);
        }
        while next.next_if_eq(&&number).is_some() {
            let found = disk.cut(chance);
            let dir = place.path().join("found");
            image::write(&found, &dir);
            trials.events += told.done.iter().sum::<u64>();
            if let Err(flaw) = holds(&dir, &told) {
                trials.flaws.push((format!("after entry {number}: {flaw}"), found));
            } else if trials.last.is_none() || chance.once_in(points.len() as u64 / 2) {
                // Often enough from the middle of the recording.
                trials.last = Some((found, told.clone()));
            }
        }
    }
    trials
}

/// Points of a log: half of them anywhere, the others right behind a promise or right before one. What a
/// store says that was just opened is the promise that is easiest to break, and has a share of its own.
fn choose(entries: &[Entry], points: u64, chance: &mut Chance) -> Vec<usize> {
    let all = |is: &dyn Fn(&Entry) -> bool| -> Vec<usize> {
        (0..entries.len()).filter(|at| is(&entries[*at])).collect()
    };
    let promises = all(&|entry| matches!(entry, Entry::Mark(_) | Entry::Synced { .. }));
    let there = all(&|entry| matches!(entry, Entry::Mark(mark) if mark.starts_with("there")));
    let mut chosen: Vec<usize> = (0..points)
        .map(|_| match chance.below(8) {
            0 | 1 if !there.is_empty() => {
                (there[chance.index(there.len())] + chance.index(6)).min(entries.len() - 1)
            }
            2 => promises[chance.index(promises.len())],
            3 => promises[chance.index(promises.len())].saturating_sub(1),
            _ => chance.index(entries.len()),
        })
        .collect();
    chosen.sort_unstable();
    chosen
}

#[test]
fn what_was_acknowledged_outlives_the_power() {
    if let Err(reason) = recording::shim() {
        return say(&format!("skipped: {reason}"));
    }
    let (seed, points) = (seed(), setting("FASHEN_POWER_POINTS", || 2_000_u64));
    let chains = points.div_ceil(GENERATIONS * POINTS);
    let (next, sum, start) = (AtomicU64::new(0), Mutex::new((0, 0, Vec::new())), Instant::now());
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= chains {
                        break;
                    }
                    let (points, events, flaws) = chain(seed, number);
                    let mut sum = sum.lock().unwrap();
                    sum.0 += points;
                    sum.1 += events;
                    sum.2.extend(flaws);
                }
            });
        }
    });
    let (points, events, flaws) = sum.into_inner().unwrap();
    let took = start.elapsed();
    say(&format!(
        "power: {points} points, {} with losses, {events} acknowledged events looked for, \
         {took:.0?}, seed {seed}",
        flaws.len()
    ));
    assert!(flaws.is_empty(), "seed {seed}\n{}", flaws.join("\n"));
}

/// A chain of recordings: points, events looked for, and what is wrong.
fn chain(seed: u64, number: u64) -> (u64, u64, Vec<String>) {
    let mut chance = Chance::of(seed, number);
    let lanes = if chance.once_in(2) { 1 } else { 3 };
    let mut start = (Image::new(), Told::nothing(lanes));
    let (mut events, mut flaws) = (0, Vec::new());
    for generation in 0..GENERATIONS {
        let recording = record(start.0, lanes, &mut chance);
        let found = trials(&recording, &start.1, POINTS, false, &mut chance, &mut holds);
        events += found.events;
        for (flaw, image) in found.flaws {
            let left = if flaws.len() < KEPT { keep(&image) } else { "nowhere".to_owned() };
            flaws.push(format!("chain {number}.{generation}, left in {left}: {flaw}"));
        }
        // Where nothing at all is whole there is nothing to go on with.
        let Some(last) = found.last else { break };
        start = last;
    }
    (GENERATIONS * POINTS, events, flaws)
}

/// Leaves a disk that was found for whoever looks into a failure.
fn keep(image: &Image) -> String {
    let kept = Scratch::on_disk().keep();
    image::write(image, &kept);
    kept.display().to_string()
}

fn record(start: Image, lanes: usize, chance: &mut Chance) -> Recording {
    let run = |copy| {
        let settings = vec![
            (writer::LANES, lanes.to_string()),
            // The last one comes to its end, so that something has happened.
            (writer::MAY_DIE, (copy < COPIES).to_string()),
            (writer::SEED, chance.next().to_string()),
        ];
        (writer::WORK, settings)
    };
    let runs: Vec<_> = (1..=COPIES).map(run).collect();
    Recording::new(start, &runs)
}

/// Whether a store holds what its writer was told, and nothing in part.
fn holds(dir: &Path, told: &Told) -> Result<(), String> {
    fn at<E: Debug>(step: &str) -> impl FnOnce(E) -> String {
        move |error| format!("{step}: {error:?}")
    }
    let store =
        if told.there { open(dir, &history::options()) } else { history::open_or_create(dir) };
    let store = store.map_err(at("open"))?;
    let known: Vec<_> = told.done.iter().map(|events| Known::acknowledged(*events)).collect();
    let counts = history::check(store.as_ref(), &known, Depth::All);
    let counts = counts.map_err(|flaw| flaw.to_string())?;
    let report = store.verify().map_err(at("verify"))?;
    if !report.is_clean() {
        return Err(at("verify")(&report.findings));
    }
    // What was recovered is stood on: it goes on, and is there the next time.
    history::append(store.as_ref(), 0, counts[0]..counts[0] + 1).map_err(at("append"))?;
    store.close().map_err(at("close"))
}

/// The same store on a disk that says it has synced and has not: if nothing were lost there, nothing would be
/// proved by the test above.
#[test]
fn a_disk_that_lies_loses() {
    if recording::shim().is_err() {
        return;
    }
    let seed = seed();
    let mut chance = Chance::of(seed, 0);
    let recording = record(Image::new(), 1, &mut chance);
    let told = Told::nothing(1);
    let lost = trials(&recording, &told, 60, true, &mut chance, &mut holds).flaws.len();
    say(&format!("power: a disk that lies, 60 points, {lost} with losses, seed {seed}"));
    assert!(lost > 5, "{lost}");
}
