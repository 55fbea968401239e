//! Precision: every blocking suspicion of the shipped rules on real normative documents, judged by reading.
//!
//! `classified.tsv` names file, rule, byte and judgement, and never the words. A suspicion that is not in it was not
//! read; one of it that is no longer raised must be taken out.

use super::{checks, document, normative};
use crate::support::{skip, tell};
use fashen::domain::workflow::Weight;
use std::collections::BTreeMap;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rules/classified.tsv");

/// Blocking suspicions that a document has on average at most, in tenths.
const MEAN_TENTHS: usize = 15;

/// File, rule and byte of a suspicion.
type Place = (String, String, usize);

/// What was judged, by place.
fn judged() -> BTreeMap<Place, String> {
    let text = std::fs::read_to_string(TABLE).unwrap();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [file, rule, byte, judgement] = cells[..] else { panic!("{line}") };
        assert!(["right", "arguable", "wrong"].contains(&judgement), "{line}");
        ((file.to_owned(), rule.to_owned(), byte.parse().unwrap()), judgement.to_owned())
    };
    text.lines().skip(1).map(row).collect()
}

/// Every blocking suspicion that is raised.
fn raised(papers: &[(String, String)]) -> Vec<Place> {
    let checks = checks();
    let of = |(name, text): &(String, String)| {
        let found = checks.document(name, document(text)).found;
        let heavy = found.into_iter().filter(|one| one.weight == Weight::Blocking);
        heavy.map(|one| (name.clone(), one.rule, one.span.start)).collect::<Vec<_>>()
    };
    papers.iter().flat_map(of).collect()
}

#[test]
fn every_blocking_suspicion_on_real_papers_was_read() {
    let test = "rules::classified::every_blocking_suspicion_on_real_papers_was_read";
    let papers = normative();
    if papers.is_empty() {
        skip(test, "no folder corpus/screening beside the repository");
        return;
    }
    let (judged, raised) = (judged(), raised(&papers));
    let unread: Vec<&Place> = raised.iter().filter(|place| !judged.contains_key(place)).collect();
    let gone: Vec<&Place> = judged.keys().filter(|place| !raised.contains(place)).collect();
    let count = |judgement| {
        let of = |place: &&Place| judged.get(*place).is_some_and(|one| one == judgement);
        raised.iter().filter(of).count()
    };
    let [right, arguable, wrong] = ["right", "arguable", "wrong"].map(count);
    tell(&format!(
        "report: precision      {} blocking suspicions in {} real papers: {right} right, {arguable} arguable, {wrong} wrong",
        raised.len(),
        papers.len()
    ));
    assert!(unread.is_empty(), "not read: {unread:?}");
    assert!(gone.is_empty(), "no longer raised: {gone:?}");
    assert!(raised.len() * 10 <= papers.len() * MEAN_TENTHS, "{} suspicions", raised.len());
}
