//! Deadlines: that the moments exist, that the second can follow the first, that the periods agree.

use super::Judge;
use crate::domain::workflow::{DeadlineRule, DefectKind, Moment, Place};
use std::collections::BTreeSet;

/// Checks them all.
pub(super) fn check(judge: &mut Judge<'_>) {
    let deadlines = &judge.definition.deadlines;
    let place = Place::default().at("deadlines");
    let mut seen = BTreeSet::new();
    for deadline in deadlines {
        let place = place.at(deadline.id.as_str());
        if !seen.insert(&deadline.id) {
            judge.duplicate(place.clone(), &deadline.id);
        }
        check_periods(judge, &place, deadline);
        check_moments(judge, &place, deadline);
        judge.stage_names(&place.at("paused_in"), &deadline.paused_in);
        judge.condition(&place.at("unless"), &deadline.unless);
    }
}

fn check_periods(judge: &mut Judge<'_>, place: &Place, deadline: &DeadlineRule) {
    match (deadline.within, deadline.at_least) {
        (None, None) => judge.report(place.clone(), DefectKind::EmptyDeadline),
        // Periods of different units can only be compared on a calendar.
        (Some(most), Some(least)) if most.unit == least.unit && most.count < least.count => {
            judge.report(place.at("at_least"), DefectKind::DeadlineContradiction);
        }
        _ => {}
    }
}

fn check_moments(judge: &mut Judge<'_>, place: &Place, deadline: &DeadlineRule) {
    let from = moments(judge, &place.at("from"), &deadline.from);
    let until = moments(judge, &place.at("until"), &deadline.until);
    moments(judge, &place.at("restart"), &deadline.restart);
    let leads = |from: &Moment| {
        let mut ends = deadline.until.iter().map(|until| &until.stage);
        ends.any(|end| judge.graph.leads_to(&from.stage, from.outcome.as_ref(), end))
    };
    if let (true, true, Some(end)) = (from, until, deadline.until.first())
        && !deadline.from.iter().any(leads)
    {
        let kind = DefectKind::DeadlineNeverEnds { until: end.stage.clone() };
        judge.report(place.at("until"), kind);
    }
}

/// Whether they all exist.
fn moments(judge: &mut Judge<'_>, place: &Place, moments: &[Moment]) -> bool {
    let known = |moment| moment_known(judge, place.clone(), moment);
    moments.iter().map(known).fold(true, |all, known| all && known)
}

/// Whether the stage, and the outcome if one is named, exists.
fn moment_known(judge: &mut Judge<'_>, place: Place, moment: &Moment) -> bool {
    let Moment { stage, outcome, .. } = moment;
    if !judge.stage_name(place.clone(), stage) {
        return false;
    }
    let (Some(outcome), Some(found)) = (outcome, judge.definition.stage(stage.as_str())) else {
        return true;
    };
    let known = found.outcome(outcome.as_str()).is_some();
    if !known {
        let all = found.outcomes.iter().map(|outcome| outcome.id.as_str());
        let nearest = judge.nearest(outcome.as_str(), all);
        let (name, stage) = (outcome.clone(), stage.clone());
        judge.report(place, DefectKind::UnknownOutcome { name, stage, nearest });
    }
    known
}
