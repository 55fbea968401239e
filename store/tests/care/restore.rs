//! Restoring: only what is whole, only where nothing is.

use std::fs;
use std::path::PathBuf;

use fashen_store::{Backup, Damage, StoreError, backup, create, restore};

use super::backup::since;
use super::{blob, files, fill, filled, flip, said_by, small};
use crate::subject::{Folder, is_damage};

/// Two backups of a small store, the second one adding to the first.
fn two() -> (Folder, Vec<PathBuf>) {
    let folder = Folder::new();
    let dir = folder.join("store");
    let store = create(&dir, &small()).unwrap();
    fill(store.as_ref(), 0..4);
    let one = folder.join("one.backup");
    let two = folder.join("two.backup");
    store.close().unwrap();
    backup(&dir, &small(), &one, &Backup::default()).unwrap();
    let store = fashen_store::open(&dir, &small()).unwrap();
    fill(store.as_ref(), 4..7);
    store.put_blob(&blob(30)).unwrap();
    store.close().unwrap();
    backup(&dir, &small(), &two, &since(&one)).unwrap();
    (folder, vec![one, two])
}

#[test]
fn every_changed_byte_is_found_and_nothing_is_left() {
    let (folder, paths) = two();
    let target = folder.join("target");
    for path in &paths {
        let size = usize::try_from(fs::metadata(path).unwrap().len()).unwrap();
        let ends = (0..60).chain(size - 60..size);
        for at in ends.chain((60..size - 60).step_by(89)) {
            flip(path, at);
            let refused = restore(&paths, &target, &small());
            let Err(StoreError::Damaged(Damage::File { place, .. })) = refused else {
                panic!("byte {at}: {refused:?}");
            };
            assert!(place.contains(path.file_name().unwrap().to_str().unwrap()), "{place}");
            assert!(!target.exists(), "byte {at}");
            flip(path, at);
        }
    }
    restore(&paths, &target, &small()).unwrap();
    assert_eq!(said_by(&target), said_by(&folder.join("store")));
}

#[test]
fn every_cut_is_found_and_nothing_is_left() {
    let (folder, paths) = two();
    let target = folder.join("target");
    for path in &paths {
        let bytes = fs::read(path).unwrap();
        let cuts = (0..bytes.len()).step_by(113).chain(bytes.len() - 40..bytes.len());
        for size in cuts {
            fs::write(path, &bytes[..size]).unwrap();
            assert!(is_damage(&restore(&paths, &target, &small())), "cut at {size}");
            assert!(!target.exists(), "cut at {size}");
        }
        fs::write(path, [&bytes[..], &[0]].concat()).unwrap();
        assert!(is_damage(&restore(&paths, &target, &small())), "one byte more");
        fs::write(path, bytes).unwrap();
    }
}

#[test]
fn a_folder_with_anything_in_it_is_left_alone() {
    let (folder, dir) = filled();
    let file = folder.join("all.backup");
    backup(&dir, &small(), &file, &Backup::default()).unwrap();
    let before = files(&dir);
    let refused = restore(std::slice::from_ref(&file), &dir, &small());
    assert!(matches!(refused, Err(StoreError::Exists)));
    assert_eq!(files(&dir), before);
    let other = folder.join("other");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("mine"), "mine").unwrap();
    let refused = restore(std::slice::from_ref(&file), &other, &small());
    assert!(matches!(refused, Err(StoreError::Exists)));
    assert_eq!(files(&other).len(), 1);
    fs::remove_file(other.join("mine")).unwrap();
    restore(std::slice::from_ref(&file), &other, &small()).unwrap();
    assert_eq!(said_by(&other), said_by(&dir));
    // A folder that was there and empty stays when it fails.
    let empty = folder.join("empty");
    fs::create_dir(&empty).unwrap();
    flip(&file, 4_000);
    assert!(is_damage(&restore(&[file], &empty, &small())));
    assert!(empty.is_dir() && fs::read_dir(&empty).unwrap().next().is_none());
}

#[test]
fn what_a_process_left_that_died_is_begun_anew() {
    let (folder, dir) = filled();
    let file = folder.join("all.backup");
    backup(&dir, &small(), &file, &Backup::default()).unwrap();
    let target = folder.join("target");
    fs::create_dir_all(target.join("journal")).unwrap();
    fs::write(target.join("journal/00000099.log"), "half").unwrap();
    fs::write(target.join("LOCK"), "").unwrap();
    fs::write(target.join("UNFINISHED"), "").unwrap();
    assert!(matches!(fashen_store::open(&target, &small()), Err(StoreError::Absent)));
    restore(&[file], &target, &small()).unwrap();
    assert_eq!(said_by(&target), said_by(&dir));
    assert!(!target.join("UNFINISHED").exists());
}
