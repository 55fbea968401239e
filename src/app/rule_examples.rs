//! `rules test`: the examples of rules, tried.
//!
//! A rule whose examples can not be tried must be named, never counted as one that holds.

use crate::app::Error;
use crate::app::rules;
use crate::domain::check::rule::{Rule, RuleStatus};
use crate::domain::check::{Checker, Examples, examples};
use chrono::NaiveDate;
use std::path::Path;

/// What came of the examples.
#[derive(Clone, Debug, Default)]
pub struct TestedRules {
    /// The rules that were tried, each with its examples.
    pub rules: Vec<(Rule, Examples)>,
    /// The codes of rules that could not be tried.
    pub untried: Vec<String>,
}

impl TestedRules {
    /// How many examples were tried.
    pub fn examples(&self) -> usize {
        self.rules.iter().map(|(_, examples)| examples.tried).sum()
    }

    /// How many were not as their rule says.
    pub fn failed(&self) -> usize {
        self.rules.iter().map(|(_, examples)| examples.failed.len()).sum()
    }
}

/// Tries the examples of rules of a pack: of those named, or of all that are in use; by the law of `day` where an example
/// bears no date.
///
/// # Errors
///
/// Those of [`rules::all`], and that a code is none of a rule.
pub fn test(
    root: Option<&Path>,
    pack: Option<&str>,
    codes: &[String],
    day: NaiveDate,
) -> Result<TestedRules, Error> {
    let all = rules::all(root, pack)?;
    let named: Vec<&Rule> = match codes {
        [] => all.set.rules.iter().filter(|rule| rule.status != RuleStatus::Removed).collect(),
        codes => codes.iter().map(|code| all.rule(code)).collect::<Result<_, _>>()?,
    };
    let checker = Checker::new(all.set.clone());
    let mut tested = TestedRules::default();
    for rule in named {
        match examples(&checker, rule, &all.library, day) {
            Some(examples) => tested.rules.push((rule.clone(), examples)),
            None => tested.untried.push(rule.code.clone()),
        }
    }
    Ok(tested)
}
