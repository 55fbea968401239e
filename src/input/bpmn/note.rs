//! What of a file is not in the outline made of it.

/// One element that was not taken, or not as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The element: `inclusiveGateway`.
    pub element: String,
    /// Its id; empty where it has none.
    pub id: String,
    /// What people read on it; empty where nothing stands there.
    pub name: String,
    /// Why.
    pub why: Why,
}

/// Why an element was not taken, or not as it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The outline has no such thing; it was left out.
    LeftOut,
    /// A program's task or an event that is waited for: it became a stage in which a person acts.
    BecameStage,
    /// A choice that follows no task: it became a stage in which a person chooses.
    BecameChoice,
    /// A gateway that lets several ways be taken: it was read as one that lets one be taken.
    BecameExclusive,
    /// What is inside was left out.
    InsideLeftOut,
    /// Its condition was left out: a person chooses.
    Condition,
    /// What sets the event off was left out.
    Trigger,
    /// That it is done several times was left out.
    Repetition,
    /// No flow leads here from the start; it was left out.
    Unreachable,
    /// Nothing follows; an end was put behind it.
    NoEnd,
    /// One branch of several ends here, the case does not: the branch was left out.
    BranchEnds,
    /// Its documentation is longer than the explanation of a stage; the beginning was taken.
    Shortened,
    /// It belongs to another process of the file.
    OtherProcess,
}

impl Why {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::LeftOut => "left-out",
            Self::BecameStage => "became-stage",
            Self::BecameChoice => "became-choice",
            Self::BecameExclusive => "became-exclusive",
            Self::InsideLeftOut => "inside-left-out",
            Self::Condition => "condition",
            Self::Trigger => "trigger",
            Self::Repetition => "repetition",
            Self::Unreachable => "unreachable",
            Self::NoEnd => "no-end",
            Self::BranchEnds => "branch-ends",
            Self::Shortened => "shortened",
            Self::OtherProcess => "other-process",
        }
    }

    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::LeftOut,
        Self::BecameStage,
        Self::BecameChoice,
        Self::BecameExclusive,
        Self::InsideLeftOut,
        Self::Condition,
        Self::Trigger,
        Self::Repetition,
        Self::Unreachable,
        Self::NoEnd,
        Self::BranchEnds,
        Self::Shortened,
        Self::OtherProcess,
    ];
}
