//! Legal time: working days and deadlines.
//!
//! The room exists so that nothing has to move when counting arrives; until then only the words of
//! a period ([`Period`]) live here. It must never ask what day it is.

mod period;

pub use period::{Period, PeriodError, Unit};
