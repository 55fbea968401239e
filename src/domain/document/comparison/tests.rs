//! What is said of texts that were changed in a known way.

mod edits;

use super::*;
use crate::domain::document::Span;
use proptest::prelude::*;

fn clause(label: &str, text: &str) -> Clause {
    Clause { label: label.to_owned(), heading: None, text: text.to_owned(), span: Span::default() }
}

/// Articles in order, numbered from one.
fn articles(texts: &[&str]) -> Vec<Clause> {
    let label = |index: usize| {
        let number = crate::domain::document::numeral::write(u32::try_from(index + 1).unwrap());
        format!("第{number}条")
    };
    texts.iter().enumerate().map(|(index, text)| clause(&label(index), text)).collect()
}

/// `1=1 2>3 +2 -3 4~4^`: old, what became of it, new; `^` where it was moved.
fn told(old: &[Clause], new: &[Clause]) -> String {
    let compared = compare(old, new);
    every_clause_once(&compared, old.len(), new.len());
    let list = |places: &[usize]| {
        places.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(",")
    };
    let row = |row: &Row| {
        let mark = match row.fate {
            Fate::Same => "=",
            Fate::Changed => "~",
            Fate::Added => "+",
            Fate::Deleted => "-",
            Fate::Split => "<",
            Fate::Merged => ">",
        };
        let moved = if row.moved { "^" } else { "" };
        format!("{}{mark}{}{moved}", list(&row.old), list(&row.new))
    };
    compared.rows.iter().map(row).collect::<Vec<_>>().join(" ")
}

fn every_clause_once(compared: &Comparison, old: usize, new: usize) {
    let sorted = |places: Vec<usize>| {
        let mut places = places;
        places.sort_unstable();
        places
    };
    let olds = sorted(compared.rows.iter().flat_map(|row| row.old.clone()).collect());
    let news = sorted(compared.rows.iter().flat_map(|row| row.new.clone()).collect());
    assert_eq!(olds, (0..old).collect::<Vec<_>>());
    assert_eq!(news, (0..new).collect::<Vec<_>>());
}

const FAIR: [&str; 6] = [
    "为了规范农村集市的经营秩序，保障经营者和消费者的合法权益，制定本办法。",
    "本镇范围内集市的设立、经营和管理，适用本办法。",
    "镇市场所负责集市的日常管理，村民委员会协助做好秩序维护工作。",
    "经营者应当在划定的摊位内经营，不得占用道路。摊位由镇市场所按照抽签方式分配，每年调整一次。",
    "经营食用农产品的，应当保存进货凭证不少于六个月，并接受监督检查。",
    "本办法自2026年7月1日起施行，有效期五年。",
];

fn with(changes: impl FnOnce(&mut Vec<&'static str>)) -> Vec<Clause> {
    let mut texts = FAIR.to_vec();
    changes(&mut texts);
    articles(&texts)
}

#[test]
fn an_article_put_in_front_renumbers_and_changes_nothing() {
    let new =
        with(|texts| texts.insert(0, "集市坚持便民利民、公开公平的原则，由镇人民政府统一规划。"));
    assert_eq!(told(&articles(&FAIR), &new), "+1 1=2 2=3 3=4 4=5 5=6 6=7");
    let counts = compare(&articles(&FAIR), &new).counts();
    assert_eq!((counts.added, counts.renumbered, counts.moved), (1, 6, 0));
}

#[test]
fn what_was_deleted_stands_where_it_stood() {
    let new = with(|texts| {
        texts.remove(2);
    });
    assert_eq!(told(&articles(&FAIR), &new), "1=1 2=2 3- 4=3 5=4 6=5");
    assert_eq!(told(&articles(&FAIR), &[]), "1- 2- 3- 4- 5- 6-");
    assert_eq!(told(&[], &articles(&FAIR[..2])), "+1 +2");
}

#[test]
fn two_that_changed_places_are_one_move() {
    let new = with(|texts| texts.swap(2, 4));
    assert_eq!(told(&articles(&FAIR), &new), "1=1 2=2 5=3^ 4=4 3=5^ 6=6");
    let new = with(|texts| texts.swap(1, 2));
    assert_eq!(told(&articles(&FAIR), &new), "1=1 3=2 2=3^ 4=4 5=5 6=6");
}

#[test]
fn a_changed_word_is_a_change_and_moves_along() {
    let new = with(|texts| {
        texts.insert(1, "镇人民政府应当把集市建设纳入村庄规划，安排必要的经费。");
        texts[5] = "经营食用农产品的，应当保存进货凭证不少于十二个月，并接受监督检查。";
    });
    assert_eq!(told(&articles(&FAIR), &new), "1=1 +2 2=3 3=4 4=5 5~6 6=7");
}

#[test]
fn sentences_that_went_into_two_articles_are_a_split() {
    let new = with(|texts| {
        texts[3] = "经营者应当在划定的摊位内经营，不得占用道路。";
        texts.insert(4, "摊位由镇市场所按照抽签方式分配，每年调整一次。");
    });
    assert_eq!(told(&articles(&FAIR), &new), "1=1 2=2 3=3 4<4,5 5=6 6=7");
    assert_eq!(told(&new, &articles(&FAIR)), "1=1 2=2 3=3 4,5>4 6=5 7=6");
}

#[test]
fn what_was_rewritten_between_the_same_neighbours_is_a_change() {
    let new =
        with(|texts| texts[2] = "市场所和各村共同负责集市日常的管理和秩序，具体分工另行规定。");
    assert_eq!(told(&articles(&FAIR), &new), "1=1 2=2 3~3 4=4 5=5 6=6");
    let new = with(|texts| texts[2] = "对举报属实的单位，可以给予奖励。");
    assert_eq!(told(&articles(&FAIR), &new), "1=1 2=2 3- +3 4=4 5=5 6=6");
}

#[test]
fn headings_stay_headings_and_parts_stay_parts() {
    let old = [
        clause("标题", "青禾镇集市暂行办法"),
        clause("第一章", "总则"),
        clause("第一条", FAIR[0]),
        clause("第二章", "摊位"),
        clause("第二条", FAIR[3]),
        clause("落款", "青禾镇人民政府\n2025年3月1日"),
    ];
    let new = [
        clause("标题", "农村集市管理规定"),
        clause("第一章", "总则"),
        clause("第一条", FAIR[0]),
        clause("第二条", FAIR[1]),
        clause("第二章", "经营管理"),
        clause("第三条", FAIR[3]),
        clause("落款", "2026年5月8日"),
    ];
    assert_eq!(told(&old, &new), "1~1 2=2 3=3 +4 4~5 5=6 6~7");
}

#[test]
fn words_that_stand_several_times_go_with_their_neighbours() {
    let old = articles(&["略", FAIR[0], "略", FAIR[2], "略"]);
    let new = articles(&[FAIR[0], "略", FAIR[1], FAIR[2], "略"]);
    assert_eq!(told(&old, &new), "1- 2=1 3=2 +3 4=4 5=5");
}

#[test]
fn layout_is_no_change() {
    let new = articles(&["甲　　乙。\n\n丙"]);
    assert_eq!(told(&articles(&["甲 乙。\n丙"]), &new), "1=1");
}

fn marked(old: &str, new: &str) -> String {
    let shown = |passage: &Passage| match passage.written {
        Written::Both => passage.text.clone(),
        Written::Old => format!("[-{}-]", passage.text),
        Written::New => format!("{{+{}+}}", passage.text),
    };
    words(old, new).iter().map(shown).collect()
}

#[test]
fn words_are_shown_as_a_person_would_mark_them() {
    let cases = [
        ("处五千元以下罚款。", "处三千元以上五千元以下罚款。", "处{+三千元以上+}五千元以下罚款。"),
        ("保存不少于六个月，", "保存不少于十二个月，", "保存不少于[-六个-]{+十二个+}月，"),
        (
            "依照《甲镇办法》第三条处理",
            "依照《甲镇规定》第四条处理",
            "依照[-《甲镇办法》第三条-]{+《甲镇规定》第四条+}处理",
        ),
        ("由所长批准后实施", "由镇长审批后施行", "由[-所长批准后实施-]{+镇长审批后施行+}"),
        ("甲的，责令改正。", "甲的，给予警告，责令改正。", "甲的，{+给予警告，+}责令改正。"),
        ("第一款。\n第三款。", "第一款。\n第二款。\n第三款。", "第一款。\n{+第二款。\n+}第三款。"),
        ("同", "同", "同"),
        ("", "新", "{+新+}"),
        ("旧", "", "[-旧-]"),
        ("", "", ""),
    ];
    for (old, new, wanted) in cases {
        assert_eq!(marked(old, new), wanted);
    }
}

/// Articles that differ by few words, and one that is as long as a book: no test of time, but what is not
/// bounded would not come to an end.
#[test]
fn work_is_bounded() {
    let text = |n: u32| {
        let n = crate::domain::document::numeral::write(n);
        format!("经营者违反本办法第{n}条规定，有下列情形的，由镇市场所责令改正，处{n}元罚款。")
    };
    let old: Vec<String> = (1..1_000).map(text).collect();
    let new: Vec<String> = (1..1_000).map(|n| text(n * 7 % 1_801 + 3)).collect();
    let clauses =
        |texts: &[String]| articles(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let compared = compare(&clauses(&old), &clauses(&new));
    every_clause_once(&compared, old.len(), new.len());
    let (long, other) = (old.concat().repeat(4), new.concat().repeat(4));
    assert_eq!(compare(&articles(&[&long]), &articles(&[&other])).rows.len(), 1);
    let shown = words(&long, &other);
    let of = |written| -> String {
        let kept = |passage: &&Passage| passage.written != written;
        shown.iter().filter(kept).map(|passage| passage.text.as_str()).collect()
    };
    assert!(of(Written::New) == long && of(Written::Old) == other);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What is in both and what is old are the old text; what is in both and what is new the new one.
    #[test]
    fn no_word_is_lost(old in "[甲乙丙一二，。\n《》第条 ]{0,40}", new in "[甲乙丙一二，。\n《》第条 ]{0,40}") {
        let shown = words(&old, &new);
        let of = |written| -> String {
            shown.iter().filter(|passage| passage.written != written).map(|passage| passage.text.as_str()).collect()
        };
        prop_assert_eq!(of(Written::New), canonical(&old));
        prop_assert_eq!(of(Written::Old), canonical(&new));
        prop_assert!(shown.iter().all(|passage| !passage.text.is_empty()));
    }

    /// Any two lists of clauses: every clause in one row.
    #[test]
    fn no_clause_is_lost(
        old in proptest::collection::vec("[甲乙丙丁戊己]{0,24}", 0..12),
        new in proptest::collection::vec("[甲乙丙丁戊己]{0,24}", 0..12),
    ) {
        let clauses = |texts: &[String]| articles(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let (old, new) = (clauses(&old), clauses(&new));
        every_clause_once(&compare(&old, &new), old.len(), new.len());
        prop_assert!(compare(&old, &old).is_same());
    }
}
