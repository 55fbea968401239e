//! `stages`: who acts, what is asked, how it can end.

use super::node::Node;
use super::outcome;
use super::outline::Aim;
use super::problem::{Expected, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::shape::{ABOUT, ASSIGN, CLOCKS, ITEM, MATERIAL, NEED, PAPERS, STAGE, TAKES, WEIGHTS};
use super::workflow::{condition, text, title};
use crate::domain::name::StageId;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{
    Assignment, CheckItem, Clock, MaterialRule, Need, Stage, Submission, Weight,
};

const PAPER_KINDS: [PaperKind; 4] = [
    PaperKind::Opinion,
    PaperKind::FilingReport,
    PaperKind::FilingRegister,
    PaperKind::RoutingSheet,
];

/// Reads one.
pub(super) fn stage(reader: &mut Reader, name: &str, at: &At<'_>) -> Stage {
    let keys = reader.keys(at, Expected::Map, &STAGE);
    let stages = |names: Vec<String>| names.into_iter().map(StageId::from).collect();
    let join = keys.get("join").map(|at| reader.names(&at)).unwrap_or_default();
    let clock = keys.get("clock");
    let clock = clock.and_then(|at| reader.word(&at, CLOCKS, &[Clock::Running, Clock::Paused]));
    Stage {
        id: StageId::from(name),
        title: title(reader, &keys).unwrap_or_else(|| name.to_owned()),
        help: keys.get("help").and_then(|at| reader.title(&at)),
        role: keys.get("role").map(|at| reader.name(&at).unwrap_or_default().into()),
        when: condition(reader, &keys, "when"),
        skip: keys.get("skip").map(|at| reader.name(&at).unwrap_or_default().into()),
        assign: keys.get("assign").and_then(|at| assignment(reader, &at)),
        auto: keys.get("auto").is_some_and(|at| reader.yes(&at)),
        clock: clock.unwrap_or_default(),
        join: stages(join),
        not_same_person_as: persons(reader, &keys),
        materials: each(reader, &keys, "materials", material),
        needs: each(reader, &keys, "needs", need),
        checklist: each(reader, &keys, "checklist", item),
        ask_again: keys.get("ask_again").is_some_and(|at| reader.yes(&at)),
        takes_draft: takes_draft(reader, &keys),
        carry: keys.get("carry").map(|at| reader.name(&at).unwrap_or_default().into()),
        issues: papers(reader, &keys),
        outcomes: outcomes(reader, &keys),
    }
}

/// `{person: NAME}` or `{least_loaded: true}`.
fn assignment(reader: &mut Reader, at: &At<'_>) -> Option<Assignment> {
    let keys = reader.keys(at, Expected::Map, &ASSIGN);
    let person = keys.get("person").map(|at| reader.name(&at).unwrap_or_default());
    let least = keys.get("least_loaded").map(|at| reader.yes(&at));
    match (person, least) {
        (Some(_), Some(_)) => {
            let kind = ProblemKind::KeysClash("person", "least_loaded");
            reader.note(keys.place.at("least_loaded"), Aim::Key, kind);
            None
        }
        (Some(person), None) => Some(Assignment::Person(person.into())),
        (None, Some(true)) => Some(Assignment::LeastLoaded),
        (None, Some(false)) => None,
        (None, None) => {
            if matches!(at.node, Node::Map(_)) {
                let kind = ProblemKind::MissingOneOf(&["person", "least_loaded"]);
                reader.note(keys.place.at("person"), Aim::Thing, kind);
            }
            None
        }
    }
}

fn need(reader: &mut Reader, at: &At<'_>) -> Need {
    let keys = reader.keys(at, Expected::Map, &NEED);
    let needed = |reader: &mut Reader, key| match at.node {
        Node::Map(_) => reader.needed(&keys, key),
        _ => None,
    };
    let id = needed(reader, "id").and_then(|at| reader.name(&at)).unwrap_or_default();
    let workflow = needed(reader, "workflow").and_then(|at| reader.name(&at)).unwrap_or_default();
    let ends = needed(reader, "ends").map(|at| reader.name_or_names(&at)).unwrap_or_default();
    Need {
        title: title(reader, &keys).unwrap_or_else(|| id.clone()),
        id: id.into(),
        workflow: workflow.into(),
        when: condition(reader, &keys, "when"),
        ends: ends.into_iter().map(Into::into).collect(),
        basis: text(reader, &keys, "basis"),
    }
}

/// The elements of a list under a key that may be left out. The count is that of the file, so that what is
/// found later can be told by its number.
fn each<T>(
    reader: &mut Reader,
    keys: &Keys<'_>,
    key: &'static str,
    read: impl Fn(&mut Reader, &At<'_>) -> T,
) -> Vec<T> {
    let elements = keys.get(key).map(|at| reader.list(&at)).unwrap_or_default();
    elements.iter().map(|at| read(reader, at)).collect()
}

fn persons(reader: &mut Reader, keys: &Keys<'_>) -> Vec<Submission> {
    let others = keys.get("not_same_person_as").map(|at| reader.names(&at)).unwrap_or_default();
    let other = |name: String| match name.as_str() {
        "submission" => Submission::Draft,
        _ => Submission::Stage(name.into()),
    };
    others.into_iter().map(other).collect()
}

fn takes_draft(reader: &mut Reader, keys: &Keys<'_>) -> bool {
    let taken = each(reader, keys, "takes", |reader, at| reader.word(at, TAKES, &[()]));
    !taken.is_empty()
}

fn papers(reader: &mut Reader, keys: &Keys<'_>) -> Vec<PaperKind> {
    let papers = each(reader, keys, "issues", |reader, at| reader.word(at, PAPERS, &PAPER_KINDS));
    papers.into_iter().flatten().collect()
}

/// The id of a material or a question; upper-case letters too, since questions have codes (`SUB-01`).
fn code(reader: &mut Reader, keys: &Keys<'_>) -> String {
    let at = reader.needed(keys, "id");
    let Some((at, id)) = at.and_then(|at| reader.text(&at).map(|id| (at, id))) else {
        return String::new();
    };
    let good = id.len() <= crate::domain::limits::NAME_CHARS
        && id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if !good {
        reader.note(at.place, Aim::Value, ProblemKind::WrongName { name: id.clone() });
    }
    id
}

fn material(reader: &mut Reader, at: &At<'_>) -> MaterialRule {
    let keys = reader.keys(at, Expected::Map, &MATERIAL);
    if !matches!(at.node, Node::Map(_)) {
        return MaterialRule {
            id: "".into(),
            title: String::new(),
            basis: None,
            when: condition(reader, &keys, "when"),
        };
    }
    MaterialRule {
        id: code(reader, &keys).into(),
        title: reader.needed(&keys, "title").and_then(|at| reader.title(&at)).unwrap_or_default(),
        basis: text(reader, &keys, "basis"),
        when: condition(reader, &keys, "when"),
    }
}

fn item(reader: &mut Reader, at: &At<'_>) -> CheckItem {
    let keys = reader.keys(at, Expected::Map, &ITEM);
    let is_map = matches!(at.node, Node::Map(_));
    let needed = |reader: &mut Reader, key| if is_map { reader.needed(&keys, key) } else { None };
    let id = if is_map { code(reader, &keys) } else { String::new() };
    let ask = needed(reader, "ask").and_then(|at| reader.title(&at));
    let weight = needed(reader, "weight").and_then(|at| {
        reader.word(&at, WEIGHTS, &[Weight::Blocking, Weight::Must, Weight::Advice])
    });
    let about = keys.get("about").and_then(|at| reader.word(&at, ABOUT, &[false, true]));
    CheckItem {
        id: id.into(),
        ask: ask.unwrap_or_default(),
        weight: weight.unwrap_or(Weight::Must),
        basis: text(reader, &keys, "basis"),
        unconfirmed: text(reader, &keys, "unconfirmed"),
        when: condition(reader, &keys, "when"),
        about_process: about.unwrap_or(false),
    }
}

fn outcomes(reader: &mut Reader, keys: &Keys<'_>) -> Vec<crate::domain::workflow::Outcome> {
    let named = keys.get("outcomes").map(|at| reader.named(&at)).unwrap_or_default();
    named.into_iter().map(|(name, at)| outcome::outcome(reader, name, &at)).collect()
}
