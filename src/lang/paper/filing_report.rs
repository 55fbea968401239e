//! 备案报告 in words, after the form that governments use for filing (关于《》的备案报告).

use super::date::{date, day};
use super::quote::quoted;
use super::{colophon, terms};
use crate::domain::paper::{Annex, Block, FilingReport, Published, Sheet, Signature};

pub(super) fn sheet(report: &FilingReport) -> Sheet {
    let document = &report.document;
    let title = quoted(&document.title);
    Sheet {
        letterhead: Some(document.organ.clone()),
        number: report.number.clone(),
        title: format!("关于{title}的备案报告"),
        addressee: Some(report.superior.clone()).filter(|superior| !superior.is_empty()),
        body: vec![Block::Paragraph(request(report)), Block::Paragraph(force(document))],
        annexes: report.annexes.iter().map(|annex| name(annex, &title, &report.review)).collect(),
        signature: Some(Signature {
            signers: vec![document.organ.clone()],
            date: date(report.filed.by.at),
        }),
        appendix: None,
        colophon: colophon(&report.case, report.version, Some(document.draft.text)),
    }
}

fn request(report: &FilingReport) -> String {
    let document = &report.document;
    let number = document.number.as_ref().map(|number| format!("（{number}）")).unwrap_or_default();
    let annexes = report.annexes.iter().skip(1);
    let names: Vec<String> = annexes.map(|annex| short(annex, &report.review)).collect();
    let with = if names.is_empty() { String::new() } else { format!("及{}", names.join("、")) };
    format!(
        "现将本机关{}公布的{}{number}正式文本{with}报请备案。",
        day(document.published_on),
        quoted(&document.title)
    )
}

fn force(document: &Published) -> String {
    let until = document.valid_until.map(|last| format!("，有效期至{}", day(last)));
    let effective = day(document.effective_on);
    format!("该文件自{effective}起施行{}。", until.unwrap_or_default())
}

/// Within a sentence the opinion goes without its number.
fn short(annex: &Annex, review: &str) -> String {
    match annex {
        Annex::Opinion(_) => terms::annex(&Annex::Opinion(None), review),
        other => terms::annex(other, review),
    }
}

fn name(annex: &Annex, title: &str, review: &str) -> String {
    match annex {
        Annex::Text => format!("{title}{}", terms::annex(annex, review)),
        other => terms::annex(other, review),
    }
}
