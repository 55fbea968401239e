//! `rules/words.yaml`: the sets of words that patterns share, sets inside sets resolved.
//!
//! A set that the conditions need and that is not there would make them never hold: it is a problem, not an empty set.

use super::node::Node;
use super::outline::Aim;
use super::pattern::ENDS;
use super::problem::{Expected, ProblemKind};
use super::reader::{At, Reader};
use super::rule_fault::{PatternFault, RuleFault};
use super::shape::{WORD_SET, WORD_SETS};
use crate::domain::check::rule::{NEEDED_SETS, WordSet, WordSets};
use crate::domain::limits;
use crate::domain::nearest::nearest;
use crate::domain::workflow::Place;
use std::collections::{BTreeMap, BTreeSet};

/// A set as written.
struct Written {
    title: String,
    place: Place,
    words: Vec<Entry>,
}

/// What stands in a set.
enum Entry {
    Word(String),
    Set(String, Place),
}

/// Reads the sets.
pub(super) fn word_sets(reader: &mut Reader, root: &At<'_>) -> WordSets {
    let keys = reader.keys(root, Expected::Map, &WORD_SETS);
    if !matches!(root.node, Node::Map(_)) {
        return WordSets::default();
    }
    let Some(at) = reader.needed(&keys, "sets") else { return WordSets::default() };
    let mut written = BTreeMap::new();
    for (name, at) in reader.named(&at) {
        let set = self::written(reader, &at);
        written.insert(name.to_owned(), set);
    }
    if written.len() > limits::WORD_SETS {
        let fault = RuleFault::TooMany { what: "sets", most: limits::WORD_SETS };
        reader.note(at.place.clone(), Aim::Thing, ProblemKind::Rule(fault));
        return WordSets::default();
    }
    for name in NEEDED_SETS {
        if !written.contains_key(*name) {
            reader.note(at.place.clone(), Aim::Thing, ProblemKind::MissingKey(name));
        }
    }
    let mut gathering = Gathering { written: &written, reader, done: BTreeMap::new() };
    for name in written.keys() {
        gathering.words(name, &mut Vec::new());
    }
    let done = gathering.done;
    let whole = |(name, set): (String, Written)| {
        let words = done.get(&name).cloned().unwrap_or_default();
        (name, WordSet { title: set.title, words })
    };
    WordSets { sets: written.into_iter().map(whole).collect() }
}

fn written(reader: &mut Reader, at: &At<'_>) -> Written {
    let keys = reader.keys(at, Expected::Map, &WORD_SET);
    let is_map = matches!(at.node, Node::Map(_));
    let title = if is_map { reader.needed(&keys, "title") } else { None };
    let title = title.and_then(|at| reader.text(&at)).unwrap_or_default();
    let list = if is_map { reader.needed(&keys, "words") } else { None };
    let place = list.as_ref().map_or_else(|| at.place.clone(), |at| at.place.clone());
    let list = list.map(|at| reader.list(&at)).unwrap_or_default();
    if is_map && list.is_empty() && keys.has("words") {
        reader.note(place.clone(), Aim::Thing, ProblemKind::Empty);
    }
    let words = list.iter().filter_map(|at| entry(reader, at)).collect();
    Written { title, place, words }
}

fn entry(reader: &mut Reader, at: &At<'_>) -> Option<Entry> {
    let text = reader.text(at)?;
    if let Some(name) = text.strip_prefix(['@', '＠']) {
        return Some(Entry::Set(name.to_owned(), at.place.clone()));
    }
    let end = text.chars().position(|letter| ENDS.contains(&letter) || letter == '？');
    let fault = if text.chars().count() > limits::RULE_WORD_CHARS {
        Some(RuleFault::TooLong { most: limits::RULE_WORD_CHARS })
    } else {
        end.and_then(|at| Some((at, text.chars().nth(at)?)))
            .map(|(at, sign)| RuleFault::Pattern { at, fault: PatternFault::EndsSentence(sign) })
    };
    if let Some(fault) = fault {
        reader.note(at.place.clone(), Aim::Value, ProblemKind::Rule(fault));
    }
    Some(Entry::Word(text))
}

/// Sets inside sets, each resolved once.
struct Gathering<'a> {
    written: &'a BTreeMap<String, Written>,
    reader: &'a mut Reader,
    done: BTreeMap<String, Vec<String>>,
}

impl Gathering<'_> {
    /// The words of a set, to which these sets led.
    fn words(&mut self, name: &str, way: &mut Vec<String>) -> Vec<String> {
        if let Some(words) = self.done.get(name) {
            return words.clone();
        }
        let Some(set) = self.written.get(name) else { return Vec::new() };
        way.push(name.to_owned());
        let (mut words, mut seen) = (Vec::new(), BTreeSet::new());
        for entry in &set.words {
            let more = match entry {
                Entry::Word(word) => vec![word.clone()],
                Entry::Set(inner, place) => self.inner(inner, place, way),
            };
            words.extend(more.into_iter().filter(|word| seen.insert(word.clone())));
            if words.len() > limits::SET_WORDS {
                words.truncate(limits::SET_WORDS);
                self.note(
                    &set.place,
                    RuleFault::TooMany { what: "words", most: limits::SET_WORDS },
                );
                break;
            }
        }
        way.pop();
        self.done.insert(name.to_owned(), words.clone());
        words
    }

    /// The words of a set that another holds.
    fn inner(&mut self, name: &str, place: &Place, way: &mut Vec<String>) -> Vec<String> {
        if !self.written.contains_key(name) {
            let known: Vec<String> = self.written.keys().cloned().collect();
            let nearest = nearest(name, known.iter().map(String::as_str)).map(str::to_owned);
            self.note(place, RuleFault::UnknownSet { name: name.to_owned(), nearest, known });
            return Vec::new();
        }
        if let Some(first) = way.iter().position(|set| set == name) {
            let mut circle: Vec<String> = way.iter().skip(first).cloned().collect();
            circle.push(name.to_owned());
            self.note(place, RuleFault::Circle(circle));
            return Vec::new();
        }
        self.words(name, way)
    }

    fn note(&mut self, place: &Place, fault: RuleFault) {
        self.reader.note(place.clone(), Aim::Value, ProblemKind::Rule(fault));
    }
}
