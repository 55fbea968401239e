//! The structure of a document as JSON: its tree, what it says of itself, and what is odd about it.
//!
//! Places are counted in characters of the words, the ends of lines included; paragraphs from 1.

use super::place_in::Places;
use crate::app::commit::digest;
use crate::app::outline::{Cited, Outlined, Source};
use crate::domain::document::citation::{Citation, Dangling, Target, Why};
use crate::domain::document::{
    Beginning, Document, Irregularity, Margin, Named, Node, Renewed, Repealed, Span, Term,
    canonical,
};
use crate::domain::law::Statutes;
use crate::lang::{Lang, reading};
use serde_json::{Value, json};

/// `outline`, down to a depth; all of it where none is given.
pub fn structure(outlined: &Outlined, depth: Option<usize>, lang: Lang) -> Value {
    let document = &outlined.document;
    let places = Places::of(&document.words);
    let depths = depths(document);
    let shown = document.nodes.iter().zip(&depths).enumerate();
    let shown = shown.filter(|(_, (_, at))| depth.is_none_or(|depth| **at <= depth));
    json!({
        "source": source(&outlined.source),
        "title": document.title,
        "number": document.number.as_ref().map(ToString::to_string),
        "particulars": particulars(document, &places),
        "nodes": shown
            .map(|(index, (node, at))| one(document, &places, (index, node), *at))
            .collect::<Value>(),
        "irregularities": document
            .irregularities
            .iter()
            .map(|odd| irregularity(odd, lang))
            .collect::<Value>(),
        "notes": document.text.notes.iter().map(|note| reading::note(lang, note)).collect::<Value>(),
        "margins": document.text.margins.iter().map(|one| margin(one, lang)).collect::<Value>(),
        "citations": outlined.cited.as_ref().map(|cited| citations(document, cited, &places)),
        "characters": places.characters(document.words.len()),
        "digest": digest(canonical(&document.words).as_bytes()).to_string(),
    })
}

/// How deep each node stands; the outermost are 1.
pub fn depths(document: &Document) -> Vec<usize> {
    let mut depths: Vec<usize> = Vec::with_capacity(document.nodes.len());
    for node in &document.nodes {
        let outer = node.parent.and_then(|parent| depths.get(parent)).copied();
        depths.push(outer.unwrap_or_default() + 1);
    }
    depths
}

fn source(source: &Source) -> Value {
    match source {
        Source::File(file) => {
            json!({ "file": file.display().to_string(), "case": null, "draft": null })
        }
        Source::Draft { case, ordinal, file_name } => {
            json!({ "file": file_name, "case": case, "draft": ordinal })
        }
    }
}

fn one(
    document: &Document,
    places: &Places<'_>,
    (index, node): (usize, &Node),
    depth: usize,
) -> Value {
    json!({
        "index": index,
        "parent": node.parent,
        "depth": depth,
        "kind": node.kind.key(),
        "number": node.number.map(|ordinal| ordinal.number),
        "branch": node.number.and_then(|ordinal| ordinal.branch),
        "label": node.label(),
        "heading": node.heading.map(|heading| document.quote(heading)),
        "paragraph": places.paragraph(node.span.start),
        "place": places.span(node.span),
        "own": places.span(node.own),
        "digest": digest(canonical(document.quote(node.span)).as_bytes()).to_string(),
    })
}

fn particulars(document: &Document, places: &Places<'_>) -> Value {
    let found = &document.particulars;
    let named = |named: &Named| json!({ "name": named.name, "place": places.span(named.span) });
    let quoted = |span: Span| json!({ "words": document.quote(span), "place": places.span(span) });
    let repealed = |repealed: &Repealed| {
        json!({
            "title": repealed.title,
            "number": repealed.number,
            "place": places.span(repealed.span),
        })
    };
    let renewed = |renewed: &Renewed| {
        let (months, through) = term(renewed.term);
        let named = &renewed.named;
        json!({
            "title": named.title,
            "number": named.number,
            "months": months,
            "through": through,
            "place": places.span(named.span),
        })
    };
    json!({
        "issuers": found.issuers.iter().map(named).collect::<Value>(),
        "addressees": found.addressees.map(quoted),
        "instrument": found.instrument.as_ref().map(named),
        "dated": found.dated.map(|dated| {
            json!({ "day": dated.day.to_string(), "place": places.span(dated.span) })
        }),
        "effective": found.effective.map(|effective| {
            let (from, day, days) = beginning(effective.from);
            let (words, place) = (document.quote(effective.span), places.span(effective.span));
            json!({ "from": from, "day": day, "days": days, "words": words, "place": place })
        }),
        "validity": found.validity.map(|validity| {
            let (months, through) = term(validity.until);
            let (words, place) = (document.quote(validity.span), places.span(validity.span));
            json!({ "months": months, "through": through, "words": words, "place": place })
        }),
        "repeals": found.repeals.iter().map(repealed).collect::<Value>(),
        "renewals": found.renewals.iter().map(renewed).collect::<Value>(),
        "interpreter": found.interpreter.as_ref().map(named),
        "subjects": found.subjects.iter().map(named).collect::<Value>(),
    })
}

/// Months, or the last day.
pub(super) fn term(term: Term) -> (Option<u32>, Option<String>) {
    match term {
        Term::Months(months) => (Some(months), None),
        Term::Through(day) => (None, Some(day.to_string())),
    }
}

fn beginning(from: Beginning) -> (&'static str, Option<String>, Option<u32>) {
    match from {
        Beginning::On(day) => ("day", Some(day.to_string()), None),
        Beginning::Publication => ("publication", None, None),
        Beginning::AfterPublication { days } => ("after-publication", None, Some(days)),
    }
}

fn margin(margin: &Margin, lang: Lang) -> Value {
    json!({
        "kind": margin.kind.key(),
        "author": margin.author,
        "date": margin.date,
        "words": margin.words,
        "cut": margin.cut,
        "anchor": margin.anchor,
        "paragraph": margin.paragraph.map(|paragraph| paragraph + 1),
        "message": reading::margin(lang, margin),
    })
}

fn citations(document: &Document, cited: &Cited, places: &Places<'_>) -> Value {
    let whole = |citation: &Citation| {
        let (target, title) = target(citation, &cited.statutes);
        let parts = citation.pinpoints.iter().map(|part| document.quote(part.span));
        json!({
            "words": document.quote(citation.span),
            "paragraph": places.paragraph(citation.span.start),
            "place": places.span(citation.span),
            "target": target,
            "title": title,
            "number": citation.number,
            "parts": parts.collect::<Value>(),
        })
    };
    let dangling = |dangling: &Dangling| {
        json!({
            "words": document.quote(dangling.span),
            "paragraph": places.paragraph(dangling.span.start),
            "place": places.span(dangling.span),
        })
    };
    json!({
        "list": cited.citations.list.iter().map(whole).collect::<Value>(),
        "dangling": cited.citations.dangling.iter().map(dangling).collect::<Value>(),
    })
}

/// What is cited, and its title where that is known.
fn target<'a>(citation: &'a Citation, statutes: &'a Statutes) -> (&'static str, Option<&'a str>) {
    match &citation.target {
        Target::Statute(index) => {
            ("statute", statutes.get(*index).map(|statute| statute.title.as_str()))
        }
        Target::Unknown(title) => ("unknown", Some(title)),
        Target::Number(_) => ("number", None),
        Target::Here => ("here", None),
        Target::Other => ("other", None),
        Target::Unresolved(Why::NoAntecedent) => ("no-antecedent", None),
        Target::Unresolved(Why::Ambiguous) => ("ambiguous", None),
        Target::Unresolved(Why::NothingBefore) => ("nothing-before", None),
        Target::Unresolved(Why::OutsideArticles) => ("outside-articles", None),
    }
}

fn irregularity(odd: &Irregularity, lang: Lang) -> Value {
    json!({
        "code": odd.key(),
        "paragraph": odd.paragraph().map(|paragraph| paragraph + 1),
        "message": reading::irregularity(lang, odd),
    })
}
