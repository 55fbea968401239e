//! Stages and their outcomes: who acts, where it leads, whether it can ever be met.

use super::{Judge, names, optional};
use crate::domain::workflow::{
    CatalogueChange, Conclusion, DefectKind, FieldKind, Outcome, Place, Requirements, Stage,
    Submission, Target,
};
use std::collections::BTreeSet;

/// The word of `not_same_person_as` for who handed in the draft; no stage can be called so.
const SUBMISSION: &str = "submission";

/// Checks them all.
pub(super) fn check(judge: &mut Judge<'_>) {
    let reachable = judge.graph.reachable_from_start();
    let ending = judge.graph.reaching_an_end();
    let (mut items, mut needs) = (BTreeSet::new(), optional::Needs::new());
    let all = judge.definition.stages.iter().flat_map(|stage| &stage.outcomes);
    let stated: BTreeSet<Conclusion> = all.filter_map(|outcome| outcome.conclusion).collect();
    for stage in &judge.definition.stages {
        let place = Place::stage(&stage.id);
        if !reachable.contains(&stage.id) {
            judge.report(place.clone(), DefectKind::Unreachable);
        }
        if !ending.contains(&stage.id) {
            judge.report(place.clone(), DefectKind::NoWayOut);
        }
        check_stage(judge, &place, stage);
        check_work(judge, &place, stage, &mut items);
        optional::check_needs(judge, &place, stage, &mut needs);
        for outcome in &stage.outcomes {
            check_outcome(judge, stage, outcome);
            check_require(judge, stage, outcome, &stated);
        }
    }
}

fn check_stage(judge: &mut Judge<'_>, place: &Place, stage: &Stage) {
    if stage.id == *SUBMISSION {
        judge.report(place.clone(), DefectKind::ReservedName { name: SUBMISSION.to_owned() });
    }
    if stage.outcomes.is_empty() {
        judge.report(place.clone(), DefectKind::NoOutcomes);
    }
    match &stage.role {
        Some(role) => judge.role_name(place.at("role"), role),
        None if !stage.auto => judge.report(place.clone(), DefectKind::NoRole),
        None => {}
    }
    if stage.auto {
        check_auto(judge, place, stage);
    }
    check_join(judge, place, stage);
    check_persons(judge, place, stage);
    optional::check_skip(judge, place, stage);
    if let Some(carry) = &stage.carry {
        match stage.outcome(carry.as_str()) {
            None => {
                let all = stage.outcomes.iter().map(|outcome| outcome.id.as_str());
                let nearest = judge.nearest(carry.as_str(), all);
                let kind = DefectKind::UnknownOutcome {
                    name: carry.clone(),
                    stage: stage.id.clone(),
                    nearest,
                };
                judge.report(place.at("carry"), kind);
            }
            Some(outcome) if needs_person(outcome) => {
                judge.report(place.at("carry"), DefectKind::CarryNeedsPerson);
            }
            Some(_) => {}
        }
    }
}

/// A stage that decides by itself has nothing for a person to do, and always finds an outcome.
fn check_auto(judge: &mut Judge<'_>, place: &Place, stage: &Stage) {
    let work = stage.role.is_some()
        || !stage.materials.is_empty()
        || !stage.checklist.is_empty()
        || !stage.not_same_person_as.is_empty()
        || stage.takes_draft
        || stage.assign.is_some()
        || !stage.needs.is_empty()
        || stage.carry.is_some();
    if work {
        judge.report(place.clone(), DefectKind::AutoWithWork);
    }
    for outcome in &stage.outcomes {
        let work = outcome.require != Requirements::default()
            || outcome.conclusion.is_some()
            || !outcome.record.is_empty();
        if work {
            judge.report(Place::outcome(&stage.id, &outcome.id), DefectKind::AutoWithWork);
        }
    }
    let default = stage.outcomes.iter().position(|outcome| outcome.when.is_always());
    match default {
        None if !stage.outcomes.is_empty() => {
            judge.report(place.at("outcomes"), DefectKind::AutoWithoutDefault);
        }
        None => {}
        Some(default) => {
            for outcome in stage.outcomes.iter().skip(default + 1) {
                judge.report(Place::outcome(&stage.id, &outcome.id), DefectKind::DeadOutcome);
            }
        }
    }
}

fn check_join(judge: &mut Judge<'_>, place: &Place, stage: &Stage) {
    let place = place.at("join");
    judge.stage_names(&place, &stage.join);
    let mut seen = BTreeSet::new();
    for (index, from) in stage.join.iter().enumerate() {
        let known = judge.definition.stage(from.as_str()).is_some();
        if known && seen.insert(from) && !judge.graph.leads_directly(from, &stage.id) {
            let kind = DefectKind::JoinNeverArrives { from: from.clone() };
            judge.report(place.at(index), kind);
        }
    }
}

fn check_persons(judge: &mut Judge<'_>, place: &Place, stage: &Stage) {
    let place = place.at("not_same_person_as");
    let mut seen = BTreeSet::new();
    for (index, other) in stage.not_same_person_as.iter().enumerate() {
        let name = match other {
            Submission::Draft => SUBMISSION,
            Submission::Stage(name) => name.as_str(),
        };
        if let Submission::Stage(id) = other
            && judge.definition.stage(name).is_none()
        {
            let all = judge.definition.stages.iter().map(|stage| stage.id.as_str());
            let nearest = judge.nearest(name, all.chain([SUBMISSION]));
            let kind = DefectKind::UnknownStage { name: id.clone(), nearest };
            judge.report(place.at(index), kind);
        }
        if !seen.insert(other) {
            judge.duplicate(place.at(index), name);
        }
    }
}

/// Materials, questions and papers. Questions are told apart in the whole workflow, since findings and
/// answers quote them without their stage.
fn check_work<'a>(
    judge: &mut Judge<'a>,
    place: &Place,
    stage: &'a Stage,
    items: &mut BTreeSet<&'a str>,
) {
    let mut materials = BTreeSet::new();
    for (index, material) in stage.materials.iter().enumerate() {
        let place = place.at("materials").at(index);
        if !materials.insert(&material.id) {
            judge.duplicate(place.at("id"), material.id.as_str());
        }
        judge.condition(&place.at("when"), &material.when);
    }
    for (index, item) in stage.checklist.iter().enumerate() {
        let place = place.at("checklist").at(index);
        if !items.insert(item.id.as_str()) {
            judge.duplicate(place.at("id"), item.id.as_str());
        }
        judge.condition(&place.at("when"), &item.when);
    }
    let mut papers = BTreeSet::new();
    for (index, paper) in stage.issues.iter().enumerate() {
        if !papers.insert(paper) {
            judge.duplicate(place.at("issues").at(index), paper.as_str());
        }
    }
}

fn check_outcome(judge: &mut Judge<'_>, stage: &Stage, outcome: &Outcome) {
    let place = Place::outcome(&stage.id, &outcome.id);
    match &outcome.target {
        Target::End(end) => names::end_name(judge, place.at("end"), end),
        Target::Stages(targets) => {
            let mut seen = BTreeSet::new();
            for (index, target) in targets.iter().enumerate() {
                judge.stage_name(place.at("to").at(index), target);
                if !seen.insert(target) {
                    let kind = DefectKind::TargetTwice { stage: target.clone() };
                    judge.report(place.at("to").at(index), kind);
                }
            }
        }
    }
    judge.stage_names(&place.at("cancel"), &outcome.cancel);
    if let Some(index) = outcome.cancel.iter().position(|cancelled| *cancelled == stage.id) {
        judge.report(place.at("cancel").at(index), DefectKind::CancelsItself);
    }
    judge.condition(&place.at("when"), &outcome.when);
    check_catalogue(judge, &place, outcome);
}

/// What is required can come about; `stated` are the conclusions that outcomes state.
fn check_require(
    judge: &mut Judge<'_>,
    stage: &Stage,
    outcome: &Outcome,
    stated: &BTreeSet<Conclusion>,
) {
    let place = Place::outcome(&stage.id, &outcome.id).at("require");
    let Requirements { new_draft, conclusion, .. } = &outcome.require;
    if *new_draft && !stage.takes_draft {
        judge.report(place.at("new_draft"), DefectKind::NewDraftNotTaken);
    }
    if !conclusion.is_empty() && !conclusion.iter().any(|wanted| stated.contains(wanted)) {
        judge.report(place.at("conclusion"), DefectKind::NoConclusion);
    }
}

/// The dates that a change of the catalogue needs must be given with the outcome.
fn check_catalogue(judge: &mut Judge<'_>, place: &Place, outcome: &Outcome) {
    let dates: &[&'static str] = match outcome.catalogue {
        None => &[],
        Some(CatalogueChange::Enter) => &["published_on", "effective_on"],
        Some(CatalogueChange::File) => &["filed_on"],
    };
    for &field in dates {
        let given = outcome
            .record
            .iter()
            .any(|given| given.id == *field && given.kind == FieldKind::Date && !given.optional);
        if !given {
            judge.report(place.at("catalogue"), DefectKind::EntryWithoutDates { field });
        }
    }
}

/// Whether an outcome asks for something that only a person can give.
pub(super) fn needs_person(outcome: &Outcome) -> bool {
    outcome.record.iter().any(|field| !field.optional)
        || outcome.require.approvals > 1
        || outcome.require.new_draft
}
