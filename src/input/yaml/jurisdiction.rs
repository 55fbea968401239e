//! `workflows/jurisdictions/NAME.yaml`: what a place has settled, read together with the places that it extends.
//!
//! A figure that claims to have been read somewhere must say where: a basis is never left out.

use super::criteria::place_exclusions;
use super::file::File;
use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, PlaceFault, Problem, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::shape::{CERTAINTIES, DUTY, JURISDICTION, PARAMETER};
use super::workflow::text;
use crate::domain::check::screening::PlaceExclusions;
use crate::domain::law::{
    Certainty, Jurisdiction, Kind, Known, PARAMETERS, Parameter, ParameterValue, YearlyDuty, known,
};
use crate::domain::limits;
use crate::domain::nearest::nearest;
use crate::domain::workflow::Place;
use std::collections::BTreeMap;

/// What a day of every year is written like.
const LIKE: &str = "01-31";

/// The places that a file can extend.
pub struct Places<'a> {
    /// Their names.
    pub names: &'a [String],
    /// The bytes of the file of one; none where it can not be read.
    pub read: &'a dyn Fn(&str) -> Option<Vec<u8>>,
}

/// A file and what it extends.
struct Layer {
    place: Jurisdiction,
    excluded: Option<PlaceExclusions>,
    extends: Option<String>,
}

/// Reads the file of the place `name`, and those of the places that it extends.
///
/// # Errors
///
/// All problems of the first file that has any, with the name of that file where it is not the first.
pub fn jurisdiction(
    name: &str,
    bytes: &[u8],
    places: &Places<'_>,
) -> Result<Jurisdiction, Vec<Problem>> {
    whole(name, bytes, places).map(|(place, _)| place)
}

/// Reads what the place `name` excludes from normative documents, or else the nearest place that it extends.
///
/// # Errors
///
/// As those of [`jurisdiction`].
pub fn excluded(
    name: &str,
    bytes: &[u8],
    places: &Places<'_>,
) -> Result<Option<PlaceExclusions>, Vec<Problem>> {
    whole(name, bytes, places).map(|(_, excluded)| excluded)
}

fn whole(
    name: &str,
    bytes: &[u8],
    places: &Places<'_>,
) -> Result<(Jurisdiction, Option<PlaceExclusions>), Vec<Problem>> {
    let mut way = vec![name.to_owned()];
    let mut layer = layer(&way, bytes, places)?;
    let mut whole = layer.place;
    let mut excluded = layer.excluded.take();
    while let Some(next) = layer.extends.take() {
        // The layer before has seen that it is there; that it can be read as well is its own to say.
        let bytes = (places.read)(&next).unwrap_or_default();
        way.push(next);
        layer = self::layer(&way, &bytes, places)?;
        whole = whole.over(std::mem::take(&mut layer.place));
        excluded = excluded.or(layer.excluded.take());
    }
    Ok((whole, excluded))
}

/// One file: the last of `way`.
fn layer(way: &[String], bytes: &[u8], places: &Places<'_>) -> Result<Layer, Vec<Problem>> {
    let name = way.last().map(String::as_str).unwrap_or_default();
    let path = (way.len() > 1).then(|| format!("{name}.yaml"));
    let (mut file, node) = File::open(path, bytes, 0);
    let read = file.reader.as_mut().zip(node).map(|(reader, node)| {
        let at = At { node: &node, place: Place::default() };
        let keys = reader.keys(&at, Expected::Map, &JURISDICTION);
        let place = if matches!(node, Node::Map(_)) {
            place(reader, &keys, name)
        } else {
            Jurisdiction::default()
        };
        let excluded = keys.get("screening").map(|at| place_exclusions(reader, &at));
        Layer { place, excluded, extends: extends(reader, &keys, way, places) }
    });
    match read {
        Some(layer) if file.is_content() => Ok(layer),
        _ => Err(file.problems()),
    }
}

fn place(reader: &mut Reader, keys: &Keys<'_>, file: &str) -> Jurisdiction {
    let id = reader.needed(keys, "jurisdiction").and_then(|at| reader.name(&at));
    if let Some(name) = id.clone().filter(|id| id != file) {
        let fault = PlaceFault::OtherFile { file: file.to_owned() };
        let kind = ProblemKind::Place { name, fault };
        reader.note(keys.place.at("jurisdiction"), Aim::Value, kind);
    }
    let title = reader.needed(keys, "title").and_then(|at| reader.text(&at));
    let parameters = keys.get("parameters").map(|at| named(reader, &at)).unwrap_or_default();
    let parameters: BTreeMap<_, _> = parameters
        .into_iter()
        .map(|(known, at)| (known.name.to_owned(), parameter(reader, known.kind, &at)))
        .collect();
    let yearly = keys.get("yearly").map(|at| reader.named(&at)).unwrap_or_default();
    let yearly: Vec<_> = yearly.into_iter().map(|(id, at)| duty(reader, id, &at)).collect();
    let place = Jurisdiction {
        id: id.unwrap_or_default(),
        title: title.unwrap_or_default(),
        parameters,
        yearly,
    };
    // The duties come in the order of their days.
    place.over(Jurisdiction::default())
}

/// The name of the place that comes next, where there is no fault in it.
fn extends(
    reader: &mut Reader,
    keys: &Keys<'_>,
    way: &[String],
    places: &Places<'_>,
) -> Option<String> {
    let at = keys.get("extends")?;
    let name = reader.name(&at)?;
    let fault = if way.contains(&name) {
        PlaceFault::Circle(way.iter().chain([&name]).cloned().collect())
    } else if way.len() >= limits::JURISDICTION_DEPTH {
        PlaceFault::TooDeep
    } else if places.names.contains(&name) && (places.read)(&name).is_some() {
        return Some(name);
    } else {
        unknown(&name, places.names)
    };
    reader.note(at.place, Aim::Value, ProblemKind::Place { name, fault });
    None
}

/// That there is no such place.
fn unknown(name: &str, places: &[String]) -> PlaceFault {
    let nearest = nearest(name, places.iter().map(String::as_str)).map(ToOwned::to_owned);
    PlaceFault::Unknown { nearest, known: places.to_vec() }
}

/// The name of a place; one of `places` where these are known.
pub(super) fn place_name(
    reader: &mut Reader,
    at: &At<'_>,
    places: Option<&[String]>,
) -> Option<String> {
    let name = reader.name(at)?;
    match places {
        Some(places) if !places.contains(&name) => {
            let fault = unknown(&name, places);
            reader.note(at.place.clone(), Aim::Value, ProblemKind::Place { name, fault });
            None
        }
        _ => Some(name),
    }
}

/// The parameters of a map; an unknown one is noted and read as the nearest, to find what else is wrong.
pub(super) fn named<'a>(reader: &mut Reader, at: &At<'a>) -> Vec<(Known, At<'a>)> {
    let mut found = Vec::new();
    for (name, at) in reader.named(at) {
        let nearest = nearest(name, PARAMETERS.iter().copied());
        if known(name).is_none() {
            let (key, known) = (name.to_owned(), PARAMETERS.to_vec());
            let kind = ProblemKind::UnknownKey { key, nearest, known };
            reader.note(at.place.clone(), Aim::Key, kind);
        }
        let meant = known(name).or_else(|| known(nearest?));
        found.extend(meant.map(|meant| (meant, at)));
    }
    found
}

fn parameter(reader: &mut Reader, kind: Kind, at: &At<'_>) -> Parameter {
    let keys = reader.keys(at, Expected::Map, &PARAMETER);
    let is_map = matches!(at.node, Node::Map(_));
    let title = if is_map { reader.needed(&keys, "title") } else { None };
    let certainty = if is_map { certainty(reader, &keys) } else { None };
    if certainty.as_ref().is_some_and(|certainty| *certainty != Certainty::Unknown) {
        let _ = reader.needed(&keys, "value");
    }
    Parameter {
        title: title.and_then(|at| reader.text(&at)).unwrap_or_default(),
        value: keys.get("value").and_then(|at| value(reader, kind, &at)),
        basis: text(reader, &keys, "basis"),
        certainty: certainty.unwrap_or(Certainty::Unknown),
        source: text(reader, &keys, "source"),
        note: text(reader, &keys, "note"),
    }
}

/// How sure a figure is; whoever has read of it somewhere says of what.
fn certainty(reader: &mut Reader, keys: &Keys<'_>) -> Option<Certainty> {
    let at = reader.needed(keys, "certainty")?;
    let certainty = match reader.word(&at, CERTAINTIES, CERTAINTIES)? {
        "verified" => Certainty::Verified,
        "second_hand" => Certainty::SecondHand,
        "recalled" => Certainty::Recalled,
        _ => Certainty::Unknown,
    };
    if certainty != Certainty::Unknown {
        let _ = reader.needed(keys, "basis");
    }
    Some(certainty)
}

/// The value of a parameter.
pub(super) fn value(reader: &mut Reader, kind: Kind, at: &At<'_>) -> Option<ParameterValue> {
    match kind {
        Kind::Period => {
            let period = reader.period(at)?;
            if period.is_too_long() {
                let (name, fault) = (period.to_string(), PlaceFault::TooLong);
                reader.note(at.place.clone(), Aim::Value, ProblemKind::Place { name, fault });
            }
            Some(ParameterValue::Period(period))
        }
        Kind::Word(words) => {
            reader.word(at, words, words).map(|word| ParameterValue::Word(word.to_owned()))
        }
    }
}

fn duty(reader: &mut Reader, id: &str, at: &At<'_>) -> YearlyDuty {
    let keys = reader.keys(at, Expected::Map, &DUTY);
    let is_map = matches!(at.node, Node::Map(_));
    let needed = |reader: &mut Reader, key| if is_map { reader.needed(&keys, key) } else { None };
    let title = needed(reader, "title").and_then(|at| reader.text(&at));
    let by = needed(reader, "by").and_then(|at| day(reader, &at));
    let certainty = if is_map { certainty(reader, &keys) } else { None };
    YearlyDuty {
        id: id.to_owned(),
        title: title.unwrap_or_default(),
        by: by.unwrap_or_default(),
        basis: text(reader, &keys, "basis"),
        certainty: certainty.unwrap_or(Certainty::Unknown),
        note: text(reader, &keys, "note"),
    }
}

/// Month and day.
fn day(reader: &mut Reader, at: &At<'_>) -> Option<(u32, u32)> {
    let text = reader.text(at)?;
    let day = YearlyDuty::day(&text);
    if day.is_none() {
        let kind = ProblemKind::WrongForm { text, like: LIKE };
        reader.note(at.place.clone(), Aim::Value, kind);
    }
    day
}
