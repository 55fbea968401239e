//! What is wrong with the meaning of a workflow, in English.

use super::deadline_en::deadline_en;
use super::quoted;
use super::runs_en::runs_en;
use super::staff_en::staff_en;
use crate::domain::workflow::DefectKind;

/// What is wrong, in one or two sentences.
#[expect(clippy::too_many_lines, reason = "a table: one arm a kind, and the compiler counts them")]
pub fn defect_en(kind: &DefectKind) -> String {
    match kind {
        DefectKind::UnknownStage { name, nearest } => {
            unknown("stage", name.as_str(), nearest.as_ref())
        }
        DefectKind::UnknownOutcome { name, stage, nearest } => {
            unknown(&format!("outcome of stage {stage}"), name.as_str(), nearest.as_ref())
        }
        DefectKind::UnknownRole { name, nearest } => {
            unknown("role", name.as_str(), nearest.as_ref())
        }
        DefectKind::UnknownFact { name, nearest } => {
            unknown("fact", name.as_str(), nearest.as_ref())
        }
        DefectKind::UnknownEnd { name, nearest } => unknown("end", name.as_str(), nearest.as_ref()),
        DefectKind::WrongFactValue { fact, value, allowed } => {
            format!("The fact {fact} can not be {}. Possible: {}.", quoted(value), allowed.join(", "))
        }
        DefectKind::Duplicate { name } => format!("{name} is there twice. Remove or rename one."),
        DefectKind::ReservedName { name } => {
            format!("{name} has a meaning of its own in the language. Rename the stage.")
        }
        DefectKind::UnusedEnd { name } => {
            format!("No outcome leads to the end {name}. Remove it, or write end: {name} somewhere.")
        }
        DefectKind::NoStages => "The workflow has no stage. Write stages under `stages`.".into(),
        DefectKind::TooMany { what, count, most } => {
            format!("{count} entries under {what}; the limit is {most}. Remove some, or split the workflow.")
        }
        DefectKind::NoOutcomes => {
            "The stage has no outcomes and can not be left. Write how it can end.".into()
        }
        DefectKind::NoRole => {
            "Nobody acts in the stage. Write its role, or auto: true if no person is needed.".into()
        }
        DefectKind::AutoWithWork => {
            "A stage that decides by itself (auto) has no person, and so no role, materials, \
             checklist, record, conclusion or requirements. Remove these, or auto."
                .into()
        }
        DefectKind::AutoWithoutDefault => {
            "Every outcome has a `when`, so that none may hold. Let the last one have none.".into()
        }
        DefectKind::DeadOutcome => {
            "An outcome before it has no `when`, so this one is never taken. Move it up, or remove \
             it."
                .into()
        }
        DefectKind::Unreachable => {
            "Nothing leads here from the first stage. Let an outcome lead here, or remove the stage."
                .into()
        }
        DefectKind::NoWayOut => "No end can be reached from this stage. Give it a way out.".into(),
        DefectKind::JoinNeverArrives { from } => format!(
            "No outcome of {from} leads straight here, so the join waits in vain. Correct the join, \
             or where {from} leads."
        ),
        DefectKind::TargetTwice { stage } => {
            format!("The outcome leads to {stage} twice. Remove one.")
        }
        DefectKind::CancelsItself => {
            "A stage ends with its outcome and need not cancel itself. Remove it from cancel.".into()
        }
        DefectKind::NewDraftNotTaken => {
            "A new draft is required, but the stage takes none. Write takes: [draft] in the stage."
                .into()
        }
        DefectKind::CarryNeedsPerson => {
            "The outcome that is carried needs a person (a record, approvals or a new draft). Carry \
             another, or remove carry."
                .into()
        }
        DefectKind::EntryWithoutDates { field } => format!(
            "A change of the catalogue needs the date {field}. Write {field}: date under record, \
             and not as optional."
        ),
        DefectKind::Deadline(kind) => deadline_en(kind),
        DefectKind::NoConclusion => {
            "No outcome states the required conclusion. Write a conclusion at one, or correct this."
                .into()
        }
        DefectKind::UnknownWorkflow { name, nearest } => {
            unknown("workflow", name.as_str(), nearest.as_ref())
        }
        DefectKind::NeedsItself { through } => format!(
            "Cases of {through} need cases of this workflow in turn, so both would wait for ever. Remove one of the needs."
        ),
        DefectKind::Runs(kind) => runs_en(kind),
        DefectKind::Staff(kind) => staff_en(kind),
        DefectKind::SkipMissing => {
            "The stage is for some cases only (when) and has several outcomes. Write skip: and the \
             outcome it is passed over with."
                .into()
        }
        DefectKind::SkipWithoutWhen => {
            "The stage is for every case, so it is never passed over. Write when, or remove skip.".into()
        }
        DefectKind::SkipNeedsPerson => {
            "The stage is passed over with an outcome that somebody must give (a record, approvals, a \
             new draft, a conclusion), or that takes a number or changes the catalogue. Name another \
             outcome under skip."
                .into()
        }
        DefectKind::WhenOnAuto => {
            "A stage that decides by itself (auto) needs no condition of its own. Write when at its \
             outcomes."
                .into()
        }
        DefectKind::NothingNeeded => {
            "Needed cases are required, but the stage needs none. Write needs in the stage, or remove \
             this."
                .into()
        }
        DefectKind::NeedWithoutEnds => {
            "No end of the needed case is a good one, so the need is never met. Write them under ends."
                .into()
        }
        DefectKind::NeedsDiffer { name } => format!(
            "Another stage has a need called {name} with another workflow or other ends. Write the \
             same, or rename one."
        ),
    }
}

fn unknown(what: &str, name: &str, nearest: Option<&String>) -> String {
    let name = quoted(name);
    match nearest {
        Some(nearest) => format!("There is no {what} called {name}. Did you mean {nearest}?"),
        None => format!("There is no {what} called {name}. Define it, or correct the name."),
    }
}
