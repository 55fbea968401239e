//! A case on its way: a copy that changes as events are decided, so that later decisions see earlier ones.
//!
//! It only moves the marking. It must never judge whether a person may do what is done.

use super::command::Context;
use super::event::{Event, Happening};
use super::judge;
use super::record::Record;
use super::refusal::Reason;
use super::state::Case;
use crate::domain::limits;
use crate::domain::name::{OutcomeId, SeriesId, StageId};
use crate::domain::workflow::{CatalogueChange, Outcome, Stage, Target, Weight, Workflow};
use chrono::Datelike;

/// A case with the events decided so far.
pub(super) struct Run<'a> {
    workflow: &'a Workflow,
    context: &'a Context<'a>,
    /// The case, with the events applied.
    pub(super) case: Case,
    /// The events.
    pub(super) events: Vec<Event>,
    /// What went wrong on the way; then the events are void.
    pub(super) reasons: Vec<Reason>,
    steps: usize,
}

impl<'a> Run<'a> {
    pub(super) fn new(workflow: &'a Workflow, case: &Case, context: &'a Context<'a>) -> Self {
        let (case, events, reasons) = (case.clone(), Vec::new(), Vec::new());
        Self { workflow, context, case, events, reasons, steps: 0 }
    }

    /// Lets something happen.
    pub(super) fn emit(&mut self, what: Happening) {
        let event = Event { at: self.context.at, person: self.context.person.id.clone(), what };
        self.case.apply(&event);
        self.events.push(event);
    }

    /// Ends a stage with an outcome and goes where it leads.
    pub(super) fn complete(
        &mut self,
        stage: &Stage,
        outcome: &Outcome,
        record: Record,
        carried: bool,
    ) {
        self.steps += 1;
        if self.steps > limits::AUTOMATIC_STEPS {
            self.reasons.push(Reason::TurnsInCircles);
            return;
        }
        if let Some(series) = &outcome.number {
            self.assign(series);
        }
        self.emit(Happening::StageCompleted {
            stage: stage.id.clone(),
            outcome: outcome.id.clone(),
            conclusion: outcome.conclusion,
            record,
            carried,
        });
        match outcome.catalogue {
            Some(CatalogueChange::Enter) => self.emit(Happening::DocumentPublished),
            Some(CatalogueChange::File) => self.emit(Happening::FilingNoted),
            None => {}
        }
        outcome.cancel.iter().for_each(|branch| self.cancel(branch));
        match &outcome.target {
            Target::End(end) => self.emit(Happening::CaseEnded { end: end.clone() }),
            Target::Stages(stages) => {
                stages.iter().for_each(|target| self.arrive(target, Some(&stage.id)));
            }
        }
    }

    /// Comes to a stage, from another or from nowhere.
    pub(super) fn arrive(&mut self, target: &StageId, from: Option<&StageId>) {
        let workflow = self.workflow;
        let Some(stage) = workflow.stage(target.as_str()) else { return };
        let mut joined = false;
        if let Some(from) = from.filter(|from| stage.join.contains(from)) {
            self.emit(Happening::BranchArrived { stage: target.clone(), from: from.clone() });
            let arrived = self.case.waiting.get(target);
            if !stage.join.iter().all(|branch| arrived.is_some_and(|set| set.contains(branch))) {
                return;
            }
            joined = true;
        }
        if self.case.active.contains_key(target) {
            self.reasons.push(Reason::EnteredTwice { stage: target.clone() });
            return;
        }
        self.emit(Happening::StageEntered { stage: target.clone(), joined });
        self.pass_by_itself(stage);
    }

    /// Ends a stage that no person has to act in.
    fn pass_by_itself(&mut self, stage: &Stage) {
        let found = if stage.auto {
            stage.outcomes.iter().find(|outcome| outcome.when.holds(&self.case.facts))
        } else {
            stage.carry.as_ref().and_then(|carry| self.carried(stage, carry))
        };
        if let Some(outcome) = found {
            self.complete(stage, outcome, Record::new(), !stage.auto);
        }
    }

    /// The outcome that a stage is carried over with: the one it ended with before, when nothing that was
    /// answered in it has been reopened, no finding of it is open and all it requires is still so.
    fn carried<'s>(&self, stage: &'s Stage, carry: &OutcomeId) -> Option<&'s Outcome> {
        let outcome = stage.outcome(carry.as_str())?;
        let before = self.case.last_step(stage.id.as_str())?;
        if before.outcome != *carry || before.draft == self.case.draft_ordinal() {
            return None;
        }
        let open = judge::open_findings(self.workflow, &self.case);
        let mine = |item: &crate::domain::name::CheckItemId| {
            stage.checklist.iter().any(|own| own.id == *item && own.weight > Weight::Advice)
        };
        if open.iter().any(|(item, _)| mine(item))
            || !judge::unanswered(&self.case, stage).is_empty()
        {
            return None;
        }
        let mut reasons = Vec::new();
        judge::facts(self.workflow, &self.case, stage, outcome, &mut reasons);
        judge::requirements(self.workflow, &self.case, stage, outcome, &mut reasons);
        reasons.is_empty().then_some(outcome)
    }

    fn cancel(&mut self, branch: &StageId) {
        if self.case.active.contains_key(branch) {
            self.emit(Happening::StageCancelled { stage: branch.clone() });
        }
        let joins: Vec<StageId> = self
            .case
            .waiting
            .iter()
            .filter(|(_, arrived)| arrived.contains(branch))
            .map(|(join, _)| join.clone())
            .collect();
        for stage in joins {
            self.emit(Happening::ArrivalCancelled { stage, from: branch.clone() });
        }
    }

    fn assign(&mut self, series: &SeriesId) {
        let year = self.context.at.year();
        let taken = self.events.iter().filter(|event| {
            matches!(&event.what, Happening::NumberAssigned { series: other, .. } if other == series)
        });
        let taken = u64::try_from(taken.count()).unwrap_or(u64::MAX);
        let n = self.context.next.get(series).copied().unwrap_or(1).saturating_add(taken);
        match self.context.office.series(series.as_str()) {
            Some(found) => {
                let number = found.number(year, n);
                self.emit(Happening::NumberAssigned { series: series.clone(), year, n, number });
            }
            None => self.reasons.push(Reason::NoSeries { series: series.clone() }),
        }
    }
}
