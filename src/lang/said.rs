//! What is said to a person when something is in the way.
//!
//! It must never carry a command line: how the next command is typed is the rim's affair.

/// A sentence, and what would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What is in the way: one sentence.
    pub sentence: String,
    /// What would allow it, or who could do it: full sentences.
    pub hint: Option<String>,
}

impl Said {
    /// A sentence without a hint.
    pub(super) fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), hint: None }
    }

    /// The sentence with a hint.
    pub(super) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// The sentence with a hint, if there is one.
    pub(super) fn maybe(self, hint: Option<String>) -> Self {
        Self { hint, ..self }
    }
}
