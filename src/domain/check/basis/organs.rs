//! 机构名称的核对: names that bodies had before a reform.

use super::place::Past;
use super::{Found, Given};
use crate::domain::check::suspicion::Detail;
use crate::domain::document::Span;
use crate::domain::law::FormerOrgan;
use crate::domain::limits;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::HashSet;

/// The names of former bodies, each once: the first place where it stands. Names inside of 《》 are those that a paper of
/// its time bears.
pub(super) fn renamed(given: &Given<'_>) -> Vec<Found> {
    let organs = given.library.organs();
    let mut names: Vec<(&str, Option<usize>)> = Vec::new();
    for (index, organ) in organs.iter().enumerate() {
        names.extend(organ.old.iter().map(|name| (name.as_str(), Some(index))));
        names.extend(organ.now.iter().chain(&organ.apart).map(|name| (name.as_str(), None)));
    }
    let patterns = names.iter().map(|(name, _)| name);
    let built = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns);
    let Ok(finder) = built else { return Vec::new() };
    let (words, past) = (&given.document.words, Past::of(given.document));
    let mut told = HashSet::new();
    let mut found = Vec::new();
    for one in finder.find_iter(words) {
        let Some((name, Some(organ))) = names.get(one.pattern().as_usize()).copied() else {
            continue;
        };
        let span = Span::new(one.start(), one.end());
        if told.contains(name) || is_inside_title(given, span) || past.is_told(given.document, span)
        {
            continue;
        }
        let known = organs.get(organ);
        let begun = |organ: &&FormerOrgan| organ.on.is_none_or(|on| on <= given.day);
        let Some(organ) = known.filter(begun) else { continue };
        told.insert(name);
        found.push(Found {
            span,
            detail: Detail::FormerOrgan {
                written: name.to_owned(),
                now: organ.now.clone(),
                certainty: organ.certainty.clone(),
            },
            light: super::is_unsure(&organ.certainty),
        });
        if found.len() >= limits::BASIS_SUSPICIONS {
            break;
        }
    }
    found
}

/// Whether a place belongs to a title or a number.
fn is_inside_title(given: &Given<'_>, span: Span) -> bool {
    let list = &given.citations.list;
    let next = list.partition_point(|citation| citation.span.start <= span.start);
    next.checked_sub(1).and_then(|at| list.get(at)).is_some_and(|one| one.span.holds(span))
}
