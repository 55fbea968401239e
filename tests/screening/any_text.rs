//! Any text at all is answered: no panic, quotations inside the text, and few enough to be read.

use fashen::domain::check::screening::{Criteria, Screener, Step};
use fashen::domain::document::{Document, Text};
use fashen::domain::limits;
use fashen::input::yaml;
use proptest::prelude::*;
use std::sync::LazyLock;

static SCREENER: LazyLock<Screener> = LazyLock::new(|| Screener::new(shipped()));

fn shipped() -> Criteria {
    yaml::criteria(include_bytes!("../../workflows/screening.yaml")).unwrap()
}

/// Pieces that papers are made of, put together as no paper is.
fn pieces() -> impl Strategy<Value = String> {
    let words = [
        "甲镇人民政府",
        "关于印发《",
        "》的通知",
        "\n",
        "：",
        "。",
        "（试行）",
        "令",
        "第3号",
        "2026年3月1日",
        "不得",
        "应当",
        "任何单位和个人",
        "各村",
        "记者",
        "转发",
        "印发给你们",
        "本通告",
        "成立",
        "领导小组",
        "甲方",
        "乙方",
        "　",
        " ",
        "机密",
        "第一条",
        "办法",
        "（",
        "》",
        "委员：",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..60).prop_map(|all| all.concat())
}

fn check(words: &str) {
    let document = Document::outline(Text::of_lines(words));
    let found = SCREENER.screen(&document);
    let check = |step: &Step| {
        assert!(step.quotes.len() <= limits::SCREEN_QUOTES, "{step:?}");
        for quote in &step.quotes {
            assert_eq!(document.quote(quote.span), quote.words, "{words}");
        }
    };
    assert!(!found.steps.is_empty());
    found.steps.iter().chain(&found.decision.steps).for_each(check);
}

proptest! {
    #[test]
    fn any_text_is_answered(words in any::<String>()) {
        check(&words);
    }

    #[test]
    fn any_order_of_the_pieces_of_papers_is_answered(words in pieces()) {
        check(&words);
    }
}

/// Without criteria there are no questions, and nothing is called 'not'.
#[test]
fn without_criteria_a_person_judges() {
    let document =
        Document::outline(Text::of_lines("甲镇人民政府关于禁止焚烧秸秆的通告\n不得焚烧。"));
    let found = Screener::new(Criteria::default()).screen(&document);
    assert_eq!(found.classification, fashen::domain::check::screening::Classification::NeedsHuman);
}
