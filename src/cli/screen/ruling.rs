//! What a case's document was found to be, and what persons ruled.

use super::screening::questions;
use crate::app::ruling::CaseScreening;
use crate::app::{Error, Moved};
use crate::cli::error;
use crate::cli::face::{Face, Tone};
use crate::domain::case::{Case, Happening, Nature, Ruled, contradiction};
use crate::domain::office::Office;
use crate::lang::{self, Names};
use std::fmt::Write;

/// `screen CASE`.
pub(in crate::cli) fn case_screening(face: &Face, view: &CaseScreening, office: &Office) -> String {
    let workflow = view.workflow.localized(face.lang.as_str());
    let names = Names::new(Some(&workflow), Some(office));
    let head = format!("{} {}", view.case.id, view.case.title);
    let mut text = format!("{}\n", face.paint(Tone::Head, &head));
    for line in recorded(face, &view.case, &names) {
        let _ = writeln!(text, "  {line}");
    }
    if let Some(report) = &view.report {
        let by_place = (face.phrases.screening.by_place)(&report.place);
        let _ = writeln!(text, "  {by_place}");
        questions(face, &mut text, &report.screening, &|span| report.clause(span));
    }
    text
}

/// What the program found of the last draft, and all that persons ruled, one line each.
pub(super) fn recorded(face: &Face, case: &Case, names: &Names) -> Vec<String> {
    let words = &face.phrases.ruling;
    let found = case.found().map_or_else(
        || words.not_screened.to_owned(),
        |found| {
            let before = (words.found)(case.draft_ordinal());
            format!("{before}{}", lang::ruling::found(face.lang, found))
        },
    );
    let mut lines = vec![found];
    lines.extend(case.rulings.iter().map(|one| ruled(face, case, one, names)));
    if case.ruling().is_none() {
        lines.push(face.paint(Tone::Warn, words.not_ruled));
    }
    lines
}

fn ruled(face: &Face, case: &Case, ruled: &Ruled, names: &Names) -> String {
    let words = &face.phrases.ruling;
    let when = ruled.at.format("%Y-%m-%d %H:%M").to_string();
    let who = names.person(&ruled.person).to_string();
    let before = (words.ruled)(ruled.draft, &who, &when);
    let said = lang::ruling::ruling(face.lang, &ruled.ruling);
    let same_words = case.draft().is_some_and(|draft| draft.text == ruled.text);
    // The very one: the same person may say the same again after another ruling.
    let stands = case.ruling().is_some_and(|standing| std::ptr::eq(standing, ruled));
    let after = match (same_words, stands) {
        (false, _) => words.of_other_words,
        (true, false) => words.superseded,
        (true, true) => "",
    };
    format!("{before}{said}{after}")
}

/// How to rule what the document is.
pub(in crate::cli) fn to_confirm(face: &Face, case: &Case) -> String {
    let held = case.nature().map_or("normative|not-normative", |(held, _)| match held {
        Nature::Normative => "normative",
        Nature::NotNormative => "not-normative",
    });
    (face.phrases.ruling.to_confirm)(&format!("fashen screen {} --confirm {held}", case.id))
}

/// That the program could not be asked what a draft is, and that the case goes on without.
pub(in crate::cli) fn talk_unscreened(face: &Face, why: Option<&Error>) {
    if let Some(why) = why {
        let said = (face.phrases.ruling.unscreened)(&error::sentence(face, why));
        face.talk(&face.paint(Tone::Warn, &said));
    }
}

/// Where stages were ended against what the document is held to be, one line each.
pub(in crate::cli) fn contradictions(face: &Face, moved: &Moved, office: &Office) -> Vec<String> {
    let workflow = moved.workflow.localized(face.lang.as_str());
    let names = Names::new(Some(&workflow), Some(office));
    let ended = moved.events.iter().filter_map(|event| match &event.what {
        Happening::StageCompleted { stage, outcome, .. } => Some((stage, outcome)),
        _ => None,
    });
    let found = ended.filter_map(|ended| contradiction(&moved.workflow, &moved.case, ended));
    found
        .map(|one| face.paint(Tone::Warn, &lang::ruling::contradiction(face.lang, &one, &names)))
        .collect()
}
