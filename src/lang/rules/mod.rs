//! What is said of rules: what is wrong with their files, what they look for, and how their examples did.
//!
//! What a rule says of itself is its author's; here is only what stands round it, and a pattern in words.

mod en;
mod fault_en;
mod fault_zh;
mod page;
mod pattern;
pub(super) mod schema;
mod told;
mod zh;

pub(super) use en::WORDS as EN;
pub use fault_en::fault_en;
pub use fault_zh::fault_zh;
pub use page::page;
pub use told::{Basis, Section, sections};
pub(super) use zh::WORDS as ZH;

use crate::domain::check::rule::{
    Condition, Dimension, RuleStatus, SourceLevel, ValueKind, Within,
};

/// Words on rules.
pub(crate) struct RuleWords {
    /// Help of the group and of its commands.
    pub(crate) group: &'static str,
    pub(crate) list: &'static str,
    pub(crate) test: &'static str,
    pub(crate) show: &'static str,
    pub(crate) docs: &'static str,
    pub(crate) schema: &'static str,
    /// Help of their arguments.
    pub(crate) codes: &'static str,
    pub(crate) rule_code: &'static str,
    pub(crate) topic: &'static str,
    pub(crate) status_option: &'static str,
    pub(crate) pack: &'static str,
    /// What stands for a topic and a status.
    pub(crate) topic_value: &'static str,
    pub(crate) status_value: &'static str,
    /// The heads of the table.
    pub(crate) table: [&'static str; 6],
    /// How many rules there are.
    pub(crate) counted: fn(usize) -> String,
    pub(crate) none: &'static str,
    /// There is no rule of that code, and where all codes are.
    pub(crate) no_rule: fn(&str) -> String,
    pub(crate) no_rule_hint: &'static str,
    pub(crate) status: fn(RuleStatus) -> &'static str,
    pub(crate) dimension: fn(Dimension) -> &'static str,
    pub(crate) level: fn(SourceLevel) -> &'static str,
    /// Examples: rules, examples, failed.
    pub(crate) tested: fn(usize, usize, usize) -> String,
    /// Rules of which no example could be tried: they are no longer in use, or ask for the texts of laws.
    pub(crate) untried: fn(&[String]) -> String,
    /// An example that failed: bad or good, its number, its words.
    pub(crate) failed: fn(bool, usize, &str) -> String,
    /// Nothing was found in it.
    pub(crate) found_nothing: &'static str,
    /// What was found in it: the words, and what lowered it.
    pub(crate) found: fn(&str, Option<&str>) -> String,
    /// Behind a label.
    pub(crate) colon: &'static str,
    /// Labels of what is told of a rule.
    label: Labels,
    value: fn(ValueKind) -> &'static str,
    condition: fn(&Condition) -> String,
    within: fn(Within) -> &'static str,
    pattern: Links,
    /// The page of all rules.
    page: Page,
}

/// Labels of what is told of a rule.
struct Labels {
    standing: &'static str,
    /// Status, since which version, weight, dimension, level.
    stands: fn([&str; 5]) -> String,
    why: &'static str,
    basis: &'static str,
    certainty: &'static str,
    item: &'static str,
    looks: &'static str,
    reasoned: fn(&str) -> String,
    unless: &'static str,
    lower: &'static str,
    traps: &'static str,
    propose: &'static str,
    bad: &'static str,
    good: &'static str,
}

/// How steps are joined into words.
struct Links {
    /// One of several.
    or: &'static str,
    /// A word of a set: its title, its name.
    set: fn(&str, &str) -> String,
    /// A value, compared: its name, the sign, the bound.
    compared: fn(&str, &str, u64) -> String,
    word: fn(&str) -> String,
    optional: fn(&str) -> String,
    /// What stands between two steps: at least, at most, without which words.
    gap: fn(u16, u16, Option<&str>) -> String,
    adjoining: &'static str,
    start: &'static str,
    end: &'static str,
    /// Several patterns in one stretch: its name, the patterns.
    all: fn(&str, &[String]) -> String,
    /// A look with what excuses it alone: the look, and what.
    but: fn(&str, &str) -> String,
    /// A look with what makes it lighter alone.
    lighter: fn(&str, &str) -> String,
    comma: &'static str,
}

/// The page of all rules.
struct Page {
    title: &'static str,
    before: &'static str,
    sets: &'static str,
    comma: &'static str,
}

impl RuleWords {
    /// What makes words harmless, or lighter.
    pub(crate) fn excuse(&self, condition: &Condition) -> String {
        (self.condition)(condition)
    }
}

/// As much of a text from a file as a sentence can quote, on one line.
fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    let mut start: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        start.push('…');
    }
    start.replace(['\n', '\r'], " ")
}
