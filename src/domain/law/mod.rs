//! What law there is: the figures that it leaves to a place ([`Jurisdiction`]), and which of them there can be
//! ([`Known`]). The law library (titles, what is in force on a date, renumbered articles) will live here.
//!
//! Until then a basis is the text a lawyer wrote in a file: this room must never guess what a citation means.

mod jurisdiction;
mod known;
mod merge;

pub use jurisdiction::{Certainty, Jurisdiction, Parameter, ParameterValue, YearlyDuty};
pub use known::{Kind, Known, PARAMETERS, PERIODS, known};
pub use merge::{Confirmation, DEFAULT_PLACE, OfficePlace};
