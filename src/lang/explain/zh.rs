//! The explanations in Chinese.

mod answers;
mod cleanups;
mod entries;
mod files;
mod moving;
mod names;
mod needs;
mod opinions;
mod rulings;
mod stages;
mod suspicions;
mod times;

use super::{Explanation, Table};

pub(super) const TABLES: &[&Table] = &[
    names::TABLE,
    needs::TABLE,
    stages::TABLE,
    answers::TABLE,
    opinions::TABLE,
    rulings::TABLE,
    suspicions::TABLE,
    files::TABLE,
    moving::TABLE,
    times::TABLE,
    entries::TABLE,
    cleanups::TABLE,
];

/// A code that needs no more reason than its meaning.
const fn plain(
    code: &'static str,
    title: &'static str,
    meaning: &'static str,
    remedy: &'static str,
) -> (&'static str, Explanation) {
    (code, Explanation { title, meaning, why: None, remedy })
}

/// A code with the reason for its rule.
const fn because(
    code: &'static str,
    title: &'static str,
    meaning: &'static str,
    why: &'static str,
    remedy: &'static str,
) -> (&'static str, Explanation) {
    (code, Explanation { title, meaning, why: Some(why), remedy })
}
