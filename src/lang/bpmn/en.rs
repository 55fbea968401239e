//! The words of exchange in English.

use super::{BpmnWords, Words};
use crate::input::bpmn::Why;

/// English.
pub(in crate::lang) const WORDS: BpmnWords = BpmnWords {
    start: "Start",
    automatic: "Automatic",
    which: |stage| format!("{stage}: which outcome?"),
    needed: |stage| format!("{stage}: needed?"),
    does: "yes",
    skips: "no",
    overdue: |deadline| format!("{deadline}: overdue"),
    colon: ":",
    only_when: |condition| format!("only when: {condition}"),
    not_who: |did| format!("not by whoever {did}"),
    assigned: |person| format!("assigned to {person}"),
    least_loaded: "assigned to whoever has the fewest stages at hand",
    paused: "time spent here does not count towards review periods",
    takes_draft: "a new draft may be handed in here",
    ask_again: "all questions are asked again each time it is entered",
    carried: "after a new draft that reopened no answer it ends by itself as it did before",
    issues: "Issued on completion",
    materials: "Materials",
    needs: "Cases that must have ended first",
    checklist: "Checklist",
    requires: "Required",
    records: "To be recorded",
    facts: "Facts of the case",
    withdrawn_by: |role, end| {
        format!("until it is published, {role} may withdraw a case at any time; it ends at {end}")
    },
    concludes: |conclusion| format!("conclusion of the review: {conclusion}"),
    cancels: |stages| format!("also ends: {}", stages.join(", ")),
    takes_number: |series| format!("takes the next number: {series}"),
    enters_catalogue: "enters the public catalogue",
    notes_filing: "notes the filing in the catalogue",
    basis: |basis| format!("basis: {basis}"),
    noted: |text, notes| format!("{text} ({})", notes.join("; ")),
    weighed: |weight| format!(" [{weight}] "),
    field: |title, kind, optional| {
        format!("{title} ({kind}{})", if optional { "; may be left out" } else { "" })
    },
    checklist_complete: "every question is answered",
    checklist_clear: "every question is answered and no blocking one shows a problem",
    checklist_defective: "every question is answered and at least one shows a problem",
    checklist_failed: "at least one question shows a problem",
    materials_complete: "all materials are there",
    needs_complete: "all cases needed first have ended well",
    no_open_findings: "no finding of weight must or blocking is open",
    some_open_finding: "a finding is open",
    unchanged_text: "the text is word for word the one the last opinion speaks of",
    new_draft: "a draft was handed in since the stage was entered",
    last_conclusion: |all| format!("the last opinion concludes: {}", all.join(" or ")),
    approvals: |count| format!("{count} different persons choose this outcome"),
    moment: |stage, outcome| match outcome {
        Some(outcome) => format!("the end of {stage} ({outcome})"),
        None => format!("the end of {stage}"),
    },
    or: " or ",
    runs: |from, until| format!("from {from} until {until}"),
    within: |period| format!("at most {period}"),
    at_least: |period| format!("at least {period}"),
    unless: |condition| format!("the minimum does not hold for: {condition}"),
    stands_still: |stages| format!("not counted: {}", stages.join(", ")),
    dated: |moment, date| format!("the {date} recorded at {moment}"),
    whole_days: "the last day of the minimum must have passed",
    restarts: |moments| format!("starts anew at {moments}"),
    rolls: |basis| {
        format!("a last day that is a rest day moves on to the next working day: {basis}")
    },
    reminds: |period| format!("reminder {period} before"),
    escalates: |role, after| match after {
        Some(after) => format!("{role} is told {after} after it was missed"),
        None => format!("{role} is told at once when it was missed"),
    },
    parameter: |name| format!("the figure is that of the place: {name}"),
    timer_counts: "this timer counts calendar days from the beginning of this task; it reminds, and proves nothing overdue",
    cancel: |stage, outcome| {
        format!(
            "{stage}.{outcome} ends parallel branches: BPMN has no such flow; it stands in its documentation and extension"
        )
    },
    withdrawal: "a case can be withdrawn from anywhere: not drawn; it stands in the documentation of the process",
    deadline_differs: |id, timer| {
        if timer {
            format!(
                "deadline {id}: its timer counts calendar days from the beginning of the task that ends it; the rest stands in its documentation"
            )
        } else {
            format!("deadline {id}: no timer; it stands in the documentation of the process")
        }
    },
    part: |part| match part {
        Words::NotSamePerson => "not the same person",
        Words::Assign => "whose turn it is",
        Words::Needs => "cases needed first",
        Words::Paused => "paused clock",
        Words::AskAgain => "asking again",
        Words::TakesDraft => "taking a draft",
        Words::Carry => "carrying over",
        Words::Issues => "papers issued",
        Words::Require => "what outcomes require",
        Words::Record => "what is recorded",
        Words::Conclusion => "conclusions",
        Words::Number => "numbers taken",
        Words::Catalogue => "changes of the catalogue",
    },
    only_words: |part, places, count| {
        let more = if count > places.len() {
            format!(" and others, {count} in all")
        } else {
            String::new()
        };
        format!("{part}, in documentation only: {}{more}", places.join(", "))
    },
    inexact_head: |format, count| format!("{format} can not say all of it, in {count} respects:"),
    person: "Person in charge",
    end: "End",
    passing: "Passes by itself",
    imported: "Imported from BPMN. Add what BPMN does not have: questions, materials, basis, deadlines; then run fashen workflow check.",
    imported_sound: "the imported workflow is sound; add questions, materials, basis and deadlines",
    imported_unsound: "the imported workflow has the problems above; mend them and run fashen workflow check",
    notes_head: |count| format!("not taken as it stands, in {count} places:"),
    notes_more: |count| format!("{count} more are not listed; --json lists all"),
    element: |element, id, title| {
        let title = if title.is_empty() { String::new() } else { format!(" \"{title}\"") };
        format!("{element} {id}{title}: ")
    },
    why: |why| match why {
        Why::LeftOut => "the language has no such thing; left out",
        Why::BecameStage => "no person's task; it became a stage in which a person acts",
        Why::BecameChoice => "a choice after no task; it became a stage in which a person chooses",
        Why::BecameExclusive => "lets several ways be taken; read as one that lets one be taken",
        Why::InsideLeftOut => "what is inside was left out",
        Why::Condition => "the condition was left out; a person chooses",
        Why::Trigger => "what sets it off was left out",
        Why::Repetition => "the repetition was left out",
        Why::Unreachable => "no flow leads here from the start; left out",
        Why::NoEnd => "nothing follows; an end was put behind it",
        Why::BranchEnds => {
            "one branch of several ends here and the case does not; the branch was left out"
        }
        Why::Shortened => "the documentation is long; its beginning was taken",
        Why::OtherProcess => "another process of the file; left out",
    },
    too_large: |bytes, limit| format!("{bytes} bytes; {limit} are read at most"),
    too_many: |what, limit| format!("more than {limit} {what}"),
    not_bpmn: |root| format!("no BPMN: it begins with {root} instead of definitions"),
    no_process: "no process with anything in it: is this BPMN?",
    not_xml: "not whole XML: it breaks off, has another encoding, or holds what is never read (DOCTYPE, entities)",
    no_start: |process| format!("process {process} has no start event"),
    no_id: |element| format!("a {element} has no id"),
    same_id: |id| format!("the id {id} is there twice"),
    dangling: |flow, node| {
        if node.is_empty() {
            format!("flow {flow} does not say where it begins or ends")
        } else {
            format!("flow {flow} names {node}, which is not in the process")
        }
    },
    export_again: "open it in a modelling tool and save it as BPMN 2.0 XML",
    export_about: "A workflow in the format of another tool",
    import_about: "A workflow file made of another tool's file",
    pack_help: "Name, folder or file of a workflow",
    format_help: "The format",
    export_output: "Write to this file (default: standard output)",
    import_file: "The file",
    import_output: "Write workflow.yaml into this folder (default: standard output)",
    written: |file| format!("written to {file}"),
};
