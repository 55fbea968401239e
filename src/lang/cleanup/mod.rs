//! What people are told of clean-ups: what happened, why something can not be, and what is to become of entries.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use super::{Lang, Said};
use crate::domain::cleanup::{
    CleanUpHappening, CleanUpReason, DecisionFault, Disposition, ScopeFault,
};
use crate::domain::name::EntryId;

/// What the decision paper is called, in the names of its files.
pub const DECISION: &str = "清理决定";
/// The name of the sheet that units fill in.
pub const SHEET: &str = "清理清单";

/// The columns of that sheet with their widths in characters: first the entry, last what is filled in.
pub const COLUMNS: [(&str, u16); 12] = [
    ("条目", 12),
    ("标题", 44),
    ("发文字号", 20),
    ("公布日期", 12),
    ("有效性", 10),
    ("有效期至", 12),
    ("提示", 30),
    ("责任单位", 16),
    ("办理期限", 12),
    ("处理意见", 12),
    ("理由", 40),
    ("延续至", 12),
];

/// What is to become of an entry.
pub fn disposition(lang: Lang, disposition: Disposition) -> &'static str {
    match (lang, disposition) {
        (Lang::Zh, Disposition::Continue) => "继续有效",
        (Lang::Zh, Disposition::Amend) => "修改",
        (Lang::Zh, Disposition::Repeal) => "废止",
        (Lang::Zh, Disposition::Lapse) => "宣布失效",
        (Lang::En, Disposition::Continue) => "continue",
        (Lang::En, Disposition::Amend) => "amend",
        (Lang::En, Disposition::Repeal) => "repeal",
        (Lang::En, Disposition::Lapse) => "declare invalid",
    }
}

/// The one that people call so, in either language.
pub fn disposition_named(name: &str) -> Option<Disposition> {
    let other = match name {
        "有效" | "保留" => Some(Disposition::Continue),
        "拟修改" | "修订" => Some(Disposition::Amend),
        "repeal" => Some(Disposition::Repeal),
        "失效" | "lapse" => Some(Disposition::Lapse),
        _ => None,
    };
    let called =
        |one: &Disposition| Lang::ALL.into_iter().any(|lang| disposition(lang, *one) == name);
    other.or_else(|| Disposition::ALL.into_iter().find(called))
}

/// Says what happened to a clean-up, in one line without a full stop.
pub fn happening(lang: Lang, what: &CleanUpHappening) -> String {
    match lang {
        Lang::Zh => zh::happening(what),
        Lang::En => en::happening(what),
    }
}

/// Says why something can not be recorded of a clean-up.
pub fn reason(lang: Lang, reason: &CleanUpReason) -> Said {
    match lang {
        Lang::Zh => zh::reason(reason),
        Lang::En => en::reason(reason),
    }
}

/// The first names of a list.
fn first(entries: &[EntryId], more: &str) -> String {
    /// As many as fit into a line.
    const SHOWN: usize = 8;
    let shown: Vec<&str> = entries.iter().take(SHOWN).map(EntryId::as_str).collect();
    let more = if entries.len() > shown.len() { more } else { "" };
    shown.join(" ") + more
}

/// Words on clean-ups: every field required, so that a language lacks nothing.
pub(crate) struct CleanUpWords {
    /// Help of `cleanup`.
    pub(crate) about: &'static str,
    /// Help of the commands: start, list, show, assign, decide, remove, export, finish, abandon, issue.
    pub(crate) commands: [&'static str; 10],
    /// Help of arguments.
    pub(crate) scope: &'static str,
    pub(crate) scope_value: &'static str,
    pub(crate) stale_laws: &'static str,
    pub(crate) title: &'static str,
    pub(crate) due: &'static str,
    pub(crate) clean_up: &'static str,
    pub(crate) clean_up_value: &'static str,
    pub(crate) entries: &'static str,
    pub(crate) entries_or_all: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) disposition: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) until: &'static str,
    pub(crate) from_file: &'static str,
    pub(crate) out_file: &'static str,
    pub(crate) number: &'static str,
    pub(crate) decision_title: &'static str,
    pub(crate) decided: &'static str,
    pub(crate) from: &'static str,
    /// The head of the list of clean-ups, and of the list of entries.
    pub(crate) head: [&'static str; 5],
    pub(crate) entry_head: [&'static str; 6],
    pub(crate) progress_head: [&'static str; 4],
    /// There is no clean-up.
    pub(crate) none: &'static str,
    /// Given to no unit.
    pub(crate) no_unit: &'static str,
    /// How it stands: goes on, finished, given up.
    pub(crate) open: &'static str,
    pub(crate) finished: fn(&str) -> String,
    pub(crate) abandoned: fn(&str) -> String,
    /// How many of how many are decided.
    pub(crate) progress: fn(usize, usize) -> String,
    /// What is decided, with the new last day.
    pub(crate) continued_until: fn(&str) -> String,
    /// The entry ended in another way meanwhile.
    pub(crate) over: fn(&str) -> String,
    /// What to do next: the clean-up, how many entries have no unit, how many no decision.
    pub(crate) next: fn(&str, usize, usize) -> String,
    /// What is told beside: due, scope.
    pub(crate) facts: fn(&str, Option<&str>) -> String,
    /// Files that were written.
    pub(crate) written: fn(&str) -> String,
    pub(crate) exported_hint: fn(&str, &str) -> String,
    pub(crate) publish_hint: &'static str,
    /// Something was refused: the clean-up, empty where it was to begin.
    pub(crate) refused: fn(&str) -> String,
    /// A list of decisions was refused: the file, how many rows.
    pub(crate) rows_refused: fn(&str, usize) -> String,
    pub(crate) row_fault: fn(usize, &DecisionFault) -> String,
    pub(crate) rows_hint: &'static str,
    /// A scope does not read, and what can stand in one.
    pub(crate) scope_fault: fn(&ScopeFault) -> String,
    pub(crate) scope_hint: &'static str,
    /// It has no paper yet.
    pub(crate) not_finished: fn(&str) -> String,
    /// Nothing was said to be decided.
    pub(crate) no_decision: &'static str,
    pub(crate) no_decision_hint: &'static str,
    /// No such clean-up.
    pub(crate) missing: fn(&str) -> String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::samples;

    #[test]
    fn everything_is_said() {
        for lang in Lang::ALL {
            for one in samples::clean_up_reasons() {
                let said = reason(lang, &one);
                samples::assert_said(lang, &said.sentence);
                said.hint.iter().for_each(|hint| samples::assert_said(lang, hint));
            }
            for what in samples::clean_up_happenings() {
                let line = happening(lang, &what);
                assert!(!line.is_empty() && !line.contains('\n') && !line.ends_with(['。', '.']));
                assert!(!line.contains("Some(") && !line.contains("None"), "{line}");
            }
        }
    }

    #[test]
    fn what_is_written_into_a_list_is_read_again() {
        for one in Disposition::ALL {
            for lang in Lang::ALL {
                assert_eq!(disposition_named(disposition(lang, one)), Some(one));
            }
        }
        assert_eq!(disposition_named("再看看"), None);
    }
}
