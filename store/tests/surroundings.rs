//! A full disk and a folder that may not be written are not damage.

use std::fs;

use fashen_store::{StoreError, create, open};

use crate::subject::{Folder, at_once, payloads, records};

/// On Linux a file can be made that takes no byte.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_called_so_and_costs_nothing_that_was_acknowledged() {
    let folder = Folder::new();
    let store = create(folder.path(), &at_once()).unwrap();
    let segment = folder.join("journal/00000001.log");
    std::os::unix::fs::symlink("/dev/full", &segment).unwrap();
    assert!(matches!(store.append(&records("1", "s", 0, &["a"])), Err(StoreError::Full)));
    assert!(matches!(store.append(&records("1", "s", 0, &["a"])), Err(StoreError::Full)));
    assert_eq!(store.version("s").unwrap(), 0);
    // After room is made, work goes on.
    fs::remove_file(&segment).unwrap();
    assert!(!store.append(&records("1", "s", 0, &["a"])).unwrap().repeated);
    assert_eq!(payloads(store.as_ref(), "s"), ["a"]);
    assert!(store.verify().unwrap().is_clean());
}

#[cfg(unix)]
#[test]
#[expect(clippy::print_stdout, reason = "a skipped test says why")]
fn a_folder_that_may_not_be_written_is_denied() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    drop(create(folder.path(), &at_once()).unwrap());
    fs::remove_file(folder.join("LOCK")).unwrap();
    let allow =
        |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    allow(0o555);
    let judged = if fs::write(folder.join("probe"), "").is_ok() {
        println!("skipped: this user may write everywhere");
        None
    } else {
        Some(open(folder.path(), &at_once()))
    };
    allow(0o755);
    assert!(matches!(judged, None | Some(Err(StoreError::Denied))));
}
