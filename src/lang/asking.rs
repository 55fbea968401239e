//! The words of questions at a terminal. No field may be empty.

/// What is asked at a terminal.
pub struct Ask {
    pub stage: &'static str,
    pub outcome: &'static str,
    pub again: &'static str,
    pub reason: &'static str,
    pub early: &'static str,
    pub answer: &'static str,
    pub no_basis: &'static str,
    pub note: &'static str,
    pub clauses: &'static str,
    pub proposal: &'static str,
}
