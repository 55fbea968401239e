//! `fashen.yaml`: the organ, its people, its numbering.

use super::node::Node;
use super::office_place::office_place;
use super::outline::Aim;
use super::problem::{Expected, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::shape::{CALENDARS, CLOSED, LOCALES, OFFICE, OFFICE_CALENDAR, PERSON, SITE};
use super::workflow::text;
use super::working_days::{self, Written};
use crate::domain::calendar::Closure;
use crate::domain::name::{PersonId, RoleId, SeriesId};
use crate::domain::office::{Office, Person, Series, Site};
use crate::domain::workflow::{DefectKind, Place};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The series of the documents themselves.
const DOCUMENT: &str = "document";

/// Reads the whole file; `places` are those that there are, where that is known.
pub(super) fn office(
    reader: &mut Reader,
    at: &At<'_>,
    places: Option<&[String]>,
) -> Option<Office> {
    let keys = reader.keys(at, Expected::Map, &OFFICE);
    if !matches!(at.node, Node::Map(_)) {
        return None;
    }
    let organ = needed(reader, &keys, "organ");
    let superior = needed(reader, &keys, "superior");
    let reviewer = text(reader, &keys, "reviewer").unwrap_or_else(|| organ.clone());
    let locale = keys.get("locale").and_then(|at| reader.word(&at, LOCALES, LOCALES));
    let (calendar, closures) = calendar(reader, &keys);
    let jurisdiction = keys.get("jurisdiction").map(|at| office_place(reader, &at, places));
    Some(Office {
        people: people(reader, &keys),
        series: numbering(reader, &keys),
        site: site(reader, &keys, &organ),
        locale: locale.unwrap_or("zh").to_owned(),
        calendar: calendar.unwrap_or(Office::CALENDAR).to_owned(),
        closures,
        jurisdiction: jurisdiction.unwrap_or_default(),
        organ,
        superior,
        reviewer,
    })
}

fn needed(reader: &mut Reader, keys: &Keys<'_>, key: &'static str) -> String {
    reader.needed(keys, key).and_then(|at| reader.text(&at)).unwrap_or_default()
}

/// The calendar: its name, or that with the days on which the office is closed.
fn calendar(reader: &mut Reader, keys: &Keys<'_>) -> (Option<&'static str>, Vec<Closure>) {
    let Some(at) = keys.get("calendar") else { return (None, Vec::new()) };
    if !matches!(at.node, Node::Map(_)) {
        return (reader.word(&at, CALENDARS, CALENDARS), Vec::new());
    }
    let keys = reader.keys(&at, Expected::Map, &OFFICE_CALENDAR);
    let name = reader.needed(&keys, "name");
    let name = name.and_then(|at| reader.word(&at, CALENDARS, CALENDARS));
    let (mut closures, mut seen) = (Vec::new(), BTreeSet::new());
    for at in keys.get("closed").map(|at| reader.list(&at)).unwrap_or_default() {
        closed(reader, &at, &mut seen, &mut closures);
    }
    (name, closures)
}

fn closed(
    reader: &mut Reader,
    at: &At<'_>,
    seen: &mut BTreeSet<NaiveDate>,
    closures: &mut Vec<Closure>,
) {
    let keys = reader.keys(at, Expected::Map, &CLOSED);
    if !matches!(at.node, Node::Map(_)) {
        return;
    }
    let name = needed(reader, &keys, "name");
    let basis = needed(reader, &keys, "basis");
    let Some(at) = reader.needed(&keys, "days") else { return };
    if matches!(at.node, Node::List(list) if list.is_empty()) {
        reader.note(at.place.clone(), Aim::Value, ProblemKind::Empty);
    }
    for Written { day, place, .. } in working_days::days(reader, &at, &name) {
        if !seen.insert(day) {
            duplicate(reader, place, &day.to_string());
        }
        closures.push(Closure { day, name: name.clone(), basis: Some(basis.clone()) });
    }
}

fn people(reader: &mut Reader, keys: &Keys<'_>) -> Vec<Person> {
    let Some(at) = reader.needed(keys, "people") else { return Vec::new() };
    if matches!(at.node, Node::List(list) if list.is_empty()) {
        reader.note(at.place.clone(), Aim::Value, ProblemKind::Empty);
    }
    let mut seen = BTreeSet::new();
    let list = reader.list(&at);
    list.iter().map(|at| person(reader, at, &mut seen)).collect()
}

fn person(reader: &mut Reader, at: &At<'_>, seen: &mut BTreeSet<String>) -> Person {
    let keys = reader.keys(at, Expected::Map, &PERSON);
    let is_map = matches!(at.node, Node::Map(_));
    let needed = |reader: &mut Reader, key| if is_map { reader.needed(&keys, key) } else { None };
    let id = needed(reader, "id").and_then(|at| reader.name(&at)).unwrap_or_default();
    if !id.is_empty() && !seen.insert(id.clone()) {
        duplicate(reader, keys.place.at("id"), &id);
    }
    let name = needed(reader, "name").and_then(|at| reader.text(&at)).unwrap_or_default();
    let roles = needed(reader, "roles");
    Person {
        id: PersonId::from(id),
        name,
        unit: text(reader, &keys, "unit"),
        roles: roles.map(|at| roles_of(reader, &at)).unwrap_or_default(),
    }
}

fn roles_of(reader: &mut Reader, at: &At<'_>) -> Vec<RoleId> {
    let names = reader.names(at);
    let mut seen = BTreeSet::new();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        if !seen.insert(name) {
            duplicate(reader, at.place.at(index), name);
        }
    }
    names.into_iter().map(RoleId::from).collect()
}

fn duplicate(reader: &mut Reader, place: Place, name: &str) {
    let kind = DefectKind::Duplicate { name: name.to_owned() };
    reader.note(place, Aim::Value, ProblemKind::Meaning { kind, trace: None });
}

/// The series of the file, and that of the documents made from `short` where the file has none.
fn numbering(reader: &mut Reader, keys: &Keys<'_>) -> Vec<Series> {
    let short = text(reader, keys, "short");
    let named = keys.get("numbering").map(|at| reader.named(&at)).unwrap_or_default();
    let mut series: Vec<Series> =
        named.into_iter().map(|(name, at)| one_series(reader, name, &at)).collect();
    if let Some(short) = short
        && !series.iter().any(|series| series.id == *DOCUMENT)
    {
        let pattern = format!("{short}〔{{year}}〕{{n}}号");
        series.insert(0, Series { id: SeriesId::from(DOCUMENT), pattern });
    }
    series
}

fn one_series(reader: &mut Reader, name: &str, at: &At<'_>) -> Series {
    let pattern = reader.text(at);
    for part in ["{year}", "{n}"] {
        let lacks = |pattern: &String| match part {
            "{n}" => !Series::counts(pattern),
            part => !pattern.contains(part),
        };
        if pattern.as_ref().is_some_and(lacks) {
            let kind = ProblemKind::PatternWithout { part };
            reader.note(at.place.clone(), Aim::Value, kind);
        }
    }
    Series { id: SeriesId::from(name), pattern: pattern.unwrap_or_default() }
}

fn site(reader: &mut Reader, keys: &Keys<'_>, organ: &str) -> Site {
    let Some(at) = keys.get("site") else {
        return Site { title: organ.to_owned(), contact: String::new() };
    };
    let keys = reader.keys(&at, Expected::Map, &SITE);
    Site {
        title: text(reader, &keys, "title").unwrap_or_else(|| organ.to_owned()),
        contact: text(reader, &keys, "contact").unwrap_or_default(),
    }
}
