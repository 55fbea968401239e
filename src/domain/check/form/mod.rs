//! 形式要素: whether a text has what a normative document must have, in the form in which it must have it.
//!
//! What a place has not settled raises nothing, or is only a reminder. It must never say that a text is unlawful: it says
//! what is missing, and a person looks.

mod attachments;
mod dates;
mod fault;
mod marks;
mod names;
mod repeals;
mod terms;
#[cfg(test)]
mod tests;
mod titles;

pub use fault::FormFault;

use super::circumstances::{Asked, Raised};
use super::{Detail, PlaceRule};
use crate::domain::document::Span;

/// A reasoning about form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reasoning {
    /// `number-form`: 发文字号.
    NumberForm,
    /// `title-form`: 标题.
    TitleForm,
    /// `effective-missing`: 施行日期.
    EffectiveMissing,
    /// `validity-missing`: 有效期.
    ValidityMissing,
    /// `validity-too-long`: 有效期过长.
    ValidityTooLong,
    /// `term-missing`: 试行、暂行没有期限.
    TermMissing,
    /// `effective-too-early`: 公布到施行.
    EffectiveTooEarly,
    /// `repeal-missing`: 废止条款.
    RepealMissing,
    /// `attachment-missing`: 附件.
    AttachmentMissing,
    /// `short-name`: 简称.
    ShortName,
    /// `numbering`: 条款编号.
    Numbering,
    /// `dangling`: 引用本文件.
    Dangling,
    /// `dates`: 日期.
    Dates,
}

/// The names of the reasonings in the files of rules.
pub const REASONINGS: &[(&str, Reasoning)] = &[
    ("number-form", Reasoning::NumberForm),
    ("title-form", Reasoning::TitleForm),
    ("effective-missing", Reasoning::EffectiveMissing),
    ("validity-missing", Reasoning::ValidityMissing),
    ("validity-too-long", Reasoning::ValidityTooLong),
    ("term-missing", Reasoning::TermMissing),
    ("effective-too-early", Reasoning::EffectiveTooEarly),
    ("repeal-missing", Reasoning::RepealMissing),
    ("attachment-missing", Reasoning::AttachmentMissing),
    ("short-name", Reasoning::ShortName),
    ("numbering", Reasoning::Numbering),
    ("dangling", Reasoning::Dangling),
    ("dates", Reasoning::Dates),
];

impl Reasoning {
    /// The reasoning of that name; none where there is none.
    pub fn named(name: &str) -> Option<Self> {
        REASONINGS.iter().find(|(known, _)| *known == name).map(|(_, reasoning)| *reasoning)
    }

    pub(super) fn raised(self, asked: &Asked<'_>) -> Vec<Raised> {
        match self {
            Self::NumberForm => marks::number_form(asked),
            Self::TitleForm => titles::title_form(asked),
            Self::EffectiveMissing => terms::effective_missing(asked),
            Self::ValidityMissing => terms::validity_missing(asked),
            Self::ValidityTooLong => terms::validity_too_long(asked),
            Self::TermMissing => terms::term_missing(asked),
            Self::EffectiveTooEarly => terms::effective_too_early(asked),
            Self::RepealMissing => repeals::repeal_missing(asked),
            Self::AttachmentMissing => attachments::attachment_missing(asked),
            Self::ShortName => names::short_names(asked),
            Self::Numbering => marks::numbering(asked),
            Self::Dangling => marks::dangling(asked),
            Self::Dates => dates::dates(asked),
        }
    }
}

fn raised(span: Span, fault: FormFault, light: bool) -> Raised {
    Raised { span, detail: Detail::Form(fault), light }
}
