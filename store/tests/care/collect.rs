//! Blobs are removed when that is asked for, and no others.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;
use std::time::{Duration, SystemTime};

use fashen_store::limits::BLOB_GRACE;
use fashen_store::{Backup, Garbage, Hash, Options, Point, StoreError, backup, collect, open, sm3};

use super::{APPENDS, blob, files, filled, said_by, small};
use crate::subject::at_once;

/// All blobs of a filled store but those with these numbers.
fn but(numbers: &[u64]) -> BTreeSet<Hash> {
    let wanted = (0..APPENDS).step_by(10).filter(|n| !numbers.contains(n)).map(blob);
    wanted.chain(["一份文件".into()]).map(|bytes: Vec<u8>| sm3(&bytes)).collect()
}

fn collected(
    dir: &Path,
    options: &Options,
    wanted: &BTreeSet<Hash>,
    remove: bool,
) -> Result<Garbage, StoreError> {
    collect(dir, options, &mut |_: &dyn Point| Ok(wanted.clone()), remove)
}

/// Makes all blobs as old as that.
fn age(dir: &Path, age: Duration) {
    let now = SystemTime::now();
    for (path, _) in files(&dir.join("blobs")) {
        File::options().write(true).open(path).unwrap().set_modified(now - age).unwrap();
    }
}

const MINUTE: Duration = Duration::from_secs(60);

#[test]
fn only_what_nobody_wants_is_removed_and_only_when_told() {
    let (folder, dir) = filled();
    age(&dir, BLOB_GRACE + MINUTE);
    let wanted = but(&[20, 30]);
    let before = files(&dir.join("blobs"));
    let mut unused = vec![(sm3(&blob(20)), 2_000), (sm3(&blob(30)), 3_000)];
    unused.sort();
    let found = Garbage { unused, ..Garbage::default() };
    assert_eq!(collected(&dir, &small(), &wanted, false).unwrap(), found);
    assert_eq!(files(&dir.join("blobs")), before);
    let gone = Garbage { removed: true, ..found };
    assert_eq!(collected(&dir, &small(), &wanted, true).unwrap(), gone);
    assert_eq!(collected(&dir, &small(), &wanted, true).unwrap().unused, []);
    let said = said_by(&dir);
    let there: Vec<_> = said.blobs.iter().map(Option::is_some).collect();
    assert_eq!(there, [true, true, false, false, true, true]);
    // A backup after it does not bring them back.
    let file = folder.join("after.backup");
    backup(&dir, &small(), &file, &Backup::default()).unwrap();
    let again = folder.join("again");
    fashen_store::restore(&[file], &again, &small()).unwrap();
    assert_eq!(said_by(&again), said);
}

#[test]
fn what_was_collected_between_two_backups_is_gone_after_both() {
    let (folder, dir) = filled();
    age(&dir, BLOB_GRACE + MINUTE);
    let (one, two) = (folder.join("one.backup"), folder.join("two.backup"));
    backup(&dir, &small(), &one, &Backup::default()).unwrap();
    collected(&dir, &small(), &but(&[20]), true).unwrap();
    let since = Backup { since: Some(one.clone()), beside: Vec::new() };
    assert_eq!(backup(&dir, &small(), &two, &since).unwrap().blobs, 0);
    let again = folder.join("again");
    fashen_store::restore(&[one, two], &again, &small()).unwrap();
    assert_eq!(said_by(&again), said_by(&dir));
    assert_eq!(said_by(&again).blobs[2], None);
}

/// A blob is put before the append that names it, maybe by somebody who let the store go in between.
#[test]
fn what_was_put_lately_is_kept_whether_it_was_there_before_or_not() {
    let (_folder, dir) = filled();
    age(&dir, BLOB_GRACE.saturating_sub(MINUTE));
    let found = collected(&dir, &small(), &but(&[20]), true).unwrap();
    assert_eq!((found.unused, found.young), (vec![], vec![(sm3(&blob(20)), 2_000)]));
    age(&dir, BLOB_GRACE + MINUTE);
    let store = open(&dir, &small()).unwrap();
    store.put_blob(&blob(20)).unwrap();
    store.close().unwrap();
    let found = collected(&dir, &small(), &but(&[20, 30]), true).unwrap();
    assert_eq!(found.young, [(sm3(&blob(20)), 2_000)]);
    assert_eq!(found.unused, [(sm3(&blob(30)), 3_000)]);
    assert!(said_by(&dir).blobs[2].is_some());
}

#[test]
fn whoever_says_what_is_in_use_sees_every_record_and_may_refuse() {
    let (_folder, dir) = filled();
    age(&dir, BLOB_GRACE + MINUTE);
    let before = files(&dir.join("blobs"));
    let mut seen = 0;
    let refused = collect(
        &dir,
        &small(),
        &mut |point: &dyn Point| {
            assert!(matches!(open(&dir, &at_once()), Err(StoreError::Busy(_))), "it is held");
            point.records(&mut |_| {
                seen += 1;
                Ok(())
            })?;
            Err(StoreError::Closed)
        },
        true,
    );
    assert!(matches!(refused, Err(StoreError::Closed)), "{refused:?}");
    assert_eq!(seen, said_by(&dir).head.position);
    assert_eq!(files(&dir.join("blobs")), before);
}

#[test]
fn nobody_else_may_have_the_store_meanwhile() {
    let (_folder, dir) = filled();
    age(&dir, BLOB_GRACE + MINUTE);
    let store = open(&dir, &small()).unwrap();
    let refused = collected(&dir, &at_once(), &BTreeSet::new(), true);
    assert!(matches!(refused, Err(StoreError::Busy(_))));
    assert!(store.get_blob(&sm3(&blob(20))).unwrap().is_some());
}
