//! Examples of rules: whether each of them is found, or not found, as its author says.
//!
//! An example is read as a document of its own and searched by all rules together, as a draft would be; only what its own
//! rule finds counts.

use super::rule::{Condition, Method, Rule, RuleStatus};
use super::scan::Scanner;
use crate::domain::document::{Document, Text, citation};
use crate::domain::law::Statutes;

/// What stands over an example, so that none of its lines is taken for a title.
const TITLE: &str = "某镇管理规定";

/// How the examples of a rule did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examples {
    /// How many were tried.
    pub tried: usize,
    /// Those that were not as the rule says.
    pub failed: Vec<FailedExample>,
}

/// An example that is not as its rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedExample {
    /// Whether something should have been found in it.
    pub is_bad: bool,
    /// Its place among those of its kind, from 1.
    pub number: usize,
    /// Its words.
    pub text: String,
    /// What its rule found in it: the words, and what made them lighter.
    pub found: Vec<(String, Option<Condition>)>,
}

/// Tries the examples of a rule; none where it can not be tried: its reasoning is not asked of single texts, or it is no
/// longer in use.
pub fn examples(scanner: &Scanner, rule: &Rule, statutes: &Statutes) -> Option<Examples> {
    let is_asked = matches!(rule.method, Method::Looks(_)) && rule.status != RuleStatus::Removed;
    is_asked.then(|| {
        let kinds = [(true, &rule.bad), (false, &rule.good)];
        let all = kinds.into_iter().flat_map(|(is_bad, texts)| {
            (1..).zip(texts).map(move |(number, text)| (is_bad, number, text))
        });
        let mut told = Examples::default();
        for (is_bad, number, text) in all {
            told.tried += 1;
            let found = found(scanner, rule, statutes, text);
            // What is lowered is a hint: it proves no bad example and spoils no good one.
            if found.iter().any(|(_, lowered)| lowered.is_none()) != is_bad {
                let text = text.clone();
                told.failed.push(FailedExample { is_bad, number, text, found });
            }
        }
        told
    })
}

/// What a rule finds in a text.
fn found(
    scanner: &Scanner,
    rule: &Rule,
    statutes: &Statutes,
    text: &str,
) -> Vec<(String, Option<Condition>)> {
    let document = Document::outline(Text::of_lines(&format!("{TITLE}\n{text}")));
    let citations = citation::citations(&document, statutes);
    let all = scanner.scan(&document, &citations, statutes);
    let own = all.into_iter().filter(|one| one.rule == rule.code);
    own.map(|one| (document.quote(one.span).to_owned(), one.lowered)).collect()
}
