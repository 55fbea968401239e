//! How far what was found and what was annotated agree, in all and for each kind, and where they do not.

use super::annotation::{Annotation, Begins};
use super::seen;
use fashen::domain::document::Document;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Particulars of which a text says so when it has them: found where none is annotated is wrong.
const TOLD: [&str; 3] = ["effective", "validity", "repeals"];

/// Nodes found, missed and made up.
#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    missed: usize,
    wrong: usize,
}

impl Count {
    fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.missed + self.wrong)
    }
}

/// The part of a whole; of nothing it is all.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap());
    if whole == 0 { 1.0 } else { number(part) / number(whole) }
}

/// The sum over texts.
#[derive(Default)]
pub(super) struct Score {
    /// How many texts.
    pub(super) texts: usize,
    /// Oddities that are annotated and were not reported.
    pub(super) unheard: Vec<String>,
    kinds: BTreeMap<String, Count>,
    said: BTreeMap<String, Count>,
    misses: Vec<String>,
}

impl Score {
    pub(super) fn add(&mut self, annotation: &Annotation, document: &Document, start: usize) {
        self.texts += 1;
        self.nodes(annotation, document, start);
        self.particular(annotation, document, start);
        let heard = seen::irregularities(document, start);
        for odd in &annotation.irregularities {
            if !heard.contains(odd) {
                self.unheard.push(format!("{}: {odd:?}, but {heard:?}", annotation.name));
            }
        }
        if annotation.text.split('/').count() == 1 {
            for odd in heard.iter().filter(|odd| !annotation.irregularities.contains(odd)) {
                self.misses.push(format!("{}:{} also odd: {}", annotation.name, odd.1, odd.0));
            }
        }
    }

    fn nodes(&mut self, annotation: &Annotation, document: &Document, start: usize) {
        let mut found = seen::begins(document, start);
        found.retain(|&line, _| annotation.counts(line));
        let rows = annotation.rows.iter().filter(|(line, _)| annotation.counts(**line));
        for (line, row) in rows {
            let begun = found.remove(line).unwrap_or_default();
            self.line(&format!("{}:{line}", annotation.name), Some(row), begun);
        }
        for (line, begun) in found {
            self.line(&format!("{}:{line}", annotation.name), None, begun);
        }
    }

    /// What was annotated for a line against what was found to begin there.
    fn line(&mut self, place: &str, row: Option<&Begins>, mut begun: Vec<Begins>) {
        let right = row.and_then(|row| begun.iter().position(|one| one == row));
        if let Some(right) = right {
            let (kind, _) = begun.remove(right);
            self.kinds.entry(kind).or_default().right += 1;
        } else if let Some((kind, _)) = row {
            self.kinds.entry(kind.clone()).or_default().missed += 1;
        }
        for (kind, _) in &begun {
            self.kinds.entry(kind.clone()).or_default().wrong += 1;
        }
        if !begun.is_empty() || (row.is_some() && right.is_none()) {
            let meant = row.map_or_else(|| "nothing".to_owned(), told);
            let found: Vec<String> = begun.iter().map(told).collect();
            self.misses.push(format!("{place} is {meant}, found {}", found.join(" and ")));
        }
    }

    fn particular(&mut self, annotation: &Annotation, document: &Document, start: usize) {
        let annotated = annotation.particulars.iter().map(|(name, _)| name.as_str());
        let told = TOLD.into_iter().filter(|name| annotation.particular(name).is_none());
        for name in annotated.chain(told) {
            let meant = annotation.particular(name);
            let found = seen::particular(document, name, start);
            if meant == Some("?") || (meant.is_none() && found.is_none()) {
                continue;
            }
            let count = self.said.entry(name.to_owned()).or_default();
            if meant == found.as_deref() {
                count.right += 1;
                continue;
            }
            count.missed += usize::from(found.is_none());
            count.wrong += usize::from(found.is_some());
            self.misses.push(format!("{}: {name} is {meant:?}, found {found:?}", annotation.name));
        }
    }

    /// Over all kinds.
    pub(super) fn f1(&self) -> f64 {
        sum(&self.kinds).f1()
    }

    /// The share of particulars that are right.
    pub(super) fn particulars(&self) -> f64 {
        let Count { right, missed, wrong } = sum(&self.said);
        share(right, right + missed + wrong)
    }

    /// All of it, the places of what differs included.
    pub(super) fn report(&self) -> String {
        let mut text = format!("{} texts\n", self.texts);
        let all = ("all nodes".to_owned(), sum(&self.kinds));
        let kinds = self.kinds.iter().map(|(kind, count)| (kind.clone(), *count));
        let said = self.said.iter().map(|(name, count)| (format!("particular {name}"), *count));
        for (name, count) in std::iter::once(all).chain(kinds).chain(said) {
            let Count { right, missed, wrong } = count;
            let f1 = count.f1();
            let _ = writeln!(
                text,
                "  {name}: F1 {f1:.4}, {right} right, {missed} missed, {wrong} wrong"
            );
        }
        for miss in &self.misses {
            let _ = writeln!(text, "  {miss}");
        }
        text
    }
}

fn sum(counts: &BTreeMap<String, Count>) -> Count {
    counts.values().fold(Count::default(), |sum, count| Count {
        right: sum.right + count.right,
        missed: sum.missed + count.missed,
        wrong: sum.wrong + count.wrong,
    })
}

fn told((kind, number): &Begins) -> String {
    if number.is_empty() { kind.clone() } else { format!("{kind} {number}") }
}
