//! What a paper is written from, and how much of it: the case, the workflow it goes through, the office.
//!
//! It must never look past its [`Cut`]: an opinion printed again later says what it said when it was given.

use crate::domain::case::{Answer, Case, ClauseRef, PresentClauses, Suspected, Whereabouts};
use crate::domain::office::Office;
use crate::domain::workflow::Workflow;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// What a paper is written from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) case: &'a Case,
    pub(super) workflow: &'a Workflow,
    pub(super) office: &'a Office,
    pub(super) present: &'a PresentClauses,
}

/// Up to where a paper reads the record.
#[derive(Clone, Copy)]
pub(super) struct Cut {
    /// The last moment; none: no limit.
    at: Option<DateTime<FixedOffset>>,
    /// The last draft.
    pub(super) draft: u32,
    /// So many steps.
    pub(super) steps: usize,
}

impl Cut {
    /// All of the record.
    pub(super) fn whole(case: &Case) -> Self {
        Self { at: None, draft: case.draft_ordinal(), steps: case.steps.len() }
    }

    /// Up to the last opinion, the step that gave it included; none while there is no opinion.
    pub(super) fn opinion(case: &Case) -> Option<Self> {
        let opinion = case.opinion.as_ref()?;
        let step = case.steps.iter().rposition(|step| step.conclusion.is_some())?;
        Some(Self { at: Some(opinion.at), draft: opinion.draft, steps: step + 1 })
    }

    /// The same without its last step.
    pub(super) fn before_last_step(self) -> Self {
        Self { steps: self.steps.saturating_sub(1), ..self }
    }

    /// Whether something that happened then is before the cut.
    pub(super) fn holds(&self, at: DateTime<FixedOffset>) -> bool {
        self.at.is_none_or(|end| at <= end)
    }

    /// A suspicion as it stood at the cut.
    pub(super) fn of(&self, suspected: &Suspected) -> Suspected {
        self.at.map_or_else(|| suspected.clone(), |end| suspected.until(end))
    }

    /// Whether something said then of that draft is before the cut.
    pub(super) fn holds_on(&self, at: DateTime<FixedOffset>, draft: u32) -> bool {
        self.holds(at) && draft <= self.draft
    }
}

impl Source<'_> {
    /// Where the clauses of an answer are in the draft that the paper speaks of, in their order. Of a draft that
    /// is not the present one any more nothing is known.
    pub(super) fn whereabouts(self, answer: &Answer, cut: Cut) -> Vec<Whereabouts> {
        answer.clauses.iter().map(|clause| self.whereabouts_of(clause, cut)).collect()
    }

    /// Where a clause is in the draft that the paper speaks of, as far as that is known.
    pub(super) fn whereabouts_of(self, clause: &ClauseRef, cut: Cut) -> Whereabouts {
        let known = self.present.draft() == cut.draft;
        if known { self.present.whereabouts(clause) } else { Whereabouts::Unmoved }
    }

    /// The last day recorded under a name.
    pub(super) fn day(self, field: &str) -> Option<NaiveDate> {
        self.case.recorded(field)?.day()
    }
}
