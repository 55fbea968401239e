//! Filing in English.

use super::FilingWords;
use crate::domain::filing::{FiledRole, FilingFault, FilingReply};

pub(in crate::lang) const WORDS: FilingWords = FilingWords {
    about: "Filing with the superior: packages, receipts, reviews and replies, for both sides",
    package: "Make the package of a filing: report, register form, opinion, text, materials, checksums",
    list: "How it stands with what was filed and what was received",
    receive: "Take in a package as the superior: check it against its list, open a filing review",
    reply: "Make the superior's reply: registered, supplement, refused, or correction",
    record: "Record the superior's reply in the case",
    file: "The archive that the other side sent",
    file_value: "ARCHIVE",
    case: "The filing review that waits for this package",
    direction: "Only what was sent, or what was received",
    head: ["Case", "Way", "Unit", "Document", "Filed", "Number", "Registered", "State"],
    sent: "sent",
    received: "received",
    none: "Nothing was filed or received yet.",
    taken: |case, organ, title, files| {
        format!(
            "{case}  《{title}》 of {organ}: {files} files, all as the list and the checksums say"
        )
    },
    taken_again: |case, organ, title, files| {
        format!(
            "{case}  the supplement to 《{title}》 of {organ}: {files} files, all as the list and the checksums say"
        )
    },
    lacking: |roles| {
        let names: Vec<&str> = roles.iter().map(|role| title(*role)).collect();
        format!(
            "The package lacks {}; whether to ask for it is for the registrar to decide",
            names.join(", ")
        )
    },
    on_paper: |what, place| format!("{what} is on paper: {place}"),
    then: |case| format!("Next: fashen next {case}"),
    made: |path, organ| format!("{path} (for {organ})"),
    recorded: |case, organ, reply| format!("{case}  {organ} answered: {}", answer(reply)),
    faulty: |file, faults| format!("{file} has {faults} faults and was not taken:"),
    fault,
    fault_hint: hint,
};

fn title(role: FiledRole) -> &'static str {
    match role {
        FiledRole::Text => "the text",
        FiledRole::Report => "the filing report",
        FiledRole::Register => "the register form",
        FiledRole::Opinion => "the opinion",
        FiledRole::Material => "materials",
        FiledRole::Row => "the register row",
    }
}

fn answer(reply: FilingReply) -> &'static str {
    match reply {
        FilingReply::Registered => "registered",
        FilingReply::Supplement => "a supplement is asked for",
        FilingReply::Refused => "not registered",
        FilingReply::Correction => "a correction is asked for",
    }
}

fn fault(fault: &FilingFault) -> String {
    match fault {
        FilingFault::NoManifest { name } => {
            format!("There is no {name} in it: this program did not make it.")
        }
        FilingFault::BadManifest { line, column } => {
            format!("Its list can not be read (line {line}, column {column}).")
        }
        FilingFault::Schema { found, expected } => {
            format!("Its list is of the kind {found}; {expected} is needed here.")
        }
        FilingFault::Gone { name } => format!("On the list, but not there: {name}"),
        FilingFault::Altered { name } => format!("Not as its checksum says: {name}"),
        FilingFault::Unlisted { name } => format!("There, but not on the list: {name}"),
        FilingFault::Twice { name } => format!("There twice: {name}"),
        FilingFault::NoText => "The text is not in it.".to_owned(),
        FilingFault::Known { case, waits: true } => {
            format!(
                "This document of this office was received before, and {case} waits for a supplement."
            )
        }
        FilingFault::Known { case, waits: false } => {
            format!(
                "This document of this office was received before and is being reviewed: {case}"
            )
        }
        FilingFault::NotWaiting { case } => format!("{case} does not wait for a supplement."),
        FilingFault::OtherDocument { known, found } => {
            format!("The case is about {known}, the package about {found}.")
        }
        FilingFault::OtherCase { answers } => format!("This is the reply to case {answers}."),
        FilingFault::OtherText => {
            "The reply speaks of another text than the one that this case filed.".to_owned()
        }
        FilingFault::NoStage { kind } => {
            format!("No stage of this case waits for such a reply: {}.", answer(*kind))
        }
        FilingFault::UnknownReply { found } => format!("Not a known reply: {found}"),
        FilingFault::NoReply { case } => format!("{case} has nothing to reply yet."),
    }
}

fn hint(fault: &FilingFault) -> Option<String> {
    Some(match fault {
        FilingFault::NoManifest { .. } => {
            "Ask for it again, made by fashen filing package or fashen filing reply; what comes on paper alone is opened by \
             fashen submit --workflow filing-review."
                .to_owned()
        }
        FilingFault::BadManifest { .. }
        | FilingFault::Gone { .. }
        | FilingFault::Altered { .. }
        | FilingFault::Unlisted { .. }
        | FilingFault::Twice { .. }
        | FilingFault::NoText => {
            "It was damaged or changed on its way: ask for it again.".to_owned()
        }
        FilingFault::Schema { .. } | FilingFault::UnknownReply { .. } => {
            "A newer program may have made it: update this one first.".to_owned()
        }
        FilingFault::Known { case, waits: true } => {
            format!("Take in a supplement: fashen filing receive ARCHIVE --case {case}")
        }
        FilingFault::Known { case, .. } | FilingFault::NotWaiting { case } => {
            format!("fashen show {case}")
        }
        FilingFault::OtherCase { answers } => format!("fashen filing record {answers} ARCHIVE"),
        FilingFault::NoReply { case } => format!("fashen next {case}"),
        FilingFault::NoStage { kind: FilingReply::Correction } => {
            "A case that has ended stays as it is; what amends or repeals it is submitted: fashen submit"
                .to_owned()
        }
        FilingFault::OtherDocument { .. }
        | FilingFault::OtherText
        | FilingFault::NoStage { .. } => return None,
    })
}
