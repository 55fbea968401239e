//! Deadlines: that the moments exist and have their dates, that an end can follow each beginning, that the keys mean
//! something together.

use super::{Judge, periods};
use crate::domain::limits;
use crate::domain::name::{FieldId, StageId};
use crate::domain::nearest::nearest;
use crate::domain::workflow::{
    DeadlineDefect, DeadlineRule, DefectKind, Field, FieldKind, Moment, Outcome, Place,
};
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
        periods::check(judge, &place, deadline);
        check_moments(judge, &place, deadline);
        judge.stage_names(&place.at("paused_in"), &deadline.paused_in);
        check_pauses(judge, &place.at("paused_in"), deadline);
        judge.condition(&place.at("unless"), &deadline.unless);
        // A role that could not be read is its reader's to report.
        if let Some(escalate) = deadline.escalate.as_ref().filter(|to| !to.role.as_str().is_empty())
        {
            judge.role_name(place.at("escalate").at("role"), &escalate.role);
        }
    }
}

fn check_moments(judge: &mut Judge<'_>, place: &Place, deadline: &DeadlineRule) {
    let from = moments(judge, place, "from", &deadline.from);
    let until = moments(judge, place, "until", &deadline.until);
    let restart = moments(judge, place, "restart", &deadline.restart);
    if !(from && until) {
        return;
    }
    check_ends(judge, place, deadline);
    if restart {
        check_restarts(judge, &place.at("restart"), deadline);
    }
}

/// Each beginning leads to an end.
fn check_ends(judge: &mut Judge<'_>, place: &Place, deadline: &DeadlineRule) {
    let Some(end) = deadline.until.first() else { return };
    let kind = || DeadlineDefect::NeverEnds { until: end.stage.clone() };
    for (index, from) in deadline.from.iter().enumerate() {
        if !leads_to_any(judge, from, &deadline.until) {
            let alone = deadline.from.len() == 1;
            let place = if alone { place.at("until") } else { place.at("from").at(index) };
            report(judge, place, kind());
        }
    }
}

/// What restarts it comes after a beginning and before an end, and is no end itself.
fn check_restarts(judge: &mut Judge<'_>, place: &Place, deadline: &DeadlineRule) {
    for (index, restart) in deadline.restart.iter().enumerate() {
        let place = one_of(place, index, &deadline.restart);
        let after = deadline.from.iter().any(|from| leads_to(judge, from, restart));
        if deadline.until.iter().any(|until| overlap(until, restart)) {
            report(judge, place, DeadlineDefect::RestartEnds);
        } else if !after || !leads_to_any(judge, restart, &deadline.until) {
            report(judge, place, DeadlineDefect::RestartOutside);
        }
    }
}

/// A stage whose end is the only beginning, and to which nothing leads back, is over before there is anything to pause.
fn check_pauses(judge: &mut Judge<'_>, place: &Place, deadline: &DeadlineRule) {
    let Some(Moment { stage, .. }) = deadline.from.first() else { return };
    let only = deadline.from.iter().all(|from| from.stage == *stage);
    let paused = deadline.paused_in.iter().position(|paused| paused == stage);
    let (true, Some(index), true) =
        (only, paused, judge.definition.stage(stage.as_str()).is_some())
    else {
        return;
    };
    let mut from = deadline.from.iter();
    if !from.any(|from| judge.graph.leads_to(stage, from.outcome.as_ref(), stage)) {
        report(judge, place.at(index), DeadlineDefect::PausedBefore { stage: stage.clone() });
    }
}

fn leads_to(judge: &Judge<'_>, from: &Moment, to: &Moment) -> bool {
    judge.graph.leads_to(&from.stage, from.outcome.as_ref(), &to.stage)
}

fn leads_to_any(judge: &Judge<'_>, from: &Moment, to: &[Moment]) -> bool {
    to.iter().any(|to| leads_to(judge, from, to))
}

/// Whether something that is done can be both.
fn overlap(one: &Moment, other: &Moment) -> bool {
    let named = one.outcome.as_ref().zip(other.outcome.as_ref());
    one.stage == other.stage && named.is_none_or(|(one, other)| one == other)
}

/// Whether they all exist, each with its date; a moment that is named twice is reported.
fn moments(judge: &mut Judge<'_>, place: &Place, key: &'static str, moments: &[Moment]) -> bool {
    let place = &place.at(key);
    let (count, most) = (moments.len(), limits::MOMENTS);
    if count > most {
        judge.report(place.clone(), DefectKind::TooMany { what: key, count, most });
        return false;
    }
    let mut seen = BTreeSet::new();
    let mut all = true;
    for (index, moment) in moments.iter().enumerate() {
        let place = one_of(place, index, moments);
        if !seen.insert(moment) {
            judge.duplicate(place.clone(), &moment.to_string());
        }
        all &= moment_known(judge, place, moment);
    }
    all
}

/// The place of an element; that of the key where the only one may stand without a list.
fn one_of(place: &Place, index: usize, all: &[Moment]) -> Place {
    if all.len() == 1 { place.clone() } else { place.at(index) }
}

/// Whether the stage exists, and the outcome and the date if they are named.
fn moment_known(judge: &mut Judge<'_>, place: Place, moment: &Moment) -> bool {
    let Moment { stage, outcome, field } = moment;
    if !judge.stage_name(place.clone(), stage) {
        return false;
    }
    let (Some(outcome), Some(found)) = (outcome, judge.definition.stage(stage.as_str())) else {
        return true;
    };
    let Some(known) = found.outcome(outcome.as_str()) else {
        let all = found.outcomes.iter().map(|outcome| outcome.id.as_str());
        let nearest = judge.nearest(outcome.as_str(), all);
        let (name, stage) = (outcome.clone(), stage.clone());
        judge.report(place, DefectKind::UnknownOutcome { name, stage, nearest });
        return false;
    };
    field.as_ref().is_none_or(|field| date_known(judge, place, stage, known, field))
}

/// Whether the record of an outcome has this date.
fn date_known(
    judge: &mut Judge<'_>,
    place: Place,
    stage: &StageId,
    outcome: &Outcome,
    field: &FieldId,
) -> bool {
    if by_itself(judge, stage, outcome) && led_to_with(judge, stage, field) {
        return true;
    }
    let (stage, id, field) = (stage.clone(), outcome.id.clone(), field.clone());
    let kind = match outcome.record.iter().find(|one| one.id == field) {
        Some(Field { kind: FieldKind::Date, .. }) => return true,
        Some(_) => DeadlineDefect::NoDate { field, stage, outcome: id },
        None => {
            let dates = outcome.record.iter().filter(|one| one.kind == FieldKind::Date);
            let dates: Vec<&str> = dates.map(|one| one.id.as_str()).collect();
            let near = if judge.full() { None } else { nearest(field.as_str(), dates.clone()) };
            let only = if let [one] = dates.as_slice() { Some(*one) } else { None };
            let nearest = near.or(only).map(str::to_owned);
            DeadlineDefect::UnknownField { field, stage, outcome: id, nearest }
        }
    };
    report(judge, place, kind);
    false
}

/// Whether nobody acts where a stage ends so.
fn by_itself(judge: &Judge<'_>, stage: &StageId, outcome: &Outcome) -> bool {
    let found = judge.definition.stage(stage.as_str());
    found.is_some_and(|found| {
        found.auto || found.passed_over().is_some_and(|over| over.id == outcome.id)
    })
}

/// Whether every outcome that leads to a stage records this date: it is the day of what happens there by itself.
fn led_to_with(judge: &Judge<'_>, stage: &StageId, field: &FieldId) -> bool {
    let outcomes = judge.definition.stages.iter().flat_map(|other| &other.outcomes);
    let mut leading = outcomes.filter(|outcome| outcome.stages().contains(stage)).peekable();
    let dated = |outcome: &Outcome| {
        outcome.record.iter().any(|one| one.id == *field && one.kind == FieldKind::Date)
    };
    leading.peek().is_some() && leading.all(dated)
}

fn report(judge: &mut Judge<'_>, place: Place, kind: DeadlineDefect) {
    judge.report(place, DefectKind::Deadline(kind));
}
