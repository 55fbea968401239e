//! 认定: is this a normative document at all, and may a major decision be involved?
//!
//! A list of questions, each answered with the words of the text that answer it and with its basis. Issuer,
//! addressee and effect come before form. It must never decide: a person confirms or overrides.

use crate::domain::document::{Document, Span};

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Classification {
    /// 行政规范性文件
    Normative,
    /// 不是行政规范性文件
    NotNormative,
    /// 需人工判断
    NeedsHuman,
}

/// What the questions came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screening {
    /// What the text is, as far as the questions say.
    pub classification: Classification,
    /// The questions in the order they were asked; the last one settled it.
    pub steps: Vec<Step>,
    /// 排除类别: the category of the list of exclusions that it falls under, by its name in the criteria.
    pub exclusion: Option<String>,
    /// 是否可能涉及重大行政决策.
    pub decision: DecisionHint,
}

/// A question that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// `S01`.
    pub id: String,
    /// The question.
    pub ask: String,
    /// What the text answers.
    pub answer: Answer,
    /// Why, in the words of the criteria.
    pub reason: String,
    /// The words that led to the answer.
    pub quotes: Vec<Quote>,
    /// The rule behind the question.
    pub basis: String,
}

/// What a text answers to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 是
    Yes,
    /// 否
    No,
    /// 不能确定
    Unclear,
}

/// Words of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub words: String,
    /// Where they stand.
    pub span: Span,
}

/// Whether a major decision may be involved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionHint {
    /// Whether it may.
    pub possible: bool,
    /// The questions, as for the classification.
    pub steps: Vec<Step>,
}

/// 认定标准: what the questions are asked by, as a lawyer wrote it down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Criteria {}

/// Asks the questions of a text.
pub fn screen(_document: &Document, _criteria: &Criteria) -> Screening {
    Screening {
        classification: Classification::NeedsHuman,
        steps: Vec::new(),
        exclusion: None,
        decision: DecisionHint::default(),
    }
}
