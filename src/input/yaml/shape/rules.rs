//! The keys of `workflows/PACK/rules/**.yaml`: a rule in a file, and the sets of words that all of them share.
//!
//! Which conditions, values and reasonings there are is the domain's (`domain::check::rule`).

use super::place::CERTAINTIES;
use super::stage::WEIGHTS;
use super::{Rule, Shape, Value, free, needed};
use crate::domain::check::rule::CONDITIONS;
use crate::domain::check::{BEYOND_TEXT, REASONED};

pub(in super::super) const STATUSES: &[&str] = &["stable", "trial", "removed"];
pub(in super::super) const DIMENSIONS: &[&str] = &[
    "subject",
    "authority",
    "content",
    "procedure",
    "legality",
    "reasonableness",
    "feasibility",
    "form",
];
pub(in super::super) const LEVELS: &[&str] = &["law", "regulation", "policy", "practice"];
pub(in super::super) const WITHIN: &[&str] = &["sentence", "paragraph", "clause", "document"];

/// A rule.
pub static RULE: Shape = Shape {
    name: "rule",
    keys: &[
        needed("code", Value::Code),
        needed("title", Value::Text),
        needed("since", Value::Text),
        needed("status", Value::Word(STATUSES)),
        needed("weight", Value::Word(WEIGHTS)),
        needed("dimension", Value::Word(DIMENSIONS)),
        needed("level", Value::Word(LEVELS)),
        free("item", Value::Code),
        free("basis", Value::List(&Value::Text)),
        needed("certainty", Value::Word(CERTAINTIES)),
        needed("why", Value::Text),
        free("traps", Value::List(&Value::Text)),
        free("propose", Value::Text),
        free("look_for", Value::Some(&A_LOOK)),
        free("reasoned", Value::Word(REASONED)),
        free("unless", Value::List(&A_CONDITION)),
        free("lower", Value::List(&A_CONDITION)),
        free("bad", Value::Some(&Value::Text)),
        free("good", Value::Some(&Value::Text)),
    ],
    rules: &[
        Rule::OneOf(&["look_for", "reasoned"]),
        Rule::NeededUnlessOf { key: "reasoned", words: BEYOND_TEXT, keys: &["bad", "good"] },
    ],
};

static A_LOOK: Value = Value::Either(&Value::Text, &Value::Map(&LOOK));
static A_CONDITION: Value = Value::Either(&Value::Word(CONDITIONS), &Value::Map(&WORDS_THERE));

/// What a rule looks for, where one pattern in one sentence does not say it.
pub(in super::super) static LOOK: Shape = Shape {
    name: "look",
    keys: &[
        needed("all", Value::Some(&Value::Text)),
        free("within", Value::Word(WITHIN)),
        free("unless", Value::List(&A_CONDITION)),
        free("lower", Value::List(&A_CONDITION)),
    ],
    rules: &[],
};

/// A condition that is a pattern.
pub(in super::super) static WORDS_THERE: Shape =
    Shape { name: "words_there", keys: &[needed("words", Value::Text)], rules: &[] };

/// `rules/words.yaml`.
pub static WORD_SETS: Shape = Shape {
    name: "word_sets",
    keys: &[needed("sets", Value::Named(&Value::Map(&WORD_SET)))],
    rules: &[],
};

/// A set of words.
pub(in super::super) static WORD_SET: Shape = Shape {
    name: "word_set",
    keys: &[needed("title", Value::Text), needed("words", Value::Some(&Value::Text))],
    rules: &[],
};
