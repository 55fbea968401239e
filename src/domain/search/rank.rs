//! The search: of the documents that may hold a query those that do, the best first.
//!
//! A document stands before another when it holds the query in a better place; of those, the ones in force come first,
//! and of those the later ones (the higher numbers). Texts are read only as far as the answers that are wanted need it.

use super::excerpt::{Hit, hit, place};
use super::query::Query;
use super::text::{Place, SearchText, Standing};
use std::borrow::Borrow;
use std::collections::BTreeSet;
use std::ops::Range;

/// For each document, the best place in which it may hold a query; none when it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels(Vec<Option<Place>>);

impl Levels {
    /// So many documents, of which nothing is known.
    pub fn all(documents: usize) -> Self {
        Self(vec![Some(Place::Title); documents])
    }

    pub(super) fn none(documents: usize) -> Self {
        Self(vec![None; documents])
    }

    /// These documents may hold a phrase in that place.
    pub(super) fn set(&mut self, place: Place, documents: Range<u32>) {
        for document in documents {
            if let Some(level) = self.0.get_mut(document as usize) {
                *level = Some(place);
            }
        }
    }

    /// Of two phrases that must both be held, the worse place counts.
    pub(super) fn keep_worse(&mut self, other: &Self) {
        for (level, other) in self.0.iter_mut().zip(&other.0) {
            *level = level.zip(*other).map(|(a, b)| a.max(b));
        }
    }

    /// Leaves only documents for which something holds.
    pub fn retain(&mut self, mut wanted: impl FnMut(usize) -> bool) {
        for (document, level) in self.0.iter_mut().enumerate() {
            *level = level.filter(|_| wanted(document));
        }
    }

    /// How many documents may hold the query.
    pub fn count(&self) -> usize {
        self.0.iter().flatten().count()
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best documents, the best first.
    pub hits: Vec<Hit>,
    /// There are more.
    pub more: bool,
    /// How many texts were read to know it.
    pub read: usize,
}

/// The best `limit` documents that hold all phrases of a query, of those that may. `standings` says of each document
/// whether it is in force; `text` gives its words, and is asked at most twice for one that is shown.
///
/// # Errors
///
/// Those of `text`.
pub fn search<T: Borrow<SearchText>, E>(
    query: &Query,
    mut levels: Levels,
    standings: &[Standing],
    limit: usize,
    mut text: impl FnMut(usize) -> Result<T, E>,
) -> Result<Found, E> {
    let mut found = Found::default();
    // Those whose true place is known.
    let mut seen = BTreeSet::new();
    if query.is_empty() {
        return Ok(found);
    }
    for (wanted, standing) in order() {
        for document in (0..levels.0.len()).rev() {
            let level = levels.0.get(document).copied().flatten();
            if level != Some(wanted)
                || standings.get(document).copied().unwrap_or_default() != standing
            {
                continue;
            }
            let mut words = None;
            if seen.insert(document) {
                let read = text(document)?;
                found.read += 1;
                let level = place(query, read.borrow());
                if let Some(slot) = levels.0.get_mut(document) {
                    *slot = level;
                }
                if level != Some(wanted) {
                    continue;
                }
                words = Some(read);
            }
            if found.hits.len() == limit {
                found.more = true;
                return Ok(found);
            }
            let words = match words {
                Some(words) => words,
                None => text(document)?,
            };
            found.hits.push(hit(query, document, wanted, words.borrow()));
        }
    }
    Ok(found)
}

/// The order of answers, but for the later before the earlier.
fn order() -> impl Iterator<Item = (Place, Standing)> {
    let standings = [Standing::InForce, Standing::Pending, Standing::Over];
    Place::ALL.into_iter().flat_map(move |place| standings.map(|standing| (place, standing)))
}
