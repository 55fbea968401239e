//! Whatever takes long tells how far it is: from nothing, never back, never beyond the end.

use std::sync::{Arc, Mutex};

use fashen_store::{
    Backup, Options, Progress, StoreError, Work, backup, export, import, repair, restore, verify,
};

use super::{filled, small};

/// What was told of a piece of work while `run` ran.
fn told<T>(work: Work, run: impl FnOnce(&Options) -> Result<T, StoreError>) -> T {
    let said: Arc<Mutex<Vec<Progress>>> = Arc::default();
    let note = Arc::clone(&said);
    let on_progress = Some(Arc::new(move |progress| note.lock().unwrap().push(progress)) as _);
    let done = run(&Options { on_progress, ..small() }).unwrap();
    let said: Vec<_> =
        said.lock().unwrap().iter().filter(|progress| progress.work == work).copied().collect();
    assert!(said.first().is_some_and(|first| first.done == 0), "{work:?}: {said:?}");
    assert!(said.is_sorted_by_key(|progress| progress.done), "{work:?}: {said:?}");
    assert!(said.iter().all(|progress| progress.done <= progress.total), "{work:?}: {said:?}");
    done
}

#[test]
fn long_work_tells_how_far_it_is() {
    let (folder, dir) = filled();
    fashen_store::open(&dir, &small()).unwrap().put_blob(&vec![7; 5_000_000]).unwrap();
    let file = folder.join("all.backup");
    told(Work::Verify, |options| verify(&dir, options, None));
    told(Work::Backup, |options| backup(&dir, options, &file, &Backup::default()));
    told(Work::Restore, |options| {
        restore(std::slice::from_ref(&file), &folder.join("restored"), options)
    });
    let mut lines = Vec::new();
    told(Work::Export, |options| export(&dir, options, &mut lines));
    told(Work::Import, |options| import(&folder.join("imported"), options, &mut &lines[..]));
    told(Work::Repair, |options| repair(&dir, &folder.join("repaired"), options));
}
