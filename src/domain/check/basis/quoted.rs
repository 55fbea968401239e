//! 引文的核对: words in quotation marks that are said to be those of an article, against the article.

use super::articles::pairs;
use super::{Found, Given, articles_of, cited, place};
use crate::domain::check::suspicion::Detail;
use crate::domain::document::comparison::{Passage, Written, words};
use crate::domain::document::{Span, canonical};
use crate::domain::law::{Article, article_label};
use crate::domain::limits;

/// Fewest letters of a quotation: shorter ones are words that are explained, not sentences that are quoted.
const FEWEST: usize = 10;

/// Most letters between a citation and what it is said to say: `规定：`, `明确要求，`.
const BETWEEN: usize = 12;

/// The quotations that are not what the article says.
pub(super) fn misquoted(given: &Given<'_>) -> Vec<Found> {
    cited(given)
        .filter_map(|(citation, index, statute)| {
            let mut articles = articles_of(citation);
            let ((number, _), None) = (articles.next()?, articles.next()) else { return None };
            let article = given.library.article(index, number, given.day)?;
            let span = quotation(&given.document.words, citation.span.end)?;
            let passages = difference(article, given.document.quote(span))?;
            let (title, article) = (statute.title.clone(), article_label(number));
            Some(Found {
                span,
                detail: Detail::Misquoted { title, article, passages },
                light: false,
            })
        })
        .collect()
}

/// The words in quotation marks that follow a citation as what it says.
fn quotation(all: &str, from: usize) -> Option<Span> {
    let rest = place::after(all, from);
    let open = rest.find('“')?;
    let between = rest.get(..open)?;
    let says =
        ["规定", "明确", "要求", "指出", "：", ":"].iter().any(|word| between.contains(word));
    let apart = between.contains(['。', '；', '《', '\n']) || between.chars().count() > BETWEEN;
    let inside = rest.get(open + '“'.len_utf8()..)?;
    let close = inside.find('”')?;
    let words = inside.get(..close)?;
    let length = words.chars().count();
    let start = from + open + '“'.len_utf8();
    (says && !apart && (FEWEST..=limits::QUOTATION_CHARS).contains(&length))
        .then(|| Span::new(start, start + close))
}

/// In which words a quotation differs from an article; none where it does not. What the article says before and after the
/// quoted words is no difference, nor is what …… stands for.
fn difference(article: &Article, quoted: &str) -> Option<Vec<Passage>> {
    let whole = article.words();
    let held = bare(&whole);
    for piece in quoted.split("……").map(str::trim).filter(|piece| !piece.is_empty()) {
        if held.contains(&bare(piece)) {
            continue;
        }
        let passages = trimmed(words(nearest(article, &whole, piece), piece));
        if passages.iter().any(differs) {
            return Some(passages);
        }
    }
    None
}

/// The paragraph of an article that shares most with some words; all of it where they go over several.
fn nearest<'a>(article: &'a Article, whole: &'a str, piece: &str) -> &'a str {
    let said = pairs(&canonical(piece));
    let shared = |text: &str| pairs(&canonical(text)).intersection(&said).count();
    let best = article.paragraphs.iter().max_by_key(|paragraph| shared(paragraph));
    match best {
        Some(best) if shared(best) * 10 >= shared(whole) * 8 => best,
        _ => whole,
    }
}

/// Passages without what the article says before the first quoted word and after the last.
fn trimmed(mut passages: Vec<Passage>) -> Vec<Passage> {
    if passages.first().is_some_and(|first| first.written == Written::Old) {
        passages.remove(0);
    }
    if passages.last().is_some_and(|last| last.written == Written::Old) {
        passages.pop();
    }
    passages
}

/// Whether a passage is more than a mark.
fn differs(passage: &Passage) -> bool {
    passage.written != Written::Both && passage.text.contains(char::is_alphanumeric)
}

/// The letters of a text without marks and spaces.
fn bare(text: &str) -> String {
    canonical(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
