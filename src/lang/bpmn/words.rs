//! The words of exchange: every field required, so that a language lacks nothing.

use super::Words;
use crate::input::bpmn::Why;

/// Words in and about workflows as BPMN.
pub struct BpmnWords {
    // ─── titles in the diagram ───
    pub start: &'static str,
    /// The lane of what nobody does.
    pub automatic: &'static str,
    /// The stage whose outcome is chosen.
    pub which: fn(&str) -> String,
    /// The stage that not every case needs.
    pub needed: fn(&str) -> String,
    pub does: &'static str,
    pub skips: &'static str,
    /// The deadline.
    pub overdue: fn(&str) -> String,
    // ─── documentation ───
    pub colon: &'static str,
    pub only_when: fn(&str) -> String,
    /// What they did who may not do this.
    pub not_who: fn(&str) -> String,
    /// The person.
    pub assigned: fn(&str) -> String,
    pub least_loaded: &'static str,
    pub paused: &'static str,
    pub takes_draft: &'static str,
    pub ask_again: &'static str,
    pub carried: &'static str,
    pub issues: &'static str,
    pub materials: &'static str,
    pub needs: &'static str,
    pub checklist: &'static str,
    pub requires: &'static str,
    pub records: &'static str,
    pub facts: &'static str,
    /// The role that may, and the end.
    pub withdrawn_by: fn(&str, &str) -> String,
    pub concludes: fn(&str) -> String,
    /// The stages.
    pub cancels: fn(&[String]) -> String,
    /// The series.
    pub takes_number: fn(&str) -> String,
    pub enters_catalogue: &'static str,
    pub notes_filing: &'static str,
    pub basis: fn(&str) -> String,
    /// A text and what is said beside it.
    pub noted: fn(&str, &[String]) -> String,
    /// How much hangs on a question, before the question.
    pub weighed: fn(&str) -> String,
    /// Title, what it holds, whether it may be left out.
    pub field: fn(&str, &str, bool) -> String,
    pub checklist_complete: &'static str,
    pub checklist_clear: &'static str,
    pub checklist_defective: &'static str,
    pub checklist_failed: &'static str,
    pub materials_complete: &'static str,
    pub needs_complete: &'static str,
    pub no_open_findings: &'static str,
    pub some_open_finding: &'static str,
    pub unchanged_text: &'static str,
    pub new_draft: &'static str,
    pub last_conclusion: fn(&[&str]) -> String,
    pub approvals: fn(u32) -> String,
    // ─── deadlines ───
    /// A stage, and one of its outcomes.
    pub moment: fn(&str, Option<&str>) -> String,
    /// Between moments of which any will do.
    pub or: &'static str,
    /// From, until.
    pub runs: fn(&str, &str) -> String,
    pub within: fn(&str) -> String,
    pub at_least: fn(&str) -> String,
    pub unless: fn(&str) -> String,
    /// The stages.
    pub stands_still: fn(&[String]) -> String,
    /// What is done, and the recorded date that counts.
    pub dated: fn(&str, &str) -> String,
    pub whole_days: &'static str,
    /// The moments that start it anew.
    pub restarts: fn(&str) -> String,
    /// The rule by which a last day that is a rest day moves on.
    pub rolls: fn(&str) -> String,
    /// When people are reminded before the end.
    pub reminds: fn(&str) -> String,
    /// The role that is told of a missed period, and how long after.
    pub escalates: fn(&str, Option<&str>) -> String,
    /// The parameter of the place that sets the figure.
    pub parameter: fn(&str) -> String,
    pub timer_counts: &'static str,
    // ─── what BPMN could not say ───
    /// Stage and outcome.
    pub cancel: fn(&str, &str) -> String,
    pub withdrawal: &'static str,
    /// The deadline, and whether it has a timer.
    pub deadline_differs: fn(&str, bool) -> String,
    pub part: fn(Words) -> &'static str,
    /// A part of the language, some places where it is used, and how many there are.
    pub only_words: fn(&str, &[String], usize) -> String,
    /// How many things were not exact.
    pub inexact_head: fn(&str, usize) -> String,
    // ─── what was read of another tool's file ───
    /// The role of whoever acts.
    pub person: &'static str,
    pub end: &'static str,
    /// A stage that only parts or joins branches.
    pub passing: &'static str,
    /// What stands above the file that was made.
    pub imported: &'static str,
    pub imported_sound: &'static str,
    pub imported_unsound: &'static str,
    /// How many.
    pub notes_head: fn(usize) -> String,
    pub notes_more: fn(usize) -> String,
    /// An element, its id and its title.
    pub element: fn(&str, &str, &str) -> String,
    pub why: fn(Why) -> &'static str,
    // ─── why it could not be read ───
    /// Bytes, and bytes that are read.
    pub too_large: fn(usize, usize) -> String,
    /// Of what, and how many are read.
    pub too_many: fn(&str, usize) -> String,
    /// The element it begins with.
    pub not_bpmn: fn(&str) -> String,
    pub no_process: &'static str,
    /// It breaks off, or is no XML at all.
    pub not_xml: &'static str,
    /// The process.
    pub no_start: fn(&str) -> String,
    /// The element.
    pub no_id: fn(&str) -> String,
    /// The id.
    pub same_id: fn(&str) -> String,
    /// The flow, and what it names.
    pub dangling: fn(&str, &str) -> String,
    pub export_again: &'static str,
    // ─── commands ───
    pub export_about: &'static str,
    pub import_about: &'static str,
    pub pack_help: &'static str,
    pub format_help: &'static str,
    pub export_output: &'static str,
    pub import_file: &'static str,
    pub import_output: &'static str,
    /// The file.
    pub written: fn(&str) -> String,
}
