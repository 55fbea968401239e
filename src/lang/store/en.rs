//! The words about the store in English.

use super::{ProgressWords, StoreWords};

/// What takes long, in English.
pub(in crate::lang) const PROGRESS: ProgressWords = ProgressWords {
    rebuild: "making the index anew",
    verify: "verifying",
    backup: "backing up",
    restore: "restoring",
    export: "exporting",
    import: "importing",
    repair: "repairing",
};

/// English.
pub(in crate::lang) const WORDS: StoreWords = StoreWords {
    holder: |pid, command, since| {
        let since = since.map_or_else(String::new, |since| format!(", since {since}"));
        match pid {
            0 => "another process".to_owned(),
            _ => format!("another process ({pid} {command}{since})"),
        }
    },
    waiting: |holder| format!("the registry is in use by {holder}; waiting …"),
    busy: |holder| format!("the registry is in use by {holder}; nothing was written"),
    busy_hint: "Try again when it is done; --lock-wait SECONDS waits longer.",
    conflict: "somebody else has just acted on this case; nothing was written",
    conflict_hint: "Look again with fashen show, then repeat.",
    unknown: "writing failed half-way, and whether this step was written is not known; all that was written before is there",
    unknown_hint: "Look with fashen show whether the step is there; if it is not, repeat it.",
    full: "the disk is full; nothing was written, and all that was written before is there",
    full_hint: "Make room and repeat; fashen doctor shows how much is left.",
    read_only: "the folder is read-only; nothing was written, and no data were touched",
    read_only_hint: "A registry must be on a disk that can be written; fashen doctor checks.",
    denied: "permission denied; nothing was written, and no data were touched",
    denied_hint: "Ask the administrator for read and write permission on the registry's folder; fashen doctor checks.",
    absent: "the registry has no data (there is no store folder)",
    absent_hint: "With a backup: fashen restore BACKUP NEW_FOLDER; fashen init makes a new registry.",
    exists: "there is data here already; it was not touched",
    exists_hint: "Choose an empty folder.",
    unavailable: "writing failed before, and this run writes no more; all that was acknowledged is there",
    unavailable_hint: "Repeat the command; if that does not help, fashen doctor checks.",
    newer: |what, found, known| {
        format!(
            "{what} was written by a newer version (format {found}, this program knows up to {known}); it was not touched and is not damaged"
        )
    },
    newer_hint: "Use a newer fashen.",
    older: |found, known| {
        format!(
            "the data were written by an early trial version (format {found}, this program knows {known} only); they were not touched"
        )
    },
    older_hint: "Open it with the version it was made with.",
    record: |what| format!("damaged data: {what}"),
    record_hint: "Write nothing more; fashen verify finds what is damaged, fashen restore brings back a backup.",
    format: "damaged data: store/FORMAT can not be read; nothing was changed",
    format_hint: "Keep a copy of the whole registry folder first; then fashen repair NEW_FOLDER saves the whole records, or fashen restore brings back a backup.",
    journal: |file, offset| {
        format!(
            "damaged data: journal {file} at byte {offset}; nothing was changed, and the records that are whole can be saved"
        )
    },
    journal_hint: "Delete nothing; fashen repair NEW_FOLDER saves every whole record and lists what is missing, or fashen restore brings back a backup.",
    index: "damaged data: the index is broken and could not be made anew; the journal was not touched, no record is lost",
    index_hint: "Check the disk with fashen doctor; then fashen repair NEW_FOLDER makes a new one from the journal, or fashen restore brings back a backup.",
    blob: |hash| {
        format!(
            "damaged data: a kept file ({hash}) has changed; the records of the cases are not affected"
        )
    },
    blob_hint: "fashen verify shows which file of which case it is; take it from a backup (fashen restore).",
    file: |place| {
        format!(
            "the file is damaged, or was not made by this program: {place}; the registry was not touched"
        )
    },
    file_hint: "Try another backup; fashen verify proves the registry as it is.",
    disk: |path, reason| format!("{path}: {reason}; no data were touched"),
    disk_hint: "fashen doctor checks the disk and the permissions.",
    other: |what| format!("storage failed: {what}"),
};
