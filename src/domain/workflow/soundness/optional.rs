//! Stages that are only for some cases, and the cases of other workflows that stages need.

use super::Judge;
use crate::domain::name::NeedId;
use crate::domain::workflow::{DefectKind, Need, Outcome, Place, Stage};
use std::collections::{BTreeMap, BTreeSet};

/// Needs by name; those of one name in several stages are one need.
pub(super) type Needs<'a> = BTreeMap<&'a NeedId, &'a Need>;

/// A stage that is not for every case is passed over with an outcome that nobody has to give.
pub(super) fn check_skip(judge: &mut Judge<'_>, place: &Place, stage: &Stage) {
    judge.condition(&place.at("when"), &stage.when);
    let optional = !stage.when.is_always();
    if optional && stage.auto {
        judge.report(place.at("when"), DefectKind::WhenOnAuto);
    }
    if let Some(skip) = &stage.skip
        && stage.outcome(skip.as_str()).is_none()
    {
        let all = stage.outcomes.iter().map(|outcome| outcome.id.as_str());
        let nearest = judge.nearest(skip.as_str(), all);
        let (name, stage) = (skip.clone(), stage.id.clone());
        judge.report(place.at("skip"), DefectKind::UnknownOutcome { name, stage, nearest });
        return;
    }
    if !optional {
        if stage.skip.is_some() {
            judge.report(place.at("skip"), DefectKind::SkipWithoutWhen);
        }
        return;
    }
    match stage.passed_over() {
        None if stage.outcomes.len() > 1 => {
            judge.report(place.at("when"), DefectKind::SkipMissing);
        }
        Some(outcome) if needs_person(outcome) => {
            let key = if stage.skip.is_some() { "skip" } else { "when" };
            judge.report(place.at(key), DefectKind::SkipNeedsPerson);
        }
        _ => {}
    }
}

/// Whether passing over a stage with this outcome would say what nobody said.
fn needs_person(outcome: &Outcome) -> bool {
    super::stages::needs_person(outcome)
        || outcome.conclusion.is_some()
        || outcome.number.is_some()
        || outcome.catalogue.is_some()
}

/// Needs can be told apart and met, and what is required is needed.
pub(super) fn check_needs<'a>(
    judge: &mut Judge<'a>,
    place: &Place,
    stage: &'a Stage,
    known: &mut Needs<'a>,
) {
    let mut seen = BTreeSet::new();
    for (index, need) in stage.needs.iter().enumerate() {
        let place = place.at("needs").at(index);
        let other = *known.entry(&need.id).or_insert(need);
        if !seen.insert(&need.id) {
            judge.duplicate(place.at("id"), need.id.as_str());
        } else if (&other.workflow, &other.ends) != (&need.workflow, &need.ends) {
            judge.report(place.at("id"), DefectKind::NeedsDiffer { name: need.id.clone() });
        }
        if need.ends.is_empty() {
            judge.report(place.at("ends"), DefectKind::NeedWithoutEnds);
        }
        judge.condition(&place.at("when"), &need.when);
    }
    for outcome in stage.outcomes.iter().filter(|one| one.require.needs && stage.needs.is_empty()) {
        let place = Place::outcome(&stage.id, &outcome.id).at("require").at("needs");
        judge.report(place, DefectKind::NothingNeeded);
    }
}
