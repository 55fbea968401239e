//! A case on its way: a copy that changes as events are decided, so that later decisions see earlier ones.
//!
//! It only moves the marking. It must never judge whether a person may do what is done.
//!
//! One step is whole before the next begins: an outcome takes its token, does away with what it cancels and
//! enters all its targets; only then do stages that need no person act, in the order they were entered.

use super::command::Context;
use super::event::{Event, Happening};
use super::judge;
use super::record::Record;
use super::refusal::Reason;
use super::state::Case;
use crate::domain::limits;
use crate::domain::name::{PersonId, SeriesId, StageId};
use crate::domain::workflow::{
    Assignment, CatalogueChange, Condition, Outcome, Stage, Target, Workflow,
};
use chrono::Datelike;
use std::collections::VecDeque;

/// How a stage ends.
enum How {
    /// With what was recorded; by a person, or by the stage itself.
    Done(Record),
    /// As it ended before.
    Carried,
    /// It is not for this case.
    PassedOver,
}

/// A case with the events decided so far.
pub(super) struct Run<'a> {
    workflow: &'a Workflow,
    /// Who asks, when, and of which office.
    pub(super) context: &'a Context<'a>,
    /// The case, with the events applied.
    pub(super) case: Case,
    /// The events.
    pub(super) events: Vec<Event>,
    /// What went wrong on the way; then the events are void.
    pub(super) reasons: Vec<Reason>,
    /// Why a minimum period is not waited for.
    pub(super) early: Option<String>,
    /// Stages entered and not yet looked at.
    entered: VecDeque<&'a Stage>,
}

impl<'a> Run<'a> {
    pub(super) fn new(workflow: &'a Workflow, case: &Case, context: &'a Context<'a>) -> Self {
        Self {
            workflow,
            context,
            case: case.clone(),
            events: Vec::new(),
            reasons: Vec::new(),
            early: None,
            entered: VecDeque::new(),
        }
    }

    /// Lets something happen.
    pub(super) fn emit(&mut self, what: Happening) {
        let event = Event { at: self.context.at, person: self.context.person.id.clone(), what };
        self.case.apply(&event);
        self.events.push(event);
    }

    /// Enters the first stage, and goes on as far as no person is needed.
    pub(super) fn begin(&mut self) {
        self.arrive(&self.workflow.start, None);
        self.settle();
    }

    /// Ends a stage with an outcome, and goes on as far as no person is needed.
    pub(super) fn complete(&mut self, stage: &Stage, outcome: &Outcome, record: Record) {
        self.step(stage, outcome, How::Done(record));
        self.settle();
    }

    /// Goes on under another definition: enters the stages that have nothing to wait for any more, and lets those
    /// act that need no person.
    pub(super) fn resume(&mut self) {
        for stage in &self.workflow.stages {
            let active = self.case.active.contains_key(&stage.id);
            let arrived = self.case.waiting.get(&stage.id);
            let complete = arrived
                .is_some_and(|arrived| stage.join.iter().all(|branch| arrived.contains(branch)));
            if complete && active {
                self.reasons.push(Reason::EnteredTwice { stage: stage.id.clone() });
            } else if complete {
                self.emit(Happening::StageEntered { stage: stage.id.clone(), joined: true });
                if stage.ask_again {
                    self.ask_again(stage);
                }
                self.entered.push_back(stage);
            } else if stage.auto && active {
                self.entered.push_back(stage);
            }
        }
        self.settle();
    }

    /// Ends a stage with an outcome and goes where it leads.
    fn step(&mut self, stage: &Stage, outcome: &Outcome, how: How) {
        match how {
            How::Done(record) => self.end(stage, outcome, record, false),
            How::Carried => self.end(stage, outcome, Record::new(), true),
            How::PassedOver => {
                let (stage, outcome) = (stage.id.clone(), outcome.id.clone());
                self.emit(Happening::StageSkipped { stage, outcome });
            }
        }
        outcome.cancel.iter().for_each(|branch| self.cancel(branch));
        match &outcome.target {
            Target::End(end) => self.emit(Happening::CaseEnded { end: end.clone() }),
            Target::Stages(stages) => {
                for target in stages {
                    self.arrive(target, Some(&stage.id));
                }
            }
        }
    }

    /// Ends a stage that somebody or something did, with all that its outcome gives.
    fn end(&mut self, stage: &Stage, outcome: &Outcome, record: Record, carried: bool) {
        self.waive(stage, outcome, &record);
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
    }

    /// Says why a minimum that an outcome ends was not waited for; where nobody said why, the outcome is refused.
    fn waive(&mut self, stage: &Stage, outcome: &Outcome, record: &Record) {
        let around = self.context.around();
        for early in judge::early(self.workflow, &self.case, (stage, outcome), record, around) {
            match self.early.clone().filter(|why| early.may_be_waived && !why.trim().is_empty()) {
                Some(reason) => self.emit(Happening::MinimumWaived {
                    deadline: early.rule.id.clone(),
                    possible: early.possible,
                    reason,
                }),
                None => self.reasons.push(early.reason()),
            }
        }
    }

    /// Comes to a stage, from another or from nowhere.
    fn arrive(&mut self, target: &StageId, from: Option<&StageId>) {
        let Some(stage) = self.workflow.stage(target.as_str()) else { return };
        let branch = from.filter(|from| stage.join.contains(from));
        let waits = |case: &Case, from: &StageId| {
            case.waiting.get(target).is_some_and(|arrived| arrived.contains(from))
        };
        if let Some(from) = branch {
            if waits(&self.case, from) {
                self.reasons.push(Reason::EnteredTwice { stage: target.clone() });
                return;
            }
            self.emit(Happening::BranchArrived { stage: target.clone(), from: from.clone() });
            if !stage.join.iter().all(|branch| waits(&self.case, branch)) {
                return;
            }
        }
        if self.case.active.contains_key(target) {
            self.reasons.push(Reason::EnteredTwice { stage: target.clone() });
            return;
        }
        self.emit(Happening::StageEntered { stage: target.clone(), joined: branch.is_some() });
        if stage.ask_again && judge::certain(&stage.when, &self.case.facts) != Some(false) {
            self.ask_again(stage);
        }
        self.entered.push_back(stage);
    }

    /// Reopens the answers of a stage whose questions are about one occasion.
    fn ask_again(&mut self, stage: &Stage) {
        for item in &stage.checklist {
            if self.case.answers.get(&item.id).is_some_and(|answered| !answered.reopened) {
                self.emit(Happening::AnswerReopened { item: item.id.clone() });
            }
        }
    }

    /// Ends the stages, of those entered, that no person has to act in, and says whose turn it is in the others.
    fn settle(&mut self) {
        let mut steps = 0;
        while self.reasons.is_empty()
            && let Some(stage) = self.entered.pop_front()
        {
            if !self.case.active.contains_key(&stage.id) {
                continue;
            }
            let Some((outcome, how)) = self.by_itself(stage) else {
                self.hand_over(stage);
                continue;
            };
            steps += 1;
            if steps > limits::AUTOMATIC_STEPS {
                self.reasons.push(Reason::TurnsInCircles);
                return;
            }
            self.step(stage, outcome, how);
        }
    }

    /// How a stage ends that no person has to act in; none where one has, or where a reason was found.
    fn by_itself<'s>(&mut self, stage: &'s Stage) -> Option<(&'s Outcome, How)> {
        if let Some(outcome) = stage.passed_over() {
            match judge::certain(&stage.when, &self.case.facts) {
                Some(true) => {}
                Some(false) => return Some((outcome, How::PassedOver)),
                None => {
                    self.facts_missing(&stage.when);
                    return None;
                }
            }
        }
        if stage.auto {
            return Some((self.automatic(stage)?, How::Done(Record::new())));
        }
        Some((self.carried(stage)?, How::Carried))
    }

    /// Says whose turn it is, where the workflow does and there is somebody who may act.
    fn hand_over(&mut self, stage: &Stage) {
        let Some(rule) = &stage.assign else { return };
        let mut able = judge::able(&self.case, stage, self.context.office).into_iter();
        let person = match rule {
            Assignment::Person(person) => able.find(|able| able == person),
            // Of equals the first in the order of the office.
            Assignment::LeastLoaded => able.min_by_key(|person| self.load(person)),
        };
        if let Some(person) = person {
            self.emit(Happening::StageAssigned { stage: stage.id.clone(), person });
        }
    }

    /// How many stages are assigned to a person, in this case and all others.
    fn load(&self, person: &PersonId) -> usize {
        let here =
            self.case.active.values().filter(|active| active.assignee.as_ref() == Some(person));
        self.context.others.load.get(person).copied().unwrap_or_default() + here.count()
    }

    fn facts_missing(&mut self, condition: &Condition) {
        let facts = judge::unknown_facts(condition, &self.case.facts);
        let facts = facts.into_iter().cloned().collect();
        self.reasons.push(Reason::FactsMissing { facts });
    }

    /// The first outcome of an `auto` stage whose condition holds. One that hangs on a fact that nobody
    /// stated is not passed over: that would decide by what is not known.
    fn automatic<'s>(&mut self, stage: &'s Stage) -> Option<&'s Outcome> {
        let mut last = None;
        for outcome in &stage.outcomes {
            match judge::certain(&outcome.when, &self.case.facts) {
                Some(true) => return Some(outcome),
                Some(false) => last = Some(outcome),
                None => {
                    self.facts_missing(&outcome.when);
                    return None;
                }
            }
        }
        // The last one has a condition and it does not hold; the definition is at fault.
        if let Some(Outcome { id: outcome, when, .. }) = last {
            let (outcome, when) = (outcome.clone(), when.clone());
            self.reasons.push(Reason::OutcomeNotForFacts { outcome, when });
        }
        None
    }

    /// The outcome that a stage is carried over with: the one it ended with before, when nothing that was
    /// answered in it has been reopened, no finding of it is open and all it requires is still so.
    fn carried<'s>(&self, stage: &'s Stage) -> Option<&'s Outcome> {
        let outcome = stage.outcome(stage.carry.as_ref()?.as_str())?;
        let before = self.case.last_step(stage.id.as_str())?;
        let new_draft = before.draft != self.case.draft_ordinal();
        if before.outcome != outcome.id || !new_draft || needs_person(outcome) {
            return None;
        }
        let mut open = judge::open_findings(self.workflow, &self.case);
        if open.any(|(raised_in, _)| *raised_in == stage.id)
            || !judge::unanswered(&self.case, stage).is_empty()
        {
            return None;
        }
        let mut reasons = Vec::new();
        judge::facts(self.workflow, &self.case, stage, outcome, &mut reasons);
        let others = self.context.others;
        judge::requirements(self.workflow, &self.case, stage, outcome, others, &mut reasons);
        let around = self.context.around();
        let early =
            judge::early(self.workflow, &self.case, (stage, outcome), &Record::new(), around);
        (reasons.is_empty() && early.is_empty()).then_some(outcome)
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

/// Whether an outcome is one that only a person can give, whatever the definition says of carrying it.
fn needs_person(outcome: &Outcome) -> bool {
    outcome.conclusion.is_some()
        || outcome.require.approvals > 1
        || outcome.record.iter().any(|field| !field.optional)
}
