//! What is wrong with the meaning of a definition: names that nothing bears, and a structure that no run
//! can get through.
//!
//! The checks here look at the definition and at the graph, never at runs. The proof over all runs and all
//! combinations of facts is [`super::proof`]'s; it is asked where [`can_run`] finds that runs mean something.
//!
//! What can not be known because of another defect is not reported: see [`Graph::of`] on unknown targets.

mod deadlines;
mod names;
mod optional;
mod periods;
mod stages;

use super::{Condition, Defect, DefectKind, Definition, Graph, Place, RunDefect, Segment, Target};
use crate::domain::limits;
use crate::domain::name::{RoleId, StageId};
use crate::domain::nearest::nearest;
use std::collections::BTreeSet;

/// All defects, up to [`limits::PROBLEMS`].
pub(super) fn defects(definition: &Definition, graph: &Graph) -> Vec<Defect> {
    let mut judge = Judge { definition, graph, found: Vec::new() };
    if !judge.is_bounded() {
        return judge.found;
    }
    names::check(&mut judge);
    stages::check(&mut judge);
    deadlines::check(&mut judge);
    judge.found
}

/// Whether runs of a definition with these defects mean anything: every name that moves a case is known.
pub(super) fn can_run(definition: &Definition, defects: &[Defect]) -> bool {
    let moves = |defect: &Defect| match &defect.kind {
        DefectKind::UnknownStage { .. } => {
            let path = &defect.place.0;
            !path
                .iter()
                .any(|part| matches!(part, Segment::Key(key) if LOOKS.contains(&key.as_str())))
        }
        DefectKind::UnknownFact { .. }
        | DefectKind::WrongFactValue { .. }
        | DefectKind::Duplicate { .. }
        | DefectKind::NoStages
        | DefectKind::TooMany { .. }
        | DefectKind::NoOutcomes
        | DefectKind::NoRole
        | DefectKind::AutoWithWork
        | DefectKind::TargetTwice { .. }
        | DefectKind::Unreachable
        | DefectKind::NoWayOut
        | DefectKind::JoinNeverArrives { .. }
        | DefectKind::NoConclusion
        | DefectKind::SkipMissing
        | DefectKind::WhenOnAuto
        | DefectKind::UnknownOutcome { .. }
        | DefectKind::NewDraftNotTaken => true,
        _ => false,
    };
    let mut outcomes = definition.stages.iter().flat_map(|stage| &stage.outcomes);
    let unread = outcomes
        .any(|outcome| matches!(&outcome.target, Target::Stages(stages) if stages.is_empty()));
    !unread && defects.len() < limits::PROBLEMS && !defects.iter().any(moves)
}

/// Keys whose stages are looked at and move nothing.
const LOOKS: [&str; 3] = ["not_same_person_as", "deadlines", "paused_in"];

/// What the file shows and what its runs show, each defect once.
pub(super) fn together(mut defects: Vec<Defect>, shown: Vec<Defect>) -> Vec<Defect> {
    for defect in shown {
        let never = |kind: &DefectKind| {
            matches!(kind, DefectKind::DeadOutcome | DefectKind::Runs(RunDefect::OutcomeImpossible))
        };
        let known = |other: &Defect| {
            let same = other.kind == defect.kind || never(&other.kind) && never(&defect.kind);
            other.place == defect.place && same
        };
        if defects.len() < limits::PROBLEMS && !defects.iter().any(known) {
            defects.push(defect);
        }
    }
    defects
}

/// Walks through a definition and notes what is wrong.
struct Judge<'a> {
    definition: &'a Definition,
    graph: &'a Graph,
    found: Vec<Defect>,
}

impl<'a> Judge<'a> {
    /// Whether there are few enough things of each kind for comparing each with each.
    fn is_bounded(&mut self) -> bool {
        let counts = [
            ("facts", self.definition.facts.len(), limits::FACTS),
            ("roles", self.definition.roles.len(), limits::ROLES),
            ("stages", self.definition.stages.len(), limits::STAGES),
            ("ends", self.definition.ends.len(), limits::ENDS),
            ("deadlines", self.definition.deadlines.len(), limits::DEADLINES),
        ];
        for (what, count, most) in counts {
            if count > most {
                let kind = DefectKind::TooMany { what, count, most };
                self.report(Place::default().at(what), kind);
            }
        }
        self.found.is_empty()
    }

    fn report(&mut self, place: Place, kind: DefectKind) {
        if !self.full() {
            self.found.push(Defect { place, kind, trace: None });
        }
    }

    /// Whether no further defect is noted; then nothing dear need be computed for one.
    fn full(&self) -> bool {
        self.found.len() >= limits::PROBLEMS
    }

    fn nearest(&self, name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
        if self.full() { None } else { nearest(name, known).map(str::to_owned) }
    }

    fn stage_name(&mut self, place: Place, name: &StageId) -> bool {
        let known = self.definition.stage(name.as_str()).is_some();
        if !known {
            let all = self.definition.stages.iter().map(|stage| stage.id.as_str());
            let nearest = self.nearest(name.as_str(), all);
            self.report(place, DefectKind::UnknownStage { name: name.clone(), nearest });
        }
        known
    }

    /// A list of stages, each of which must exist and be named once.
    fn stage_names(&mut self, place: &Place, names: &[StageId]) {
        let mut seen = BTreeSet::new();
        for (index, name) in names.iter().enumerate() {
            self.stage_name(place.at(index), name);
            if !seen.insert(name) {
                self.duplicate(place.at(index), name.as_str());
            }
        }
    }

    fn role_name(&mut self, place: Place, name: &RoleId) {
        let roles = &self.definition.roles;
        if !roles.iter().any(|role| role.id == *name) {
            let nearest = self.nearest(name.as_str(), roles.iter().map(|role| role.id.as_str()));
            self.report(place, DefectKind::UnknownRole { name: name.clone(), nearest });
        }
    }

    fn condition(&mut self, place: &Place, condition: &Condition) {
        for (index, all) in condition.any.iter().enumerate() {
            for (name, value) in all {
                let place = place.at(index).at(name.as_str());
                let Some(fact) = self.definition.fact(name.as_str()) else {
                    let all = self.definition.facts.iter().map(|fact| fact.id.as_str());
                    let nearest = self.nearest(name.as_str(), all);
                    self.report(place, DefectKind::UnknownFact { name: name.clone(), nearest });
                    continue;
                };
                if !fact.kind.holds(value) {
                    self.report(place, names::wrong_value(fact, value));
                }
            }
        }
    }

    fn duplicate(&mut self, place: Place, name: &str) {
        self.report(place, DefectKind::Duplicate { name: name.to_owned() });
    }
}

#[cfg(test)]
mod tests;
