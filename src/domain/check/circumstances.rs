//! 情形: what is known beside a text when it is checked: the rules of its place, the facts of its case, and the other
//! texts that it may repeat.
//!
//! Each may be absent, and what is absent raises nothing. It must never be filled in by guess.

use super::basis::{self, Given};
use super::overlap::Others;
use super::procedure::Facts;
use super::rule::{Rule, WordSets};
use super::{Detail, Suspicion};
use crate::domain::calendar::Period;
use crate::domain::document::{Document, NodeKind, Span};
use crate::domain::law::{Certainty, Jurisdiction};
use crate::domain::limits;
use crate::domain::workflow::Weight;

/// What is known beside a text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Circumstances<'a> {
    /// What its place has settled.
    pub place: Option<&'a Jurisdiction>,
    /// What its case knows.
    pub facts: Option<&'a Facts>,
    /// The texts that it is laid beside.
    pub others: Option<&'a Others>,
}

/// A figure that a place has settled, with whose rule it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRule {
    /// 天津市.
    pub place: String,
    /// How long.
    pub period: Period,
    /// The rule it comes from, where it was found.
    pub basis: Option<String>,
    /// How sure it is.
    pub certainty: Certainty,
}

impl PlaceRule {
    /// Whether a provision stands behind it; otherwise it is only what is common, and a reminder at most.
    pub fn is_known(&self) -> bool {
        self.basis.is_some() && self.certainty != Certainty::Unknown
    }

    /// Whether a suspicion may not weigh because of it.
    pub(super) fn is_light(&self) -> bool {
        !self.certainty.is_sure()
    }
}

/// What a reasoning is given.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) given: &'a Given<'a>,
    pub(super) around: Circumstances<'a>,
    /// What the patterns found in the text.
    pub(super) patterns: &'a [Suspicion],
    /// The words that the rules share.
    pub(super) words: &'a WordSets,
}

/// What a reasoning found, not yet by any rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Raised {
    pub(super) span: Span,
    pub(super) detail: Detail,
    /// Whether it is only to be checked.
    pub(super) light: bool,
}

impl<'a> Asked<'a> {
    pub(super) fn document(&self) -> &'a Document {
        self.given.document
    }

    /// The figure of the place under a name.
    pub(super) fn rule_of_place(&self, name: &str) -> Option<PlaceRule> {
        let place = self.around.place?;
        let (period, parameter) = place.period(name)?;
        Some(PlaceRule {
            place: place.title.clone(),
            period,
            basis: parameter.basis.clone(),
            certainty: parameter.certainty.clone(),
        })
    }

    /// What the text is called: the instrument that a notice issues, or its own title.
    pub(super) fn title(&self) -> Option<&'a str> {
        let document = self.document();
        let instrument = document.particulars.instrument.as_ref().map(|named| named.name.as_str());
        instrument.or(document.title.as_deref())
    }

    /// Where its title stands; nothing where it has none.
    pub(super) fn title_span(&self) -> Span {
        let document = self.document();
        let node = document.nodes.iter().find(|node| node.kind == NodeKind::Title);
        node.map_or(Span::default(), |node| trimmed(&document.words, node.own))
    }

    /// Its words before what it attaches.
    pub(super) fn main(&self) -> &'a str {
        let document = self.document();
        let attached = document
            .nodes
            .iter()
            .find(|node| node.kind == NodeKind::Attachment && node.parent.is_none());
        let end = attached.map_or(document.words.len(), |node| node.span.start);
        document.words.get(..end).unwrap_or(&document.words)
    }
}

/// What was found as suspicions of a rule, in the order of the text and no more than one reads.
pub(super) fn suspicions(
    rule: &Rule,
    document: &Document,
    mut raised: Vec<Raised>,
) -> Vec<Suspicion> {
    raised.sort_by_key(|one| one.span);
    raised.truncate(limits::REASONED_SUSPICIONS);
    let made = |one: Raised| Suspicion {
        rule: rule.code.clone(),
        weight: if one.light { Weight::Advice } else { rule.weight },
        lowered: None,
        clause: if one.span.is_empty() { None } else { basis::clause(document, one.span) },
        span: one.span,
        sentence: if one.span.is_empty() {
            one.span
        } else {
            basis::sentence(&document.words, one.span)
        },
        detail: Some(one.detail),
    };
    raised.into_iter().map(made).collect()
}

/// A span without the blanks round its words.
pub(super) fn trimmed(words: &str, span: Span) -> Span {
    let text = span.of(words);
    let start = span.start + text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}
