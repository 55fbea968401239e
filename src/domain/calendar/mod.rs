//! Legal time: working days and deadlines.
//!
//! Which days are working days ([`WorkingDays`]), and where a period ends ([`count()`]). What runs on a case is said in
//! `domain::deadline`. It must never ask what day it is.

mod count;
mod day;
mod period;
mod working_days;

pub use count::{Counted, End, Pause, count, term_end};
pub use day::day_of;
pub use period::{Period, PeriodError, Unit};
pub use working_days::{AnnouncedYear, WorkingDays};
