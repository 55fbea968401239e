//! The differences in English.

use super::DiffWords;
use crate::domain::workflow::diff::{Easing, Key, Part, Thing};
use crate::domain::workflow::{ChecklistBar, Weight};
use crate::lang::Lang;

/// English.
pub(in crate::lang) const WORDS: DiffWords = DiffWords {
    about: "Compare two workflows in the language's own words, not line by line",
    names: "The old one and the new one: names of workflows, folders or files",
    case: "Compare the workflow that this case goes through with the present one",
    exit_code: "End with 3 where they differ",
    same: "Both workflows say the same.",
    sum: |count, eased| match eased {
        0 => format!("{count} differences."),
        _ => format!(
            "{count} differences, of which {eased} weaken a guard (marked “weaker”): look at the basis of each."
        ),
    },
    kept: |case, pack| format!("the workflow of case {case} ({pack})"),
    lang: Lang::En,
    nothing: "(nothing)",
    list: ", ",
    asked: |thing, ask, weight| format!("{thing} “{ask}” ({weight})"),
    added: |thing| format!("{} is new", thing.trim_end()),
    removed: |thing| format!("{} is gone", thing.trim_end()),
    moved: |thing, stage| format!("{thing} now stands in {stage}"),
    changed: |thing, key, from, to| {
        let gap = if thing.is_empty() { "" } else { ": " };
        format!("{thing}{gap}{key}: {from} → {to}")
    },
    eased: |why| format!(" [weaker: {why}]"),
    yes: "yes",
    no: "no",
    end: |end| format!("end {end}"),
    moment: |stage, outcome| format!("{outcome} of {stage}"),
    least_loaded: "whoever has least to do",
    head: "workflow",
    part,
    thing,
    key,
    bar,
    easing,
    name: |name| name.en(),
};

fn part(part: &Part) -> &'static str {
    match part {
        Part::Head => "workflow ",
        Part::Fact(_) => "fact ",
        Part::Role(_) => "role ",
        Part::End(_) => "end ",
        Part::Stage(_) => "stage ",
        Part::Deadline(_) => "deadline ",
    }
}

fn thing(thing: &Thing) -> &'static str {
    match thing {
        Thing::Itself => "",
        Thing::Outcome(_) => "outcome ",
        Thing::Item(_) => "question ",
        Thing::Material(_) => "material ",
        Thing::Need(_) => "needed case ",
        Thing::Field(..) => ", recorded value ",
    }
}

fn key(key: Key) -> &'static str {
    match key {
        Key::Workflow => "name",
        Key::Title => "title",
        Key::Translations => "titles in other languages",
        Key::Review => "what the review is called",
        Key::Version => "version",
        Key::Basis => "basis",
        Key::Start => "first stage",
        Key::WithdrawalRole => "who may withdraw",
        Key::WithdrawalEnd => "where a withdrawn case ends",
        Key::Values => "values",
        Key::Default => "default",
        Key::Help => "help",
        Key::Role => "who acts",
        Key::Auto => "acts by itself",
        Key::When => "only when",
        Key::Skip => "passed over with",
        Key::Assign => "assigned to",
        Key::Clock => "clock",
        Key::Join => "waits for",
        Key::NotSamePersonAs => "not for whoever",
        Key::AskAgain => "asked anew each time",
        Key::Takes => "takes drafts",
        Key::Carry => "carried over with",
        Key::Issues => "papers",
        Key::Order => "order of outcomes",
        Key::Ask => "question",
        Key::Weight => "weight",
        Key::Unconfirmed => "unconfirmed",
        Key::About => "about text or process",
        Key::To => "leads to",
        Key::Cancel => "cancels",
        Key::Conclusion => "conclusion",
        Key::Number => "takes a number of",
        Key::Catalogue => "effect on the catalogue",
        Key::OpenFindings => "open findings required",
        Key::Checklist => "checklist required",
        Key::Materials => "materials must be complete",
        Key::Needs => "needed cases must have ended well",
        Key::UnchangedText => "text must be unchanged",
        Key::NewDraft => "a new draft must have come",
        Key::RequiredConclusion => "required conclusion",
        Key::Approvals => "persons who must agree",
        Key::Type => "type",
        Key::Optional => "optional",
        Key::NeededWorkflow => "workflow",
        Key::Ends => "ends that count",
        Key::From => "from",
        Key::Until => "until",
        Key::Within => "at most",
        Key::AtLeast => "at least",
        Key::Restart => "starts anew at",
        Key::WholeDays => "the last day must have passed",
        Key::Roll => "moves on to a working day by",
        Key::EscalateRole => "told when it is missed",
        Key::EscalateAfter => "told so long after",
        Key::Parameter => "figure of the place",
        Key::Unless => "no minimum when",
        Key::PausedIn => "stands still in",
        Key::Remind => "reminds before",
    }
}

fn bar(bar: ChecklistBar) -> &'static str {
    match bar {
        ChecklistBar::Complete => "all answered",
        ChecklistBar::Clear => "all answered, no blocking problem",
        ChecklistBar::Defective => "all answered, some problem",
        ChecklistBar::Failed => "some problem",
    }
}

fn easing(easing: Easing) -> &'static str {
    match easing {
        Easing::QuestionRemoved(Weight::Blocking) => "a blocking question is no longer asked",
        Easing::QuestionRemoved(_) => "a question that must be settled is no longer asked",
        Easing::StageRemoved => "what was guarded in this stage is not any more",
        Easing::StageSkippable => "some cases pass over this stage",
        Easing::NobodyActs => "no person looks any more",
        Easing::WeightLowered => "less hangs on it",
        Easing::QuestionNarrowed => "some cases are no longer asked",
        Easing::AnswerOutlives => "the answer outlives a new draft",
        Easing::GuardRemoved => "less is required to end the stage",
        Easing::SeparationRemoved => "a person who was barred may act",
        Easing::MaterialDropped => "the material is no longer asked for in every case it was",
        Easing::NeedDropped => "less is required of the other case",
        Easing::RecordDropped => "it need not be written down",
        Easing::JoinShortened => "it goes on before all have arrived",
        Easing::PaperDropped => "a paper is no longer made",
        Easing::BasisRemoved => "no basis is named any more",
        Easing::MinimumShortened => "the minimum is shorter, gone or not comparable",
        Easing::MaximumLengthened => "the maximum is longer, gone or not comparable",
        Easing::PauseAdded => "the period stands still where it ran",
        Easing::EscalationDropped => "nobody else is told when it is missed, or later",
        Easing::DeadlineRemoved => "the deadline is gone",
    }
}
