//! A desk at which one case is worked on: every act goes through the judge.

use super::workflow;
use crate::domain::case::{
    Answer, Case, ClauseRef, Command, Completion, Context, Copy, DraftSubmission, IssuedFile,
    Nature, Opening, Others, PresentClauses, Ruling, Verdict, decide,
};
use crate::domain::deadline::LegalTime;
use crate::domain::digest::Digest;
use crate::domain::office::Office;
use crate::domain::paper::{Paper, PaperKind};
use crate::domain::workflow::Workflow;
use chrono::DateTime;
use std::collections::BTreeMap;

/// A case on its way.
pub(crate) struct Desk {
    pub(crate) case: Case,
    pub(crate) workflow: Workflow,
    pub(crate) office: Office,
    pub(crate) present: PresentClauses,
}

impl Desk {
    pub(super) fn open(at: &str, draft: DraftSubmission) -> Self {
        let workflow = Workflow::check(workflow::definition()).unwrap();
        let case = Case::new("2026-0001".into());
        let present = PresentClauses::default();
        let mut desk = Self { case, workflow, office: workflow::office(), present };
        let opening = Opening {
            pack: digest(99),
            unit: "农业农村办公室".to_owned(),
            facts: vec![("market".to_owned(), "false".to_owned())],
            draft,
            materials: Vec::new(),
        };
        desk.act("wang", at, &Command::OpenCase(opening));
        desk
    }

    pub(crate) fn act(&mut self, person: &str, at: &str, command: &Command) {
        let mut next = BTreeMap::new();
        for taken in &self.case.numbers {
            *next.entry(taken.series.clone()).or_insert(1_u64) += 1;
        }
        let context = Context {
            at: DateTime::parse_from_rfc3339(at).unwrap(),
            person: self.office.person(person).unwrap(),
            office: &self.office,
            next: &next,
            others: &Others::default(),
            time: &LegalTime::default(),
        };
        let events = decide(&self.workflow, &self.case, command, &context);
        let events = events.unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
        for event in &events {
            self.case.apply(event);
        }
    }

    pub(crate) fn answer(
        &mut self,
        person: &str,
        at: &str,
        stage: &str,
        answers: &[(&str, Answer)],
    ) {
        let answers = answers.iter().map(|(id, answer)| ((*id).into(), answer.clone())).collect();
        self.act(person, at, &Command::AnswerItems { stage: stage.into(), answers });
    }

    /// Rules that the draft is a normative document.
    pub(super) fn rule(&mut self, person: &str, at: &str, decision: Option<bool>, reason: &str) {
        let (nature, reason) = (Nature::Normative, Some(reason.to_owned()));
        self.act(person, at, &Command::Rule(Ruling { nature, decision, reason }));
    }

    pub(crate) fn complete(
        &mut self,
        person: &str,
        at: &str,
        stage: &str,
        outcome: &str,
        record: &[(&str, &str)],
    ) {
        let record = record.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned()));
        let completion = Completion {
            stage: stage.to_owned(),
            outcome: outcome.to_owned(),
            record: record.collect(),
            ..Completion::default()
        };
        self.act(person, at, &Command::CompleteStage(completion));
    }

    pub(super) fn give(
        &mut self,
        person: &str,
        at: &str,
        stage: &str,
        outcome: &str,
        materials: &[(&str, Copy)],
    ) {
        let materials = materials.iter().map(|(id, copy)| ((*id).into(), copy.clone()));
        let completion = Completion {
            stage: stage.to_owned(),
            outcome: outcome.to_owned(),
            materials: materials.collect(),
            ..Completion::default()
        };
        self.act(person, at, &Command::CompleteStage(completion));
    }

    /// Seals the routing sheet, as the stage of numbering does.
    pub(super) fn issue(&mut self, person: &str, at: &str) {
        let files = vec![IssuedFile { format: "docx".to_owned(), digest: digest(77) }];
        let sealed_by = Some("numbering".into());
        let paper = PaperKind::RoutingSheet;
        self.act(person, at, &Command::IssuePaper { paper, sealed_by, files });
    }

    pub(crate) fn paper(&self, kind: PaperKind) -> Option<Paper> {
        Paper::of(kind, (&self.case, &self.present), &self.workflow, &self.office)
    }
}

pub(crate) fn digest(mark: u8) -> Digest {
    Digest([mark; 32])
}

pub(crate) fn clause(label: &str, mark: u8) -> ClauseRef {
    ClauseRef { label: label.to_owned(), digest: digest(mark) }
}

/// A draft whose clauses have these digests.
pub(super) fn draft(title: &str, mark: u8, clauses: &[u8]) -> DraftSubmission {
    DraftSubmission {
        file_name: "送审稿.docx".to_owned(),
        file: digest(100 + mark),
        outline: digest(110 + mark),
        text: digest(120 + mark),
        title: title.to_owned(),
        clauses: clauses.iter().map(|mark| clause("", *mark)).collect(),
        found: None,
    }
}

/// An answer about the whole text.
pub(crate) fn said(verdict: Verdict, note: Option<&str>) -> Answer {
    let note = note.map(str::to_owned);
    Answer { verdict, clauses: Vec::new(), note, proposal: None, basis: None }
}

/// A problem in these clauses.
pub(crate) fn problem(clauses: &[ClauseRef], note: &str) -> Answer {
    Answer { clauses: clauses.to_vec(), ..said(Verdict::Problem, Some(note)) }
}
