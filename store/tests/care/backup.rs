//! Backups: of whole stores, beside others who append, adding to one another, and refused.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use fashen_store::{
    Backup, Beside, Damage, Options, StoreError, backup, create, open, restore, sm3,
};

use super::{APPENDS, fill, filled, flip, said_by, segments, small};
use crate::subject::{Folder, is_damage, records};

/// Tells a copy of this test program which folder to work in.
const FOLDER: &str = "FASHEN_STORE_TEST_BACKUP";

pub(super) fn since(file: &std::path::Path) -> Backup {
    Backup { since: Some(file.to_path_buf()), beside: Vec::new() }
}

#[test]
fn a_backup_gives_the_same_store_again() {
    let (folder, dir) = filled();
    let file = folder.join("all.backup");
    let beside = ["fashen.yaml", "law/短语.yaml"]
        .map(|name| Beside { name: name.to_owned(), bytes: name.as_bytes().to_vec() })
        .to_vec();
    let wanted = Backup { since: None, beside: beside.clone() };
    let done = backup(&dir, &small(), &file, &wanted).unwrap();
    assert_eq!((done.since, done.blobs), (None, 7));
    assert_eq!(done.segments, segments(&dir).len() as u64);
    assert_eq!(done.bytes, fs::metadata(&file).unwrap().len());
    let bytes = fs::read(&file).unwrap();
    let (all, hash) = bytes.split_at(bytes.len() - 32);
    assert_eq!((sm3(all), &done.hash.0[..]), (done.hash, hash));
    let again = folder.join("again/below");
    let restored = restore(&[file], &again, &small()).unwrap();
    assert_eq!((restored.head, restored.beside), (done.head, beside));
    assert!(restored.report.is_clean());
    assert_eq!(said_by(&again), said_by(&dir));
    // It is a store like any other: it goes on in the same way.
    for dir in [&dir, &again] {
        fill(open(dir, &small()).unwrap().as_ref(), APPENDS..APPENDS + 9);
    }
    assert_eq!(said_by(&again), said_by(&dir));
}

#[test]
fn an_empty_store_can_be_kept_too() {
    let folder = Folder::new();
    let (dir, file) = (folder.join("store"), folder.join("empty.backup"));
    drop(create(&dir, &small()).unwrap());
    backup(&dir, &small(), &file, &Backup::default()).unwrap();
    fill(open(&dir, &small()).unwrap().as_ref(), 0..5);
    let more = folder.join("more.backup");
    backup(&dir, &small(), &more, &since(&file)).unwrap();
    restore(std::slice::from_ref(&file), &folder.join("empty"), &small()).unwrap();
    restore(&[file, more], &folder.join("both"), &small()).unwrap();
    assert_eq!(said_by(&folder.join("both")), said_by(&dir));
}

#[test]
fn backups_add_to_one_another() {
    let folder = Folder::new();
    let dir = folder.join("store");
    drop(create(&dir, &small()).unwrap());
    let mut files: Vec<PathBuf> = Vec::new();
    let mut appended = 0;
    // In the middle of a segment, at its end, over several, and with nothing new at all.
    for (number, more) in [1, 1, 2, 0, 3, 20, 0, 4, 1].into_iter().enumerate() {
        let store = open(&dir, &small()).unwrap();
        fill(store.as_ref(), appended..appended + more);
        appended += more;
        store.close().unwrap();
        let file = folder.join(&format!("{number}.backup"));
        let wanted = files.last().map(|last| since(last)).unwrap_or_default();
        backup(&dir, &small(), &file, &wanted).unwrap();
        files.push(file);
        let again = folder.join(&format!("again {number}"));
        restore(&files, &again, &small()).unwrap();
        assert_eq!(said_by(&again), said_by(&dir), "{number}");
    }
    let sizes: Vec<_> = files.iter().map(|file| fs::metadata(file).unwrap().len()).collect();
    assert!(sizes[8] < sizes[5] / 4, "{sizes:?}");
    // Out of order, or with one left out, they are not a store.
    for wrong in [vec![1], vec![0, 2], vec![0, 2, 1], vec![0, 0], vec![]] {
        let files: Vec<_> = wrong.iter().map(|number| files[*number].clone()).collect();
        let target = folder.join("wrong");
        let refused = restore(&files, &target, &small());
        assert!(matches!(refused, Err(StoreError::Damaged(Damage::File { .. }))), "{wrong:?}");
        assert!(!target.exists());
    }
}

#[test]
fn a_backup_of_another_history_is_not_added_to() {
    let (folder, dir) = filled();
    let file = folder.join("one.backup");
    backup(&dir, &small(), &file, &Backup::default()).unwrap();
    let other = folder.join("other");
    let store = create(&other, &small()).unwrap();
    store.append(&records("else", "else", 0, &["else"])).unwrap();
    fill(store.as_ref(), 0..APPENDS + 5);
    store.close().unwrap();
    let target = folder.join("two.backup");
    assert!(is_damage(&backup(&other, &small(), &target, &since(&file))));
    // Nor is one that goes further than the store: somebody went back to an older one.
    let shorter = folder.join("shorter");
    let store = create(&shorter, &small()).unwrap();
    fill(store.as_ref(), 0..APPENDS / 2);
    store.close().unwrap();
    assert!(is_damage(&backup(&shorter, &small(), &target, &since(&file))));
    flip(&file, 5_000);
    assert!(is_damage(&backup(&dir, &small(), &target, &since(&file))));
    let left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|one| one.unwrap().path()).collect();
    assert!(left.iter().all(|path| !path.to_string_lossy().contains("two")), "{left:?}");
}

#[test]
fn a_file_that_is_there_is_left_alone() {
    let (folder, dir) = filled();
    let file = folder.join("kept.backup");
    fs::write(&file, "mine").unwrap();
    let refused = backup(&dir, &small(), &file, &Backup::default());
    assert!(matches!(refused, Err(StoreError::Exists)));
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    let nowhere = folder.join("none/x.backup");
    let refused = backup(&dir, &small(), &nowhere, &Backup::default());
    assert!(matches!(refused, Err(StoreError::Io { .. })));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_nothing_behind() {
    let (folder, dir) = filled();
    let file = folder.join("full.backup");
    std::os::unix::fs::symlink("/dev/full", folder.join("full.backup.new")).unwrap();
    let refused = backup(&dir, &small(), &file, &Backup::default());
    assert!(matches!(refused, Err(StoreError::Full)), "{refused:?}");
    assert!(!file.exists() && folder.join("full.backup.new").symlink_metadata().is_err());
    backup(&dir, &small(), &file, &Backup::default()).unwrap();
}

#[test]
fn a_damaged_store_is_not_copied() {
    let (folder, dir) = filled();
    let file = folder.join("damaged.backup");
    let paths = segments(&dir);
    let last = paths.len() - 1;
    for (number, at) in [(0, 0), (0, 100), (2, 700), (last / 2, 4_200), (last, 25), (last, 70)] {
        let path = &paths[number];
        let whole = fs::read(path).unwrap();
        flip(path, at);
        let refused = backup(&dir, &small(), &file, &Backup::default());
        assert!(is_damage(&refused), "segment {number} byte {at}: {refused:?}");
        assert!(!file.exists());
        fs::write(path, whole).unwrap();
    }
    let name = sm3(&super::blob(30)).to_string();
    flip(&dir.join("blobs").join(&name[..2]).join(&name), 9);
    let refused = backup(&dir, &small(), &file, &Backup::default());
    assert!(matches!(refused, Err(StoreError::Damaged(Damage::Blob(_)))));
}

/// Not a test of its own: what the copy of this program does. It takes the store for each append anew.
#[test]
#[expect(clippy::print_stdout, reason = "the parent reads it")]
fn child_appends_and_lets_go() {
    let Some(dir) = std::env::var_os(FOLDER) else { return };
    for n in APPENDS..APPENDS + 2_000 {
        let store = open(dir.as_ref(), &Options::default()).unwrap();
        fill(store.as_ref(), n..n + 1);
        store.close().unwrap();
        println!("\nappended {n}");
    }
}

#[test]
fn others_append_while_it_copies() {
    let (folder, dir) = filled();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "care::backup::child_appends_and_lets_go", "--nocapture"])
        .env(FOLDER, &dir)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut appended = |most: usize| {
        let done = lines.by_ref().map_while(Result::ok).filter(|line| line.starts_with("appended"));
        done.take(most).count()
    };
    let mut files = Vec::new();
    for number in 0..5 {
        assert_eq!(appended(6), 6);
        let file = folder.join(&format!("{number}.backup"));
        let wanted = files.last().map(|last: &PathBuf| since(last)).unwrap_or_default();
        let options = Options { wait: std::time::Duration::from_secs(30), ..small() };
        let done = backup(&dir, &options, &file, &wanted).unwrap();
        files.push(file);
        let again = folder.join(&format!("again {number}"));
        assert_eq!(restore(&files, &again, &small()).unwrap().head, done.head);
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let again = said_by(&folder.join("again 4"));
    let all = said_by(&dir);
    assert!(again.head.position > 3 * APPENDS && again.head.position <= all.head.position);
    assert_eq!(again.records[..], all.records[..again.records.len()]);
}
