//! 认定标准: the words that the questions look for, and what they say, as a lawyer wrote them down.
//!
//! Which lists, categories and questions there are is fixed here, so that a slip of the pen in the file is seen
//! and not taken for a list of its own; the words in them are the file's. Nothing here judges.

use crate::domain::law::Certainty;
use std::collections::BTreeMap;

/// What the questions are asked by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Criteria {
    /// The questions, by their names ([`QUESTIONS`]).
    pub questions: BTreeMap<String, Question>,
    /// The lists of words, by their names ([`WORD_LISTS`]).
    pub words: BTreeMap<String, WordList>,
    /// 排除目录: the categories, by their names ([`CATEGORIES`]).
    pub exclusions: BTreeMap<String, Exclusion>,
    /// What the place excludes; none where no rule of the place is known.
    pub place: Option<PlaceExclusions>,
}

/// A question, and what each answer to it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub ask: String,
    /// The rule behind it.
    pub basis: String,
    /// How sure that rule is.
    pub certainty: Certainty,
    /// What 是 means.
    pub yes: String,
    /// What 否 means.
    pub no: String,
    /// What it means that the text does not say.
    pub unclear: String,
}

/// Words that tell something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordList {
    /// What people read.
    pub title: String,
    /// The words.
    pub words: Vec<String>,
    /// Where they are from.
    pub basis: Option<String>,
    /// How sure that is.
    pub certainty: Certainty,
}

/// A category of papers that are no normative documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// What people read.
    pub title: String,
    /// What titles of such papers have in them; `甲…乙` are both, in that order.
    pub titles: Vec<String>,
    /// What such papers say.
    pub cues: Vec<String>,
    /// What to look out for: when such a paper is one after all.
    pub trap: Option<String>,
    /// Whether the whole country excludes it.
    pub national: bool,
    /// The rule that excludes it.
    pub basis: String,
    /// How sure that is. What is not sure never settles anything alone.
    pub certainty: Certainty,
}

/// What a place excludes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceExclusions {
    /// The categories, by their names.
    pub excluded: Vec<String>,
    /// The rule of the place.
    pub basis: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// What else there is to know.
    pub note: Option<String>,
}

impl Criteria {
    /// The criteria with what a place excludes.
    #[must_use]
    pub fn at(mut self, place: Option<PlaceExclusions>) -> Self {
        self.place = place;
        self
    }

    /// The categories that it has, in the order in which they are looked for: name, what tells it, what is said of it.
    pub(super) fn categories(&self) -> impl Iterator<Item = (&'static str, By, &Exclusion)> {
        TELLING.into_iter().filter_map(|(name, by)| Some((name, by, self.exclusions.get(name)?)))
    }

    /// The words of a list.
    pub(super) fn list(&self, name: &str) -> &[String] {
        self.words.get(name).map_or(&[], |list| &list.words)
    }
}

/// The lists of words that the questions use.
pub const WORD_LISTS: &[&str] = &[
    "governments",
    "departments",
    "temporary_bodies",
    "party_organs",
    "other_organs",
    "papers",
    "news_titles",
    "news_words",
    "headlines",
    "pleas",
    "regulations",
    "public_kinds",
    "rule_titles",
    "single_recipients",
    "outside_parties",
    "inside_parties",
    "public_addressees",
    "inside_addressees",
    "decisions",
    "prohibitions",
    "obligations",
    "weak_obligations",
    "deployments",
    "self_named",
    "permissions",
    "benefits",
    "sanctions",
    "inside_sanctions",
    "future_rules",
    "enforcement_basis",
    "neutral",
    "secrecy",
];

/// What tells that a paper is of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// Its title only: what plans, measures and rules say is said in normative documents too.
    Title,
    /// The words of the text too: deeds and reports speak of what is or was done.
    Words,
}

/// 排除目录 (LEGAL §1.3): the categories, in the order in which they are looked for, and what tells each.
const TELLING: [(&str, By); 21] = [
    ("contract", By::Words),
    ("village_rules", By::Words),
    ("secret", By::Title),
    ("appointment", By::Words),
    ("commendation", By::Words),
    ("specific_decision", By::Words),
    ("request_report", By::Words),
    ("minutes", By::Words),
    ("establishment", By::Words),
    ("emergency_plan", By::Words),
    ("budget", By::Title),
    ("circular", By::Words),
    ("cleanup", By::Words),
    ("one_off", By::Title),
    ("forwarding", By::Title),
    ("subordinate_institution", By::Title),
    ("internal_rules", By::Title),
    ("technical_standard", By::Title),
    ("planning", By::Title),
    ("work_points", By::Title),
    ("work_plan", By::Title),
];

/// The names of the categories, in that order.
pub const CATEGORIES: &[&str] = &names(TELLING);

const fn names<const N: usize>(table: [(&'static str, By); N]) -> [&'static str; N] {
    let mut names = [""; N];
    let (mut rows, mut places) = (table.as_slice(), names.as_mut_slice());
    while let ([(name, _), more_rows @ ..], [place, more_places @ ..]) = (rows, places) {
        *place = name;
        (rows, places) = (more_rows, more_places);
    }
    names
}

/// The questions: first those of whether it is a normative document, then those of a major decision.
pub const QUESTIONS: &[&str] = &[
    "s01", "s02", "s03", "s04", "s05", "s06", "s07", "s08", "s09", "s10", "m01", "m02", "m03",
    "m04", "m05", "m06", "m07", "m08", "m09",
];

/// The lists of words that the questions of a major decision look for, by the name of the question.
pub const DECISION_LISTS: &[&str] = &["m01", "m02", "m03", "m04", "m05", "m06", "m07"];
