//! Bytes from outside, made into what the domain understands, or into a list of what is wrong with them.
//!
//! A reader must never panic, never trust a length it was told, and never stop at the first mistake of a
//! file it could read on (I10).

pub mod bpmn;
pub mod document;
pub mod form;
pub mod law_text;
pub mod sheet;
pub mod yaml;
