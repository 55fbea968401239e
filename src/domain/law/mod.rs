//! What law there is: the figures that it leaves to a place ([`Jurisdiction`]). The law library (titles, what is in force
//! on a date, renumbered articles) will live here.
//!
//! Until then a basis is the text a lawyer wrote in a file: this room must never guess what a citation means.

mod jurisdiction;

pub use jurisdiction::{Certainty, Jurisdiction, Parameter, ParameterValue, YearlyDuty};
