//! The journal of a driven case: the chain holds, everything is in it, and the papers are what it sealed.

use super::desk::{Desk, texts};
use super::drive::CASE;
use super::outside::{fresh, program, run, tell};
use super::registries::{driven_ones, real};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

const STREAM: &str = "case/2026-0001";

fn events(desk: &Desk) -> Vec<Value> {
    desk.data(&["history", CASE])["events"].as_array().unwrap().clone()
}

fn records(desk: &Desk) -> Vec<fashen_store::Record> {
    let store = fashen_store::open(&desk.folder.join("store"), &fashen_store::Options::default());
    store.unwrap().read(STREAM, 0, 10_000).unwrap()
}

#[test]
fn what_history_shows_is_the_chain_of_the_store() {
    for desk in driven_ones() {
        let (events, records) = (events(desk), records(desk));
        assert!(events.len() > 100, "{} events", events.len());
        assert_eq!(events.len(), records.len());
        let mut before = fashen_store::Hash::ZERO;
        for ((shown, record), version) in events.iter().zip(&records).zip(1_u64..) {
            assert_eq!(shown["version"], version);
            assert_eq!(shown["hash"], record.hash.to_string());
            assert_eq!(shown["event"], serde_json::from_slice::<Value>(&record.payload).unwrap());
            assert_eq!(record.previous, before, "version {version}");
            assert!(record.gives_its_hash(), "version {version}");
            before = record.hash;
        }
    }
}

/// Another program gives the same hashes from the layout that is promised.
#[test]
fn openssl_gives_the_same_hashes() {
    let Some(desk) = real() else { return };
    let Some(openssl) = program(&["openssl"]) else { return };
    let folder = fresh("openssl-record");
    let mut before = fashen_store::Hash::ZERO;
    for record in records(desk).iter().take(20) {
        let mut bytes = b"fashen record 1".to_vec();
        bytes.extend(before.0);
        bytes.extend(record.version.to_be_bytes());
        for part in [STREAM.as_bytes(), &record.payload] {
            bytes.extend((part.len() as u64).to_be_bytes());
            bytes.extend(part);
        }
        let Some(hash) = sm3(&openssl, &bytes, &folder) else { return };
        assert_eq!(hash, record.hash.to_string(), "version {}", record.version);
        before = record.hash;
    }
}

/// The SM3 of some bytes by openssl; nothing where it does not know SM3.
pub(super) fn sm3(openssl: &Path, bytes: &[u8], folder: &Path) -> Option<String> {
    let file = folder.join("bytes");
    std::fs::write(&file, bytes).unwrap();
    let ran = run(Command::new(openssl).args(["dgst", "-sm3", "-r"]).arg(&file), 20, folder);
    if !ran.good {
        tell(&format!("skipped: openssl has no SM3: {}", ran.stderr.trim()));
        return None;
    }
    ran.text().split_whitespace().next().map(str::to_owned)
}

#[test]
fn every_answer_and_every_person_is_in_the_journal() {
    for desk in driven_ones() {
        let events = events(desk);
        let shown = desk.data(&["show", CASE]);
        let answered: BTreeSet<&str> =
            events.iter().filter_map(|event| event["event"]["event"]["item"].as_str()).collect();
        let answers = shown["answers"].as_object().unwrap();
        assert!(answers.len() > 60, "{} answers", answers.len());
        assert!(answers.keys().all(|item| answered.contains(item.as_str())));
        let people: BTreeSet<&str> =
            events.iter().filter_map(|event| event["event"]["by"].as_str()).collect();
        assert_eq!(people, BTreeSet::from(["chen", "lin", "sun", "xu", "zhou"]));
        let times: Vec<&str> =
            events.iter().filter_map(|event| event["event"]["at"].as_str()).collect();
        assert_eq!(times.len(), events.len());
        assert!(times.is_sorted(), "time runs one way");
    }
}

/// What a person can hold in hand is what the journal sealed.
#[test]
fn a_paper_is_the_bytes_that_the_journal_sealed() {
    for desk in driven_ones() {
        let sealed: BTreeSet<String> = events(desk)
            .iter()
            .filter(|event| event["event"]["event"]["type"] == "paper-issued")
            .flat_map(|event| digests(&event["event"]["event"]["files"]))
            .collect();
        assert_eq!(sealed.len(), 15, "two opinions and three papers in three formats");
        let out = fresh("sealed");
        let mut seen = 0;
        for paper in ["opinion", "routing-sheet", "filing-report", "filing-register"] {
            desk.issue(CASE, paper, &out);
        }
        for file in std::fs::read_dir(&out).unwrap() {
            let path = file.unwrap().path();
            let digest = fashen_store::sm3(&std::fs::read(&path).unwrap()).to_string();
            assert!(sealed.contains(&digest), "{}", path.display());
            seen += 1;
        }
        assert_eq!(seen, 12);
    }
}

/// The digests of the files of a paper, in whatever form the event names them.
fn digests(files: &Value) -> Vec<String> {
    match files {
        Value::String(text) if text.len() == 64 => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(digests).collect(),
        Value::Object(fields) => fields.values().flat_map(digests).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_case_went_all_the_way() {
    for desk in driven_ones() {
        let shown = desk.data(&["show", CASE]);
        assert_eq!(shown["ended"]["end"], "filed");
        assert_eq!(shown["drafts"].as_array().unwrap().len(), 2);
        assert_eq!(shown["findings"][0]["reply"]["kind"], "adopted");
        assert_eq!(shown["findings"][0]["open"], false);
        assert!(texts(&shown["active"]).is_empty());
    }
}
