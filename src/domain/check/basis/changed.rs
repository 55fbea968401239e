//! 依据的变动: which of the instruments that a document cites have changed since it was issued. It is the worklist of a
//! clean-up.
//!
//! A change is only one that a date tells of: what was revised on a day that nobody has read is not known to have changed.

use super::repealed::moved;
use super::{Given, articles_of, cited};
use crate::domain::check::suspicion::MovedArticle;
use crate::domain::document::Span;
use crate::domain::document::citation::Citation;
use crate::domain::law::{Certainty, Standing, Statute, article_label};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// That an instrument changed which a document cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The instrument.
    pub title: String,
    /// What became of it.
    pub became: Became,
    /// From when; none where only the fact is known.
    pub on: Option<NaiveDate>,
    /// Whether that was after the document was issued: otherwise it was wrong from its first day.
    pub is_later: bool,
    /// The articles that the document cites, as `第八条`.
    pub articles: Vec<String>,
    /// Where cited articles are now, as far as is known.
    pub moved: Vec<MovedArticle>,
    /// Where it is cited first.
    pub span: Span,
    /// How sure that is.
    pub certainty: Certainty,
}

/// What became of an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Became {
    /// 废止.
    Repealed {
        /// What stands in its place.
        by: Vec<String>,
        /// Where the repeal is written.
        basis: Option<String>,
    },
    /// 修订、修正.
    Revised,
}

/// The changes between the day on which a document was issued and the day of `given`, in the order in which it cites what
/// changed.
pub fn changes(given: &Given<'_>, issued: NaiveDate) -> Vec<Change> {
    let mut by_statute: BTreeMap<usize, Vec<&Citation>> = BTreeMap::new();
    for (citation, index, _) in cited(given) {
        by_statute.entry(index).or_default().push(citation);
    }
    let statutes = given.library.statutes();
    let mut changes: Vec<Change> = by_statute
        .into_iter()
        .filter_map(|(index, citations)| {
            let statute = statutes.get(index)?;
            repealed(given, statute, &citations, issued)
                .or_else(|| revised(given, statute, &citations, issued))
        })
        .collect();
    changes.sort_by_key(|change| change.span);
    changes
}

fn repealed(
    given: &Given<'_>,
    statute: &Statute,
    citations: &[&Citation],
    issued: NaiveDate,
) -> Option<Change> {
    let Standing::Repealed(repeal) = statute.in_force_on(given.day) else { return None };
    let mut where_now: Vec<MovedArticle> = Vec::new();
    for one in citations.iter().flat_map(|citation| moved(given.library, statute, citation)) {
        if !where_now.contains(&one) {
            where_now.push(one);
        }
    }
    Some(Change {
        title: statute.title.clone(),
        became: Became::Repealed { by: repeal.by.clone(), basis: repeal.basis.clone() },
        on: repeal.on,
        is_later: repeal.on.is_some_and(|on| on > issued),
        articles: articles(citations),
        moved: where_now,
        span: citations.first()?.span,
        certainty: statute.certainty.clone(),
    })
}

/// A revision after the document was issued; one before it is what the document cites.
fn revised(
    given: &Given<'_>,
    statute: &Statute,
    citations: &[&Citation],
    issued: NaiveDate,
) -> Option<Change> {
    let newer = |day: Option<NaiveDate>| day.filter(|day| issued < *day && *day <= given.day);
    // The first version was made on its day, not revised.
    let versions = statute.versions.iter().skip(1);
    let revision = versions.filter_map(|version| newer(version.begun())).max();
    let numbers: Vec<u32> = citations
        .iter()
        .flat_map(|citation| articles_of(citation))
        .map(|(number, _)| number.number)
        .collect();
    let tables = statute.renumbered.iter().filter(|table| table.of.is_none());
    let tables: Vec<_> = tables.filter(|table| newer(Some(table.on)).is_some()).collect();
    let on = revision.max(tables.iter().map(|table| table.on).max())?;
    let listed = tables.iter().flat_map(|table| &table.moves);
    let moved = listed.filter(|one| numbers.contains(&one.from)).map(|one| MovedArticle {
        from: one.from,
        title: statute.title.clone(),
        to: one.to.clone(),
        topic: one.topic.clone(),
    });
    let unsure = tables.iter().find(|table| table.certainty != Certainty::Verified);
    Some(Change {
        title: statute.title.clone(),
        became: Became::Revised,
        on: Some(on),
        is_later: true,
        articles: articles(citations),
        moved: moved.collect(),
        span: citations.first()?.span,
        certainty: unsure.map_or_else(|| statute.certainty.clone(), |one| one.certainty.clone()),
    })
}

/// The articles that citations name, each once, in the order of the text.
fn articles(citations: &[&Citation]) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for (number, _) in citations.iter().flat_map(|citation| articles_of(citation)) {
        let label = article_label(number);
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels
}
