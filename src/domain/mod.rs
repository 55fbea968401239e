//! The law's logic, as pure thought: what a workflow is, what a case may do next, what a paper says.
//!
//! It must never touch a file, a clock, the environment or a terminal, and knows no serde: time,
//! person and identifiers arrive in a [`case::Context`]. Clippy denies the ways out below, and
//! `tests/tidy` reads every `use`.
#![deny(clippy::disallowed_methods, clippy::disallowed_types, clippy::disallowed_macros)]

pub mod calendar;
pub mod case;
pub mod catalogue;
pub mod check;
pub mod cleanup;
pub mod deadline;
pub mod digest;
pub mod document;
pub mod filing;
pub mod law;
pub mod limits;
pub mod name;
pub mod nearest;
pub mod office;
pub mod paper;
pub mod report;
pub mod scenario;
pub mod search;
pub mod series;
pub mod simulation;
pub mod workflow;
