//! Examples of rules: whether each of them is found, or not found, as its author says.
//!
//! An example is read as a document of its own and searched by all rules together, as a draft would be; only what its own
//! rule finds counts. Examples of reasoning about form are whole documents, with their own number and title; all others
//! are what stands below a title.

use super::Checker;
use super::basis::{Given, day_of};
use super::rule::{Condition, Dimension, Method, Rule, RuleStatus};
use crate::domain::document::{Document, Text, citation};
use crate::domain::law::Library;
use chrono::NaiveDate;

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

/// The reasoning that lays quotations beside the words of articles.
const QUOTING: &str = "misquoted";

/// Tries the examples of a rule; none where it can not be tried: it asks for the texts of laws, or it is no longer in
/// use. An example that bears no date is judged by the law of `day`.
pub fn examples(
    checker: &Checker,
    rule: &Rule,
    library: &Library,
    day: NaiveDate,
) -> Option<Examples> {
    let is_asked = match &rule.method {
        Method::Looks(_) => true,
        Method::Reasoned(name) => super::checker::can_reason(name),
    };
    // Without the words of a single article no quotation can be told to be wrong.
    let unread = matches!(&rule.method, Method::Reasoned(name) if name == QUOTING);
    let blind = unread && !library.has_texts();
    if !is_asked || blind || rule.status == RuleStatus::Removed {
        return None;
    }
    let mut told = Examples::default();
    for (is_bad, texts) in [(true, &rule.bad), (false, &rule.good)] {
        for (number, text) in (1..).zip(texts) {
            told.tried += 1;
            let found = found(checker, rule, (library, day), text);
            // What is lowered is a hint: it proves no bad example and spoils no good one.
            if found.iter().any(|(_, lowered)| lowered.is_none()) != is_bad {
                let text = text.clone();
                told.failed.push(FailedExample { is_bad, number, text, found });
            }
        }
    }
    Some(told)
}

/// What a rule finds in a text.
fn found(
    checker: &Checker,
    rule: &Rule,
    (library, day): (&Library, NaiveDate),
    text: &str,
) -> Vec<(String, Option<Condition>)> {
    let is_whole = rule.dimension == Dimension::Form && matches!(rule.method, Method::Reasoned(_));
    let text = if is_whole { text.to_owned() } else { format!("{TITLE}\n{text}") };
    let document = Document::outline(Text::of_lines(&text));
    let citations = citation::citations(&document, library.statutes());
    let day = day_of(&document, day);
    let given = Given { document: &document, citations: &citations, library, day };
    let own = checker.check(&given).into_iter().filter(|one| one.rule == rule.code);
    own.map(|one| (document.quote(one.span).to_owned(), one.lowered)).collect()
}
