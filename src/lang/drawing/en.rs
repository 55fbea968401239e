//! The words of a workflow that is shown, in English.

use super::{DrawingWords, OutlineWords};

/// On a drawing.
pub(super) const DRAWING: DrawingWords = DrawingWords {
    start: "Start",
    fork: |count| format!("{count} at the same time"),
    join: |count| format!("when all {count} are done"),
    arrived: |arrived, count| format!("waiting: {arrived} of {count} here"),
    auto: "automatic",
    paused: "time does not count",
    issues: |papers| format!("issues: {}", papers.join(", ")),
    only_when: |condition| format!("only if {condition}"),
    approvals: |count| format!("by {count} persons"),
    skip: "passed over otherwise",
    since: |day| format!("at work since {day}"),
    ended: |day| format!("ended {day}"),
    describes: |title, stages, ends| {
        format!("The workflow “{title}” as a chart: {stages} stages, {ends} ends.")
    },
    at_work: |stages| format!("Now at work: {}.", stages.join(", ")),
    version: |name, version| format!("{name}, version {version}"),
    cancels: |stage, outcome, stopped| {
        format!("“{outcome}” in {stage} stops {}", stopped.join(", "))
    },
    withdrawal: |role, end| {
        format!(
            "Until the document is published, {role} can withdraw it at any time; it ends as “{end}”"
        )
    },
    withdrawn: |end, day| format!("This case was withdrawn on {day}: {end}"),
    legend: "Legend",
    stage: "stage",
    auto_stage: "automatic stage",
    paused_stage: "time does not count",
    end: "end",
    forward: "goes on",
    back: "goes back",
    cancel: "stops parallel stages",
    done: "done",
    active: "at work",
    walked: "way of this case",
};

/// Stage by stage.
pub(in crate::lang) const OUTLINE: OutlineWords = OutlineWords {
    help: "Every stage of a workflow: who, how long, what is asked, how it can end, where that leads",
    graph_help: "Draw a workflow",
    format_help: "svg (a picture), mermaid or dot (texts)",
    output_help: "Write to this file (default: standard output)",
    pack_help: "Name of a workflow, its folder or its file",
    case_graph_help: "Draw the workflow with where the case is; to this SVG file (without a name: standard output)",
    written: |file| format!("Wrote {file}"),
    review: "Review: ",
    basis: "Basis: ",
    facts: "Facts",
    deadlines: "Deadlines",
    withdrawal: "Withdrawal: ",
    withdraws: |role, end| format!("{role}, until publication; it ends as “{end}”"),
    counts: |version, stages, questions| {
        format!("version {version}, {stages} stages, {questions} questions")
    },
    values: |values, default| match default {
        Some(default) => format!("{} (default {default})", values.join(" / ")),
        None => format!("{} (must be stated)", values.join(" / ")),
    },
    who: "Who: ",
    people: |people| format!(": {}", people.join(", ")),
    nobody: ": nobody at present",
    barred: "Not those who: ",
    turn: "Assigned to: ",
    least_loaded: "whoever has the least to do",
    waits: "Join: waits for ",
    parallel: "Parallel with: ",
    only_when: "Only if: ",
    skipped: |outcome| format!("; else passed over as “{outcome}”"),
    time: "Time: ",
    materials: "Materials: ",
    needs: "Needs first: ",
    questions: "Questions: ",
    count: |weight, count| format!("{count} {weight}"),
    unconfirmed_count: |count| format!("{count} of them to be confirmed"),
    papers: "Issues: ",
    takes: "A new draft may be handed in",
    carries: |outcome| {
        format!("After a new draft that touches no answer it ends by itself as “{outcome}” again")
    },
    outcomes: "Outcomes: ",
    together: |stages| format!("at once: {}", stages.join(", ")),
    ends_at: |end| format!("end: {end}"),
    cancels: |stages| format!("stops {}", stages.join(", ")),
    requires: "requires: ",
    records: "records: ",
    optional: " (optional)",
    takes_number: |series| format!("takes a number of {series}"),
    concludes: |conclusion| format!("concludes: {conclusion}"),
    enters: "enters the catalogue",
    files: "notes the filing",
    no_open_findings: "no open finding",
    some_open_finding: "an open finding",
    complete: "all questions answered",
    clear: "all questions answered, nothing that bars",
    defective: "all questions answered, a problem among them",
    failed: "a problem among the answers",
    materials_complete: "all materials",
    needs_complete: "all that is needed first has ended well",
    unchanged_text: "the very text of the opinion",
    new_draft: "a new draft",
    conclusion_of: |conclusions| format!("an opinion that concludes {}", conclusions.join(" or ")),
    approvals: |count| format!("{count} different persons"),
    begins: |title| format!("“{title}” begins here"),
    ends: |title| format!("“{title}” ends here"),
    pauses: |title| format!("“{title}” stands still here"),
    within: |period| format!("at most {period}"),
    at_least: |period| format!("at least {period}"),
    unless: |condition| format!("the minimum does not hold where {condition}"),
    remind: |period| format!("reminder {period} before"),
    from: "from ",
    until: "until ",
    paused_in: "paused in ",
    any_of: |moments| moments.join("; or "),
    dated: |moment, date| format!("{moment} ({date})"),
    whole_days: "the last day of the minimum must have passed",
    restart: "starts anew at ",
    roll: |basis| {
        format!("a last day that is a rest day moves on to the next working day: {basis}")
    },
    escalate: |role, after| match after {
        Some(after) => format!("{role} is told {after} after it was missed"),
        None => format!("{role} is told at once when it was missed"),
    },
    parameter: |name| format!("the figure is that of the place: {name}"),
    unconfirmed: "to be confirmed",
    auto: "nobody: goes on by itself",
    next: |typed, name| format!("fashen workflow graph {typed} --output {name}.svg"),
};
