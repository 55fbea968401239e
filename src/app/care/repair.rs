//! `repair`: whatever is whole of a damaged registry, in a new folder, and what is missing, by case.

use super::{STORE, beside, refuse_full};
use super::{lists, prove};
use crate::app::{Error, Lending, Opening};
use crate::lang::care::{Finding, FindingKind};
use fashen_store::Span;
use std::path::{Path, PathBuf};

/// What was saved, and what was not.
#[derive(Clone, Debug)]
pub struct Repaired {
    /// The new folder.
    pub root: PathBuf,
    /// Records that are in their places.
    pub records: u64,
    /// Contents that were copied.
    pub blobs: u64,
    /// Files of settings, workflows and templates that were copied.
    pub beside: Vec<String>,
    /// What is missing or set aside, by case.
    pub missing: Vec<Finding>,
}

/// Saves what is whole of the registry in `from` into `to`, which is absent or empty. `from` is only read.
///
/// # Errors
///
/// [`crate::app::Misuse::FolderNotEmpty`], or why nothing can be read or written. Damage is none.
pub fn repair(from: &Path, to: &Path, opening: &Opening) -> Result<Repaired, Error> {
    refuse_full(to)?;
    let files = beside::read(from)?;
    let saved = fashen_store::repair(&from.join(STORE), &to.join(STORE), &opening.options())?;
    beside::write(to, &files)?;
    let mut checked = prove::records(to, opening)?;
    if !checked.is_clean() {
        let store = Lending::of(to.join(STORE), opening.clone());
        lists::mend(&store, &checked)?;
        store.let_go();
        checked = prove::records(to, opening)?;
    }
    let missing = missing(&saved, prove::proof(&saved.report, Some(checked), None).findings);
    let beside = files.into_iter().map(|file| file.name).collect();
    let (records, blobs) = (saved.placed, saved.blobs);
    Ok(Repaired { root: to.to_path_buf(), records, blobs, beside, missing })
}

/// What is missing: first of the cases, then what nobody can be named for.
fn missing(saved: &fashen_store::Repaired, of_the_new: Vec<Finding>) -> Vec<Finding> {
    let span = |kind| {
        move |span: &Span| Finding {
            version: Some(span.from),
            until: Some(span.to),
            ..Finding::of(kind).in_stream(&span.stream)
        }
    };
    let mut missing: Vec<Finding> =
        saved.missing.iter().map(span(FindingKind::RecordMissing)).collect();
    missing.extend(saved.aside.iter().map(span(FindingKind::RecordAside)));
    missing.extend(of_the_new);
    let count = |spans: &[(u64, u64)]| spans.iter().map(|(from, to)| to - from + 1).sum::<u64>();
    let named: u64 = saved.missing.iter().map(|span| span.to - span.from + 1).sum();
    if count(&saved.missing_positions) > named {
        missing.extend(saved.missing_positions.iter().map(|(from, to)| Finding {
            position: Some(*from),
            until: Some(*to),
            ..Finding::of(FindingKind::RecordMissing)
        }));
    }
    let is_told = |hash: &String| missing.iter().any(|one| one.hash.as_ref() == Some(hash));
    let broken: Vec<String> = saved.broken_blobs.iter().map(ToString::to_string).collect();
    let broken: Vec<String> = broken.into_iter().filter(|hash| !is_told(hash)).collect();
    missing.extend(
        broken
            .into_iter()
            .map(|hash| Finding { hash: Some(hash), ..Finding::of(FindingKind::BlobMissing) }),
    );
    missing.sort_by_key(|one| (one.case.is_none(), one.case.clone(), one.kind, one.version));
    missing.dedup();
    missing
}
