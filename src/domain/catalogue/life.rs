//! What the events of an entry amount to.
//!
//! `apply` is total and the only writer; it must never judge. What an event makes of the status is
//! [`Standing`]'s to say.

use super::entry::{Entry, Text};
use super::event::{Act, Correction, EntryEvent, EntryHappening};
use super::relation::{Relation, Tie};
use super::standing::Standing;
use super::status::Status;
use chrono::NaiveDate;

/// An event that holds, with its place in the stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lived {
    /// Its place, from 1.
    pub n: u64,
    /// The event.
    pub event: EntryEvent,
}

/// An entry with all that happened to it and was not struck out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    /// What is stated of it, corrections taken in.
    pub entry: Entry,
    /// How many events there are, struck ones among them.
    pub version: u64,
    /// Those that hold, in the order in which they were recorded.
    pub lived: Vec<Lived>,
}

/// A version of the text, from its first day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version<'a> {
    /// The event that made it.
    pub n: u64,
    /// Its first day.
    pub from: NaiveDate,
    /// By what; none for the first version.
    pub by: Option<&'a Act>,
    /// The whole text; none where nobody made one of it (未合并文本), or the store keeps none.
    pub text: Option<&'a Text>,
}

impl Life {
    /// The life that events make; none before the document was published or taken over.
    pub fn of(events: impl IntoIterator<Item = EntryEvent>) -> Option<Self> {
        let mut life: Option<Self> = None;
        for (n, event) in (1..).zip(events) {
            match &mut life {
                Some(life) => life.apply(event),
                None => life = Self::begin(n, event),
            }
        }
        life
    }

    /// The life as the catalogue told it at the end of a day: of events recorded later it knew nothing.
    pub fn known_on(events: impl IntoIterator<Item = EntryEvent>, day: NaiveDate) -> Option<Self> {
        // In the order of recording: a clock that was set back must not let a later event in before an earlier one.
        Self::of(events.into_iter().take_while(|event| event.at.date_naive() <= day))
    }

    fn begin(n: u64, event: EntryEvent) -> Option<Self> {
        let entry = match &event.what {
            EntryHappening::Published(entry) | EntryHappening::Imported { entry, .. } => {
                (**entry).clone()
            }
            _ => return None,
        };
        Some(Self { entry, version: n, lived: vec![Lived { n, event }] })
    }

    /// Takes in what happened next.
    pub fn apply(&mut self, event: EntryEvent) {
        self.version += 1;
        match &event.what {
            EntryHappening::Published(entry) | EntryHappening::Imported { entry, .. } => {
                self.entry.clone_from(entry);
            }
            EntryHappening::Filed(filed) => self.entry.filed = Some(filed.clone()),
            EntryHappening::Corrected { corrections, .. } => {
                for Correction { field, value } in corrections {
                    self.entry.state(*field, value.as_deref());
                }
            }
            EntryHappening::Struck { event: struck, .. } => {
                self.lived.retain(|lived| lived.n != *struck || !lived.can_be_struck());
            }
            _ => {}
        }
        self.lived.push(Lived { n: self.version, event });
    }

    /// What bears on its status, without the words.
    pub fn standing(&self) -> Standing {
        Standing::of(self)
    }

    /// Its status on a day.
    pub fn status(&self, on: NaiveDate) -> Status {
        self.standing().status(&self.entry, on)
    }

    /// The versions of its text, by their first days.
    pub fn versions(&self) -> Vec<Version<'_>> {
        let (from, text) = (self.entry.effective_on, self.entry.text.as_ref());
        let n = self.lived.first().map_or(1, |first| first.n);
        let mut versions = vec![Version { n, from, by: None, text }];
        versions.extend(self.lived.iter().filter_map(|lived| match &lived.event.what {
            EntryHappening::Amended { by, from, text } => {
                Some(Version { n: lived.n, from: *from, by: Some(by), text: text.as_ref() })
            }
            _ => None,
        }));
        versions.sort_by_key(|version| (version.from, version.n));
        versions
    }

    /// How it stands to other entries, as far as its own events say.
    pub fn ties(&self) -> Vec<Tie> {
        let own = &self.entry.id;
        let mut ties: Vec<Tie> =
            self.lived.iter().filter_map(|lived| tie(own, &lived.event.what)).collect();
        ties.sort();
        ties.dedup();
        ties
    }

    /// The clauses that ended by a day.
    pub fn ended_clauses(&self, on: NaiveDate) -> Vec<&str> {
        let ended = self.lived.iter().filter_map(|lived| match &lived.event.what {
            EntryHappening::Ended { clauses, from, .. } if *from <= on => Some(clauses),
            _ => None,
        });
        ended.flatten().map(String::as_str).collect()
    }
}

impl Lived {
    /// Whether it is of a kind that can be struck out. What a document was at first is corrected instead, and neither
    /// corrections nor strikes are struck: they are followed by others.
    pub fn can_be_struck(&self) -> bool {
        !matches!(
            self.event.what,
            EntryHappening::Published(_)
                | EntryHappening::Imported { .. }
                | EntryHappening::Filed(_)
                | EntryHappening::Corrected { .. }
                | EntryHappening::Struck { .. }
        )
    }
}

/// The tie that an event makes.
fn tie(own: &crate::domain::name::EntryId, what: &EntryHappening) -> Option<Tie> {
    if let EntryHappening::Related { relation, other } = what {
        return Some(Tie { subject: own.clone(), relation: *relation, object: other.clone() });
    }
    let relation = match what {
        EntryHappening::Amended { .. } => Relation::Amends,
        EntryHappening::Ended { .. } => Relation::Ends,
        EntryHappening::Suspended { .. }
        | EntryHappening::Resumed { .. }
        | EntryHappening::Renewed { .. } => Relation::Concerns,
        _ => return None,
    };
    let subject = what.act()?.entry.clone()?;
    Some(Tie { subject, relation, object: own.clone() })
}
