//! 有效性: what an entry is worth on a day.
//!
//! It must never ask what day it is.

use super::Entry;
use chrono::NaiveDate;

/// What an entry is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// 尚未生效
    NotYetInForce,
    /// 有效
    InForce,
    /// 期满失效
    Expired,
}

impl Status {
    /// All of them, in the order of a document's life.
    pub const ALL: [Self; 3] = [Self::NotYetInForce, Self::InForce, Self::Expired];

    /// The status of an entry on a day.
    pub fn of(entry: &Entry, on: NaiveDate) -> Self {
        if on < entry.effective_on {
            Self::NotYetInForce
        } else if entry.valid_until.is_some_and(|last| on > last) {
            Self::Expired
        } else {
            Self::InForce
        }
    }

    /// Its name for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotYetInForce => "pending",
            Self::InForce => "valid",
            Self::Expired => "expired",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::digest::Digest;

    #[test]
    fn a_document_is_in_force_from_its_first_day_to_its_last() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let entry = Entry {
            id: "2026-0001".into(),
            case: "2026-0001".into(),
            title: String::new(),
            number: None,
            organ: String::new(),
            unit: String::new(),
            decided_on: None,
            published_on: day("2024-09-01"),
            effective_on: day("2024-09-07"),
            valid_until: Some(day("2029-09-06")),
            channel: None,
            file: Digest([0; 32]),
            file_name: String::new(),
            outline: Digest([0; 32]),
            filed: None,
        };
        for (on, status) in [
            ("2024-09-06", Status::NotYetInForce),
            ("2024-09-07", Status::InForce),
            ("2029-09-06", Status::InForce),
            ("2029-09-07", Status::Expired),
        ] {
            assert_eq!(Status::of(&entry, day(on)), status, "{on}");
        }
    }
}
