//! Backups that are made between two kills, or not to the end.
//!
//! What has its final name must be whole, with those that it adds to: a store comes out of it that holds
//! exactly what was acknowledged when it was begun. What was cut off lies beside under another name, and
//! the next attempt takes that name too.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fashen_store::{Backup, backup, open, restore};

use super::worker::{STORE, say};
use crate::chance::Chance;
use crate::history::{self, Depth, Flaw, Known};
use crate::scratch::Scratch;

/// Where they are, beside the store.
const COPIES: &str = "backups";

/// What those that are cut off end with.
const NEW: &str = ".new";

/// Makes one more, by itself or in addition to one that is there.
pub(super) fn make(folder: &Path, counts: &[u64], chance: &mut Chance) -> Result<(), Flaw> {
    let dir = folder.join(COPIES);
    fs::create_dir_all(&dir).unwrap();
    let finished = finished(&dir);
    let number = 1 + finished.last().copied().unwrap_or_default();
    let since = match finished.len() {
        0 => None,
        _ if chance.once_in(3) => None,
        // Mostly the newest.
        some if chance.once_in(4) => finished.get(chance.index(some)),
        _ => finished.last(),
    };
    let told: Vec<_> = counts.iter().map(u64::to_string).collect();
    say("backup", &format!("{number} {} {}", since.unwrap_or(&0), told.join(" ")));
    let what = Backup { since: since.map(|since| path(&dir, *since)), beside: Vec::new() };
    let done = backup(&folder.join(STORE), &history::options(), &path(&dir, number), &what)?;
    say("backed", "");
    if done.head.position == history::position(counts) {
        Ok(())
    } else {
        Err(Flaw::Differs(format!("backup {number}: {done:?}, not {counts:?}")))
    }
}

fn path(dir: &Path, number: u64) -> PathBuf {
    dir.join(number.to_string())
}

/// Numbers of those with their final names, in order.
fn finished(dir: &Path) -> Vec<u64> {
    let entries = fs::read_dir(dir).into_iter().flatten();
    let names = entries.filter_map(|entry| entry.unwrap().file_name().into_string().ok());
    let mut numbers: Vec<_> = names.filter_map(|name| name.parse().ok()).collect();
    numbers.sort_unstable();
    numbers
}

/// The backups of one store.
pub(super) struct Copies {
    dir: PathBuf,
    /// What is known of each that was begun: what it adds to, and the events of each lane.
    begun: BTreeMap<u64, (u64, Vec<u64>)>,
    /// The last one that was begun and not seen to end.
    under_way: Option<u64>,
}

impl Copies {
    /// None yet.
    pub(super) fn beside(folder: &Path) -> Self {
        Self { dir: folder.join(COPIES), begun: BTreeMap::new(), under_way: None }
    }

    /// One was begun, in place of one of that number that was cut off.
    pub(super) fn begun(&mut self, number: u64, since: u64, counts: &[u64]) {
        self.begun.insert(number, (since, counts.to_vec()));
        self.under_way = Some(number);
    }

    /// Whether the last one was cut off. Told once.
    pub(super) fn is_cut_off(&mut self) -> bool {
        let number = self.under_way.take();
        number.is_some_and(|number| {
            self.dir.join(format!("{number}{NEW}")).exists() && !path(&self.dir, number).exists()
        })
    }

    /// Makes a store of the newest one, if there is any, and compares it with what it must hold.
    pub(super) fn check(&self) -> Result<bool, String> {
        let Some(newest) = finished(&self.dir).pop() else { return Ok(false) };
        let mut files = Vec::new();
        let mut number = newest;
        while number > 0 {
            let (since, _) = self.begun.get(&number).ok_or_else(|| format!("backup {number}?"))?;
            files.push(path(&self.dir, number));
            number = *since;
        }
        files.reverse();
        let (_, counts) = &self.begun[&newest];
        compare(&files, counts).map_err(|flaw| format!("backup {newest} of {files:?}: {flaw}"))?;
        Ok(true)
    }
}

/// Makes a store of backups and compares it.
fn compare(files: &[PathBuf], counts: &[u64]) -> Result<(), Flaw> {
    let scratch = Scratch::new();
    let dir = scratch.path().join("restored");
    restore(files, &dir, &history::options())?;
    let store = open(&dir, &history::options())?;
    let known: Vec<_> = counts.iter().map(|events| Known::exactly(*events)).collect();
    history::check(store.as_ref(), &known, Depth::All)?;
    store.close()?;
    Ok(())
}

/// A check that cannot fail would be worth nothing.
#[test]
fn a_backup_that_is_not_whole_or_of_something_else_is_noticed() {
    let folder = Scratch::new();
    let store = history::open_or_create(&folder.path().join(STORE)).unwrap();
    history::append(store.as_ref(), 0, 0..20).unwrap();
    store.close().unwrap();
    let mut chance = Chance::new(1);
    make(folder.path(), &[20], &mut chance).unwrap();
    let mut copies = Copies::beside(folder.path());
    assert!(copies.check().is_err(), "nobody said that it was begun");
    copies.begun(1, 0, &[19]);
    assert!(copies.check().is_err());
    copies.begun(1, 0, &[20]);
    assert_eq!(copies.check(), Ok(true));
    let bytes = fs::read(path(&copies.dir, 1)).unwrap();
    fs::write(path(&copies.dir, 1), &bytes[..bytes.len() - 1]).unwrap();
    assert!(copies.check().is_err());
    fs::remove_file(path(&copies.dir, 1)).unwrap();
    assert!(make(folder.path(), &[21], &mut chance).is_err(), "the head is elsewhere");
}
