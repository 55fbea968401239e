//! The language as tables: which keys each map has, what stands under them, which words there are.
//!
//! The reader takes its known keys and words from here and the JSON Schema for editors is made from here, so that
//! neither can know a key which the other does not. A table says form only; what a file means is the domain's.

mod law;
mod office;
mod outcome;
mod place;
mod rules;
mod scenario;
mod screening;
mod stage;
mod top;
mod trial;

pub(super) use law::{LAWS, ORGAN, ORGANS, RENUMBERING, REPEAL, STATUTE, STATUTE_KINDS, VERSION};
pub(super) use office::{CALENDARS, CLOSED, LOCALES, OFFICE, OFFICE_CALENDAR, PERSON, SITE};
pub(super) use outcome::{
    BARS, CATALOGUE, COMPLETE, CONCLUSIONS, FIELD, FIELD_TYPES, OPEN_FINDINGS, OUTCOME, REQUIRE,
    SHORT_TYPES,
};
pub(super) use place::{CERTAINTIES, CONFIRMATION, DUTY, JURISDICTION, OFFICE_PLACE, PARAMETER};
pub(super) use rules::{DIMENSIONS, LEVELS, LOOK, STATUSES, WITHIN, WORD_SET, WORDS_THERE};
pub(super) use scenario::{EXPECT, NONE, OPEN, STEP, VERDICTS};
pub(super) use screening::{EXCLUSION, PLACE_SCREENING, QUESTION, SCREENING, WORD_LIST};
pub(super) use stage::{
    ABOUT, ASSIGN, CLOCKS, ITEM, MATERIAL, NEED, PAPERS, STAGE, TAKES, WEIGHTS,
};
pub(super) use top::{DEADLINE, ESCALATION, FACT, FACT_TYPES, WITHDRAWAL};

pub(super) use trial::{CALENDAR, DEFAULT_PACE, DURATIONS, OFF, PACE, SPREAD, YEAR};

pub use rules::{RULE, WORD_SETS};
pub use scenario::SCENARIO;
pub use top::{LANGUAGES, LIBRARY, WORKFLOW};

/// A map whose keys the language fixes.
#[derive(Debug)]
pub struct Shape {
    /// What it is called in the schema.
    pub name: &'static str,
    /// The keys, in the order in which authors write them.
    pub keys: &'static [Key],
    /// What holds between keys.
    pub rules: &'static [Rule],
}

impl Shape {
    /// The names of its keys.
    pub fn names(&self) -> Vec<&'static str> {
        self.keys.iter().map(|key| key.name).collect()
    }

    /// Whether it has the key.
    pub fn has(&self, name: &str) -> bool {
        self.keys.iter().any(|key| key.name == name)
    }
}

/// A key of a map.
#[derive(Debug)]
pub struct Key {
    /// As written.
    pub name: &'static str,
    /// It must be there.
    pub needed: bool,
    /// What stands under it.
    pub value: Value,
}

/// A key that must be there.
const fn needed(name: &'static str, value: Value) -> Key {
    Key { name, needed: true, value }
}

/// A key that may be left out.
const fn free(name: &'static str, value: Value) -> Key {
    Key { name, needed: false, value }
}

/// What holds between the keys of a map.
#[derive(Debug)]
pub enum Rule {
    /// Exactly one of these is there.
    OneOf(&'static [&'static str]),
    /// At least one of these is there.
    AnyOf(&'static [&'static str]),
    /// Where `unless` is not there, these are.
    NeededUnless {
        /// The key that makes them needless.
        unless: &'static str,
        /// These.
        keys: &'static [&'static str],
    },
    /// Where `key` does not have one of these words, `keys` are there.
    NeededUnlessOf {
        /// The key that decides.
        key: &'static str,
        /// The words that make the others needless.
        words: &'static [&'static str],
        /// These.
        keys: &'static [&'static str],
    },
    /// `then` is there where `key` has this word, and only there.
    Only {
        /// The key that decides.
        key: &'static str,
        /// Its word.
        word: &'static str,
        /// The key that hangs on it.
        then: &'static str,
    },
}

/// What can stand under a key.
#[derive(Debug)]
pub enum Value {
    /// Words with something to be seen in them.
    Text,
    /// Words, or a map of languages to words.
    Title,
    /// Lower-case letters, digits, `-` and `_`.
    Name,
    /// A name that may have upper-case letters.
    Code,
    /// `true` or `false`.
    Yes,
    /// A whole number, zero or more.
    Whole,
    /// `15 workdays`.
    Period,
    /// `stage`, `stage.outcome` or `stage.outcome.field`; or a list of at least one of these.
    Moments,
    /// The way to another file of the pack.
    Path,
    /// `true`, `false` or a word.
    FactValue,
    /// A map of facts, or a list of such maps.
    Condition,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A name or a list of at least one.
    NameOrNames,
    /// A list, perhaps of nothing.
    List(&'static Value),
    /// A list of at least one.
    Some(&'static Value),
    /// A map with fixed keys.
    Map(&'static Shape),
    /// A map whose keys are names that the author chooses.
    Named(&'static Value),
    /// One or the other.
    Either(&'static Value, &'static Value),
}
