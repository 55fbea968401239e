//! What people are told of cases that need one another, and of whose turn it is: every field required, so that
//! a language lacks nothing.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

/// Words on cases that need one another, and on whose turn it is.
pub(crate) struct LinkWords {
    /// Help of `link`.
    pub(crate) link: &'static str,
    /// Help of its arguments: the case that needs another, what for, the other.
    pub(crate) outer: &'static str,
    pub(crate) need: &'static str,
    pub(crate) inner: &'static str,
    /// What stands for a need.
    pub(crate) need_value: &'static str,
    /// Help of `submit --for`.
    pub(crate) needed_by: &'static str,
    /// Help of `todo --all`.
    pub(crate) all: &'static str,
    /// What a role does and whose turn it is: the role, the person.
    pub(crate) role_of: fn(&str, &str) -> String,
    /// A stage at work, and whose turn it is.
    pub(crate) stage_of: fn(&str, &str) -> String,
    /// Whose turn it is.
    pub(crate) turn_of: fn(&str) -> String,
    /// The heading over the cases that are needed.
    pub(crate) needs: &'static str,
    pub(crate) not_linked: &'static str,
    /// The stages at work.
    pub(crate) at_work: fn(&str) -> String,
    /// The end, a good one.
    pub(crate) met: fn(&str) -> String,
    /// The end, not a good one.
    pub(crate) elsewhere: fn(&str) -> String,
    /// Before the cases that need this one.
    pub(crate) needed_by_label: &'static str,
    /// A case and what it needs this one for.
    pub(crate) needed_for: fn(&str, &str) -> String,
    /// What happened to another case: its number, and what.
    pub(crate) of_case: fn(&str, &str) -> String,
}
