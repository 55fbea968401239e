//! Every code is explained once in each language, and nothing else is.

use super::{CODES, Table, en, reason, zh};
use crate::domain::case::Reason;
use crate::domain::catalogue::EntryReason;
use crate::domain::cleanup::CleanUpReason;
use crate::input::document::Unreadable;
use crate::lang::{Lang, samples};
use std::collections::BTreeSet;

#[test]
fn every_code_is_explained_and_nothing_else() {
    let reasons = samples::reasons();
    let unreadables = samples::unreadables();
    let entries = samples::entry_reasons();
    let mut codes: BTreeSet<&str> = reasons.iter().map(Reason::code).collect();
    codes.extend(unreadables.iter().map(Unreadable::code));
    codes.extend(entries.iter().map(EntryReason::code));
    let clean_ups = samples::clean_up_reasons();
    codes.extend(clean_ups.iter().map(CleanUpReason::code));
    assert_eq!(BTreeSet::from(CODES), codes);
    assert_eq!(CODES.len(), codes.len(), "a code is listed twice");
}

#[test]
fn both_languages_explain_the_same_codes_once() {
    let codes = |tables: &[&'static Table]| -> Vec<&str> {
        let mut all: Vec<&str> =
            tables.iter().flat_map(|table| table.iter()).map(|(code, _)| *code).collect();
        all.sort_unstable();
        all
    };
    let mut known = CODES.to_vec();
    known.sort_unstable();
    assert_eq!(codes(zh::TABLES), known);
    assert_eq!(codes(en::TABLES), known);
}

#[test]
fn an_explanation_is_whole_sentences() {
    for lang in Lang::ALL {
        for code in CODES {
            let said = reason(lang, code).unwrap();
            assert!(!said.title.is_empty() && !said.title.ends_with(['。', '.']), "{code}");
            samples::assert_said(lang, said.meaning);
            said.why.iter().for_each(|why| samples::assert_said(lang, why));
            samples::assert_said(lang, said.remedy);
        }
    }
    assert_eq!(reason(Lang::Zh, "no-such-code"), None);
}

#[test]
fn the_lock_names_its_basis() {
    for code in ["no-opinion", "conclusion-forbids"] {
        let why = reason(Lang::Zh, code).unwrap().why.unwrap();
        assert!(why.contains("国办发〔2018〕115号（七）"), "{why}");
    }
}
