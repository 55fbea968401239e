//! What papers say in words: a paper of `domain::paper` becomes a sheet, in Chinese, whatever the language of
//! the interface.
//!
//! Nothing here may say what the paper does not hold: where the record is silent, so is the sheet, or it says
//! 未录入.

mod answers;
mod body;
mod clean_up;
mod course;
mod date;
mod filing_register;
mod filing_report;
mod findings;
mod form;
mod materials;
mod meaning;
mod nature;
mod opinion;
mod quote;
mod routing_sheet;
mod suspicions;
mod terms;
mod working;

pub use body::ordinal;
pub use clean_up::{EXPIRY_NOTICE, clean_up_decision, expiry_notice};
pub use meaning::{Meaning, meanings, sample};

use crate::domain::digest::Digest;
use crate::domain::name::CaseId;
use crate::domain::paper::{Fields, Paper, PaperKind, Sheet};

/// The form of a paper: its words, with tags where its fields go.
pub fn form(kind: PaperKind) -> Sheet {
    match kind {
        PaperKind::Opinion => opinion::form(),
        PaperKind::FilingReport => filing_report::form(),
        PaperKind::FilingRegister => filing_register::form(),
        PaperKind::RoutingSheet => routing_sheet::form(),
        PaperKind::Checklist => working::checklist(),
        PaperKind::RevisionTable => working::revision(),
        PaperKind::MaterialList => working::materials(),
        PaperKind::SupplementNotice => working::supplement(),
        PaperKind::MeetingRecord => working::meeting(),
        PaperKind::PublicationNotice => working::publication(),
    }
}

/// What a paper says, by the names that its form asks for.
pub fn fields(paper: &Paper) -> Fields {
    match paper {
        Paper::Opinion(opinion) => opinion::fields(opinion),
        Paper::FilingReport(report) => filing_report::fields(report),
        Paper::FilingRegister(register) => filing_register::fields(register),
        Paper::RoutingSheet(routing) => routing_sheet::fields(routing),
        Paper::Checklist(paper) => working::checklist_fields(paper),
        Paper::RevisionTable(paper) => working::revision_fields(paper),
        Paper::MaterialList(paper) => working::materials_fields(paper),
        Paper::SupplementNotice(paper) => working::supplement_fields(paper),
        Paper::MeetingRecord(paper) => working::meeting_fields(paper),
        Paper::PublicationNotice(paper) => working::publication_fields(paper),
    }
}

/// The small line at the end, by which `verify` finds the record the paper was made from.
fn colophon(case: &CaseId, version: u64, text: Option<Digest>) -> String {
    let made = format!("本件由案卷 {case} 前 {version} 项记录生成");
    match text {
        Some(text) => format!("{made}；文本摘要（SM3）：{text}"),
        None => made,
    }
}

/// What the file of a paper is called where the review is called so.
pub fn file_title(kind: PaperKind, review: &str) -> String {
    terms::paper(kind, review)
}
