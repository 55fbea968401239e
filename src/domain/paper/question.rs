//! 审查要点: a question of a checklist and the answer that was given to it.

use super::hand::Hand;
use super::source::{Cut, Source};
use crate::domain::case::{Answer, Answered, Finding, Whereabouts};
use crate::domain::name::CheckItemId;
use crate::domain::workflow::{CheckItem, Weight};

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its code.
    pub id: CheckItemId,
    /// What is asked.
    pub ask: String,
    /// How much hangs on it; none when the workflow does not know the code.
    pub weight: Option<Weight>,
    /// The rule it comes from.
    pub basis: Option<String>,
    /// 待确认: how sure we are of the basis, where it is not verified.
    pub unconfirmed: Option<String>,
    /// It asks what was done, not what the draft says.
    pub about_process: bool,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerLine {
    /// The question.
    pub question: Question,
    /// The answer; none when there was none.
    pub given: Option<Given>,
    /// It was answered, and answered anew after the moment the paper speaks of: the answer of that
    /// moment is in the journal and no longer in the case.
    pub answered_later: bool,
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// What was answered.
    pub answer: Answer,
    /// Where each of its clauses is in the draft that the paper speaks of.
    pub whereabouts: Vec<Whereabouts>,
    /// On which draft, counted from 1.
    pub draft: u32,
    /// It was given on an earlier draft than the one the paper speaks of.
    pub earlier: bool,
    /// A new draft changed the words it speaks of, and it was not given again.
    pub reopened: bool,
    /// Who answered, and when.
    pub by: Hand,
}

impl Question {
    pub(super) fn of(item: &CheckItem) -> Self {
        Self {
            id: item.id.clone(),
            ask: item.ask.clone(),
            weight: Some(item.weight),
            basis: item.basis.clone(),
            unconfirmed: item.unconfirmed.clone(),
            about_process: item.about_process,
        }
    }

    /// The basis of an answer and whether it is unconfirmed: the answer's own, or else the question's.
    pub fn basis_of<'a>(&'a self, answer: &'a Answer) -> Option<(&'a str, Option<&'a str>)> {
        match (&answer.basis, &self.basis) {
            (Some(own), _) => Some((own, None)),
            (None, Some(basis)) => Some((basis, self.unconfirmed.as_deref())),
            (None, None) => None,
        }
    }
}

impl Source<'_> {
    /// The question of that code.
    pub(super) fn question(self, id: &CheckItemId) -> Question {
        let mut items = self.workflow.stages.iter().flat_map(|stage| &stage.checklist);
        items.find(|item| item.id == *id).map_or_else(
            || Question {
                id: id.clone(),
                ask: id.to_string(),
                weight: None,
                basis: None,
                unconfirmed: None,
                about_process: false,
            },
            Question::of,
        )
    }

    /// The question and the answer it had at the cut.
    pub(super) fn answer(self, question: Question, cut: Cut) -> AnswerLine {
        let answered = self.case.answers.get(&question.id);
        let given = answered
            .filter(|answered| cut.holds_on(answered.at, answered.draft))
            .map(|answered| self.given(answered, cut))
            .or_else(|| self.problem(&question.id, cut).map(|finding| self.raised(finding, cut)));
        let answered_later = given.is_none() && answered.is_some();
        AnswerLine { question, given, answered_later }
    }

    /// The problem that was the answer at the cut, where a later answer has taken its place.
    fn problem(&self, id: &CheckItemId, cut: Cut) -> Option<&Finding> {
        let mut findings = self.case.findings.iter().rev();
        findings.find(|finding| {
            finding.item == *id
                && cut.holds_on(finding.at, finding.draft)
                && finding.settled.as_ref().is_none_or(|(at, _)| !cut.holds(*at))
        })
    }

    fn given(self, answered: &Answered, cut: Cut) -> Given {
        Given {
            answer: answered.answer.clone(),
            whereabouts: self.whereabouts(&answered.answer, cut),
            draft: answered.draft,
            earlier: answered.draft < cut.draft,
            // A later draft than the paper's may have reopened it; then it stood when the paper was made.
            reopened: answered.reopened && self.case.draft_ordinal() == cut.draft,
            by: self.hand(&answered.person, answered.at),
        }
    }

    fn raised(self, finding: &Finding, cut: Cut) -> Given {
        Given {
            answer: finding.answer.clone(),
            whereabouts: self.whereabouts(&finding.answer, cut),
            draft: finding.draft,
            earlier: finding.draft < cut.draft,
            reopened: false,
            by: self.hand(&finding.person, finding.at),
        }
    }
}
