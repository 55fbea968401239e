//! Working papers in words.

mod notice;
mod table;

pub(super) use notice::{publication, publication_fields, supplement, supplement_fields};
pub(super) use table::{
    checklist, checklist_fields, materials, materials_fields, meeting, meeting_fields, revision,
    revision_fields,
};

use super::colophon;
use super::quote::quoted;
use super::terms;
use crate::domain::paper::{Block, Fields, Head, Sheet};

/// A form without red head and signature.
fn plain(title: &str, body: Vec<Block>) -> Sheet {
    Sheet {
        letterhead: None,
        number: None,
        title: title.to_owned(),
        addressee: None,
        body,
        annexes: Vec::new(),
        signature: None,
        appendix: None,
        colophon: "{{ colophon }}".to_owned(),
    }
}

/// What every working paper begins with.
fn head(head: &Head) -> Fields {
    Fields::default()
        .text("case", head.case.as_str())
        .text("workflow", head.workflow.as_str())
        .text("review", head.review.as_str())
        .text("organ", head.organ.as_str())
        .text("reviewer", head.reviewer.as_str())
        .text("unit", head.unit.as_str())
        .text("document", quoted(&head.title))
        .text("draft", terms::draft(head.draft))
        .text("colophon", colophon(&head.case, head.version, Some(head.text)))
}
