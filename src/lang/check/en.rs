//! In English.

use super::{CheckWords, ReportWords, weight};
use crate::domain::check::rule::Condition;
use crate::lang::Lang;

/// English.
pub(in crate::lang) const WORDS: CheckWords = CheckWords {
    about: "Check a file, a folder or the draft of a case by the text rules; marks suspicions and decides nothing",
    what: "A file, a folder, or the number of a case",
    what_value: "FILE|DIR|CASE",
    format: "How: table (screen), json, sarif, html, docx (a report), csv, xlsx",
    least: "Only what weighs at least this: blocking, must, advice",
    least_value: "WEIGHT",
    rule_option: "Only by this rule (may be given several times)",
    rule_value: "CODE",
    explain: "Say with each why, the words of its basis, and what may excuse it",
    out: "Write to this file",
    pack: "By the rules of which workflow (normative-document if not given)",
    of_place: "hold terms and periods to the figures of this place, e.g. tianjin (default: the place of the registry, or the whole country); a case always goes by that of the registry",
    heading: |name| format!("Check of {name}"),
    clean: |rules| {
        format!(
            "Nothing is suspicious by {rules} rules. That does not make it lawful: a person must still review it."
        )
    },
    counts: |[blocking, must, advice]| {
        format!(
            "{} suspicions: {blocking} blocking, {must} must, {advice} advice",
            blocking + must + advice
        )
    },
    day: |day| format!("The law is taken as of {day}"),
    one: |one, code, title| format!("[{}] {code} {title}", weight(Lang::En, one)),
    place: |clause, line| match clause {
        Some(clause) => format!("{clause} (line {line})"),
        None => format!("line {line}"),
    },
    basis: "Basis: ",
    trap: "May be harmless: ",
    propose: "Proposal: ",
    unsure: " (not confirmed)",
    hidden: |count| {
        format!(
            "{count} more are not shown; narrow it with --min-weight or --rule, or see all with --format json"
        )
    },
    next: "All of this is only suspected: judge it by the text. Add --explain for reasons and excuses; `explain CODE` tells a whole rule.",
    rule: |code, title| format!("{code} {title}"),
    table: ["file", "blocking", "must", "advice", "title"],
    list: [
        "file",
        "rule",
        "name",
        "weight",
        "clause",
        "line",
        "words",
        "explanation",
        "basis",
        "proposal",
    ],
    sheet: "suspicions",
    no_rules: |workflow| format!("the workflow {workflow} has no rules"),
    no_rules_hint: "to check the text by the rules for normative documents, give check the file",
    noted: |case, new, known| format!("{case}: {new} new suspicions noted, {known} were known"),
    next_of_case: |case| format!("Judge each: fashen finding list {case} --open"),
    written: |file| format!("what was found is written to {file}"),
    unread: "unreadable",
    totals: |texts, [blocking, must, advice], unread| {
        let unread = if unread > 0 { format!(", {unread} unreadable") } else { String::new() };
        format!("{texts} texts: {blocking} blocking, {must} must, {advice} advice{unread}")
    },
    report: ReportWords {
        title: "Check of texts",
        preface: "Made by a program from the words of the texts. Everything listed is only suspected; a reviewer judges it. What is not listed is not thereby lawful.",
        summary: |file, day, [blocking, must, advice]| {
            format!(
                "File: {file}. Law as of {day}. {blocking} blocking, {must} must, {advice} advice."
            )
        },
        heading: |one, count| format!("{} ({count})", weight(Lang::En, one)),
        columns: ["clause", "words", "suspicion", "basis", "proposal"],
        nowhere: "whole text",
        absent: "(not in the text)",
        traps: |traps| format!("May be harmless: {}", traps.join(" ")),
        colophon: |texts| format!("{texts} texts checked."),
    },
};

/// Why it weighs less.
pub(super) fn lowered(condition: &Condition) -> String {
    match condition {
        Condition::Cited => "a basis is cited in the sentence: check that it supports this clause",
        Condition::Lawful => "it says that the law is followed: check which article",
        Condition::Transferred => "it refers to another organ: check which, and by what",
        Condition::Internal => {
            "it speaks to the government itself: check that nobody outside is affected"
        }
        Condition::Benefit => "it gives something: check that the conditions are fair",
        Condition::Negated
        | Condition::Quoted
        | Condition::Defined
        | Condition::Contract
        | Condition::History
        | Condition::Words(_) => "the sentence is of a kind that is usually harmless: check it",
    }
    .to_owned()
}
