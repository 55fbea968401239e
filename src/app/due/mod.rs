//! `due`: what has to be done until when, read from an index by day; and why that day.
//!
//! The rows are written with the events they come from, by the legal time that the record says they were made by
//! ([`renew()`]). Nothing here may read all cases to answer, and no row may say what is overdue: that is a question
//! with a day in it.

mod query;
mod renew;
mod row;
mod why;
mod yearly;

pub(super) use query::overdue_cases;
pub use query::{CleanUpDue, DueList, DueQuery, due, escalated};
pub(super) use renew::{ADOPTED, TIME, UNDER_WAY, begin, recorded, renew_by};
pub use renew::{Renewed, renew};
pub(super) use row::{DUE, Open, earliest, open, rows};
pub use row::{DueRow, Escalated, Waiting};
pub use why::{Moved, Why, why};
pub use yearly::YearlyDue;
