//! What people are told of calendars: their days, what is wrong with their data, and what was counted by them.

mod en;
mod fault;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

pub(super) use fault::{fault_en, fault_zh};

use crate::domain::calendar::{Rest, Unit, What};
use chrono::NaiveDate;

/// The words about calendars in one language.
#[expect(missing_docs, reason = "each word is named by what it says")]
pub struct CalendarWords {
    pub group: &'static str,
    pub show: &'static str,
    pub year: &'static str,
    pub year_value: &'static str,
    pub add: &'static str,
    pub add_file: &'static str,
    pub count: &'static str,
    pub from: &'static str,
    pub how_many: &'static str,
    pub how_many_value: &'static str,
    pub unit: &'static str,
    pub unit_value: &'static str,
    pub roll: &'static str,
    pub term: &'static str,
    pub why: &'static str,
    pub between: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    /// A day with its weekday.
    pub day: fn(NaiveDate) -> String,
    /// The same inside a year that was named.
    pub short_day: fn(NaiveDate) -> String,
    /// From one to another.
    pub span: fn(&str, &str) -> String,
    /// Several after one another.
    pub list: fn(&[String]) -> String,
    /// The year.
    pub head: fn(i32) -> String,
    pub notices: &'static str,
    /// 按周末推算，待国务院办公厅公布.
    pub estimated: &'static str,
    /// From which day of a year on it is estimated.
    pub estimated_from: fn(&str) -> String,
    /// What to do about a year that was not announced.
    pub estimated_hint: &'static str,
    pub holiday_head: [&'static str; 3],
    /// Over the days, with how many there are.
    pub made_up_head: fn(usize) -> String,
    pub closed_head: [&'static str; 4],
    pub month_head: [&'static str; 3],
    pub month: fn(u32) -> String,
    pub whole_year: &'static str,
    /// The file that was written.
    pub added: fn(&str) -> String,
    /// How many open cases were counted anew by another calendar, and how many last days moved.
    pub recounted: fn(u64, u64) -> String,
    /// The file that would be written.
    pub would_add: fn(&str) -> String,
    /// The carried calendar's file, which was written as well.
    pub carried: fn(&str) -> String,
    /// Days of other years that the new data set.
    pub other_off: fn(&str) -> String,
    pub other_work: fn(&str) -> String,
    /// How many of what, backwards or not: 5 个工作日.
    pub period: fn(i64, Unit) -> String,
    /// The start, how many of what, and the last day.
    pub counted: fn(&str, &str, &str) -> String,
    /// The same backwards.
    pub counted_back: fn(&str, &str, &str) -> String,
    /// The same of a term of validity.
    pub counted_term: fn(&str, &str, &str) -> String,
    /// The last day is a rest day and stays so; why it is one.
    pub rest: fn(&Rest) -> String,
    /// The rest day on which it would have ended.
    pub rolled: fn(&str) -> String,
    pub why_head: [&'static str; 3],
    /// What becomes of a stretch of days: counted and not, and which number; the unit.
    pub what: fn(&What, Unit) -> String,
    /// One day and another, of which the first does not count.
    pub lies_between: fn(&str, &str) -> String,
    pub exactly: fn(&str) -> String,
    pub beyond: &'static str,
    /// The unit.
    pub not_backwards: fn(&str) -> String,
    pub not_backwards_hint: &'static str,
    /// The option.
    pub only_forwards: fn(&str) -> String,
    pub term_of_workdays: &'static str,
}
