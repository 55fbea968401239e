//! Small drafts with one fault of form each, and their sound twins, checked as those of an office.

use super::*;
use crate::domain::calendar::Period;
use crate::domain::check::overlap::Others;
use crate::domain::check::rule::samples::reasoned;
use crate::domain::check::{Circumstances, Suspicion};
use crate::domain::document::{Document, Text};
use crate::domain::law::{Certainty, Jurisdiction, Parameter, ParameterValue};
use crate::domain::workflow::Weight;

fn place(known: bool) -> Jurisdiction {
    let parameter = |period: &str| Parameter {
        title: String::new(),
        value: Some(ParameterValue::Period(period.parse::<Period>().unwrap())),
        basis: known.then(|| "《甲省文件管理规定》第九条".to_owned()),
        certainty: if known { Certainty::Verified } else { Certainty::Unknown },
        source: None,
        note: None,
    };
    let all = [
        ("validity_max", "5 years"),
        ("validity_trial_max", "2 years"),
        ("effective_lead", "30 days"),
    ];
    Jurisdiction {
        id: "jia".to_owned(),
        title: "甲省".to_owned(),
        parameters: all.map(|(name, period)| (name.to_owned(), parameter(period))).into(),
        yearly: Vec::new(),
    }
}

fn asked(name: &str, lines: &str, around: Circumstances<'_>) -> Vec<Suspicion> {
    reasoned(name, lines, around)
}

/// What is found in a text of a place whose rules are known: the words, and whether it weighs.
fn told(name: &str, lines: &str) -> Vec<(String, bool)> {
    let place = place(true);
    let around = Circumstances { place: Some(&place), ..Circumstances::default() };
    let words = Document::outline(Text::of_lines(lines)).words;
    let found = asked(name, lines, around).into_iter();
    found.map(|one| (one.span.of(&words).to_owned(), one.weight == Weight::Must)).collect()
}

fn draft(title: &str, last: &str) -> String {
    format!(
        "{title}\n第一条　为了规范集市，制定本办法。\n第二条　摊主应当按照划定的位置摆摊。\n{last}\n\
         辛口镇人民政府\n2026年3月1日"
    )
}

/// Each bad text has something, each good one nothing.
fn bad_and_good(name: &str, bad: &[String], good: &[String]) {
    for text in bad {
        assert!(!told(name, text).is_empty(), "{name}: {text}");
    }
    for text in good {
        assert_eq!(told(name, text), [], "{name}: {text}");
    }
}

const LAST: &str = "第三条　本办法自2026年5月1日起施行，有效期五年。";

#[test]
fn a_number_is_told_with_what_was_meant() {
    let text = "津辛政规[2026]1号\n集市管理办法\n第一条　甲。\n第二条　乙。";
    assert_eq!(told("number-form", text), [("津辛政规[2026]1号".to_owned(), true)]);
    let good = text.replace("[2026]", "〔2026〕");
    assert_eq!(told("number-form", &good), []);
}

#[test]
fn titles_say_what_they_are_and_whose() {
    bad_and_good(
        "title-form",
        &[draft("集市管理条例", LAST), draft("关于进一步加强集市管理工作", LAST)],
        &[draft("集市管理办法", LAST), draft("关于进一步加强集市管理的通知", LAST)],
    );
    let text = draft("西青区集市管理办法", LAST).replace("\n辛口镇", "\n天津市西青区辛口镇");
    assert_eq!(told("title-form", &text), [("西青区集市管理办法".to_owned(), false)]);
    let own = text.replace("西青区集市", "西青区辛口镇集市");
    assert_eq!(told("title-form", &own), []);
}

#[test]
fn an_instrument_says_from_when_and_until_when() {
    let nothing = "第三条　本办法由镇人民政府负责解释。";
    let from = "第三条　本办法自2026年5月1日起施行。";
    let title = "集市管理办法";
    bad_and_good("effective-missing", &[draft(title, nothing)], &[draft(title, from)]);
    bad_and_good("validity-missing", &[draft(title, from)], &[draft(title, LAST)]);
    assert_eq!(told("effective-missing", &draft("关于召开集市会议的通知", nothing)), []);
    let long = "第三条　本办法自2026年5月1日起施行，有效期十年。";
    let to = "第三条　本办法自2026年5月1日起施行，有效期至2031年5月1日。";
    let right = "第三条　本办法自2026年5月1日起施行，有效期至2031年4月30日。";
    bad_and_good(
        "validity-too-long",
        &[draft(title, long), draft(title, to), draft("集市管理办法（试行）", LAST)],
        &[draft(title, LAST), draft(title, right)],
    );
    bad_and_good(
        "term-missing",
        &[draft("集市管理办法（试行）", from), draft("集市管理暂行办法", from)],
        &[draft("集市管理办法（试行）", LAST), draft(title, from)],
    );
    let soon = "第三条　本办法自2026年3月20日起施行。";
    let at_once = "第三条　本办法自公布之日起施行。";
    bad_and_good(
        "effective-too-early",
        &[draft(title, soon), draft(title, at_once)],
        &[draft(title, LAST), draft(title, "第三条　本办法自2026年3月31日起施行。")],
    );
}

#[test]
fn what_a_place_has_not_settled_is_a_reminder_at_most() {
    let place = place(false);
    let around = Circumstances { place: Some(&place), ..Circumstances::default() };
    let title = "集市管理办法";
    let from = "第三条　本办法自公布之日起施行。";
    let ask = |name, last| asked(name, &draft(title, last), around);
    assert_eq!(ask("validity-missing", from), []);
    assert_eq!(ask("effective-too-early", from), []);
    let long = "第三条　本办法自2026年3月20日起施行，有效期十年。";
    for name in ["validity-too-long", "effective-too-early"] {
        let found = ask(name, long);
        assert_eq!(found.iter().map(|one| one.weight).collect::<Vec<_>>(), [Weight::Advice]);
    }
}

#[test]
fn what_is_replaced_is_named() {
    let title = "集市管理办法";
    let vague = "第三条　本办法自2026年5月1日起施行，原有的集市管理规定同时废止。";
    let named =
        "第三条　本办法自2026年5月1日起施行，《集市管理办法》（津辛政规〔2020〕2号）同时废止。";
    bad_and_good(
        "repeal-missing",
        &[draft(title, vague), draft("集市管理办法（修订）", LAST)],
        &[draft(title, named), draft("集市管理办法（修订）", named), draft(title, LAST)],
    );
    let mut others = Others::new();
    let old = Document::outline(Text::of_lines(&draft(title, LAST)));
    others.add_document("关于印发《集市管理办法》的通知", Some("津辛政规〔2020〕2号"), &old);
    let around = Circumstances { others: Some(&others), ..Circumstances::default() };
    let found = asked("repeal-missing", &draft("集市管理办法（试行）", LAST), around);
    assert!(matches!(
        found.first().and_then(|one| one.detail.as_ref()),
        Some(Detail::Form(FormFault::RepealMissing { .. }))
    ));
    assert_eq!(asked("repeal-missing", &draft(title, named), around), []);
}

#[test]
fn attachments_that_are_cited_are_there() {
    let cites = "第三条　摊主应当填写登记表（见附件2），自2026年5月1日起施行。";
    let bare = draft("集市管理办法", cites);
    let with = format!("{bare}\n附件1\n摆摊区域\n附件2\n登记表\n姓名　住址");
    bad_and_good(
        "attachment-missing",
        &[bare.clone(), format!("{bare}\n附件1\n摆摊区域\n东街")],
        &[
            with,
            bare.replace("（见附件2）", "及合同附件"),
            bare.replace("（见附件2）", "（《甲办法》附件2）"),
        ],
    );
}

#[test]
fn short_names_are_given_once_before_they_are_used() {
    let given = "第三条　根据《集市贸易管理规定》（以下简称《规定》）办理。";
    let uses = "第四条　摊主应当遵守《规定》。";
    let text = |lines: &str| draft("集市管理办法", lines);
    bad_and_good(
        "short-name",
        &[
            text(given),
            text(&format!("{given}\n第四条　依照《集市贸易管理规定》（以下简称《规定》）。")),
            text(&format!("{uses}\n{given}\n第五条　违反《规定》的，予以纠正。")),
        ],
        &[text(&format!("{given}\n{uses}")), text(LAST)],
    );
}

#[test]
fn labels_follow_one_another_and_what_is_cited_is_there() {
    let text = |lines: &str| draft("集市管理办法", lines);
    let gap = text("第五条　本办法自2026年5月1日起施行。");
    let twice = text("第二条　本办法自2026年5月1日起施行。");
    bad_and_good("numbering", &[gap.clone(), twice], &[text(LAST)]);
    assert_eq!(told("numbering", &gap), [("第五条".to_owned(), true)]);
    let cites = text("第三条　违反本办法第九条规定的，予以纠正。");
    bad_and_good("dangling", &[cites.clone()], &[cites.replace("第九条", "第二条")]);
}

#[test]
fn days_are_days_and_in_order() {
    let text = |last: &str| draft("集市管理办法", last);
    let before = text("第三条　本办法自2026年1月1日起施行。");
    let never = text("第三条　本办法自2026年2月30日起施行。");
    let ended = text("第三条　本办法自2026年5月1日起施行，有效期至2026年4月1日。");
    let number = format!("津辛政规〔2025〕1号\n{}", text(LAST));
    let right = number.replace("〔2025〕", "〔2026〕");
    bad_and_good("dates", &[before, never, ended, number], &[text(LAST), right]);
}
