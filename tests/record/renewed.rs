//! Rows of what is due that were made by a legal time that nobody knows, or by half of one, are made anew.

use super::registry::{at_the_end, change};
use crate::support::ROOT;
use fashen::app::due::{DueQuery, due};
use fashen::app::embedded::DEMO_SETTINGS;
use fashen::app::verify::{Checked, records};
use fashen::app::{Lending, Registry, Session, clock};
use fashen::input::yaml;
use fashen_store::{Scan, Store};
use std::path::Path;

fn check(store: &dyn Store) -> Checked {
    records(store, &mut |_, _| ()).unwrap()
}

fn keys(store: &dyn Store, table: &str) -> Vec<Vec<u8>> {
    store.scan(&Scan::all(table, 1_000)).unwrap().rows.into_iter().map(|row| row.key).collect()
}

/// The demo's registry when all is done, with a case that waits for its filing.
fn session() -> Session {
    let office = yaml::office(DEMO_SETTINGS.as_bytes()).unwrap();
    let registry = Registry::of(Path::new(ROOT).into(), office, Lending::given(at_the_end()));
    let now = clock::now(Some("2026-10-15T09:00:00+08:00")).unwrap();
    Session {
        registry,
        person: None,
        now,
        vouched: true,
        dry_run: false,
        office_suite: fashen::app::OfficeSuite::default(),
    }
}

#[test]
fn rows_of_a_registry_that_never_adopted_a_legal_time_are_made_anew() {
    let session = session();
    let store = &*session.registry.store;
    let right = keys(store, "todo");
    change(store, "time", b"adopted", None);
    for key in &right {
        change(store, "todo", key, None);
    }
    change(
        store,
        "todo",
        b"reviewer\x002026-09-07T09:00:00+08:00\x002026-0001\0subject",
        Some(b"{}"),
    );
    assert!(!due(&session, &DueQuery::default()).unwrap().rows.is_empty());
    assert_eq!(keys(store, "todo"), right);
    assert!(check(store).is_clean());
}

#[test]
fn what_was_broken_off_is_done_again() {
    let session = session();
    let store = &*session.registry.store;
    change(store, "time", b"under-way", Some(b"whoever"));
    change(store, "due", b"\x002020-01-01\x002026-0001\0review\x001", Some(b"{}"));
    let rows = due(&session, &DueQuery::default()).unwrap().rows;
    assert!(rows.iter().all(|row| row.start.to_string().starts_with("2026")), "{rows:?}");
    assert_eq!(keys(store, "time"), [b"adopted"]);
    assert!(check(store).is_clean());
}
