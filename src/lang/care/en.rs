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
    settings: "settings",
    workflows: "workflows",
    times: "times of events",
    clock: "clock",
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
        FindingKind::RecordMissing => format!("record {position} is gone"),
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
                Some((paper, format)) => (words::paper(Lang::En, *paper), format.as_str()),
                None => ("paper", ""),
            };
            format!("{owner}{paper} ({format}) is not what was sealed")
        }
        FindingKind::BlobChanged => format!("{owner}a kept file ({hash}) has changed"),
        FindingKind::BlobMissing => format!("{owner}a kept file ({hash}) is gone"),
        FindingKind::Pack => format!("{owner}its workflow ({hash}) does not read"),
        FindingKind::Unreadable => format!("{} can not be read", text(&finding.place)),
    }
}
