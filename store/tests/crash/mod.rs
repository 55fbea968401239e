//! Processes that are killed in the middle of whatever they do, and what is left of what they were told.
//!
//! A copy of this program works in a folder and says on a pipe what it is about to do and what is done; at a
//! random moment it is killed. The next copy finds out whether everything that was acknowledged is there,
//! goes on, and is killed in turn. From time to time this process looks at everything itself.
//!
//! What can be interrupted is what [`worker`] does; a new thing to do there is killed without more ado.

mod copies;
mod phase;
mod worker;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::chance::{Chance, say, seed, setting};
use crate::history::{self, Depth, Known};
use crate::scratch::Scratch;
use copies::Copies;
use phase::{Phase, Place};
use worker::{LANES, SEED, START, STORE, WORK};

/// Kills of one database; a new one is begun afterwards, so that they stay small.
const KILLS_EACH: u64 = 50;

/// Databases at the same time: killed processes mostly wait.
const WORKERS: u64 = 6;

/// After so many kills this process reads everything and verifies.
const LOOK_EVERY: u64 = 10;

/// Fewest kills of each phase in a thousand: below that a phase is not tried any more.
const MET: u64 = 5;

/// How long to look for a new segment of the journal.
const PATIENCE: Duration = Duration::from_secs(20);

/// When to kill.
enum Moment {
    /// This long after the start: while it starts, opens, catches up or makes the index anew.
    Starting(Duration),
    /// This long after it said so: while it appends, from one or several threads.
    After(&'static str, u32, Duration),
    /// As soon as the journal has one more segment.
    Rolling,
}

impl Moment {
    fn choose(chance: &mut Chance) -> Self {
        let mut micros = |bound| Duration::from_micros(chance.below(bound));
        let (short, long) = (micros(3_000), micros(25_000));
        match chance.below(30) {
            0..=8 => Self::Starting(long),
            9..=14 => {
                Self::After("append", 1 + u32::try_from(chance.below(80)).unwrap(), short / 8)
            }
            15..=17 => Self::After("closing", 1, short),
            18..=20 => {
                Self::After("blob", 1 + u32::try_from(chance.below(10)).unwrap(), short / 16)
            }
            21..=23 => Self::After("opening", 1, short),
            24..=25 => Self::After("backup", 1, short),
            26 => Self::Rolling,
            _ => Self::After("opened", 1, long),
        }
    }
}

/// A database under attack.
struct Target {
    /// In which there are the store and its backups.
    folder: Scratch,
    /// How the processes work.
    manner: &'static str,
    /// What each lane was told is done.
    acknowledged: Vec<u64>,
    copies: Copies,
    chance: Chance,
}

/// What came of the attacks.
#[derive(Default)]
struct Figures {
    /// Where the killed processes were.
    kills: BTreeMap<Phase, u64>,
    /// What they were told is done.
    events: u64,
    /// Backups that were made again into stores, and those that were cut off.
    restored: u64,
    cut_off: u64,
}

impl Figures {
    fn add(&mut self, other: &Self) {
        for (phase, n) in &other.kills {
            *self.kills.entry(*phase).or_default() += n;
        }
        self.events += other.events;
        self.restored += other.restored;
        self.cut_off += other.cut_off;
    }
}

#[test]
fn killed_processes_lose_and_tear_nothing() {
    let (seed, kills) = (seed(), setting("FASHEN_CRASH_KILLS", || 1_000_u64));
    let (figures, done, start) =
        (Mutex::new(Figures::default()), AtomicU64::new(0), Instant::now());
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                loop {
                    let number = done.fetch_add(1, Ordering::Relaxed);
                    if number >= kills.div_ceil(KILLS_EACH) {
                        break;
                    }
                    let new = attack(seed, number, kills.min(KILLS_EACH), worker::HONEST);
                    figures.lock().unwrap().add(&new.unwrap_or_else(|flaw| panic!("{flaw}")));
                }
            });
        }
    });
    report(&figures.into_inner().unwrap(), start, seed);
}

fn report(figures: &Figures, start: Instant, seed: u64) {
    let Figures { kills: phases, events, restored, cut_off } = figures;
    let (kills, took) = (phases.values().sum::<u64>(), start.elapsed());
    say(&format!(
        "crash: {kills} kills, 0 of {events} acknowledged events lost, killed in {phases:?}, \
         {cut_off} backups cut off, {restored} restored, {took:.0?}, seed {seed}"
    ));
    for phase in Phase::ALL.iter().filter(|_| kills >= 1_000) {
        let met = phases.get(phase).copied().unwrap_or_default();
        assert!(met >= MET, "seed {seed}: killed in {phase:?} {met} times only");
    }
}

/// A check that cannot fail would be worth nothing.
#[test]
fn a_worker_that_acknowledges_too_early_is_caught() {
    let seed = seed();
    let caught = (0..4).find_map(|number| attack(seed, number, KILLS_EACH, worker::HASTY).err());
    say(&format!("crash: a hasty worker, {}", caught.unwrap()));
}

/// Kills one database again and again.
///
/// # Errors
/// What is wrong with it, and where it was left.
fn attack(seed: u64, number: u64, kills: u64, manner: &'static str) -> Result<Figures, String> {
    let mut chance = Chance::of(seed, number);
    let lanes = if chance.once_in(2) { 1 } else { 3 };
    let folder = if chance.once_in(3) { Scratch::on_disk() } else { Scratch::new() };
    let copies = Copies::beside(folder.path());
    let mut target = Target { folder, manner, acknowledged: vec![0; lanes], copies, chance };
    let mut figures = Figures::default();
    let mut go_on = |kill: u64| -> Result<(), String> {
        *figures.kills.entry(target.kill()?).or_default() += 1;
        figures.cut_off += u64::from(target.copies.is_cut_off());
        if !kill.is_multiple_of(LOOK_EVERY) && kill < kills {
            return Ok(());
        }
        target.look()?;
        figures.restored += u64::from(target.copies.check()?);
        Ok(())
    };
    if let Err(flaw) = (1..=kills).try_for_each(&mut go_on) {
        let left = if manner == worker::HONEST {
            target.folder.keep().display().to_string()
        } else {
            "nowhere".to_owned()
        };
        return Err(format!("seed {seed}, database {number}, left in {left}: {flaw}"));
    }
    figures.events = target.acknowledged.iter().sum();
    Ok(figures)
}

impl Target {
    /// Starts a process, kills it, and takes down what it had been told. Tells what it was doing.
    fn kill(&mut self) -> Result<Phase, String> {
        let store = self.folder.path().join(STORE);
        let mut moment = Moment::choose(&mut self.chance);
        if self.chance.once_in(8) {
            // What is lost with it is in the journal; the next to open makes it anew, or is killed while it does.
            let _ = fs::remove_dir_all(store.join("index"));
            if self.chance.once_in(2) {
                let wait = Duration::from_micros(self.chance.below(3_000));
                moment = Moment::After("opening", 1, wait);
            }
        }
        let mut place = Place::new(&store);
        let mut child = self.start();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let heard = match moment {
            Moment::Starting(wait) => {
                std::thread::sleep(wait);
                Ok(())
            }
            Moment::After(awaited, times, wait) => {
                let heard = self.hear(&mut lines, &mut place, awaited, times);
                std::thread::sleep(wait);
                heard
            }
            Moment::Rolling => {
                place.wait_for_a_segment(PATIENCE);
                Ok(())
            }
        };
        child.kill().unwrap();
        child.wait().unwrap();
        heard?;
        self.hear(&mut lines, &mut place, "", 1)?;
        Ok(place.phase())
    }

    fn start(&mut self) -> Child {
        let start: Vec<String> = self.acknowledged.iter().map(u64::to_string).collect();
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", WORK, "--nocapture"])
            .env(worker::FOLDER, self.folder.path())
            .env(worker::MANNER, self.manner)
            .env(LANES, self.acknowledged.len().to_string())
            .env(START, start.join(" "))
            .env(SEED, self.chance.next().to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// Takes down what the process says until it has said a word so many times, or says nothing any more.
    fn hear(
        &mut self,
        lines: &mut Lines<BufReader<ChildStdout>>,
        place: &mut Place,
        awaited: &str,
        mut times: u32,
    ) -> Result<(), String> {
        for text in lines {
            let text = text.map_err(|error| error.to_string())?;
            let Some((said, rest)) = text.strip_prefix('~').and_then(|text| text.split_once(' '))
            else {
                continue;
            };
            let numbers: Vec<u64> = rest.split(' ').filter_map(|n| n.parse().ok()).collect();
            match (said, numbers.as_slice()) {
                ("done", &[lane, events]) => {
                    self.acknowledged[usize::try_from(lane).unwrap()] = events;
                }
                ("opened", counts) => self.acknowledged = counts.to_vec(),
                ("backup", &[number, since, ref counts @ ..]) => {
                    self.copies.begun(number, since, counts);
                }
                ("wrong", _) => return Err(rest.to_owned()),
                _ => {}
            }
            place.said(said, numbers.first().copied());
            times -= u32::from(said == awaited);
            if times == 0 {
                break;
            }
        }
        Ok(())
    }

    /// Reads everything, and has everything verified.
    fn look(&mut self) -> Result<(), String> {
        let store = history::open_or_create(&self.folder.path().join(STORE))
            .map_err(|e| format!("{e:?}"))?;
        let known: Vec<_> =
            self.acknowledged.iter().map(|events| Known::acknowledged(*events)).collect();
        let counts = history::check(store.as_ref(), &known, Depth::All);
        self.acknowledged = counts.map_err(|flaw| flaw.to_string())?;
        let report = store.verify().map_err(|error| format!("verify: {error:?}"))?;
        if !report.is_clean() {
            return Err(format!("verify: {:?}", report.findings));
        }
        store.close().map_err(|error| format!("close: {error:?}"))
    }
}
