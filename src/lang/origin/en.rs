//! Where a file comes from, in English.

use super::OriginWords;

pub(in crate::lang) const WORDS: OriginWords = OriginWords {
    file: "Check these files: whether they are papers, drafts or materials of the registry, and unchanged; without any, all records are checked",
    known: "is a file of the registry, to the byte:",
    unknown: "The registry does not know this file.",
    named: "The words of the file name numbers that the registry gave:",
    differs: "It is not the file that the registry holds: it was changed, or saved or converted anew, since it was made. What the registry holds counts; fashen issue gives it out again.",
    line: |at, person, what| format!("{at} {person} {what}"),
    format: |format| format!(" ({format})"),
    decision: "decision of a clean-up",
};
