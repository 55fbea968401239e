//! What people are told of deadlines: what is due, why on that day, and what stands in calendar files. Every field is
//! required, so that a language lacks nothing.
//!
//! Days come as they are shown (`2026-12-14`); nothing here counts.

mod en;
mod why;
mod zh;

pub(super) use en::WORDS as EN;
pub(crate) use why::WhyWords;
pub(super) use zh::WORDS as ZH;

use crate::domain::calendar::Period;
use crate::domain::deadline::Left;

/// Words on deadlines.
pub(crate) struct DueWords {
    /// Help of `due` and of its options.
    pub(crate) help: DueHelp,
    /// What is said where nothing runs, and where nothing of it was asked for.
    pub(crate) none: &'static str,
    pub(crate) none_such: &'static str,
    /// Columns: the last day, what is left, the case, the deadline, where it waits, remarks, the title.
    pub(crate) head: [&'static str; 7],
    /// What is left.
    pub(crate) left: fn(Left) -> String,
    /// The first day on which what ends a minimum may be done, for a table.
    pub(crate) not_before_short: fn(&str) -> String,
    /// In place of the last day, where there is none or it stands still.
    pub(crate) no_day: &'static str,
    /// A stage and who acts there.
    pub(crate) waits: fn(&str, &str) -> String,
    /// Several stages: the first, and how many.
    pub(crate) several: fn(&str, usize) -> String,
    /// What was done: the stage and how it ended.
    pub(crate) done: fn(&str, &str) -> String,
    /// A deadline, and for which time it runs.
    pub(crate) again: fn(&str, u32) -> String,
    /// Remarks in the table, and what they mean: to whom it is shown too.
    pub(crate) escalated: fn(&str) -> String,
    /// How many overdue deadlines a person is told of, and the command that lists them.
    pub(crate) to_urge: fn(usize, &str) -> String,
    pub(crate) estimated: &'static str,
    pub(crate) estimated_note: &'static str,
    pub(crate) unconfirmed: &'static str,
    /// The deadline, and what is not known of it.
    pub(crate) unconfirmed_note: fn(&str, &str) -> String,
    /// Duties of every year: heading.
    pub(crate) yearly: &'static str,
    /// Headings over terms that run out and over clean-ups; how many entries are undecided.
    pub(crate) expiring: &'static str,
    pub(crate) clean_ups: &'static str,
    pub(crate) undecided: fn(usize) -> String,
    /// There are more.
    pub(crate) more: &'static str,
    /// How many of those shown are overdue.
    pub(crate) overdue: fn(usize) -> String,
    /// How many of the cases shown have a deadline that is.
    pub(crate) overdue_cases: fn(usize) -> String,
    /// The columns of other lists.
    pub(crate) due: &'static str,
    /// How a last day is marked that has passed.
    pub(crate) passed: fn(&str) -> String,
    /// The heading over the deadlines of a case; its last day; the first day on which what ends it may be done.
    pub(crate) deadlines: &'static str,
    pub(crate) until: fn(&str) -> String,
    pub(crate) not_before: fn(&str) -> String,
    pub(crate) not_before_paused: &'static str,
    /// A few parts of a sentence; how long a deadline is, and its days.
    pub(crate) parts: fn(&[String]) -> String,
    pub(crate) with_days: fn(&str, &str) -> String,
    /// What was typed is no period, and what one looks like.
    pub(crate) not_a_period: fn(&str) -> String,
    pub(crate) not_a_period_hint: &'static str,
    /// Why a day is what it is.
    pub(crate) why: WhyWords,
    /// What stands in calendar files.
    pub(crate) ics: IcsWords,
}

/// Help of `due`.
pub(crate) struct DueHelp {
    pub(crate) about: &'static str,
    pub(crate) within: &'static str,
    pub(crate) overdue: &'static str,
    pub(crate) role: &'static str,
    pub(crate) person: &'static str,
    pub(crate) why: &'static str,
    pub(crate) ics: &'static str,
    pub(crate) form: &'static str,
    pub(crate) fail_on: &'static str,
    /// What stands for a period and a role.
    pub(crate) period_value: &'static str,
    pub(crate) role_value: &'static str,
    /// Help of `list --overdue`.
    pub(crate) list_overdue: &'static str,
}

/// Words in calendar files.
pub(crate) struct IcsWords {
    /// What the calendar is called: the organ.
    pub(crate) name: fn(&str) -> String,
    /// An entry: the deadline, the case, the title, and how many days it is overdue.
    pub(crate) summary: fn(&str, &str, &str, Option<u32>) -> String,
    /// A duty of every year; the term of a document that runs out; what a unit has to decide in a clean-up.
    pub(crate) yearly: fn(&str) -> String,
    pub(crate) expires: fn(&str) -> String,
    pub(crate) clean_up: fn(&str, &str, usize) -> String,
    /// What to do about a term that runs out.
    pub(crate) expires_note: &'static str,
    /// Lines of the description: the start and the period; the basis; the last day that it moved from; where it waits.
    pub(crate) start: fn(&str, Period) -> String,
    pub(crate) basis: fn(&str) -> String,
    pub(crate) rolled: fn(&str) -> String,
    pub(crate) waits: fn(&str) -> String,
    pub(crate) estimated: &'static str,
    pub(crate) unconfirmed: fn(&str) -> String,
    /// The command that explains the day.
    pub(crate) command: fn(&str) -> String,
    /// What is said when it is time: the summary and the last day; that it is the last day.
    pub(crate) soon: fn(&str, &str) -> String,
    pub(crate) today: fn(&str) -> String,
    /// The category of deadlines, and that of duties of every year.
    pub(crate) deadline: &'static str,
    pub(crate) duty: &'static str,
    /// The file, how many entries are in it, and how many deadlines were left out because they stand still.
    pub(crate) written: fn(&str, usize, usize) -> String,
}

/// How much of a period there is, in a language.
fn amount(lang: super::Lang, period: Period) -> String {
    super::words::period(lang, period)
}
