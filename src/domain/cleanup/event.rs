//! What can happen to a clean-up, in the past tense. Events are kept for good.
//!
//! The meaning of an event that was released must never change (I6); a change of meaning is a new variant.

use crate::domain::catalogue::{Act, End};
use crate::domain::digest::Digest;
use crate::domain::name::{EntryId, PersonId};
use chrono::{DateTime, FixedOffset, NaiveDate};

/// Something that happened to a clean-up, when it was recorded, and by whose hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanUpEvent {
    /// When it was recorded.
    pub at: DateTime<FixedOffset>,
    /// By whose hand.
    pub person: PersonId,
    /// What.
    pub what: CleanUpHappening,
}

/// 处理意见: what is to become of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disposition {
    /// 继续有效
    Continue,
    /// 修改: it stays in force and is to be amended.
    Amend,
    /// 废止
    Repeal,
    /// 宣布失效
    Lapse,
}

impl Disposition {
    /// All of them, in the order of the annexes of a decision.
    pub const ALL: [Self; 4] = [Self::Continue, Self::Amend, Self::Repeal, Self::Lapse];

    /// Its name for programs; that of an end is that of the status it leads to.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Continue => "continue",
            Self::Amend => "amend",
            Self::Repeal => End::Repealed.as_str(),
            Self::Lapse => End::Lapsed.as_str(),
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }

    /// How it ends the entry; none where the entry stays.
    pub fn end(self) -> Option<End> {
        match self {
            Self::Continue | Self::Amend => None,
            Self::Repeal => Some(End::Repealed),
            Self::Lapse => Some(End::Lapsed),
        }
    }
}

/// What was decided on an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What is to become of it.
    pub disposition: Disposition,
    /// Why.
    pub reason: String,
    /// The new last day of its term; only of what stays in force as it is.
    pub until: Option<NaiveDate>,
}

/// An entry on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub entry: EntryId,
    /// Why it is looked at, where something is known of it: which law has changed.
    pub cause: Option<String>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CleanUpHappening {
    /// It was begun.
    Started {
        /// What it is called: 2026年度规范性文件清理.
        title: String,
        /// What was taken up, as it was asked for.
        scope: String,
        /// The day by which all entries are to be decided.
        due: Option<NaiveDate>,
        /// The entries.
        items: Vec<Item>,
    },
    /// Entries were given to a unit.
    Assigned {
        /// Which.
        entries: Vec<EntryId>,
        /// 责任单位.
        unit: String,
        /// The day by which the unit is to be done with them.
        due: Option<NaiveDate>,
    },
    /// It was decided what is to become of entries. A later decision stands in place of an earlier one.
    Decided {
        /// Of which, and what.
        decisions: Vec<(EntryId, Decision)>,
    },
    /// Entries were taken off the list.
    Removed {
        /// Which.
        entries: Vec<EntryId>,
        /// Why.
        reason: String,
    },
    /// It was finished, and every entry has become what was decided.
    Finished {
        /// The decision by which that was done.
        by: Act,
        /// The day of that decision.
        decided_on: NaiveDate,
        /// The first day on which what ended is no longer in force.
        from: NaiveDate,
        /// The decision paper: formats and digests.
        papers: Vec<(String, Digest)>,
    },
    /// It was given up. Nothing became of any entry.
    Abandoned {
        /// Why.
        reason: String,
    },
}

impl CleanUpHappening {
    /// Its name for programs.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Started { .. } => "started",
            Self::Assigned { .. } => "assigned",
            Self::Decided { .. } => "decided",
            Self::Removed { .. } => "removed",
            Self::Finished { .. } => "finished",
            Self::Abandoned { .. } => "abandoned",
        }
    }
}
