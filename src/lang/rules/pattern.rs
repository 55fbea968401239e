//! A pattern in words, for people who do not read its signs.

use super::{Links, RuleWords};
use crate::domain::check::rule::{Comparison, Condition, Look, Pattern, Piece, Step, WordSets};

/// What a look looks for; of its conditions only those that are none of the rule's.
pub(super) fn look(words: &RuleWords, sets: &WordSets, look: &Look, common: [usize; 2]) -> String {
    let links = &words.pattern;
    let all: Vec<String> = look.all.iter().map(|one| pattern(words, sets, one)).collect();
    let text = match all.as_slice() {
        [one] => one.clone(),
        _ => (links.all)((words.within)(look.within), &all),
    };
    let own = |all: &[Condition], common: usize| {
        let own = all.iter().take(all.len().saturating_sub(common));
        own.map(|one| condition(words, sets, one)).collect::<Vec<_>>().join(links.comma)
    };
    let [unless, lower] = common;
    let unless = own(&look.unless, unless);
    let lower = own(&look.lower, lower);
    let text = if unless.is_empty() { text } else { (links.but)(&text, &unless) };
    if lower.is_empty() { text } else { (links.lighter)(&text, &lower) }
}

/// What a condition is.
pub(super) fn condition(words: &RuleWords, sets: &WordSets, condition: &Condition) -> String {
    match condition {
        Condition::Words(one) => pattern(words, sets, one),
        known => (words.condition)(known),
    }
}

fn pattern(words: &RuleWords, sets: &WordSets, pattern: &Pattern) -> String {
    let links = &words.pattern;
    let mut text = String::new();
    if pattern.at_start {
        text.push_str(links.start);
    }
    for (index, step) in pattern.steps.iter().enumerate() {
        if index > 0 {
            text.push_str(&gap(words, sets, step));
        }
        let said = choice(words, sets, &step.any);
        text.push_str(&if step.optional { (links.optional)(&said) } else { said });
    }
    if pattern.at_end {
        text.push_str(links.end);
    }
    text
}

fn gap(words: &RuleWords, sets: &WordSets, step: &Step) -> String {
    let links = &words.pattern;
    let gap = &step.gap;
    if gap.most == 0 {
        return links.adjoining.to_owned();
    }
    let without = choice(words, sets, &gap.without);
    (links.gap)(gap.least, gap.most, (!without.is_empty()).then_some(without.as_str()))
}

fn choice(words: &RuleWords, sets: &WordSets, any: &[Piece]) -> String {
    let links = &words.pattern;
    any.iter().map(|one| piece(words, links, sets, one)).collect::<Vec<_>>().join(links.or)
}

fn piece(words: &RuleWords, links: &Links, sets: &WordSets, piece: &Piece) -> String {
    match piece {
        Piece::Word(word) => (links.word)(word),
        Piece::Set(name) => {
            let title = sets.sets.get(name).map_or(name.as_str(), |set| set.title.as_str());
            (links.set)(title, name)
        }
        Piece::Value(kind, None) => (words.value)(*kind).to_owned(),
        Piece::Value(kind, Some((comparison, bound))) => {
            (links.compared)((words.value)(*kind), sign(*comparison), *bound)
        }
    }
}

fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Above => ">",
        Comparison::AtLeast => "≥",
        Comparison::Below => "<",
        Comparison::AtMost => "≤",
        Comparison::Equal => "=",
    }
}
