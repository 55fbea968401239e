//! Files that are not what was written: one bit turned, or the end cut off, in every kind of file there is.
//!
//! Whatever is done to a store that was closed well: either it makes no difference, and everything is there,
//! or it is noticed, when the store is opened, when it is verified or when what was hit is read. Wrong bytes
//! are never handed out as right ones, and nothing panics. And of a journal that is found to be damaged all
//! is saved that was not hit, as [`mending`] makes sure of some of them.
//!
//! ```text
//! FASHEN_ROT_TRIALS=50000 cargo test -p fashen-store --test losses rot:: -- --nocapture
//! ```

mod mending;
mod said;

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use fashen_store::{Store, StoreError, create, open};

use crate::chance::{Chance, say, seed, setting};
use crate::history::{self, Flaw};
use crate::image::{self, Image};
use crate::scratch::Scratch;
use mending::{Damage, Map};
use said::Answers;

/// Events of the store: three hundred records, and as many rows and blobs as go with them.
const EVENTS: u64 = 100;

/// Fewest trials of each kind of file, as one part in so many of all.
const SHARE: u64 = 25;

/// Of so many journals that were found to be damaged one is repaired; and how many that are at least.
const MENDED: u64 = 5;
const MENDED_AT_LEAST: u64 = 200;

const WORKERS: u64 = 4;

/// Of so many trials that hit no blob one reads all blobs one by one; verifying reads them anyway.
const BLOBS: u64 = 8;

/// What is done to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Harm {
    Flip,
    Cut,
}

/// How closely a store is looked at.
#[derive(Clone, Copy)]
struct Care {
    /// Blobs are read one by one.
    blobs: bool,
    /// What was healed has to stay so.
    twice: bool,
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

#[derive(Default)]
struct Figures {
    outcomes: BTreeMap<(Harm, String, Outcome), u64>,
    repaired: u64,
    flaws: Vec<String>,
}

/// A store that was closed well, as its files.
struct Whole {
    image: Image,
    /// Its files by their kind, with their sizes.
    kinds: BTreeMap<String, Vec<(String, usize)>>,
    answers: Answers,
    map: Map,
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
        let store = open(folder.path(), &history::options()).unwrap();
        let answers = Answers::of(store.as_ref());
        store.close().unwrap();
        Self::of(image::read(folder.path()), answers)
    }

    fn of(image: Image, answers: Answers) -> Self {
        let map = Map::of(&image, &answers.whole.records);
        let mut kinds = BTreeMap::<_, Vec<_>>::new();
        for (path, bytes) in &image {
            if let Some(bytes) = bytes {
                kinds.entry(kind(path)).or_default().push((path.clone(), bytes.len()));
            }
        }
        Self { image, kinds, answers, map }
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
    let (next, figures) = (AtomicU64::new(0), Mutex::new(Figures::default()));
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
                    let tried = trial(&whole, place.path(), harm, &mut Chance::of(seed, number));
                    figures.lock().unwrap().add(number, harm, tried);
                }
            });
        }
    });
    let figures = figures.into_inner().unwrap();
    figures.report(seed, start);
    assert!(figures.flaws.is_empty(), "seed {seed}\n{}", figures.flaws.join("\n"));
    if trials >= 5_000 {
        assert!(figures.repaired >= MENDED_AT_LEAST, "{} repaired", figures.repaired);
        whole.kinds.keys().for_each(|kind| figures.has_tried(kind));
    }
}

impl Figures {
    fn add(&mut self, number: u64, harm: Harm, tried: Tried) {
        self.repaired += u64::from(tried.repaired);
        match tried.outcome {
            Ok(outcome) => {
                *self.outcomes.entry((harm, kind(&tried.path), outcome)).or_default() += 1;
            }
            Err(flaw) => {
                let Tried { path, at, .. } = tried;
                self.flaws.push(format!("trial {number}, {path} {harm:?} at {at}: {flaw}"));
            }
        }
    }

    fn has_tried(&self, kind: &str) {
        for harm in [Harm::Flip, Harm::Cut] {
            let tried =
                self.outcomes.iter().filter(|((h, k, _), _)| (*h, k.as_str()) == (harm, kind));
            assert!(tried.map(|(_, n)| n).sum::<u64>() >= 150, "{kind} was hardly tried");
        }
    }

    fn report(&self, seed: u64, start: Instant) {
        let flaws = self.flaws.len();
        let (trials, took) = (self.outcomes.values().sum::<u64>() + flaws as u64, start.elapsed());
        let mut sums = BTreeMap::<_, u64>::new();
        for ((_, _, outcome), n) in &self.outcomes {
            *sums.entry(outcome).or_default() += n;
        }
        say(&format!(
            "rot: {trials} trials, {flaws} of them unnoticed, {sums:?}, {} repaired, {took:.0?}, \
             seed {seed}",
            self.repaired
        ));
        for ((harm, kind, outcome), n) in &self.outcomes {
            say(&format!("rot: {harm:?} {kind}: {n} {outcome:?}"));
        }
    }
}

/// What was done, and what came of it or is wrong with that.
struct Tried {
    path: String,
    at: usize,
    repaired: bool,
    outcome: Result<Outcome, String>,
}

/// Harms one file, says which and where, and what comes of it; everything is as before afterwards.
fn trial(whole: &Whole, dir: &Path, harm: Harm, chance: &mut Chance) -> Tried {
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
    let care = Care {
        blobs: path.starts_with("blobs/") || chance.once_in(BLOBS),
        twice: chance.once_in(16),
    };
    let mut repaired = path.starts_with("journal/") && chance.once_in(MENDED);
    let judged = catch_unwind(AssertUnwindSafe(|| {
        let outcome = judge(dir, &whole.answers, care)?;
        repaired &= outcome != Outcome::Harmless;
        if repaired {
            mending::mend(dir, &whole.map, &whole.answers, &Damage { path, harm, at })?;
        }
        Ok(outcome)
    }));
    restore(&whole.image, dir, path);
    let outcome = judged.unwrap_or_else(|_| Err("panic".to_owned()));
    Tried { path: path.to_owned(), at, repaired, outcome }
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
fn judge(dir: &Path, answers: &Answers, care: Care) -> Result<Outcome, String> {
    let store = match open(dir, &history::options()) {
        Err(StoreError::Damaged(_) | StoreError::Newer { .. }) => return Ok(Outcome::Refused),
        opened => opened.map_err(|error| format!("open: {error:?}"))?,
    };
    let outcome = look(store.as_ref(), answers, care)?;
    store.close().map_err(|error| format!("close: {error:?}"))?;
    if outcome == Outcome::Harmless && care.twice {
        // What was healed stays so.
        let store = open(dir, &history::options()).map_err(|error| format!("again: {error:?}"))?;
        if look(store.as_ref(), answers, care)? != Outcome::Harmless {
            return Err("harmless at first, and not the second time".to_owned());
        }
    }
    Ok(outcome)
}

fn look(store: &dyn Store, answers: &Answers, care: Care) -> Result<Outcome, String> {
    let mut same = answers.check(store);
    if care.blobs && same.is_ok() {
        same = answers.check_blobs(store);
    }
    match same {
        Ok(()) => {}
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
    let (whole, folder) = (Whole::new(), Scratch::new());
    image::write(&whole.image, folder.path());
    assert_eq!(
        judge(folder.path(), &whole.answers, Care { blobs: true, twice: true }),
        Ok(Outcome::Harmless)
    );
    let store = open(folder.path(), &history::options()).unwrap();
    history::append(store.as_ref(), 0, EVENTS..EVENTS + 1).unwrap();
    store.close().unwrap();
    assert!(judge(folder.path(), &whole.answers, Care { blobs: false, twice: false }).is_err());
}
