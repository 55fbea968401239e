//! What is wrong with a deadline, in English.

use super::quoted;
use crate::domain::limits;
use crate::domain::workflow::DeadlineDefect;

/// What is wrong, in one or two sentences.
pub(super) fn deadline_en(kind: &DeadlineDefect) -> String {
    match kind {
        DeadlineDefect::Empty => {
            "The deadline has neither `within` nor `at_least`. Write at least one.".into()
        }
        DeadlineDefect::NeverEnds { until } => format!(
            "Nothing leads to {until} after the deadline begins, so it never ends. Correct from or \
             until."
        ),
        DeadlineDefect::Contradiction => {
            "Whoever keeps the least time (at_least) exceeds the most (within). Correct one of them.".into()
        }
        DeadlineDefect::UnknownField { field, outcome, nearest, .. } => {
            let field = quoted(field.as_str());
            match nearest {
                Some(nearest) => {
                    format!("Outcome {outcome} records nothing called {field}; is it {nearest}?")
                }
                None => format!(
                    "Outcome {outcome} records nothing called {field}. Write {field}: date under its record, or \
                     correct it here."
                ),
            }
        }
        DeadlineDefect::NoDate { field, .. } => format!(
            "{} is no date, so no period can begin or end on it. Make its type date, or name another one.",
            quoted(field.as_str())
        ),
        DeadlineDefect::KeyWithout { key, needs } => {
            format!("{key} means nothing without {needs}. Write {needs}, or remove {key}.")
        }
        DeadlineDefect::TooLong => format!(
            "The period is longer than {} years. Check the number and the unit.",
            limits::PERIOD_YEARS
        ),
        DeadlineDefect::RestartOutside => {
            "The restart never happens after the deadline begins and before it ends. Correct or remove it."
                .into()
        }
        DeadlineDefect::RestartEnds => {
            "The deadline ends there (until), so it can not restart there too. Remove one of them.".into()
        }
        DeadlineDefect::PausedBefore { stage } => format!(
            "The deadline begins when {stage} ends and nothing leads back there, so it never stands still in it. \
             Remove it from paused_in."
        ),
    }
}
