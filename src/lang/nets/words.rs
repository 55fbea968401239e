//! The words about nets and logs: every field required, so that a language lacks nothing.

/// Words about nets and logs.
pub struct NetWords {
    // ─── help ───
    pub facts: &'static str,
    pub facts_value: &'static str,
    pub ignore_cancel: &'static str,
    pub format: &'static str,
    pub anonymous: &'static str,
    pub all: &'static str,
    // ─── nets ───
    /// The outcomes (`stage.outcome`) that cancel branches.
    pub cancels: fn(&[String]) -> String,
    pub cancels_hint: &'static str,
    /// The same, where the net was made nevertheless.
    pub looser: fn(&[String]) -> String,
    /// The fact that the workflow has not.
    pub unknown_fact: fn(&str) -> String,
    /// Those it has.
    pub known_facts: fn(&[String]) -> String,
    /// The fact, the value it can not have, and those it can.
    pub wrong_value: fn(&str, &str, &[String]) -> String,
    pub only_nets: &'static str,
    // ─── logs ───
    /// Cases and events written.
    pub logged: fn(u64, u64) -> String,
    /// Cases left out: those that have not ended, those that were withdrawn.
    pub left_out: fn(u64, u64) -> String,
    pub only_logs: &'static str,
}
