//! Workflows in the formats of other tools, as JSON.

use super::workflow::problems;
use crate::app::author::exchange::{Exported, Imported};
use crate::input::bpmn::Note;
use crate::input::yaml::Problem;
use crate::lang::{self, Lang};
use serde_json::{Value, json};
use std::path::Path;

/// `workflow export`.
pub fn exchanged(exported: &Exported) -> Value {
    let remarks = exported.remarks.iter().map(
        |remark| json!({ "kind": remark.kind, "places": remark.places, "message": remark.message }),
    );
    json!({
        "workflow": exported.workflow.name.as_str(),
        "format": exported.format,
        "file": exported.file.as_ref().map(|file| file.display().to_string()),
        "text": exported.file.is_none().then_some(&exported.text),
        "inexact": remarks.collect::<Value>(),
    })
}

/// `workflow import`.
pub fn imported_workflow(imported: &Imported, lang: Lang) -> Value {
    let note = |note: &Note| {
        json!({
            "element": note.element,
            "id": note.id,
            "name": note.name,
            "why": note.why.name(),
            "message": lang::bpmn::note(lang, note),
        })
    };
    let main = imported.file.as_deref().unwrap_or(Path::new("-"));
    let say = |problem: &Problem| lang::problem::say(lang, &problem.kind);
    json!({
        "workflow": imported.sketch.name,
        "title": imported.sketch.title,
        "stages": imported.sketch.stages.len(),
        "file": imported.file.as_ref().map(|file| file.display().to_string()),
        "text": imported.file.is_none().then_some(&imported.text),
        "notes": imported.notes.iter().map(note).collect::<Value>(),
        "ok": imported.problems.is_empty(),
        "problems": problems(main, &imported.problems, say),
    })
}
