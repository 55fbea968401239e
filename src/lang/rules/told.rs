//! All that is told of a rule, section by section: the same on a terminal and on the page of all rules.

use super::pattern::{condition, look};
use super::{EN, RuleWords, ZH};
use crate::domain::check::rule::{Condition, Look, Method, Rule, WordSets};
use crate::lang::{Lang, words};

/// A part of what is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is.
    pub label: &'static str,
    /// Its lines: one that stands beside the label, or a list.
    pub lines: Vec<String>,
    /// Whether it is a list, of however many.
    pub is_list: bool,
}

/// A provision behind a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// 《行政处罚法》第十六条.
    pub citation: String,
    /// The words of the article, where they are at hand.
    pub words: Option<String>,
}

/// What is told of a rule; the basis as given, since its words come from elsewhere.
pub fn sections(lang: Lang, rule: &Rule, basis: &[Basis], sets: &WordSets) -> Vec<Section> {
    let (said, sure) = match lang {
        Lang::Zh => (&ZH, crate::lang::jurisdiction::ZH.certainty),
        Lang::En => (&EN, crate::lang::jurisdiction::EN.certainty),
    };
    let label = &said.label;
    let stands = (label.stands)([
        (said.status)(rule.status),
        &rule.since,
        words::weight(lang, rule.weight),
        (said.dimension)(rule.dimension),
        (said.level)(rule.level),
    ]);
    let mut all = vec![line(label.standing, stands), line(label.why, rule.why.clone())];
    all.push(list(label.basis, basis.iter().map(provision).collect()));
    if !rule.certainty.is_sure() {
        all.push(line(label.certainty, sure(&rule.certainty).to_owned()));
    }
    all.extend(rule.item.clone().map(|item| line(label.item, item)));
    method(said, rule, sets, &mut all);
    all.push(list(label.traps, rule.traps.clone()));
    all.extend(rule.propose.clone().map(|propose| line(label.propose, propose)));
    all.push(list(label.bad, rule.bad.clone()));
    all.push(list(label.good, rule.good.clone()));
    all.retain(|section| !section.lines.is_empty());
    all
}

fn line(label: &'static str, text: String) -> Section {
    Section { label, lines: vec![text], is_list: false }
}

fn list(label: &'static str, lines: Vec<String>) -> Section {
    Section { label, lines, is_list: true }
}

fn provision(basis: &Basis) -> String {
    match &basis.words {
        Some(words) => format!("{}：{words}", basis.citation),
        None => basis.citation.clone(),
    }
}

/// What it looks for, and what excuses that.
fn method(said: &RuleWords, rule: &Rule, sets: &WordSets, all: &mut Vec<Section>) {
    let label = &said.label;
    let looks = match &rule.method {
        Method::Reasoned(name) => return all.push(line(label.looks, (label.reasoned)(name))),
        Method::Looks(looks) => looks,
    };
    let unless = common(looks.iter().map(|look| look.unless.as_slice()));
    let lower = common(looks.iter().map(|look| look.lower.as_slice()));
    let counts = [unless.len(), lower.len()];
    let told = |one: &Look| look(said, sets, one, counts);
    all.push(list(label.looks, looks.iter().map(told).collect()));
    let conditions =
        |list: &[Condition]| list.iter().map(|one| condition(said, sets, one)).collect();
    all.push(list(label.unless, conditions(unless)));
    all.push(list(label.lower, conditions(lower)));
}

/// What all looks end in: the rule's own conditions, which the reader puts behind those of each look.
fn common<'a>(all: impl Iterator<Item = &'a [Condition]>) -> &'a [Condition] {
    all.reduce(|one, other| {
        let same = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
        one.get(one.len() - same..).unwrap_or_default()
    })
    .unwrap_or_default()
}
