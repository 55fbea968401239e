//! Words for people, in Chinese and English (I12): sentences made from the data of the other rooms.
//!
//! Every match is exhaustive, so that a new refusal or a new event does not compile until both languages
//! speak of it. This room must never decide anything, print anything, or know who calls it: it imports
//! `domain` and the problem types of `input`, and nothing else.

mod asking;
pub mod bpmn;
pub mod calendar;
pub mod care;
pub mod catalogue;
pub mod check;
pub mod cleanup;
pub(crate) mod comparison;
mod completions;
pub mod diff;
pub(crate) mod drawing;
mod due;
mod en;
pub mod event;
pub mod explain;
pub mod filing;
pub mod finding;
pub(crate) mod form;
mod jurisdiction;
pub mod language;
pub mod law_check;
mod laws;
mod links;
mod listing;
pub mod migration;
pub mod names;
pub mod nets;
mod origin;
pub mod paper;
mod phrases;
pub mod problem;
mod quote;
pub mod reading;
pub mod refusal;
pub mod report;
pub mod rules;
pub mod ruling;
mod said;
pub mod scenario;
pub mod schema;
mod screening;
mod search;
pub mod settings;
pub mod sheet;
pub mod simulation;
pub mod site;
pub mod stock;
mod store;
mod structure;
mod text_check;
pub mod words;
mod zh;

pub use language::{Lang, LangError};
pub use names::{Name, Names};
pub use phrases::Phrases;
pub use said::Said;
pub(crate) use store::{ProgressWords, StoreWords};

#[cfg(test)]
pub(crate) mod samples;
