//! The words about nets and logs, in English.

use super::NetWords;

pub(in crate::lang) const WORDS: NetWords = NetWords {
    facts: "pnml: only the ways of cases with these facts, as in market=true,term=standing; a fact that is not named \
            may have any value",
    facts_value: "FACT=VALUE,…",
    ignore_cancel: "pnml: let what is cancelled vanish at any time, since a net can not say when; for comparing with \
                    what happened only",
    format: "jsonl is all records, which can be imported; xes is a log of events for process mining",
    anonymous: "xes: people appear under aliases",
    all: "xes: also cases that have not ended or were withdrawn",
    cancels: |outcomes| {
        format!(
            "these outcomes cancel branches, which a plain Petri net can not say: {}",
            outcomes.join(", ")
        )
    },
    cancels_hint: "use --format bpmn; to compare with what happened, --ignore-cancel will do",
    looser: |outcomes| {
        format!(
            "what {} cancels may vanish at any time in the net: it is looser than the workflow and proves nothing",
            outcomes.join(", ")
        )
    },
    unknown_fact: |fact| format!("the workflow has no fact `{fact}`"),
    known_facts: |known| {
        if known.is_empty() {
            "it asks for none".to_owned()
        } else {
            format!("it has: {}", known.join(", "))
        }
    },
    wrong_value: |fact, value, allowed| {
        format!("fact `{fact}` can not be `{value}`, only: {}", allowed.join(", "))
    },
    only_nets: "--facts and --ignore-cancel go with --format pnml only",
    logged: |cases, events| format!("wrote {events} events of {cases} cases"),
    left_out: |open, withdrawn| {
        format!(
            "left out: {open} cases that have not ended, {withdrawn} that were withdrawn (--all takes them in)"
        )
    },
    only_logs: "--anonymous and --all go with --format xes only",
};
