//! Files that are not what was written. Whatever is done to them: no panic, no wrong answer without an
//! error, and no damage made worse.

use std::fs;
use std::path::{Path, PathBuf};

use fashen_store::{Batch, Finding, Report, Store, StoreError, create, open, sm3};

use crate::subject::{Folder, append, at_once, is_damage, noise, payloads, put, records};

const APPENDS: u64 = 12;

/// A store with some of everything, closed.
fn filled() -> Folder {
    let folder = Folder::new();
    let store = create(folder.path(), &at_once()).unwrap();
    for n in 0..APPENDS {
        fill(store.as_ref(), n);
    }
    store.put_blob(b"a blob").unwrap();
    store.close().unwrap();
    folder
}

fn batch(n: u64) -> Batch {
    Batch {
        request: format!("request {n}"),
        appends: vec![append("s", n, &["payload"]), append(&format!("t/{n}"), 0, &["x", "y"])],
        changes: vec![put("state", b"s", &noise(3_000, n + 1)), put("row", &n.to_be_bytes(), b"v")],
        ..Batch::default()
    }
}

fn fill(store: &dyn Store, n: u64) {
    store.append(&batch(n)).unwrap();
}

/// Whether the store holds exactly the first `appends` appends of [`filled`].
fn holds(store: &dyn Store, appends: u64) -> Result<bool, StoreError> {
    let mut all =
        store.version("s")? == appends && store.feed(0, usize::MAX)?.len() as u64 == 3 * appends;
    all &= store.read("s", 0, usize::MAX)?.iter().all(|record| record.payload == b"payload");
    all &= store.get("state", b"s")? == Some(noise(3_000, appends));
    for n in 0..appends {
        all &= store.version(&format!("t/{n}"))? == 2;
        all &= store.get("row", &n.to_be_bytes())? == Some(b"v".to_vec());
    }
    Ok(all)
}

fn opened(folder: &Folder) -> Box<dyn Store> {
    open(folder.path(), &at_once()).unwrap()
}

fn journal(folder: &Folder) -> PathBuf {
    folder.join("journal/00000001.log")
}

/// The bytes of the journal, without the room that is filled ahead.
fn written(folder: &Folder) -> Vec<u8> {
    let mut bytes = fs::read(journal(folder)).unwrap();
    bytes.truncate(bytes.iter().rposition(|byte| *byte != 0).unwrap() + 1);
    bytes
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 0x10;
    fs::write(path, bytes).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn verified(folder: &Folder) -> Report {
    opened(folder).verify().unwrap()
}

#[test]
fn a_changed_blob_is_found_and_never_handed_out() {
    let folder = filled();
    let hash = sm3(b"a blob");
    let name = hash.to_string();
    let path = folder.join("blobs").join(&name[..2]).join(&name);
    flip(&path, 3);
    let report = verified(&folder);
    assert_eq!(report.findings, [Finding::BlobChanged { hash }]);
    assert!(is_damage(&opened(&folder).get_blob(&hash)));
    // Whoever still has the bytes can put them back.
    assert_eq!(opened(&folder).put_blob(b"a blob").unwrap(), hash);
    assert_eq!(opened(&folder).get_blob(&hash).unwrap(), Some(b"a blob".to_vec()));
    fs::write(&path, b"").unwrap();
    assert_eq!(verified(&folder).findings, [Finding::BlobChanged { hash }]);
}

#[test]
fn a_blob_that_was_never_finished_is_tidied_away() {
    let folder = filled();
    fs::write(folder.join("blobs/0.tmp"), b"half").unwrap();
    assert!(verified(&folder).is_clean());
    assert!(!folder.join("blobs/0.tmp").exists());
}

#[test]
fn every_changed_byte_of_the_journal_is_found() {
    let folder = filled();
    let path = journal(&folder);
    let bytes = written(&folder);
    for at in (0..bytes.len()).step_by(307) {
        flip(&path, at);
        let store = match open(folder.path(), &at_once()) {
            Ok(store) => store,
            // Onto a last append that is damaged nothing more is put.
            refused => {
                assert!(is_damage(&refused), "byte {at}");
                fs::write(&path, &bytes).unwrap();
                continue;
            }
        };
        let report = store.verify().unwrap();
        assert!(!report.is_clean(), "byte {at}");
        // What is not hit is still served, what is hit is refused.
        assert!(
            matches!(holds(store.as_ref(), APPENDS), Ok(true) | Err(StoreError::Damaged(_))),
            "{at}"
        );
        store.close().unwrap();
        fs::write(&path, &bytes).unwrap();
    }
    assert!(verified(&folder).is_clean());
}

#[test]
fn verify_goes_on_behind_the_damage() {
    let folder = filled();
    let text = fs::read(journal(&folder)).unwrap();
    let at = text.windows(9).position(|window| window == b"request 4").unwrap();
    flip(&journal(&folder), at);
    let report = verified(&folder);
    assert_eq!(report.records, 3 * (APPENDS - 1));
    let missing = |finding: &&Finding| matches!(finding, Finding::RecordMissing { .. });
    assert_eq!(report.findings.iter().filter(missing).count(), 3);
}

#[test]
fn a_journal_that_lost_its_end_is_refused() {
    let folder = filled();
    let bytes = written(&folder);
    for size in [0, 10, 20, bytes.len() / 2, bytes.len() - 1] {
        fs::write(journal(&folder), &bytes[..size]).unwrap();
        assert!(is_damage(&open(folder.path(), &at_once())), "{size}");
        assert_eq!(fs::metadata(journal(&folder)).unwrap().len(), size as u64, "left as it was");
    }
    fs::remove_file(journal(&folder)).unwrap();
    assert!(is_damage(&open(folder.path(), &at_once())));
    fs::write(journal(&folder), &bytes).unwrap();
    assert!(verified(&folder).is_clean());
}

#[test]
fn an_append_that_never_ended_is_dropped() {
    for rest in [&b"F"[..], b"FSF2 and then the power went", &noise(9_000, 5)] {
        let folder = filled();
        let mut bytes = written(&folder);
        let size = bytes.len() as u64;
        bytes.extend(rest);
        fs::write(journal(&folder), bytes).unwrap();
        let store = opened(&folder);
        assert_eq!(fs::metadata(journal(&folder)).unwrap().len(), size);
        assert!(holds(store.as_ref(), APPENDS).unwrap());
        store.append(&records("next", "next", 0, &["n"])).unwrap();
        store.close().unwrap();
        assert!(verified(&folder).is_clean());
    }
}

#[test]
fn an_index_that_is_gone_is_made_anew() {
    let folder = filled();
    fs::remove_dir_all(folder.join("index")).unwrap();
    let store = opened(&folder);
    assert!(holds(store.as_ref(), APPENDS).unwrap());
    assert!(store.verify().unwrap().is_clean());
    assert!(store.append(&batch(3)).unwrap().repeated);
}

/// A store whose index missed the last appends, as after a crash.
fn with_an_old_index(missed: u64) -> Folder {
    let folder = filled();
    copy(&folder.join("index"), &folder.join("old"));
    let store = opened(&folder);
    (APPENDS..APPENDS + missed).for_each(|n| fill(store.as_ref(), n));
    store.close().unwrap();
    fs::remove_dir_all(folder.join("index")).unwrap();
    fs::rename(folder.join("old"), folder.join("index")).unwrap();
    folder
}

#[test]
fn an_index_that_is_behind_catches_up() {
    let folder = with_an_old_index(3);
    let store = opened(&folder);
    assert!(holds(store.as_ref(), APPENDS + 3).unwrap());
    assert!(store.verify().unwrap().is_clean());
}

#[test]
fn damage_before_whole_frames_is_never_cut_off() {
    let folder = with_an_old_index(3);
    let before = fs::read(journal(&folder)).unwrap();
    let at = before.windows(10).position(|window| window == b"request 13").unwrap();
    flip(&journal(&folder), at);
    let damaged = fs::read(journal(&folder)).unwrap();
    assert!(is_damage(&open(folder.path(), &at_once())));
    assert!(is_damage(&open(folder.path(), &at_once())));
    assert!(fs::read(journal(&folder)).unwrap() == damaged, "left as it was");
}

#[test]
fn a_snapshot_that_was_never_finished_does_not_keep_the_store_shut() {
    let folder = filled();
    fs::write(folder.join("index/snap.FFFFFFFFFFFFFFFF.generating"), b"half").unwrap();
    assert!(holds(opened(&folder).as_ref(), APPENDS).unwrap());
}

/// Opens a store with a spoilt index. Damage is fine, the right answer is fine, anything else is not.
fn survives(folder: &Folder, what: &str) {
    let answer = open(folder.path(), &at_once()).and_then(|store| {
        let answer = holds(store.as_ref(), APPENDS);
        let _ = store.verify();
        let _ = store.close();
        answer
    });
    match answer {
        Ok(true) | Err(StoreError::Damaged(_)) => {}
        other => panic!("{what}: {other:?}"),
    }
}

#[test]
fn a_spoilt_index_is_damage_or_makes_no_difference() {
    let folder = filled();
    copy(&folder.join("index"), &folder.join("whole"));
    let size = fs::read(folder.join("index/db")).unwrap().len();
    let spoil = |what: &str, spoil: &dyn Fn(&Path)| {
        fs::remove_dir_all(folder.join("index")).unwrap();
        copy(&folder.join("whole"), &folder.join("index"));
        spoil(&folder.join("index"));
        survives(&folder, what);
    };
    for n in 0..24 {
        let at = n * size / 24 + n;
        spoil(&format!("flip at {at}"), &|index| flip(&index.join("db"), at));
    }
    for size in [0, 1, 1_000, size / 2] {
        let cut = |index: &Path| {
            fs::OpenOptions::new()
                .write(true)
                .open(index.join("db"))
                .unwrap()
                .set_len(size as u64)
                .unwrap();
        };
        spoil(&format!("cut to {size}"), &cut);
    }
    spoil("noise", &|index| fs::write(index.join("db"), noise(size, 7)).unwrap());
    spoil("no conf", &|index| fs::remove_file(index.join("conf")).unwrap());
    spoil("noise for conf", &|index| fs::write(index.join("conf"), noise(62, 3)).unwrap());
    spoil("a foreign snapshot", &|index| {
        fs::write(index.join("snap.0000000000FFFFFF"), noise(90, 3)).unwrap();
    });
}

#[test]
fn a_spoilt_index_can_be_removed_and_nothing_is_lost() {
    let folder = filled();
    fs::write(folder.join("index/db"), noise(100_000, 7)).unwrap();
    let _ = open(folder.path(), &at_once());
    fs::remove_dir_all(folder.join("index")).unwrap();
    assert!(holds(opened(&folder).as_ref(), APPENDS).unwrap());
    assert_eq!(payloads(opened(&folder).as_ref(), "t/3"), ["x", "y"]);
}
