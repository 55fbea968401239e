//! How figures are called: each below the one it is a part of, where the report has that one.

use super::ReportWords;
use crate::domain::report::{Figure, Report};
use crate::lang::{Lang, Phrases};
use std::collections::BTreeSet;

/// How a figure is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// How many figures of the report it is a part of.
    pub depth: usize,
    /// What it is called below those.
    pub short: String,
    /// What it is called alone.
    pub full: String,
}

/// How the figures of a report are called, in their order.
pub fn labels(lang: Lang, report: &Report) -> Vec<Label> {
    let words = &Phrases::of(lang).report;
    let known: BTreeSet<String> = report.figures.iter().map(|one| one.key.name()).collect();
    report.figures.iter().map(|figure| label(words, &known, figure)).collect()
}

fn label(words: &ReportWords, known: &BTreeSet<String>, figure: &Figure) -> Label {
    let parts = &figure.key.parts;
    // Its ancestors are the names that its own begins with: the topic, then with one part more each.
    let there = |length: &usize| {
        let mut key = figure.key.clone();
        key.parts.truncate(*length);
        known.contains(&key.name())
    };
    let above: Vec<usize> = (0..parts.len()).filter(there).collect();
    let said: Vec<String> = parts.iter().map(words.part).collect();
    let topic = (words.topic)(figure.key.topic);
    let (first, between) = words.joint;
    let full = match said.as_slice() {
        [] => topic.to_owned(),
        said => format!("{topic}{first}{}", said.join(between)),
    };
    let short = match above.last() {
        Some(last) => said.get(*last..).unwrap_or_default().join(between),
        None => full.clone(),
    };
    Label { depth: above.len(), short, full }
}
