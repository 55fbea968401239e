//! Whatever is kept beside the events and is not what they say is found, and nothing else is.

use super::registry::{Desk, TABLES, append, at_the_end, at_the_end_without, change};
use crate::support::{Moment, Registry};
use fashen::app::journal::{self, StoredEvent, StoredHappening, write_state};
use fashen::app::verify::{Checked, Finding, records};
use fashen::domain::case::{Case, Copy};
use fashen::domain::digest::Digest;
use fashen::domain::limits;
use fashen_store::{Hash, Options, Row, Scan, Store, sm3};

fn check(store: &dyn Store) -> Checked {
    records(store, &mut |_, _| ()).unwrap()
}

fn findings(store: &dyn Store) -> Vec<Finding> {
    check(store).findings
}

fn rows(store: &dyn Store, table: &str) -> Vec<Row> {
    store.scan(&Scan::all(table, 100)).unwrap().rows
}

fn first_case(store: &dyn Store) -> Case {
    journal::fold(store, &"2026-0001".into()).unwrap()
}

#[test]
fn what_the_use_cases_left_is_clean() {
    let store = at_the_end();
    let (mut last, mut calls) = ((0, 0), 0);
    let checked = records(&*store, &mut |done, all| {
        assert!(done >= last.0 && done <= all);
        (last, calls) = ((done, all), calls + 1);
    });
    let checked = checked.unwrap();
    assert_eq!(checked.findings, []);
    assert!(checked.is_clean());
    assert_eq!((checked.cases, checked.entries, checked.states, calls), (3, 2, 1, 3));
    let all: usize = TABLES.iter().map(|table| rows(&*store, table).len()).sum();
    assert_eq!(checked.rows, all as u64);
    assert!(checked.papers > 0 && checked.blobs > 3 * checked.papers);
    let desk = Desk::open();
    assert!(check(desk.store()).is_clean());
}

#[test]
fn an_empty_store_is_clean() {
    assert_eq!(check(&*fashen_store::memory()), Checked::default());
}

#[test]
fn a_row_that_differs_is_found_in_every_table() {
    for table in TABLES {
        let store = at_the_end();
        let Row { key, value } = rows(&*store, table).remove(0);
        let other: Vec<u8> = value.iter().map(|byte| byte ^ 1).collect();
        change(&*store, table, &key, Some(&other));
        assert_eq!(findings(&*store), [Finding::RowDiffers { table, key }]);
    }
}

#[test]
fn a_row_that_is_gone_is_found_in_every_table() {
    for table in TABLES {
        let store = at_the_end();
        let key = rows(&*store, table).remove(0).key;
        change(&*store, table, &key, None);
        assert_eq!(findings(&*store), [Finding::RowMissing { table, key }]);
    }
}

#[test]
fn a_row_that_nobody_wrote_is_found_in_every_table() {
    let store = at_the_end();
    let ended = first_case(&*store).id.to_string();
    let strays: [(&'static str, &[u8]); 8] = [
        ("case", b"2026-0009"),
        ("case", b"\xff"),
        ("open", ended.as_bytes()),
        ("todo", b"reviewer\0~\x002026-09-07T09:00:00+08:00\x002026-0001\0intake"),
        ("todo", b"reviewer"),
        ("entry", b"2026-0009"),
        ("counter", b"case/2025"),
        ("counter", b"x"),
    ];
    let mut expected: Vec<_> = strays
        .into_iter()
        .map(|(table, key)| Finding::RowStray { table, key: key.to_vec() })
        .collect();
    for (stray, n) in expected.iter().zip(0_u8..) {
        let Finding::RowStray { table, key } = stray else { unreachable!() };
        change(&*store, table, key, Some(&[n]));
    }
    let mut found = findings(&*store);
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn one_row_in_the_place_of_another_is_two_findings() {
    let store = at_the_end();
    let key = rows(&*store, "case").remove(0).key;
    change(&*store, "case", &key, None);
    change(&*store, "case", b"2026-0009", Some(b"{}"));
    let stray = Finding::RowStray { table: "case", key: b"2026-0009".to_vec() };
    assert_eq!(findings(&*store), [Finding::RowMissing { table: "case", key }, stray]);
}

#[test]
fn a_state_that_differs_is_found_and_one_that_nobody_believes_is_none() {
    let desk = Desk::open();
    let store = desk.store();
    let fact = || {
        let case = first_case(store);
        let value = serde_json::from_str(r#"{"bool":false}"#).unwrap();
        let event = StoredHappening::FactStated { fact: "market".to_owned(), value };
        let at = case.touched.unwrap();
        serde_json::to_vec(&StoredEvent { v: 1, at, by: "wu".to_owned(), event }).unwrap()
    };
    append(store, "case/2026-0001", vec![fact()], Some(write_state(&first_case(store)).unwrap()));
    let differs = Finding::StateDiffers { case: "2026-0001".into() };
    assert_eq!(findings(store), [differs], "made before the event");
    append(store, "case/2026-0001", vec![fact()], Some(b"not a state".to_vec()));
    assert_eq!(findings(store), []);
}

#[test]
fn a_blob_that_is_gone_is_found_whoever_names_it() {
    let whole = at_the_end();
    let case = first_case(&*whole);
    let draft = &case.drafts[0].0;
    let second = journal::fold(&*whole, &"2026-0002".into()).unwrap();
    let material =
        second.materials.iter().chain(&case.materials).find_map(|material| match &material.copy {
            Copy::File { digest, .. } => Some(*digest),
            Copy::OnPaper(_) => None,
        });
    let paper = case.papers[0].files[0].digest;
    let report = case.screenings[&1].report;
    let drafted = [Some(draft.file), Some(draft.outline), Some(report)];
    for lost in drafted.into_iter().chain([material, Some(paper), case.pack]) {
        let lost = lost.unwrap();
        let found = findings(&*at_the_end_without(&[Hash(lost.0)]));
        assert!(!found.is_empty());
        for finding in found {
            assert!(
                matches!(finding, Finding::BlobMissing { hash, .. } if hash == lost),
                "{finding:?}"
            );
        }
    }
}

#[test]
fn a_file_of_a_pack_that_is_gone_is_found_once() {
    let whole = at_the_end();
    let pack = first_case(&*whole).pack.unwrap();
    let manifest = whole.get_blob(&Hash(pack.0)).unwrap().unwrap();
    let manifest = String::from_utf8(manifest).unwrap();
    let (hash, _) = manifest.lines().nth(1).unwrap().split_once(' ').unwrap();
    let hash: Digest = hash.parse().unwrap();
    let found = findings(&*at_the_end_without(&[Hash(hash.0)]));
    assert_eq!(found, [Finding::BlobMissing { hash, case: "2026-0001".into() }]);
}

#[test]
fn a_paper_or_draft_that_was_changed_on_the_disk_is_found() {
    let folder = Registry::at(Moment::End);
    let place = folder.path().join("store");
    let open = || fashen_store::open(&place, &Options::default()).unwrap();
    let case = first_case(&*open());
    let (paper, draft) = (&case.papers[0], &case.drafts[0].0);
    let file = &paper.files[1];
    for digest in [file.digest, draft.outline].map(|digest| digest.to_string()) {
        let blob = place.join("blobs").join(&digest[..2]).join(&digest);
        let mut bytes = std::fs::read(&blob).unwrap();
        bytes[0] ^= 1;
        std::fs::write(&blob, bytes).unwrap();
    }
    let id = || case.id.clone();
    let (format, hash) = (file.format.clone(), file.digest);
    let changed = Finding::PaperChanged { case: id(), paper: paper.paper, format, hash };
    let outline = Finding::BlobChanged { hash: draft.outline, case: id() };
    let found = findings(&*open());
    assert!(found.contains(&changed) && found.contains(&outline), "{found:?}");
    assert!(found.iter().all(|finding| [&changed, &outline].contains(&finding)), "{found:?}");
}

#[test]
fn a_record_that_does_not_read_is_found_and_the_rest_is_looked_at() {
    let store = at_the_end();
    append(&*store, "case/2026-0002", vec![b"{\"v\":1}".to_vec()], None);
    append(&*store, "entry/2026-0001", vec![b"?".to_vec()], None);
    let key = rows(&*store, "case").remove(0).key;
    change(&*store, "case", &key, None);
    change(&*store, "open", b"2026-0008", Some(b"{}"));
    let found = findings(&*store);
    let unreadable = |finding: &Finding| match finding {
        Finding::RecordUnreadable { stream, .. } => Some(stream.clone()),
        _ => None,
    };
    let unreadable: Vec<_> = found.iter().filter_map(unreadable).collect();
    assert_eq!(unreadable, ["case/2026-0002", "entry/2026-0001"]);
    assert!(found.contains(&Finding::RowMissing { table: "case", key }));
    assert!(found.contains(&Finding::RowStray { table: "open", key: b"2026-0008".to_vec() }));
    assert_eq!(found.len(), 4, "rows of what does not read are no strays: {found:?}");
}

#[test]
fn a_pack_that_is_no_workflow_is_found_once() {
    let desk = Desk::open();
    let store = desk.store();
    let file = b"workflow: [".to_vec();
    let manifest = format!("fashen.pack/1\n{} workflow.yaml\n", sm3(&file)).into_bytes();
    let pack = Digest(sm3(&manifest).0);
    store.put_blob(&file).unwrap();
    store.put_blob(&manifest).unwrap();
    let opened = journal::history(store, &"2026-0001".into()).unwrap().remove(0);
    let mut opened = StoredEvent::from(&opened.event);
    let StoredHappening::CaseOpened { pack: named, .. } = &mut opened.event else { panic!() };
    *named = pack.to_string();
    for case in ["case/2026-0002", "case/2026-0003"] {
        append(store, case, vec![serde_json::to_vec(&opened).unwrap()], None);
    }
    change(store, "case", b"2026-0002", Some(b"nobody can say"));
    change(store, "counter", b"case/2026", Some(b"3"));
    assert_eq!(findings(store), [Finding::PackUnreadable { pack, case: "2026-0002".into() }]);
}

#[test]
fn every_case_is_looked_at_and_findings_are_counted_beyond_the_list() {
    let desk = Desk::open();
    let store = desk.store();
    let history = journal::history(store, &"2026-0001".into()).unwrap();
    let bytes = |entered: &journal::Entered| serde_json::to_vec(&StoredEvent::from(&entered.event));
    let first: Vec<u8> = bytes(&history[0]).unwrap();
    for n in 2..=1_100 {
        append(store, &format!("case/2026-{n:04}"), vec![first.clone()], None);
    }
    let checked = check(store);
    assert_eq!(checked.cases, 1_100);
    assert_eq!(checked.findings.len(), limits::RECORD_FINDINGS);
    // Two rows of each case, and the number of the last.
    assert_eq!(checked.findings.len() as u64 + checked.unlisted, 2 * 1_099 + 1);
}
