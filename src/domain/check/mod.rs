//! What a program can say about a text before a person judges it: whether it is a normative document at all
//! ([`screening`]); text rules will live here too.
//!
//! It must never decide: everything here is a suggestion with the words that led to it.

pub mod screening;
