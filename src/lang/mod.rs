//! Room to be furnished.

pub mod sheet;
pub mod site;
