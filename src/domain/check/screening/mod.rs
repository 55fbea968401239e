//! 认定: is this a normative document at all, and may a major decision be involved?
//!
//! A list of questions, each answered with the words of the text that answer it and with its basis. Issuer,
//! addressee and effect come before form. It must never decide: a person confirms or overrides.

mod asking;
mod category;
mod criteria;
mod decision;
mod effect;
mod form;
mod sentence;
mod subject;
mod substance;
mod words;

pub use criteria::{
    CATEGORIES, Criteria, DECISION_LISTS, Exclusion, PlaceExclusions, QUESTIONS, Question,
    WORD_LISTS, WordList,
};

use crate::domain::document::{Document, Span};
use crate::domain::limits;
use asking::Asked;
use words::Finder;

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

/// Asks the questions of texts. Made once from the criteria, used for many texts.
#[derive(Clone, Debug)]
pub struct Screener {
    criteria: Criteria,
    finder: Finder,
}

impl Screener {
    /// Asks by these criteria.
    pub fn new(criteria: Criteria) -> Self {
        let finder = Finder::new(&criteria);
        Self { criteria, finder }
    }

    /// What people read of the category that a text falls under.
    pub fn category(&self, screening: &Screening) -> Option<String> {
        let exclusion = self.criteria.exclusions.get(screening.exclusion.as_ref()?)?;
        Some(exclusion.title.clone())
    }

    /// What it asks by.
    pub fn criteria(&self) -> &Criteria {
        &self.criteria
    }

    /// Asks the questions of a text.
    pub fn screen(&self, document: &Document) -> Screening {
        let mut asked = Asked::of(document, &self.criteria, &self.finder);
        let (classification, exclusion) = asked.settle();
        let by = (&self.criteria, &self.finder);
        let decision = decision::hint(document, &asked.subject, by, classification);
        Screening { classification, steps: asked.steps, exclusion, decision }
    }
}

/// Asks the questions of a text.
pub fn screen(document: &Document, criteria: &Criteria) -> Screening {
    Screener::new(criteria.clone()).screen(document)
}

/// The words at a place, as many as one quotes.
fn quote(text: &str, span: Span) -> Quote {
    let span = sentence::cut(text, span, limits::SCREEN_QUOTE_CHARS);
    Quote { words: span.of(text).to_owned(), span }
}
