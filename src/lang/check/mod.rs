//! What people are told of suspicions: what was found where, why it may be harmless, what to do next.
//!
//! What a rule says of itself is its author's; here is only what stands round it. A sentence must never say that a text
//! is unlawful: it is suspected.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use super::Lang;
use super::law_check;
use super::words;
use crate::domain::check::Detail;
use crate::domain::check::rule::Condition;
use crate::domain::workflow::Weight;

/// Words on checks.
pub(crate) struct CheckWords {
    /// Help of `check` and of its arguments.
    pub(crate) about: &'static str,
    pub(crate) what: &'static str,
    pub(crate) what_value: &'static str,
    pub(crate) format: &'static str,
    pub(crate) least: &'static str,
    pub(crate) least_value: &'static str,
    pub(crate) rule_option: &'static str,
    pub(crate) rule_value: &'static str,
    pub(crate) explain: &'static str,
    pub(crate) out: &'static str,
    pub(crate) pack: &'static str,
    pub(crate) of_place: &'static str,
    /// The heading over a text: its name.
    pub(crate) heading: fn(&str) -> String,
    /// Nothing was found by so many rules.
    pub(crate) clean: fn(usize) -> String,
    /// How many are blocking, must, advice.
    pub(crate) counts: fn([usize; 3]) -> String,
    /// The law was judged by this day.
    pub(crate) day: fn(&str) -> String,
    /// A suspicion: its weight, its rule, its title.
    pub(crate) one: fn(Weight, &str, &str) -> String,
    /// Where: the clause, the line.
    pub(crate) place: fn(Option<&str>, usize) -> String,
    pub(crate) basis: &'static str,
    pub(crate) trap: &'static str,
    pub(crate) propose: &'static str,
    pub(crate) unsure: &'static str,
    /// So many more are not shown.
    pub(crate) hidden: fn(usize) -> String,
    pub(crate) next: &'static str,
    /// A rule: its code, its title.
    pub(crate) rule: fn(&str, &str) -> String,
    /// The heads of the table on a terminal, and of the list in a file.
    pub(crate) table: [&'static str; 5],
    pub(crate) list: [&'static str; 10],
    pub(crate) sheet: &'static str,
    /// The workflow has no rules.
    pub(crate) no_rules: fn(&str) -> String,
    pub(crate) no_rules_hint: &'static str,
    /// So many are new in the record of a case, so many were known.
    pub(crate) noted: fn(&str, usize, usize) -> String,
    /// What to type next.
    pub(crate) next_of_case: fn(&str) -> String,
    /// It was written to this file.
    pub(crate) written: fn(&str) -> String,
    pub(crate) unread: &'static str,
    /// Texts, suspicions by weight, unread files.
    pub(crate) totals: fn(usize, [usize; 3], usize) -> String,
    /// The paper.
    pub(crate) report: ReportWords,
}

/// The words of the paper.
pub(crate) struct ReportWords {
    pub(crate) title: &'static str,
    pub(crate) preface: &'static str,
    /// File, day, counts.
    pub(crate) summary: fn(&str, &str, [usize; 3]) -> String,
    pub(crate) heading: fn(Weight, usize) -> String,
    pub(crate) columns: [&'static str; 5],
    pub(crate) nowhere: &'static str,
    pub(crate) absent: &'static str,
    pub(crate) traps: fn(&[String]) -> String,
    pub(crate) colophon: fn(usize) -> String,
}

/// What reasoning has to say beside the title of its rule.
pub fn detail(lang: Lang, detail: &Detail) -> String {
    law_check::detail(lang, detail).sentence
}

/// What would help with it.
pub fn hint(lang: Lang, detail: &Detail) -> Option<String> {
    law_check::detail(lang, detail).hint
}

/// Why it weighs less than its rule says.
pub fn lowered(lang: Lang, condition: &Condition) -> String {
    match lang {
        Lang::Zh => zh::lowered(condition),
        Lang::En => en::lowered(condition),
    }
}

fn weight(lang: Lang, weight: Weight) -> &'static str {
    words::weight(lang, weight)
}
