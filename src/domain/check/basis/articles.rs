//! 条号的核对: whether what is cited has the article, and whether its number is that of today.

use super::{Found, Given, articles_of, cited, is_unsure, place};
use crate::domain::check::suspicion::Detail;
use crate::domain::document::{Ordinal, Span, canonical};
use crate::domain::law::{Article, Move, Renumbering, article_label};
use std::collections::HashSet;

/// How much more a sentence must share with the article of the new number than with that of the cited one before it is
/// taken for meant by the old numbering, in hundredths of its pairs of letters.
const MARGIN: usize = 8;

/// The cited articles that there are not.
pub(super) fn missing(given: &Given<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (citation, index, statute) in cited(given) {
        let Some(has) = given.library.articles_on(index, given.day) else { continue };
        let gone = |number: Ordinal| match given.library.text_on(index, given.day) {
            Some(text) => text.article(number).is_none(),
            None => number.number > has,
        };
        let lacks: Vec<(Ordinal, Span)> =
            articles_of(citation).filter(|(number, _)| gone(*number)).collect();
        found.extend(lacks.into_iter().map(|(number, span)| Found {
            span,
            detail: Detail::MissingArticle {
                title: statute.title.clone(),
                article: article_label(number),
                has,
            },
            light: is_unsure(&statute.certainty),
        }));
    }
    found
}

/// The cited articles whose numbers may be those of an older version.
pub(super) fn renumbered(given: &Given<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (citation, index, statute) in cited(given) {
        let own = |table: &&Renumbering| table.of.is_none() && table.on <= given.day;
        for table in statute.renumbered.iter().filter(own) {
            for (number, span) in
                articles_of(citation).filter(|(number, _)| number.branch.is_none())
            {
                let Some(moved) = table.of_article(number.number) else { continue };
                let meant =
                    meant(given, index, moved, place::sentence(&given.document.words, span));
                if meant == Meant::Today {
                    continue;
                }
                let detail = Detail::Renumbered {
                    title: statute.title.clone(),
                    article: article_label(number),
                    to: moved.to.clone(),
                    on: table.on,
                    certainty: table.certainty.clone(),
                };
                let light = meant == Meant::Unknown || is_unsure(&table.certainty);
                found.push(Found { span, detail, light });
            }
        }
    }
    found
}

/// By which numbering an article was cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meant {
    /// By today's.
    Today,
    /// By that before the revision.
    Former,
    /// Its words do not tell, or are not held.
    Unknown,
}

/// What the sentence round a citation is more like: the article that bears the number today, or the one that bore it.
fn meant(given: &Given<'_>, index: usize, moved: &Move, sentence: Span) -> Meant {
    let article = |number| {
        let number = Ordinal { number, branch: None };
        given.library.article(index, number, given.day)
    };
    let said = pairs(&canonical(given.document.quote(sentence)));
    let Some(today) = article(moved.from).map(|article| shared(&said, article)) else {
        return Meant::Unknown;
    };
    let former = moved.to.iter().filter_map(|to| article(*to)).map(|one| shared(&said, one)).max();
    match former {
        Some(former) if former >= today + MARGIN => Meant::Former,
        Some(former) if today >= former + MARGIN => Meant::Today,
        _ => Meant::Unknown,
    }
}

/// How many hundredths of the pairs of letters of a sentence an article has too.
fn shared(said: &HashSet<(char, char)>, article: &Article) -> usize {
    let article = pairs(&article.words());
    let both = said.intersection(&article).count();
    both * 100 / said.len().max(1)
}

/// The pairs of neighbouring letters of a text.
pub(super) fn pairs(text: &str) -> HashSet<(char, char)> {
    let letters = || text.chars().filter(|letter| letter.is_alphanumeric());
    letters().zip(letters().skip(1)).collect()
}
