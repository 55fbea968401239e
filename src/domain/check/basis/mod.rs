//! 依据的核对: whether what a text cites holds on its day, is called so, has the article and says the words.
//!
//! What the law library does not know raises nothing. What is only recalled is never more than advice: the certainty of
//! a fact goes with the suspicion. It must never look at any clock: the day is handed in.

mod articles;
mod changed;
mod organs;
mod place;
mod quoted;
mod repealed;
#[cfg(test)]
mod tests;
mod titles;

pub use changed::{Became, Change, changes};

use crate::domain::check::rule::Rule;
use crate::domain::check::suspicion::{Detail, Suspicion};
use crate::domain::document::citation::{Citation, Citations, Level, Target};
use crate::domain::document::{Document, Ordinal, Span};
use crate::domain::law::{Certainty, Library, Statute};
use crate::domain::limits;
use crate::domain::workflow::Weight;
use chrono::NaiveDate;
use place::Past;
pub(super) use place::{clause, sentence};

/// A reasoning about what a text cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reasoning {
    /// `stale-basis`: what is cited was repealed.
    StaleBasis,
    /// `not-in-force`: what is cited does not hold yet.
    NotInForce,
    /// `wrong-title`: the title is nearly that of another, stands without 《》, or goes with the number of another.
    WrongTitle,
    /// `missing-article`: what is cited has no such article.
    MissingArticle,
    /// `renumbered`: the article has another number since a revision.
    Renumbered,
    /// `misquoted`: what is quoted differs from the article.
    Misquoted,
    /// `renamed-organ`: a body is called by a name that it had.
    RenamedOrgan,
}

/// The names of the reasonings in the files of rules.
pub const REASONINGS: &[(&str, Reasoning)] = &[
    ("stale-basis", Reasoning::StaleBasis),
    ("not-in-force", Reasoning::NotInForce),
    ("wrong-title", Reasoning::WrongTitle),
    ("missing-article", Reasoning::MissingArticle),
    ("renumbered", Reasoning::Renumbered),
    ("misquoted", Reasoning::Misquoted),
    ("renamed-organ", Reasoning::RenamedOrgan),
];

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The text.
    pub document: &'a Document,
    /// What it cites, looked up in [`Library::statutes`] of this library.
    pub citations: &'a Citations,
    /// The law.
    pub library: &'a Library,
    /// The day by which it is judged: see [`day_of`].
    pub day: NaiveDate,
}

/// The day by which a text is judged: its own, or another where it bears none.
pub fn day_of(document: &Document, today: NaiveDate) -> NaiveDate {
    document.particulars.dated.map_or(today, |dated| dated.day)
}

impl Reasoning {
    /// The reasoning of that name; none where there is none.
    pub fn named(name: &str) -> Option<Self> {
        REASONINGS.iter().find(|(known, _)| *known == name).map(|(_, reasoning)| *reasoning)
    }

    /// What it suspects, in the order of the text, at most [`limits::BASIS_SUSPICIONS`]; each bears the code of the rule
    /// and weighs what the rule says, or less where a fact is not confirmed.
    pub fn suspicions(self, rule: &Rule, given: &Given<'_>) -> Vec<Suspicion> {
        let mut found = self.found(given);
        found.sort_by_key(|one| one.span);
        found.truncate(limits::BASIS_SUSPICIONS);
        found.into_iter().map(|one| suspicion(rule, given, one)).collect()
    }

    fn found(self, given: &Given<'_>) -> Vec<Found> {
        match self {
            Self::StaleBasis => repealed::stale(given),
            Self::NotInForce => repealed::not_yet(given),
            Self::WrongTitle => titles::wrong(given),
            Self::MissingArticle => articles::missing(given),
            Self::Renumbered => articles::renumbered(given),
            Self::Misquoted => quoted::misquoted(given),
            Self::RenamedOrgan => organs::renamed(given),
        }
    }
}

/// What was found, not yet by any rule.
struct Found {
    span: Span,
    detail: Detail,
    /// Whether it is only to be checked: a fact behind it is not confirmed, or there may be nothing wrong.
    light: bool,
}

fn suspicion(rule: &Rule, given: &Given<'_>, found: Found) -> Suspicion {
    Suspicion {
        rule: rule.code.clone(),
        weight: if found.light { Weight::Advice } else { rule.weight },
        lowered: None,
        clause: clause(given.document, found.span),
        span: found.span,
        sentence: sentence(&given.document.words, found.span),
        detail: Some(found.detail),
    }
}

/// Whether a fact may not bear a rule that weighs: it was not read where it is written.
fn is_unsure(certainty: &Certainty) -> bool {
    matches!(certainty, Certainty::Recalled | Certainty::Unknown)
}

/// The citations of statutes that are said of the present, each with its statute.
fn cited<'a>(
    given: &Given<'a>,
) -> impl Iterator<Item = (&'a Citation, usize, &'a Statute)> + use<'a> {
    let past = Past::of(given.document);
    let (citations, library, document) = (given.citations, given.library, given.document);
    citations.list.iter().filter_map(move |citation| {
        let Target::Statute(index) = citation.target else { return None };
        let statute = library.statutes().get(index)?;
        (!past.is_told(document, citation.span)).then_some((citation, index, statute))
    })
}

/// The articles that a citation names, each with the words that name it; of a range the first and the last.
fn articles_of(citation: &Citation) -> impl Iterator<Item = (Ordinal, Span)> + use<'_> {
    citation.pinpoints.iter().flat_map(|pinpoint| {
        let first = pinpoint.from.at(Level::Article);
        let last = pinpoint.through.and_then(|last| last.at(Level::Article));
        let last = last.filter(|last| Some(*last) != first);
        first.into_iter().chain(last).map(|number| (number, pinpoint.span))
    })
}
