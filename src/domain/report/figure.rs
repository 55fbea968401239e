//! A figure: a name, and the list of what stands behind it. Its value is counted from the list.
//!
//! Whole numbers only, so that it is the same on any machine.

use super::key::{Key, Topic};
use crate::domain::name::{CaseId, EntryId};
use chrono::NaiveDate;

/// What an item speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A case.
    Case(CaseId),
    /// An entry of the catalogue.
    Entry(EntryId),
}

impl Subject {
    /// Its name.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Case(id) => id.as_str(),
            Self::Entry(id) => id.as_str(),
        }
    }
}

/// What an item adds to its figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Worth {
    /// It is one of those that are counted.
    One,
    /// It is one of the whole, and of the part that is asked for or not.
    Of(bool),
    /// It took so many working days.
    Days(u32),
}

/// One of those behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub subject: Subject,
    /// The title of the document.
    pub title: String,
    /// Which of several of one case: the number of an opinion, the question of a finding, a stage.
    pub detail: String,
    /// The day that puts it into the year.
    pub on: Option<NaiveDate>,
    /// What it adds.
    pub worth: Worth,
}

/// What kind of figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// How many.
    Count,
    /// How many of how many.
    Share,
    /// How long.
    Days,
}

impl Kind {
    /// Its name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Share => "share",
            Self::Days => "days",
        }
    }
}

/// How working days are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many were measured.
    pub count: usize,
    /// 平均, in tenths, a half rounded up.
    pub average: u64,
    /// 中位数, in tenths: of an even number the middle of the two in the middle.
    pub median: u64,
    /// The nearest rank that nine of ten do not exceed.
    pub ninth: u32,
    /// The longest.
    pub longest: u32,
}

/// What a figure comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// How many.
    Count(usize),
    /// How many of how many.
    Share {
        /// The part.
        part: usize,
        /// The whole.
        whole: usize,
    },
    /// How long; none where nothing was measured.
    Days(Option<Spread>),
}

impl Value {
    /// How many it counts: of a share the whole, of days what was measured.
    pub fn count(self) -> usize {
        match self {
            Self::Count(count) | Self::Share { whole: count, .. } => count,
            Self::Days(spread) => spread.map_or(0, |spread| spread.count),
        }
    }

    /// A share in tenths of a percent, a half rounded up; none of nothing, and of what is no share.
    pub fn permille(self) -> Option<usize> {
        match self {
            Self::Share { part, whole } if whole > 0 => Some((part * 2000 + whole) / (whole * 2)),
            _ => None,
        }
    }
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub key: Key,
    /// What stands behind it.
    pub items: Vec<Item>,
    /// What it was the year before; none where the record had not begun in that year.
    pub before: Option<Value>,
}

impl Figure {
    /// What it comes to.
    pub fn value(&self) -> Value {
        value(self.key.topic.kind(), &self.items)
    }

    /// The different cases and entries behind it, in order.
    pub fn subjects(&self) -> Vec<&Subject> {
        let mut all: Vec<&Subject> = self.items.iter().map(|item| &item.subject).collect();
        all.sort();
        all.dedup();
        all
    }
}

impl Topic {
    /// What kind of figure it makes.
    pub fn kind(self) -> Kind {
        match self {
            Self::Adoption | Self::Timely | Self::SentInTime => Kind::Share,
            Self::Turnaround | Self::StageDays => Kind::Days,
            _ => Kind::Count,
        }
    }
}

/// What items come to.
pub(super) fn value(kind: Kind, items: &[Item]) -> Value {
    match kind {
        Kind::Count => Value::Count(items.len()),
        Kind::Share => {
            let part = items.iter().filter(|item| item.worth == Worth::Of(true)).count();
            Value::Share { part, whole: items.len() }
        }
        Kind::Days => {
            let days = items.iter().filter_map(|item| match item.worth {
                Worth::Days(days) => Some(days),
                _ => None,
            });
            Value::Days(spread(days.collect()))
        }
    }
}

/// How days are spread; none of nothing.
pub(super) fn spread(mut days: Vec<u32>) -> Option<Spread> {
    days.sort_unstable();
    let count = days.len();
    let longest = *days.last()?;
    let sum: u64 = days.iter().map(|day| u64::from(*day)).sum();
    let many = u64::try_from(count).ok()?;
    let at = |place: usize| days.get(place).map(|day| u64::from(*day));
    let median = (at((count - 1) / 2)? + at(count / 2)?) * 5;
    let ninth = *days.get((count * 9).div_ceil(10) - 1)?;
    Some(Spread { count, average: (sum * 20 + many) / (many * 2), median, ninth, longest })
}
