//! How figures are called: each below the one it is a part of, where the report has that one.

use super::ReportWords;
use crate::domain::report::{Figure, Report};
use crate::lang::{Lang, Phrases};
use std::collections::BTreeSet;

/// How a figure is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// What it is a part of and the report has no figure of, where that was not named before: how deep, and what it is called.
    pub above: Vec<(usize, String)>,
    /// How deep it stands.
    pub depth: usize,
    /// What it is called there.
    pub short: String,
    /// What it is called alone.
    pub full: String,
}

/// How the figures of a report are called, in their order.
pub fn labels(lang: Lang, report: &Report) -> Vec<Label> {
    let words = &Phrases::of(lang).report;
    let mut named: BTreeSet<String> = report.figures.iter().map(|one| one.key.name()).collect();
    report.figures.iter().map(|figure| label(words, &mut named, figure)).collect()
}

fn label(words: &ReportWords, named: &mut BTreeSet<String>, figure: &Figure) -> Label {
    let key = &figure.key;
    let topic = (words.topic)(key.topic);
    let said: Vec<String> = key.parts.iter().map(words.part).collect();
    let short = |depth: usize| match depth.checked_sub(1).and_then(|last| said.get(last)) {
        Some(part) => part.clone(),
        None => topic.to_owned(),
    };
    let mut above = Vec::new();
    for depth in 0..said.len() {
        let mut ancestor = key.clone();
        ancestor.parts.truncate(depth);
        if named.insert(ancestor.name()) {
            above.push((depth, short(depth)));
        }
    }
    let (first, between) = words.joint;
    let full = match said.as_slice() {
        [] => topic.to_owned(),
        said => format!("{topic}{first}{}", said.join(between)),
    };
    Label { above, depth: said.len(), short: short(said.len()), full }
}
