//! Every reason, note and irregularity of a reading is said, with what to do about it.

use super::{irregularity, margin, note, number_fault, size, unreadable};
use crate::domain::document::NumberFault;
use crate::lang::{Lang, samples};

#[test]
fn every_unreadable_file_says_what_it_is_and_what_to_do() {
    for reason in samples::unreadables() {
        for lang in Lang::ALL {
            let said = unreadable(lang, &reason);
            samples::assert_said(lang, &said.sentence);
            samples::assert_said(lang, &said.hint.unwrap());
        }
    }
}

#[test]
fn every_note_and_irregularity_is_said() {
    for lang in Lang::ALL {
        for found in samples::notes() {
            samples::assert_said(lang, &note(lang, &found));
        }
        for found in samples::margins() {
            samples::assert_said(lang, &margin(lang, &found));
        }
        for found in samples::irregularities() {
            samples::assert_said(lang, &irregularity(lang, &found));
        }
    }
}

#[test]
fn an_old_word_file_is_to_be_saved_as_docx() {
    let said = unreadable(Lang::Zh, &crate::input::document::Unreadable::LegacyWord);
    assert!(said.sentence.contains(".doc") && said.hint.unwrap().contains(".docx"));
}

#[test]
fn a_number_form_names_every_fault_and_counts_paragraphs_from_one() {
    let found = samples::irregularities();
    let said: Vec<String> = found.iter().map(|found| irregularity(Lang::Zh, found)).collect();
    let form = said.iter().find(|said| said.contains("发文字号")).unwrap();
    assert!(form.contains("（第3段）"), "{form}");
    for fault in [NumberFault::Brackets, NumberFault::Ordinal] {
        assert!(form.contains(number_fault(Lang::Zh, fault)), "{form}");
    }
}

#[test]
fn sizes_are_never_rounded_below_a_limit() {
    assert_eq!(size(64 * 1024 * 1024), "64 MB");
    assert_eq!(size(64 * 1024 * 1024 + 1), "65 MB");
    assert_eq!(size(1), "1 KB");
    assert!(size(u64::MAX).ends_with(" MB"));
}
