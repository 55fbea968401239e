//! Forms as JSON: listed, checked, and the fields there are.

use crate::app::templates::{Checked, Listing};
use crate::domain::paper::{FormFault, PaperKind};
use crate::lang::paper::Meaning;
use serde_json::{Value, json};
use std::path::Path;

/// `templates list`.
pub fn templates(listing: &Listing) -> Value {
    let papers = listing.papers.iter().map(|one| {
        json!({
            "paper": one.kind.as_str(),
            "file": one.file.as_ref().map(|file| file.display().to_string()),
            "faults": one.faults,
        })
    });
    let strangers = listing.strangers.iter().map(|file| file.display().to_string());
    json!({ "papers": papers.collect::<Value>(), "strangers": strangers.collect::<Value>() })
}

/// `templates export`.
pub fn template_exported(paper: PaperKind, file: &Path) -> Value {
    json!({ "paper": paper.as_str(), "file": file.display().to_string() })
}

/// `templates check`: sentences by the given words.
pub fn templates_checked(all: &[Checked], say: impl Fn(&FormFault) -> String) -> Value {
    let forms = all.iter().map(|one| {
        json!({
            "file": one.file.display().to_string(),
            "paper": one.kind.as_str(),
            "good": one.is_good(),
            "faults": template_faults(&one.faults, &say),
            "unused": one.unused,
        })
    });
    json!({ "forms": forms.collect::<Value>() })
}

/// What is wrong with a form, each with its place.
pub fn template_faults(faults: &[FormFault], say: impl Fn(&FormFault) -> String) -> Value {
    let fault = |fault: &FormFault| {
        let place = fault.place.as_ref();
        json!({
            "part": place.map(|place| place.part.as_str()),
            "paragraph": place.map(|place| place.paragraph),
            "text": place.map(|place| place.text.as_str()),
            "message": say(fault),
        })
    };
    faults.iter().map(fault).collect()
}

/// `templates fields`.
pub fn template_fields(paper: PaperKind, fields: &[Meaning]) -> Value {
    let fields = fields
        .iter()
        .map(|one| json!({ "field": one.path, "flag": one.flag, "meaning": one.words }));
    json!({ "paper": paper.as_str(), "fields": fields.collect::<Value>() })
}
