//! Every event is one line in each language, and says what matters.

use super::event;
use crate::lang::{Lang, Names, samples};

fn lines(lang: Lang) -> Vec<String> {
    let (workflow, office) = (samples::workflow(), samples::office());
    let names = Names::new(Some(&workflow), Some(&office));
    samples::happenings().iter().map(|what| event(lang, what, &names)).collect()
}

#[test]
fn every_event_is_one_line_in_both_languages() {
    for lang in Lang::ALL {
        for line in lines(lang) {
            samples::assert_said(
                lang,
                &format!("{line}{}", if lang == Lang::Zh { "。" } else { "." }),
            );
        }
    }
    for what in samples::happenings() {
        assert!(!event(Lang::Zh, &what, &Names::default()).is_ascii());
    }
}

#[test]
fn a_line_says_what_matters() {
    let all = lines(Lang::Zh).join("\n");
    for words in [
        "涉及经营者经济活动＝是",
        "第三条、第八条",
        "审核结论：应当予以修改",
        "青政规〔2026〕1号",
        "不予通过的理由：需要 再研究",
        "会议日期：2026年3月2日",
        "chair：李审核",
        "c3c3c3c3c3c3",
    ] {
        assert!(all.contains(words), "{words} in {all}");
    }
    assert!(!all.contains(&"c3".repeat(7)), "digests are shortened");
}
