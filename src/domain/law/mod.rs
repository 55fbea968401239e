//! What law there is: the figures that it leaves to a place ([`Jurisdiction`]), and which of them there can be
//! ([`Known`]); the instruments that texts cite ([`Statutes`]), and what is in force on a date.
//!
//! This room must never guess: an instrument that is not listed is unknown, a date that nobody has read is absent.

mod jurisdiction;
mod known;
mod merge;
mod statute;
mod statutes;

pub use jurisdiction::{Certainty, Jurisdiction, Parameter, ParameterValue, YearlyDuty};
pub use known::{Kind, Known, PARAMETERS, PERIODS, known};
pub use merge::{Confirmation, DEFAULT_PLACE, OfficePlace};
pub use statute::{Repeal, Standing, Statute, StatuteKind, Version};
pub use statutes::Statutes;
pub(in crate::domain) use statutes::plain_title;
