//! 存量目录: lists of documents that are older than the registry: what their columns mean, what a row states, and what an
//! entry looks like as a row again.
//!
//! It must never guess silently: what was taken from elsewhere or is odd is noted, and what can not be understood is a
//! problem of the row.

mod column;
mod day;
mod row;
#[cfg(test)]
mod tests;

pub use column::{Column, guess, head_row};
pub use day::{Epoch, day_of_cell, term_of_cell};
pub use row::{Known, RowNote, RowProblem, Stock, Taken, cells_of, read_row};
