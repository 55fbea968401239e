//! 办理经过: a completed stage, and what was recorded with it.

use super::hand::Hand;
use super::source::{Cut, Source};
use crate::domain::case::{AssignedNumber, Step, Value};
use crate::domain::name::{FieldId, OutcomeId, PersonId, StageId};
use crate::domain::workflow::{Conclusion, Outcome};
use chrono::{DateTime, FixedOffset, NaiveDate};

/// A completed stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLine {
    /// The stage.
    pub stage: StageId,
    /// What people call it.
    pub stage_title: String,
    /// How it ended.
    pub outcome: OutcomeId,
    /// What people call that.
    pub outcome_title: String,
    /// The conclusion that was stated.
    pub conclusion: Option<Conclusion>,
    /// What was recorded, in the order of the workflow.
    pub record: Vec<RecordLine>,
    /// The number that was taken with it.
    pub number: Option<AssignedNumber>,
    /// On which draft, counted from 1.
    pub draft: u32,
    /// Since when it had been active.
    pub since: DateTime<FixedOffset>,
    /// Who completed it, and when; of a step that ended by itself, whose act caused it.
    pub by: Hand,
    /// 沿用: it ended by itself, because a new draft had reopened none of its answers.
    pub carried: bool,
    /// The completion that was carried over.
    pub carried_from: Option<CarriedFrom>,
    /// The stage decides by itself; nobody completed it.
    pub auto: bool,
}

/// The completion of a stage that a later step carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedFrom {
    /// On which draft, counted from 1.
    pub draft: u32,
    /// Who completed it, and when.
    pub by: Hand,
}

/// A recorded value under its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordLine {
    /// The field.
    pub field: FieldId,
    /// What people call it.
    pub title: String,
    /// What was recorded.
    pub value: Recorded,
}

/// A recorded value, people by their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// Words.
    Text(String),
    /// A calendar day.
    Date(NaiveDate),
    /// A whole number.
    Number(u64),
    /// A person and the name as printed.
    Person(PersonId, String),
}

impl StepLine {
    /// Whether it ended without anybody completing it.
    pub fn by_itself(&self) -> bool {
        self.carried || self.auto
    }

    /// The number that was taken with it, while it is good.
    pub fn good_number(&self) -> Option<String> {
        let taken = self.number.as_ref().filter(|taken| !taken.void);
        taken.map(|taken| taken.number.clone())
    }
}

impl<'a> Source<'a> {
    /// The steps before the cut, in order.
    pub(super) fn steps(self, cut: Cut) -> impl DoubleEndedIterator<Item = StepLine> {
        let steps = self.case.steps.iter().enumerate().take(cut.steps);
        let lines: Vec<_> = steps.map(|(index, step)| self.step(index, step)).collect();
        lines.into_iter()
    }

    /// The line of the step at a place.
    pub(super) fn step_at(self, index: usize) -> Option<StepLine> {
        self.case.steps.get(index).map(|step| self.step(index, step))
    }

    fn step(self, index: usize, step: &Step) -> StepLine {
        let outcome = self.outcome(step);
        StepLine {
            stage: step.stage.clone(),
            stage_title: self.workflow.stage_title(&step.stage).to_owned(),
            outcome: step.outcome.clone(),
            outcome_title: outcome
                .map_or_else(|| step.outcome.to_string(), |outcome| outcome.title.clone()),
            conclusion: step.conclusion,
            record: self.record(step, outcome),
            number: self.number(index, outcome).cloned(),
            draft: step.draft,
            since: step.since,
            by: self.hand(&step.person, step.at),
            carried: step.carried,
            carried_from: step.carried.then(|| self.carried_from(index, step)).flatten(),
            auto: self.workflow.stage(step.stage.as_str()).is_some_and(|stage| stage.auto),
        }
    }

    /// The outcome with which a step ended.
    pub(super) fn outcome(self, step: &Step) -> Option<&'a Outcome> {
        self.workflow.stage(step.stage.as_str())?.outcome(step.outcome.as_str())
    }

    fn record(self, step: &Step, outcome: Option<&Outcome>) -> Vec<RecordLine> {
        let fields = outcome.map_or(&[][..], |outcome| &outcome.record);
        let place = |id: &FieldId| fields.iter().position(|field| field.id == *id);
        let mut lines: Vec<_> = step.record.iter().collect();
        lines.sort_by_key(|(id, _)| place(id).unwrap_or(usize::MAX));
        let title = |id: &FieldId| {
            let field = fields.iter().find(|field| field.id == *id);
            field.map_or_else(|| id.to_string(), |field| field.title.clone())
        };
        lines
            .into_iter()
            .map(|(id, value)| RecordLine {
                field: id.clone(),
                title: title(id),
                value: self.recorded(value),
            })
            .collect()
    }

    fn recorded(self, value: &Value) -> Recorded {
        match value {
            Value::Text(text) => Recorded::Text(text.clone()),
            Value::Date(date) => Recorded::Date(*date),
            Value::Number(number) => Recorded::Number(*number),
            Value::Person(person) => Recorded::Person(person.clone(), self.name(person)),
        }
    }

    /// The number that a step took: of the steps that take from its series the n-th took the n-th.
    fn number(self, index: usize, outcome: Option<&Outcome>) -> Option<&'a AssignedNumber> {
        let series = outcome?.number.as_ref()?;
        let takes = |step: &&Step| {
            self.outcome(step).is_some_and(|outcome| outcome.number.as_ref() == Some(series))
        };
        let before = self.case.steps.iter().take(index).filter(takes).count();
        self.case.numbers.iter().filter(|taken| taken.series == *series).nth(before)
    }

    fn carried_from(self, index: usize, step: &Step) -> Option<CarriedFrom> {
        let mut before = self.case.steps.iter().take(index).rev();
        let done = before.find(|other| other.stage == step.stage && !other.carried)?;
        Some(CarriedFrom { draft: done.draft, by: self.hand(&done.person, done.at) })
    }
}
