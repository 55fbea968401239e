//! A workflow tried out on cases that never were: who waits for whom, how long it takes, where it piles up.
//!
//! Discrete events on whole numbers, so that the same seed gives the same figures on any machine. Cases come by
//! chance, take their outcomes by chance, and queue for people; the rules of the graph (parallel branches, joins,
//! cancellation, stages that act by themselves or are passed over) are those of the engine.
//!
//! What it does not do: it answers no checklist and writes nothing down, so that of what outcomes require it keeps
//! the conclusion of the last opinion and the number of persons only; no stage is carried over after a new draft.
//! It must never be taken for a proof: what it did not meet may still happen.

mod case;
mod dates;
mod desk;
mod model;
mod random;
mod report;
mod run;
mod setting;
mod tally;
#[cfg(test)]
mod tests;

pub use report::{DeadlineReport, Report, RoleReport, Spectrum, StageReport};
pub use setting::{Durations, Pace, SettingError, Settings, Share, Spread, WHOLE};

use crate::domain::calendar::WorkingDays;
use crate::domain::workflow::Workflow;

/// Tries a workflow.
///
/// Where nothing is said of a stage's outcomes, the first of the file is chosen eight times as often as each other
/// one, and after eight visits of one stage a case is led the shortest way to an end.
pub fn simulate(
    workflow: &Workflow,
    durations: &Durations,
    settings: &Settings,
    calendar: &WorkingDays,
) -> Report {
    let model = model::Model::new(workflow, durations);
    run::Run::new(&model, durations, settings, calendar).run()
}
