//! Blobs are removed when that is asked for, and no others.

use fashen_store::{Backup, Hash, StoreError, backup, collect, open, sm3};

use super::{blob, files, filled, said_by, small};
use crate::subject::at_once;

#[test]
fn only_what_nobody_wants_is_removed_and_only_when_told() {
    let (folder, dir) = filled();
    let keep = |hash: &Hash| *hash != sm3(&blob(20)) && *hash != sm3(&blob(30));
    let before = files(&dir);
    let mut wanted = vec![(sm3(&blob(20)), 2_000), (sm3(&blob(30)), 3_000)];
    wanted.sort();
    assert_eq!(collect(&dir, &small(), &keep, false).unwrap(), wanted);
    assert_eq!(files(&dir), before);
    assert_eq!(collect(&dir, &small(), &keep, true).unwrap(), wanted);
    assert_eq!(collect(&dir, &small(), &keep, true).unwrap(), []);
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
    let (one, two) = (folder.join("one.backup"), folder.join("two.backup"));
    backup(&dir, &small(), &one, &Backup::default()).unwrap();
    collect(&dir, &small(), &|hash| *hash != sm3(&blob(20)), true).unwrap();
    let since = Backup { since: Some(one.clone()), beside: Vec::new() };
    assert_eq!(backup(&dir, &small(), &two, &since).unwrap().blobs, 0);
    let again = folder.join("again");
    fashen_store::restore(&[one, two], &again, &small()).unwrap();
    assert_eq!(said_by(&again), said_by(&dir));
    assert_eq!(said_by(&again).blobs[2], None);
}

#[test]
fn nobody_else_may_have_the_store_meanwhile() {
    let (_folder, dir) = filled();
    let store = open(&dir, &small()).unwrap();
    let refused = collect(&dir, &at_once(), &|_| false, true);
    assert!(matches!(refused, Err(StoreError::Busy(_))));
    assert!(store.get_blob(&sm3(&blob(20))).unwrap().is_some());
}
