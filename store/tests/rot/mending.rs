//! What `repair` makes of a damaged journal, compared with what there was: every record whose bytes were not
//! hit is there again, and what is missing is told exactly.
//!
//! Where the appends and their records lie is read from the journal when it is whole, by its form.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::Path;

use fashen_store::{Record, Repaired, Report, Span, open, repair, verify};

use super::{Answers, Harm};
use crate::history;
use crate::image::Image;
use crate::scratch::Scratch;

/// Bytes of a segment before its first append, of the header of an append, and of a record but for the name
/// of its stream and its payload.
const PREFACE: usize = 20;
const HEADER: usize = 56;
const RECORD: usize = 2 + 8 + 8 + 4 + 8 + 32 + 32 + 4;

/// Where something lies: in which file, from where to where.
type Extent = (String, Range<usize>);

/// Where everything lies in a journal that is whole.
pub(super) struct Map {
    appends: Vec<Extent>,
    records: Vec<Extent>,
    last: String,
}

impl Map {
    /// Of a journal with these records.
    pub(super) fn of(image: &Image, records: &[Record]) -> Self {
        let segments = image.iter().filter(|(path, _)| path.starts_with("journal/"));
        let segments: Vec<_> =
            segments.filter_map(|(path, bytes)| Some((path, bytes.as_ref()?))).collect();
        let mut map = Self { appends: Vec::new(), records: Vec::new(), last: String::new() };
        let mut left = records.iter().peekable();
        for (path, bytes) in segments {
            map.last.clone_from(path);
            let mut at = PREFACE;
            while bytes.get(at..at + 4) == Some(b"FSF2") {
                let size = u32::from_be_bytes(bytes[at + 8..at + 12].try_into().unwrap());
                let end = at + HEADER + usize::try_from(size).unwrap();
                map.appends.push((path.clone(), at..end));
                let mut from = at;
                while let Some(found) =
                    left.peek().and_then(|record| find(record, &bytes[from..end]))
                {
                    let (found, record) = (from + found, left.next().unwrap());
                    from = found + RECORD + record.stream.len() + record.payload.len();
                    map.records.push((path.clone(), found..from));
                }
                at = end;
            }
        }
        assert_eq!((map.records.len(), left.next()), (records.len(), None));
        map
    }
}

/// Where a record begins in an append.
fn find(record: &Record, append: &[u8]) -> Option<usize> {
    let name = u16::try_from(record.stream.len()).unwrap().to_be_bytes();
    let numbers = [record.version.to_be_bytes(), record.position.to_be_bytes()].concat();
    let start = [&name[..], record.stream.as_bytes(), &numbers].concat();
    append.windows(start.len()).position(|bytes| bytes == start)
}

/// What was done to a journal.
pub(super) struct Damage<'a> {
    pub(super) path: &'a str,
    pub(super) harm: Harm,
    pub(super) at: usize,
}

impl Damage<'_> {
    fn hits(&self, (path, extent): &Extent) -> bool {
        path == self.path
            && match self.harm {
                Harm::Flip => extent.contains(&self.at),
                Harm::Cut => extent.end > self.at,
            }
    }

    /// Numbers, from 1, of what was hit.
    fn hit(&self, extents: &[Extent]) -> BTreeSet<u64> {
        let hit = (1..).zip(extents).filter(|(_, extent)| self.hits(extent));
        hit.map(|(number, _)| number).collect()
    }
}

/// Repairs a store, and compares.
///
/// # Errors
/// What was dropped, made up, or not told.
pub(super) fn mend(
    dir: &Path,
    map: &Map,
    answers: &Answers,
    damage: &Damage<'_>,
) -> Result<(), String> {
    let scratch = Scratch::new();
    let to = scratch.path().join("repaired");
    let done = repair(dir, &to, &history::options()).map_err(|e| format!("repair: {e:?}"))?;
    let saved = saved(&to, &answers.whole.records, &done)?;
    let hit = damage.hit(&map.records);
    if let Some(lost) =
        (1..=map.records.len() as u64).find(|n| !hit.contains(n) && !saved.contains(n))
    {
        return Err(format!("repair: record {lost} was not hit and is lost: {done:?}"));
    }
    told(map, damage, &saved, &done)?;
    let report = verify(&to, &history::options(), None);
    if !report.as_ref().is_ok_and(Report::is_clean) {
        return Err(format!("repaired, and then: {report:?}"));
    }
    // Where no append was hit everything is as it was.
    if damage.hit(&map.appends).is_empty() {
        let store = open(&to, &history::options()).map_err(|e| format!("repaired: {e:?}"))?;
        let same = answers.check(store.as_ref()).and_then(|()| answers.check_blobs(store.as_ref()));
        same.map_err(|flaw| format!("repaired: {flaw}"))?;
    }
    Ok(())
}

/// Positions of all records that are in the new store or beside it; each must be one that there was, once.
fn saved(to: &Path, all: &[Record], done: &Repaired) -> Result<BTreeSet<u64>, String> {
    let known: BTreeMap<_, _> =
        all.iter().map(|record| ((record.stream.as_str(), record.version), record)).collect();
    let store = open(to, &history::options()).map_err(|e| format!("repaired: {e:?}"))?;
    let placed = store.feed(0, usize::MAX).map_err(|e| format!("repaired: {e:?}"))?;
    let mut saved = BTreeSet::new();
    for record in &placed {
        let before = known.get(&(record.stream.as_str(), record.version));
        let before = before.filter(|known| {
            (&known.payload, known.previous, known.hash)
                == (&record.payload, record.previous, record.hash)
        });
        let before = before.ok_or_else(|| format!("repair: made up {record:?}"))?;
        if !saved.insert(before.position) {
            return Err(format!("repair: twice {record:?}"));
        }
    }
    let counted = (done.placed, done.head) == (placed.len() as u64, store.head().unwrap());
    let mut names = BTreeSet::new();
    for line in fs::read_to_string(to.join("salvaged.jsonl")).unwrap_or_default().lines() {
        let (name, position) = aside(line, &known).ok_or_else(|| format!("aside: {line}"))?;
        names.insert(name);
        if !saved.insert(position) {
            return Err(format!("repair: aside and twice {line}"));
        }
    }
    if counted && names == listed(&done.aside) {
        Ok(saved)
    } else {
        Err(format!("repair: {names:?} aside, and {done:?}"))
    }
}

/// The record that a line says was set aside, if it is one that there was.
fn aside(line: &str, known: &BTreeMap<(&str, u64), &Record>) -> Option<((String, u64), u64)> {
    let line: serde_json::Value = serde_json::from_str(line).ok()?;
    let (stream, version) = (line["stream"].as_str()?, line["version"].as_u64()?);
    let record = known.get(&(stream, version))?;
    let is_it = line["position"].as_u64()? == record.position
        && line["hash"].as_str()? == record.hash.to_string()
        && line["previous"].as_str()? == record.previous.to_string();
    is_it.then(|| ((stream.to_owned(), version), record.position))
}

fn listed(spans: &[Span]) -> BTreeSet<(String, u64)> {
    let names = |span: &Span| {
        (span.from..=span.to).map(|version| (span.stream.clone(), version)).collect::<Vec<_>>()
    };
    spans.iter().flat_map(names).collect()
}

/// Whether what is missing is told exactly.
fn told(
    map: &Map,
    damage: &Damage<'_>,
    saved: &BTreeSet<u64>,
    done: &Repaired,
) -> Result<(), String> {
    let numbers = |spans: &[(u64, u64)]| -> BTreeSet<u64> {
        spans.iter().flat_map(|(from, to)| *from..=*to).collect()
    };
    let missing: BTreeSet<_> =
        (1..=map.records.len() as u64).filter(|n| !saved.contains(n)).collect();
    let mut said = numbers(&done.missing_positions);
    if damage.harm == Harm::Cut && damage.path == map.last {
        // How many records the last appends had was known to nobody but them.
        let most = said.iter().chain(saved).max().copied().unwrap_or_default();
        said.extend(missing.iter().filter(|n| **n > most));
    }
    if said != missing {
        return Err(format!("repair: {missing:?} are missing, and it says {done:?}"));
    }
    let appends = damage.hit(&map.appends);
    if numbers(&done.missing_appends) != appends {
        return Err(format!("repair: appends {appends:?} were hit, and it says {done:?}"));
    }
    Ok(())
}

/// A check that cannot fail would be worth nothing.
#[test]
fn a_repair_that_drops_or_does_not_tell_is_noticed() {
    let whole = super::Whole::new();
    let map = &whole.map;
    let (all, some): (BTreeSet<_>, BTreeSet<_>) = ((1..=300).collect(), (1..300).collect());
    let at = map.records[299].1.start;
    let damage = Damage { path: &map.last, harm: Harm::Flip, at };
    let honest = Repaired {
        missing_positions: vec![(300, 300)],
        missing_appends: vec![(100, 100)],
        ..Repaired::default()
    };
    assert_eq!(damage.hit(&map.records), BTreeSet::from([300]));
    assert_eq!(told(map, &damage, &some, &honest), Ok(()));
    assert!(told(map, &damage, &all, &honest).is_err());
    assert!(told(map, &damage, &some, &Repaired::default()).is_err());
}
