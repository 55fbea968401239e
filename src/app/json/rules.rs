//! Rules as JSON: listed, at length, and how their examples did.

use crate::app::rule_examples::TestedRules;
use crate::app::rules::ShownRule;
use crate::domain::check::FailedExample;
use crate::domain::check::rule::{Condition, Look, Method, Rule, RuleStatus, SourceLevel, Within};
use crate::domain::workflow::Weight;
use crate::lang::rules::Basis;
use serde_json::{Value, json};

/// `rules list`.
pub fn rules(pack: &str, listed: &[&Rule]) -> Value {
    json!({ "workflow": pack, "rules": listed.iter().map(|rule| brief(rule)).collect::<Value>() })
}

/// `rules show`; also `explain` of a rule, under `rule`.
pub fn rule(shown: &ShownRule) -> Value {
    let rule = &shown.rule;
    let mut all = brief(rule);
    let more = json!({
        "why": rule.why,
        "basis": shown.basis.iter().map(provision).collect::<Value>(),
        "traps": rule.traps,
        "propose": rule.propose,
        "reasoned": match &rule.method {
            Method::Reasoned(name) => Some(name),
            Method::Looks(_) => None,
        },
        "look_for": match &rule.method {
            Method::Reasoned(_) => Vec::new(),
            Method::Looks(looks) => looks.iter().map(look).collect(),
        },
        "bad": rule.bad,
        "good": rule.good,
    });
    if let (Value::Object(all), Value::Object(more)) = (&mut all, more) {
        all.extend(more);
    }
    all
}

/// `rules test`; `say` makes the sentence of a condition.
pub fn tested_rules(tested: &TestedRules, say: impl Fn(&Condition) -> String) -> Value {
    let failures = tested.rules.iter().flat_map(|(rule, examples)| {
        examples.failed.iter().map(|one| failure(rule, one, &say)).collect::<Vec<_>>()
    });
    json!({
        "rules": tested.rules.len(),
        "examples": tested.examples(),
        "failed": tested.failed(),
        "failures": failures.collect::<Value>(),
        "untried": tested.untried,
        "ok": tested.failed() == 0,
    })
}

/// `rules docs`: the page is a document of its own, given as one text.
pub fn rules_page(text: &str) -> Value {
    json!({ "text": text })
}

fn failure(rule: &Rule, failed: &FailedExample, say: &impl Fn(&Condition) -> String) -> Value {
    let found = failed.found.iter().map(|(words, lowered)| {
        json!({
            "words": words,
            "lowered": lowered.as_ref().map(Condition::key),
            "message": lowered.as_ref().map(say),
        })
    });
    json!({
        "code": rule.code,
        "kind": if failed.is_bad { "bad" } else { "good" },
        "number": failed.number,
        "text": failed.text,
        "found": found.collect::<Value>(),
    })
}

fn provision(basis: &Basis) -> Value {
    json!({ "citation": basis.citation, "words": basis.words })
}

fn look(look: &Look) -> Value {
    let conditions = |all: &[Condition]| all.iter().map(condition).collect::<Value>();
    json!({
        "all": look.all.iter().map(|one| one.written.as_str()).collect::<Value>(),
        "within": within(look.within),
        "excused_by": conditions(&look.unless),
        "lowered_by": conditions(&look.lower),
    })
}

fn condition(condition: &Condition) -> Value {
    let words = match condition {
        Condition::Words(pattern) => Some(pattern.written.as_str()),
        _ => None,
    };
    json!({ "condition": condition.key(), "words": words })
}

/// What is said of a rule in a list.
fn brief(rule: &Rule) -> Value {
    json!({
        "code": rule.code,
        "topic": rule.topic,
        "title": rule.title,
        "since": rule.since,
        "status": status(rule.status),
        "weight": weight(rule.weight),
        "dimension": rule.dimension.key(),
        "level": level(rule.level),
        "certainty": super::place::certainty(&rule.certainty),
        "item": rule.item,
    })
}

/// Statuses for programs, as files write them.
fn status(status: RuleStatus) -> &'static str {
    match status {
        RuleStatus::Stable => "stable",
        RuleStatus::Trial => "trial",
        RuleStatus::Removed => "removed",
    }
}

fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Advice => "advice",
        Weight::Must => "must",
        Weight::Blocking => "blocking",
    }
}

fn level(level: SourceLevel) -> &'static str {
    match level {
        SourceLevel::Law => "law",
        SourceLevel::Regulation => "regulation",
        SourceLevel::Policy => "policy",
        SourceLevel::Practice => "practice",
    }
}

fn within(within: Within) -> &'static str {
    match within {
        Within::Sentence => "sentence",
        Within::Paragraph => "paragraph",
        Within::Clause => "clause",
        Within::Document => "document",
    }
}
