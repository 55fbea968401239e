//! `verify`, as far as the store can not: what is kept beside the journal against what the events say.
//!
//! The store proves that no record, row or blob was changed since it was written. Here every case and entry is
//! folded anew, and states, rows and blobs are compared with what they must be. Nothing is mended, and damage is
//! data, not an error. It must never hold more than one case at a time.

mod audit;
mod blobs;
mod rows;

use crate::app::Error;
use crate::domain::digest::Digest;
use crate::domain::limits;
use crate::domain::name::CaseId;
use crate::domain::paper::PaperKind;
use audit::Audit;
use fashen_store::Store;

/// What was looked at, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Cases folded.
    pub cases: u64,
    /// Catalogue entries folded.
    pub entries: u64,
    /// Clean-ups folded.
    pub clean_ups: u64,
    /// States of cases that were kept and compared.
    pub states: u64,
    /// Rows of all tables.
    pub rows: u64,
    /// Contents that events name, each as often as it is named; those of a pack once.
    pub blobs: u64,
    /// Papers issued, all their files among the blobs.
    pub papers: u64,
    /// What is wrong, at most [`limits::RECORD_FINDINGS`] of it.
    pub findings: Vec<Finding>,
    /// How many findings there are beyond those listed.
    pub unlisted: u64,
}

/// Something that is not what the events say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A record does not read as an event; its case or entry could not be checked.
    RecordUnreadable {
        /// The stream.
        stream: String,
        /// The record, or what its store says of it.
        what: String,
    },
    /// The state kept of a case is not what its events amount to.
    StateDiffers {
        /// The case.
        case: CaseId,
    },
    /// A row says something else than the events.
    RowDiffers {
        /// The table.
        table: &'static str,
        /// The key.
        key: Vec<u8>,
    },
    /// A row that the events ask for is not there.
    RowMissing {
        /// The table.
        table: &'static str,
        /// The key.
        key: Vec<u8>,
    },
    /// A row that no event asks for.
    RowStray {
        /// The table.
        table: &'static str,
        /// The key.
        key: Vec<u8>,
    },
    /// A file of a paper is no longer what was sealed.
    PaperChanged {
        /// The case.
        case: CaseId,
        /// The paper.
        paper: PaperKind,
        /// Which of its files.
        format: String,
        /// Their digest in the journal.
        hash: Digest,
    },
    /// A content that an event names is not what it was.
    BlobChanged {
        /// Its digest.
        hash: Digest,
        /// The first case found to name it.
        case: CaseId,
    },
    /// A content that an event names is not there.
    BlobMissing {
        /// Its digest.
        hash: Digest,
        /// The first case found to name it.
        case: CaseId,
    },
    /// The files of a pack are there, and are no workflow; the rows of its cases could not be checked.
    PackUnreadable {
        /// The digest of the pack.
        pack: Digest,
        /// The first case found to be bound to it.
        case: CaseId,
    },
}

impl Checked {
    /// Whether everything is as the events say.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    /// Lists a finding, or counts it once the list is full.
    fn add(&mut self, finding: Finding) {
        if self.findings.len() < limits::RECORD_FINDINGS {
            self.findings.push(finding);
        } else {
            self.unlisted += 1;
        }
    }
}

/// Compares everything that is kept beside the events with the events.
///
/// The store must stand still meanwhile: what is written between two looks would be found to differ. `progress`
/// hears after each case how many records were folded so far, and how many there are.
///
/// # Errors
///
/// Those of the store but for damage, and a record of a newer program: then nothing can be said of the rest.
pub fn records(store: &dyn Store, progress: &mut dyn FnMut(u64, u64)) -> Result<Checked, Error> {
    let mut audit = Audit::new(store);
    audit.time()?;
    audit.cases(progress)?;
    audit.entries()?;
    audit.clean_ups()?;
    audit.counters()?;
    audit.strays()?;
    Ok(audit.checked)
}
