//! What a program can say about a text before a person judges it: whether it is a normative document at all
//! ([`screening`]), which of its words raise a suspicion ([`rule`], [`scan`]), whether what it cites holds ([`basis`]),
//! whether its form is whole ([`form`]), its procedure was gone through ([`procedure`]), and what it repeats
//! ([`overlap`]).
//!
//! It must never decide: everything here is a suggestion with the words that led to it.

pub mod basis;
mod checker;
mod circumstances;
mod examples;
pub mod form;
pub mod overlap;
pub mod procedure;
mod reasoned;
pub mod rule;
pub mod scan;
pub mod screening;
mod suspicion;

pub use checker::Checker;
pub use circumstances::{Circumstances, PlaceRule};
pub use examples::{Examples, FailedExample, examples};
pub use reasoned::{BEYOND_TEXT, REASONED};
pub use suspicion::{Detail, MovedArticle, Suspicion};
