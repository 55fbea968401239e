//! `deadlines`: periods between two moments of a case.

use super::node::Node;
use super::problem::Expected;
use super::reader::{At, Keys, Reader};
use super::shape::DEADLINE;
use super::workflow::{condition, text, title};
use crate::domain::calendar::Period;
use crate::domain::name::{OutcomeId, StageId};
use crate::domain::workflow::DeadlineRule;

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
        from: moment(reader, &keys, "from", is_map),
        until: moment(reader, &keys, "until", is_map),
        within: period(reader, "within"),
        at_least: period(reader, "at_least"),
        unless: condition(reader, &keys, "unless"),
        paused_in: paused.into_iter().map(StageId::from).collect(),
        remind: period(reader, "remind"),
        basis: text(reader, &keys, "basis"),
        unconfirmed: text(reader, &keys, "unconfirmed"),
    }
}

/// `stage` or `stage.outcome`.
fn moment(
    reader: &mut Reader,
    keys: &Keys<'_>,
    key: &'static str,
    is_map: bool,
) -> (StageId, Option<OutcomeId>) {
    let at = if is_map { reader.needed(keys, key) } else { None };
    let text = at.and_then(|at| reader.text(&at)).unwrap_or_default();
    match text.split_once('.') {
        Some((stage, outcome)) => (stage.into(), Some(outcome.into())),
        None => (text.into(), None),
    }
}
