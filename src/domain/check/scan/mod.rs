//! 扫描: one pass over a text for the words of all rules, and the judgement of what was found.
//!
//! The time is that of the text, whatever it repeats: sentences are gone through one by one, a pattern is tried only on
//! sentences that hold a word of its rarest step, and conditions are asked only of what was found. Nothing here may
//! know of a single rule.

mod compiled;
mod guard;
mod hit;
mod place;
mod sequence;
#[cfg(test)]
mod tests;
mod value;

use super::Suspicion;
use super::rule::{RuleSet, RuleStatus, Within};
use crate::domain::document::citation::Citations;
use crate::domain::document::{Document, Span};
use crate::domain::law::Statutes;
use crate::domain::limits;
use crate::domain::workflow::Weight;
use compiled::{Compiled, ENDS, PARTS};
use guard::{Found, Guards};
use hit::{Hit, Hits};
use place::Places;
use std::collections::BTreeMap;

/// Searches texts by rules. Made once, used for many texts.
#[derive(Clone, Debug)]
pub struct Scanner {
    compiled: Compiled,
    /// Code, weight and status of each rule, by its place in the set.
    rules: Vec<(String, Weight, RuleStatus)>,
}

impl Scanner {
    /// Searches by the patterns of these rules.
    pub fn new(set: &RuleSet) -> Self {
        let rules = set.rules.iter();
        let rules = rules.map(|rule| (rule.code.clone(), rule.weight, rule.status)).collect();
        Self { compiled: Compiled::new(set), rules }
    }

    /// What is suspicious in a text, in its order.
    pub fn scan(
        &self,
        document: &Document,
        citations: &Citations,
        statutes: &Statutes,
    ) -> Vec<Suspicion> {
        let contract = is_contract(&document.words);
        let compiled = &self.compiled;
        let guards = Guards { document, citations, statutes, compiled, contract };
        let mut scan = Scan::new(self, guards);
        scan.run();
        scan.finish()
    }
}

/// How often both parties of a contract are named in one.
const PARTY_NAMED: usize = 3;

fn is_contract(words: &str) -> bool {
    let named = |party| words.matches(party).nth(PARTY_NAMED - 1).is_some();
    named("甲方") && named("乙方")
}

/// A scan of one text.
struct Scan<'a> {
    scanner: &'a Scanner,
    guards: Guards<'a>,
    /// Which run was tried on which part of the text last.
    tried: Vec<u32>,
    /// Which set was met in which part last.
    met: Vec<u32>,
    /// Counts the parts of sentences.
    part: u32,
    found: BTreeMap<(usize, usize), Suspicion>,
    /// What waits for the other patterns of its look: look, stretch, which pattern, what was found.
    waiting: BTreeMap<(usize, usize), BTreeMap<usize, Suspicion>>,
}

/// A part of a sentence: where it stands, and its words.
#[derive(Clone, Copy)]
struct Part {
    span: Span,
    from: usize,
    upto: usize,
}

impl<'a> Scan<'a> {
    fn new(scanner: &'a Scanner, guards: Guards<'a>) -> Self {
        let compiled = &scanner.compiled;
        Self {
            scanner,
            guards,
            tried: vec![0; compiled.tried.len()],
            met: vec![0; compiled.values_of.len()],
            part: 0,
            found: BTreeMap::new(),
            waiting: BTreeMap::new(),
        }
    }

    /// Goes through the text, sentence by sentence.
    fn run(&mut self) {
        let text = self.guards.document.words.as_str();
        let Some(automaton) = &self.scanner.compiled.automaton else { return };
        let mut words: Vec<Hit> = Vec::new();
        let mut parts: Vec<Part> = Vec::new();
        let (mut start, mut from) = (0, 0);
        for found in automaton.find_overlapping_iter(text) {
            let mark = found.pattern().as_usize();
            if mark >= ENDS.len() + PARTS.len() {
                let span = Span::new(found.start(), found.end());
                words.push(Hit { word: found.pattern().as_u32(), span });
                continue;
            }
            parts.push(Part { span: Span::new(start, found.start()), from, upto: words.len() });
            (start, from) = (found.end(), words.len());
            if mark < ENDS.len() {
                self.sentence(&words, &parts);
                words.clear();
                parts.clear();
                from = 0;
            }
        }
        parts.push(Part { span: Span::new(start, text.len()), from, upto: words.len() });
        self.sentence(&words, &parts);
    }

    /// Tries the runs whose signs stand in a sentence.
    fn sentence(&mut self, words: &[Hit], parts: &[Part]) {
        let guards = self.guards;
        let own = |part: &Part| words.get(part.from..part.upto).unwrap_or(&[]);
        let hits = |part: &Part| {
            let read = (guards.document.words.as_str(), guards.citations);
            Hits::new(read, part.span, own(part), guards.compiled)
        };
        // Most sentences have no run to try: nothing is made of them.
        let mut sentence: Vec<Hits<'_>> = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            for run in self.candidates(own(part)) {
                if sentence.is_empty() {
                    sentence = parts.iter().map(hits).collect();
                }
                self.attempt(run, &sentence, index);
            }
        }
    }

    /// The runs all of whose steps have a word in a part, each once.
    fn candidates(&mut self, words: &[Hit]) -> Vec<usize> {
        self.part += 1;
        let compiled = &self.scanner.compiled;
        let mut runs = Vec::new();
        for hit in words {
            let Ok(word) = usize::try_from(hit.word) else { continue };
            for set in compiled.sets_of.get(word).into_iter().flatten() {
                let met = usize::try_from(*set).ok().and_then(|set| self.met.get_mut(set));
                if let Some(met) = met {
                    *met = self.part;
                }
            }
            for run in compiled.sign_of.get(word).into_iter().flatten() {
                let Ok(run) = usize::try_from(*run) else { continue };
                let Some(tried) = self.tried.get_mut(run) else { continue };
                if *tried != self.part {
                    *tried = self.part;
                    runs.push(run);
                }
            }
        }
        runs.retain(|run| self.may_stand(*run));
        runs
    }

    /// Whether every step of a run that is a word has one in this part.
    fn may_stand(&self, run: usize) -> bool {
        let compiled = &self.scanner.compiled;
        let Some(tried) = compiled.tried.get(run) else { return false };
        tried.sequence.steps.iter().all(|step| {
            let set = usize::try_from(step.set).unwrap_or(usize::MAX);
            let met = self.met.get(set).is_some_and(|met| *met == self.part);
            met || compiled.values_of.get(set).is_some_and(|values| !values.is_empty())
        })
    }

    /// Tries a run on a part of a sentence, and judges what it finds for every look that waits for it.
    fn attempt(&mut self, run: usize, sentence: &[Hits<'_>], index: usize) {
        let compiled = self.guards.compiled;
        let Some((tried, part)) = compiled.tried.get(run).zip(sentence.get(index)) else { return };
        let places = Places { document: self.guards.document };
        // What excuses one place need not excuse the next.
        for span in tried.sequence.find(part) {
            if places.is_silent(span.start) {
                continue;
            }
            for (look, which) in &tried.waiting {
                self.judge(*look, *which, &Found { span, part, sentence });
            }
        }
    }

    /// Judges what a look found.
    fn judge(&mut self, look: usize, which: usize, found: &Found<'_>) {
        let compiled = self.guards.compiled;
        let Some(known) = compiled.looks.get(look) else { return };
        if self.guards.any(&known.unless, found).is_some() {
            return;
        }
        let Some((code, weight, status)) = self.scanner.rules.get(known.rule) else { return };
        let lowered = self.guards.any(&known.lower, found).cloned();
        let lighter = lowered.is_some() || *status == RuleStatus::Trial;
        let places = Places { document: self.guards.document };
        let sentence = found.sentence.first().zip(found.sentence.last());
        let sentence =
            sentence.map_or(found.span, |(first, last)| Span::new(first.part.start, last.part.end));
        let suspicion = Suspicion {
            rule: code.clone(),
            weight: if lighter { Weight::Advice } else { *weight },
            lowered,
            clause: places.clause(found.span.start),
            span: found.span,
            sentence: trimmed(&self.guards.document.words, sentence),
            detail: None,
        };
        if known.parts < 2 {
            self.keep(known.rule, found.part.part.start, suspicion);
        } else if self.waiting.len() < limits::SCAN_WAITING {
            let stretch = match known.within {
                Within::Sentence => sentence.start,
                Within::Paragraph => places.node(found.span.start).unwrap_or_default(),
                Within::Clause => suspicion.clause.unwrap_or_default(),
                Within::Document => 0,
            };
            self.waiting.entry((look, stretch)).or_default().entry(which).or_insert(suspicion);
        }
    }

    /// Keeps one suspicion of a rule for a part of a sentence: the weightier, else the first.
    fn keep(&mut self, rule: usize, part: usize, suspicion: Suspicion) {
        if self.found.len() >= limits::SUSPICIONS {
            return;
        }
        let kept = self.found.entry((part, rule)).or_insert_with(|| suspicion.clone());
        if suspicion.weight > kept.weight {
            *kept = suspicion;
        }
    }

    /// All that was found, looks of several patterns too, in the order of the text.
    fn finish(mut self) -> Vec<Suspicion> {
        for ((look, _), parts) in std::mem::take(&mut self.waiting) {
            let Some(known) = self.guards.compiled.looks.get(look) else { continue };
            if parts.len() == known.parts
                && let Some(first) = parts.into_values().next()
            {
                self.keep(known.rule, first.span.start, first);
            }
        }
        let mut found: Vec<Suspicion> = self.found.into_values().collect();
        found.sort_by(|one, other| (one.span, &one.rule).cmp(&(other.span, &other.rule)));
        found
    }
}

/// A span without the spaces round it.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let front = words.trim_start();
    let start = span.start + words.len() - front.len();
    Span::new(start, start + front.trim_end().len())
}
