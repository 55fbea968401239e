//! In English.

use super::{RulingWords, classification, nature};
use crate::domain::case::{Contradiction, Found, Ruling};
use crate::lang::{Lang, Names, quote};
use std::fmt::Write as _;

/// English.
pub(in crate::lang) const WORDS: RulingWords = RulingWords {
    confirm: "rule what the last draft is: normative or not-normative",
    decision: "whether a major administrative decision is involved: yes or no; left out, nothing is ruled",
    reason: "why; needed where it is other than the program found, or what it left to a person",
    nature_value: "NATURE",
    decision_value: "YES/NO",
    heading: "What the document is",
    found: |draft| format!("The program on draft {draft} (a hint, not a conclusion): "),
    not_screened: "The case holds nothing that a program found of the last draft.",
    ruled: |draft, who, when| format!("Ruled on draft {draft} ({who}, {when}): "),
    of_other_words: " (on words that have changed since)",
    superseded: " (replaced by a later one)",
    not_ruled: "Nobody has ruled yet.",
    to_confirm: |command| format!("Nobody has ruled what the document is; to do so: {command}"),
    unscreened: |why| {
        format!("The program could not say what this draft is; the case goes on without: {why}")
    },
};

pub(super) fn found(found: &Found) -> String {
    let mut line = classification(Lang::En, found.classification).to_owned();
    if let Some(settled) = &found.settled {
        let _ = write!(line, " ({} {})", quote::line(&settled.step), quote::line(&settled.reason));
    }
    if let Some(exclusion) = &found.exclusion {
        let _ = write!(line, "; excluded as {}", quote::line(&exclusion.title));
    }
    if found.decision {
        line.push_str("; a major decision may be involved");
    }
    line
}

pub(super) fn ruling(ruling: &Ruling) -> String {
    let mut line = nature(Lang::En, ruling.nature).to_owned();
    match ruling.decision {
        Some(true) => line.push_str("; a major decision is involved"),
        Some(false) => line.push_str("; no major decision is involved"),
        None => {}
    }
    if let Some(reason) = &ruling.reason {
        let _ = write!(line, "; because: {}", quote::line(reason));
    }
    line
}

pub(super) fn contradiction(found: &Contradiction, names: &Names) -> String {
    let who = if found.ruled { "A person ruled this" } else { "The program found this" };
    let (held, stage) = (nature(Lang::En, found.nature), names.stage(&found.stage));
    let outcome = names.outcome(&found.stage, &found.outcome);
    format!("Please check: {who} {held}, yet “{stage}” ended with “{outcome}”.")
}
