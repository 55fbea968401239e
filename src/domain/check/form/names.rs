//! 简称: names that a text gives for short, used too early, given twice, or never used.

use super::{Asked, FormFault, Raised, raised};
use crate::domain::document::{Document, NodeKind, Span};
use crate::domain::limits;
use aho_corasick::AhoCorasick;
use std::collections::HashMap;

/// Most letters of a short name.
const NAME_CHARS: usize = 20;

/// A short name: as it is written with its marks, and where it is given.
struct Given {
    name: String,
    span: Span,
    titled: bool,
}

/// Where a name is used.
#[derive(Clone, Copy, Default)]
struct Uses {
    early: Option<Span>,
    late: bool,
}

/// All that is wrong with short names.
pub(super) fn short_names(asked: &Asked<'_>) -> Vec<Raised> {
    let words = asked.document().words.as_str();
    let from = instrument_start(asked.document());
    let main_end = asked.main().len();
    let given = given(words, from, main_end);
    let mut first: HashMap<&str, usize> = HashMap::new();
    let mut found = Vec::new();
    for (index, one) in given.iter().enumerate() {
        if first.contains_key(one.name.as_str()) {
            let fault = FormFault::ShortNameTwice { name: one.name.clone() };
            found.push(raised(one.span, fault, true));
        } else {
            first.insert(&one.name, index);
        }
    }
    let uses = uses(words, from, &given);
    for (one, uses) in given.iter().zip(uses) {
        if first
            .get(one.name.as_str())
            .and_then(|at| given.get(*at))
            .is_none_or(|own| own.span != one.span)
        {
            continue;
        }
        let name = one.name.clone();
        match uses {
            Uses { early: Some(span), .. } if one.titled => {
                found.push(raised(span, FormFault::ShortNameEarly { name }, true));
            }
            Uses { late: false, .. } => {
                found.push(raised(one.span, FormFault::ShortNameUnused { name }, true));
            }
            Uses { .. } => {}
        }
    }
    found
}

/// Where the text begins that a notice issues: names of the notice are its own.
fn instrument_start(document: &Document) -> usize {
    let notice = document.nodes.iter().find(|node| node.kind == NodeKind::Notice);
    notice.map_or(0, |node| node.span.end)
}

/// The names that are given between two bytes: 以下简称《条例》, 以下简称“区城管委”.
fn given(words: &str, from: usize, to: usize) -> Vec<Given> {
    let part = words.get(from..to.max(from)).unwrap_or_default();
    let signs = part.match_indices("简称").take(limits::FORM_SHORT_NAMES);
    signs
        .filter_map(|(at, sign)| {
            let mut start = from + at + sign.len();
            let mut rest = words.get(start..)?;
            for word in ["为", "：", ":"] {
                if let Some(behind) = rest.strip_prefix(word) {
                    start += word.len();
                    rest = behind;
                }
            }
            let open = rest.chars().next()?;
            let close = match open {
                '《' => '》',
                '“' => '”',
                '"' => '"',
                _ => return None,
            };
            let inside = rest.get(open.len_utf8()..)?;
            let length = inside.find(close)?;
            let name = inside.get(..length)?.trim();
            let fits = (2..=NAME_CHARS).contains(&name.chars().count()) && !name.contains('\n');
            let start = start + open.len_utf8();
            let titled = open == '《';
            fits.then(|| Given {
                name: name.to_owned(),
                span: Span::new(start, start + length),
                titled,
            })
        })
        .collect()
}

/// Where each name is used, besides where it is given.
fn uses(words: &str, from: usize, given: &[Given]) -> Vec<Uses> {
    let mut uses = vec![Uses::default(); given.len()];
    let Ok(finder) = AhoCorasick::new(given.iter().map(|one| one.name.as_str())) else {
        return uses;
    };
    for hit in finder.find_overlapping_iter(words) {
        let index = hit.pattern().as_usize();
        let (Some(one), Some(uses)) = (given.get(index), uses.get_mut(index)) else { continue };
        if hit.end() <= one.span.start && hit.start() >= from {
            let span = Span::new(hit.start(), hit.end());
            if uses.early.is_none() && is_marked(words, span) {
                uses.early = Some(span);
            }
        } else if hit.start() >= one.span.end {
            uses.late = true;
        }
    }
    uses
}

/// Whether a name stands in 《》 by itself.
fn is_marked(words: &str, span: Span) -> bool {
    let before = words.get(..span.start).unwrap_or_default();
    let behind = words.get(span.end..).unwrap_or_default();
    before.ends_with('《') && behind.starts_with('》')
}
