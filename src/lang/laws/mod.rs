//! What people are told of the law library: every field required, so that a language lacks nothing.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use crate::domain::law::{Renumbering, Standing, StatuteKind, Version};
use chrono::NaiveDate;

/// Words on the law library.
pub(crate) struct LawWords {
    /// Help of `laws` and of its commands.
    pub(crate) about: &'static str,
    pub(crate) import: &'static str,
    pub(crate) list: &'static str,
    pub(crate) show: &'static str,
    pub(crate) stale: &'static str,
    /// Help of arguments.
    pub(crate) from: &'static str,
    pub(crate) from_value: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) kind_value: &'static str,
    pub(crate) replace: &'static str,
    pub(crate) repealed: &'static str,
    pub(crate) without_text: &'static str,
    pub(crate) name: &'static str,
    pub(crate) name_value: &'static str,
    pub(crate) article: &'static str,
    pub(crate) article_value: &'static str,
    pub(crate) on: &'static str,
    /// How far an import is: done, of how many.
    pub(crate) progress: fn(usize, usize) -> String,
    /// A text that was taken: title, version, articles, whether no list knew it.
    pub(crate) taken: fn(&str, Option<NaiveDate>, usize, bool) -> String,
    /// A text that is held already.
    pub(crate) held: fn(&str, Option<NaiveDate>) -> String,
    /// A file that was not taken, and why.
    pub(crate) refused: fn(&str) -> String,
    pub(crate) no_title: &'static str,
    pub(crate) no_articles: fn(&str) -> String,
    pub(crate) no_kind: fn(&str) -> String,
    pub(crate) differs: fn(&str, &str) -> String,
    /// The end of an import: taken, held, refused, whether nothing was written.
    pub(crate) imported: fn(usize, usize, usize, bool) -> String,
    /// The head of the list.
    pub(crate) list_head: [&'static str; 6],
    /// How many statutes are listed.
    pub(crate) listed: fn(usize) -> String,
    /// What an instrument is.
    pub(crate) kind_of: fn(StatuteKind) -> &'static str,
    /// Whether it holds.
    pub(crate) standing: fn(Standing<'_>) -> String,
    /// Labels of what is known of a statute.
    pub(crate) labels: Labels,
    /// A version: its days, its number, its articles.
    pub(crate) version: fn(&Version) -> String,
    /// The heading of a table of numbers: the statute whose old numbers they are.
    pub(crate) table: fn(&str, &Renumbering) -> String,
    /// The version that a quoted article is of.
    pub(crate) of_version: fn(Option<NaiveDate>) -> String,
    /// Nothing is stale: how many entries were looked at, on which day.
    pub(crate) none_stale: fn(usize, NaiveDate) -> String,
    /// How many are: of how many, on which day.
    pub(crate) some_stale: fn(usize, usize, NaiveDate) -> String,
    /// Errors.
    pub(crate) no_statute: fn(&str) -> String,
    pub(crate) no_statute_hint: &'static str,
    pub(crate) no_text: fn(&str) -> String,
    pub(crate) no_text_hint: &'static str,
    pub(crate) no_article: fn(&str, &str, u32) -> String,
    pub(crate) damaged: fn(&str, usize) -> String,
    pub(crate) damaged_hint: &'static str,
}

/// Labels of what is known of a statute.
pub(crate) struct Labels {
    pub(crate) kind: &'static str,
    pub(crate) aliases: &'static str,
    pub(crate) standing: &'static str,
    pub(crate) versions: &'static str,
    pub(crate) repeal: &'static str,
    pub(crate) certainty: &'static str,
    pub(crate) source: &'static str,
    pub(crate) note: &'static str,
    pub(crate) texts: &'static str,
    pub(crate) no_text: &'static str,
}
