//! Titles in several languages.

use super::super::*;

const TEXT: &str = "\
workflow: w
title: {en: Review, zh: 审核}
version: 1
roles:
  clerk: {en: Clerk}
start: intake
stages:
  intake:
    title: {zh: 受理, en: Intake}
    help: {zh: 看一看, en: Look}
    role: clerk
    materials: [{id: draft, title: {zh: 送审稿, en: Draft}}]
    checklist: [{id: A-01, ask: {zh: 齐全, en: Complete}, weight: must}]
    outcomes:
      go: {title: 办结, end: done, record: {way: {type: text, title: {zh: 方式, en: Way}}}}
ends: {done: {zh: 办结, en: Done}}
";

#[test]
fn the_chinese_title_is_shown_and_the_others_are_kept_with_their_places() {
    let read = workflow(TEXT.as_bytes()).unwrap();
    let intake = read.stage("intake").unwrap();
    assert_eq!((read.title.as_str(), intake.title.as_str()), ("审核", "受理"));
    assert_eq!(read.roles[0].title, "Clerk", "the first where there is no Chinese");
    assert_eq!(intake.materials[0].title, "送审稿");
    assert_eq!(intake.checklist[0].ask, "齐全");
    assert_eq!(intake.outcomes[0].record[0].title, "方式");
    assert_eq!(read.ends[0].1, "办结");
    let kept: Vec<String> = read
        .translations
        .iter()
        .map(|one| format!("{} {} {}", one.place, one.language, one.text))
        .collect();
    let mut wanted = [
        "title en Review",
        "ends.done en Done",
        "stages.intake.title en Intake",
        "stages.intake.help en Look",
        "stages.intake.materials[0].title en Draft",
        "stages.intake.checklist[0].ask en Complete",
        "stages.intake.outcomes.go.record.way.title en Way",
    ];
    let mut kept: Vec<&str> = kept.iter().map(String::as_str).collect();
    kept.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(kept, wanted);
}

/// Texts alone mean what they always meant.
#[test]
fn a_title_without_languages_has_no_translations() {
    let plain = TEXT.replace("{en: Review, zh: 审核}", "审核");
    assert_eq!(workflow(plain.as_bytes()).unwrap().translations.len(), 6);
}
