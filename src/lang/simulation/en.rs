//! The words about simulation in English.

use super::SimulationWords;
use crate::domain::limits;
use crate::domain::simulation::SettingError;
use std::fmt::Write;

/// English.
pub(in crate::lang) const WORDS: SimulationWords = SimulationWords {
    about: "Try a workflow on made-up cases: how long they take, where they wait, how busy each role is",
    workflow: "Name of a workflow, folder or file",
    cases: "How many cases (default 1000)",
    seed: "Seed of chance; the same seed gives the same figures (default 1)",
    fact: "How often a fact has a value; may be repeated; like p(market)=0.3, p(term=trial)=0.2, market=true",
    chance: "p(FACT)=SHARE",
    duration: "File that says how long stages take and how often outcomes are chosen (see examples/simulation/durations.yaml)",
    people: "People of each role, or of one; may be repeated; like 3 or reviewer=2 (default 2)",
    staff: "N",
    arrivals: "Cases that come on a working day, like 0.5 (default 1)",
    even: "They come evenly (default: by chance)",
    from: "The first day (default 2026-01-01)",
    head: |title, cases, seed, rate, day| {
        format!("{title}: {cases} cases (seed {seed}, {rate} a working day, from {day})")
    },
    fate: |ended, looped, stuck, open| {
        let mut text = format!("{ended} ended");
        for (count, what) in
            [(looped, "turned in circles"), (stuck, "are stuck"), (open, "are on their way")]
        {
            if count > 0 {
                let _ = write!(text, ", {count} {what}");
            }
        }
        text
    },
    throughput: |days, rate| {
        format!("{days} working days in all; {rate} cases ended per hundred of them")
    },
    time_head: ["FROM START TO END", "HALF WITHIN", "80%", "90%", "95%", "LONGEST", "MEAN"],
    workdays: "working days",
    calendar_days: "calendar days",
    spent: |work, queue, delay| {
        format!(
            "time spent: worked on {work}, waiting for people {queue}, waiting otherwise {delay}"
        )
    },
    stage_head: ["STAGE", "ENDED", "SKIPPED", "CANCELLED", "MEAN QUEUE", "MEAN DELAY", "MEAN WORK"],
    role_head: ["ROLE", "PEOPLE", "LOAD", ""],
    end_head: ["END", "CASES", "SHARE"],
    deadline_head: ["DEADLINE", "RUNS", "BROKEN", "SHARE"],
    overloaded: |role| {
        format!("{role} can not keep up: more comes than is done, and cases pile up")
    },
    stuck_in: |stages| {
        format!("cases are stuck here, because nobody may act or a join is not completed: {stages}")
    },
    unknown_from: |year| {
        format!("days off from {year} on are not known; counted as Monday to Friday")
    },
    limits: "No questions are answered and no materials looked at; outcomes are drawn. It is no proof: fashen workflow check proves.",
};

pub(super) fn setting(error: &SettingError) -> String {
    let listed = |known: &[String]| known.join(", ");
    match error {
        SettingError::UnknownFact { name, known } if known.is_empty() => {
            format!("The workflow has no fact {name}; it asks for none.")
        }
        SettingError::UnknownFact { name, known } => {
            format!("The workflow has no fact {name}; it has {}.", listed(known))
        }
        SettingError::FactValue { fact, value, allowed } => {
            format!("{fact} can not be {value}; it can be {}.", listed(allowed))
        }
        SettingError::Share { text } => {
            format!(
                "{text} is no share; write p(market)=0.3, from 0 to 1, with six decimals at most."
            )
        }
        SettingError::Shares { fact } => {
            format!("The shares of the values of {fact} are more than 1.")
        }
        SettingError::UnknownRole { name, known } => {
            format!("The workflow has no role {name}; it has {}.", listed(known))
        }
        SettingError::People { text, most } => {
            format!("{text} is no number of people; write 3 or reviewer=3, from 1 to {most}.")
        }
        SettingError::Arrivals { text } => {
            let bounds = limits::SIMULATED_ARRIVALS;
            let (least, most) = (f64::from(*bounds.start()) / 1e3, bounds.end() / 1_000);
            format!(
                "{text} is no number of cases a working day; from {least} to {most}, with three decimals at most."
            )
        }
    }
}
