//! What people are told of a search: every field required, so that a language lacks nothing.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

/// Words on searching the catalogue.
pub(crate) struct SearchWords {
    /// Help of `search`.
    pub(crate) search: &'static str,
    /// What stands for the words, and their help.
    pub(crate) words_value: &'static str,
    pub(crate) words: &'static str,
    /// Help of the filters, and what stands for their values.
    pub(crate) status_value: &'static str,
    pub(crate) status: &'static str,
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    pub(crate) organ_value: &'static str,
    pub(crate) organ: &'static str,
    pub(crate) limit: &'static str,
    /// Said when nothing was found.
    pub(crate) none: &'static str,
    /// So many are shown, and there are more.
    pub(crate) more: fn(usize) -> String,
    /// So many more clauses of a document hold the words.
    pub(crate) more_clauses: fn(usize) -> String,
}
