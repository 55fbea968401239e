//! What law there is: the figures that it leaves to a place ([`Jurisdiction`]), and which of them there can be
//! ([`Known`]); the instruments that texts cite ([`Statutes`]), what is in force on a date, and their words
//! ([`Library`]).
//!
//! This room must never guess: an instrument that is not listed is unknown, a date that nobody has read is absent.

mod jurisdiction;
mod known;
mod library;
mod merge;
mod organ;
mod renumbering;
mod statute;
mod statutes;
mod text;

pub use jurisdiction::{Certainty, Jurisdiction, Parameter, ParameterValue, YearlyDuty};
pub use known::{Kind, Known, PARAMETERS, PERIODS, known};
pub use library::Library;
pub use merge::{Confirmation, DEFAULT_PLACE, OfficePlace};
pub use organ::FormerOrgan;
pub use renumbering::{Move, Renumbering};
pub use statute::{Repeal, Standing, Statute, StatuteKind, Version};
pub use statutes::Statutes;
pub(in crate::domain) use statutes::plain_title;
pub use text::{Article, LawText, label as article_label, number_of as article_number};
