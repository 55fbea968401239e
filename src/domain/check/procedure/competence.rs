//! 权限: what a township or a 街道 regulates that only a government of the county level or above can.
//!
//! The matters and what is done about them are sets of words of the pack (`county_matters`, `county_acts`); a sentence
//! that has one of each is suspicious. One that leaves it to a higher government is not. Where the law itself settles it
//! (`county_settled`: places where the law forbids it), or a paper of another government on the same matter is cited,
//! it is only to be checked.

use super::{Asked, OrganLevel, ProcedureFault, Raised, raised};
use crate::domain::document::Span;
use crate::domain::document::citation::{Citation, Level};
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::HashSet;

/// The set of matters.
const MATTERS: &str = "county_matters";

/// The set of what is done about them.
const ACTS: &str = "county_acts";

/// The set of what the law has settled by itself. A pack may do without it.
const SETTLED: &str = "county_settled";

/// Who decides then: the sentence follows a higher government.
const HIGHER: [&str; 14] = [
    "县级以上",
    "区人民政府",
    "县人民政府",
    "市人民政府",
    "省人民政府",
    "区政府",
    "县政府",
    "市政府",
    "公安机关规定",
    "公安部门规定",
    "上级",
    "依法划定的",
    "已划定的",
    "已经划定的",
];

/// How the title of a paper shows that a township made it.
const OF_TOWNSHIPS: [char; 2] = ['镇', '乡'];
const OF_STREETS: &str = "街道";

/// Where titles begin and end.
const TITLE: [char; 2] = ['《', '》'];

/// Ends of sentences.
const ENDS: [char; 5] = ['。', '！', '？', '；', '\n'];

/// Matters that are beyond a township, each where it is regulated first.
pub(super) fn competence(asked: &Asked<'_>) -> Vec<Raised> {
    let Some(organ) = township(asked) else { return Vec::new() };
    let Some(finder) = Finder::new(asked) else { return Vec::new() };
    let mut told = HashSet::new();
    let mut found = Vec::new();
    let mut at = 0;
    for sentence in asked.document().words.split_inclusive(ENDS) {
        let start = at;
        at += sentence.len();
        let Some(regulated) = finder.regulated(sentence) else { continue };
        if HIGHER.iter().any(|word| sentence.contains(word)) || told.contains(regulated.matter) {
            continue;
        }
        let is_settled = asked.words.words(SETTLED).iter().any(|word| sentence.contains(word));
        let is_cited = is_cited(asked, Span::new(start, at));
        // An article that is named with what it forbids is only said again.
        if is_settled && is_cited {
            continue;
        }
        let light = is_settled || is_cited || is_relayed(asked, regulated.matter);
        told.insert(regulated.matter.to_owned());
        let fault = ProcedureFault::BeyondTownship {
            matter: regulated.matter.to_owned(),
            act: regulated.act.to_owned(),
            organ: organ.clone(),
        };
        let span = Span::new(start + regulated.span.start, start + regulated.span.end);
        found.push(raised(span, fault, light));
    }
    found
}

/// What looks for matters and for what is done about them, in one pass.
struct Finder {
    automaton: AhoCorasick,
    /// How many of its words are matters; they come first.
    matters: usize,
}

/// A matter that a sentence regulates.
struct Regulated<'a> {
    matter: &'a str,
    act: &'a str,
    /// Both, in the sentence.
    span: Span,
}

impl Finder {
    /// None where the pack does not name both.
    fn new(asked: &Asked<'_>) -> Option<Self> {
        let (matters, acts) = (asked.words.words(MATTERS), asked.words.words(ACTS));
        if matters.is_empty() || acts.is_empty() {
            return None;
        }
        let words = matters.iter().chain(acts);
        let automaton =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).ok()?;
        Some(Self { automaton, matters: matters.len() })
    }

    /// The first matter of a sentence, and the first thing done, where it has both.
    fn regulated<'a>(&self, sentence: &'a str) -> Option<Regulated<'a>> {
        let (mut matter, mut act) = (None, None);
        let (mut read, mut is_titled) = (0, false);
        for hit in self.automaton.find_iter(sentence) {
            // The title of a law is no matter that the sentence regulates.
            let before = sentence.get(read..hit.start()).unwrap_or_default();
            is_titled = before
                .chars()
                .rfind(|sign| TITLE.contains(sign))
                .map_or(is_titled, |sign| sign == '《');
            read = hit.start();
            if is_titled {
                continue;
            }
            let is_matter = hit.pattern().as_usize() < self.matters;
            let slot = if is_matter { &mut matter } else { &mut act };
            slot.get_or_insert(hit.span());
        }
        let (matter, act) = (matter?, act?);
        Some(Regulated {
            matter: sentence.get(matter.range())?,
            act: sentence.get(act.range())?,
            span: Span::new(matter.start.min(act.start), matter.end.max(act.end)),
        })
    }
}

/// Whether a sentence names the article that it follows.
fn is_cited(asked: &Asked<'_>, sentence: Span) -> bool {
    let list = &asked.given.citations.list;
    let first = list.partition_point(|one| one.span.start < sentence.start);
    let inside = list.iter().skip(first).take_while(|one| one.span.start < sentence.end);
    let has_article = |one: &Citation| {
        one.pinpoints.iter().any(|pinpoint| pinpoint.from.at(Level::Article).is_some())
    };
    inside.into_iter().any(has_article)
}

/// Whether the text cites a paper of another government on the matter, which may have settled it. The title of the
/// regulation that gives the power begins with the matter; that of a paper that uses it begins with a place.
fn is_relayed(asked: &Asked<'_>, matter: &str) -> bool {
    let words = &asked.document().words;
    let titles = asked.given.citations.list.iter().filter_map(|one| one.title);
    titles.map(|title| title.of(words)).any(|title| {
        title.find(matter).is_some_and(|at| at > 0)
            && !title.contains(OF_TOWNSHIPS)
            && !title.contains(OF_STREETS)
    })
}

/// The organ, where it is that of a township or a 街道.
fn township(asked: &Asked<'_>) -> Option<String> {
    let facts = asked.around.facts;
    let recorded = facts.and_then(|facts| facts.organ.clone());
    let level = facts.and_then(|facts| facts.level);
    let issuers = &asked.document().particulars.issuers;
    let is_one = |name: &&str| OrganLevel::of(name) == Some(OrganLevel::Township);
    match level {
        Some(OrganLevel::Township) => {
            recorded.or_else(|| issuers.first().map(|one| one.name.clone()))
        }
        Some(_) => None,
        None if recorded.is_some() => recorded.filter(|name| is_one(&name.as_str())),
        // Who issues it together with a higher organ is not alone.
        None => {
            let all = issuers.iter().all(|one| is_one(&one.name.as_str()));
            issuers.first().filter(|_| all).map(|one| one.name.clone())
        }
    }
}
