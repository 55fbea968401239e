//! In English.

use super::LinkWords;

/// English.
pub(in crate::lang) const WORDS: LinkWords = LinkWords {
    link: "Link a case to one of another workflow that it needs; linking again replaces",
    outer: "the case that needs another, e.g. 2026-0001",
    need: "what it is needed for, e.g. fair-competition (show says what there is)",
    inner: "the case that is needed, e.g. 2026-0002",
    need_value: "NEED",
    needed_by: "link the new case to this one, whose workflow needs it",
    all: "with what is assigned to others and I may do as well",
    role_of: |role, person| format!("{role} (assigned to {person})"),
    stage_of: |stage, person| format!("{stage}, assigned to {person}"),
    turn_of: |person| format!("assigned to {person}; others of the role may act as well"),
    needs: "Cases that it needs",
    not_linked: "not linked yet",
    at_work: |stages| format!("at work: {stages}"),
    met: |end| format!("ended: {end}"),
    elsewhere: |end| format!("ended: {end} (not where it should)"),
    needed_by_label: "needed by: ",
    needed_for: |case, need| format!("{case} ({need})"),
    of_case: |case, what| format!("Case {case}: {what}"),
};
