//! 要素: what an official text says of itself: who issues it to whom, from when it holds, what it repeals.
//!
//! Each is quoted from the text with its place. What the text does not say is absent, never guessed.

use crate::domain::document::span::Span;
use chrono::NaiveDate;

/// What a text says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars {
    /// 发文机关: from the red head, the title or the signature; the first is the leading one.
    pub issuers: Vec<Named>,
    /// 主送机关.
    pub addressees: Option<Span>,
    /// The instrument that a notice issues (关于印发《…》的通知): the real subject. None where the document is its own.
    pub instrument: Option<Named>,
    /// 成文日期.
    pub dated: Option<Dated>,
    /// 施行日期.
    pub effective: Option<Effective>,
    /// 有效期.
    pub validity: Option<Validity>,
    /// 废止条款: the instruments that it repeals.
    pub repeals: Vec<Repealed>,
    /// 解释权: who interprets it.
    pub interpreter: Option<Named>,
    /// 主题词, as listed.
    pub subjects: Vec<Named>,
}

/// A name, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name, on one line and without the spaces that a layout puts in.
    pub name: String,
    /// Where.
    pub span: Span,
}

/// A date, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The date.
    pub day: NaiveDate,
    /// Where.
    pub span: Span,
}

/// From when it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effective {
    /// From when.
    pub from: Beginning,
    /// The words that say so.
    pub span: Span,
}

/// From when something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// 自…年…月…日起.
    On(NaiveDate),
    /// 自公布（发布、印发）之日起.
    Publication,
    /// 自公布之日起…日后.
    AfterPublication {
        /// How many days.
        days: u32,
    },
}

/// Until when it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// Until when.
    pub until: Term,
    /// The words that say so.
    pub span: Span,
}

/// How long something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// 有效期…年, or months.
    Months(u32),
    /// 有效期至…年…月…日: the last day.
    Through(NaiveDate),
}

/// An instrument that is repealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repealed {
    /// Its title, without 《》.
    pub title: String,
    /// Its 发文字号 as written.
    pub number: Option<String>,
    /// Where.
    pub span: Span,
}
