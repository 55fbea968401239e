//! Text rules, findings and screening: what a machine can suspect in a draft.
//!
//! Findings of reviewers live with the case; the room for those of rules is here. A rule must never
//! decide anything by itself.
