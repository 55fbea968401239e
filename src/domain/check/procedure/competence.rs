//! 权限: what a township or a 街道 regulates that only a government of the county level or above can.
//!
//! The matters and what is done about them are sets of words of the pack (`county_matters`, `county_acts`); a sentence
//! that has one of each is suspicious. One that leaves it to a higher government is not.

use super::{Asked, OrganLevel, ProcedureFault, Raised, raised};
use crate::domain::document::Span;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::HashSet;

/// The set of matters.
const MATTERS: &str = "county_matters";

/// The set of what is done about them.
const ACTS: &str = "county_acts";

/// Who decides then: the sentence follows a higher government.
const HIGHER: [&str; 13] = [
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
];

/// Ends of sentences.
const ENDS: [char; 5] = ['。', '！', '？', '；', '\n'];

/// Matters that are beyond a township, each where it is regulated first.
pub(super) fn competence(asked: &Asked<'_>) -> Vec<Raised> {
    let Some(organ) = township(asked) else { return Vec::new() };
    let (matters, acts) = (asked.words.words(MATTERS), asked.words.words(ACTS));
    if matters.is_empty() || acts.is_empty() {
        return Vec::new();
    }
    let finder = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(matters.iter().chain(acts));
    let Ok(finder) = finder else { return Vec::new() };
    let mut told = HashSet::new();
    let mut found = Vec::new();
    let mut at = 0;
    for sentence in asked.document().words.split_inclusive(ENDS) {
        let start = at;
        at += sentence.len();
        let hits: Vec<_> = finder.find_iter(sentence).collect();
        let is_matter = |index: usize| index < matters.len();
        let matter = hits.iter().find(|hit| is_matter(hit.pattern().as_usize()));
        let act = hits.iter().find(|hit| !is_matter(hit.pattern().as_usize()));
        let (Some(matter), Some(act)) = (matter, act) else { continue };
        let words = |hit: &aho_corasick::Match| {
            sentence.get(hit.start()..hit.end()).unwrap_or_default().to_owned()
        };
        if HIGHER.iter().any(|word| sentence.contains(word)) || !told.insert(words(matter)) {
            continue;
        }
        let span =
            Span::new(start + matter.start().min(act.start()), start + matter.end().max(act.end()));
        let fault = ProcedureFault::BeyondTownship {
            matter: words(matter),
            act: words(act),
            organ: organ.clone(),
        };
        found.push(raised(span, fault, false));
    }
    found
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
