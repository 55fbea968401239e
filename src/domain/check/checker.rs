//! 检查: all rules of a pack, asked of one text.
//!
//! Patterns go through the scanner, reasoning to where it is written; what each rule says of itself (weight, trial,
//! removed) holds for both. It must never drop a suspicion because another rule has one at the same place: each has its
//! own basis.

use super::basis::{Given, Reasoning};
use super::circumstances::{self, Asked};
use super::rule::{Method, Rule, RuleSet, RuleStatus};
use super::scan::Scanner;
use super::{Circumstances, Suspicion, form, overlap, procedure};
use crate::domain::workflow::Weight;

/// Asks the rules of texts. Made once from a pack's rules, used for many texts.
#[derive(Clone, Debug)]
pub struct Checker {
    set: RuleSet,
    scanner: Scanner,
}

impl Checker {
    /// Asks these rules.
    pub fn new(set: RuleSet) -> Self {
        let scanner = Scanner::new(&set);
        Self { set, scanner }
    }

    /// The rules.
    pub fn rules(&self) -> &RuleSet {
        &self.set
    }

    /// The rule behind a suspicion.
    pub fn rule_of(&self, suspicion: &Suspicion) -> Option<&Rule> {
        self.set.rule(&suspicion.rule)
    }

    /// What is suspicious in a text by itself, in its order; what stands nowhere in particular first.
    pub fn check(&self, given: &Given<'_>) -> Vec<Suspicion> {
        self.check_in(given, Circumstances::default())
    }

    /// What is suspicious in a text with what is known beside it.
    pub fn check_in(&self, given: &Given<'_>, around: Circumstances<'_>) -> Vec<Suspicion> {
        let statutes = given.library.statutes();
        let patterns = self.scanner.scan(given.document, given.citations, statutes);
        let asked = Asked { given, around, patterns: &patterns, words: &self.set.words };
        let mut found = Vec::new();
        for rule in &self.set.rules {
            if let Method::Reasoned(name) = &rule.method
                && rule.status != RuleStatus::Removed
            {
                found.extend(reasoned(rule, name, &asked));
            }
        }
        found.extend(patterns);
        found.sort_by(|one, other| (one.span, &one.rule).cmp(&(other.span, &other.rule)));
        found
    }
}

/// Whether a reasoning of that name is written in this program.
pub(super) fn can_reason(name: &str) -> bool {
    Reasoning::named(name).is_some()
        || form::Reasoning::named(name).is_some()
        || procedure::Reasoning::named(name).is_some()
        || overlap::Reasoning::named(name).is_some()
}

/// What the reasoning of a rule suspects.
fn reasoned(rule: &Rule, name: &str, asked: &Asked<'_>) -> Vec<Suspicion> {
    let found = if let Some(reasoning) = Reasoning::named(name) {
        reasoning.suspicions(rule, asked.given)
    } else {
        let raised = form::Reasoning::named(name).map(|reasoning| reasoning.raised(asked));
        let raised = raised
            .or_else(|| procedure::Reasoning::named(name).map(|one| one.raised(asked)))
            .or_else(|| overlap::Reasoning::named(name).map(|one| one.raised(asked)));
        circumstances::suspicions(rule, asked.document(), raised.unwrap_or_default())
    };
    let lighter = |mut one: Suspicion| {
        if rule.status == RuleStatus::Trial {
            one.weight = Weight::Advice;
        }
        one
    };
    found.into_iter().map(lighter).collect()
}
