//! 疑似问题: what a rule found, where, and how much it weighs there.
//!
//! It must never be more than a suspicion: a person confirms it, dismisses it with a reason, or leaves it.

use super::rule::Condition;
use crate::domain::document::Span;
use crate::domain::workflow::Weight;

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
pub enum Detail {}
