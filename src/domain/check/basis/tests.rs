//! Citations of made-up laws, checked as those of a draft.

use super::*;
use crate::domain::check::rule::samples;
use crate::domain::check::suspicion::MovedArticle;
use crate::domain::document::citation::citations;
use crate::domain::document::{Ordinal, Text};
use crate::domain::law::{
    Article, FormerOrgan, LawText, Move, Renumbering, Repeal, StatuteKind, Version,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn law(title: &str, in_force: &[&str], articles: Option<u32>) -> Statute {
    let version =
        |from: &&str| Version { in_force: Some(day(from)), articles, ..Version::default() };
    Statute {
        title: title.to_owned(),
        aliases: Vec::new(),
        kind: StatuteKind::Law,
        versions: in_force.iter().map(version).collect(),
        repealed: None,
        renumbered: Vec::new(),
        certainty: Certainty::Verified,
        source: None,
        note: None,
    }
}

fn table(of: Option<&str>, on: &str, from: u32, to: &[u32]) -> Renumbering {
    Renumbering {
        of: of.map(str::to_owned),
        from: None,
        on: day(on),
        moves: vec![Move { from, to: to.to_vec(), topic: None }],
        certainty: Certainty::Verified,
        source: None,
    }
}

/// 河道保护法, repealed for 水域法典; 集市管理法, revised; 夜市条例, a number and a text.
fn library() -> Library {
    let repeal = Repeal {
        on: Some(day("2026-08-15")),
        by: vec!["水域法典".to_owned()],
        basis: Some("水域法典第九十条".to_owned()),
    };
    let river =
        Statute { repealed: Some(repeal), ..law("河道保护法", &["2000-01-01"], Some(50)) };
    let mut code = law("水域法典", &["2026-08-15"], Some(90));
    code.renumbered = vec![table(Some("河道保护法"), "2026-08-15", 12, &[33])];
    let mut fair = law("集市贸易管理法", &["2001-01-01", "2021-07-15"], Some(40));
    fair.renumbered = vec![table(None, "2021-07-15", 8, &[10])];
    let mut night = law("夜间集市管理条例", &["2020-01-01"], None);
    night.kind = StatuteKind::LocalRegulation;
    night.versions[0].number = Some("国务院令第901号".to_owned());
    let mut day_market = law("早市管理条例", &["2020-01-01"], None);
    day_market.versions[0].number = Some("国务院令第902号".to_owned());
    let organ = FormerOrgan {
        old: vec!["规划局".to_owned()],
        now: vec!["自然资源局".to_owned()],
        on: Some(day("2019-03-31")),
        apart: vec!["自然资源和规划局".to_owned()],
        certainty: Certainty::Recalled,
        source: None,
    };
    let mut lake = law("湖泊法", &["2020-01-01"], None);
    lake.versions.insert(0, Version::default());
    Library::new(vec![river, code, fair, night, day_market, lake], texts(), vec![organ])
}

fn texts() -> Vec<LawText> {
    let article = |number, words: &str| Article {
        number: Ordinal { number, branch: None },
        paragraphs: words.lines().map(str::to_owned).collect(),
    };
    let text = |title: &str, from: &str, articles| LawText {
        title: title.to_owned(),
        kind: None,
        day: Some(day(from)),
        in_force: None,
        file: String::new(),
        digest: String::new(),
        articles,
    };
    let nights = vec![
        article(1, "为了规范夜间集市，制定本条例。"),
        article(
            2,
            "摊位应当在二十三时前收摊，不得占用盲道。\n违反前款规定的，处五十元以上二百元以下罚款。",
        ),
    ];
    let mut fairs: Vec<Article> = (1..=40).map(|number| article(number, "其他规定。")).collect();
    fairs[7] = article(8, "集市的开办者应当设置公平秤。");
    fairs[9] = article(10, "流动摊贩不得在学校门前二百米内经营食品。");
    vec![
        text("夜间集市管理条例", "2020-01-01", nights),
        text("集市贸易管理法", "2021-07-15", fairs),
    ]
}

fn rule() -> Rule {
    Rule { code: "P30".to_owned(), ..samples::rule("stale-basis") }
}

/// What a reasoning suspects of a body, by a day.
fn found(name: &str, body: &str, on: &str) -> Vec<Suspicion> {
    let library = library();
    let document = Document::outline(Text::of_lines(&format!("甲镇集市管理办法\n{body}")));
    let citations = citations(&document, library.statutes());
    let given =
        Given { document: &document, citations: &citations, library: &library, day: day(on) };
    Reasoning::named(name).unwrap().suspicions(&rule(), &given)
}

fn count(name: &str, body: &str, on: &str) -> usize {
    found(name, body, on).len()
}

#[test]
fn a_repealed_basis_is_stale_from_its_day_on() {
    let body = "第一条　根据《中华人民共和国河道保护法》第十二条，制定本办法。\n第二条　甲。";
    assert_eq!(count("stale-basis", body, "2026-08-14"), 0);
    let found = found("stale-basis", body, "2026-08-15");
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((one.weight, one.rule.as_str(), one.clause), (Weight::Must, "P30", Some(0)));
    let Some(Detail::Repealed { by, moved, .. }) = &one.detail else { panic!("{one:?}") };
    assert_eq!(by, &["水域法典"]);
    let went =
        MovedArticle { from: 12, title: "水域法典".to_owned(), to: vec![33], topic: None };
    assert_eq!(moved, &[went]);
}

#[test]
fn what_is_told_of_the_past_is_not_stale() {
    for body in [
        "第一条　《河道保护法》废止前办理的许可继续有效。",
        "第一条　原《河道保护法》规定的许可继续有效。",
        "第一条　依照《河道保护法》（2016年修正）第十二条作出的决定不变。",
        "第一条　依照2016年修正的《河道保护法》第十二条作出的决定不变。",
        "第一条　本办法自2026年9月1日起施行，《河道保护法》同时废止。",
        "第一条　依据《河道保护法实施细则》办理。",
    ] {
        assert_eq!(count("stale-basis", body, "2026-09-01"), 0, "{body}");
    }
}

#[test]
fn what_holds_later_is_not_yet_a_basis() {
    let body = "第一条　根据《水域法典》第三条，制定本办法。";
    assert_eq!(count("not-in-force", body, "2026-08-14"), 1);
    assert_eq!(count("not-in-force", body, "2026-08-15"), 0);
    // Of its first version nothing is known: it may have held.
    let unknown = "第一条　根据《湖泊法》第三条，制定本办法。";
    assert_eq!(count("not-in-force", unknown, "2001-01-01"), 0);
    let planned = "第一条　《水域法典》施行后，按照其规定执行。";
    assert_eq!(count("not-in-force", planned, "2026-08-14"), 0);
}

#[test]
fn an_article_that_is_not_there_is_missing() {
    let body = "第一条　依照《河道保护法》第五十条、第五十一条和《夜间集市管理条例》第三条处理。";
    let found = found("missing-article", body, "2026-01-01");
    let articles: Vec<_> = found
        .iter()
        .map(|one| match &one.detail {
            Some(Detail::MissingArticle { article, has, .. }) => (article.as_str(), *has),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(articles, [("第五十一条", 50), ("第三条", 2)]);
    assert_eq!(
        count("missing-article", "第一条　依照《早市管理条例》第三百条处理。", "2026-01-01"),
        0
    );
}

#[test]
fn an_old_number_is_told_by_its_words() {
    let old = "第一条　依照《集市贸易管理法》第八条，流动摊贩不得在学校门前经营食品。";
    let new = "第一条　依照《集市贸易管理法》第八条，集市的开办者应当设置公平秤。";
    let silent = "第一条　依照《集市贸易管理法》第八条处理。";
    let weights = |body| {
        let found = found("renumbered", body, "2022-01-01");
        found.into_iter().map(|one| one.weight).collect::<Vec<_>>()
    };
    assert_eq!(weights(old), [Weight::Must]);
    assert!(weights(new).is_empty());
    assert_eq!(weights(silent), [Weight::Advice]);
    assert_eq!(count("renumbered", old, "2021-07-14"), 0);
}

#[test]
fn a_title_one_letter_away_is_a_slip() {
    let right = |body: &str| {
        let found = found("wrong-title", body, "2022-01-01");
        found.into_iter().map(|one| one.detail.unwrap()).collect::<Vec<_>>()
    };
    for slip in ["集市贸易管法", "集市贸易管管理法", "集市贸易理管法", "集市贸意管理法"]
    {
        let told = right(&format!("第一条　根据《{slip}》，制定本办法。"));
        let known = Detail::WrongTitle {
            written: slip.to_owned(),
            right: "集市贸易管理法".to_owned(),
        };
        assert_eq!(told, [known], "{slip}");
    }
    for other in ["夜市贸易管理法", "集市贸易管理办法实施细则", "水域法典草案"]
    {
        assert!(right(&format!("第一条　根据《{other}》，制定本办法。")).is_empty(), "{other}");
    }
    let told =
        right("第一条　根据《中华人民共和国夜间集市管理条例》（国务院令第902号），制定本办法。");
    assert!(
        matches!(
            told.as_slice(),
            [Detail::WrongTitle { .. }, Detail::WrongNumber { .. }]
                | [Detail::WrongNumber { .. }, Detail::WrongTitle { .. }]
        ),
        "{told:?}"
    );
}

#[test]
fn a_quotation_is_laid_beside_the_article() {
    let cite = |words: &str| {
        let body = format!("第一条　《夜间集市管理条例》第二条规定：“{words}”。");
        found("misquoted", &body, "2022-01-01")
    };
    assert!(cite("摊位应当在二十三时前收摊，不得占用盲道。").is_empty());
    assert!(cite("摊位应当……不得占用盲道。").is_empty());
    let found = cite("摊位应当在二十二时前收摊，不得占用盲道");
    let [one] = found.as_slice() else { panic!("{found:?}") };
    let Some(Detail::Misquoted { passages, article, .. }) = &one.detail else { panic!("{one:?}") };
    let told: String = passages
        .iter()
        .map(|one| match one.written {
            crate::domain::document::comparison::Written::Both => one.text.clone(),
            crate::domain::document::comparison::Written::Old => format!("[-{}]", one.text),
            crate::domain::document::comparison::Written::New => format!("[+{}]", one.text),
        })
        .collect();
    assert_eq!(article, "第二条");
    assert_eq!(
        told.trim_end_matches("[-。]"),
        "摊位应当在[-二十三时][+二十二时]前收摊，不得占用盲道"
    );
}

#[test]
fn a_former_body_is_told_once_and_never_more_than_advised() {
    let body = "第一条　区规划局负责。\n第二条　规划局、区自然资源和规划局会同办理。\n第三条　依照《规划局管理规定》办理。";
    let found = found("renamed-organ", body, "2022-01-01");
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(one.weight, Weight::Advice);
    assert_eq!(count("renamed-organ", body, "2018-12-31"), 0);
}

#[test]
fn a_text_without_an_end_takes_no_longer() {
    let body = "第一条　《河道保护法》".repeat(2_000);
    assert!(count("stale-basis", &body, "2026-09-01") <= limits::BASIS_SUSPICIONS);
}

#[test]
fn what_changed_since_a_document_was_issued_is_its_worklist() {
    let body = "第一条　根据《河道保护法》第十二条、《集市贸易管理法》第八条，制定本办法。";
    let library = library();
    let document = Document::outline(Text::of_lines(&format!("甲镇集市管理办法\n{body}")));
    let citations = citations(&document, library.statutes());
    let changed = |issued: &str, on: &str| {
        let given =
            Given { document: &document, citations: &citations, library: &library, day: day(on) };
        let told = changes(&given, day(issued)).into_iter().map(|change| {
            let moved: Vec<u32> = change.moved.iter().flat_map(|one| one.to.clone()).collect();
            (change.title, change.is_later, moved)
        });
        told.collect::<Vec<_>>()
    };
    let river = |is_later| ("河道保护法".to_owned(), is_later, vec![33]);
    let fair = ("集市贸易管理法".to_owned(), true, vec![10]);
    assert_eq!(changed("2020-01-01", "2021-07-14"), []);
    assert_eq!(changed("2020-01-01", "2021-07-15"), std::slice::from_ref(&fair));
    assert_eq!(changed("2020-01-01", "2026-08-15"), [river(true), fair]);
    assert_eq!(changed("2022-01-01", "2026-08-14"), []);
    assert_eq!(changed("2026-09-01", "2026-09-02"), [river(false)]);
}
