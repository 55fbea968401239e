//! All questions that were asked of a draft, as they are kept beside it.
//!
//! The form is a promise, as the journal's is: a report is named by its digest, and never written anew.

use crate::app::Error;
use crate::app::journal::{JournalError, StoredClassification};
use crate::app::pack::{Contents, blob};
use crate::domain::check::screening::{Answer, DecisionHint, Quote, Screening, Step};
use crate::domain::digest::Digest;
use crate::domain::document::Span;
use serde::{Deserialize, Serialize};

/// The newest form this program writes.
const FORMAT: u32 = 1;

/// What was asked of a draft and what it answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The questions, and what they came to.
    pub screening: Screening,
    /// The criteria they were asked by, kept by whoever made the registry's pack of them.
    pub criteria: Option<Digest>,
}

/// A report as written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredReport {
    v: u32,
    criteria: Option<String>,
    classification: StoredClassification,
    exclusion: Option<String>,
    steps: Vec<StoredStep>,
    decision: StoredDecision,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredDecision {
    possible: bool,
    steps: Vec<StoredStep>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredStep {
    id: String,
    ask: String,
    answer: StoredAnswer,
    reason: String,
    quotes: Vec<StoredQuote>,
    basis: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StoredAnswer {
    Yes,
    No,
    Unclear,
}

/// Words of the draft; `start` and `end` in bytes of its words.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredQuote {
    words: String,
    start: usize,
    end: usize,
}

impl Report {
    /// The bytes to be kept.
    pub(super) fn write(&self) -> Result<Vec<u8>, Error> {
        let Screening { classification, steps, exclusion, decision } = &self.screening;
        let stored = StoredReport {
            v: FORMAT,
            criteria: self.criteria.map(|criteria| criteria.to_string()),
            classification: (*classification).into(),
            exclusion: exclusion.clone(),
            steps: steps.iter().map(Into::into).collect(),
            decision: StoredDecision {
                possible: decision.possible,
                steps: decision.steps.iter().map(Into::into).collect(),
            },
        };
        serde_json::to_vec(&stored)
            .map_err(|error| JournalError::Damaged { what: error.to_string() }.into())
    }

    /// The report kept under a digest.
    pub(super) fn kept<C: Contents + ?Sized>(kept: &C, digest: &Digest) -> Result<Self, Error> {
        let bytes = blob(kept, digest)?;
        let damaged = || JournalError::Damaged { what: format!("screening {digest}") };
        let stored: StoredReport = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        if stored.v != FORMAT {
            return Err(damaged().into());
        }
        let criteria = stored.criteria.map(|text| text.parse().map_err(|_| damaged()));
        let steps = |steps: Vec<StoredStep>| steps.into_iter().map(Into::into).collect();
        let screening = Screening {
            classification: stored.classification.into(),
            steps: steps(stored.steps),
            exclusion: stored.exclusion,
            decision: DecisionHint {
                possible: stored.decision.possible,
                steps: steps(stored.decision.steps),
            },
        };
        Ok(Self { screening, criteria: criteria.transpose()? })
    }
}

impl From<&Step> for StoredStep {
    fn from(step: &Step) -> Self {
        let quote = |quote: &Quote| StoredQuote {
            words: quote.words.clone(),
            start: quote.span.start,
            end: quote.span.end,
        };
        Self {
            id: step.id.clone(),
            ask: step.ask.clone(),
            answer: match step.answer {
                Answer::Yes => StoredAnswer::Yes,
                Answer::No => StoredAnswer::No,
                Answer::Unclear => StoredAnswer::Unclear,
            },
            reason: step.reason.clone(),
            quotes: step.quotes.iter().map(quote).collect(),
            basis: step.basis.clone(),
        }
    }
}

impl From<StoredStep> for Step {
    fn from(step: StoredStep) -> Self {
        let quote = |quote: StoredQuote| Quote {
            words: quote.words,
            span: Span::new(quote.start, quote.end),
        };
        Self {
            id: step.id,
            ask: step.ask,
            answer: match step.answer {
                StoredAnswer::Yes => Answer::Yes,
                StoredAnswer::No => Answer::No,
                StoredAnswer::Unclear => Answer::Unclear,
            },
            reason: step.reason,
            quotes: step.quotes.into_iter().map(quote).collect(),
            basis: step.basis,
        }
    }
}
