//! Why a deadline ends on its last day: the words round the days, which `lang::calendar` tells one by one.

use crate::domain::calendar::{Unit, What};
use chrono::NaiveDate;

/// Words on one deadline of a case. Days come as they are shown, with their weekday.
pub(crate) struct WhyWords {
    /// No deadline has started in the case yet.
    pub(crate) none: &'static str,
    /// How long at most, at least.
    pub(crate) length: fn(Option<&str>, Option<&str>) -> String,
    pub(crate) basis: fn(&str) -> String,
    /// The parameter of the place that says how long.
    pub(crate) parameter: fn(&str) -> String,
    /// What is not known of the figure.
    pub(crate) unconfirmed: fn(&str) -> String,
    /// The day, what was done on it, and the date in its record that counts.
    pub(crate) start: fn(&str, &str, Option<&str>) -> String,
    /// A start that another one replaced: the same.
    pub(crate) earlier: fn(&str, &str) -> String,
    /// A day with its weekday.
    pub(crate) day: fn(NaiveDate) -> String,
    /// How many days a stretch has.
    pub(crate) how_many: fn(i64) -> String,
    /// What becomes of the days of a stretch of a period of that unit.
    pub(crate) what: fn(&What, Unit) -> String,
    /// How it stands today.
    pub(crate) today: fn(&str) -> String,
    /// The headings over the days of the maximum and of the minimum.
    pub(crate) most: &'static str,
    pub(crate) least: &'static str,
    /// In which stage it stood still.
    pub(crate) paused_in: fn(&str) -> String,
    /// The last day.
    pub(crate) last: fn(&str) -> String,
    /// The rest day it moved from, why that is one, and by which rule.
    pub(crate) rolled: fn(&str, &str) -> String,
    /// Since when it stands still, and what is left.
    pub(crate) still: fn(&str, &str) -> String,
    /// How many days of weekends lie between days that count.
    pub(crate) weekends: fn(i64) -> String,
    pub(crate) beyond: &'static str,
    /// From when people are reminded; from when whom it is shown too.
    pub(crate) remind: fn(&str) -> String,
    pub(crate) escalate: fn(&str, &str) -> String,
    /// What ended it, when, and by how many days it was late.
    pub(crate) ended: fn(&str, &str, Option<u32>) -> String,
    /// What ended it and when, where it had no last day.
    pub(crate) done: fn(&str, &str) -> String,
    /// The case ended without it.
    pub(crate) lapsed: fn(&str) -> String,
    /// The first day on which what ends it may be done, and that the minimum's last day must have passed.
    pub(crate) possible: fn(&str, bool) -> String,
    /// The cases for which the minimum does not hold.
    pub(crate) unless: fn(&str) -> String,
    /// When, who did not wait, why, and until when it would have been.
    pub(crate) waived: fn(&str, &str, &str, Option<&str>) -> String,
    /// When the legal time changed, and the last day before and after; none while it stood still.
    pub(crate) moved: fn(&str, Option<&str>, Option<&str>) -> String,
}
