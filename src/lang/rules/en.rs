//! In English.

use super::{Labels, Links, Page, RuleWords};
use crate::domain::check::rule::{
    Condition, Dimension, RuleStatus, SourceLevel, ValueKind, Within,
};
use crate::lang::listing;

/// English.
pub(in crate::lang) const WORDS: RuleWords = RuleWords {
    group: "Text rules: list, show, test",
    list: "List the text rules",
    test: "Test rules by their own examples, and tell what was found where one fails",
    show: "Show a rule: what it looks for, why, its basis, exceptions and examples (as explain does)",
    schema: "The JSON Schema of rule files and words.yaml, so that editors complete and underline them",
    docs: "Write all rules as one page of Markdown",
    codes: "Codes of rules (default: all)",
    rule_code: "The code of a rule, such as P04",
    topic: "Only this topic (a folder under rules)",
    status_option: "Only this status: stable, trial or removed",
    pack: "The workflow whose rules are meant",
    topic_value: "TOPIC",
    status_value: "STATUS",
    table: ["code", "topic", "weight", "status", "part", "title"],
    counted: |count| format!("{count} rules"),
    none: "No rule is so",
    no_rule: |code| format!("no rule has the code {code}"),
    no_rule_hint: "see all of them with: fashen rules list",
    status,
    dimension,
    level,
    tested: |rules, examples, failed| {
        format!("{rules} rules, {examples} examples, {failed} failed")
    },
    untried: |codes| {
        format!(
            "Not tested (no longer in use, or the texts of laws are needed first): {}",
            listing::en(codes)
        )
    },
    failed: |bad, number, text| {
        let kind =
            if bad { "bad (something must be found)" } else { "good (nothing may be found)" };
        format!("{kind}, number {number}: {text}")
    },
    found_nothing: "found nothing",
    found: |words, lowered| match lowered {
        Some(why) => format!("found “{words}”, but only as advice: {why}"),
        None => format!("found “{words}”"),
    },
    colon: ": ",
    label: Labels {
        standing: "Standing",
        stands: |[status, since, weight, dimension, level]| {
            format!(
                "{status} (since {since}); {weight}; part of the review: {dimension}; source: {level}"
            )
        },
        why: "Why it is suspicious",
        basis: "Basis",
        certainty: "How sure the basis is",
        item: "Question of the checklist",
        looks: "What it looks for",
        reasoned: |name| format!("reasoned by the program ({name}), not by patterns"),
        unless: "Not where",
        lower: "Only advice where",
        traps: "What may excuse it",
        propose: "Proposal",
        bad: "Bad (something must be found)",
        good: "Good (nothing may be found, or only advice)",
    },
    value,
    condition,
    within,
    pattern: Links {
        or: " / ",
        set: |title, name| format!("[{title} @{name}]"),
        compared: |value, sign, bound| format!("{value} {sign} {bound}"),
        word: |word| format!("“{word}”"),
        optional: |step| format!("(perhaps {step})"),
        gap: |least, most, without| {
            let without = without.map(|words| format!(" without {words}")).unwrap_or_default();
            match least {
                0 => format!(", within {most} characters{without} "),
                _ => format!(", after {least} to {most} characters{without} "),
            }
        },
        adjoining: " then at once ",
        start: "at the start of the sentence ",
        end: ", up to its end",
        all: |within, all| format!("all of these in {within}: {}", all.join("; ")),
        but: |look, conditions| format!("{look} (not where {conditions})"),
        lighter: |look, conditions| format!("{look} (only advice where {conditions})"),
        comma: ", or ",
    },
    page: Page {
        title: "Text rules",
        before: "Written by the program (`fashen rules docs`) from `workflows/normative-document/rules`: change the files \
                 there, not this page. What a rule finds is a suspicion; a person confirms or dismisses it.",
        sets: "Sets of words",
        comma: ", ",
    },
};

fn status(status: RuleStatus) -> &'static str {
    match status {
        RuleStatus::Stable => "stable",
        RuleStatus::Trial => "trial",
        RuleStatus::Removed => "removed",
    }
}

fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Subject => "subject",
        Dimension::Authority => "authority",
        Dimension::Content => "content",
        Dimension::Procedure => "procedure",
        Dimension::Legality => "legality",
        Dimension::Reasonableness => "reasonableness",
        Dimension::Feasibility => "feasibility",
        Dimension::Form => "form",
    }
}

fn level(level: SourceLevel) -> &'static str {
    match level {
        SourceLevel::Law => "law",
        SourceLevel::Regulation => "regulations and rules",
        SourceLevel::Policy => "policy of the state",
        SourceLevel::Practice => "practice",
    }
}

fn value(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Money => "[an amount in yuan]",
        ValueKind::Percent => "[a percentage]",
        ValueKind::Days => "[a number of days]",
        ValueKind::Months => "[a number of months]",
        ValueKind::Years => "[a number of years]",
        ValueKind::Times => "[a multiple]",
        ValueKind::Number => "[a number]",
        ValueKind::Date => "[a date]",
        ValueKind::Citation => "[an instrument that is cited]",
        ValueKind::Title => "[a title in 《》]",
    }
}

fn condition(condition: &Condition) -> String {
    match condition {
        Condition::Cited => "the sentence, or what leads to it, names the statute it follows",
        Condition::Negated => "words before it forbid or end it",
        Condition::Internal => "it is said to units or staff of the government",
        Condition::Quoted => "it stands in 《》 or quotation marks",
        Condition::Defined => "the sentence says what a word means",
        Condition::Transferred => "it is left to whoever is competent, by the law",
        Condition::Lawful => "it is done as the law says",
        Condition::Contract => "the text is a contract",
        Condition::History => "it tells what was, or lists what is repealed",
        Condition::Benefit => "it gives something to the public",
        Condition::Words(pattern) => return format!("the sentence has “{}”", pattern.written),
    }
    .to_owned()
}

fn within(within: Within) -> &'static str {
    match within {
        Within::Sentence => "one sentence",
        Within::Paragraph => "one paragraph",
        Within::Clause => "one clause",
        Within::Document => "the text",
    }
}
