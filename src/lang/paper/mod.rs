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
mod nature;
mod opinion;
mod quote;
mod routing_sheet;
mod suspicions;
mod terms;
#[cfg(test)]
mod tests;

pub use clean_up::{EXPIRY_NOTICE, clean_up_decision, expiry_notice};

use crate::domain::digest::Digest;
use crate::domain::name::CaseId;
use crate::domain::paper::{Paper, PaperKind, Sheet};

/// The paper in words, in the order in which it is read.
pub fn sheet(paper: &Paper) -> Sheet {
    match paper {
        Paper::Opinion(opinion) => opinion::sheet(opinion),
        Paper::FilingReport(report) => filing_report::sheet(report),
        Paper::FilingRegister(register) => filing_register::sheet(register),
        Paper::RoutingSheet(routing) => routing_sheet::sheet(routing),
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
