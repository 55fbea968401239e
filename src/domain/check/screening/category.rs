//! 排除类别: which category of the list of exclusions a paper looks like, by its title or else by its words.
//!
//! A look is never enough: whether the category settles anything is for the questions to say.

use super::criteria::{By, Criteria, Exclusion};
use super::sentence::cut;
use super::subject::{Subject, bare};
use super::{Quote, quote};
use crate::domain::document::{Document, Span};
use crate::domain::limits;

/// A category that a paper looks like.
#[derive(Clone, Debug)]
pub(super) struct Category<'a> {
    /// Its name in the criteria.
    pub(super) name: &'static str,
    /// What the criteria say of it.
    pub(super) exclusion: &'a Exclusion,
    /// Whether its title says so; else only its words do.
    pub(super) titled: bool,
    /// The words that say so.
    pub(super) quotes: Vec<Quote>,
}

/// Whether a category excludes here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The rule of the place, or else of the country, lists it, and the rule was read.
    Listed,
    /// The country lists it, and the place has a list of its own that does not.
    NotHere,
    /// No rule that is sure lists it.
    Unsure,
}

/// Distinct words of a category that a text without a telling title must have.
const LEAST_CUES: usize = 3;

/// Of a contract: 甲方 and 乙方.
const CONTRACT_CUES: usize = 2;

impl<'a> Category<'a> {
    /// The first category that the title, or else the words tell.
    pub(super) fn of(
        document: &Document,
        subject: &Subject,
        criteria: &'a Criteria,
    ) -> Option<Self> {
        let notice = NOTICES.iter().any(|kind| bare(&subject.judged).ends_with(kind));
        let by_title = criteria.categories().find(|(name, _, exclusion)| {
            if notice && INNER.contains(name) {
                return false;
            }
            let title = if *name == "forwarding" { &subject.title } else { &subject.judged };
            exclusion.titles.iter().any(|pattern| fits(title, pattern))
        });
        if let Some((name, _, exclusion)) = by_title {
            let quotes = vec![quote(&document.words, subject.title_span)];
            return Some(Self { name, exclusion, titled: true, quotes });
        }
        if !subject.judged.is_empty()
            && !bare(&subject.judged).ends_with("通知")
            && subject.ends_with(criteria.list("papers"))
        {
            return None;
        }
        let by_words = criteria.categories().filter(|(_, by, _)| *by == By::Words);
        by_words
            .map(|(name, _, exclusion)| (name, exclusion, told(&document.words, exclusion)))
            .filter(|(name, _, (count, _))| {
                *count >= if *name == "contract" { CONTRACT_CUES } else { LEAST_CUES }
            })
            .max_by_key(|(_, _, (count, _))| *count)
            .map(|(name, exclusion, (_, mut quotes))| {
                quotes.truncate(limits::SCREEN_QUOTES);
                Self { name, exclusion, titled: false, quotes }
            })
    }

    /// Whether it is one of these.
    pub(super) fn is(&self, names: &[&str]) -> bool {
        names.contains(&self.name)
    }

    /// Whether it excludes here, and the rule that says so.
    pub(super) fn standing(&self, criteria: &'a Criteria) -> (Standing, &'a str) {
        if let Some(place) = &criteria.place {
            if place.excluded.iter().any(|name| name == self.name) {
                let sure =
                    if place.certainty.is_sure() { Standing::Listed } else { Standing::Unsure };
                return (sure, &place.basis);
            }
            if self.exclusion.national && self.is(&["work_plan", "work_points"]) {
                return (Standing::NotHere, &place.basis);
            }
        }
        let sure = self.exclusion.national && self.exclusion.certainty.is_sure();
        (if sure { Standing::Listed } else { Standing::Unsure }, &self.exclusion.basis)
    }
}

/// Kinds of paper that are made to be read by everybody.
const NOTICES: [&str; 4] = ["通告", "公告", "禁火令", "封山令"];

/// The categories of what an organ tells its own people: no notice to everybody is of them, whatever its title is about
/// (关于某某专项整治的通告).
const INNER: [&str; 5] =
    ["internal_rules", "subordinate_institution", "planning", "work_points", "work_plan"];

/// Whether a title has the words of a pattern in their order; `$` is its end.
fn fits(title: &str, pattern: &str) -> bool {
    if let Some(end) = pattern.strip_suffix('$') {
        return bare(title).ends_with(end);
    }
    let mut rest = title;
    pattern.split('…').all(|part| match rest.split_once(part) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

/// The first place of each word of a category that the text has.
fn cues(text: &str, exclusion: &Exclusion) -> Vec<Quote> {
    let place = |word: &String| {
        let start = text.find(word.as_str())?;
        Some(quote(text, Span::new(start, start + word.len())))
    };
    exclusion.cues.iter().filter_map(place).collect()
}

/// What a text does at its head: words of a title of the category, `成立…领导小组`, in one clause of a sentence.
fn deed(text: &str, exclusion: &Exclusion) -> Option<Quote> {
    let pairs = || exclusion.titles.iter().filter(|pattern| pattern.contains('…'));
    let head = cut(text, Span::new(0, text.len()), limits::SCREEN_HEAD_CHARS);
    let mut parts = text_parts(head.of(text));
    let (start, part) = parts.find(|(_, part)| pairs().any(|pattern| fits(part, pattern)))?;
    Some(quote(text, Span::new(start, start + part.len())))
}

/// What the words of a text tell of a category, and how much that counts: a deed as much as two words.
pub(super) fn told(text: &str, exclusion: &Exclusion) -> (usize, Vec<Quote>) {
    let mut quotes: Vec<Quote> = deed(text, exclusion).into_iter().collect();
    let deeds = quotes.len();
    quotes.extend(cues(text, exclusion));
    (quotes.len() + deeds, quotes)
}

/// Clauses of sentences, with where they begin.
fn text_parts(head: &str) -> impl Iterator<Item = (usize, &str)> {
    head.split_inclusive(['。', '，', ',', '\n', '；']).scan(0, |at, part| {
        let start = *at;
        *at += part.len();
        Some((start, part))
    })
}
