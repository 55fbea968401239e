//! 关系: how one entry stands to another, from either side.
//!
//! A relation is recorded once, with the entry that acts; the other side is read from it, never recorded.

use crate::domain::name::EntryId;

/// How an entry stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// It amends the other.
    Amends,
    /// It ends the other, or clauses of it.
    Ends,
    /// It takes the place of the other.
    Replaces,
    /// It is a basis of the other.
    BasisOf,
    /// It explains the other (政策解读, 起草说明).
    Explains,
    /// They belong together.
    Concerns,
}

impl Relation {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Amends, Self::Ends, Self::Replaces, Self::BasisOf, Self::Explains, Self::Concerns];

    /// Its name for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Amends => "amends",
            Self::Ends => "ends",
            Self::Replaces => "replaces",
            Self::BasisOf => "basis-of",
            Self::Explains => "explains",
            Self::Concerns => "concerns",
        }
    }

    /// Its name for programs, seen from the other entry.
    pub fn seen_back(self) -> &'static str {
        match self {
            Self::Amends => "amended-by",
            Self::Ends => "ended-by",
            Self::Replaces => "replaced-by",
            Self::BasisOf => "based-on",
            Self::Explains => "explained-by",
            Self::Concerns => "concerns",
        }
    }

    /// The relation of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|relation| relation.as_str() == name)
    }
}

/// That one entry stands to another so: `subject` amends `object`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tie {
    /// The entry that acts.
    pub subject: EntryId,
    /// How.
    pub relation: Relation,
    /// The entry that it is done to.
    pub object: EntryId,
}
