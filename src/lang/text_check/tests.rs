//! Every sentence is heard, in both languages.

use super::*;
use crate::domain::check::procedure::{RecordField, RecordValue};
use crate::domain::document::citation::{Dangling, Lack};
use crate::domain::document::{Irregularity, NumberFault, Span, Term};
use crate::domain::law::Certainty;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rule() -> PlaceRule {
    PlaceRule {
        place: "甲省".to_owned(),
        period: "5 years".parse().unwrap(),
        basis: Some("《甲省规定》第九条".to_owned()),
        certainty: Certainty::Verified,
    }
}

fn forms() -> Vec<FormFault> {
    let name = || "《规定》".to_owned();
    let (first, last) = (day("2026-03-01"), day("2026-05-01"));
    vec![
        FormFault::Number {
            written: "甲[2026]1号".to_owned(),
            faults: vec![NumberFault::Brackets],
            meant: "甲〔2026〕1号".parse().ok(),
        },
        FormFault::QuotedNumber { written: name() },
        FormFault::TitleMissing,
        FormFault::CalledStatute { title: name() },
        FormFault::KindMissing { title: name() },
        FormFault::HigherPlace { place: name(), issuer: name() },
        FormFault::EffectiveMissing,
        FormFault::ValidityMissing { limit: rule() },
        FormFault::ValidityTooLong { until: Term::Months(120), trial: true, limit: rule() },
        FormFault::TermMissing { word: "试行".to_owned(), limit: Some(rule()) },
        FormFault::EffectiveTooEarly { issued: Some(first), from: Some(last), lead: rule() },
        FormFault::RevisedWithoutRepeal,
        FormFault::RepealMissing { title: name(), number: Some(name()) },
        FormFault::RepealUnnamed,
        FormFault::AttachmentMissing { named: name() },
        FormFault::AttachmentNotThere { named: name() },
        FormFault::ShortNameEarly { name: name() },
        FormFault::ShortNameTwice { name: name() },
        FormFault::ShortNameUnused { name: name() },
        FormFault::Numbering(Irregularity::ArticleTwice { label: name(), paragraph: 3 }),
        FormFault::Dangling(Dangling { span: Span::new(0, 0), why: Lack::NothingBefore }),
        FormFault::HoldsBeforeIssue { dated: last, from: first },
        FormFault::EndsBeforeBeginning { until: first, from: last },
        FormFault::ImpossibleDate { written: name() },
        FormFault::NumberYear { number: "甲〔2026〕1号".parse().unwrap(), dated: first },
    ]
}

fn procedures() -> Vec<ProcedureFault> {
    let (from, to) = (day("2026-03-01"), day("2026-03-09"));
    let market = |market| ProcedureFault::CompetitionMissing { market, rules: vec!["P15".into()] };
    vec![
        ProcedureFault::ConsultationShort { from, to, had: 9, market: true, need: rule() },
        market(true),
        market(false),
        ProcedureFault::BeyondTownship {
            matter: "烟花爆竹".to_owned(),
            act: "禁止燃放".to_owned(),
            organ: "甲镇人民政府".to_owned(),
        },
        ProcedureFault::RecordDiffers {
            field: RecordField::Decided,
            text: RecordValue::Day(from),
            record: RecordValue::Words("甲".to_owned()),
        },
    ]
}

fn likenesses() -> Vec<Likeness> {
    let name = || "甲".to_owned();
    vec![
        Likeness::Overlaps { title: name(), number: None, label: name(), words: name() },
        Likeness::Contradicts { title: name(), number: None, label: name(), passages: vec![] },
        Likeness::Copied { title: name(), lines: 6, of: 7, labels: vec![name()] },
    ]
}

#[test]
fn every_suspicion_has_its_own_sentence_and_says_what_to_do() {
    for lang in [Lang::Zh, Lang::En] {
        let mut told: Vec<Said> = forms().iter().map(|one| form(lang, one)).collect();
        told.extend(procedures().iter().map(|one| procedure(lang, one)));
        told.extend(likenesses().iter().map(|one| likeness(lang, one)));
        let mut sentences: Vec<&str> = told.iter().map(|said| said.sentence.as_str()).collect();
        assert!(told.iter().all(|said| said.hint.is_some()), "{told:?}");
        assert!(sentences.iter().all(|one| !one.ends_with(['。', '.'])), "{sentences:?}");
        let count = sentences.len();
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(sentences.len(), count);
    }
}

#[test]
fn a_rule_that_nobody_has_read_is_told_as_a_reminder() {
    let limit = PlaceRule { basis: None, certainty: Certainty::Unknown, ..rule() };
    let said = form(Lang::Zh, &FormFault::ValidityMissing { limit });
    assert!(said.sentence.contains("待确认"), "{said:?}");
}
