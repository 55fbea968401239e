//! Every refusal reads as it was agreed in `tests/lang/refusals.txt`; `FASHEN_BLESS=1` writes it anew.

use super::refusal;
use crate::lang::{Lang, Names, samples};
use std::fmt::Write;
use std::path::Path;

/// Every reason in both languages, one after the other.
fn all_refusals() -> String {
    let (workflow, office) = (samples::workflow(), samples::office());
    let names = Names::new(Some(&workflow), Some(&office)).at("decision", "approve");
    let mut out = String::new();
    for reason in samples::reasons() {
        writeln!(out, "{}", reason.code()).unwrap();
        for lang in Lang::ALL {
            let said = refusal(lang, &reason, &names);
            writeln!(out, "  {lang}: {}", said.sentence).unwrap();
            if let Some(hint) = said.hint {
                writeln!(out, "      {hint}").unwrap();
            }
        }
    }
    out
}

#[test]
fn refusals_read_as_they_were_agreed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lang/refusals.txt");
    let said = all_refusals();
    if std::env::var_os("FASHEN_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &said).unwrap();
    }
    let agreed = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(said, agreed, "FASHEN_BLESS=1 accepts the new words");
}

#[test]
fn every_reason_is_said_in_both_languages() {
    let (workflow, office) = (samples::workflow(), samples::office());
    for names in [Names::default(), Names::new(Some(&workflow), Some(&office))] {
        for reason in samples::reasons() {
            for lang in Lang::ALL {
                let said = refusal(lang, &reason, &names);
                samples::assert_said(lang, &said.sentence);
                said.hint.iter().for_each(|hint| samples::assert_said(lang, hint));
            }
        }
    }
}

#[test]
fn a_title_typed_in_place_of_a_name_is_understood() {
    let workflow = samples::workflow();
    let names = Names::new(Some(&workflow), None);
    let reason = crate::domain::case::Reason::Unknown {
        what: crate::domain::case::Named::Stage,
        name: " 权限审查".into(),
        known: vec!["content".into(), "authority".into()],
    };
    let hint = refusal(Lang::Zh, &reason, &names).hint.unwrap();
    assert!(hint.contains("“authority”（权限审查）"), "{hint}");
}
