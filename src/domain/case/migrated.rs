//! What a case is under another definition: the same marking under other names, and what has no place there.
//!
//! Nothing is lost by it. An answer or a fact that the new definition does not ask for stays in the record and
//! counts for nothing; going back makes it count again.

use super::event::Event;
use super::state::{Case, Former};
use crate::domain::digest::Digest;
use crate::domain::name::{CheckItemId, FactId, StageId};
use crate::domain::workflow::Definition;
use std::collections::BTreeMap;

/// Old names of stages and the new ones.
type Names = BTreeMap<StageId, StageId>;

impl Case {
    /// Binds the case to another pack. Everything that names a stage names it anew, what was done there too: whoever
    /// reviewed a stage before it had its new name is barred by its new name.
    pub(super) fn migrated(&mut self, event: &Event, to: Digest, names: &Names) {
        if let Some(pack) = self.pack.replace(to) {
            self.former.push(Former { pack, until: event.at, person: event.person.clone() });
        }
        for (stage, active) in std::mem::take(&mut self.active) {
            self.active.insert(named(names, stage), active);
        }
        // What was approved so far were other rules.
        self.active.values_mut().for_each(|active| active.approvals.clear());
        for (join, arrived) in std::mem::take(&mut self.waiting) {
            let arrived = arrived.into_iter().map(|from| named(names, from));
            self.waiting.entry(named(names, join)).or_default().extend(arrived);
        }
        let stages = self.answers.values_mut().map(|answered| &mut answered.stage);
        let stages = stages.chain(self.findings.iter_mut().map(|finding| &mut finding.stage));
        let stages = stages.chain(self.steps.iter_mut().map(|step| &mut step.stage));
        let stages = stages.chain(self.passed.iter_mut().map(|passed| &mut passed.stage));
        let stages = stages.chain(self.opinion.iter_mut().map(|opinion| &mut opinion.stage));
        let stages =
            stages.chain(self.papers.iter_mut().filter_map(|paper| paper.sealed_by.as_mut()));
        for stage in stages {
            if let Some(new) = names.get(stage) {
                stage.clone_from(new);
            }
        }
    }

    /// Whether anything in the case names a stage.
    pub(super) fn knows_stage(&self, id: &StageId) -> bool {
        self.active.contains_key(id)
            || self.waiting.iter().any(|(join, from)| join == id || from.contains(id))
            || self.steps.iter().any(|step| step.stage == *id)
            || self.answers.values().any(|answered| answered.stage == *id)
    }
}

/// The new name of a stage.
pub(super) fn named(names: &Names, stage: StageId) -> StageId {
    names.get(&stage).cloned().unwrap_or(stage)
}

/// What a case holds and its definition does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftBehind {
    /// Facts.
    pub facts: Vec<FactId>,
    /// Questions that were answered.
    pub answers: Vec<CheckItemId>,
    /// Questions with a finding that is open: nothing can settle it, and it bars nothing any more.
    pub findings: Vec<CheckItemId>,
}

impl LeftBehind {
    /// Whether everything has its place.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What of a case has no place in a definition.
pub fn left_behind(definition: &Definition, case: &Case) -> LeftBehind {
    let asked = |id: &CheckItemId| {
        let mut items = definition.stages.iter().flat_map(|stage| &stage.checklist);
        items.any(|item| item.id == *id)
    };
    let facts = case.facts.keys().filter(|id| definition.fact(id.as_str()).is_none());
    let answers = case.answers.keys().filter(|id| !asked(id));
    let open = case.findings.iter().filter(|finding| finding.is_open());
    let findings = open.map(|finding| &finding.item).filter(|id| !asked(id));
    LeftBehind {
        facts: facts.cloned().collect(),
        answers: answers.cloned().collect(),
        findings: findings.cloned().collect(),
    }
}
