//! Clean-ups in English.

use super::{CleanUpWords, disposition, first};
use crate::domain::cleanup::{CleanUpHappening, CleanUpReason, DecisionFault, ScopeFault};
use crate::lang::{Lang, Said};

pub(in crate::lang) const WORDS: CleanUpWords = CleanUpWords {
    about: "Clean-up: list documents, share them out, decide on each, publish the result at once",
    commands: [
        "Begin a clean-up: list the documents to go through",
        "All clean-ups and how far they are",
        "The list of a clean-up: whose each document is, what was decided, what is open",
        "Give entries to a unit; all that have none where no entry is named",
        "Record what is to become of entries: continue, amend, repealed, invalid",
        "Take entries off the list (dealt with elsewhere, or ended in another way)",
        "Write the list as a table for units to fill in",
        "Finish: make the decision with its annexes, and change all entries at once",
        "Give a clean-up up; the catalogue stays as it is",
        "Take the decision of a finished clean-up again",
    ],
    scope: "Conditions that must all hold: status=valid before=2021-01-01 since= organ= unit= topic= title= term=yes|no; all documents in force where none is given",
    scope_value: "CONDITIONS",
    stale_laws: "Only documents whose basis was amended or repealed (see laws stale); the list says by which law",
    title: "What the clean-up is called",
    due: "The day by which it is to be done",
    clean_up: "Which clean-up, such as C2026-01",
    clean_up_value: "CLEANUP",
    entries: "Entries or document numbers",
    entries_or_all: "Entries or document numbers; all that have no unit where none is named",
    unit: "The unit that is responsible",
    disposition: "What is to become of them: continue, amend, repealed, invalid",
    reason: "Why",
    until: "The new last day of what continues",
    from_file: "Read decisions from a filled-in table (xlsx, csv)",
    out_file: "The table (.xlsx, .csv, .json)",
    number: "The document number of the decision",
    decision_title: "The title of the decision",
    decided: "The day of the decision; today where none is given",
    from: "The first day on which what ends is no longer in force; that of the decision where none is given",
    head: ["clean-up", "title", "begun", "decided", "state"],
    entry_head: ["entry", "published", "decision", "unit", "due", "title"],
    progress_head: ["unit", "decided", "of", "next due"],
    none: "There was no clean-up yet. Begin one with fashen cleanup start.",
    no_unit: "(nobody)",
    open: "open",
    finished: |day| format!("finished {day}"),
    abandoned: |day| format!("given up {day}"),
    progress: |done, all| format!("{done}/{all}"),
    continued_until: |day| format!("continue until {day}"),
    over: |status| format!("already {status}"),
    next: |id, unassigned, undecided| match (unassigned, undecided) {
        (_, 0) => format!("All is decided: fashen cleanup finish {id} --number NUMBER"),
        (0, open) => {
            format!("{open} to decide: fashen cleanup decide {id} ENTRY DECISION --reason WHY")
        }
        (open, _) => format!("{open} without a unit: fashen cleanup assign {id} --unit UNIT"),
    },
    facts: |scope, due| {
        let scope = if scope.is_empty() { "all documents in force" } else { scope };
        let due = due.map(|day| format!(", due {day}")).unwrap_or_default();
        format!("Scope: {scope}{due}")
    },
    written: |file| format!("Wrote {file}"),
    exported_hint: |id, file| {
        format!("When it is filled in: fashen cleanup decide {id} --from {file}")
    },
    publish_hint: "The result is to be published: fashen publish",
    refused: |id| {
        if id.is_empty() {
            "The clean-up can not begin:".to_owned()
        } else {
            format!("This can not be done with clean-up {id}:")
        }
    },
    rows_refused: |file, rows| {
        let rows = if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
        format!("{file} has {rows} that can not be taken; nothing was:")
    },
    row_fault: |row, fault| match fault {
        DecisionFault::NoEntry => format!("row {row} names no entry"),
        DecisionFault::Disposition(text) => format!("row {row}: “{text}” is no decision"),
        DecisionFault::Day(text) => format!("row {row}: “{text}” is no day"),
    },
    rows_hint: "Decisions are 继续有效, 修改, 废止, 宣布失效 (continue, amend, repeal, invalid); days look like 2031-12-31.",
    scope_fault: |fault| match fault {
        ScopeFault::NotACondition { text } => format!("“{text}” is no condition"),
        ScopeFault::UnknownKey { key } => format!("there is no condition “{key}”"),
        ScopeFault::WrongValue { key, value } => format!("{key} can not be “{value}”"),
    },
    scope_hint: "Conditions look like status=valid before=2021-01-01 with spaces between; there are status, before, since, organ, unit, topic, title, term.",
    not_finished: |id| format!("Clean-up {id} is not finished and has no decision."),
    no_decision: "Nothing was said of which entries, or what is to become of them.",
    no_decision_hint: "Write fashen cleanup decide CLEANUP ENTRY DECISION --reason WHY, or --from a filled-in table.",
    missing: |name| format!("There is no clean-up “{name}”"),
};

pub(super) fn happening(what: &CleanUpHappening) -> String {
    let many = |n: usize| if n == 1 { "1 document".to_owned() } else { format!("{n} documents") };
    match what {
        CleanUpHappening::Started { title, items, .. } => {
            format!("began {title} with {}", many(items.len()))
        }
        CleanUpHappening::Assigned { entries, unit, due } => {
            let due = due.map(|day| format!(", due {day}")).unwrap_or_default();
            format!("gave {} to {unit}{due}", many(entries.len()))
        }
        CleanUpHappening::Decided { decisions } => match decisions.as_slice() {
            [(entry, one)] => {
                let until = one.until.map(|day| format!(" until {day}")).unwrap_or_default();
                format!("{entry}: {}{until}", disposition(Lang::En, one.disposition))
            }
            all => format!("decided on {}", many(all.len())),
        },
        CleanUpHappening::Removed { entries, .. } => {
            format!("took {} off the list", first(entries, " and others"))
        }
        CleanUpHappening::Finished { by, .. } => {
            let number = by.number.as_deref().unwrap_or_default();
            format!("finished by 《{}》{number}", by.title)
        }
        CleanUpHappening::Abandoned { .. } => "gave the clean-up up".to_owned(),
    }
}

pub(super) fn reason(reason: &CleanUpReason) -> Said {
    match reason {
        CleanUpReason::Over => Said::new("The clean-up was finished or given up.").hint(
            "Correct single entries with fashen catalogue strike or correct, or begin another.",
        ),
        CleanUpReason::Empty => Said::new("There is no entry of that scope, or none is left.")
            .hint("Widen the conditions of --scope, or name entries."),
        CleanUpReason::NotListed { entries } => {
            Said::new(format!("These are not on the list: {}.", first(entries, " and others")))
        }
        CleanUpReason::NamedTwice { entry } => Said::new(format!("{entry} was named twice.")),
        CleanUpReason::Undecided { entries } => Said::new(format!(
            "Nothing was decided on {}: {}.",
            if entries.len() == 1 {
                "1 entry".to_owned()
            } else {
                format!("{} entries", entries.len())
            },
            first(entries, " and others")
        ))
        .hint("Decide with cleanup decide, or take them off with cleanup remove."),
        CleanUpReason::TermNotContinued { entry } => {
            Said::new(format!("{entry} does not continue, so it has no new last day."))
        }
        CleanUpReason::DaysReversed { from, until } => {
            Said::new(format!("{until} comes before {from}."))
        }
        CleanUpReason::WordsMissing => Said::new("A title, a unit or a reason is missing.")
            .hint("Give the reason with --reason."),
        CleanUpReason::WordsTooLong { most } => {
            Said::new(format!("A text has more than {most} characters."))
        }
        CleanUpReason::TooMany { most } => {
            Said::new(format!("A clean-up can not have more than {most} entries."))
                .hint("Make several of it with --scope.")
        }
        CleanUpReason::ClockBehind { now, last } => Said::new(format!(
            "The clock says {}, which is before the last record of {}.",
            now.format("%Y-%m-%d %H:%M"),
            last.format("%Y-%m-%d %H:%M")
        ))
        .hint("Set the date and time of this machine first."),
    }
}
