//! 规范性文件: a document as reviewers speak of it, with its title, its number and its clauses.
//!
//! A reader (`input::document`) sees paragraphs; [`Document::outline`] finds in them what has a name.
//! Nothing here may refuse a text: a draft with gaps in its articles is what a review is for, so oddities
//! are reported as [`Irregularity`] beside everything that could be read (I10).

mod canonical;
pub mod citation;
mod clauses;
pub mod comparison;
mod fused;
mod head;
mod irregularity;
mod label;
mod line;
mod margin;
mod mark;
mod node;
mod number;
pub mod numeral;
mod outline;
mod particulars;
mod parts;
mod quote;
mod sequence;
mod span;
#[cfg(test)]
mod tests;
mod text;
mod tree;
mod writing;

pub use canonical::canonical;
pub use irregularity::Irregularity;
pub use margin::{Margin, MarginKind};
pub use node::{Node, NodeKind, Numbering, Ordinal};
pub use number::{DocumentNumber, NumberFault, NumberForm};
pub use particulars::{
    Beginning, Dated, Effective, Named, Particulars, Renewed, Repealed, Term, Validity, written_day,
};
pub use span::Span;
pub use text::{Encoding, Paragraph, ParagraphKind, ReadingNote, Text};

/// 规范性文件: a document, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// 标题, on one line.
    pub title: Option<String>,
    /// 发文字号, when there is one in the strict form. What only looks like one is an
    /// [`Irregularity::NumberForm`].
    pub number: Option<DocumentNumber>,
    /// The clauses in the order of the text. Labels are unique. Every paragraph with words belongs to
    /// exactly one clause, but for the title and the number.
    pub clauses: Vec<Clause>,
    /// The tree, in the order of the text: the own words of its nodes are the words, without a gap.
    pub nodes: Vec<Node>,
    /// 要素: what the text says of itself.
    pub particulars: Particulars,
    /// All words of the document, one paragraph a line: what spans speak of.
    pub words: String,
    /// What the reader saw.
    pub text: Text,
    /// What is odd about the text, in its order.
    pub irregularities: Vec<Irregularity>,
}

/// 条款: a part of a document that a finding can speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its name within the document: `第三条`; `第二章`; `一` or `（一）` where a document has numbered
    /// sections instead of articles; `全文` where it has neither.
    ///
    /// What stands round the articles has a name too: `文头` (above the title), `印发通知` (the notice
    /// that an instrument is issued with), `标题` (the instrument's own title then), `目录`, `序言` (before
    /// the first article), `落款` (signature, date and what follows) and `附件`, `附件1`, … whose own
    /// articles are `附件1第三条`. A label that occurs again is `第三条〔2〕`.
    pub label: String,
    /// 条标 or section heading. Its words are in `text` too.
    pub heading: Option<String>,
    /// All words of the clause without its label; paragraphs are joined by `\n`.
    pub text: String,
    /// Where it stands, its label included.
    pub span: Span,
}

impl Document {
    /// The clause of that label.
    pub fn clause(&self, label: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.label == label)
    }

    /// The clause in which a place begins; none in the title or the number.
    pub fn clause_at(&self, span: Span) -> Option<&Clause> {
        self.clauses
            .iter()
            .find(|clause| clause.span.start <= span.start && span.start < clause.span.end)
    }

    /// The words at a place.
    pub fn quote(&self, span: Span) -> &str {
        span.of(&self.words)
    }
}
