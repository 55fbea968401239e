//! What can happen to an entry, in the past tense. Events are kept for good.
//!
//! The meaning of an event that was released must never change (I6); a change of meaning is a new variant. What is asked
//! for an entry is what would then have happened, no more and no less, so [`decide`](super::decide()) takes the
//! same type.

use super::entry::{Entry, Filed, Text};
use super::field::Field;
use super::relation::Relation;
use crate::domain::name::{CaseId, EntryId, PersonId};
use chrono::{DateTime, FixedOffset, NaiveDate};

/// Something that happened to an entry, when it was recorded, and by whose hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryEvent {
    /// When it was recorded: what the catalogue says on a day is what was recorded by its end.
    pub at: DateTime<FixedOffset>,
    /// By whose hand.
    pub person: PersonId,
    /// What.
    pub what: EntryHappening,
}

/// The act by which something was done to a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Act {
    /// Its title or a few words on it.
    pub title: String,
    /// 发文字号.
    pub number: Option<String>,
    /// The organ that did it, where that is not the one that issued the document.
    pub organ: Option<String>,
    /// Its own entry, where the catalogue has one.
    pub entry: Option<EntryId>,
    /// The case in which it was decided.
    pub case: Option<CaseId>,
}

/// How a document, or some of its clauses, ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// 废止: repealed by the organ that issued it.
    Repealed,
    /// 宣布失效: declared to be without effect, as a clean-up does with what has served its purpose.
    Lapsed,
    /// 撤销: annulled by a superior.
    Annulled,
}

impl End {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Repealed, Self::Lapsed, Self::Annulled];

    /// Its name for programs; that of the status it leads to.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Repealed => "repealed",
            Self::Lapsed => "invalid",
            Self::Annulled => "annulled",
        }
    }

    /// The end of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|end| end.as_str() == name)
    }
}

/// What an older catalogue says became of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StockMark {
    /// How it ended; none where it was amended and holds.
    pub end: Option<End>,
    /// Since when, where the older catalogue says so.
    pub from: Option<NaiveDate>,
}

/// A correction of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Which.
    pub field: Field,
    /// What is right; none for nothing.
    pub value: Option<String>,
}

/// What happened. `from` is always the first day on which it is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryHappening {
    /// The document of a case was published.
    Published(Box<Entry>),
    /// A document older than the registry was taken over from a list or a folder.
    Imported {
        /// What was stated of it.
        entry: Box<Entry>,
        /// What became of it, as the list says.
        mark: Option<StockMark>,
        /// The file it stood in, and where.
        source: String,
    },
    /// It was filed with the superior.
    Filed(Filed),
    /// It was amended.
    Amended {
        /// By what.
        by: Act,
        /// From which day on.
        from: NaiveDate,
        /// The whole text as amended; none where nobody made one (未合并文本).
        text: Option<Text>,
    },
    /// It ended, or some of its clauses did.
    Ended {
        /// How.
        end: End,
        /// By what.
        by: Act,
        /// The first day on which it is no longer in force.
        from: NaiveDate,
        /// The clauses that ended; none for all of it.
        clauses: Vec<String>,
    },
    /// 暂停执行: it stays, and is not applied for a while.
    Suspended {
        /// By what.
        by: Act,
        /// From which day on.
        from: NaiveDate,
        /// The last day of it, where that is fixed beforehand.
        until: Option<NaiveDate>,
    },
    /// 恢复执行.
    Resumed {
        /// By what.
        by: Act,
        /// From which day on it is applied again.
        from: NaiveDate,
    },
    /// 继续有效, 延长有效期: its term was made longer, or done away with.
    Renewed {
        /// By what.
        by: Act,
        /// The day on which that was decided.
        from: NaiveDate,
        /// The new last day; none for no term any more.
        until: Option<NaiveDate>,
        /// It is in force again although its term had run out when this was decided or recorded.
        revives: bool,
    },
    /// 清理: a clean-up decided that it stays in force, as it is or until it is amended.
    CleanedUp {
        /// By what.
        by: Act,
        /// The day on which that was decided.
        from: NaiveDate,
        /// It is to be amended.
        to_amend: bool,
    },
    /// What the record stated of it was wrong from the beginning. The old statement stays known.
    Corrected {
        /// What is right.
        corrections: Vec<Correction>,
        /// Why.
        reason: String,
    },
    /// Something that was recorded of it never happened to it. The record of it stays known.
    Struck {
        /// Which: its place in the stream, from 1.
        event: u64,
        /// Why.
        reason: String,
    },
    /// 政策解读: an explanation for the public was linked.
    InterpretationLinked {
        /// Its title.
        title: String,
        /// Where it is.
        link: String,
    },
    /// It was put in relation with another entry.
    Related {
        /// In which.
        relation: Relation,
        /// With which.
        other: EntryId,
    },
    /// Something was noted of it: what is the official text, who keeps the paper.
    Noted {
        /// What.
        text: String,
    },
}

impl EntryHappening {
    /// The first day on which it is so, for what has one.
    pub fn from(&self) -> Option<NaiveDate> {
        match self {
            Self::Amended { from, .. }
            | Self::Ended { from, .. }
            | Self::Suspended { from, .. }
            | Self::Resumed { from, .. }
            | Self::Renewed { from, .. }
            | Self::CleanedUp { from, .. } => Some(*from),
            Self::Published(entry) => Some(entry.published_on),
            Self::Imported { .. }
            | Self::Filed(_)
            | Self::Corrected { .. }
            | Self::Struck { .. }
            | Self::InterpretationLinked { .. }
            | Self::Related { .. }
            | Self::Noted { .. } => None,
        }
    }

    /// By what it was done, where an act did it.
    pub fn act(&self) -> Option<&Act> {
        match self {
            Self::Amended { by, .. }
            | Self::Ended { by, .. }
            | Self::Suspended { by, .. }
            | Self::Resumed { by, .. }
            | Self::Renewed { by, .. }
            | Self::CleanedUp { by, .. } => Some(by),
            _ => None,
        }
    }

    /// Its name for programs.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Published(_) => "published",
            Self::Imported { .. } => "imported",
            Self::Filed(_) => "filed",
            Self::Amended { .. } => "amended",
            Self::Ended { end, .. } => end.as_str(),
            Self::Suspended { .. } => "suspended",
            Self::Resumed { .. } => "resumed",
            Self::Renewed { .. } => "renewed",
            Self::CleanedUp { .. } => "cleaned-up",
            Self::Corrected { .. } => "corrected",
            Self::Struck { .. } => "struck",
            Self::InterpretationLinked { .. } => "interpretation",
            Self::Related { .. } => "related",
            Self::Noted { .. } => "noted",
        }
    }
}
