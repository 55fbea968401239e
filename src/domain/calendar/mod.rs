//! Legal time: which days are working days ([`WorkingDays`]), where a period ends ([`count()`]), and the same told
//! stretch by stretch ([`explain()`]).
//!
//! What runs on a case is said in `domain::deadline`. It must never ask what day it is.

mod bitmap;
mod count;
mod course;
mod day;
mod explain;
mod kind;
mod period;
mod working_days;

pub use count::{Counted, End, count, term_end};
pub use course::Pause;
pub use day::day_of;
pub use explain::{Stretch, What, explain};
pub use kind::{Closure, DayKind, Rest};
pub use period::{Period, PeriodError, Unit};
pub use working_days::{AnnouncedYear, WorkingDays};
