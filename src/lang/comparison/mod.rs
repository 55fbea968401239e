//! What people are told of two texts that were laid side by side, and the words of the 对照表.
//!
//! It must never say whether a change is lawful or important; it says what became of a clause.

mod en;
mod zh;

pub(super) use en::WORDS as EN;
pub(crate) use zh::{TABLE, WORDS as ZH};

use crate::domain::case::{ClauseRef, Whereabouts};
use crate::domain::document::comparison::{Counts, Fate, Line};

/// Words on comparisons.
pub(crate) struct ComparisonWords {
    /// Help of `diff`, of what it compares, and of its options.
    pub(crate) about: &'static str,
    pub(crate) texts: &'static str,
    pub(crate) texts_value: &'static str,
    pub(crate) all: &'static str,
    pub(crate) html: &'static str,
    pub(crate) docx: &'static str,
    pub(crate) force: &'static str,
    /// A draft: the case, which one.
    pub(crate) draft: fn(&str, u32) -> String,
    /// What is compared with what.
    pub(crate) title: fn(&str, &str) -> String,
    /// Nothing differs.
    pub(crate) same: &'static str,
    /// So many clauses that nothing became of, the first and the last.
    pub(crate) untouched: fn(usize, &str, &str) -> String,
    /// Between labels of a list.
    pub(crate) and: &'static str,
    /// Between what became of a clause in several ways.
    pub(crate) also: &'static str,
    pub(crate) changed: &'static str,
    pub(crate) added: &'static str,
    pub(crate) deleted: &'static str,
    pub(crate) unchanged: &'static str,
    /// 条次调整: what it was called, what it is called.
    pub(crate) renumbered: fn(&str, &str) -> String,
    pub(crate) moved: &'static str,
    /// One into several, several into one.
    pub(crate) split: fn(&str, &str) -> String,
    pub(crate) merged: fn(&str, &str) -> String,
    /// How much of each kind there is: the count and what it counts; none where there is none.
    pub(crate) sum: fn(&Counts) -> Vec<String>,
    /// Before that.
    pub(crate) together: fn(&[String]) -> String,
    /// A table was written.
    pub(crate) written: fn(&str) -> String,
    /// A draft was read again: which one.
    pub(crate) reread: fn(u32) -> String,
    /// What a new draft changed: its number, the last one's, what.
    pub(crate) revised: fn(u32, u32, &[String]) -> String,
    /// How to see which words: the command.
    pub(crate) see: fn(&str) -> String,
    /// Errors, and what to do about them.
    pub(crate) one_draft: fn(&str) -> String,
    pub(crate) one_draft_hint: fn(&str) -> String,
    pub(crate) no_draft: fn(&str, u32) -> String,
    pub(crate) no_draft_hint: fn(u32) -> String,
    pub(crate) exists_hint: &'static str,
    pub(crate) not_two_texts: &'static str,
    pub(crate) not_two_texts_hint: &'static str,
    /// A clause of an earlier draft that is called otherwise now: both labels.
    pub(crate) now_called: fn(&str, &str) -> String,
    /// A clause of an earlier draft whose words are not in the present one.
    pub(crate) gone: fn(&str) -> String,
}

/// The words of the 对照表. Papers are Chinese in every language of the program.
pub(crate) struct TableWords {
    /// 标题: of which document.
    pub(crate) title: fn(&str) -> String,
    /// What the columns stand for.
    pub(crate) between: fn(&str, &str) -> String,
    /// The heads of the columns.
    pub(crate) columns: [&'static str; 3],
    /// How words are marked.
    pub(crate) legend: &'static str,
    /// Where the drafter writes why.
    pub(crate) reason: &'static str,
    /// Where a text has no such clause.
    pub(crate) none: &'static str,
}

impl ComparisonWords {
    /// What a clause that was named earlier is called, where it is called otherwise now or is gone.
    pub(crate) fn called(&self, clause: &ClauseRef, whereabouts: &Whereabouts) -> String {
        match whereabouts {
            Whereabouts::Unmoved => clause.label.clone(),
            Whereabouts::Now(now) => (self.now_called)(&clause.label, now),
            Whereabouts::Gone => (self.gone)(&clause.label),
        }
    }

    /// What became of a clause: `修改；条次调整：第三条→第四条`.
    pub(crate) fn explain(&self, line: &Line) -> String {
        let (old, new) = (line.old.join(self.and), line.new.join(self.and));
        let mut said = Vec::new();
        match line.fate {
            Fate::Same => {}
            Fate::Changed => said.push(self.changed.to_owned()),
            Fate::Added => said.push(self.added.to_owned()),
            Fate::Deleted => said.push(self.deleted.to_owned()),
            Fate::Split => said.push((self.split)(&old, &new)),
            Fate::Merged => said.push((self.merged)(&old, &new)),
        }
        if line.renumbered {
            said.push((self.renumbered)(&old, &new));
        }
        if line.moved {
            said.push(self.moved.to_owned());
        }
        if said.is_empty() {
            said.push(self.unchanged.to_owned());
        }
        said.join(self.also)
    }
}
