//! `verify`: that everything is as it was written, down to the bytes of the papers.
//!
//! First the store by its hashes, then every case by its events. Nothing is mended; a finding is data.

use super::STORE;
use crate::app::verify::{self, Checked, Finding as RecordFinding};
use crate::app::{Error, Lending, Misuse, Opening};
use crate::domain::limits;
use crate::lang::care::{Finding, FindingKind};
use fashen_store::{
    Finding as StoreFinding, Hash, Head, Progress, Report, Store, StoreError, Work,
};
use std::path::Path;

/// What was found.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The end of the chain: to be written down outside the registry.
    pub head: Head,
    /// Records looked at.
    pub records: u64,
    /// Contents looked at.
    pub blobs: u64,
    /// What was looked at case by case; nothing where the store does not open.
    pub checked: Option<Checked>,
    /// Up to which record the history is the one that was written down.
    pub anchored: Option<u64>,
    /// What is wrong, cases first.
    pub findings: Vec<Finding>,
    /// How many more are not listed.
    pub unlisted: u64,
}

/// Verifies a registry. `anchor` is a head of the chain that was written down once.
///
/// # Errors
///
/// [`Misuse::NotADigest`], or why the store can not be read at all.
pub fn verify(root: &Path, opening: &Opening, anchor: Option<&str>) -> Result<Proof, Error> {
    let anchor = anchor.map(digest).transpose()?;
    let report = fashen_store::verify(&root.join(STORE), &opening.options(), anchor)?;
    let checked = match records(root, opening) {
        Ok(checked) => Some(checked),
        Err(Error::Store(StoreError::Damaged(_))) => None,
        Err(error) => return Err(error),
    };
    Ok(proof(&report, checked, anchor))
}

fn digest(text: &str) -> Result<Hash, Error> {
    let text = text.trim();
    text.parse().map_err(|_| Error::Misuse(Misuse::NotADigest { text: text.to_owned() }))
}

/// Compares what is kept with the events. The store is let go between cases; where that was enough for somebody
/// to write and something differs, all is compared again while it stands still.
pub(super) fn records(root: &Path, opening: &Opening) -> Result<Checked, Error> {
    let store = Lending::of(root.join(STORE), opening.clone());
    let before = store.head()?;
    let mut cases = 0;
    let checked = verify::records(&store, &mut |done, total| {
        say(opening, done, total);
        cases += 1;
        if cases % limits::CASES_AT_A_TIME == 0 {
            store.let_go();
        }
    })?;
    if checked.is_clean() || store.head()? == before {
        return Ok(checked);
    }
    verify::records(&store, &mut |done, total| say(opening, done, total))
}

fn say(opening: &Opening, done: u64, total: u64) {
    if let Some(tell) = &opening.on_progress {
        tell(Progress { work: Work::Verify, done, total });
    }
}

pub(super) fn proof(report: &Report, checked: Option<Checked>, anchor: Option<Hash>) -> Proof {
    let mut findings: Vec<Finding> = Vec::new();
    if let (Some(anchor), None) = (anchor, report.anchored) {
        let hash = Some(anchor.to_string());
        findings.push(Finding { hash, ..Finding::of(FindingKind::Anchor) });
    }
    let mut unlisted = report.unlisted;
    if let Some(checked) = &checked {
        unlisted += checked.unlisted;
        findings.extend(checked.findings.iter().map(of_record));
    }
    let named: Vec<_> = findings.iter().filter_map(|finding| finding.hash.clone()).collect();
    let of_store = report.findings.iter().map(of_store);
    // What events name was found with its case already.
    findings
        .extend(of_store.filter(|one| one.hash.as_ref().is_none_or(|hash| !named.contains(hash))));
    findings.sort_by_key(|finding| (finding.case.is_none(), finding.case.clone(), finding.kind));
    findings.dedup();
    let Report { records, blobs, head, anchored, .. } = *report;
    Proof { head, records, blobs, checked, anchored, findings, unlisted }
}

/// What the store found, as it is told.
fn of_store(found: &StoreFinding) -> Finding {
    let of = Finding::of;
    match found {
        StoreFinding::RecordMissing { position } => {
            Finding { position: Some(*position), ..of(FindingKind::RecordMissing) }
        }
        StoreFinding::RecordChanged { stream, version, position } => Finding {
            version: Some(*version),
            position: Some(*position),
            ..of(FindingKind::RecordChanged).in_stream(stream)
        },
        StoreFinding::StreamBroken { stream, version } => {
            Finding { version: Some(*version), ..of(FindingKind::StreamBroken).in_stream(stream) }
        }
        StoreFinding::StreamHead { stream, kept, .. } => {
            Finding { version: Some(*kept), ..of(FindingKind::StreamHead).in_stream(stream) }
        }
        StoreFinding::ChainHead { kept, .. } => {
            Finding { position: Some(kept.position), ..of(FindingKind::ChainHead) }
        }
        StoreFinding::RowDiffers { table, key } => row(table, key),
        StoreFinding::IndexDiffers { .. } => of(FindingKind::Index),
        StoreFinding::BlobChanged { hash } => {
            Finding { hash: Some(hash.to_string()), ..of(FindingKind::BlobChanged) }
        }
        StoreFinding::Unreadable { place, reason } => Finding {
            place: Some(place.clone()),
            reason: Some(reason.clone()),
            ..of(FindingKind::Unreadable)
        },
    }
}

/// A row, which belongs to the case that its key begins with, or names after the role and the time.
fn row(table: &str, key: &[u8]) -> Finding {
    let case = case_of(table, key);
    Finding { case, table: Some(table.to_owned()), ..Finding::of(FindingKind::Row) }
}

/// The case that a row speaks of.
pub(super) fn case_of(table: &str, key: &[u8]) -> Option<String> {
    let key = String::from_utf8_lossy(key).into_owned();
    match table {
        "case" | "open" | "entry" => Some(key),
        "todo" => key.split('\0').nth(3).map(str::to_owned),
        "due" => key.split('\0').nth(2).map(str::to_owned),
        "link" => key.split('\0').nth(1).map(str::to_owned),
        _ => None,
    }
}

/// What was found by the events, as it is told.
fn of_record(found: &RecordFinding) -> Finding {
    let of = Finding::of;
    let case = |case: &crate::domain::name::CaseId| Some(case.to_string());
    match found {
        RecordFinding::RecordUnreadable { stream, what } => Finding {
            reason: Some(what.clone()),
            ..of(FindingKind::RecordUnreadable).in_stream(stream)
        },
        RecordFinding::StateDiffers { case: id } => {
            Finding { case: case(id), ..of(FindingKind::State) }
        }
        RecordFinding::RowDiffers { table, key }
        | RecordFinding::RowMissing { table, key }
        | RecordFinding::RowStray { table, key } => row(table, key),
        RecordFinding::PaperChanged { case: id, paper, format, hash } => Finding {
            case: case(id),
            paper: Some((*paper, format.clone())),
            hash: Some(hash.to_string()),
            ..of(FindingKind::Paper)
        },
        RecordFinding::BlobChanged { hash, case: id } => {
            Finding { case: case(id), hash: Some(hash.to_string()), ..of(FindingKind::BlobChanged) }
        }
        RecordFinding::BlobMissing { hash, case: id } => {
            Finding { case: case(id), hash: Some(hash.to_string()), ..of(FindingKind::BlobMissing) }
        }
        RecordFinding::PackUnreadable { pack, case: id } => {
            Finding { case: case(id), hash: Some(pack.to_string()), ..of(FindingKind::Pack) }
        }
    }
}
