//! 例外: what makes words harmless that a pattern found (LEGAL §4.3), and how far patterns may stand apart.
//!
//! The list is closed: how each is told from a text is the program's (`domain::check::scan`), so that
//! it is right for all rules at once.

use super::pattern::Pattern;

/// How far the patterns of a look may stand apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Within {
    /// In one sentence.
    #[default]
    Sentence,
    /// In one paragraph: 款、项.
    Paragraph,
    /// In one clause: 条, or a numbered section.
    Clause,
    /// Anywhere in the text.
    Document,
}

/// What makes words harmless.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// `cited`: the sentence, or the words that lead to it, names a statute that it follows.
    Cited,
    /// `negated`: 不得要求提供…证明; what is forbidden or done away with is not demanded.
    Negated,
    /// `internal`: what is told to do it is a unit or the staff of the government.
    Internal,
    /// `quoted`: it stands inside 《》 or quotation marks.
    Quoted,
    /// `defined`: the sentence says what a word means.
    Defined,
    /// `transferred`: 由公安机关依法处理: it is left to whoever is competent, by the law.
    Transferred,
    /// `lawful`: 依法 governs what is done.
    Lawful,
    /// `contract`: the text is a contract.
    Contract,
    /// `history`: it tells what was, or lists what is repealed.
    History,
    /// `benefit`: it gives something to the public, and takes nothing.
    Benefit,
    /// These words stand in the same sentence, in the same part of it where semicolons part it.
    Words(Pattern),
}

/// The names of the conditions in files, but for patterns.
pub const CONDITIONS: &[&str] = &[
    "cited",
    "negated",
    "internal",
    "quoted",
    "defined",
    "transferred",
    "lawful",
    "contract",
    "history",
    "benefit",
];

impl Condition {
    /// The condition of that name; none where there is none.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "cited" => Self::Cited,
            "negated" => Self::Negated,
            "internal" => Self::Internal,
            "quoted" => Self::Quoted,
            "defined" => Self::Defined,
            "transferred" => Self::Transferred,
            "lawful" => Self::Lawful,
            "contract" => Self::Contract,
            "history" => Self::History,
            "benefit" => Self::Benefit,
            _ => return None,
        })
    }

    /// Its name in files; `words` for a pattern.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Cited => "cited",
            Self::Negated => "negated",
            Self::Internal => "internal",
            Self::Quoted => "quoted",
            Self::Defined => "defined",
            Self::Transferred => "transferred",
            Self::Lawful => "lawful",
            Self::Contract => "contract",
            Self::History => "history",
            Self::Benefit => "benefit",
            Self::Words(_) => "words",
        }
    }
}
