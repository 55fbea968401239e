//! The state that is kept of a case: the use-cases leave it, reading takes it, and it is never believed over the
//! events.

use super::registry::{self, Desk, at_the_end};
use crate::support::{Moment, Registry};
use fashen::app::advance::{Advance, advance};
use fashen::app::journal::{self, StoredEvent, StoredHappening, read_state, write_state};
use fashen::app::verify::records;
use fashen::app::withdraw::withdraw;
use fashen::domain::case::Case;
use fashen_store::{Options, Store};

const STREAM: &str = "case/2026-0001";

fn load(store: &dyn Store) -> Case {
    journal::load(store, &"2026-0001".into()).unwrap()
}

fn fold(store: &dyn Store) -> Case {
    journal::fold(store, &"2026-0001".into()).unwrap()
}

fn supplement() -> Advance {
    Advance {
        case: "2026-0001".to_owned(),
        stage: "intake".to_owned(),
        outcome: "supplement".to_owned(),
        record: vec![("request".to_owned(), "请补充公平竞争审查结论".to_owned())],
        ..Advance::default()
    }
}

/// One more event of the case, with what is to be kept after it.
fn append(store: &dyn Store, kept: Option<Vec<u8>>) {
    let event = StoredHappening::FactStated {
        fact: "market".to_owned(),
        value: serde_json::from_str(r#"{"bool":false}"#).unwrap(),
    };
    let at = fold(store).touched.unwrap();
    let record = StoredEvent { v: 1, at, by: "wu".to_owned(), event };
    registry::append(store, STREAM, vec![serde_json::to_vec(&record).unwrap()], kept);
}

/// A case that nobody could have made of these events: whoever shows it has read the state.
fn marked(store: &dyn Store) -> Case {
    Case { title: "只在状态里的标题".to_owned(), ..fold(store) }
}

#[test]
fn every_step_of_the_demo_reads_back() {
    let store = at_the_end();
    let mut steps = 0;
    for stream in store.streams("case/", None, 100).unwrap() {
        let id = stream.trim_start_matches("case/").into();
        let mut case = Case::new(id);
        for entered in journal::history(&*store, &case.id.clone()).unwrap() {
            case.apply(&entered.event);
            let read = read_state(&write_state(&case).unwrap()).unwrap();
            assert_eq!(read, case, "{stream}#{}", entered.version);
            assert_eq!(format!("{read:?}"), format!("{case:?}"));
            steps += 1;
        }
        assert_eq!(journal::load(&*store, &case.id).unwrap(), case, "{stream}");
    }
    assert!(steps > 100, "{steps} steps");
}

#[test]
fn use_cases_leave_the_state_until_the_case_ends() {
    let mut desk = Desk::open();
    assert_eq!(journal::kept(desk.store(), &"2026-0001".into()).unwrap(), Some(fold(desk.store())));
    let moved = desk.act("lin", |session| advance(session, &supplement()).unwrap());
    let kept = journal::kept(desk.store(), &"2026-0001".into()).unwrap();
    assert_eq!(kept.as_ref(), Some(&moved.case));
    assert_eq!(kept, Some(fold(desk.store())));
    let moved = desk.act("wu", |session| withdraw(session, "2026-0001", "重拟").unwrap());
    assert!(moved.case.ended.is_some());
    assert_eq!(desk.store().snapshot(STREAM).unwrap(), None);
    assert_eq!(load(desk.store()), moved.case);
}

#[test]
fn the_program_leaves_the_state_on_the_disk() {
    let folder = Registry::at(Moment::Supplement);
    let open = || fashen_store::open(&folder.path().join("store"), &Options::default()).unwrap();
    let (store, id) = (open(), "2026-0002".into());
    let case = journal::fold(&*store, &id).unwrap();
    assert!(case.version > 5 && case.ended.is_none());
    assert_eq!(journal::kept(&*store, &id).unwrap(), Some(case.clone()));
    drop(store);
    // What the index kept is lost with it; the events are not.
    std::fs::remove_dir_all(folder.path().join("store/index")).unwrap();
    let store = open();
    assert_eq!(journal::kept(&*store, &id).unwrap(), None);
    assert_eq!(journal::load(&*store, &id).unwrap(), case);
    assert!(records(&*store, &mut |_, _| ()).unwrap().is_clean());
}

#[test]
fn a_state_is_read_in_place_of_the_events() {
    let desk = Desk::open();
    let mut marked = marked(desk.store());
    marked.version += 1;
    append(desk.store(), Some(write_state(&marked).unwrap()));
    assert_eq!(load(desk.store()), marked);
    let (shown, _) = desk.session.case("2026-0001").unwrap();
    assert_eq!(shown, marked);
}

#[test]
fn a_state_from_before_the_last_event_is_not_believed() {
    let desk = Desk::open();
    // The store itself forgets what was kept before an event that left nothing.
    append(desk.store(), None);
    assert_eq!(load(desk.store()), fold(desk.store()));
    assert_eq!(load(desk.store()).version, desk.store().version(STREAM).unwrap());
    // Left with the newest event, but made before it.
    append(desk.store(), Some(write_state(&marked(desk.store())).unwrap()));
    assert!(desk.store().snapshot(STREAM).unwrap().is_some());
    assert_eq!(load(desk.store()), fold(desk.store()));
}

#[test]
fn a_state_of_another_case_or_of_no_case_is_not_believed() {
    let desk = Desk::open();
    let next = fold(desk.store()).version + 1;
    let other = Case { id: "2026-0002".into(), version: next, ..marked(desk.store()) };
    append(desk.store(), Some(write_state(&other).unwrap()));
    assert_eq!(load(desk.store()), fold(desk.store()));
    append(desk.store(), Some(b"{\"v\":1,".to_vec()));
    assert_eq!(load(desk.store()), fold(desk.store()));
    append(desk.store(), Some(Vec::new()));
    assert_eq!(load(desk.store()), fold(desk.store()));
}

#[test]
fn a_long_case_is_the_same_from_its_state_and_from_its_events() {
    let mut desk = Desk::open();
    while fold(desk.store()).version < 2_990 {
        let records = journal::history(desk.store(), &"2026-0001".into()).unwrap();
        let records = records.iter().skip(1).take(500);
        let records: Vec<_> = records
            .map(|entered| serde_json::to_vec(&StoredEvent::from(&entered.event)).unwrap())
            .collect();
        registry::append(desk.store(), STREAM, records, None);
    }
    assert_eq!(journal::kept(desk.store(), &"2026-0001".into()).unwrap(), None);
    let moved = desk.act("lin", |session| advance(session, &supplement()).unwrap());
    assert!(moved.case.version >= 2_990);
    assert_eq!(journal::kept(desk.store(), &"2026-0001".into()).unwrap(), Some(moved.case));
    assert_eq!(load(desk.store()), fold(desk.store()));
}
