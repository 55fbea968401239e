//! Bytes from outside, read into what the domain understands.
//!
//! A reader must never panic and never trust a length it was told.

pub mod document;
