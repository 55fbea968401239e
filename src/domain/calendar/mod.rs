//! Legal time: working days and deadlines.
//!
//! The room exists so that nothing has to move when counting arrives; until then only the words of
//! a period ([`Period`]) live here. It must never ask what day it is.

mod day;
mod period;

pub use day::day_of;
pub use period::{Period, PeriodError, Unit};
