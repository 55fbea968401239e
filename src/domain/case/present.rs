//! 现行条次: what a clause that an answer speaks of is called in the present draft.
//!
//! A clause is known by its words: where they stand under another number the number is told, where they do not
//! stand any more that is. It must never look at a label to find a clause.

use super::answer::ClauseRef;
use crate::domain::digest::Digest;
use std::collections::BTreeMap;

/// The clauses of the present draft by their words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PresentClauses {
    draft: u32,
    labels: Option<BTreeMap<Digest, Vec<String>>>,
    places: BTreeMap<Digest, usize>,
}

/// Where the words of a clause are in the present draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// Under the label by which it was named; or nothing is known of the present draft.
    Unmoved,
    /// Under another label.
    Now(String),
    /// Nowhere: they were changed, or deleted.
    Gone,
}

impl PresentClauses {
    /// The clauses of a draft.
    pub fn of(draft: u32, clauses: impl IntoIterator<Item = ClauseRef>) -> Self {
        let mut labels: BTreeMap<Digest, Vec<String>> = BTreeMap::new();
        let mut places = BTreeMap::new();
        for (place, clause) in clauses.into_iter().enumerate() {
            places.entry(clause.digest).or_insert(place);
            labels.entry(clause.digest).or_default().push(clause.label);
        }
        Self { draft, labels: Some(labels), places }
    }

    /// Which draft it is; 0 where nothing is known of it.
    pub fn draft(&self) -> u32 {
        self.draft
    }

    /// The place of the first clause with these words among all, from 0; none where there is none.
    pub fn place(&self, words: &Digest) -> Option<usize> {
        self.places.get(words).copied()
    }

    /// Where a clause is now. Of the same words under several labels the first is told.
    pub fn whereabouts(&self, clause: &ClauseRef) -> Whereabouts {
        let Some(labels) = &self.labels else { return Whereabouts::Unmoved };
        match labels.get(&clause.digest).map(Vec::as_slice) {
            Some(found) if found.contains(&clause.label) => Whereabouts::Unmoved,
            Some([first, ..]) => Whereabouts::Now(first.clone()),
            _ => Whereabouts::Gone,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_is_where_its_words_are() {
        let clause =
            |label: &str, mark| ClauseRef { label: label.to_owned(), digest: Digest([mark; 32]) };
        let present = PresentClauses::of(
            2,
            [clause("第一条", 9), clause("第二条", 1), clause("第三条", 2), clause("第四条", 2)],
        );
        assert_eq!(
            present.whereabouts(&clause("第一条", 1)),
            Whereabouts::Now("第二条".to_owned())
        );
        assert_eq!(present.whereabouts(&clause("第四条", 2)), Whereabouts::Unmoved);
        assert_eq!(present.whereabouts(&clause("第一条", 7)), Whereabouts::Gone);
        let unknown = PresentClauses::default();
        assert_eq!(unknown.whereabouts(&clause("第一条", 7)), Whereabouts::Unmoved);
    }
}
