//! What is told of entries, clean-ups and filings that were refused.

use super::{Told, plain};
use crate::app::CleanUpMisuse;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::domain::catalogue::EntryReason;
use crate::domain::cleanup::{CleanUpReason, DecisionFault};
use crate::domain::filing::FilingFault;
use crate::lang;
use serde_json::json;
use std::path::Path;

/// Why something can not be recorded of an entry.
pub(super) fn tell_entry(face: &Face, entry: &str, reasons: &[EntryReason]) -> Told {
    let words = &face.phrases.catalogue;
    let mut lines = vec![(words.refused)(entry)];
    let mut details = Vec::new();
    for reason in reasons {
        let said = lang::catalogue::reason(face.lang, reason);
        lines.push(format!("  · {}", said.sentence));
        lines.extend(said.hint.iter().map(|hint| format!("    {hint}")));
        details.push(json!({ "code": reason.code(), "message": said.sentence, "hint": said.hint }));
    }
    let hint = Some((words.refused_hint)(entry));
    Told { details: json!(details), ..plain(Exit::Refused, "refused", lines.join("\n"), hint) }
}

/// Why something can not be recorded of a clean-up.
pub(super) fn tell_clean_up(face: &Face, clean_up: &str, reasons: &[CleanUpReason]) -> Told {
    let words = &face.phrases.cleanup;
    let mut lines = vec![(words.refused)(clean_up)];
    let mut details = Vec::new();
    for reason in reasons {
        let said = lang::cleanup::reason(face.lang, reason);
        lines.push(format!("  · {}", said.sentence));
        lines.extend(said.hint.iter().map(|hint| format!("    {hint}")));
        details.push(json!({ "code": reason.code(), "message": said.sentence, "hint": said.hint }));
    }
    let first = reasons.first().map(CleanUpReason::code).unwrap_or_default();
    let hint = if clean_up.is_empty() {
        format!("fashen explain {first}")
    } else {
        format!("fashen cleanup show {clean_up}")
    };
    Told {
        details: json!(details),
        ..plain(Exit::Refused, "refused", lines.join("\n"), Some(hint))
    }
}

pub(super) fn tell_filing(face: &Face, file: &str, faults: &[FilingFault]) -> Told {
    let words = &face.phrases.filing;
    let said = |fault: &FilingFault| (words.fault)(fault);
    let message = match faults {
        [fault] => (face.phrases.error.of_file)(file, &said(fault)),
        all => {
            let lines = all.iter().map(|fault| format!("\n  · {}", said(fault)));
            (words.faulty)(file, all.len()) + &lines.collect::<String>()
        }
    };
    let details =
        faults.iter().map(|fault| json!({ "code": fault.key(), "message": (words.fault)(fault) }));
    let hint = faults.first().and_then(words.fault_hint);
    let details = details.collect();
    Told { details, ..plain(Exit::Refused, "filing", message, hint) }
}

/// What of a list of decisions can not be taken.
pub(super) fn tell_rows(face: &Face, file: &Path, faults: &[(usize, DecisionFault)]) -> Told {
    let words = &face.phrases.cleanup;
    let lines =
        faults.iter().map(|(row, fault)| format!("\n  · {}", (words.row_fault)(*row, fault)));
    let message = (words.rows_refused)(&file.display().to_string(), faults.len())
        + &lines.collect::<String>();
    plain(Exit::Refused, "refused", message, Some(words.rows_hint.to_owned()))
}

/// What makes no sense as asked of a clean-up.
pub(super) fn of_clean_up(face: &Face, misuse: &CleanUpMisuse) -> Told {
    let words = &face.phrases.cleanup;
    let (code, message, hint) = match misuse {
        CleanUpMisuse::Scope(fault) => {
            ("cleanup-scope", (words.scope_fault)(fault), Some(words.scope_hint.to_owned()))
        }
        CleanUpMisuse::NotFinished { name } => {
            let hint = format!("fashen cleanup show {name}");
            ("not-finished", (words.not_finished)(name), Some(hint))
        }
        CleanUpMisuse::NothingExpires => {
            ("nothing-expires", face.phrases.catalogue.no_notice.to_owned(), None)
        }
        CleanUpMisuse::NoDecision => {
            let hint = Some(words.no_decision_hint.to_owned());
            ("no-decision", words.no_decision.to_owned(), hint)
        }
    };
    plain(Exit::Usage, code, message, hint)
}
