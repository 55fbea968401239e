//! `deadlines`: periods between two moments of a case.

use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::shape::{DEADLINE, ESCALATION};
use super::workflow::{condition, text, title};
use crate::domain::calendar::Period;
use crate::domain::law::PERIODS;
use crate::domain::name::StageId;
use crate::domain::workflow::{DeadlineRule, Escalation, Moment};

/// What a moment is written like.
const LIKE: &str = "stage.outcome.field";

/// Reads one.
pub(super) fn deadline(reader: &mut Reader, name: &str, at: &At<'_>) -> DeadlineRule {
    let keys = reader.keys(at, Expected::Map, &DEADLINE);
    let is_map = matches!(at.node, Node::Map(_));
    let period = |reader: &mut Reader, key| -> Option<Period> {
        keys.get(key).and_then(|at| reader.period(&at))
    };
    let paused = keys.get("paused_in").map(|at| reader.names(&at)).unwrap_or_default();
    DeadlineRule {
        id: name.to_owned(),
        title: title(reader, &keys).unwrap_or_else(|| name.to_owned()),
        from: needed(reader, &keys, "from", is_map),
        until: needed(reader, &keys, "until", is_map),
        restart: keys.get("restart").map(|at| moments(reader, &at)).unwrap_or_default(),
        within: period(reader, "within"),
        at_least: period(reader, "at_least"),
        whole_days: keys.get("whole_days").is_some_and(|at| reader.yes(&at)),
        unless: condition(reader, &keys, "unless"),
        paused_in: paused.into_iter().map(StageId::from).collect(),
        remind: period(reader, "remind"),
        roll: text(reader, &keys, "roll"),
        escalate: keys.get("escalate").map(|at| escalation(reader, &at)),
        basis: text(reader, &keys, "basis"),
        parameter: keys
            .get("parameter")
            .and_then(|at| reader.word(&at, PERIODS, PERIODS))
            .map(ToOwned::to_owned),
        unconfirmed: text(reader, &keys, "unconfirmed"),
    }
}

fn needed(reader: &mut Reader, keys: &Keys<'_>, key: &'static str, is_map: bool) -> Vec<Moment> {
    let at = if is_map { reader.needed(keys, key) } else { None };
    at.map(|at| moments(reader, &at)).unwrap_or_default()
}

/// A moment, or a list of at least one.
fn moments(reader: &mut Reader, at: &At<'_>) -> Vec<Moment> {
    match at.node {
        Node::List(list) if list.is_empty() => {
            reader.note(at.place.clone(), Aim::Value, ProblemKind::Empty);
            Vec::new()
        }
        Node::List(_) => {
            let elements = reader.list(at);
            elements.iter().filter_map(|element| moment(reader, element)).collect()
        }
        _ => moment(reader, at).into_iter().collect(),
    }
}

/// `stage`, `stage.outcome` or `stage.outcome.field`.
fn moment(reader: &mut Reader, at: &At<'_>) -> Option<Moment> {
    let text = reader.text(at)?;
    if text.split('.').any(|part| part.trim().is_empty()) {
        reader.note(at.place.clone(), Aim::Value, ProblemKind::WrongForm { text, like: LIKE });
        return None;
    }
    let mut parts = text.split('.');
    let stage = parts.next().unwrap_or_default().into();
    let (outcome, field) = (parts.next().map(Into::into), parts.next().map(Into::into));
    if parts.next().is_some() {
        reader.note(at.place.clone(), Aim::Value, ProblemKind::WrongForm { text, like: LIKE });
        return None;
    }
    Some(Moment { stage, outcome, field })
}

fn escalation(reader: &mut Reader, at: &At<'_>) -> Escalation {
    let keys = reader.keys(at, Expected::Map, &ESCALATION);
    let role = reader.needed(&keys, "role").and_then(|at| reader.name(&at));
    Escalation {
        role: role.unwrap_or_default().into(),
        after: keys.get("after").and_then(|at| reader.period(&at)),
    }
}
