//! What is odd about the outline of a document. Reported to the reviewer, never a reason to refuse.
//!
//! An irregularity says what stands in the text; whether it matters is for a rule or a person to say.

use crate::domain::document::number::{DocumentNumber, NumberFault};

/// An oddity of the outline. `paragraph` counts the paragraphs of the [`Text`](super::Text) from zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Irregularity {
    /// No title was found.
    TitleMissing,
    /// The title is longer than any real one, or no end of it was found; it was cut.
    TitleTooLong {
        /// Its length in characters.
        chars: usize,
    },
    /// The 发文字号 is not in the strict form.
    NumberForm {
        /// As written.
        written: String,
        /// Where it stands.
        paragraph: usize,
        /// What is wrong with it.
        faults: Vec<NumberFault>,
        /// What is probably meant, when that can be said.
        meant: Option<DocumentNumber>,
    },
    /// The first article is not 第一条.
    ArticlesStartLate {
        /// The first article.
        label: String,
        /// Where it stands.
        paragraph: usize,
    },
    /// 缺条: articles are missing before this one.
    ArticleMissing {
        /// The first that is missing.
        expected: String,
        /// How many are missing.
        count: u32,
        /// The article found instead.
        label: String,
        /// Where it stands.
        paragraph: usize,
    },
    /// 重条: the article occurs again; the later one is labelled `第三条〔2〕`.
    ArticleTwice {
        /// The article.
        label: String,
        /// Where it stands the second time.
        paragraph: usize,
    },
    /// The article stands after one with a higher number.
    ArticleOutOfOrder {
        /// The article.
        label: String,
        /// The one before it.
        after: String,
        /// Where it stands.
        paragraph: usize,
    },
    /// The articles begin again at 第一条: one file holds two instruments.
    ArticlesRestart {
        /// The last article of the first set.
        after: String,
        /// Where the second set begins.
        paragraph: usize,
    },
    /// The label is written in an unusual way and was read as the usual one.
    LabelForm {
        /// As written: `笫五条`, `第七十五 条`, `第12条`.
        written: String,
        /// As read.
        label: String,
        /// Where it stands.
        paragraph: usize,
    },
    /// The paragraph begins like an article, but its number is none (`第一百二条`); it was not read as one.
    NumeralForm {
        /// As written.
        written: String,
        /// Where it stands.
        paragraph: usize,
    },
    /// The sections are not numbered one after the other.
    SectionMissing {
        /// The label that should come.
        expected: String,
        /// The section found instead.
        label: String,
        /// Where it stands.
        paragraph: usize,
    },
    /// A bracket of one width is closed by one of the other: `（含税)`.
    MixedBrackets {
        /// As written, cut.
        written: String,
        /// Where it stands.
        paragraph: usize,
    },
    /// Half-width brackets stand round Chinese words: `(一)`.
    HalfWidthBrackets {
        /// How many.
        count: usize,
        /// Where the first stands.
        paragraph: usize,
    },
    /// The number of another document has brackets other than 〔〕: `[2023]2号`.
    QuotedNumberForm {
        /// As written, from the bracket on.
        written: String,
        /// Where it stands.
        paragraph: usize,
    },
    /// The letters of a title or a signer are spread with spaces; it is read without them.
    SpacedName {
        /// As written.
        written: String,
        /// As read.
        name: String,
        /// Where it stands.
        paragraph: usize,
    },
    /// More of these, not listed.
    More {
        /// How many.
        count: usize,
    },
}

impl Irregularity {
    /// Its name for programs, which never changes.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TitleMissing => "title-missing",
            Self::TitleTooLong { .. } => "title-too-long",
            Self::NumberForm { .. } => "number-form",
            Self::ArticlesStartLate { .. } => "articles-start-late",
            Self::ArticleMissing { .. } => "article-missing",
            Self::ArticleTwice { .. } => "article-twice",
            Self::ArticleOutOfOrder { .. } => "article-out-of-order",
            Self::ArticlesRestart { .. } => "articles-restart",
            Self::LabelForm { .. } => "label-form",
            Self::NumeralForm { .. } => "numeral-form",
            Self::SectionMissing { .. } => "section-missing",
            Self::MixedBrackets { .. } => "mixed-brackets",
            Self::HalfWidthBrackets { .. } => "half-width-brackets",
            Self::QuotedNumberForm { .. } => "quoted-number-form",
            Self::SpacedName { .. } => "spaced-name",
            Self::More { .. } => "more",
        }
    }

    /// The paragraph it stands in, counted from zero; none where it speaks of the whole text.
    pub fn paragraph(&self) -> Option<usize> {
        match self {
            Self::TitleMissing | Self::TitleTooLong { .. } | Self::More { .. } => None,
            Self::NumberForm { paragraph, .. }
            | Self::ArticlesStartLate { paragraph, .. }
            | Self::ArticleMissing { paragraph, .. }
            | Self::ArticleTwice { paragraph, .. }
            | Self::ArticleOutOfOrder { paragraph, .. }
            | Self::ArticlesRestart { paragraph, .. }
            | Self::LabelForm { paragraph, .. }
            | Self::NumeralForm { paragraph, .. }
            | Self::SectionMissing { paragraph, .. }
            | Self::MixedBrackets { paragraph, .. }
            | Self::HalfWidthBrackets { paragraph, .. }
            | Self::QuotedNumberForm { paragraph, .. }
            | Self::SpacedName { paragraph, .. } => Some(*paragraph),
        }
    }
}
