//! What an office's own form that is wrong means to the caller.

use super::{Told, plain};
use crate::app::json;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::domain::paper::FormFault;
use crate::lang;
use std::path::Path;

/// Everything that is wrong with it, each with its place.
pub(super) fn tell(face: &Face, file: &str, faults: &[FormFault]) -> Told {
    let words = &face.phrases.form;
    let lines = faults.iter().map(|fault| format!("  {}", lang::form::fault(face.lang, fault)));
    let lines: Vec<String> = std::iter::once((words.not_filled)(file)).chain(lines).collect();
    let hint = Some(words.not_filled_hint.to_owned());
    Told {
        details: json::template_faults(faults, |fault| lang::form::wrong(face.lang, &fault.what)),
        ..plain(Exit::Refused, "invalid-form", lines.join("\n"), hint)
    }
}

/// Of which paper a file is a form is not known.
pub(super) fn which(face: &Face, file: &Path) -> Told {
    let words = &face.phrases.form;
    let message = (words.which)(&file.display().to_string());
    plain(Exit::Usage, "which-paper", message, Some(words.which_hint.to_owned()))
}

/// A PDF was asked for where no office suite is installed.
pub(super) fn no_suite(face: &Face) -> Told {
    let words = &face.phrases.form;
    let hint = Some(words.no_suite_hint.to_owned());
    plain(Exit::Failed, "no-office-suite", words.no_suite.to_owned(), hint)
}
