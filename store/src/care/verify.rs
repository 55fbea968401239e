//! Verifying the store of a folder, while others go on using it.

use std::path::Path;

use super::moment;
use crate::blob::Blobs;
use crate::durable::Survey;
use crate::journal::Journal;
use crate::lock::Lock;
use crate::{Damage, Hash, Options, Report, Store, StoreError, format, open};

/// Recomputes everything that hashes promise, and compares the index with the journal, as
/// [`Store::verify`] does. The lock is held at the beginning and at the end for a moment only.
///
/// `anchor` is a head of the chain that was written down once: [`Report::anchored`] tells where the chain
/// had it; nothing means that this history is not the one it was printed from.
///
/// A journal so damaged that the store does not open is read nevertheless, as far as it goes, under the
/// lock; what kept it from opening is among the findings.
///
/// # Errors
/// Those of [`open`](crate::open()), but for damage of the journal.
pub fn verify(dir: &Path, options: &Options, anchor: Option<Hash>) -> Result<Report, StoreError> {
    match beside_others(dir, options, anchor) {
        Err(StoreError::Damaged(why @ Damage::Journal { .. })) => alone(dir, options, anchor, &why),
        verified => verified,
    }
}

fn beside_others(
    dir: &Path,
    options: &Options,
    anchor: Option<Hash>,
) -> Result<Report, StoreError> {
    let point = moment(dir, options)?;
    let mut survey = Survey::new(anchor);
    survey.read_point(&point, options.on_progress.as_ref())?;
    let store = open::on_disk(dir, options)?;
    let report = store.end_survey(survey)?;
    store.close()?;
    Ok(report)
}

/// Reads what is there without an index: nothing is compared with it, and nothing is written.
fn alone(
    dir: &Path,
    options: &Options,
    anchor: Option<Hash>,
    why: &Damage,
) -> Result<Report, StoreError> {
    format::check(dir)?;
    let _lock = Lock::take(dir, options)?;
    let (journal, blobs) = (Journal::of(dir), Blobs::reader(dir));
    Survey::new(anchor).read_alone(&journal, &blobs, why, options.on_progress.as_ref())
}
