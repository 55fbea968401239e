//! All questions that were asked of a draft, as they are kept beside it.
//!
//! The form is a promise, as the journal's is: a report is named by its digest, and never written anew.

use crate::app::Error;
use crate::app::journal::{JournalError, StoredClassification};
use crate::app::pack::{Contents, blob};
use crate::app::screening::Asked;
use crate::domain::check::screening::{Answer, DecisionHint, Quote, Screening, Step};
use crate::domain::digest::Digest;
use crate::domain::document::{Document, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The newest form this program writes.
const FORMAT: u32 = 1;

/// What was asked of a draft and what it answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The questions, and what they came to.
    pub screening: Screening,
    /// 排除类别: what people read of the category that it falls under.
    pub category: Option<String>,
    /// The name of the place by whose list was asked.
    pub place: String,
    /// The file of the criteria, as it was.
    pub criteria: Digest,
    /// The clauses that the quoted words stand in, by their place.
    pub clauses: BTreeMap<Span, String>,
}

/// A report as written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredReport {
    v: u32,
    criteria: String,
    place: String,
    classification: StoredClassification,
    exclusion: Option<String>,
    category: Option<String>,
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

/// Words of the draft; `start` and `end` in bytes of all its words, one paragraph a line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredQuote {
    words: String,
    clause: Option<String>,
    start: usize,
    end: usize,
}

impl Report {
    /// What was asked of a document.
    pub(super) fn of(asked: Asked, document: &Document) -> Self {
        let Asked { screening, category, place, criteria } = asked;
        let steps = screening.steps.iter().chain(&screening.decision.steps);
        let spans = steps.flat_map(|step| &step.quotes).map(|quote| quote.span);
        let label = |span: Span| Some((span, document.clause_at(span)?.label.clone()));
        let clauses = spans.filter_map(label).collect();
        Self { screening, category, place, criteria, clauses }
    }

    /// The clause that quoted words stand in.
    pub fn clause(&self, span: Span) -> Option<&str> {
        self.clauses.get(&span).map(String::as_str)
    }

    /// The bytes to be kept.
    pub(super) fn write(&self) -> Result<Vec<u8>, Error> {
        let Screening { classification, steps, exclusion, decision } = &self.screening;
        let stored = StoredReport {
            v: FORMAT,
            criteria: self.criteria.to_string(),
            place: self.place.clone(),
            classification: (*classification).into(),
            exclusion: exclusion.clone(),
            category: self.category.clone(),
            steps: steps.iter().map(|step| self.stored(step)).collect(),
            decision: StoredDecision {
                possible: decision.possible,
                steps: decision.steps.iter().map(|step| self.stored(step)).collect(),
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
        let criteria = stored.criteria.parse().map_err(|_| damaged())?;
        let mut clauses = BTreeMap::new();
        let mut steps = |steps: Vec<StoredStep>| {
            steps.into_iter().map(|step| read(step, &mut clauses)).collect()
        };
        let screening = Screening {
            classification: stored.classification.into(),
            steps: steps(stored.steps),
            exclusion: stored.exclusion,
            decision: DecisionHint {
                possible: stored.decision.possible,
                steps: steps(stored.decision.steps),
            },
        };
        let (category, place) = (stored.category, stored.place);
        Ok(Self { screening, category, place, criteria, clauses })
    }

    fn stored(&self, step: &Step) -> StoredStep {
        let quote = |quote: &Quote| StoredQuote {
            words: quote.words.clone(),
            clause: self.clause(quote.span).map(str::to_owned),
            start: quote.span.start,
            end: quote.span.end,
        };
        StoredStep {
            id: step.id.clone(),
            ask: step.ask.clone(),
            answer: step.answer.into(),
            reason: step.reason.clone(),
            quotes: step.quotes.iter().map(quote).collect(),
            basis: step.basis.clone(),
        }
    }
}

/// A question as it was written; the clauses of its quotations go with the others.
fn read(step: StoredStep, clauses: &mut BTreeMap<Span, String>) -> Step {
    let quote = |quote: StoredQuote| {
        let span = Span::new(quote.start, quote.end);
        clauses.extend(quote.clause.map(|clause| (span, clause)));
        Quote { words: quote.words, span }
    };
    Step {
        id: step.id,
        ask: step.ask,
        answer: step.answer.into(),
        reason: step.reason,
        quotes: step.quotes.into_iter().map(quote).collect(),
        basis: step.basis,
    }
}

impl From<Answer> for StoredAnswer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Yes => Self::Yes,
            Answer::No => Self::No,
            Answer::Unclear => Self::Unclear,
        }
    }
}

impl From<StoredAnswer> for Answer {
    fn from(stored: StoredAnswer) -> Self {
        match stored {
            StoredAnswer::Yes => Self::Yes,
            StoredAnswer::No => Self::No,
            StoredAnswer::Unclear => Self::Unclear,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::commit::digest;
    use crate::domain::check::screening::Classification;

    fn step(id: &str, answer: Answer) -> Step {
        let quote = Quote { words: "本镇行政区域内".to_owned(), span: Span::new(12, 33) };
        Step {
            id: id.to_owned(),
            ask: "是否适用于不特定的对象".to_owned(),
            answer,
            reason: "写明了适用范围".to_owned(),
            quotes: vec![quote],
            basis: "国办发〔2018〕37号".to_owned(),
        }
    }

    fn report() -> Report {
        let steps = vec![step("S01", Answer::Yes), step("S02", Answer::No)];
        let decision = DecisionHint { possible: true, steps: vec![step("D01", Answer::Unclear)] };
        let exclusion = Some("internal".to_owned());
        let classification = Classification::NotNormative;
        let screening = Screening { classification, steps, exclusion, decision };
        Report {
            screening,
            category: Some("内部管理规范".to_owned()),
            place: "tianjin".to_owned(),
            criteria: digest(b"criteria"),
            clauses: BTreeMap::from([(Span::new(12, 33), "第二条".to_owned())]),
        }
    }

    fn kept(bytes: &[u8]) -> Result<Report, Error> {
        let store = fashen_store::memory();
        store.put_blob(bytes).unwrap();
        Report::kept(&*store, &digest(bytes))
    }

    #[test]
    fn a_report_reads_back_as_it_was_written() {
        assert_eq!(kept(&report().write().unwrap()).unwrap(), report());
    }

    #[test]
    fn what_no_program_wrote_or_a_newer_one_did_is_damage() {
        let newer = String::from_utf8(report().write().unwrap()).unwrap();
        let newer = newer.replacen("\"v\":1", "\"v\":2", 1).into_bytes();
        for bytes in [b"{}".to_vec(), Vec::new(), newer] {
            assert!(matches!(kept(&bytes), Err(Error::Journal(_))));
        }
    }
}
