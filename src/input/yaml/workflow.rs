//! The keys at the top of `workflow.yaml` and of the files that it includes.

use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::shape::{FACT, FACT_TYPES, LIBRARY, WITHDRAWAL, WORKFLOW};
use super::{deadline, stage};
use crate::domain::name::{EndId, FactId, RoleId, StageId};
use crate::domain::workflow::{
    Condition, DeadlineRule, Definition, Fact, FactKind, FactValue, Facts, Role, Stage, Withdrawal,
};

/// What the review is called unless the file says otherwise (国办发〔2018〕115号).
const REVIEW: &str = "合法性审核";

/// What a file of a pack may hold whether it is the main one or not.
#[derive(Debug, Default)]
pub(super) struct Part {
    pub(super) facts: Vec<Fact>,
    pub(super) roles: Vec<Role>,
    pub(super) stages: Vec<Stage>,
    pub(super) ends: Vec<(EndId, String)>,
    pub(super) deadlines: Vec<DeadlineRule>,
    /// Paths of other files as written, one for each element of the list; empty where it is no text.
    pub(super) include: Vec<String>,
}

/// Reads a file that others include.
pub(super) fn library(reader: &mut Reader, at: &At<'_>) -> Part {
    let keys = reader.keys(at, Expected::Map, &LIBRARY);
    part(reader, &keys)
}

fn part(reader: &mut Reader, keys: &Keys<'_>) -> Part {
    Part {
        include: keys.get("include").map(|at| reader.texts(&at)).unwrap_or_default(),
        facts: keys.get("facts").map(|at| facts(reader, &at)).unwrap_or_default(),
        roles: keys.get("roles").map(|at| roles(reader, &at)).unwrap_or_default(),
        stages: keys.get("stages").map(|at| stages(reader, &at)).unwrap_or_default(),
        ends: keys.get("ends").map(|at| ends(reader, &at)).unwrap_or_default(),
        deadlines: keys.get("deadlines").map(|at| deadlines(reader, &at)).unwrap_or_default(),
    }
}

/// Reads the main file: what only it can say, and its part of what files share, which belongs into the definition
/// together with that of the others. None when it is no workflow at all, so that its meaning can not be asked for.
pub(super) fn definition(reader: &mut Reader, at: &At<'_>) -> Option<(Definition, Part)> {
    let keys = reader.keys(at, Expected::Map, &WORKFLOW);
    if !matches!(at.node, Node::Map(_)) {
        return None;
    }
    let needed = |reader: &mut Reader, key| reader.needed(&keys, key);
    let name = needed(reader, "workflow").and_then(|at| reader.name(&at)).unwrap_or_default();
    let title = needed(reader, "title").and_then(|at| reader.title(&at)).unwrap_or_default();
    let review = text(reader, &keys, "review").unwrap_or_else(|| REVIEW.to_owned());
    let version = needed(reader, "version").map_or(0, |at| reader.whole(&at));
    let basis = keys.get("basis").map(|at| reader.texts(&at)).unwrap_or_default();
    let start = needed(reader, "start").and_then(|at| reader.name(&at)).unwrap_or_default();
    let withdrawal = keys.get("withdrawal").and_then(|at| withdrawal(reader, &at));
    // They may stand in another file.
    if !keys.has("include") {
        needed(reader, "roles");
        needed(reader, "stages")?;
    }
    let definition = Definition {
        name: name.into(),
        title,
        review,
        translations: Vec::new(),
        version,
        basis,
        facts: Vec::new(),
        roles: Vec::new(),
        start: StageId::from(start),
        stages: Vec::new(),
        ends: Vec::new(),
        withdrawal,
        deadlines: Vec::new(),
    };
    Some((definition, part(reader, &keys)))
}

/// A text under a key that may be left out.
pub(super) fn text(reader: &mut Reader, keys: &Keys<'_>, key: &'static str) -> Option<String> {
    keys.get(key).and_then(|at| reader.text(&at))
}

/// What people read, under `title`, which may be left out.
pub(super) fn title(reader: &mut Reader, keys: &Keys<'_>) -> Option<String> {
    keys.get("title").and_then(|at| reader.title(&at))
}

/// A condition under a key that may be left out.
pub(super) fn condition(reader: &mut Reader, keys: &Keys<'_>, key: &'static str) -> Condition {
    let Some(at) = keys.get(key) else { return Condition::default() };
    let any = match at.node {
        Node::Map(_) => vec![alternative(reader, &at)],
        Node::List(list) => {
            if list.is_empty() {
                reader.note(at.place.clone(), Aim::Value, ProblemKind::Empty);
            }
            let all = reader.list(&at);
            all.iter().map(|at| alternative(reader, at)).collect()
        }
        _ => {
            reader.wrong(&at, Expected::Condition);
            Vec::new()
        }
    };
    Condition { any }
}

fn alternative(reader: &mut Reader, at: &At<'_>) -> Facts {
    if matches!(at.node, Node::Map(entries) if entries.is_empty()) {
        reader.note(at.place.clone(), Aim::Value, ProblemKind::Empty);
    }
    let mut facts = Facts::new();
    for (name, at) in reader.named(at) {
        if let Some(value) = fact_value(reader, &at) {
            facts.insert(name.into(), value);
        }
    }
    facts
}

fn fact_value(reader: &mut Reader, at: &At<'_>) -> Option<FactValue> {
    match at.node {
        Node::YesNo(value) => Some(FactValue::Bool(*value)),
        Node::Text(_) => reader.text(at).map(FactValue::Word),
        _ => {
            reader.wrong(at, Expected::FactValue);
            None
        }
    }
}

fn facts(reader: &mut Reader, at: &At<'_>) -> Vec<Fact> {
    let named = reader.named(at);
    named.into_iter().map(|(name, at)| fact(reader, name, &at)).collect()
}

fn fact(reader: &mut Reader, name: &str, at: &At<'_>) -> Fact {
    let keys = reader.keys(at, Expected::Map, &FACT);
    let is_map = matches!(at.node, Node::Map(_));
    let kind = if is_map { reader.needed(&keys, "type") } else { None };
    let is_enum = kind.and_then(|at| reader.word(&at, FACT_TYPES, &[false, true]));
    // Words are read whatever the type is, so that a wrong type does not make every condition wrong too.
    let values = keys.get("values").map(|at| words(reader, &at));
    let kind = match (is_enum, values) {
        (Some(false), Some(_)) => {
            let kind = ProblemKind::KeysClash("values", "type: bool");
            reader.note(keys.place.at("values"), Aim::Key, kind);
            FactKind::Bool
        }
        (Some(true), None) => {
            let kind = ProblemKind::MissingKey("values");
            reader.note(keys.place.at("values"), Aim::Thing, kind);
            FactKind::Enum(Vec::new())
        }
        (_, Some(values)) => FactKind::Enum(values),
        (_, None) => FactKind::Bool,
    };
    let default = keys.get("default").and_then(|at| fact_value(reader, &at));
    let title = title(reader, &keys).unwrap_or_else(|| name.to_owned());
    Fact { id: FactId::from(name), title, kind, default }
}

/// A list of at least one word.
pub(super) fn words(reader: &mut Reader, at: &At<'_>) -> Vec<String> {
    if matches!(at.node, Node::List(list) if list.is_empty()) {
        reader.note(at.place.clone(), Aim::Value, ProblemKind::Empty);
    }
    reader.texts(at)
}

fn roles(reader: &mut Reader, at: &At<'_>) -> Vec<Role> {
    let named = reader.named(at);
    let role = |(name, at): (&str, At<'_>)| Role {
        id: RoleId::from(name),
        title: reader.title(&at).unwrap_or_default(),
    };
    named.into_iter().map(role).collect()
}

fn ends(reader: &mut Reader, at: &At<'_>) -> Vec<(EndId, String)> {
    let named = reader.named(at);
    let end =
        |(name, at): (&str, At<'_>)| (EndId::from(name), reader.title(&at).unwrap_or_default());
    named.into_iter().map(end).collect()
}

fn stages(reader: &mut Reader, at: &At<'_>) -> Vec<Stage> {
    let named = reader.named(at);
    named.into_iter().map(|(name, at)| stage::stage(reader, name, &at)).collect()
}

fn withdrawal(reader: &mut Reader, at: &At<'_>) -> Option<Withdrawal> {
    let keys = reader.keys(at, Expected::Map, &WITHDRAWAL);
    if !matches!(at.node, Node::Map(_)) {
        return None;
    }
    let role = reader.needed(&keys, "role").and_then(|at| reader.name(&at));
    let end = reader.needed(&keys, "end").and_then(|at| reader.name(&at));
    Some(Withdrawal { role: role.unwrap_or_default().into(), end: end.unwrap_or_default().into() })
}

fn deadlines(reader: &mut Reader, at: &At<'_>) -> Vec<DeadlineRule> {
    let named = reader.named(at);
    named.into_iter().map(|(name, at)| deadline::deadline(reader, name, &at)).collect()
}
