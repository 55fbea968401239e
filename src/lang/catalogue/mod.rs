//! What people are told of the catalogue: what happened to an entry, why something can not be recorded of it, and what
//! its fields, ends and relations are called.

mod en;
mod reasons_en;
mod reasons_zh;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use super::{Lang, Said};
use crate::domain::catalogue::{EntryHappening, EntryReason, Field, Relation};

/// Says what happened to an entry, in one line without a full stop.
pub fn happening(lang: Lang, what: &EntryHappening) -> String {
    match lang {
        Lang::Zh => zh::happening(what),
        Lang::En => en::happening(what),
    }
}

/// Says why something can not be recorded of an entry.
pub fn reason(lang: Lang, reason: &EntryReason) -> Said {
    match lang {
        Lang::Zh => reasons_zh::said(reason),
        Lang::En => reasons_en::said(reason),
    }
}

/// What a field is called.
pub fn field(lang: Lang, field: Field) -> &'static str {
    match lang {
        Lang::Zh => zh::field(field),
        Lang::En => en::field(field),
    }
}

/// How an entry stands to another; `acts` when it is the one that acts.
pub fn relation(lang: Lang, relation: Relation, acts: bool) -> &'static str {
    match lang {
        Lang::Zh => zh::relation(relation, acts),
        Lang::En => en::relation(relation, acts),
    }
}

/// Words on the catalogue.
pub(crate) struct CatalogueWords {
    /// Help of the commands: amend, repeal, expire, annul, suspend, resume, renew, correct, strike, note, interpret, relate.
    pub(crate) about: [&'static str; 12],
    /// Help of `proposals`, `accept`.
    pub(crate) proposals: &'static str,
    pub(crate) accept: &'static str,
    /// Help of options.
    pub(crate) known: &'static str,
    pub(crate) status: &'static str,
    pub(crate) year: &'static str,
    pub(crate) topic: &'static str,
    pub(crate) organ: &'static str,
    pub(crate) by: &'static str,
    pub(crate) by_organ: &'static str,
    pub(crate) from: &'static str,
    pub(crate) text: &'static str,
    pub(crate) clause: &'static str,
    pub(crate) until: &'static str,
    pub(crate) suspended_until: &'static str,
    pub(crate) no_term: &'static str,
    pub(crate) revive: &'static str,
    pub(crate) field: &'static str,
    pub(crate) why: &'static str,
    pub(crate) event: &'static str,
    pub(crate) note: &'static str,
    pub(crate) link_title: &'static str,
    pub(crate) link: &'static str,
    pub(crate) relation: &'static str,
    pub(crate) other: &'static str,
    pub(crate) document: &'static str,
    pub(crate) expiring: &'static str,
    pub(crate) within: &'static str,
    pub(crate) draft_notice: &'static str,
    /// There is nothing to give notice of.
    pub(crate) no_notice: &'static str,
    /// None runs out until this day; what to do with those that do.
    pub(crate) none_expiring: fn(&str) -> String,
    pub(crate) expiring_hint: &'static str,
    /// A document was published whose repeal clause names entries: how many, and how they are seen.
    pub(crate) names_entries: fn(usize, &str) -> String,
    /// What stands for values.
    pub(crate) act_value: &'static str,
    pub(crate) clause_value: &'static str,
    pub(crate) field_value: &'static str,
    pub(crate) status_value: &'static str,
    pub(crate) year_value: &'static str,
    pub(crate) event_value: &'static str,
    pub(crate) relation_value: &'static str,
    /// A status with the mark that it is suspended.
    pub(crate) suspended: fn(&str) -> String,
    /// Labels of `show` beyond those of every entry: 统一登记号, 索引号, 主题分类, 链接, 修改废止情况.
    pub(crate) labels: [&'static str; 5],
    /// Headings of `show`.
    pub(crate) timeline: &'static str,
    pub(crate) relations: &'static str,
    pub(crate) versions: &'static str,
    /// A version: its first day, and what made it.
    pub(crate) first_version: &'static str,
    pub(crate) merged: &'static str,
    pub(crate) unmerged: &'static str,
    pub(crate) unmerged_note: fn(usize) -> String,
    pub(crate) no_text: &'static str,
    /// A line of the timeline that was struck out.
    pub(crate) struck: fn(&str) -> String,
    /// What was assumed, by the names of fields.
    pub(crate) assumed: fn(&str) -> String,
    /// As known on a day.
    pub(crate) as_known: fn(&str) -> String,
    /// It was recorded: entry, title, what happened.
    pub(crate) recorded: fn(&str, &str, &str) -> String,
    /// The status on a day, before and after.
    pub(crate) became: fn(&str, &str, &str) -> String,
    pub(crate) dry_run: &'static str,
    /// Proposals: the document, one line each, and what to do.
    pub(crate) proposed: fn(&str, &str, &str) -> String,
    pub(crate) open: fn(&str, &str) -> String,
    pub(crate) done: fn(&str, &str) -> String,
    /// The same of what is to hold for longer: what, which entry, how long.
    pub(crate) to_renew: fn(&str, &str, &str) -> String,
    pub(crate) renewed: fn(&str, &str) -> String,
    pub(crate) unknown: fn(&str) -> String,
    pub(crate) several: fn(&str, &str) -> String,
    pub(crate) no_proposals: &'static str,
    pub(crate) nothing_open: &'static str,
    pub(crate) accept_hint: fn(&str) -> String,
    /// It was refused: the entry.
    pub(crate) refused: fn(&str) -> String,
    pub(crate) refused_hint: fn(&str) -> String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::samples;

    #[test]
    fn every_reason_is_said_in_whole_sentences() {
        for reason in samples::entry_reasons() {
            for lang in Lang::ALL {
                let said = super::reason(lang, &reason);
                samples::assert_said(lang, &said.sentence);
                said.hint.iter().for_each(|hint| samples::assert_said(lang, hint));
            }
        }
    }

    #[test]
    fn everything_that_happens_is_said_in_one_line() {
        for what in samples::entry_happenings() {
            for lang in Lang::ALL {
                let line = happening(lang, &what);
                assert!(!line.is_empty() && !line.contains('\n') && !line.ends_with(['。', '.']));
                assert!(!line.contains("Some(") && !line.contains("None"), "{line}");
            }
        }
    }
}
