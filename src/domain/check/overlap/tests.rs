//! A draft beside a valid document and a statute.

use super::*;
use crate::domain::check::rule::samples::reasoned;
use crate::domain::check::{Circumstances, Suspicion};
use crate::domain::document::{Document, Ordinal, Text};
use crate::domain::law::{Article, LawText, Library};

const RULES: [&str; 6] = [
    "摊主应当在每日二十二时以前收摊，并且把摊位周围五米以内打扫干净。",
    "集市的开办者应当设置公平秤，供消费者免费复核商品的重量。",
    "任何单位和个人不得占用消防通道、盲道和公交站台堆放货物。",
    "经营食品的摊主应当每年进行一次健康检查，取得健康证明后从事经营。",
    "镇集市办公室应当自收到申请之日起十五日内答复，并且说明理由。",
    "鼓励摊主组成自我管理的小组，协商解决卫生、噪声和排队的问题。",
];

fn text(title: &str, articles: &[String]) -> String {
    let lines = articles.iter().enumerate().map(|(at, words)| {
        format!("第{}条　{words}\n", crate::domain::document::numeral::write(at as u32 + 1))
    });
    format!("{title}\n{}辛口镇人民政府", lines.collect::<String>())
}

fn articles() -> Vec<String> {
    RULES.iter().map(|words| (*words).to_owned()).collect()
}

fn others() -> Others {
    let mut others = Others::new();
    let document = Document::outline(Text::of_lines(&text("集市管理办法", &articles())));
    others.add_document("集市管理办法", Some("津辛政规〔2024〕3号"), &document);
    others
}

fn ask(name: &str, lines: &str, others: &Others) -> Vec<Suspicion> {
    reasoned(name, lines, Circumstances { others: Some(others), ..Circumstances::default() })
}

#[test]
fn a_clause_that_a_valid_document_has_is_told_with_it() {
    let draft = text(
        "夜市规范",
        &[
            RULES[2].replace("堆放货物", "摆放货物"),
            "夜市的灯光应当柔和，不得直射附近居民的窗户和过往的车辆。".to_owned(),
        ],
    );
    let found = ask("overlaps", &draft, &others());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].clause, Some(0));
    let Some(Detail::Overlap(Likeness::Overlaps { title, label, .. })) = &found[0].detail else {
        panic!("{found:?}");
    };
    assert_eq!((title.as_str(), label.as_str()), ("集市管理办法", "第三条"));
    assert_eq!(ask("contradicts", &draft, &others()), []);
}

#[test]
fn other_figures_are_a_contradiction_and_the_same_in_digits_are_none() {
    let other = text("夜市规范", &[RULES[4].replace("十五日", "三十日")]);
    let found = ask("contradicts", &other, &others());
    assert_eq!(found.len(), 1);
    let Some(Detail::Overlap(Likeness::Contradicts { passages, .. })) = &found[0].detail else {
        panic!("{found:?}");
    };
    assert!(passages.iter().any(|one| one.text.contains('三')), "{passages:?}");
    assert_eq!(ask("overlaps", &other, &others()), []);
    let digits = text("夜市规范", &[RULES[4].replace("十五日", "15日")]);
    assert_eq!(ask("contradicts", &digits, &others()), []);
    assert_eq!(ask("overlaps", &digits, &others()).len(), 1);
}

#[test]
fn a_new_version_is_not_compared_with_what_it_replaces() {
    let mut changed = articles();
    changed[4] = changed[4].replace("十五日", "三十日");
    for (title, last) in [
        ("集市管理办法", "本办法施行。"),
        ("夜市规范", "《集市管理办法》（津辛政规〔2024〕3号）同时废止。"),
    ] {
        let mut lines = changed.clone();
        lines.push(last.to_owned());
        let draft = text(title, &lines);
        assert_eq!(ask("overlaps", &draft, &others()), [], "{title}");
        assert_eq!(ask("contradicts", &draft, &others()), [], "{title}");
    }
}

#[test]
fn a_draft_that_is_the_words_of_a_statute_is_told_so() {
    let article = |(at, words): (usize, &&str)| Article {
        number: Ordinal { number: at as u32 + 1, branch: None },
        paragraphs: vec![(*words).to_owned()],
    };
    let law = LawText {
        title: "集市贸易管理条例".to_owned(),
        kind: None,
        day: "2020-01-01".parse().ok(),
        in_force: None,
        file: String::new(),
        digest: String::new(),
        articles: RULES.iter().enumerate().map(article).collect(),
    };
    let library = Library::new(Vec::new(), vec![law], Vec::new());
    let mut others = Others::new();
    others.add_library(&library, "2026-06-01".parse().unwrap());
    let found = ask("copied", &text("集市管理办法", &articles()), &others);
    let Some(Detail::Overlap(Likeness::Copied { title, lines, of, .. })) =
        found.first().and_then(|one| one.detail.as_ref())
    else {
        panic!("{found:?}");
    };
    assert_eq!((title.as_str(), *lines, *of), ("集市贸易管理条例", 6, 6));
    let mut own = articles();
    own.truncate(3);
    own.extend(
        (0..4).map(|at| {
            format!("第{at}村的集市由该村村民委员会确定地点，并且在村务公开栏公布三天。")
        }),
    );
    assert_eq!(ask("copied", &text("集市管理办法", &own), &others), []);
}
