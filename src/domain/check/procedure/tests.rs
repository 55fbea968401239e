//! Drafts with what their cases record.

use super::*;
use crate::domain::check::rule::samples::{reasoned, reasoned_by, rule};
use crate::domain::check::rule::{
    Gap, Look, Method, Pattern, Piece, RuleSet, Step, Within, WordSet,
};
use crate::domain::check::{Circumstances, Suspicion};
use crate::domain::law::{Certainty, Jurisdiction, Parameter, ParameterValue};
use crate::domain::workflow::Weight;

const DRAFT: &str = "津辛政规〔2026〕1号\n集市管理办法\n第一条　集市只能使用本镇的摊架。\n\
    第二条　本办法自2026年5月1日起施行。\n辛口镇人民政府\n2026年3月1日";

fn place() -> Jurisdiction {
    let parameter = |period: &str| Parameter {
        title: String::new(),
        value: Some(ParameterValue::Period(period.parse().unwrap())),
        basis: Some("《甲条例》第二条".to_owned()),
        certainty: Certainty::Verified,
        source: None,
        note: None,
    };
    let all = [("consultation_period", "7 workdays"), ("consultation_market_period", "30 days")];
    Jurisdiction {
        title: "甲省".to_owned(),
        parameters: all.map(|(name, period)| (name.to_owned(), parameter(period))).into(),
        ..Jurisdiction::default()
    }
}

fn ask(name: &str, facts: &Facts) -> Vec<Suspicion> {
    let place = place();
    let around =
        Circumstances { place: Some(&place), facts: Some(facts), ..Circumstances::default() };
    reasoned(name, DRAFT, around)
}

fn consulted(to: &str, workdays: Option<u32>, market: bool) -> Facts {
    let from = "2026-01-05".parse().unwrap();
    let consultation = Some(Consultation { from, to: to.parse().unwrap(), workdays });
    Facts { market: Some(market), consultation, ..Facts::default() }
}

#[test]
fn opinions_are_asked_for_long_enough() {
    for short in [
        consulted("2026-01-20", Some(12), true),
        consulted("2026-02-02", Some(20), true),
        consulted("2026-01-09", Some(5), false),
    ] {
        assert_eq!(ask("consultation-days", &short).len(), 1, "{short:?}");
    }
    for enough in [
        consulted("2026-02-03", Some(21), true),
        consulted("2026-01-13", Some(7), false),
        consulted("2026-01-06", None, false),
        Facts::default(),
    ] {
        assert_eq!(ask("consultation-days", &enough), [], "{enough:?}");
    }
}

#[test]
fn the_market_needs_its_review() {
    let facts =
        |market, reviewed| Facts { market, competition_reviewed: reviewed, ..Facts::default() };
    let found = ask("competition-missing", &facts(Some(true), Some(false)));
    assert_eq!(found.iter().map(|one| one.weight).collect::<Vec<_>>(), [Weight::Must]);
    for (market, reviewed) in [
        (Some(true), Some(true)),
        (Some(true), None),
        (Some(false), Some(false)),
        (None, Some(false)),
    ] {
        assert_eq!(ask("competition-missing", &facts(market, reviewed)), []);
    }
}

#[test]
fn words_that_limit_the_market_are_a_reason_to_look_for_the_review() {
    let piece = Piece::Word("只能使用本镇".to_owned());
    let step =
        Step { gap: Gap { least: 0, most: 0, without: vec![] }, any: vec![piece], optional: false };
    let pattern =
        Pattern { written: String::new(), steps: vec![step], at_start: false, at_end: false };
    let look = Look { all: vec![pattern], within: Within::Sentence, unless: vec![], lower: vec![] };
    let mut market = rule("");
    (market.code, market.method) = ("P15".to_owned(), Method::Looks(vec![look]));
    let rules = vec![market, rule("competition-missing")];
    let set = RuleSet { rules, ..RuleSet::default() };
    let facts = Facts { competition_reviewed: Some(false), ..Facts::default() };
    let around = Circumstances { facts: Some(&facts), ..Circumstances::default() };
    let found = reasoned_by(&set, DRAFT, around);
    let told: Vec<_> = found.iter().filter_map(|one| one.detail.clone()).collect();
    let rules = vec!["P15".to_owned()];
    let fault = ProcedureFault::CompetitionMissing { market: false, rules };
    assert_eq!(told, [Detail::Procedure(fault)]);
}

#[test]
fn a_township_regulates_what_is_its_own() {
    let mut set = RuleSet { rules: vec![rule("competence")], ..RuleSet::default() };
    let words = |all: &[&str]| WordSet {
        title: String::new(),
        words: all.iter().map(|word| (*word).to_owned()).collect(),
    };
    set.words.sets.insert("county_matters".to_owned(), words(&["烟花爆竹"]));
    set.words.sets.insert("county_acts".to_owned(), words(&["禁止燃放", "划定"]));
    let text = |issuer: &str, words: &str| {
        format!("通告\n一、{words}\n二、其他事项。\n{issuer}\n2026年1月1日")
    };
    let count = |text: &str| reasoned_by(&set, text, Circumstances::default()).len();
    let ban = "全镇禁止燃放烟花爆竹。";
    assert_eq!(count(&text("辛口镇人民政府", ban)), 1);
    assert_eq!(count(&text("某某街道办事处", "本街道范围内划定烟花爆竹禁放区。")), 1);
    assert_eq!(count(&text("西青区人民政府", ban)), 0);
    let follows = "区人民政府划定的区域内禁止燃放烟花爆竹。";
    assert_eq!(count(&text("辛口镇人民政府", follows)), 0);
    assert_eq!(count(&text("辛口镇人民政府", "不得存放烟花爆竹。")), 0);
    assert_eq!(count(&text("辛口镇人民政府", "学习《禁止燃放烟花爆竹读本》。")), 0);
}

#[test]
fn what_the_law_or_another_government_may_have_settled_is_only_to_be_checked() {
    let mut set = RuleSet { rules: vec![rule("competence")], ..RuleSet::default() };
    let words = |word: &str| WordSet { title: String::new(), words: vec![word.to_owned()] };
    for (name, word) in
        [("county_matters", "烟花爆竹"), ("county_acts", "禁止燃放"), ("county_settled", "加油站")]
    {
        set.words.sets.insert(name.to_owned(), words(word));
    }
    let weights = |words: &str| {
        let text = format!("通告\n一、{words}\n二、其他事项。\n辛口镇人民政府\n2026年1月1日");
        let found = reasoned_by(&set, &text, Circumstances::default());
        found.iter().map(|one| one.weight).collect::<Vec<_>>()
    };
    assert_eq!(weights("全镇禁止燃放烟花爆竹。"), [Weight::Must]);
    for lighter in [
        "加油站内禁止燃放烟花爆竹。",
        "根据《烟花爆竹安全管理条例》第二十八条，全镇禁止燃放烟花爆竹。",
        "全镇禁止燃放烟花爆竹。\n按照《某区关于禁止燃放烟花爆竹的通告》执行。",
    ] {
        assert_eq!(weights(lighter), [Weight::Advice], "{lighter}");
    }
    for heavy in [
        "根据《烟花爆竹安全管理条例》，全镇禁止燃放烟花爆竹。",
        "全镇禁止燃放烟花爆竹。\n《某镇烟花爆竹管理办法》同时停止执行。",
    ] {
        assert_eq!(weights(heavy), [Weight::Must], "{heavy}");
    }
    let said_again = "根据《烟花爆竹安全管理条例》第三十条，加油站内禁止燃放烟花爆竹。";
    assert_eq!(weights(said_again), []);
}

#[test]
fn the_text_says_what_its_case_records() {
    let day = |text: &str| text.parse().ok();
    let right = Facts {
        number: Some("津辛政规〔2026〕1号".to_owned()),
        decided_on: day("2026-03-01"),
        effective_on: day("2026-05-01"),
        ..Facts::default()
    };
    assert_eq!(ask("record-differs", &right), []);
    let wrong = Facts {
        number: Some("津辛政规〔2026〕2号".to_owned()),
        decided_on: day("2026-03-02"),
        effective_on: day("2026-04-01"),
        ..Facts::default()
    };
    assert_eq!(ask("record-differs", &wrong).len(), 3);
}
