//! 送审稿: a draft as papers list it.

use super::hand::Hand;
use super::source::{Cut, Source};
use crate::domain::case::Draft;

/// A draft and who handed it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    /// The draft.
    pub draft: Draft,
    /// Who handed it in, and when.
    pub by: Hand,
}

impl Source<'_> {
    /// The drafts, first to last.
    pub(super) fn drafts(self, cut: Cut) -> Vec<DraftLine> {
        let drafts = self.case.drafts.iter().filter(|(draft, _, _)| draft.ordinal <= cut.draft);
        drafts
            .map(|(draft, at, person)| DraftLine {
                draft: draft.clone(),
                by: self.hand(person, *at),
            })
            .collect()
    }
}
