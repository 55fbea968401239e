//! In English.

use super::ScenarioWords;

/// English.
pub(in crate::lang) const WORDS: ScenarioWords = ScenarioWords {
    test: "Try a workflow: go through what its scenarios say and see whether it happens",
    names: "Names of workflows, folders or files (default: all workflows of the registry)",
    people: "Let the people of the registry act, not invented ones",
    good: "holds",
    bad: "FAILS",
    counted: |good, bad| match bad {
        0 => format!("all {good} scenarios hold"),
        _ => format!("{good} scenarios hold, {bad} do not"),
    },
    none: "no scenarios; write some in the folder scenarios beside the workflow (workflows/README.md says how)",
    covered: |count| format!("all {count} outcomes were taken"),
    untaken: |outcomes| format!("outcomes that no scenario takes: {outcomes}"),
    untried: |facts| format!("facts that no scenario has: {facts}"),
    step: |number, what| format!("step {number}, {what}"),
    submission: "handing in the draft",
    joined: ", ",
    also: "; ",
    refused: "should have been done, and was refused:",
    other: |codes| format!("should have been refused for {codes}; the reasons were:"),
    not_refused: |codes| format!("should have been refused for {codes}, and was done"),
    elsewhere: |wanted, found| format!("should be: {wanted}. It is: {found}"),
    active: |stages| format!("at work in {stages}"),
    waiting: |stages| format!("waiting in {stages}"),
    ended: |end| format!("ended: {end}"),
    nothing: "nothing",
    at_work: "still at work",
    nobody: |role| format!("nobody is {role}"),
    stranger: |name| format!("there is no person called {name}"),
};
