//! The written form of an event, version 1.
//!
//! Frozen once released. No `flatten`, no `untagged`: a reader in fifty years must see what is meant.

use super::JournalError;
use super::screened::{StoredClassification, StoredExcluded, StoredNature, StoredSettled};
use crate::domain::case::Event;
use crate::domain::digest::Digest;
use crate::domain::name::WorkflowName;
use chrono::{DateTime, FixedOffset, NaiveDate};
use fashen_store::Record;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The newest format this program writes.
pub(super) const FORMAT: u32 = 1;

/// An event as written: one JSON object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredEvent {
    /// The format.
    pub v: u32,
    /// When, RFC 3339.
    pub at: DateTime<FixedOffset>,
    /// By whose hand.
    pub by: String,
    /// What happened.
    pub event: StoredHappening,
}

/// The format alone, to tell a newer record from a damaged one.
#[derive(Deserialize)]
struct Envelope {
    v: u32,
}

/// What happened, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case",
    deny_unknown_fields
)]
#[expect(missing_docs, reason = "each variant is its namesake in domain::case::Happening")]
pub enum StoredHappening {
    CaseOpened {
        workflow: String,
        pack: String,
        title: String,
        unit: String,
        facts: BTreeMap<String, StoredFact>,
    },
    FactStated {
        fact: String,
        value: StoredFact,
    },
    DraftSubmitted {
        ordinal: u32,
        file_name: String,
        file: String,
        outline: String,
        text: String,
        title: String,
        clauses: u32,
    },
    DraftScreened {
        draft: u32,
        classification: StoredClassification,
        decision: bool,
        exclusion: Option<StoredExcluded>,
        settled: Option<StoredSettled>,
        report: String,
    },
    ScreeningConfirmed {
        draft: u32,
        classification: StoredNature,
        decision: Option<bool>,
        reason: Option<String>,
    },
    DraftChecked {
        draft: u32,
        rules: String,
        report: String,
        found: u32,
    },
    SuspicionNoted {
        id: String,
        draft: u32,
        rule: String,
        title: String,
        weight: StoredWeight,
        clause: Option<StoredClause>,
        words: String,
        basis: Vec<String>,
        propose: Option<String>,
        detail: Option<String>,
    },
    SuspicionConfirmed {
        id: String,
        note: Option<String>,
        proposal: Option<String>,
        weight: Option<StoredWeight>,
    },
    SuspicionDismissed {
        id: String,
        reason: String,
    },
    SuspicionReplied {
        id: String,
        kind: StoredReply,
        reason: Option<String>,
    },
    SuspicionWeighed {
        id: String,
        accepted: bool,
        reason: Option<String>,
    },
    SuspicionSuperseded {
        id: String,
        draft: u32,
    },
    MaterialReceived {
        material: String,
        copy: StoredCopy,
    },
    StageEntered {
        stage: String,
        joined: bool,
    },
    BranchArrived {
        stage: String,
        from: String,
    },
    ItemAnswered {
        stage: String,
        item: String,
        answer: StoredAnswer,
    },
    AnswerReopened {
        item: String,
    },
    FindingReplied {
        item: String,
        kind: StoredReply,
        reason: Option<String>,
    },
    OutcomeApproved {
        stage: String,
        outcome: String,
    },
    NumberAssigned {
        series: String,
        year: i32,
        n: u64,
        number: String,
    },
    NumberVoided {
        series: String,
        number: String,
    },
    StageCompleted {
        stage: String,
        outcome: String,
        conclusion: Option<StoredConclusion>,
        record: BTreeMap<String, StoredValue>,
        carried: bool,
    },
    StageCancelled {
        stage: String,
    },
    ArrivalCancelled {
        stage: String,
        from: String,
    },
    StageSkipped {
        stage: String,
        outcome: String,
    },
    StageAssigned {
        stage: String,
        person: String,
    },
    CaseLinked {
        need: String,
        case: String,
    },
    PaperIssued {
        paper: String,
        sealed_by: Option<String>,
        files: Vec<StoredFile>,
    },
    DocumentPublished,
    FilingNoted,
    CaseWithdrawn {
        reason: String,
    },
    CaseEnded {
        end: String,
    },
    /// `pack` is the one it goes over to, under the name by which the first event of a case names its own.
    MinimumWaived {
        deadline: String,
        possible: Option<NaiveDate>,
        reason: String,
    },
    CaseMigrated {
        from: String,
        pack: String,
        stages: BTreeMap<String, String>,
    },
}

/// The value of a fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoredFact {
    /// Of a `bool` fact.
    Bool(bool),
    /// Of an `enum` fact.
    Word(String),
}

/// How a material is in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum StoredCopy {
    /// As a file.
    File {
        /// Its name.
        name: String,
        /// Its digest.
        digest: String,
    },
    /// On paper.
    OnPaper(String),
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredAnswer {
    /// What was found.
    pub verdict: StoredVerdict,
    /// The clauses it speaks of.
    pub clauses: Vec<StoredClause>,
    /// The reason.
    pub note: Option<String>,
    /// The wording proposed.
    pub proposal: Option<String>,
    /// The basis.
    pub basis: Option<String>,
}

/// A clause an answer speaks of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredClause {
    /// What people call it.
    pub label: String,
    /// Its words.
    pub digest: String,
}

/// A file of a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredFile {
    /// Its format.
    pub format: String,
    /// Its digest.
    pub digest: String,
}

/// What a reviewer found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoredVerdict {
    Ok,
    Problem,
    NotApplicable,
}

/// How much hangs on something.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoredWeight {
    Advice,
    Must,
    Blocking,
}

/// Whether a proposal was adopted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoredReply {
    Adopted,
    Partly,
    Rejected,
}

/// What an opinion concludes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoredConclusion {
    Lawful,
    Revise,
    Unlawful,
}

/// A recorded value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoredValue {
    Text(String),
    Date(NaiveDate),
    Number(u64),
    Person(String),
}

impl From<&Event> for StoredEvent {
    fn from(event: &Event) -> Self {
        let by = event.person.to_string();
        Self { v: FORMAT, at: event.at, by, event: (&event.what).into() }
    }
}

/// The bytes of an event.
pub(in crate::app) fn write(event: &Event) -> Result<Vec<u8>, JournalError> {
    bytes(&StoredEvent::from(event))
}

/// A pack that is kept, as its stream holds it.
#[derive(Serialize)]
struct StoredPack<'a> {
    v: u32,
    at: DateTime<FixedOffset>,
    workflow: &'a str,
    manifest: String,
}

/// The bytes that the stream of a pack holds.
pub(in crate::app) fn write_pack(
    at: DateTime<FixedOffset>,
    workflow: &WorkflowName,
    manifest: &Digest,
) -> Result<Vec<u8>, JournalError> {
    let (workflow, manifest) = (workflow.as_str(), manifest.to_string());
    bytes(&StoredPack { v: FORMAT, at, workflow, manifest })
}

/// The birth of a registry, as its stream holds it.
#[derive(Serialize)]
struct StoredRegistry<'a> {
    v: u32,
    at: DateTime<FixedOffset>,
    organ: &'a str,
}

/// The bytes that the registry's own stream begins with.
pub(in crate::app) fn write_registry(
    at: DateTime<FixedOffset>,
    organ: &str,
) -> Result<Vec<u8>, JournalError> {
    bytes(&StoredRegistry { v: FORMAT, at, organ })
}

/// The bytes of something that is written down.
pub(super) fn bytes(value: &impl Serialize) -> Result<Vec<u8>, JournalError> {
    serde_json::to_vec(value).map_err(|error| JournalError::Damaged { what: error.to_string() })
}

/// The event of a record.
pub(super) fn read(record: &Record) -> Result<Event, JournalError> {
    format(record)?;
    let damaged =
        || JournalError::Damaged { what: format!("{}#{}", record.stream, record.version) };
    let stored: StoredEvent = serde_json::from_slice(&record.payload).map_err(|_| damaged())?;
    stored.try_into().map_err(|()| damaged())
}

/// Refuses a record of a format that is not known.
pub(super) fn format(record: &Record) -> Result<(), JournalError> {
    let known = FORMAT;
    match serde_json::from_slice(&record.payload) {
        Ok(Envelope { v: found }) if found > known => {
            let (stream, version) = (record.stream.clone(), record.version);
            Err(JournalError::Newer { stream, version, found, known })
        }
        _ => Ok(()),
    }
}
