//! By whose hand and when.

use super::source::Source;
use crate::domain::name::PersonId;
use chrono::{DateTime, FixedOffset};

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    /// The person.
    pub person: PersonId,
    /// The name as printed; the identity where the office has no such person any more.
    pub name: String,
    /// When, as recorded.
    pub at: DateTime<FixedOffset>,
}

impl Source<'_> {
    pub(super) fn hand(self, person: &PersonId, at: DateTime<FixedOffset>) -> Hand {
        Hand { person: person.clone(), name: self.name(person), at }
    }

    /// The name of a person as printed.
    pub(super) fn name(self, person: &PersonId) -> String {
        let known = self.office.person(person.as_str());
        known.map_or_else(|| person.to_string(), |known| known.name.clone())
    }
}
