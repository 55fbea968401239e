//! What people are told of where a file comes from: every field required, so that a language lacks nothing.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

/// Words on where a file comes from.
pub(crate) struct OriginWords {
    /// Help of `verify FILE`.
    pub(crate) file: &'static str,
    /// The registry knows the file.
    pub(crate) known: &'static str,
    /// It does not.
    pub(crate) unknown: &'static str,
    /// Its words name numbers that were given.
    pub(crate) named: &'static str,
    /// That the bytes differ, and what follows.
    pub(crate) differs: &'static str,
    /// When, by whom, what; and the format of a paper.
    pub(crate) line: fn(&str, &str, &str) -> String,
    pub(crate) format: fn(&str) -> String,
    /// The decision of a clean-up.
    pub(crate) decision: &'static str,
}
