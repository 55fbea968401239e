//! The form in which the state of a case is kept: what the events amount to, and nothing that they did not say.
//!
//! It is private to this program and this version of it; the promise is the journal's form. What came into the
//! case whole (drafts, materials, papers) is kept as the event that brought it.

use crate::app::journal::stored::{
    StoredAnswer, StoredConclusion, StoredEvent, StoredFact, StoredHappening, StoredReply,
    StoredValue,
};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// When, and by whose hand.
pub(super) type Hand = (DateTime<FixedOffset>, String);

/// A case.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredCase {
    pub(super) v: u32,
    pub(super) program: String,
    pub(super) id: String,
    pub(super) version: u64,
    pub(super) workflow: String,
    pub(super) pack: Option<String>,
    pub(super) title: String,
    pub(super) unit: String,
    pub(super) opened: Option<Hand>,
    pub(super) touched: Option<DateTime<FixedOffset>>,
    pub(super) facts: BTreeMap<String, StoredFact>,
    pub(super) drafts: Vec<StoredEvent>,
    pub(super) screenings: Vec<StoredHappening>,
    pub(super) rulings: Vec<StoredRuled>,
    pub(super) materials: Vec<StoredEvent>,
    pub(super) active: BTreeMap<String, StoredActive>,
    pub(super) waiting: BTreeMap<String, BTreeSet<String>>,
    pub(super) links: BTreeMap<String, String>,
    pub(super) answers: BTreeMap<String, StoredAnswered>,
    pub(super) findings: Vec<StoredFinding>,
    pub(super) checks: Vec<StoredEvent>,
    pub(super) suspicions: Vec<StoredSuspected>,
    pub(super) steps: Vec<StoredStep>,
    pub(super) passed: Vec<StoredPassed>,
    pub(super) opinion: Option<StoredOpinion>,
    pub(super) numbers: Vec<StoredNumber>,
    pub(super) papers: Vec<StoredEvent>,
    pub(super) published: Option<DateTime<FixedOffset>>,
    pub(super) withdrawn: Option<String>,
    pub(super) ended: Option<StoredEnd>,
    pub(super) waived: Vec<StoredEvent>,
    pub(super) former: Vec<StoredFormer>,
}

/// What a person ruled that a draft is, and the words it was ruled of.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredRuled {
    pub(super) event: StoredEvent,
    pub(super) text: String,
}

/// A stage that ended without being completed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredPassed {
    pub(super) stage: String,
    pub(super) outcome: Option<String>,
    pub(super) since: DateTime<FixedOffset>,
    pub(super) at: DateTime<FixedOffset>,
    pub(super) steps: usize,
}

/// A pack the case was bound to.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredFormer {
    pub(super) pack: String,
    pub(super) by: Hand,
}

/// A stage at work.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredActive {
    pub(super) since: DateTime<FixedOffset>,
    pub(super) drafts: usize,
    pub(super) approvals: Vec<(String, String)>,
    pub(super) assignee: Option<String>,
}

/// An answer that was given.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredAnswered {
    pub(super) stage: String,
    pub(super) answer: StoredAnswer,
    pub(super) draft: u32,
    pub(super) text: String,
    pub(super) by: Hand,
    pub(super) reopened: bool,
}

/// A finding.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredFinding {
    pub(super) item: String,
    pub(super) stage: String,
    pub(super) answer: StoredAnswer,
    pub(super) draft: u32,
    pub(super) by: Hand,
    pub(super) reply: Option<StoredReplied>,
    pub(super) settled: Option<Hand>,
}

/// The drafter's reply to a finding.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredReplied {
    pub(super) kind: StoredReply,
    pub(super) reason: Option<String>,
    pub(super) by: Hand,
}

/// A suspicion: the events that made it, and the words of the draft in which it was found.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredSuspected {
    pub(super) noted: StoredEvent,
    pub(super) text: String,
    pub(super) said: Vec<StoredEvent>,
    pub(super) superseded: Option<(u32, DateTime<FixedOffset>)>,
}

/// A completed stage.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredStep {
    pub(super) stage: String,
    pub(super) outcome: String,
    pub(super) conclusion: Option<StoredConclusion>,
    pub(super) record: BTreeMap<String, StoredValue>,
    pub(super) draft: u32,
    pub(super) approvers: Vec<String>,
    pub(super) since: DateTime<FixedOffset>,
    pub(super) by: Hand,
    pub(super) carried: bool,
}

/// The last opinion.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredOpinion {
    pub(super) conclusion: StoredConclusion,
    pub(super) draft: u32,
    pub(super) text: String,
    pub(super) stage: String,
    pub(super) by: Hand,
}

/// A number that was taken.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredNumber {
    pub(super) series: String,
    pub(super) number: String,
    pub(super) at: DateTime<FixedOffset>,
    pub(super) void: bool,
}

/// The end of the case.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredEnd {
    pub(super) end: String,
    pub(super) by: Hand,
}
