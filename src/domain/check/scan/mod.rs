//! 扫描: one pass over a text for the words of all rules, and the judgement of what was found.
//!
//! The time is that of the text, whatever it repeats: sentences are gone through one by one, a pattern is tried only on
//! sentences that hold a word of its rarest step, and conditions are asked only of what was found. Nothing here may
//! know of a single rule.

mod commonness;
mod compiled;
mod guard;
mod hit;
mod lexicon;
mod pairs;
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
use compiled::{Compiled, ENDS, PARTS, SetId};
use guard::{Found, Guards};
use hit::{Hit, Hits};
use place::Places;
use std::cell::Cell;
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
        let asked = vec![Cell::new((0, false)); compiled.worded + 1];
        let guards = Guards { document, citations, statutes, compiled, contract, asked: &asked };
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
    /// Whether a word of a set stands in a part: the part that was asked last, and the answer.
    met: Vec<(u32, bool)>,
    /// Counts the parts of sentences.
    part: u32,
    /// In which part a rule has last found what can not become weightier there.
    settled: Vec<u32>,
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

/// A run that may stand in a part of a sentence.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    run: usize,
    /// The part, by its place in the sentence.
    index: usize,
    /// The same, counted through the text.
    part: u32,
}

impl<'a> Scan<'a> {
    fn new(scanner: &'a Scanner, guards: Guards<'a>) -> Self {
        let compiled = &scanner.compiled;
        Self {
            scanner,
            guards,
            tried: vec![0; compiled.tried.len()],
            met: vec![(0, false); compiled.values_of.len()],
            part: 0,
            settled: vec![0; scanner.rules.len()],
            found: BTreeMap::new(),
            waiting: BTreeMap::new(),
        }
    }

    /// Goes through the text, sentence by sentence.
    fn run(&mut self) {
        let text = self.guards.document.words.as_str();
        let compiled = self.guards.compiled;
        if compiled.tried.is_empty() {
            return;
        }
        let mut words: Vec<Hit> = Vec::new();
        let mut parts: Vec<Part> = Vec::new();
        let (mut start, mut from) = (0, 0);
        compiled.lexicon.each(text, Span::new(0, text.len()), |hit| {
            let mark = usize::try_from(hit.word).unwrap_or(usize::MAX);
            if mark >= ENDS.len() + PARTS.len() {
                words.push(hit);
                return;
            }
            parts.push(Part { span: Span::new(start, hit.span.start), from, upto: words.len() });
            (start, from) = (hit.span.end, words.len());
            if mark < ENDS.len() {
                self.sentence(&mut words, &parts);
                words.clear();
                parts.clear();
                from = 0;
            }
        });
        parts.push(Part { span: Span::new(start, text.len()), from, upto: words.len() });
        self.sentence(&mut words, &parts);
    }

    /// Tries the runs whose signs stand in a sentence.
    fn sentence(&mut self, words: &mut [Hit], parts: &[Part]) {
        let mut runs: Vec<Candidate> = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            self.candidates(index, words.get(part.from..part.upto).unwrap_or(&[]), &mut runs);
        }
        // Most sentences have no run to try: nothing is made of them.
        if runs.is_empty() {
            return;
        }
        for part in parts {
            let own = words.get_mut(part.from..part.upto);
            own.into_iter().for_each(|own| own.sort_unstable_by_key(Hit::order));
        }
        let guards = self.guards;
        let hits = |part: &Part| {
            let own = words.get(part.from..part.upto).unwrap_or(&[]);
            let read = (guards.document.words.as_str(), guards.citations);
            Hits::new(read, part.span, own, guards.compiled)
        };
        let sentence: Vec<Hits<'_>> = parts.iter().map(hits).collect();
        for candidate in runs {
            self.attempt(candidate, &sentence);
        }
    }

    /// Adds the runs all of whose steps have a word in a part, each once.
    fn candidates(&mut self, index: usize, words: &[Hit], runs: &mut Vec<Candidate>) {
        self.part += 1;
        let compiled = self.guards.compiled;
        for hit in words {
            let signed = usize::try_from(hit.word).ok().and_then(|word| compiled.sign_of.get(word));
            for run in signed.into_iter().flatten() {
                let Ok(run) = usize::try_from(*run) else { continue };
                let Some(tried) = self.tried.get_mut(run) else { continue };
                if *tried == self.part {
                    continue;
                }
                *tried = self.part;
                let needs = compiled.tried.get(run).map_or(&[][..], |tried| &tried.needs);
                // Its sign stands there: the first of what it needs.
                if needs.iter().skip(1).all(|set| self.stands(*set, words)) {
                    runs.push(Candidate { run, index, part: self.part });
                }
            }
        }
    }

    /// Whether a word of a set stands in this part.
    fn stands(&mut self, set: SetId, words: &[Hit]) -> bool {
        let compiled = self.guards.compiled;
        let Ok(at) = usize::try_from(set) else { return false };
        let Some(met) = self.met.get_mut(at) else { return false };
        if met.0 != self.part {
            let stands = words.iter().any(|hit| compiled.is_in(*hit, set));
            *met = (self.part, stands);
        }
        met.1
    }

    /// Tries a run on a part of a sentence, and judges what it finds for every look that waits for it.
    fn attempt(&mut self, candidate: Candidate, sentence: &[Hits<'_>]) {
        let compiled = self.guards.compiled;
        let Candidate { run, index, part: stamp } = candidate;
        let Some((tried, part)) = compiled.tried.get(run).zip(sentence.get(index)) else { return };
        if tried.waiting.iter().all(|(look, _)| self.is_settled(*look, stamp)) {
            return;
        }
        let places = Places { document: self.guards.document };
        // What excuses one place need not excuse the next.
        for span in tried.sequence.find(part) {
            if places.is_silent(span.start) {
                continue;
            }
            let found = Found::new(span, part, sentence);
            for (look, which) in &tried.waiting {
                if !self.is_settled(*look, stamp) {
                    self.judge(*look, *which, stamp, &found);
                }
            }
        }
    }

    /// Whether the rule of a look has found in a part what can not become weightier there.
    fn is_settled(&self, look: usize, stamp: u32) -> bool {
        let known = self.guards.compiled.looks.get(look);
        let settled = known.and_then(|known| self.settled.get(known.rule));
        settled.is_some_and(|settled| *settled == stamp) && known.is_some_and(|one| one.parts < 2)
    }

    /// Judges what a look found.
    fn judge(&mut self, look: usize, which: usize, stamp: u32, found: &Found<'_>) {
        let compiled = self.guards.compiled;
        let Some(known) = compiled.looks.get(look) else { return };
        let whole = found.whole();
        let stretch = (known.parts > 1).then(|| (look, self.stretch(known.within, whole, found)));
        let waits = stretch.and_then(|stretch| self.waiting.get(&stretch));
        if waits.is_some_and(|waits| waits.contains_key(&which))
            || self.guards.any(known.unless, found).is_some()
        {
            return;
        }
        let Some((code, weight, status)) = self.scanner.rules.get(known.rule) else { return };
        let lowered = self.guards.any(known.lower, found).cloned();
        let lighter = lowered.is_some() || *status == RuleStatus::Trial;
        let settled = lowered.is_none() || *weight == Weight::Advice;
        let places = Places { document: self.guards.document };
        let suspicion = Suspicion {
            rule: code.clone(),
            weight: if lighter { Weight::Advice } else { *weight },
            lowered,
            clause: places.clause(found.span.start),
            span: found.span,
            sentence: trimmed(&self.guards.document.words, whole),
            detail: None,
        };
        match stretch {
            None => {
                if let Some(last) = self.settled.get_mut(known.rule).filter(|_| settled) {
                    *last = stamp;
                }
                self.keep(known.rule, found.part.part.start, suspicion);
            }
            Some(stretch) if self.waiting.len() < limits::SCAN_WAITING => {
                self.waiting.entry(stretch).or_default().entry(which).or_insert(suspicion);
            }
            Some(_) => {}
        }
    }

    /// Where the stretch begins in which the patterns of a look must stand together.
    fn stretch(&self, within: Within, sentence: Span, found: &Found<'_>) -> usize {
        let places = Places { document: self.guards.document };
        match within {
            Within::Sentence => sentence.start,
            Within::Paragraph => places.node(found.span.start).unwrap_or_default(),
            Within::Clause => places.clause(found.span.start).unwrap_or_default(),
            Within::Document => 0,
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
