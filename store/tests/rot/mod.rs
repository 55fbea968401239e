//! Files that are not what was written: one bit turned, or the end cut off, in every kind of file there is.
//!
//! Whatever is done to a store that was closed well: either it makes no difference, and everything is there,
//! or it is noticed, when the store is opened, when it is verified or when what was hit is read. Wrong bytes
//! are never handed out as right ones, and nothing panics.
//!
//! ```text
//! FASHEN_ROT_TRIALS=50000 cargo test -p fashen-store --test losses rot:: -- --nocapture
//! ```

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use fashen_store::{Store, StoreError, create, open};

use crate::chance::{Chance, say, seed, setting};
use crate::history::{self, Depth, Flaw, Known};
use crate::image::{self, Image};
use crate::scratch::Scratch;

/// Events of the store: three hundred records, and as many rows and blobs as go with them.
const EVENTS: u64 = 100;

/// Fewest trials of each kind of file, as one part in so many of all.
const SHARE: u64 = 25;

const WORKERS: u64 = 3;

/// What is done to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Harm {
    Flip,
    Cut,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Everything is there, and verified.
    Harmless,
    /// The store does not open.
    Refused,
    /// Something cannot be read, and the store says so.
    Unread,
    /// A verification finds it.
    Found,
}

type Figures = BTreeMap<(Harm, String, Outcome), u64>;

/// A store that was closed well, as its files.
struct Whole {
    image: Image,
    /// Its files by their kind, with their sizes.
    kinds: BTreeMap<String, Vec<(String, usize)>>,
}

impl Whole {
    fn new() -> Self {
        let folder = Scratch::new();
        let store = create(folder.path(), &history::options()).unwrap();
        for number in 0..EVENTS {
            history::append(store.as_ref(), 0, number..number + 1).unwrap();
        }
        store.close().unwrap();
        // Opened once more, so that there is also what only an opening leaves.
        open(folder.path(), &history::options()).unwrap().close().unwrap();
        Self::of(image::read(folder.path()))
    }

    fn of(image: Image) -> Self {
        let mut kinds = BTreeMap::<_, Vec<_>>::new();
        for (path, bytes) in &image {
            if let Some(bytes) = bytes {
                kinds.entry(kind(path)).or_default().push((path.clone(), bytes.len()));
            }
        }
        Self { image, kinds }
    }

    /// A file to harm: every kind gets its share, the rest goes by size.
    fn choose(&self, chance: &mut Chance) -> &str {
        let files: Vec<_> = if chance.below(SHARE) < self.kinds.len() as u64 {
            self.kinds.values().nth(chance.index(self.kinds.len())).unwrap().iter().collect()
        } else {
            self.kinds.values().flatten().collect()
        };
        let mut at = chance.index(files.iter().map(|(_, size)| size.max(&1)).sum());
        for (path, size) in files {
            match at.checked_sub(*size.max(&1)) {
                Some(rest) => at = rest,
                None => return path,
            }
        }
        unreachable!("the sizes add up")
    }
}

/// What a file is, by where it lies: files of one kind have the same form.
fn kind(path: &str) -> String {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    match folder {
        "" => name.to_owned(),
        "index" => format!("index/{}", name.split('.').next().unwrap_or(name)),
        folder => folder.to_owned(),
    }
}

#[test]
fn what_rots_is_noticed_or_makes_no_difference() {
    let (seed, trials) = (seed(), setting("FASHEN_ROT_TRIALS", || 5_000_u64));
    let (whole, start) = (Whole::new(), Instant::now());
    let (next, figures, flaws) =
        (AtomicU64::new(0), Mutex::new(Figures::new()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                let place = Scratch::new();
                image::write(&whole.image, place.path());
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= 2 * trials {
                        break;
                    }
                    let harm = if number % 2 == 0 { Harm::Flip } else { Harm::Cut };
                    let mut chance = Chance::of(seed, number);
                    match trial(&whole, place.path(), harm, &mut chance) {
                        (path, Ok(outcome)) => {
                            let key = (harm, kind(&path), outcome);
                            *figures.lock().unwrap().entry(key).or_default() += 1;
                        }
                        (what, Err(flaw)) => {
                            let flaw = format!("trial {number}, {what}: {flaw}");
                            flaws.lock().unwrap().push(flaw);
                        }
                    }
                }
            });
        }
    });
    let (figures, flaws) = (figures.into_inner().unwrap(), flaws.into_inner().unwrap());
    report(&figures, flaws.len(), seed, start);
    assert!(flaws.is_empty(), "seed {seed}\n{}", flaws.join("\n"));
    for kind in whole.kinds.keys().filter(|_| trials >= 5_000) {
        for harm in [Harm::Flip, Harm::Cut] {
            let tried = figures.iter().filter(|(key, _)| (key.0, &key.1) == (harm, kind));
            assert!(tried.map(|(_, n)| n).sum::<u64>() >= 150, "{kind} was hardly tried");
        }
    }
}

fn report(figures: &Figures, flaws: usize, seed: u64, start: Instant) {
    let (trials, took) = (figures.values().sum::<u64>() + flaws as u64, start.elapsed());
    let mut sums = BTreeMap::<_, u64>::new();
    for ((_, _, outcome), n) in figures {
        *sums.entry(outcome).or_default() += n;
    }
    say(&format!(
        "rot: {trials} trials, {flaws} of them unnoticed, {sums:?}, {took:.0?}, seed {seed}"
    ));
    for ((harm, kind, outcome), n) in figures {
        say(&format!("rot: {harm:?} {kind}: {n} {outcome:?}"));
    }
}

/// Harms one file, says which and where, and what comes of it; everything is as before afterwards.
fn trial(
    whole: &Whole,
    dir: &Path,
    harm: Harm,
    chance: &mut Chance,
) -> (String, Result<Outcome, String>) {
    let path = whole.choose(chance);
    let mut bytes = whole.image[path].clone().unwrap();
    let at = chance.index(bytes.len());
    match harm {
        Harm::Flip => bytes.iter_mut().skip(at).take(1).for_each(|byte| {
            *byte ^= 1 << chance.below(8);
        }),
        Harm::Cut => bytes.truncate(at),
    }
    fs::write(dir.join(path), &bytes).unwrap();
    let judged = catch_unwind(AssertUnwindSafe(|| judge(dir, chance.once_in(16))));
    restore(&whole.image, dir, path);
    match judged {
        Ok(Ok(outcome)) => (path.to_owned(), Ok(outcome)),
        Ok(Err(flaw)) => (format!("{path} {harm:?} at {at}"), Err(flaw)),
        Err(_) => (format!("{path} {harm:?} at {at}"), Err("panic".to_owned())),
    }
}

/// Puts everything back that the harm or an opening may have changed. Blobs are never changed by the store.
fn restore(image: &Image, dir: &Path, harmed: &str) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("blobs") {
        } else if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }
    let changed = |path: &str| !path.starts_with("blobs") || path == harmed;
    for (path, bytes) in image.iter().filter(|(path, _)| changed(path)) {
        match bytes {
            Some(bytes) => fs::write(dir.join(path), bytes).unwrap(),
            None => fs::create_dir(dir.join(path)).unwrap(),
        }
    }
}

/// Opens a store that may be harmed, and looks at everything.
///
/// # Errors
/// What is wrong with it without its saying so.
fn judge(dir: &Path, twice: bool) -> Result<Outcome, String> {
    let store = match open(dir, &history::options()) {
        Err(StoreError::Damaged(_) | StoreError::Newer { .. }) => return Ok(Outcome::Refused),
        opened => opened.map_err(|error| format!("open: {error:?}"))?,
    };
    let outcome = look(store.as_ref())?;
    store.close().map_err(|error| format!("close: {error:?}"))?;
    if outcome == Outcome::Harmless && twice {
        // What was healed stays so.
        let store = open(dir, &history::options()).map_err(|error| format!("again: {error:?}"))?;
        if look(store.as_ref())? != Outcome::Harmless {
            return Err("harmless at first, and not the second time".to_owned());
        }
    }
    Ok(outcome)
}

fn look(store: &dyn Store) -> Result<Outcome, String> {
    match history::check(store, &[Known::exactly(EVENTS)], Depth::All) {
        Ok(_) => {}
        Err(Flaw::Refused(StoreError::Damaged(_))) => return Ok(Outcome::Unread),
        Err(flaw) => return Err(flaw.to_string()),
    }
    match store.verify() {
        Ok(report) if report.is_clean() => Ok(Outcome::Harmless),
        Ok(_) | Err(StoreError::Damaged(_)) => Ok(Outcome::Found),
        Err(error) => Err(format!("verify: {error:?}")),
    }
}

/// A check that cannot fail would be worth nothing.
#[test]
fn a_store_that_holds_something_else_is_noticed() {
    let folder = Scratch::new();
    image::write(&Whole::new().image, folder.path());
    assert_eq!(judge(folder.path(), true), Ok(Outcome::Harmless));
    let store = open(folder.path(), &history::options()).unwrap();
    history::append(store.as_ref(), 0, EVENTS..EVENTS + 1).unwrap();
    store.close().unwrap();
    assert!(judge(folder.path(), false).is_err());
}
