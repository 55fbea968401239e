//! Legal time: working days and deadlines.
//!
//! Deadlines are not counted yet: here are the words of a period ([`Period`]) and which days are working days
//! ([`WorkingDays`]). It must never ask what day it is.

mod day;
mod period;
mod working_days;

pub use day::day_of;
pub use period::{Period, PeriodError, Unit};
pub use working_days::{AnnouncedYear, WorkingDays};
