//! Repair: everything that is whole is saved, and what is missing is told exactly.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fashen_store::{Record, Repaired, Span, StoreError, open, repair, verify};

use super::{APPENDS, Said, files, filled, flip, said_by, segments, small};
use crate::subject::{Folder, noise};

type Names = BTreeSet<(String, u64)>;

/// Streams and versions of spans.
fn names(spans: &[Span]) -> Names {
    let names = |span: &Span| {
        (span.from..=span.to).map(|version| (span.stream.clone(), version)).collect::<Vec<_>>()
    };
    spans.iter().flat_map(names).collect()
}

fn name(record: &Record) -> (String, u64) {
    (record.stream.clone(), record.version)
}

/// What the file beside the new store says: stream, version, position, hash, payload where it is text.
fn aside(dir: &Path) -> Vec<(String, u64, u64, String, Option<String>)> {
    let text = fs::read_to_string(dir.join("salvaged.jsonl")).unwrap_or_default();
    let line = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| value[name].as_str().unwrap().to_owned();
        let number = |name: &str| value[name].as_u64().unwrap();
        let payload = value["payload"]["text"].as_str().map(str::to_owned);
        (text("stream"), number("version"), number("position"), text("hash"), payload)
    };
    text.lines().map(line).collect()
}

/// What a repair came to, compared with what there was: nothing whole is dropped, nothing is made up, and
/// what is missing is listed. Tells which records are.
fn compare(all: &Said, to: &Path, done: &Repaired, what: &str) -> Names {
    let now = said_by(to);
    assert_eq!(now.head, done.head, "{what}");
    let known: BTreeMap<_, _> = all.records.iter().map(|record| (name(record), record)).collect();
    let mut saved = Names::new();
    for record in &now.records {
        let known = known[&name(record)];
        assert_eq!((record.hash, &record.payload), (known.hash, &known.payload), "{what}");
        assert!(saved.insert(name(record)), "{what}");
    }
    assert_eq!(now.records.len() as u64, done.placed, "{what}");
    let mut set_aside = Names::new();
    for (stream, version, position, hash, payload) in aside(to) {
        let known = known[&(stream.clone(), version)];
        assert_eq!((hash, position), (known.hash.to_string(), known.position), "{what}");
        assert!(payload.is_none_or(|payload| payload.as_bytes() == known.payload), "{what}");
        assert!(set_aside.insert((stream, version)), "{what}");
    }
    assert_eq!(names(&done.aside), set_aside, "{what}");
    assert!(saved.is_disjoint(&set_aside), "{what}");
    saved.extend(set_aside);
    let missing: Names = known.keys().filter(|name| !saved.contains(*name)).cloned().collect();
    let positions: BTreeSet<_> = missing.iter().map(|name| known[name].position).collect();
    let said: BTreeSet<_> =
        done.missing_positions.iter().flat_map(|(from, to)| *from..=*to).collect();
    assert_eq!(said, positions, "{what}: by position");
    let listed = names(&done.missing);
    assert!(listed.is_subset(&missing), "{what}: {listed:?} of {missing:?}");
    missing
}

/// A store, and everything it says, and where it is put again each time.
struct Case {
    folder: Folder,
    dir: PathBuf,
    all: Said,
    count: u32,
}

impl Case {
    fn new() -> Self {
        let (folder, dir) = filled();
        let all = said_by(&dir);
        Self { folder, dir, all, count: 0 }
    }

    fn repaired(&mut self, what: &str) -> (Repaired, Names, PathBuf) {
        self.count += 1;
        let to = self.folder.join(&format!("repaired {}", self.count));
        let before = files(&self.dir);
        let done = repair(&self.dir, &to, &small()).unwrap();
        assert_eq!(files(&self.dir), before, "{what}: the damaged store is left as it is");
        let missing = compare(&self.all, &to, &done, what);
        assert!(verify(&to, &small(), None).unwrap().is_clean());
        (done, missing, to)
    }
}

#[test]
fn a_whole_store_comes_out_as_it_was() {
    let mut case = Case::new();
    let (done, missing, to) = case.repaired("whole");
    assert_eq!((missing.len(), done.damage.len(), done.appends), (0, 0, APPENDS));
    assert_eq!((done.blobs, done.missing_appends), (7, vec![]));
    assert_eq!(said_by(&to), case.all);
    assert!(!to.join("salvaged.jsonl").exists());
}

#[test]
fn a_flipped_bit_costs_one_record_at_most() {
    let mut case = Case::new();
    let paths = segments(&case.dir);
    let (mut whole, mut unknown) = (0, 0);
    for number in [0, 1, 7, paths.len() - 2] {
        let path = &paths[number];
        let size = usize::try_from(fs::metadata(path).unwrap().len()).unwrap();
        for at in (0..size).step_by(131) {
            let what = format!("segment {number} byte {at}");
            flip(path, at);
            let (done, missing, to) = case.repaired(&what);
            assert!(!done.damage.is_empty(), "{what}");
            assert!(missing.len() <= 1, "{what}: {missing:?}");
            unknown += usize::from(names(&done.missing) != missing);
            if missing.is_empty() {
                assert_eq!((done.head, done.aside.len()), (case.all.head, 0), "{what}");
            }
            whole += usize::from(said_by(&to) == case.all);
            flip(path, at);
            fs::remove_dir_all(to).unwrap();
        }
    }
    // Most bytes are those of rows; what hits a header, a seal, or a record of which all is known again.
    assert!(whole > 5, "{whole}");
    assert!(unknown <= 8, "{unknown} records that are listed by position only");
}

#[test]
fn a_damaged_end_leaves_the_good_prefix() {
    let mut case = Case::new();
    let last = segments(&case.dir).pop().unwrap();
    let bytes = fs::read(&last).unwrap();
    let end = bytes.iter().rposition(|byte| *byte != 0).unwrap();
    // The last append lies before `end` and has more than 400 bytes.
    for at in [end, end - 50, end - 200, end - 400] {
        flip(&last, at);
        let (done, missing, to) = case.repaired(&format!("flip at {at}"));
        assert_eq!((done.appends, done.placed), (APPENDS - 1, 3 * (APPENDS - 1)));
        assert_eq!(done.missing_appends, [(APPENDS, APPENDS)]);
        assert!(missing.len() <= 1);
        let records = &case.all.records[..case.all.records.len() - 3];
        assert_eq!(said_by(&to).records, records);
        flip(&last, at);
    }
    for size in [end - 10, end - 700] {
        fs::write(&last, &bytes[..size]).unwrap();
        let done = repair(&case.dir, &case.folder.join(&format!("cut {size}")), &small()).unwrap();
        assert_eq!((done.appends, done.placed), (APPENDS - 1, 3 * (APPENDS - 1)));
        assert_eq!(done.missing_appends, [(APPENDS, APPENDS)]);
    }
}

#[test]
fn a_missing_segment_is_told_exactly() {
    let mut case = Case::new();
    let paths = segments(&case.dir);
    for lost in [vec![0], vec![4], vec![3, 4, 9], vec![paths.len() - 2]] {
        let whole: Vec<_> = lost.iter().map(|number| fs::read(&paths[*number]).unwrap()).collect();
        for number in &lost {
            fs::remove_file(&paths[*number]).unwrap();
        }
        let (done, missing, to) = case.repaired(&format!("without {lost:?}"));
        let appends: u64 = done.missing_appends.iter().map(|(from, to)| to - from + 1).sum();
        assert_eq!(missing.len() as u64, 3 * appends);
        assert_eq!(done.appends, APPENDS - appends);
        // What all share is known to be missing; streams that were whole in there nobody speaks of.
        let shared =
            |names: &Names| names.iter().filter(|(name, _)| name == "shared").count() as u64;
        assert_eq!(shared(&names(&done.missing)), appends);
        // Rows are those of all whole appends, in order.
        let mut rows = BTreeMap::new();
        let is_lost =
            |n: &u64| done.missing_appends.iter().any(|(a, b)| (*a..=*b).contains(&(n + 1)));
        (0..APPENDS)
            .filter(|n| !is_lost(n))
            .for_each(|n| super::apply(&mut rows, &super::batch(n)));
        let now = said_by(&to).rows.concat();
        let now: Vec<_> = now.into_iter().map(|row| (row.key, row.value)).collect();
        assert_eq!(now, rows.into_iter().map(|((_, key), value)| (key, value)).collect::<Vec<_>>());
        for (number, bytes) in lost.iter().zip(whole) {
            fs::write(&paths[*number], bytes).unwrap();
        }
    }
}

#[test]
fn larger_holes_and_noise_cost_what_they_cover() {
    let mut case = Case::new();
    let paths = segments(&case.dir);
    for (number, at, size) in [(2, 500, 900), (2, 0, 2_000), (5, 1_000, 6_000), (6, 100, 300)] {
        for seed in [0, 7] {
            let bytes = fs::read(&paths[number]).unwrap();
            let mut spoilt = bytes.clone();
            let end = spoilt.len().min(at + size);
            let noise = if seed == 0 { vec![0; end - at] } else { noise(end - at, seed) };
            spoilt[at..end].copy_from_slice(&noise);
            fs::write(&paths[number], &spoilt).unwrap();
            let (done, missing, _) = case.repaired(&format!("{size} bytes at {number}:{at}"));
            assert!(missing.len() <= 3 * (size / 1_000 + 2), "{missing:?}");
            assert!(done.appends + 7 >= APPENDS);
            fs::write(&paths[number], bytes).unwrap();
        }
    }
}

#[test]
fn broken_blobs_are_named_and_the_rest_is_copied() {
    let mut case = Case::new();
    let hash = fashen_store::sm3(&super::blob(40));
    let name = hash.to_string();
    flip(&case.dir.join("blobs").join(&name[..2]).join(&name), 77);
    let (done, _, to) = case.repaired("a blob");
    assert_eq!((done.blobs, done.broken_blobs), (6, vec![hash]));
    assert_eq!(open(&to, &small()).unwrap().get_blob(&hash).unwrap(), None);
}

#[test]
fn a_format_that_is_gone_is_no_obstacle_and_a_newer_one_is() {
    let mut case = Case::new();
    for text in [None, Some("?")] {
        fs::remove_file(case.dir.join("FORMAT")).unwrap();
        if let Some(text) = text {
            fs::write(case.dir.join("FORMAT"), text).unwrap();
        }
        let (done, missing, to) = case.repaired("FORMAT");
        assert_eq!((done.damage.len(), missing.len()), (1, 0));
        assert_eq!(said_by(&to), case.all);
        fs::write(case.dir.join("FORMAT"), "fashen store\nlayout 77\nhash sm3\n").unwrap();
    }
    let to = case.folder.join("newer");
    assert!(matches!(repair(&case.dir, &to, &small()), Err(StoreError::Newer { found: 77, .. })));
    assert!(matches!(repair(case.folder.path(), &to, &small()), Err(StoreError::Absent)));
    assert!(!to.exists());
}

#[test]
fn it_never_writes_where_anything_is() {
    let case = Case::new();
    let before = files(&case.dir);
    for to in [case.dir.clone(), case.dir.join("journal/new"), case.dir.join("new")] {
        assert!(matches!(repair(&case.dir, &to, &small()), Err(StoreError::Exists)));
    }
    assert_eq!(files(&case.dir), before);
    let other = case.folder.join("other");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("mine"), "mine").unwrap();
    assert!(matches!(repair(&case.dir, &other, &small()), Err(StoreError::Exists)));
    assert_eq!(files(&other).len(), 1);
}
