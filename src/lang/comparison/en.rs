//! In English.

use super::ComparisonWords;
use crate::domain::document::comparison::Counts;

/// English.
pub(in crate::lang) const WORDS: ComparisonWords = ComparisonWords {
    about: "Compare two drafts: which clauses were added, deleted, changed, moved, split or merged, and which words",
    texts: "a case (its last two drafts, or two by number: 2026-0001 1 2); or two files; or a case and a file",
    texts_value: "CASE-OR-FILE",
    all: "with the clauses that nothing became of",
    html: "write the table of changes as a page",
    docx: "write the table of changes as a Word file (old, new, what happened)",
    force: "write over a file that is there",
    draft: |case, draft| format!("{case} draft {draft}"),
    title: |before, after| format!("{before} → {after}"),
    same: "the words of the two texts do not differ",
    untouched: |count, first, last| {
        if count == 1 {
            format!("{first} is unchanged")
        } else {
            format!("{first} to {last}, {count} in all, are unchanged")
        }
    },
    and: ", ",
    also: "; ",
    changed: "changed",
    added: "added",
    deleted: "deleted",
    unchanged: "unchanged",
    renumbered: |old, new| format!("renumbered: {old} is now {new}"),
    moved: "moved",
    split: |old, new| format!("split: {old} into {new}"),
    merged: |old, new| format!("merged: {old} into {new}"),
    sum,
    together: |parts| format!("In all: {}", parts.join(", ")),
    written: |file| format!("the table is in {file}"),
    reread: |draft| {
        format!("what was read of draft {draft} is not kept; it was read again from its file")
    },
    revised: |draft, last, parts| {
        if parts.is_empty() {
            format!("draft {draft} has the same clauses as draft {last}")
        } else {
            format!("draft {draft} against draft {last}: {}", parts.join(", "))
        }
    },
    see: |command| format!(" (word by word: {command})"),
    one_draft: |case| {
        format!("case {case} has one draft only, there is nothing to compare it with")
    },
    one_draft_hint: |case| format!("compare it with a file: fashen diff {case} FILE"),
    no_draft: |case, draft| format!("case {case} has no draft {draft}"),
    no_draft_hint: |known| format!("there are {known}"),
    exists_hint: "take another name, or add --force to replace it",
    not_two_texts: "that does not name two texts to compare",
    not_two_texts_hint: "fashen diff CASE, fashen diff CASE 1 2, fashen diff FILE FILE, or fashen diff CASE FILE",
    now_called: |then, now| format!("{then} (now {now})"),
    gone: |then| format!("former {then} (changed or deleted)"),
};

fn sum(counts: &Counts) -> Vec<String> {
    let parts = [
        (counts.added, "added"),
        (counts.deleted, "deleted"),
        (counts.changed, "changed"),
        (counts.split, "split"),
        (counts.merged, "merged"),
        (counts.moved, "moved"),
        (counts.renumbered, "only renumbered"),
        (counts.untouched, "unchanged"),
    ];
    let some = parts.into_iter().filter(|(count, _)| *count > 0);
    some.map(|(count, what)| format!("{count} {what}")).collect()
}
