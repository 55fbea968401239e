//! A look from outside tells what is there and changes nothing.

use std::fs;
use std::time::{Duration, SystemTime};

use fashen_store::{Layout, LockState, StoreError, Usage, doctor, open};

use super::{APPENDS, files, fill, filled, segments, small};
use crate::subject::Folder;

#[test]
fn a_healthy_store_is_told_to_be_so() {
    let (_folder, dir) = filled();
    let before = files(&dir);
    let seen = doctor(&dir, &small()).unwrap();
    assert_eq!(files(&dir), before);
    assert_eq!((seen.layout, &seen.lock), (Layout::Known, &LockState::Free));
    assert_eq!(seen.journal.files, segments(&dir).len() as u64);
    let bytes = segments(&dir).iter().map(|path| fs::metadata(path).unwrap().len()).sum::<u64>();
    assert_eq!(seen.journal.bytes, bytes);
    assert_eq!((seen.blobs.files, seen.damaged), (7, Usage::default()));
    assert!(seen.index.files > 0 && seen.needed > seen.index.bytes);
    assert!(seen.free.is_some_and(|free| free > 0));
    assert!(seen.clean && seen.writable);
    assert_eq!((seen.foreign, seen.ahead), (0, None));
    assert!(seen.leftovers.is_empty() && seen.set_aside.is_empty());
}

#[test]
fn it_says_who_has_the_store_and_does_not_wait() {
    let (_folder, dir) = filled();
    let store = open(&dir, &small()).unwrap();
    fill(store.as_ref(), APPENDS..APPENDS + 1);
    let seen = doctor(&dir, &small()).unwrap();
    let LockState::Held(holder) = seen.lock else { panic!("{:?}", seen.lock) };
    assert_eq!(holder.pid, std::process::id());
    assert!(!seen.clean, "what was appended is not written out");
    store.close().unwrap();
    let seen = doctor(&dir, &small()).unwrap();
    assert!(seen.clean && seen.lock == LockState::Free);
}

#[test]
fn it_sees_what_others_left() {
    let (_folder, dir) = filled();
    fs::write(dir.join("index/snap.0000.generating"), "").unwrap();
    fs::write(dir.join("blobs/3.tmp"), "").unwrap();
    fs::write(dir.join("CLEAN.new"), "").unwrap();
    fs::create_dir_all(dir.join("damaged/index-4")).unwrap();
    fs::write(dir.join("damaged/index-4/db"), [0; 99]).unwrap();
    let late = fs::File::options().append(true).open(dir.join("FORMAT")).unwrap();
    late.set_modified(SystemTime::now() + Duration::from_secs(5_000)).unwrap();
    let seen = doctor(&dir, &small()).unwrap();
    assert_eq!(seen.leftovers, ["CLEAN.new", "blobs/3.tmp", "index/snap.0000.generating"]);
    assert_eq!(seen.set_aside, ["index-4"]);
    assert_eq!(seen.damaged, Usage { files: 1, bytes: 99 });
    assert!(seen.ahead.is_some_and(|ahead| (4_900..=5_000).contains(&ahead)), "{:?}", seen.ahead);
}

#[test]
fn it_answers_where_there_is_no_store() {
    let folder = Folder::new();
    assert!(matches!(doctor(&folder.join("none"), &small()), Err(StoreError::Absent)));
    assert_eq!(doctor(folder.path(), &small()).unwrap().layout, Layout::Absent);
    fs::write(folder.join("FORMAT"), "fashen store\nlayout 99\nhash sm3\n").unwrap();
    let Layout::Newer { found: 99, .. } = doctor(folder.path(), &small()).unwrap().layout else {
        panic!("not newer")
    };
    fs::write(folder.join("FORMAT"), "?").unwrap();
    assert_eq!(doctor(folder.path(), &small()).unwrap().layout, Layout::Damaged);
}

#[cfg(unix)]
#[test]
#[expect(clippy::print_stdout, reason = "a skipped test says why")]
fn it_says_that_nothing_can_be_written() {
    use std::os::unix::fs::{PermissionsExt, chown};
    let (_folder, dir) = filled();
    if chown(dir.join("FORMAT"), Some(4_242), None).is_ok() {
        let seen = doctor(&dir, &small()).unwrap();
        assert_eq!((seen.foreign, seen.foreign_names), (1, vec!["FORMAT".to_owned()]));
    } else {
        println!("skipped: this user may not give files away");
    }
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o555)).unwrap();
    let is_refused = fs::write(dir.join("probe"), "").is_err();
    let seen = doctor(&dir, &small());
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o755)).unwrap();
    if is_refused {
        assert!(!seen.unwrap().writable);
    } else {
        println!("skipped: this user may write everywhere");
    }
}
