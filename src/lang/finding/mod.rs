//! What is said of suspicions: what a rule found, how it stands with each, and what happened to them.
//!
//! What no person confirmed must never be called a problem: it is 疑似.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use super::Lang;
use crate::domain::case::{Happening, Standing};
use std::collections::BTreeMap;

/// Words of the commands about suspicions, and of the screens that list them.
pub(crate) struct FindingWords {
    /// Help of the group and of its commands.
    pub(crate) group: &'static str,
    pub(crate) list: &'static str,
    pub(crate) show: &'static str,
    pub(crate) add: &'static str,
    pub(crate) confirm: &'static str,
    pub(crate) dismiss: &'static str,
    pub(crate) reply: &'static str,
    pub(crate) weigh: &'static str,
    /// Cases with how many suspicions are open, and the command that lists those of the first.
    pub(crate) of_cases: fn(&BTreeMap<&str, usize>, &str) -> String,
    /// Help of the arguments.
    pub(crate) open: &'static str,
    pub(crate) own_note: &'static str,
    pub(crate) own_clause: &'static str,
    pub(crate) own_words: &'static str,
    pub(crate) own_basis: &'static str,
    pub(crate) own_weight: &'static str,
    pub(crate) ids: &'static str,
    pub(crate) note: &'static str,
    pub(crate) proposal: &'static str,
    pub(crate) weight: &'static str,
    pub(crate) dismiss_reason: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) reply_reason: &'static str,
    pub(crate) accept: &'static str,
    pub(crate) insist: &'static str,
    pub(crate) weigh_reason: &'static str,
    /// What stands for the names of suspicions, for a weight and for a kind of reply.
    pub(crate) ids_value: &'static str,
    pub(crate) weight_value: &'static str,
    pub(crate) kind_value: &'static str,
    /// The heading over what is recorded, and the columns of a list.
    pub(crate) heading: &'static str,
    pub(crate) columns: [&'static str; 6],
    /// The last draft was checked: which, when, how many suspicions were found.
    pub(crate) checked: fn(u32, &str, u32) -> String,
    /// The last draft was not checked, an earlier one was; the command to check it by.
    pub(crate) earlier_checked: fn(u32, &str) -> String,
    /// No draft was checked; the command to check it by.
    pub(crate) not_checked: fn(&str) -> String,
    /// There is none, or none that is open.
    pub(crate) none: &'static str,
    pub(crate) none_open: &'static str,
    /// So many wait to be judged, to be replied to, to have a reply weighed; each with the command.
    pub(crate) to_judge: fn(usize, &str) -> String,
    pub(crate) to_reply: fn(usize, &str) -> String,
    pub(crate) to_weigh: fn(usize, &str) -> String,
    /// Labels of what one suspicion shows.
    pub(crate) rule_label: &'static str,
    pub(crate) standing_label: &'static str,
    pub(crate) weight_label: &'static str,
    pub(crate) clause_label: &'static str,
    pub(crate) words_label: &'static str,
    pub(crate) detail_label: &'static str,
    pub(crate) basis_label: &'static str,
    pub(crate) propose_label: &'static str,
    pub(crate) noted_label: &'static str,
    pub(crate) confirmed_label: &'static str,
    pub(crate) dismissed_label: &'static str,
    pub(crate) replied_label: &'static str,
    pub(crate) weighed_label: &'static str,
    /// In no clause; in draft N, by whom and when.
    pub(crate) no_clause: &'static str,
    pub(crate) noted: fn(u32, &str, &str) -> String,
    /// Who said it, and when.
    pub(crate) by: fn(&str, &str) -> String,
    /// Between what was said and why.
    pub(crate) between: &'static str,
    /// The reviewer accepted or insists.
    pub(crate) accepted: &'static str,
    pub(crate) insists: &'static str,
}

/// Words of others on one line of a screen; long ones are cut.
pub(crate) fn line(text: &str) -> String {
    super::quote::line(text)
}

/// How it stands with a suspicion: 待判断.
pub fn standing(lang: Lang, standing: Standing) -> &'static str {
    match lang {
        Lang::Zh => zh::standing(standing),
        Lang::En => en::standing(standing),
    }
}

/// What happened to a suspicion, on one line and without a full stop; nothing for what happened to something else.
pub(super) fn event(lang: Lang, what: &Happening) -> String {
    match lang {
        Lang::Zh => zh::event(what),
        Lang::En => en::event(what),
    }
}
