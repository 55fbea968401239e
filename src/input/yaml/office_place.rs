//! `jurisdiction` of `fashen.yaml`: where the office is, and what of that place it has confirmed.
//!
//! What is confirmed must name the rule that it was found in: a figure without one stays unconfirmed.

use super::jurisdiction::{named, place_name, value};
use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, ProblemKind};
use super::reader::{At, Reader};
use super::shape::{CONFIRMATION, OFFICE_PLACE};
use super::workflow::text;
use crate::domain::calendar::day_of;
use crate::domain::law::{Confirmation, Kind, OfficePlace};

/// What a day is written like.
const LIKE: &str = "2026-01-01";

/// Reads the section: the name of a place, or a map; `places` are those that there are, where that is known.
pub(super) fn office_place(
    reader: &mut Reader,
    at: &At<'_>,
    places: Option<&[String]>,
) -> OfficePlace {
    if matches!(at.node, Node::Text(_)) {
        let place = place_name(reader, at, places);
        return OfficePlace { place, ..OfficePlace::default() };
    }
    let keys = reader.keys(at, Expected::Map, &OFFICE_PLACE);
    let is_map = matches!(at.node, Node::Map(_));
    let place = if is_map { reader.needed(&keys, "place") } else { None };
    let place = place.and_then(|at| place_name(reader, &at, places));
    let confirmed = keys.get("confirmed").map(|at| named(reader, &at)).unwrap_or_default();
    let confirmed = confirmed.into_iter().filter_map(|(known, at)| {
        Some((known.name.to_owned(), confirmation(reader, known.kind, &at)?))
    });
    OfficePlace { place, confirmed: confirmed.collect() }
}

/// None where something is wrong with it.
fn confirmation(reader: &mut Reader, kind: Kind, at: &At<'_>) -> Option<Confirmation> {
    let keys = reader.keys(at, Expected::Map, &CONFIRMATION);
    if !matches!(at.node, Node::Map(_)) {
        return None;
    }
    let found = reader.needed(&keys, "value").and_then(|at| value(reader, kind, &at));
    let basis = reader.needed(&keys, "basis").and_then(|at| reader.text(&at));
    let by = text(reader, &keys, "by");
    let day = keys.get("on").and_then(|at| Some((reader.text(&at)?, at.place)));
    let on = day.as_ref().and_then(|(text, _)| day_of(text));
    if let Some((text, place)) = day.filter(|_| on.is_none()) {
        reader.note(place, Aim::Value, ProblemKind::WrongForm { text, like: LIKE });
    }
    Some(Confirmation { value: found?, basis: basis?, by, on })
}
