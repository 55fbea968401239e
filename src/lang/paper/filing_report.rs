//! 备案报告 in words, after the form that governments use for filing (关于《》的备案报告).

use super::body::Body;
use super::date::{date, day};
use super::quote::quoted;
use super::{colophon, terms};
use crate::domain::paper::{Annex, Fields, FilingReport, Published, Sheet, Signature};

/// The form.
pub(super) fn form() -> Sheet {
    let mut body = Body::default();
    body.say(concat!(
        "现将本机关{{ published_on }}公布的{{ document }}",
        "{% if document_number %}（{{ document_number }}）{% endif %}正式文本",
        "{% if with %}及{{ with }}{% endif %}报请备案。"
    ));
    body.say("该文件自{{ effective_on }}起施行{% if valid_until %}，有效期至{{ valid_until }}{% endif %}。");
    Sheet {
        letterhead: Some("{{ organ }}".to_owned()),
        number: Some("{{ number }}".to_owned()),
        title: "关于{{ document }}的备案报告".to_owned(),
        addressee: Some("{{ superior }}".to_owned()),
        body: body.blocks(),
        annexes: each_annex(),
        signature: Some(Signature {
            signers: vec!["{{ organ }}".to_owned()],
            date: "{{ date }}".to_owned(),
        }),
        appendix: None,
        colophon: "{{ colophon }}".to_owned(),
    }
}

/// The names of the annexes, as many as there are.
pub(super) fn each_annex() -> Vec<String> {
    ["{%p for annex in annexes %}", "{{ annex }}", "{%p endfor %}"].map(str::to_owned).to_vec()
}

/// What this report says.
pub(super) fn fields(report: &FilingReport) -> Fields {
    let document = &report.document;
    let title = quoted(&document.title);
    let with = report.annexes.iter().skip(1).map(|annex| short(annex, &report.review));
    let annexes = report.annexes.iter().map(|annex| name(annex, &title, &report.review));
    Fields::default()
        .text("case", report.case.as_str())
        .text("review", report.review.as_str())
        .maybe("number", report.number.as_deref())
        .text("superior", report.superior.as_str())
        .and(published(document))
        .text("with", with.collect::<Vec<_>>().join("、"))
        .list("annexes", annexes)
        .text("person", report.filed.by.name.as_str())
        .text("date", date(report.filed.by.at))
        .text("colophon", colophon(&report.case, report.version, Some(document.draft.text)))
}

/// What papers say of a published document.
pub(super) fn published(document: &Published) -> Fields {
    Fields::default()
        .text("document", quoted(&document.title))
        .maybe("document_number", document.number.as_deref())
        .text("organ", document.organ.as_str())
        .text("unit", document.unit.as_str())
        .text("published_on", day(document.published_on))
        .text("effective_on", day(document.effective_on))
        .maybe("valid_until", document.valid_until.map(day))
        .maybe("channel", document.channel.as_deref())
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
