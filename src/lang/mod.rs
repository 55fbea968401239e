//! Room to be furnished.

pub mod paper;
