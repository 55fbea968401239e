//! The words about looking after a registry, in English.

use super::{CareWords, Finding, FindingKind};
use crate::lang::{Lang, words};

/// English.
pub(in crate::lang) const WORDS: CareWords = CareWords {
    looked_at: |[records, cases, entries, papers, blobs]| {
        format!(
            "looked at {records} records, {cases} cases, {entries} catalogue entries, {papers} papers and {blobs} kept files"
        )
    },
    clean: "everything is whole: records, index, papers and files are as they were written",
    found: |count| match count {
        1 => "1 problem was found:".to_owned(),
        _ => format!("{count} problems were found:"),
    },
    unlisted: |count| format!("{count} more are not listed"),
    records_unchecked: "the data can not be opened; the contents of the cases were not checked one by one",
    head: |position, chain| format!("head of the chain (write it down): record {position} {chain}"),
    keep_head: "Write the head down outside the registry; fashen verify --anchor HEAD proves later that nothing before it was changed.",
    anchored: |position| {
        format!(
            "agrees with the head that was written down: the first {position} records are unchanged"
        )
    },
    mend_anchor: "First see whether the head was copied wrongly; if not, restore a backup of that time into a new folder with fashen restore, and compare.",
    mend_index: "The records are whole; fashen repair NEW_FOLDER makes a new registry from them.",
    mend_records: "Delete nothing; fashen repair NEW_FOLDER saves the whole records and lists what is missing, or fashen restore brings back a backup.",
    backed_up: |file, size, records, blobs, beside| {
        format!(
            "{file} ({size}): the first {records} records, {blobs} kept files, {beside} files of settings and workflows"
        )
    },
    adds_to: |position| {
        format!("goes on after record {position}; restoring it takes the backups before it as well")
    },
    backup_next: |file| {
        format!(
            "fashen restore {file} NEW_FOLDER brings it back; only what is new next time: fashen backup NEW_FILE --since {file}"
        )
    },
    restored: |folder, records, blobs| {
        format!("restored to {folder}: {records} records and {blobs} kept files, verified")
    },
    restored_next: |folder| format!("fashen --registry {folder} list"),
    exported: |records, blobs| format!("exported {records} records and {blobs} kept files"),
    imported: |folder, records, blobs| {
        format!("imported to {folder}: {records} records and {blobs} kept files, verified")
    },
    imported_next: |folder| {
        format!(
            "Put the fashen.yaml and the workflows folder that belong to it into {folder} to go on."
        )
    },
    repaired: |folder, records, blobs| {
        format!(
            "saved to {folder}: {records} records and {blobs} kept files; the old folder was not changed"
        )
    },
    nothing_missing: "nothing is missing",
    repaired_whole: |folder| format!("fashen --registry {folder} verify"),
    missing: |count| match count {
        1 => "1 thing could not be saved:".to_owned(),
        _ => format!("{count} things could not be saved:"),
    },
    repaired_next: |folder| {
        format!(
            "Enter again what is listed as missing; fashen --registry {folder} verify proves the rest."
        )
    },
    doctor_head: ["CHECK", "RESULT", "WHAT"],
    ok: "ok",
    look: "look",
    bad: "bad",
    problems: |count| format!("{count} problems; fashen workflow-check shows them"),
    packs: |count| match count {
        1 => "1 workflow".to_owned(),
        _ => format!("{count} workflows"),
    },
    backwards: |count, first| {
        format!(
            "time goes backwards {count} times, first at {first}; find out what the clock said then"
        )
    },
    in_order: "none goes backwards",
    newest: |newest| format!("the newest event is of {newest}"),
    behind: |now, newest| {
        format!(
            "the clock says {now}, before the newest event ({newest}); set the date and time right"
        )
    },
    doctor_mend: "Do what is said beside what is bad, then run fashen doctor again.",
    check: |name| match name {
        "set-aside" => "indexes set aside",
        "leftovers" => "work cut short",
        "clean" => "closed",
        "times" => "times of events",
        "files-ahead" => "times of files",
        other => other,
    },
    format_known: "this program reads and writes it",
    lock_free: "nobody is using it",
    lock_held: |holder| format!("in use by {holder}; wait until it is done"),
    lock_unknown: "it can not be seen whether somebody is using it; see to the permissions of the store folder",
    disk_unknown: "the system does not say how much is left",
    disk: |free, needed, enough| {
        if enough {
            format!("{free} left")
        } else {
            format!("{free} left; making the index anew and going on may take {needed}: make room")
        }
    },
    writable: "can be written",
    not_writable: "can not be written; ask the administrator for read and write permission, and see whether the disk is read-only",
    own: "all of them this user's",
    foreign: |count, names| {
        format!(
            "{count} files belong to another user ({names}); work as one user, or have the owner changed"
        )
    },
    size: |journal, index, blobs| format!("records {journal}, index {index}, kept files {blobs}"),
    closed: "in order",
    not_closed: "it was not closed in order (power cut or kill); the index is compared when it is opened next, nothing is to be done",
    set_aside: |names| {
        format!(
            "broken indexes lie in store/damaged ({names}); the registry uses a new one; after a clean verify they can go"
        )
    },
    leftovers: |names| {
        format!("work that was cut short left files ({names}); the next writing tidies up")
    },
    settings_read: "no problems in fashen.yaml",
    settings_problems: |count| format!("{count} problems in fashen.yaml; fashen list shows which"),
    settings_unreadable: "fashen.yaml can not be read; take it from a backup",
    no_garbage: "no garbage: the records need every kept file that is older than a day",
    garbage: |count, size| format!("kept files that no record names: {count} ({size}):"),
    garbage_removed: |count, size| {
        format!("removed: kept files that no record named, {count} ({size}):")
    },
    garbage_young: |count, size| {
        format!(
            "kept all the same: {count} ({size}) that no record names, but that are not a day old; a command at work may be about to name them"
        )
    },
    garbage_next: "fashen doctor --garbage --remove removes them; make a backup first.",
    files_ahead: |seconds| {
        format!("the newest file is {seconds} seconds ahead of the clock; see to the date and time")
    },
};

/// Whose records.
fn stream(finding: &Finding) -> String {
    let name = finding.stream.as_deref().unwrap_or_default();
    match name.split_once('/') {
        Some(("case", case)) => format!("case {case}"),
        Some(("entry", entry)) => format!("catalogue entry {entry}"),
        Some(("number", series)) => format!("document numbers {series}"),
        Some(("workflow", pack)) => format!("workflow {pack}"),
        _ if name == "registry" => "the registry's own record".to_owned(),
        _ => name.to_owned(),
    }
}

fn span(from: u64, until: Option<u64>) -> String {
    match until.filter(|until| *until > from) {
        Some(until) => format!("records {from} to {until} are"),
        None => format!("record {from} is"),
    }
}

fn list(table: &str) -> &str {
    match table {
        "case" => "the list of cases",
        "open" => "the list of open cases",
        "todo" => "the list of what waits",
        "entry" => "the catalogue",
        "counter" => "the counter of cases",
        other => other,
    }
}

/// A finding in a sentence.
pub(super) fn finding(finding: &Finding) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let (version, position) = (finding.version.unwrap_or(0), finding.position.unwrap_or(0));
    let hash: String = text(&finding.hash).chars().take(12).collect();
    let owner = finding.case.as_ref().map_or_else(String::new, |case| format!("case {case}: "));
    match finding.kind {
        FindingKind::Anchor => format!(
            "the head {hash} that was written down is not of this history: what came before was exchanged, or it was copied wrongly"
        ),
        FindingKind::RecordMissing if finding.stream.is_some() => {
            format!("{}: {} gone", stream(finding), span(version, finding.until))
        }
        FindingKind::RecordMissing => format!("{} gone", span(position, finding.until)),
        FindingKind::RecordAside => format!(
            "{}: {} whole, and set aside in store/salvaged.jsonl because something before is missing",
            stream(finding),
            span(version, finding.until)
        ),
        FindingKind::RecordChanged => format!("{}: record {version} was changed", stream(finding)),
        FindingKind::RecordUnreadable => {
            format!("{}: a record does not read as one", stream(finding))
        }
        FindingKind::StreamBroken => {
            format!("{}: record {version} does not follow the one before", stream(finding))
        }
        FindingKind::StreamHead => format!("{}: the index has its end wrong", stream(finding)),
        FindingKind::ChainHead => {
            "the index has another head of the chain than the records".to_owned()
        }
        FindingKind::Index => {
            "the index leads to wrong places; it can be made anew from the records".to_owned()
        }
        FindingKind::Row => {
            format!("{owner}{} does not say what the records say", list(&text(&finding.table)))
        }
        FindingKind::State => format!("{owner}its state is not what its records amount to"),
        FindingKind::Paper => {
            let (paper, format) = match &finding.paper {
                Some((paper, format)) => (words::paper(Lang::En, *paper, None), format.as_str()),
                None => ("paper".to_owned(), ""),
            };
            format!("{owner}{paper} ({format}) is not what was sealed")
        }
        FindingKind::BlobChanged => format!("{owner}a kept file ({hash}) has changed"),
        FindingKind::BlobMissing => format!("{owner}a kept file ({hash}) is gone"),
        FindingKind::Pack => format!("{owner}its workflow ({hash}) does not read"),
        FindingKind::Unreadable => format!("{} can not be read", text(&finding.place)),
    }
}
