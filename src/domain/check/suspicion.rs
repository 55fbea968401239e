//! 疑似问题: what a rule found, where, and how much it weighs there.
//!
//! It must never be more than a suspicion: a person confirms it, dismisses it with a reason, or leaves it.

use super::form::FormFault;
use super::overlap::Likeness;
use super::procedure::ProcedureFault;
use super::rule::Condition;
use crate::domain::document::Span;
use crate::domain::document::comparison::Passage;
use crate::domain::law::Certainty;
use crate::domain::workflow::Weight;
use chrono::NaiveDate;

/// A suspicion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspicion {
    /// The code of the rule.
    pub rule: String,
    /// How much it weighs, here.
    pub weight: Weight,
    /// What made it lighter than its rule says.
    pub lowered: Option<Condition>,
    /// Where it stands, by the place in [`Document::clauses`](crate::domain::document::Document::clauses); none: in the title, in the number, or nowhere in
    /// particular.
    pub clause: Option<usize>,
    /// The words that are suspicious; empty where something is missing from the text.
    pub span: Span,
    /// The sentence that they stand in.
    pub sentence: Span,
    /// What a rule that reasons has to say beside its title.
    pub detail: Option<Detail>,
}

/// What a rule that reasons has found. The sentence is `lang`'s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// 依据已废止.
    Repealed {
        /// What is cited.
        title: String,
        /// From when it does not hold.
        on: Option<NaiveDate>,
        /// What stands in its place.
        by: Vec<String>,
        /// Where the repeal is written.
        basis: Option<String>,
        /// Where the cited articles are now, as far as is known.
        moved: Vec<MovedArticle>,
        /// How sure that is.
        certainty: Certainty,
    },
    /// 依据尚未施行.
    NotYet {
        /// What is cited.
        title: String,
        /// From when it holds.
        from: Option<NaiveDate>,
    },
    /// 条文不存在.
    MissingArticle {
        /// What is cited.
        title: String,
        /// `第九十条`.
        article: String,
        /// How many articles there are.
        has: u32,
    },
    /// 修订后条号变动.
    Renumbered {
        /// What is cited.
        title: String,
        /// `第八条`.
        article: String,
        /// Where the article of that number went.
        to: Vec<u32>,
        /// From when the new numbers hold.
        on: NaiveDate,
        /// How sure the table is.
        certainty: Certainty,
    },
    /// 名称有误.
    WrongTitle {
        /// As written.
        written: String,
        /// What was probably meant.
        right: String,
    },
    /// 名称未加书名号.
    BareTitle {
        /// What is cited.
        title: String,
    },
    /// 文号有误.
    WrongNumber {
        /// What is cited.
        title: String,
        /// The number beside it.
        written: String,
        /// Whose number that is.
        owner: String,
        /// Its own number, where it is known.
        right: Option<String>,
    },
    /// 引文与条文不一致.
    Misquoted {
        /// What is cited.
        title: String,
        /// `第十六条`.
        article: String,
        /// The article (old) against the quotation (new).
        passages: Vec<Passage>,
    },
    /// 机构名称已变更.
    FormerOrgan {
        /// As written.
        written: String,
        /// What stands in its place.
        now: Vec<String>,
        /// How sure that is.
        certainty: Certainty,
    },
    /// 形式要素.
    Form(FormFault),
    /// 程序和权限.
    Procedure(ProcedureFault),
    /// 与其他文件的重复和矛盾.
    Overlap(Likeness),
}

/// Where an article of a repealed statute is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedArticle {
    /// Its old number.
    pub from: u32,
    /// The statute that has it now.
    pub title: String,
    /// Its numbers there.
    pub to: Vec<u32>,
    /// What it is about.
    pub topic: Option<String>,
}
