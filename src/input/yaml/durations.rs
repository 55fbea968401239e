//! How long the stages of a workflow take, for trying it out: `--duration FILE`.

use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::shape::{DEFAULT_PACE, DURATIONS, PACE, SPREAD};
use crate::domain::limits;
use crate::domain::name::{OutcomeId, StageId};
use crate::domain::nearest::nearest;
use crate::domain::simulation::{Durations, Pace, Spread};
use crate::domain::workflow::{DefectKind, Definition, Stage};
use std::collections::BTreeMap;

/// What a length is written like.
const LIKE: &str = "2 hours";
/// The longest working day, in minutes.
const DAY: u32 = 24 * 60;

/// Reads the whole file.
pub(super) fn durations(reader: &mut Reader, at: &At<'_>, definition: &Definition) -> Durations {
    let keys = reader.keys(at, Expected::Map, &DURATIONS);
    let standard = Durations::default();
    let day = keys.get("day").and_then(|at| length(reader, &at, DAY));
    let day = day.filter(|minutes| (1..=DAY).contains(minutes)).unwrap_or(standard.day);
    let default = match keys.get("default") {
        Some(at) => {
            let inner = reader.keys(&at, Expected::Map, &DEFAULT_PACE);
            pace(reader, &inner, day, &standard.default)
        }
        None => standard.default,
    };
    let mut stages = BTreeMap::new();
    for (name, at) in keys.get("stages").map(|at| reader.named(&at)).unwrap_or_default() {
        let stage = definition.stage(name);
        if stage.is_none() {
            let known = definition.stages.iter().map(|stage| stage.id.as_str());
            let nearest = nearest(name, known).map(ToOwned::to_owned);
            let kind = DefectKind::UnknownStage { name: StageId::from(name), nearest };
            reader.note(at.place.clone(), Aim::Key, ProblemKind::Meaning { kind, trace: None });
        }
        let inner = reader.keys(&at, Expected::Map, &PACE);
        let ends = inner.get("outcomes").map(|at| outcomes(reader, &at, stage));
        let pace =
            Pace { outcomes: ends.unwrap_or_default(), ..pace(reader, &inner, day, &default) };
        stages.insert(StageId::from(name), pace);
    }
    Durations { day, default, stages }
}

/// The times alone.
fn pace(reader: &mut Reader, keys: &Keys<'_>, day: u32, default: &Pace) -> Pace {
    let mut spread = |key, default| match keys.get(key) {
        Some(at) => spread_at(reader, &at, day),
        None => default,
    };
    let (wait, work) = (spread("wait", default.wait), spread("work", default.work));
    Pace { wait, work, outcomes: BTreeMap::new() }
}

/// Words, or the shortest, the most frequent and the longest.
fn spread_at(reader: &mut Reader, at: &At<'_>, day: u32) -> Spread {
    if !matches!(at.node, Node::Map(_)) {
        return Spread::Fixed(length(reader, at, day).unwrap_or(0));
    }
    let keys = reader.keys(at, Expected::Map, &SPREAD);
    let mut needed =
        |key| reader.needed(&keys, key).and_then(|at| length(reader, &at, day)).unwrap_or(0);
    let (min, mode, max) = (needed("min"), needed("mode"), needed("max"));
    if min > mode || mode > max {
        let (text, like) = (format!("{min} > {mode} > {max}"), "min <= mode <= max");
        reader.note(at.place.clone(), Aim::Value, ProblemKind::WrongForm { text, like });
    }
    Spread::Triangular { min, mode, max }
}

/// A number of minutes, hours or working days, in minutes.
fn length(reader: &mut Reader, at: &At<'_>, day: u32) -> Option<u32> {
    let text = reader.text(at)?;
    let minutes = minutes(&text, day).filter(|minutes| *minutes <= limits::SIMULATED_MINUTES);
    if minutes.is_none() {
        let kind = ProblemKind::WrongForm { text, like: LIKE };
        reader.note(at.place.clone(), Aim::Value, kind);
    }
    minutes
}

fn minutes(text: &str, day: u32) -> Option<u32> {
    let (count, unit) = text.split_once(char::is_whitespace)?;
    let unit = match unit.trim() {
        "minute" | "minutes" => 1,
        "hour" | "hours" => 60,
        "workday" | "workdays" => day,
        _ => return None,
    };
    count.parse::<u32>().ok()?.checked_mul(unit)
}

/// How often each outcome is chosen, against the others.
fn outcomes(reader: &mut Reader, at: &At<'_>, stage: Option<&Stage>) -> BTreeMap<OutcomeId, u32> {
    let mut weights = BTreeMap::new();
    for (name, at) in reader.named(at) {
        if let Some(stage) = stage.filter(|stage| stage.outcome(name).is_none()) {
            let known = stage.outcomes.iter().map(|outcome| outcome.id.as_str());
            let nearest = nearest(name, known).map(ToOwned::to_owned);
            let (name, stage) = (OutcomeId::from(name), stage.id.clone());
            let kind = DefectKind::UnknownOutcome { name, stage, nearest };
            reader.note(at.place.clone(), Aim::Key, ProblemKind::Meaning { kind, trace: None });
        }
        weights.insert(OutcomeId::from(name), reader.whole(&at));
    }
    weights
}
