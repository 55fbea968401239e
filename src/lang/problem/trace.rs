//! The run that shows a defect, in the words of the workflow language: `intake:accept → subject:fail`.
//!
//! Names only: they are what the author finds in the file.

use super::quoted;
use crate::domain::name::StageId;
use crate::domain::workflow::Trace;
use crate::lang::Lang;

/// Steps at the end of a run that are always shown.
const LAST: usize = 30;
/// Steps at its beginning that are shown of a long one.
const FIRST: usize = 10;

/// The run, behind the sentence it shows.
pub(super) fn say(lang: Lang, trace: &Trace) -> String {
    if trace.steps.is_empty() && trace.facts.is_empty() {
        return String::new();
    }
    let facts: Vec<String> = trace
        .facts
        .iter()
        .map(|(fact, value)| format!("{fact}={}", quoted(&value.to_string())))
        .collect();
    let steps = steps(lang, trace);
    match (lang, facts.is_empty(), trace.steps.is_empty()) {
        (Lang::Zh, true, _) => format!("走法：{steps}。"),
        (Lang::Zh, false, true) => format!("情形：{}。", facts.join("，")),
        (Lang::Zh, false, false) => format!("走法：{steps}（{}）。", facts.join("，")),
        (Lang::En, true, _) => format!(" Run: {steps}."),
        (Lang::En, false, true) => format!(" With: {}.", facts.join(", ")),
        (Lang::En, false, false) => format!(" Run: {steps} (with {}).", facts.join(", ")),
    }
}

fn steps(lang: Lang, trace: &Trace) -> String {
    let draft = match lang {
        Lang::Zh => "（报新稿）",
        Lang::En => "(new draft)",
    };
    let said: Vec<String> = trace
        .steps
        .iter()
        .map(|(stage, outcome)| match outcome {
            Some(outcome) => format!("{stage}:{outcome}"),
            None => format!("{stage}{draft}"),
        })
        .collect();
    match said.len().checked_sub(FIRST + LAST) {
        Some(left @ 1..) => {
            let (first, last) = (said.get(..FIRST), said.get(FIRST + left..));
            let dots = match lang {
                Lang::Zh => format!("……（略去 {left} 步）……"),
                Lang::En => format!("… ({left} steps) …"),
            };
            [first.unwrap_or_default(), &[dots], last.unwrap_or_default()].concat().join(" → ")
        }
        _ => said.join(" → "),
    }
}

/// Names in a row.
pub(super) fn names(stages: &[StageId], separator: &str) -> String {
    stages.iter().map(StageId::as_str).collect::<Vec<_>>().join(separator)
}
