//! What the events of a clean-up amount to.
//!
//! `apply` is total and the only writer; it must never judge.

use super::event::{CleanUpEvent, CleanUpHappening, Decision, Item};
use crate::domain::catalogue::Act;
use crate::domain::digest::Digest;
use crate::domain::name::{CleanUpId, EntryId, PersonId};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// A clean-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanUp {
    /// Its identity.
    pub id: CleanUpId,
    /// How many events there are.
    pub version: u64,
    /// What it is called.
    pub title: String,
    /// What was taken up, as it was asked for.
    pub scope: String,
    /// The day on which it was begun.
    pub started_on: NaiveDate,
    /// The day by which all entries are to be decided.
    pub due: Option<NaiveDate>,
    /// The entries, in the order of the list.
    pub items: Vec<Listed>,
    /// How it ended; none while it goes on.
    pub ended: Option<Ended>,
}

/// An entry on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub entry: EntryId,
    /// Why it is looked at, where something is known of it.
    pub cause: Option<String>,
    /// 责任单位.
    pub unit: Option<String>,
    /// The day by which it is to be decided.
    pub due: Option<NaiveDate>,
    /// What was decided last.
    pub decided: Option<Decided>,
}

/// A decision with the hand that recorded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// What.
    pub decision: Decision,
    /// By whose hand.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// How a clean-up ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// What was decided was done.
    Finished {
        /// When that was recorded.
        at: DateTime<FixedOffset>,
        /// By which decision.
        by: Act,
        /// Its day.
        decided_on: NaiveDate,
        /// The first day on which what ended is no longer in force.
        from: NaiveDate,
        /// The decision paper: formats and digests.
        papers: Vec<(String, Digest)>,
    },
    /// It was given up.
    Abandoned {
        /// When that was recorded.
        at: DateTime<FixedOffset>,
        /// Why.
        reason: String,
    },
}

/// How far a unit is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Entries it has.
    pub all: usize,
    /// Those of them that are decided.
    pub decided: usize,
    /// The earliest day by which one that is not decided was to be.
    pub due: Option<NaiveDate>,
}

impl CleanUp {
    /// The clean-up that events make; none before it was begun.
    pub fn of(id: CleanUpId, events: impl IntoIterator<Item = CleanUpEvent>) -> Option<Self> {
        let mut events = events.into_iter();
        let mut clean_up = Self::begin(id, events.next()?)?;
        events.for_each(|event| clean_up.apply(event));
        Some(clean_up)
    }

    /// A clean-up with its first event; none where that is another.
    pub fn begin(id: CleanUpId, first: CleanUpEvent) -> Option<Self> {
        let CleanUpHappening::Started { title, scope, due, items } = first.what else {
            return None;
        };
        let listed =
            |Item { entry, cause }| Listed { entry, cause, unit: None, due, decided: None };
        let items = items.into_iter().map(listed).collect();
        let started_on = first.at.date_naive();
        Some(Self { id, version: 1, title, scope, started_on, due, items, ended: None })
    }

    /// Takes in what happened next.
    pub fn apply(&mut self, event: CleanUpEvent) {
        self.version += 1;
        let (at, person) = (event.at, event.person);
        match event.what {
            CleanUpHappening::Started { .. } => {}
            CleanUpHappening::Assigned { entries, unit, due } => {
                let entries: BTreeSet<EntryId> = entries.into_iter().collect();
                for item in self.items.iter_mut().filter(|item| entries.contains(&item.entry)) {
                    item.unit = Some(unit.clone());
                    item.due = due.or(item.due);
                }
            }
            CleanUpHappening::Decided { decisions } => {
                let mut decisions: BTreeMap<EntryId, Decision> = decisions.into_iter().collect();
                for item in &mut self.items {
                    if let Some(decision) = decisions.remove(&item.entry) {
                        item.decided = Some(Decided { decision, person: person.clone(), at });
                    }
                }
            }
            CleanUpHappening::Removed { entries, .. } => {
                self.items.retain(|item| !entries.contains(&item.entry));
            }
            CleanUpHappening::Finished { by, decided_on, from, papers } => {
                self.ended = Some(Ended::Finished { at, by, decided_on, from, papers });
            }
            CleanUpHappening::Abandoned { reason } => {
                self.ended = Some(Ended::Abandoned { at, reason });
            }
        }
    }

    /// The entries on which nothing was decided, in the order of the list.
    pub fn undecided(&self) -> impl Iterator<Item = &Listed> {
        self.items.iter().filter(|item| item.decided.is_none())
    }

    /// How far each unit is; the empty name for what was given to none.
    pub fn progress(&self) -> BTreeMap<&str, Progress> {
        let mut units: BTreeMap<&str, Progress> = BTreeMap::new();
        for item in &self.items {
            let unit = units.entry(item.unit.as_deref().unwrap_or_default()).or_default();
            unit.all += 1;
            if item.decided.is_some() {
                unit.decided += 1;
            } else {
                unit.due = [unit.due, item.due].into_iter().flatten().min();
            }
        }
        units
    }
}
