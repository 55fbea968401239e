//! 文件性质认定 as papers print it: what the program found of a draft, and what persons ruled.
//!
//! What the program found is never printed as if a person had said so.

use super::hand::Hand;
use super::source::{Cut, Source};
use crate::domain::case::{Bearing, Found, Ruled, Ruling, asks_nature};
use crate::domain::digest::Digest;

/// What is recorded of what a draft is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NatureLine {
    /// The draft, counted from 1.
    pub draft: u32,
    /// What the program found of it.
    pub found: Option<Found>,
    /// The ruling that stands for its words.
    pub ruling: Option<RulingLine>,
    /// Rulings that were made before and do not stand, in order.
    pub earlier: Vec<RulingLine>,
}

/// A ruling, and by whose hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulingLine {
    /// What was ruled.
    pub ruling: Ruling,
    /// Of which draft, counted from 1.
    pub draft: u32,
    /// How it stands to what the program found of that draft.
    pub bearing: Bearing,
    /// Who ruled, and when.
    pub by: Hand,
}

impl Source<'_> {
    /// What is recorded of the draft with these words, as far as the cut: none where nothing is, and where the
    /// workflow does not ask what a text is and nobody ruled.
    pub(super) fn nature(self, cut: Cut, text: Digest) -> Option<NatureLine> {
        let case = self.case;
        let before = |ruled: &&Ruled| cut.holds_on(ruled.at, ruled.draft);
        let rulings: Vec<&Ruled> = case.rulings.iter().filter(before).collect();
        let standing = rulings.iter().rposition(|ruled| ruled.text == text);
        let found = case.screenings.get(&cut.draft);
        if rulings.is_empty() && (found.is_none() || !asks_nature(self.workflow)) {
            return None;
        }
        let (mut ruling, mut earlier) = (None, Vec::new());
        for (index, ruled) in rulings.into_iter().enumerate() {
            let line = self.ruling(ruled);
            if Some(index) == standing { ruling = Some(line) } else { earlier.push(line) }
        }
        Some(NatureLine { draft: cut.draft, found: found.cloned(), ruling, earlier })
    }

    fn ruling(self, ruled: &Ruled) -> RulingLine {
        RulingLine {
            ruling: ruled.ruling.clone(),
            draft: ruled.draft,
            bearing: ruled.ruling.bearing(self.case.screenings.get(&ruled.draft)),
            by: self.hand(&ruled.person, ruled.at),
        }
    }
}
