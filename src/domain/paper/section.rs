//! 分项审查: a stage with a checklist, how it ended, and every answer given in it.

use super::question::{AnswerLine, Question};
use super::source::{Cut, Source};
use super::step::StepLine;
use crate::domain::name::StageId;
use crate::domain::workflow::{CheckItem, Stage};

/// A stage of the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The stage.
    pub stage: StageId,
    /// What people call it.
    pub title: String,
    /// How it last ended; none when it had not.
    pub step: Option<StepLine>,
    /// The questions that apply to the case or were answered, in the order of the workflow.
    pub answers: Vec<AnswerLine>,
}

impl Source<'_> {
    /// The stages with a checklist that had ended, or had an answer, by the cut, in the order of the workflow.
    pub(super) fn sections(self, cut: Cut) -> Vec<Section> {
        let stages = self.workflow.stages.iter().filter(|stage| !stage.checklist.is_empty());
        stages.filter_map(|stage| self.section(stage, cut)).collect()
    }

    fn section(self, stage: &Stage, cut: Cut) -> Option<Section> {
        let mut steps = self.case.steps.iter().take(cut.steps);
        let last = steps.rposition(|step| step.stage == stage.id);
        let step = last.and_then(|index| self.step_at(index));
        let concerns = |item: &&CheckItem| {
            item.when.holds(&self.case.facts) || self.case.answers.contains_key(&item.id)
        };
        let answers: Vec<_> = stage
            .checklist
            .iter()
            .filter(concerns)
            .map(|item| self.answer(Question::of(item), cut))
            .collect();
        let begun = step.is_some() || answers.iter().any(|line| line.given.is_some());
        begun.then(|| Section {
            stage: stage.id.clone(),
            title: stage.title.clone(),
            step,
            answers,
        })
    }
}
