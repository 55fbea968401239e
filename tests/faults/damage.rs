//! A store whose files were changed by something else: exit code 70 and what to do, or the right answer from
//! what is whole. Never a panic, never a wrong answer, and never a repair that nobody asked for.

use crate::support::{Moment, Ran, Registry};
use std::fs;
use std::path::PathBuf;

/// Reading and writing commands, each of which looks at other parts of the store.
const LINES: [&str; 5] = [
    "fashen list --all",
    "fashen history 2026-0002",
    "fashen --as lin issue 2026-0001 filing --dry-run",
    "fashen publish --dry-run",
    "fashen --as lin answer 2026-0002 filing --rest-ok --dry-run",
];

/// A registry with everything in it, and what the lines say as long as it is whole.
fn whole() -> (Registry, Vec<Ran>) {
    let registry = Registry::at(Moment::End);
    let said = LINES.iter().map(|line| registry.done(line)).collect();
    (registry, said)
}

/// Runs the lines: each says what it said before, or that the data is damaged.
fn holds_or_says_so(registry: &Registry, before: &[Ran], what: &str) -> usize {
    let mut damaged = 0;
    for (line, before) in LINES.iter().zip(before) {
        let ran = registry.run(line);
        match ran.code {
            0 => assert_eq!(ran.stdout, before.stdout, "{what}: {line}"),
            70 => {
                damaged += 1;
                let said = &ran.stderr;
                assert!(said.contains("损坏") && said.contains("备份"), "{what}: {line}: {said}");
                assert!(!said.contains("panicked"), "{what}: {line}: {said}");
            }
            code => panic!("{what}: {line}: {code}: {}", ran.said()),
        }
    }
    damaged
}

fn journal(registry: &Registry) -> PathBuf {
    registry.folder.join("store/journal/00000001.log")
}

#[test]
fn a_flipped_byte_of_the_journal_gives_no_wrong_answer() {
    let (registry, before) = whole();
    let good = fs::read(journal(&registry)).unwrap();
    let mut found = 0;
    for part in 0..16 {
        let mut bytes = good.clone();
        let place = good.len() * part / 16 + 40;
        bytes[place] ^= 0x10;
        fs::write(journal(&registry), &bytes).unwrap();
        found += holds_or_says_so(&registry, &before, &format!("byte {place}"));
    }
    assert!(found > 0, "{found}");
    fs::write(journal(&registry), &good).unwrap();
    assert_eq!(holds_or_says_so(&registry, &before, "mended"), 0);
}

/// What the index knows is gone from the truth: that is no unfinished write.
#[test]
fn a_journal_that_lost_its_end_is_found() {
    let (registry, before) = whole();
    let good = fs::read(journal(&registry)).unwrap();
    for keep in [good.len() - 1, good.len() / 2, 0] {
        fs::write(journal(&registry), &good[..keep]).unwrap();
        let damaged = holds_or_says_so(&registry, &before, &format!("{keep} bytes"));
        assert_eq!(damaged, LINES.len(), "{keep} of {} bytes", good.len());
        assert_eq!(fs::read(journal(&registry)).unwrap(), &good[..keep], "what is left stays");
    }
    fs::remove_file(journal(&registry)).unwrap();
    assert_eq!(holds_or_says_so(&registry, &before, "no journal"), LINES.len());
}

/// The index holds nothing that is not in the journal.
#[test]
fn a_lost_index_is_made_anew() {
    let (registry, before) = whole();
    fs::remove_dir_all(registry.folder.join("store/index")).unwrap();
    assert_eq!(holds_or_says_so(&registry, &before, "no index"), 0);
}

#[test]
fn a_damaged_index_gives_no_wrong_answer() {
    let (registry, before) = whole();
    let db = registry.folder.join("store/index/db");
    let good = fs::read(&db).unwrap();
    for part in 0..2 {
        let mut bytes = good.clone();
        let place = good.len() * part / 2 + 33;
        bytes[place..place + 16].iter_mut().for_each(|byte| *byte ^= 0x5a);
        fs::write(&db, &bytes).unwrap();
        holds_or_says_so(&registry, &before, &format!("index at {place}"));
    }
}

#[test]
fn a_changed_or_lost_blob_is_found() {
    let (registry, before) = whole();
    let mut blobs: Vec<PathBuf> = Vec::new();
    for folder in fs::read_dir(registry.folder.join("store/blobs")).unwrap() {
        blobs
            .extend(fs::read_dir(folder.unwrap().path()).unwrap().map(|file| file.unwrap().path()));
    }
    let good: Vec<Vec<u8>> = blobs.iter().map(|path| fs::read(path).unwrap()).collect();
    for path in &blobs {
        fs::write(path, "changed").unwrap();
    }
    assert!(holds_or_says_so(&registry, &before, "changed blobs") >= 2);
    for path in &blobs {
        fs::remove_file(path).unwrap();
    }
    assert!(holds_or_says_so(&registry, &before, "lost blobs") >= 2);
    blobs.iter().zip(&good).for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
    assert_eq!(holds_or_says_so(&registry, &before, "blobs put back"), 0);
}

#[test]
fn a_newer_store_is_left_to_a_newer_program() {
    let registry = Registry::at(Moment::Review);
    registry.folder.write("store/FORMAT", "fashen store\nlayout 99\nhash sm3\n");
    let ran = registry.refused("fashen list", 70);
    assert!(ran.stderr.contains("99") && ran.stderr.contains("更新版本"), "{}", ran.stderr);
    registry.folder.write("store/FORMAT", "something else\n");
    let ran = registry.refused("fashen list", 70);
    assert!(
        ran.stderr.contains("FORMAT") && ran.stderr.contains("fashen repair"),
        "{}",
        ran.stderr
    );
}
