//! What a code means, at length: for `explain`.
//!
//! A basis is named only where its words were read in the instrument itself; where a rule is the
//! workflow's own and no law's, the explanation says so.

mod en;
mod zh;

use super::Lang;

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// In a few words.
    pub title: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Why the rule exists, and its basis.
    pub why: Option<&'static str>,
    /// What to do.
    pub remedy: &'static str,
}

/// Codes and what they mean.
type Table = [(&'static str, Explanation)];

/// The codes that can be explained: of every refusal ([`crate::domain::case::Reason::code`],
/// [`crate::domain::catalogue::EntryReason::code`], [`crate::domain::cleanup::CleanUpReason::code`]) and of every
/// reason why a file can not be read ([`crate::input::document::Unreadable::code`]).
pub const CODES: [&str; 131] = [
    "case-ended",
    "already-open",
    "not-open",
    "unknown-stage",
    "unknown-outcome",
    "unknown-item",
    "unknown-material",
    "unknown-fact",
    "unknown-field",
    "unknown-need",
    "unknown-case",
    "given-twice",
    "stage-not-active",
    "waits-for-branches",
    "entered-twice",
    "turns-in-circles",
    "wrong-role",
    "same-person",
    "already-approved",
    "outcome-not-for-facts",
    "facts-missing",
    "fact-value",
    "facts-settled",
    "materials-missing",
    "needs-unmet",
    "linked-workflow",
    "not-needed",
    "links-itself",
    "links-in-circle",
    "record-missing",
    "record-invalid",
    "dates-out-of-order",
    "date-in-future",
    "reason-missing",
    "checklist-incomplete",
    "blocking-problems",
    "open-findings",
    "item-not-applicable",
    "note-missing",
    "nothing-to-reply-to",
    "reply-reason-missing",
    "own-screening",
    "screening-not-taken",
    "screening-reason-missing",
    "unknown-finding",
    "suspicions-unjudged",
    "suspicions-unsettled",
    "suspicion-not-taken",
    "suspicion-superseded",
    "suspicion-not-confirmed",
    "suspicion-not-replied",
    "suspicion-settled",
    "suspicion-note-missing",
    "suspicion-reason-missing",
    "reply-not-taken",
    "own-reply",
    "no-opinion",
    "conclusion-forbids",
    "before-opinion",
    "clock-behind",
    "no-problem",
    "text-changed",
    "no-new-draft",
    "draft-unchanged",
    "draft-not-taken",
    "no-series",
    "no-withdrawal",
    "already-published",
    "paper-not-ready",
    "file-empty",
    "file-too-large",
    "file-legacy-word",
    "file-pdf",
    "file-ofd",
    "file-scan",
    "file-fonts",
    "file-blank-page",
    "file-several-documents",
    "file-other-container",
    "file-rtf",
    "file-not-a-document",
    "file-encoding",
    "file-damaged",
    "file-encrypted",
    "file-too-many-parts",
    "file-zip-bomb",
    "file-duplicate-part",
    "file-missing-part",
    "file-xml",
    "file-dtd",
    "file-too-deep",
    "file-too-long",
    "file-too-many-rows",
    "file-too-many-words",
    "office-suite-not-started",
    "office-suite-too-slow",
    "office-suite-died",
    "office-suite-wrote-nothing",
    "office-suite-disk",
    "other-workflow",
    "same-pack",
    "no-image",
    "stages-meet",
    "no-way-out",
    "too-early",
    "early-unexplained",
    "day-too-early",
    "entry-over",
    "before-publication",
    "unknown-clause",
    "already-suspended",
    "not-suspended",
    "term-over",
    "term-not-longer",
    "no-term",
    "days-reversed",
    "act-missing",
    "words-missing",
    "words-too-long",
    "wrong-value",
    "nothing-new",
    "not-to-strike",
    "relates-itself",
    "too-many-events",
    "cleanup-over",
    "cleanup-empty",
    "not-in-cleanup",
    "entry-named-twice",
    "cleanup-undecided",
    "term-not-continued",
    "cleanup-too-large",
];

/// What a code means; none for a code that is not in [`CODES`].
pub fn reason(lang: Lang, code: &str) -> Option<Explanation> {
    let tables = match lang {
        Lang::Zh => zh::TABLES,
        Lang::En => en::TABLES,
    };
    let mut all = tables.iter().flat_map(|table| table.iter());
    all.find(|(known, _)| *known == code).map(|(_, explanation)| *explanation)
}

#[cfg(test)]
mod tests;
