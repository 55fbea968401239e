//! Words for people, one module a subject (I12).

pub mod problem;
