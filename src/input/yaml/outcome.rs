//! `outcomes`: where a stage leads, what must be true first, what must be given.

use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::shape::{
    BARS, CATALOGUE, COMPLETE, CONCLUSIONS, FIELD, FIELD_TYPES, OPEN_FINDINGS, OUTCOME, REQUIRE,
    SHORT_TYPES,
};
use super::workflow::{condition, title, words};
use crate::domain::name::{FieldId, StageId};
use crate::domain::workflow::{
    CatalogueChange, ChecklistBar, Conclusion, Field, FieldKind, Outcome, Requirements, Target,
};

const CONCLUSION_KINDS: [Conclusion; 3] =
    [Conclusion::Lawful, Conclusion::Revise, Conclusion::Unlawful];

/// Reads one.
pub(super) fn outcome(reader: &mut Reader, name: &str, at: &At<'_>) -> Outcome {
    let keys = reader.keys(at, Expected::Map, &OUTCOME);
    let target = match at.node {
        Node::Map(_) => target(reader, &keys),
        _ => Target::Stages(Vec::new()),
    };
    let cancel = keys.get("cancel").map(|at| reader.names(&at)).unwrap_or_default();
    let conclusion = keys.get("conclusion");
    let changes = [CatalogueChange::Enter, CatalogueChange::File];
    Outcome {
        id: name.into(),
        title: title(reader, &keys).unwrap_or_else(|| name.to_owned()),
        target,
        cancel: cancel.into_iter().map(StageId::from).collect(),
        when: condition(reader, &keys, "when"),
        require: requirements(reader, &keys),
        record: record(reader, &keys),
        conclusion: conclusion.and_then(|at| reader.word(&at, CONCLUSIONS, &CONCLUSION_KINDS)),
        number: keys.get("number").and_then(|at| reader.name(&at)).map(Into::into),
        catalogue: keys.get("catalogue").and_then(|at| reader.word(&at, CATALOGUE, &changes)),
    }
}

/// `to` or `end`. A target that can not be read is no stage at all, which leads anywhere.
fn target(reader: &mut Reader, keys: &Keys<'_>) -> Target {
    let to = keys.get("to").map(|at| reader.name_or_names(&at));
    let end = keys.get("end").map(|at| reader.name(&at));
    match (to, end) {
        (Some(_), Some(_)) => {
            let kind = ProblemKind::KeysClash("to", "end");
            reader.note(keys.place.at("end"), Aim::Key, kind);
            Target::Stages(Vec::new())
        }
        (None, None) => {
            let kind = ProblemKind::MissingOneOf(&["to", "end"]);
            reader.note(keys.place.at("to"), Aim::Thing, kind);
            Target::Stages(Vec::new())
        }
        (Some(stages), None) => Target::Stages(stages.into_iter().map(StageId::from).collect()),
        (None, Some(Some(end))) => Target::End(end.into()),
        (None, Some(None)) => Target::Stages(Vec::new()),
    }
}

fn requirements(reader: &mut Reader, keys: &Keys<'_>) -> Requirements {
    let Some(at) = keys.get("require") else { return Requirements::default() };
    let keys = reader.keys(&at, Expected::Map, &REQUIRE);
    let bars = [
        ChecklistBar::Complete,
        ChecklistBar::Clear,
        ChecklistBar::Defective,
        ChecklistBar::Failed,
    ];
    let findings =
        keys.get("open_findings").and_then(|at| reader.word(&at, OPEN_FINDINGS, &[true, false]));
    let conclusion = keys.get("conclusion").map(|at| conclusions(reader, &at));
    Requirements {
        no_open_findings: findings == Some(true),
        some_open_finding: findings == Some(false),
        checklist: keys.get("checklist").and_then(|at| reader.word(&at, BARS, &bars)),
        materials: keys
            .get("materials")
            .is_some_and(|at| reader.word(&at, COMPLETE, &[true]).is_some()),
        needs: keys.get("needs").is_some_and(|at| reader.word(&at, COMPLETE, &[true]).is_some()),
        unchanged_text: keys.get("unchanged_text").is_some_and(|at| reader.yes(&at)),
        new_draft: keys.get("new_draft").is_some_and(|at| reader.yes(&at)),
        conclusion: conclusion.unwrap_or_default(),
        approvals: keys.get("approvals").map_or(0, |at| reader.whole(&at)),
    }
}

fn conclusions(reader: &mut Reader, at: &At<'_>) -> Vec<Conclusion> {
    if matches!(at.node, Node::List(list) if list.is_empty()) {
        reader.note(at.place.clone(), Aim::Value, ProblemKind::Empty);
    }
    let list = reader.list(at);
    let one = |at: &At<'_>| reader.word(at, CONCLUSIONS, &CONCLUSION_KINDS);
    list.iter().filter_map(one).collect()
}

fn record(reader: &mut Reader, keys: &Keys<'_>) -> Vec<Field> {
    let named = keys.get("record").map(|at| reader.named(&at)).unwrap_or_default();
    named.into_iter().map(|(name, at)| field(reader, name, &at)).collect()
}

fn field(reader: &mut Reader, name: &str, at: &At<'_>) -> Field {
    match at.node {
        Node::Text(_) => short_field(reader, name, at),
        Node::Map(_) => long_field(reader, name, at),
        _ => {
            reader.wrong(at, Expected::FieldType);
            a_field(name, FieldKind::Text, true)
        }
    }
}

/// `type` or `type?`, where `?` says that it may be left out.
fn short_field(reader: &mut Reader, name: &str, at: &At<'_>) -> Field {
    let kinds = [FieldKind::Text, FieldKind::Date, FieldKind::Number, FieldKind::Person];
    let text = reader.text(at).unwrap_or_default();
    let word = text.strip_suffix('?').unwrap_or(&text);
    let kind = kinds.into_iter().find(|kind| type_name(kind) == word);
    if word == "choice" {
        let kind = ProblemKind::MissingKey("values");
        reader.note(at.place.clone(), Aim::Value, kind);
    } else if kind.is_none() && !text.is_empty() {
        reader.wrong_word(at, text.clone(), SHORT_TYPES);
    }
    a_field(name, kind.unwrap_or(FieldKind::Text), text.ends_with('?'))
}

fn long_field(reader: &mut Reader, name: &str, at: &At<'_>) -> Field {
    let keys = reader.keys(at, Expected::Map, &FIELD);
    let word = reader.needed(&keys, "type").and_then(|at| {
        reader.word(&at, FIELD_TYPES, &["text", "date", "number", "choice", "person"])
    });
    let values = keys.get("values").map(|at| words(reader, &at));
    let kind = match (word, values) {
        (Some("choice"), None) => {
            let kind = ProblemKind::MissingKey("values");
            reader.note(keys.place.at("values"), Aim::Thing, kind);
            FieldKind::Choice(Vec::new())
        }
        (Some("choice") | None, Some(values)) => FieldKind::Choice(values),
        (Some(word), values) => {
            if values.is_some() {
                let kind = ProblemKind::KeysClash("values", clash(word));
                reader.note(keys.place.at("values"), Aim::Key, kind);
            }
            plain_kind(word)
        }
        (None, None) => FieldKind::Text,
    };
    let optional = keys.get("optional").is_some_and(|at| reader.yes(&at));
    let title = title(reader, &keys).unwrap_or_else(|| name.to_owned());
    Field { title, ..a_field(name, kind, optional) }
}

fn a_field(name: &str, kind: FieldKind, optional: bool) -> Field {
    Field { id: FieldId::from(name), title: name.to_owned(), kind, optional }
}

fn type_name(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::Text => "text",
        FieldKind::Date => "date",
        FieldKind::Number => "number",
        FieldKind::Choice(_) => "choice",
        FieldKind::Person => "person",
    }
}

fn plain_kind(word: &str) -> FieldKind {
    match word {
        "date" => FieldKind::Date,
        "number" => FieldKind::Number,
        "person" => FieldKind::Person,
        _ => FieldKind::Text,
    }
}

fn clash(word: &str) -> &'static str {
    match word {
        "date" => "type: date",
        "number" => "type: number",
        "person" => "type: person",
        _ => "type: text",
    }
}
