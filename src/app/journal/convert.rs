//! Between events and their written form. Nothing is decided here; what does not fit is an error.

use super::screened::{self, StoredClassification, StoredNature};
use super::stored::{
    StoredAnswer, StoredConclusion, StoredCopy, StoredEvent, StoredFact, StoredFile,
    StoredHappening, StoredReply, StoredValue, StoredVerdict, StoredWeight,
};
use super::suspected;
use crate::domain::case::{
    Answer, Copy, Draft, Event, Found, Happening, IssuedFile, Nature, ReplyKind, Ruling, Value,
    Verdict,
};
use crate::domain::check::screening::Classification;
use crate::domain::digest::Digest;
use crate::domain::workflow::{Conclusion, FactValue, Weight};

/// Two enums with the same variants, either way.
macro_rules! twins {
    ($($domain:ident = $stored:ident { $($variant:ident),* };)*) => {$(
        impl From<$domain> for $stored {
            fn from(value: $domain) -> Self {
                match value { $($domain::$variant => Self::$variant,)* }
            }
        }

        impl From<$stored> for $domain {
            fn from(value: $stored) -> Self {
                match value { $($stored::$variant => Self::$variant,)* }
            }
        }
    )*};
}

twins! {
    Verdict = StoredVerdict { Ok, Problem, NotApplicable };
    ReplyKind = StoredReply { Adopted, Partly, Rejected };
    Weight = StoredWeight { Advice, Must, Blocking };
    Conclusion = StoredConclusion { Lawful, Revise, Unlawful };
    Classification = StoredClassification { Normative, NotNormative, NeedsHuman };
    Nature = StoredNature { Normative, NotNormative };
}

/// The digest that a text stands for.
pub(super) fn digest(text: &str) -> Result<Digest, ()> {
    text.parse().map_err(|_| ())
}

impl From<&FactValue> for StoredFact {
    fn from(value: &FactValue) -> Self {
        match value {
            FactValue::Bool(value) => Self::Bool(*value),
            FactValue::Word(word) => Self::Word(word.clone()),
        }
    }
}

impl From<StoredFact> for FactValue {
    fn from(value: StoredFact) -> Self {
        match value {
            StoredFact::Bool(value) => Self::Bool(value),
            StoredFact::Word(word) => Self::Word(word),
        }
    }
}

impl From<&Value> for StoredValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::Text(text.clone()),
            Value::Date(date) => Self::Date(*date),
            Value::Number(number) => Self::Number(*number),
            Value::Person(person) => Self::Person(person.to_string()),
        }
    }
}

impl From<StoredValue> for Value {
    fn from(value: StoredValue) -> Self {
        match value {
            StoredValue::Text(text) => Self::Text(text),
            StoredValue::Date(date) => Self::Date(date),
            StoredValue::Number(number) => Self::Number(number),
            StoredValue::Person(person) => Self::Person(person.into()),
        }
    }
}

impl From<&Copy> for StoredCopy {
    fn from(copy: &Copy) -> Self {
        match copy {
            Copy::File { name, digest } => {
                Self::File { name: name.clone(), digest: digest.to_string() }
            }
            Copy::OnPaper(note) => Self::OnPaper(note.clone()),
        }
    }
}

impl TryFrom<StoredCopy> for Copy {
    type Error = ();

    fn try_from(copy: StoredCopy) -> Result<Self, ()> {
        Ok(match copy {
            StoredCopy::File { name, digest: text } => Self::File { name, digest: digest(&text)? },
            StoredCopy::OnPaper(note) => Self::OnPaper(note),
        })
    }
}

impl From<&Answer> for StoredAnswer {
    fn from(answer: &Answer) -> Self {
        Self {
            verdict: answer.verdict.into(),
            clauses: answer.clauses.iter().map(Into::into).collect(),
            note: answer.note.clone(),
            proposal: answer.proposal.clone(),
            basis: answer.basis.clone(),
        }
    }
}

impl TryFrom<StoredAnswer> for Answer {
    type Error = ();

    fn try_from(answer: StoredAnswer) -> Result<Self, ()> {
        Ok(Self {
            verdict: answer.verdict.into(),
            clauses: answer
                .clauses
                .into_iter()
                .map(TryInto::try_into)
                .collect::<Result<_, ()>>()?,
            note: answer.note,
            proposal: answer.proposal,
            basis: answer.basis,
        })
    }
}

fn stored_files(files: &[IssuedFile]) -> Vec<StoredFile> {
    let file = |file: &IssuedFile| StoredFile {
        format: file.format.clone(),
        digest: file.digest.to_string(),
    };
    files.iter().map(file).collect()
}

fn files(stored: Vec<StoredFile>) -> Result<Vec<IssuedFile>, ()> {
    let file =
        |file: StoredFile| Ok(IssuedFile { digest: digest(&file.digest)?, format: file.format });
    stored.into_iter().map(file).collect()
}

impl From<&Draft> for StoredHappening {
    fn from(draft: &Draft) -> Self {
        Self::DraftSubmitted {
            ordinal: draft.ordinal,
            file_name: draft.file_name.clone(),
            file: draft.file.to_string(),
            outline: draft.outline.to_string(),
            text: draft.text.to_string(),
            title: draft.title.clone(),
            clauses: draft.clauses,
        }
    }
}

impl From<&Happening> for StoredHappening {
    #[expect(clippy::too_many_lines, reason = "one arm an event, each a plain copy")]
    fn from(what: &Happening) -> Self {
        match what {
            Happening::CaseOpened { workflow, pack, title, unit, facts } => Self::CaseOpened {
                workflow: workflow.to_string(),
                pack: pack.to_string(),
                title: title.clone(),
                unit: unit.clone(),
                facts: facts.iter().map(|(id, value)| (id.to_string(), value.into())).collect(),
            },
            Happening::FactStated { fact, value } => {
                Self::FactStated { fact: fact.to_string(), value: value.into() }
            }
            Happening::DraftSubmitted(draft) => draft.into(),
            Happening::DraftScreened { draft, found } => screened::found(*draft, found),
            Happening::ScreeningConfirmed { draft, ruling } => screened::ruling(*draft, ruling),
            Happening::DraftChecked { draft, rules, report, found } => Self::DraftChecked {
                draft: *draft,
                rules: rules.to_string(),
                report: report.to_string(),
                found: *found,
            },
            Happening::SuspicionNoted { id, draft, noted } => suspected::noted(id, *draft, noted),
            Happening::SuspicionConfirmed { id, confirmation } => {
                suspected::confirmed(id, confirmation)
            }
            Happening::SuspicionDismissed { id, reason } => {
                Self::SuspicionDismissed { id: id.to_string(), reason: reason.clone() }
            }
            Happening::SuspicionReplied { id, kind, reason } => {
                let (id, reason) = (id.to_string(), reason.clone());
                Self::SuspicionReplied { id, kind: (*kind).into(), reason }
            }
            Happening::SuspicionWeighed { id, accepted, reason } => {
                let (id, reason) = (id.to_string(), reason.clone());
                Self::SuspicionWeighed { id, accepted: *accepted, reason }
            }
            Happening::SuspicionSuperseded { id, draft } => {
                Self::SuspicionSuperseded { id: id.to_string(), draft: *draft }
            }
            Happening::MaterialReceived { material, copy } => {
                Self::MaterialReceived { material: material.to_string(), copy: copy.into() }
            }
            Happening::StageEntered { stage, joined } => {
                Self::StageEntered { stage: stage.to_string(), joined: *joined }
            }
            Happening::BranchArrived { stage, from } => {
                Self::BranchArrived { stage: stage.to_string(), from: from.to_string() }
            }
            Happening::ItemAnswered { stage, item, answer } => Self::ItemAnswered {
                stage: stage.to_string(),
                item: item.to_string(),
                answer: answer.into(),
            },
            Happening::AnswerReopened { item } => Self::AnswerReopened { item: item.to_string() },
            Happening::FindingReplied { item, kind, reason } => Self::FindingReplied {
                item: item.to_string(),
                kind: (*kind).into(),
                reason: reason.clone(),
            },
            Happening::OutcomeApproved { stage, outcome } => {
                Self::OutcomeApproved { stage: stage.to_string(), outcome: outcome.to_string() }
            }
            Happening::NumberAssigned { series, year, n, number } => Self::NumberAssigned {
                series: series.to_string(),
                year: *year,
                n: *n,
                number: number.clone(),
            },
            Happening::NumberVoided { series, number } => {
                Self::NumberVoided { series: series.to_string(), number: number.clone() }
            }
            Happening::StageCompleted { stage, outcome, conclusion, record, carried } => {
                Self::StageCompleted {
                    stage: stage.to_string(),
                    outcome: outcome.to_string(),
                    conclusion: conclusion.map(Into::into),
                    record: record.iter().map(|(id, v)| (id.to_string(), v.into())).collect(),
                    carried: *carried,
                }
            }
            Happening::StageCancelled { stage } => {
                Self::StageCancelled { stage: stage.to_string() }
            }
            Happening::ArrivalCancelled { stage, from } => {
                Self::ArrivalCancelled { stage: stage.to_string(), from: from.to_string() }
            }
            Happening::StageSkipped { stage, outcome } => {
                Self::StageSkipped { stage: stage.to_string(), outcome: outcome.to_string() }
            }
            Happening::StageAssigned { stage, person } => {
                Self::StageAssigned { stage: stage.to_string(), person: person.to_string() }
            }
            Happening::CaseLinked { need, case } => {
                Self::CaseLinked { need: need.to_string(), case: case.to_string() }
            }
            Happening::PaperIssued { paper, sealed_by, files } => Self::PaperIssued {
                paper: paper.to_string(),
                sealed_by: sealed_by.as_ref().map(ToString::to_string),
                files: stored_files(files),
            },
            Happening::MinimumWaived { deadline, possible, reason } => Self::MinimumWaived {
                deadline: deadline.clone(),
                possible: *possible,
                reason: reason.clone(),
            },
            Happening::DocumentPublished => Self::DocumentPublished,
            Happening::FilingNoted => Self::FilingNoted,
            Happening::CaseWithdrawn { reason } => Self::CaseWithdrawn { reason: reason.clone() },
            Happening::CaseEnded { end } => Self::CaseEnded { end: end.to_string() },
            Happening::CaseMigrated { from, to, stages } => Self::CaseMigrated {
                from: from.to_string(),
                pack: to.to_string(),
                stages: stages
                    .iter()
                    .map(|(old, new)| (old.to_string(), new.to_string()))
                    .collect(),
            },
        }
    }
}

impl TryFrom<StoredHappening> for Happening {
    type Error = ();

    #[expect(clippy::too_many_lines, reason = "one arm an event, each a plain copy")]
    fn try_from(stored: StoredHappening) -> Result<Self, ()> {
        use StoredHappening as S;
        Ok(match stored {
            S::CaseOpened { workflow, pack, title, unit, facts } => Self::CaseOpened {
                workflow: workflow.into(),
                pack: digest(&pack)?,
                title,
                unit,
                facts: facts.into_iter().map(|(id, value)| (id.into(), value.into())).collect(),
            },
            S::FactStated { fact, value } => {
                Self::FactStated { fact: fact.into(), value: value.into() }
            }
            S::DraftSubmitted { ordinal, file_name, file, outline, text, title, clauses } => {
                let (file, outline, text) = (digest(&file)?, digest(&outline)?, digest(&text)?);
                Self::DraftSubmitted(Draft {
                    ordinal,
                    file_name,
                    file,
                    outline,
                    text,
                    title,
                    clauses,
                })
            }
            S::DraftScreened { draft, classification, decision, exclusion, settled, report } => {
                let found = Found {
                    classification: classification.into(),
                    decision,
                    exclusion: exclusion.map(Into::into),
                    settled: settled.map(Into::into),
                    report: digest(&report)?,
                };
                Self::DraftScreened { draft, found }
            }
            S::ScreeningConfirmed { draft, classification, decision, reason } => {
                let ruling = Ruling { nature: classification.into(), decision, reason };
                Self::ScreeningConfirmed { draft, ruling }
            }
            suspicion @ (S::DraftChecked { .. }
            | S::SuspicionNoted { .. }
            | S::SuspicionConfirmed { .. }
            | S::SuspicionDismissed { .. }
            | S::SuspicionReplied { .. }
            | S::SuspicionWeighed { .. }
            | S::SuspicionSuperseded { .. }) => suspected::read(suspicion)?,
            S::MaterialReceived { material, copy } => {
                Self::MaterialReceived { material: material.into(), copy: copy.try_into()? }
            }
            S::StageEntered { stage, joined } => Self::StageEntered { stage: stage.into(), joined },
            S::BranchArrived { stage, from } => {
                Self::BranchArrived { stage: stage.into(), from: from.into() }
            }
            S::ItemAnswered { stage, item, answer } => Self::ItemAnswered {
                stage: stage.into(),
                item: item.into(),
                answer: answer.try_into()?,
            },
            S::AnswerReopened { item } => Self::AnswerReopened { item: item.into() },
            S::FindingReplied { item, kind, reason } => {
                Self::FindingReplied { item: item.into(), kind: kind.into(), reason }
            }
            S::OutcomeApproved { stage, outcome } => {
                Self::OutcomeApproved { stage: stage.into(), outcome: outcome.into() }
            }
            S::NumberAssigned { series, year, n, number } => {
                Self::NumberAssigned { series: series.into(), year, n, number }
            }
            S::NumberVoided { series, number } => {
                Self::NumberVoided { series: series.into(), number }
            }
            S::StageCompleted { stage, outcome, conclusion, record, carried } => {
                Self::StageCompleted {
                    stage: stage.into(),
                    outcome: outcome.into(),
                    conclusion: conclusion.map(Into::into),
                    record: record.into_iter().map(|(id, v)| (id.into(), v.into())).collect(),
                    carried,
                }
            }
            S::StageCancelled { stage } => Self::StageCancelled { stage: stage.into() },
            S::ArrivalCancelled { stage, from } => {
                Self::ArrivalCancelled { stage: stage.into(), from: from.into() }
            }
            S::StageSkipped { stage, outcome } => {
                Self::StageSkipped { stage: stage.into(), outcome: outcome.into() }
            }
            S::StageAssigned { stage, person } => {
                Self::StageAssigned { stage: stage.into(), person: person.into() }
            }
            S::CaseLinked { need, case } => {
                Self::CaseLinked { need: need.into(), case: case.into() }
            }
            S::PaperIssued { paper, sealed_by, files: stored } => Self::PaperIssued {
                paper: paper.parse().map_err(|_| ())?,
                sealed_by: sealed_by.map(Into::into),
                files: files(stored)?,
            },
            S::MinimumWaived { deadline, possible, reason } => {
                Self::MinimumWaived { deadline, possible, reason }
            }
            S::DocumentPublished => Self::DocumentPublished,
            S::FilingNoted => Self::FilingNoted,
            S::CaseWithdrawn { reason } => Self::CaseWithdrawn { reason },
            S::CaseEnded { end } => Self::CaseEnded { end: end.into() },
            S::CaseMigrated { from, pack, stages } => Self::CaseMigrated {
                from: digest(&from)?,
                to: digest(&pack)?,
                stages: stages.into_iter().map(|(old, new)| (old.into(), new.into())).collect(),
            },
        })
    }
}

impl TryFrom<StoredEvent> for Event {
    type Error = ();

    fn try_from(stored: StoredEvent) -> Result<Self, ()> {
        Ok(Self { at: stored.at, person: stored.by.into(), what: stored.event.try_into()? })
    }
}
