//! The words for what the domain's enums mean, as papers use them.

use crate::domain::case::{ReplyKind, Verdict};
use crate::domain::paper::{Annex, PaperKind, Question};
use crate::domain::workflow::{Conclusion, Weight};
use crate::lang::{Lang, words};

/// What the record does not say although the paper asks for it.
pub(super) const NOT_RECORDED: &str = "未录入";
/// An empty place that nobody has to fill.
pub(super) const NONE: &str = "—";

/// The three conclusions, word for word (国办发〔2018〕115号（六）).
pub(super) fn conclusion(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Lawful => "合法",
        Conclusion::Revise => "应当予以修改",
        Conclusion::Unlawful => "不合法",
    }
}

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ok => "符合",
        Verdict::Problem => "存在问题",
        Verdict::NotApplicable => "不涉及",
    }
}

/// How much hangs on a question.
pub(super) fn weight(weight: Option<Weight>) -> &'static str {
    match weight {
        Some(Weight::Blocking) => "一票否决",
        Some(Weight::Must) => "必须修改",
        Some(Weight::Advice) => "建议",
        None => NOT_RECORDED,
    }
}

/// 性质: what a finding asks of the drafter.
pub(super) fn nature(weight: Option<Weight>) -> &'static str {
    match weight {
        Some(Weight::Blocking | Weight::Must) => "必须修改",
        Some(Weight::Advice) => "建议",
        None => NOT_RECORDED,
    }
}

pub(super) fn reply(kind: ReplyKind) -> &'static str {
    match kind {
        ReplyKind::Adopted => "采纳",
        ReplyKind::Partly => "部分采纳",
        ReplyKind::Rejected => "不采纳",
    }
}

/// What a paper is called where the review is called so.
pub(super) fn paper(kind: PaperKind, review: &str) -> String {
    words::paper(Lang::Zh, kind, Some(review))
}

/// `第2稿`.
pub(super) fn draft(ordinal: u32) -> String {
    format!("第{ordinal}稿")
}

/// A basis, marked where it is not verified. Why it is not is for the office (`fashen explain`), not for an
/// official paper.
pub(super) fn basis(text: &str, unconfirmed: Option<&str>) -> String {
    match unconfirmed {
        Some(_) => format!("{text}（待确认）"),
        None => text.to_owned(),
    }
}

/// What clauses an answer speaks of, where it names none.
pub(super) fn no_clauses(question: &Question) -> &'static str {
    if question.about_process { "不涉及具体条文" } else { "全文" }
}

/// The name of an annex in a list of annexes.
pub(super) fn annex(annex: &Annex, review: &str) -> String {
    match annex {
        Annex::Text => "正式文本".to_owned(),
        Annex::Explanation => "起草说明".to_owned(),
        Annex::LegalBasis => "制定依据".to_owned(),
        Annex::Opinion(number) => {
            let opinion = paper(PaperKind::Opinion, review);
            number.as_ref().map_or(opinion.clone(), |number| format!("{opinion}（{number}）"))
        }
        Annex::Material(_, title) => title.clone(),
    }
}
