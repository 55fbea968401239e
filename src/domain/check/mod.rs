//! What a program can say about a text before a person judges it: whether it is a normative document at all
//! ([`screening`]), and which of its words
//! raise a suspicion ([`rule`], [`Suspicion`]).
//!
//! It must never decide: everything here is a suggestion with the words that led to it.

mod examples;
pub mod rule;
pub mod scan;
pub mod screening;
mod suspicion;

pub use examples::{Examples, FailedExample, examples};
pub use suspicion::{Detail, Suspicion};
