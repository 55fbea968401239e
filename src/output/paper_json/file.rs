//! Drafts, materials, annexes and what else is in the file, as values.

use super::value::{day, hand, list, moment, with};
use crate::domain::case::{Copy, Draft};
use crate::domain::paper::{
    ActiveLine, Annex, DraftLine, FactLine, MaterialLine, MaterialState, PaperLine, Published,
};
use crate::domain::workflow::FactValue;
use serde_json::{Value, json};

pub(super) fn draft(draft: &Draft) -> Value {
    json!({
        "ordinal": draft.ordinal,
        "title": draft.title,
        "file_name": draft.file_name,
        "file_digest": draft.file.to_string(),
        "outline_digest": draft.outline.to_string(),
        "text_digest": draft.text.to_string(),
        "clauses": draft.clauses,
    })
}

pub(super) fn draft_line(line: &DraftLine) -> Value {
    with(draft(&line.draft), "by", hand(&line.by))
}

pub(super) fn material(line: &MaterialLine) -> Value {
    let copy = match &line.copy {
        Copy::File { name, digest } => {
            json!({"kind": "file", "name": name, "digest": digest.to_string(), "note": null})
        }
        Copy::OnPaper(note) => {
            json!({"kind": "paper", "name": null, "digest": null, "note": note})
        }
    };
    json!({
        "material": line.id.as_str(),
        "title": line.title,
        "basis": line.basis,
        "copy": copy,
        "by": hand(&line.by),
    })
}

pub(super) fn material_state(state: &MaterialState) -> Value {
    let (word, line) = match state {
        MaterialState::Held(line) => ("held", Some(material(line))),
        MaterialState::NotAsked => ("not-asked", None),
        MaterialState::Missing => ("missing", None),
    };
    json!({"state": word, "material": line})
}

pub(super) fn published(document: &Published) -> Value {
    json!({
        "title": document.title,
        "number": document.number,
        "organ": document.organ,
        "unit": document.unit,
        "published_on": day(document.published_on),
        "effective_on": day(document.effective_on),
        "valid_until": document.valid_until.map(day),
        "channel": document.channel,
        "draft": draft(&document.draft),
    })
}

pub(super) fn annex(annex: &Annex) -> Value {
    let (kind, number, material, title) = match annex {
        Annex::Text => ("text", None, None, None),
        Annex::Explanation => ("explanation", None, None, None),
        Annex::LegalBasis => ("legal-basis", None, None, None),
        Annex::Opinion(number) => ("opinion", number.as_deref(), None, None),
        Annex::Material(id, title) => ("material", None, Some(id.as_str()), Some(title.as_str())),
    };
    json!({"kind": kind, "number": number, "material": material, "title": title})
}

pub(super) fn fact(line: &FactLine) -> Value {
    let value = match &line.value {
        FactValue::Bool(value) => json!(value),
        FactValue::Word(word) => json!(word),
    };
    json!({"fact": line.id.as_str(), "title": line.title, "value": value})
}

pub(super) fn issued(line: &PaperLine) -> Value {
    let files = list(&line.files, |file| {
        json!({
            "format": file.format, "digest": file.digest.to_string(),
        })
    });
    let sealed_by = line.sealed_by.as_ref();
    json!({
        "paper": line.paper.as_str(),
        "sealed_by": sealed_by.map(|(stage, title)| json!({"stage": stage.as_str(), "title": title})),
        "files": files,
        "by": hand(&line.by),
    })
}

pub(super) fn active(line: &ActiveLine) -> Value {
    let approvals: Vec<Value> = line
        .approvals
        .iter()
        .map(|by| {
            json!({
                "person": by.person.as_str(),
                "name": by.name,
                "outcome": by.outcome.as_str(),
                "outcome_title": by.outcome_title,
            })
        })
        .collect();
    json!({
        "stage": line.stage.as_str(),
        "title": line.title,
        "role": line.role,
        "since": moment(line.since),
        "approvals": approvals,
    })
}
