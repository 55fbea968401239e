//! A form of the program that is written out as a Word file and filled there says what the paper says.

use super::{read, words};
use crate::domain::paper::PaperKind;
use crate::domain::paper::example::{self, Desk};
use crate::input::form::{Use, uses};
use crate::lang::Lang;
use crate::lang::paper::{fields, form, meanings, sample};
use crate::output;
use crate::output::docx::FormSample;
use std::collections::BTreeSet;

fn lines(bytes: &[u8]) -> Vec<String> {
    words(&super::part(bytes, "word/document.xml"), "")
}

fn word_sample() -> FormSample {
    FormSample {
        title: "样式".to_owned(),
        organ: "示例镇人民政府".to_owned(),
        signer: "示例镇司法所".to_owned(),
        date: "2026年12月31日".to_owned(),
    }
}

fn desks() -> [Desk; 9] {
    [
        example::first_opinion(),
        example::two_rounds(),
        example::second_draft(),
        example::ruled(),
        example::suspected(),
        example::no_findings(),
        example::unlawful(),
        example::filed(),
        example::registered(),
    ]
}

/// Every field that papers have is listed with its meaning, and nothing else is.
#[test]
fn fields_and_their_meanings_are_the_same() {
    for kind in PaperKind::ALL {
        let papers = desks().into_iter().filter_map(|desk| desk.paper(kind));
        let said: BTreeSet<String> = papers.flat_map(|paper| fields(&paper).paths()).collect();
        let listed: BTreeSet<String> =
            meanings(Lang::Zh, kind).into_iter().map(|one| one.path).collect();
        assert_eq!(said, listed, "{kind}");
        assert_eq!(sample(kind, true).paths(), listed, "{kind}");
    }
}

/// The program's own forms name only fields that there are, and can be filled with nothing in any of them.
#[test]
fn the_forms_ask_for_what_there_is() {
    for kind in PaperKind::ALL {
        let exported = read(&output::docx::form(&form(kind), &word_sample()).unwrap()).unwrap();
        assert_eq!(output::form::misspelt(&exported), [], "{kind}");
        let known = sample(kind, true).paths();
        let inside = |path: &str| {
            let is = |one: &String| {
                one.strip_prefix(path)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            };
            known.iter().any(is)
        };
        let unknown: Vec<Use> =
            uses(&exported).into_iter().filter(|one| !inside(&one.path)).collect();
        assert_eq!(unknown, [], "{kind}");
        for full in [true, false] {
            output::form::fill(&exported, &sample(kind, full)).unwrap();
        }
    }
}

#[test]
fn the_exported_form_of_every_paper_says_what_the_paper_says() {
    let mut compared = [0; PaperKind::ALL.len()];
    for desk in desks() {
        for (at, kind) in PaperKind::ALL.into_iter().enumerate() {
            let Some(paper) = desk.paper(kind) else { continue };
            let (form, fields) = (form(kind), fields(&paper));
            let own = output::docx(&output::form::sheet(&form, &fields).unwrap()).unwrap();
            let exported = output::docx::form(&form, &word_sample()).unwrap();
            let exported = read(&exported).unwrap_or_else(|fault| panic!("{kind}: {fault:?}"));
            let filled = output::form::fill(&exported, &fields)
                .unwrap_or_else(|fault| panic!("{kind}: {fault:?}"));
            let (own, filled) = (lines(&own), lines(&filled));
            for (own, filled) in own.iter().zip(&filled) {
                assert_eq!(own, filled, "{kind}");
            }
            assert_eq!(own.len(), filled.len(), "{kind}");
            compared[at] += 1;
        }
    }
    assert!(compared.iter().all(|count| *count > 0), "{compared:?}");
}
