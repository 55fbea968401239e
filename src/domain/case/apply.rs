//! Events into state. Total: every event changes something or nothing, none is refused (I2).
//!
//! What an event means is said here once, for replay and for deciding alike. It must never look at a
//! workflow: what an event needs, it carries.

use super::answer::{Answer, Finding, Reply, Verdict};
use super::event::{Event, Happening};
use super::screening::{Ruled, Ruling};
use super::state::{
    Active, Answered, AssignedNumber, Case, Ended, IssuedPaper, Material, OpinionGiven, Passed,
    Step, Waived,
};
use crate::domain::digest::Digest;
use crate::domain::name::{CheckItemId, OutcomeId, StageId};

impl Case {
    /// What the case is after `event`.
    pub fn apply(&mut self, event: &Event) {
        self.version += 1;
        self.touched = Some(event.at);
        match &event.what {
            Happening::CaseOpened { .. } => self.was_opened(event),
            Happening::FactStated { fact, value } => {
                self.facts.insert(fact.clone(), value.clone());
            }
            Happening::DraftSubmitted(draft) => {
                self.title.clone_from(&draft.title);
                self.drafts.push((draft.clone(), event.at, event.person.clone()));
                // What was approved so far were other words.
                self.active.values_mut().for_each(|active| active.approvals.clear());
            }
            Happening::DraftScreened { draft, found } => {
                self.screenings.insert(*draft, found.clone());
            }
            Happening::ScreeningConfirmed { draft, ruling } => self.ruled(event, *draft, ruling),
            Happening::MaterialReceived { material, copy } => self.materials.push(Material {
                id: material.clone(),
                copy: copy.clone(),
                at: event.at,
                person: event.person.clone(),
            }),
            Happening::ItemAnswered { stage, item, answer } => {
                self.answered(event, stage, item, answer);
            }
            Happening::AnswerReopened { item } => {
                if let Some(answered) = self.answers.get_mut(item) {
                    answered.reopened = true;
                }
            }
            Happening::FindingReplied { .. } => self.replied(event),
            Happening::DraftChecked { .. }
            | Happening::SuspicionNoted { .. }
            | Happening::SuspicionConfirmed { .. }
            | Happening::SuspicionDismissed { .. }
            | Happening::SuspicionReplied { .. }
            | Happening::SuspicionWeighed { .. }
            | Happening::SuspicionSuperseded { .. } => self.suspected(event),
            Happening::StageEntered { .. }
            | Happening::BranchArrived { .. }
            | Happening::OutcomeApproved { .. }
            | Happening::StageCompleted { .. }
            | Happening::StageCancelled { .. }
            | Happening::StageSkipped { .. }
            | Happening::StageAssigned { .. }
            | Happening::ArrivalCancelled { .. }
            | Happening::CaseWithdrawn { .. }
            | Happening::CaseEnded { .. } => self.moved(event),
            Happening::CaseLinked { need, case } => {
                self.links.insert(need.clone(), case.clone());
            }
            Happening::MinimumWaived { deadline, possible, reason } => self.waived.push(Waived {
                deadline: deadline.clone(),
                possible: *possible,
                reason: reason.clone(),
                person: event.person.clone(),
                at: event.at,
            }),
            Happening::NumberAssigned { .. }
            | Happening::NumberVoided { .. }
            | Happening::PaperIssued { .. }
            | Happening::DocumentPublished
            | Happening::FilingNoted => self.went_out(event),
            Happening::CaseMigrated { to, stages, .. } => self.migrated(event, *to, stages),
        }
    }

    /// The case begins.
    fn was_opened(&mut self, event: &Event) {
        let Happening::CaseOpened { workflow, pack, title, unit, facts } = &event.what else {
            return;
        };
        self.workflow.clone_from(workflow);
        self.pack = Some(*pack);
        self.title.clone_from(title);
        self.unit.clone_from(unit);
        self.facts.clone_from(facts);
        self.opened = Some((event.at, event.person.clone()));
    }

    /// A person has said what the document is.
    fn ruled(&mut self, event: &Event, draft: u32, ruling: &Ruling) {
        let (text, person) = (self.text(), event.person.clone());
        self.rulings.push(Ruled { ruling: ruling.clone(), draft, text, person, at: event.at });
    }

    /// What moves the marking: the active stages and the branches that wait.
    fn moved(&mut self, event: &Event) {
        match &event.what {
            Happening::StageEntered { stage, joined } => {
                if *joined {
                    self.waiting.remove(stage);
                }
                let entered = Active {
                    since: event.at,
                    drafts: self.drafts.len(),
                    approvals: Vec::new(),
                    assignee: None,
                };
                self.active.insert(stage.clone(), entered);
            }
            Happening::BranchArrived { stage, from } => {
                self.waiting.entry(stage.clone()).or_default().insert(from.clone());
            }
            Happening::OutcomeApproved { stage, outcome } => {
                if let Some(active) = self.active.get_mut(stage) {
                    active.approvals.retain(|(person, _)| *person != event.person);
                    active.approvals.push((event.person.clone(), outcome.clone()));
                }
            }
            Happening::StageCompleted { .. } => self.completed(event),
            Happening::StageCancelled { stage } => self.passed(event, stage, None),
            Happening::StageSkipped { stage, outcome } => self.passed(event, stage, Some(outcome)),
            Happening::StageAssigned { stage, person } => {
                if let Some(active) = self.active.get_mut(stage) {
                    active.assignee = Some(person.clone());
                }
            }
            Happening::ArrivalCancelled { stage, from } => {
                if let Some(arrived) = self.waiting.get_mut(stage) {
                    arrived.remove(from);
                    if arrived.is_empty() {
                        self.waiting.remove(stage);
                    }
                }
            }
            Happening::CaseWithdrawn { reason } => self.withdrawn = Some(reason.clone()),
            Happening::CaseEnded { end } => {
                self.active.clear();
                self.waiting.clear();
                self.ended =
                    Some(Ended { end: end.clone(), at: event.at, person: event.person.clone() });
            }
            _ => {}
        }
    }

    /// A stage ended without being completed.
    fn passed(&mut self, event: &Event, stage: &StageId, outcome: Option<&OutcomeId>) {
        if let Some(active) = self.active.remove(stage) {
            self.passed.push(Passed {
                stage: stage.clone(),
                outcome: outcome.cloned(),
                since: active.since,
                at: event.at,
                steps: self.steps.len(),
            });
        }
    }

    /// What leaves the case for the outside: numbers, papers, the catalogue.
    fn went_out(&mut self, event: &Event) {
        match &event.what {
            Happening::NumberAssigned { series, number, .. } => {
                self.numbers.push(AssignedNumber {
                    series: series.clone(),
                    number: number.clone(),
                    at: event.at,
                    void: false,
                });
            }
            Happening::NumberVoided { series, number } => {
                for taken in &mut self.numbers {
                    taken.void |= taken.series == *series && taken.number == *number;
                }
            }
            Happening::PaperIssued { paper, sealed_by, files } => self.papers.push(IssuedPaper {
                paper: *paper,
                sealed_by: sealed_by.clone(),
                files: files.clone(),
                person: event.person.clone(),
                at: event.at,
            }),
            Happening::DocumentPublished => self.published = Some(event.at),
            _ => {}
        }
    }

    fn answered(&mut self, event: &Event, stage: &StageId, item: &CheckItemId, answer: &Answer) {
        for finding in self.findings.iter_mut().filter(|f| f.item == *item && f.is_open()) {
            finding.settled = Some((event.at, event.person.clone()));
        }
        if answer.verdict == Verdict::Problem {
            self.findings.push(Finding {
                item: item.clone(),
                stage: stage.clone(),
                answer: answer.clone(),
                draft: self.draft_ordinal(),
                person: event.person.clone(),
                at: event.at,
                reply: None,
                settled: None,
            });
        }
        let answered = Answered {
            stage: stage.clone(),
            answer: answer.clone(),
            draft: self.draft_ordinal(),
            text: self.text(),
            person: event.person.clone(),
            at: event.at,
            reopened: false,
        };
        self.answers.insert(item.clone(), answered);
    }

    fn replied(&mut self, event: &Event) {
        let Happening::FindingReplied { item, kind, reason } = &event.what else { return };
        let reply = Reply {
            kind: *kind,
            reason: reason.clone(),
            person: event.person.clone(),
            at: event.at,
        };
        if let Some(finding) =
            self.findings.iter_mut().rev().find(|f| f.item == *item && f.is_open())
        {
            finding.reply = Some(reply);
        }
    }

    fn completed(&mut self, event: &Event) {
        let Happening::StageCompleted { stage, outcome, conclusion, record, carried } = &event.what
        else {
            return;
        };
        let active = self.active.remove(stage);
        let since = active.as_ref().map_or(event.at, |active| active.since);
        let choices = active.map(|active| active.approvals).unwrap_or_default();
        let chose = |(person, chosen)| (chosen == *outcome).then_some(person);
        if let Some(conclusion) = conclusion {
            self.opinion = Some(OpinionGiven {
                conclusion: *conclusion,
                draft: self.draft_ordinal(),
                text: self.text(),
                stage: stage.clone(),
                person: event.person.clone(),
                at: event.at,
            });
        }
        self.steps.push(Step {
            stage: stage.clone(),
            outcome: outcome.clone(),
            conclusion: *conclusion,
            record: record.clone(),
            draft: self.draft_ordinal(),
            person: event.person.clone(),
            approvers: choices.into_iter().filter_map(chose).collect(),
            since,
            at: event.at,
            carried: *carried,
        });
    }

    /// The words of the last draft.
    pub(super) fn text(&self) -> Digest {
        self.draft().map_or(Digest([0; 32]), |draft| draft.text)
    }
}
