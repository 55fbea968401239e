//! 备案报告: the letter with which a published document is filed with the superior government.

use super::annex::{Annex, Published};
use super::filing_register::OpinionNote;
use super::kind::PaperKind;
use super::source::Source;
use super::step::StepLine;
use crate::domain::name::CaseId;

/// 备案报告.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilingReport {
    /// The case.
    pub case: CaseId,
    /// It was made from so many events of the case.
    pub version: u64,
    /// What the review is called: 合法性审核 or another word of the workflow.
    pub review: String,
    /// 文号; none when the step that files takes none.
    pub number: Option<String>,
    /// 备案机关: to whom it is sent.
    pub superior: String,
    /// What is filed.
    pub document: Published,
    /// What goes with it, in order.
    pub annexes: Vec<Annex>,
    /// The step that files, with what was recorded.
    pub filed: StepLine,
}

impl FilingReport {
    pub(super) fn of(source: Source) -> Option<Self> {
        let (_, filed) = source.filed(PaperKind::FilingReport)?;
        let opinion = OpinionNote::of(source);
        Some(Self {
            case: source.case.id.clone(),
            version: source.case.version,
            review: source.workflow.review.clone(),
            number: filed.good_number(),
            superior: source.office.superior.clone(),
            document: source.published()?,
            annexes: source.annexes(opinion.as_ref()),
            filed,
        })
    }
}

impl Source<'_> {
    /// The step that files and its place: the last completion of a stage that seals this paper, or else the
    /// last that took a number for filing.
    pub(super) fn filed(self, paper: PaperKind) -> Option<(usize, StepLine)> {
        let steps = &self.case.steps;
        let seals = |index: &usize| {
            let stage = steps.get(*index).and_then(|step| self.workflow.stage(step.stage.as_str()));
            stage.is_some_and(|stage| stage.issues.contains(&paper))
        };
        let numbers = |index: &usize| {
            let outcome = steps.get(*index).and_then(|step| self.outcome(step));
            outcome
                .and_then(|outcome| outcome.number.as_ref())
                .is_some_and(|series| *series == *"filing")
        };
        let last_first = || (0..steps.len()).rev();
        let index = last_first().find(seals).or_else(|| last_first().find(numbers))?;
        Some((index, self.step_at(index)?))
    }
}
