//! Bytes from outside, made into what the domain understands, or into a list of what is wrong with them.
//!
//! A bad file must never stop the reading at its first mistake, and never panic (I10).

pub mod yaml;
