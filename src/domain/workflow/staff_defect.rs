//! What the people of an office can not do of what a workflow asks.
//!
//! Data, as in [`super::defect`]: it must never hold a sentence.

use crate::domain::name::{PersonId, SeriesId};

/// What people can not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffDefect {
    /// Nobody of the office has the role.
    RoleNobodyHas,
    /// Fewer people have the role than must approve.
    TooFewApprovers {
        /// So many must.
        needed: u32,
        /// So many have it.
        have: usize,
    },
    /// The stage is assigned to somebody who is not there.
    UnknownPerson {
        /// As written.
        person: PersonId,
    },
    /// The stage is assigned to somebody who has not its role.
    WithoutRole {
        /// As written.
        person: PersonId,
    },
    /// Separation of duties leaves too few for the stage, however the others are divided.
    NobodyLeft {
        /// Those who have the role.
        able: Vec<PersonId>,
        /// Where this person hands in the draft.
        drafter: PersonId,
    },
    /// The office has no such numbering series.
    NoSeries {
        /// As written.
        series: SeriesId,
    },
}
