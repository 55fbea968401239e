//! Room to be furnished.

pub mod sheet;
