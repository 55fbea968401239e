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
mod lists;
mod membership;
mod place;
mod sequence;
#[cfg(test)]
mod tests;
mod value;

use super::Suspicion;
use super::rule::{Condition, RuleSet, RuleStatus, Within};
use crate::domain::document::citation::Citations;
use crate::domain::document::{Document, Span};
use crate::domain::law::Statutes;
use crate::domain::limits;
use crate::domain::workflow::Weight;
use compiled::{Compiled, ENDS, PARTS, SetId, Share, Sign, Told, Trial};
use guard::{Found, Guards};
use hit::{Hit, Hits};
use place::Places;
use sequence::Sequence;
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
    /// Counts the parts of sentences, from one.
    part: u32,
    /// In which part each trial was noticed last.
    noticed: Vec<u32>,
    /// In which part a word of each set that is asked for was met last.
    met: Vec<u32>,
    /// In which part each word was met last.
    seen: Vec<u32>,
    /// In which part each rule has found something last, and of what weight.
    last: Vec<(u32, Weight)>,
    found: BTreeMap<(usize, usize), Suspicion>,
    /// What waits for the other patterns of its look: look, stretch, which pattern, what was found.
    waiting: BTreeMap<(usize, usize), Waiting>,
}

/// What was found of a look whose patterns may stand in several sentences.
struct Waiting {
    rule: usize,
    parts: usize,
    found: BTreeMap<usize, Suspicion>,
}

/// A part of a sentence: where it stands, and its words.
#[derive(Clone, Copy)]
struct Part {
    span: Span,
    from: usize,
    upto: usize,
}

/// A trial that may succeed in a sentence.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    trial: usize,
    /// The part where its sign stands, by its place in the sentence.
    index: usize,
}

/// Where a pattern stands, and why that weighs less.
#[derive(Clone, Copy, Debug)]
struct Place<'a> {
    span: Span,
    /// The part, by its place in the sentence.
    index: usize,
    lowered: Option<&'a Condition>,
}

impl<'a> Scan<'a> {
    fn new(scanner: &'a Scanner, guards: Guards<'a>) -> Self {
        let compiled = &scanner.compiled;
        Self {
            scanner,
            guards,
            part: 0,
            noticed: vec![0; compiled.trials.len()],
            met: vec![0; compiled.values_of.len()],
            seen: vec![0; compiled.words],
            last: vec![(0, Weight::Advice); scanner.rules.len()],
            found: BTreeMap::new(),
            waiting: BTreeMap::new(),
        }
    }

    /// Goes through the text, sentence by sentence.
    fn run(&mut self) {
        let text = self.guards.document.words.as_str();
        let compiled = self.guards.compiled;
        if compiled.trials.is_empty() {
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

    /// Tries what is noticed in a sentence.
    fn sentence(&mut self, words: &mut [Hit], parts: &[Part]) {
        let compiled = self.guards.compiled;
        let before = self.part;
        let mut candidates: Vec<Candidate> = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let own = words.get(part.from..part.upto).unwrap_or(&[]);
            self.notice(index, own, &mut candidates);
        }
        self.notice_joint(before, words, &mut candidates);
        // Most sentences have nothing to try: nothing is made of them.
        if candidates.is_empty() {
            return;
        }
        let guards = self.guards;
        let text = guards.document.words.as_str();
        for part in parts {
            if let Some(own) = words.get_mut(part.from..part.upto) {
                hit::sort(own);
            }
        }
        let hits = |part: &Part| {
            let own = words.get(part.from..part.upto).unwrap_or(&[]);
            Hits::new((text, guards.citations), part.span, own, compiled)
        };
        let sentence: Vec<Hits<'_>> = parts.iter().map(hits).collect();
        for candidate in candidates {
            let Some(trial) = compiled.trials.get(candidate.trial) else { continue };
            match trial.patterns.as_slice() {
                [runs] => self.one(trial, runs, candidate.index, before, &sentence),
                several => self.several(trial, several, before, &sentence),
            }
        }
    }

    /// Adds the trials of one pattern whose sign stands in a part, and with it whatever else they need.
    fn notice(&mut self, index: usize, words: &[Hit], candidates: &mut Vec<Candidate>) {
        self.part += 1;
        let compiled = self.guards.compiled;
        for hit in words {
            let Some(seen) = self.seen.get_mut(hit.word as usize) else { continue };
            if *seen < self.part {
                *seen = self.part;
                for set in compiled.asked_of.of(hit.word) {
                    if let Some(met) = self.met.get_mut(*set as usize) {
                        *met = self.part;
                    }
                }
            }
        }
        for hit in words {
            for sign in compiled.signs_of.of(hit.word) {
                if sign.besides.is_none_or(|set| self.met(set) == self.part) {
                    let new = self.is_new(*sign, self.part, words);
                    candidates
                        .extend(new.then_some(Candidate { trial: sign.trial as usize, index }));
                }
            }
        }
    }

    /// Adds the trials of several patterns whose sign stands in a sentence, and with it whatever else they need.
    fn notice_joint(&mut self, before: u32, words: &[Hit], candidates: &mut Vec<Candidate>) {
        let compiled = self.guards.compiled;
        for hit in words {
            for sign in compiled.joint_signs_of.of(hit.word) {
                if sign.besides.is_none_or(|set| self.met(set) > before) {
                    let new = self.is_new(*sign, before + 1, words);
                    let trial = sign.trial as usize;
                    candidates.extend(new.then_some(Candidate { trial, index: 0 }));
                }
            }
        }
    }

    /// Whether a trial was not noticed since a part began, and all else that it needs is among the words.
    #[inline]
    fn is_new(&mut self, sign: Sign, since: u32, words: &[Hit]) -> bool {
        let number = sign.trial as usize;
        let Some(noticed) = self.noticed.get_mut(number) else { return false };
        if std::mem::replace(noticed, self.part) >= since {
            return false;
        }
        let trial = self.guards.compiled.trials.get(number);
        trial.is_some_and(|trial| self.holds_all(trial.more(), words))
    }

    /// Whether each of some sets has a word among these.
    fn holds_all(&self, sets: &[SetId], words: &[Hit]) -> bool {
        sets.iter().all(|set| {
            let set = self.guards.compiled.members(*set);
            words.iter().any(|hit| set.holds(hit.word))
        })
    }

    /// In which part a word of a set was met last, of those that are asked for first.
    fn met(&self, set: SetId) -> u32 {
        usize::try_from(set).ok().and_then(|at| self.met.get(at)).copied().unwrap_or_default()
    }

    /// Tries one pattern on a part of a sentence. What excuses one place need not excuse the next.
    fn one(
        &mut self,
        trial: &'a Trial,
        runs: &[Sequence],
        index: usize,
        before: u32,
        sentence: &[Hits<'_>],
    ) {
        let (Some(part), Ok(nth)) = (sentence.get(index), u32::try_from(index)) else { return };
        let stamp = before + nth + 1;
        for run in runs {
            if trial.told.iter().all(|told| self.is_settled(*told, stamp)) {
                return;
            }
            for span in run.find(part) {
                let Some(place) = self.place(trial, index, span, sentence) else { continue };
                for told in &trial.told {
                    self.tell(*told, place, stamp, sentence);
                }
            }
        }
    }

    /// Tries several patterns on a sentence: each must stand somewhere in it.
    fn several(
        &mut self,
        trial: &'a Trial,
        patterns: &'a [Vec<Sequence>],
        before: u32,
        sentence: &[Hits<'_>],
    ) {
        let places = |runs: &'a [Sequence]| {
            sentence.iter().enumerate().flat_map(move |(index, part)| {
                let found = runs.iter().flat_map(move |run| run.find(part));
                found.map(move |span| (index, span))
            })
        };
        // Whether each stands anywhere is asked before what excuses it: mostly one does not.
        let order = trial.order.iter().filter_map(|at| patterns.get(*at));
        if !order.into_iter().all(|runs| places(runs).next().is_some()) {
            return;
        }
        let mut first = None;
        for runs in patterns {
            let place =
                places(runs).find_map(|(index, span)| self.place(trial, index, span, sentence));
            let Some(place) = place else { return };
            first.get_or_insert(place);
        }
        let Some(place) = first else { return };
        let stamp = before + u32::try_from(place.index).unwrap_or_default() + 1;
        for told in &trial.told {
            self.tell(*told, place, stamp, sentence);
        }
    }

    /// A place where a pattern stands, unless that is harmless there.
    fn place(
        &self,
        trial: &Trial,
        index: usize,
        span: Span,
        sentence: &[Hits<'_>],
    ) -> Option<Place<'a>> {
        let places = Places { document: self.guards.document };
        if places.is_silent(span.start) {
            return None;
        }
        let found = Found::new(span, sentence.get(index)?, sentence);
        let harmless = self.guards.any(trial.unless, &found).is_some();
        let lowered = || self.guards.any(trial.lower, &found);
        (!harmless).then(|| Place { span, index, lowered: lowered() })
    }

    /// Whether a rule has found in a part what can not become weightier there.
    fn is_settled(&self, told: Told, part: u32) -> bool {
        let rule = self.scanner.rules.get(told.rule);
        let heaviest = rule.map(|(_, weight, status)| match status {
            RuleStatus::Trial => Weight::Advice,
            _ => *weight,
        });
        told.share.is_none() && heaviest.is_none_or(|weight| self.has(told.rule, part, weight))
    }

    /// Whether a rule has found something of a weight, or more, in a part.
    fn has(&self, rule: usize, part: u32, weight: Weight) -> bool {
        self.last.get(rule).is_some_and(|last| last.0 == part && last.1 >= weight)
    }

    /// Tells a rule what stands at a place.
    fn tell(&mut self, told: Told, place: Place<'a>, part: u32, sentence: &[Hits<'_>]) {
        let Some((code, weight, status)) = self.scanner.rules.get(told.rule) else { return };
        let Some(own) = sentence.get(place.index) else { return };
        let lighter = place.lowered.is_some() || *status == RuleStatus::Trial;
        let weight = if lighter { Weight::Advice } else { *weight };
        if told.share.is_none() && self.has(told.rule, part, weight) {
            return;
        }
        let whole = Found::new(place.span, own, sentence).whole();
        let suspicion = Suspicion {
            rule: code.clone(),
            weight,
            lowered: place.lowered.cloned(),
            clause: Places { document: self.guards.document }.clause(place.span.start),
            span: place.span,
            sentence: trimmed(&self.guards.document.words, whole),
            detail: None,
        };
        if let Some(share) = told.share {
            self.wait(told.rule, share, whole, suspicion);
            return;
        }
        if let Some(last) = self.last.get_mut(told.rule) {
            *last = (part, weight);
        }
        self.keep(told.rule, own.part.start, suspicion);
    }

    /// Keeps what was found until the other patterns of its look are.
    fn wait(&mut self, rule: usize, share: Share, sentence: Span, suspicion: Suspicion) {
        let stretch = self.stretch(share.within, sentence, suspicion.span);
        if self.waiting.len() < limits::SCAN_WAITING {
            let new = || Waiting { rule, parts: share.parts, found: BTreeMap::new() };
            let waiting = self.waiting.entry((share.look, stretch)).or_insert_with(new);
            waiting.found.entry(share.which).or_insert(suspicion);
        }
    }

    /// Where the stretch begins in which the patterns of a look must stand together.
    fn stretch(&self, within: Within, sentence: Span, found: Span) -> usize {
        let places = Places { document: self.guards.document };
        match within {
            Within::Sentence => sentence.start,
            Within::Paragraph => places.node(found.start).unwrap_or_default(),
            Within::Clause => places.clause(found.start).unwrap_or_default(),
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
        for waiting in std::mem::take(&mut self.waiting).into_values() {
            if waiting.found.len() == waiting.parts
                && let Some(first) = waiting.found.into_values().next()
            {
                self.keep(waiting.rule, first.span.start, first);
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
