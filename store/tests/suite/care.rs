//! Verifying, closing, sharing.

use fashen_store::{Batch, Report, StoreError};

use crate::subject::{Subject, append, delete, noise, put, records};

pub(crate) fn verify_counts_and_finds_nothing(subject: &mut Subject) {
    for n in 0..5 {
        let batch = Batch {
            request: format!("{n}"),
            appends: vec![append("a", n, &["x"]), append(&format!("b{n}"), 0, &["y", "z"])],
            changes: vec![put("t", &[1], &noise(3_000, n + 1)), delete("t", &[2])],
            ..Batch::default()
        };
        subject.store().append(&batch).unwrap();
    }
    subject.store().put_blob(b"blob").unwrap();
    let head = subject.store().head().unwrap();
    let report = subject.store().verify().unwrap();
    assert!(report.is_clean());
    let expected = Report { streams: 6, records: 15, blobs: 1, head, ..Report::default() };
    assert_eq!(report, expected);
}

pub(crate) fn a_closed_store_says_so(subject: &mut Subject) {
    subject.store().append(&records("1", "s", 0, &["a"])).unwrap();
    let store = subject.store();
    store.close().unwrap();
    store.close().unwrap();
    assert!(matches!(store.append(&records("2", "s", 1, &["b"])), Err(StoreError::Closed)));
    assert!(matches!(store.version("s"), Err(StoreError::Closed)));
    assert!(matches!(store.get("t", b"k"), Err(StoreError::Closed)));
    assert!(matches!(store.put_blob(b""), Err(StoreError::Closed)));
    assert!(matches!(store.verify(), Err(StoreError::Closed)));
}

pub(crate) fn threads_take_turns(subject: &mut Subject) {
    const EACH: u64 = 12;
    let store = subject.store();
    let work = |thread: u64| {
        for n in 0..EACH {
            let own = format!("own/{thread}");
            store.append(&records(&format!("{thread}.{n}"), &own, n, &["x"])).unwrap();
            // One stream that all of them want: whoever loses looks again.
            let mut attempt = 0;
            loop {
                attempt += 1;
                let at = store.version("shared").unwrap();
                let request = format!("shared {thread}.{n}.{attempt}");
                match store.append(&records(&request, "shared", at, &["y"])) {
                    Ok(_) => break,
                    Err(StoreError::Conflict { .. }) => {}
                    Err(error) => panic!("{error}"),
                }
            }
        }
    };
    std::thread::scope(|scope| {
        for thread in 0..4 {
            scope.spawn(move || work(thread));
        }
    });
    assert_eq!(store.version("shared").unwrap(), 4 * EACH);
    assert_eq!(store.head().unwrap().position, 8 * EACH);
    assert!(store.verify().unwrap().is_clean());
}
