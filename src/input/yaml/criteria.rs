//! `workflows/screening.yaml`: the words by which a text is told to be a normative document, and the words of the
//! questions.
//!
//! Every list, category and question must be there: a criterion that is left out is a question nobody asks.

use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, Problem, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::shape::{CERTAINTIES, EXCLUSION, PLACE_SCREENING, QUESTION, SCREENING, WORD_LIST};
use super::workflow::text;
use crate::domain::check::screening::{
    CATEGORIES, Criteria, DECISION_LISTS, Exclusion, PlaceExclusions, QUESTIONS, Question,
    WORD_LISTS, WordList,
};
use crate::domain::law::Certainty;
use crate::domain::nearest::nearest;
use std::collections::BTreeMap;

/// Reads the criteria.
///
/// # Errors
///
/// All problems of the file (at most [`crate::domain::limits::PROBLEMS`]), in the order of the file.
pub fn criteria(bytes: &[u8]) -> Result<Criteria, Vec<Problem>> {
    super::read(bytes, |reader, root| Some(whole(reader, root)))
}

fn whole(reader: &mut Reader, root: &At<'_>) -> Criteria {
    let keys = reader.keys(root, Expected::Map, &SCREENING);
    if !matches!(root.node, Node::Map(_)) {
        return Criteria::default();
    }
    let lists: Vec<&'static str> = [WORD_LISTS, DECISION_LISTS].concat();
    Criteria {
        questions: section(reader, &keys, ("questions", QUESTIONS), question),
        words: section(reader, &keys, ("words", &lists), word_list),
        exclusions: section(reader, &keys, ("exclusions", CATEGORIES), exclusion),
        place: None,
    }
}

/// A map of all the names that there are, each once.
fn section<T>(
    reader: &mut Reader,
    keys: &Keys<'_>,
    (key, known): (&'static str, &[&'static str]),
    read: fn(&mut Reader, &At<'_>) -> T,
) -> BTreeMap<String, T> {
    let Some(at) = reader.needed(keys, key) else { return BTreeMap::new() };
    let mut found = BTreeMap::new();
    for (name, one) in reader.named(&at) {
        unknown(reader, name, &one, known);
        found.insert(name.to_owned(), read(reader, &one));
    }
    for name in known {
        let near = found.keys().any(|key| nearest(key, [*name]).is_some());
        if !near {
            reader.note(at.place.clone(), Aim::Thing, ProblemKind::MissingKey(name));
        }
    }
    found
}

/// Notes a name that is none of the known ones.
fn unknown(reader: &mut Reader, name: &str, at: &At<'_>, known: &[&'static str]) {
    if !known.contains(&name) {
        let nearest = nearest(name, known.iter().copied());
        let kind = ProblemKind::UnknownKey { key: name.to_owned(), nearest, known: known.to_vec() };
        reader.note(at.place.clone(), Aim::Key, kind);
    }
}

fn question(reader: &mut Reader, at: &At<'_>) -> Question {
    let keys = reader.keys(at, Expected::Map, &QUESTION);
    Question {
        ask: said(reader, &keys, "ask"),
        basis: said(reader, &keys, "basis"),
        certainty: certainty(reader, &keys),
        yes: said(reader, &keys, "yes"),
        no: said(reader, &keys, "no"),
        unclear: said(reader, &keys, "unclear"),
    }
}

fn word_list(reader: &mut Reader, at: &At<'_>) -> WordList {
    let keys = reader.keys(at, Expected::Map, &WORD_LIST);
    WordList {
        title: said(reader, &keys, "title"),
        words: words(reader, &keys, "words"),
        basis: text(reader, &keys, "basis"),
        certainty: certainty(reader, &keys),
    }
}

fn exclusion(reader: &mut Reader, at: &At<'_>) -> Exclusion {
    let keys = reader.keys(at, Expected::Map, &EXCLUSION);
    Exclusion {
        title: said(reader, &keys, "title"),
        titles: words(reader, &keys, "titles"),
        cues: words(reader, &keys, "cues"),
        trap: text(reader, &keys, "trap"),
        national: keys.get("national").is_some_and(|at| reader.yes(&at)),
        basis: said(reader, &keys, "basis"),
        certainty: certainty(reader, &keys),
    }
}

/// `screening` of a place.
pub(super) fn place_exclusions(reader: &mut Reader, at: &At<'_>) -> PlaceExclusions {
    let keys = reader.keys(at, Expected::Map, &PLACE_SCREENING);
    let listed = reader.needed(&keys, "excluded").map(|at| reader.list(&at)).unwrap_or_default();
    let mut excluded = Vec::new();
    for one in listed {
        excluded.extend(reader.word(&one, CATEGORIES, CATEGORIES).map(str::to_owned));
    }
    PlaceExclusions {
        excluded,
        basis: said(reader, &keys, "basis"),
        certainty: certainty(reader, &keys),
        note: text(reader, &keys, "note"),
    }
}

/// Words that must be there.
fn said(reader: &mut Reader, keys: &Keys<'_>, key: &'static str) -> String {
    reader.needed(keys, key).and_then(|at| reader.text(&at)).unwrap_or_default()
}

/// A list that may be left out.
fn words(reader: &mut Reader, keys: &Keys<'_>, key: &'static str) -> Vec<String> {
    keys.get(key).map(|at| reader.texts(&at)).unwrap_or_default()
}

fn certainty(reader: &mut Reader, keys: &Keys<'_>) -> Certainty {
    let read =
        reader.needed(keys, "certainty").and_then(|at| reader.word(&at, CERTAINTIES, CERTAINTIES));
    match read {
        Some("verified") => Certainty::Verified,
        Some("second_hand") => Certainty::SecondHand,
        Some("recalled") => Certainty::Recalled,
        _ => Certainty::Unknown,
    }
}
