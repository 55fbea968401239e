//! Working papers as values.

use super::file::{material_state, published};
use super::review::{finding, section, step, suspicion};
use super::value::list;
use crate::domain::paper::{
    Checklist, Head, MaterialList, MeetingRecord, PublicationNotice, RevisionTable,
    SupplementNotice,
};
use serde_json::{Value, json};

/// What every working paper begins with, and what this one has besides.
fn with_head(head: &Head, more: Value) -> Value {
    let mut all = json!({
        "case": head.case.as_str(),
        "version": head.version,
        "workflow": head.workflow,
        "organ": head.organ,
        "reviewer": head.reviewer,
        "unit": head.unit,
        "title": head.title,
        "draft": head.draft,
        "text_digest": head.text.to_string(),
    });
    if let (Value::Object(all), Value::Object(more)) = (&mut all, more) {
        all.extend(more);
    }
    all
}

pub(super) fn of_checklist(checklist: &Checklist) -> Value {
    with_head(&checklist.head, json!({ "sections": list(&checklist.sections, section) }))
}

pub(super) fn of_revision(table: &RevisionTable) -> Value {
    let more = json!({
        "findings": list(&table.findings, finding),
        "suspicions": list(&table.suspicions, suspicion),
    });
    with_head(&table.head, more)
}

pub(super) fn of_materials(materials: &MaterialList) -> Value {
    let lines = list(&materials.lines, |line| {
        json!({
            "material": line.id.as_str(),
            "title": line.title,
            "basis": line.basis,
            "held": material_state(&line.state),
        })
    });
    with_head(&materials.head, json!({ "materials": lines }))
}

pub(super) fn of_supplement(notice: &SupplementNotice) -> Value {
    with_head(&notice.head, json!({ "request": notice.request, "step": step(&notice.step) }))
}

pub(super) fn of_meeting(record: &MeetingRecord) -> Value {
    with_head(&record.head, json!({ "step": step(&record.step) }))
}

pub(super) fn of_publication(notice: &PublicationNotice) -> Value {
    let more = json!({ "document": published(&notice.document), "meeting": notice.meeting });
    with_head(&notice.head, more)
}
