//! Files of `tests/rules`: rules and sets of words with all that can be wrong with them; and the rules that are shipped.
//!
//! Beside each bad file lies what is to be said of it, written anew by `FASHEN_BLESS=1`.

use super::super::pattern::{Fault, pattern};
use super::super::{LawText, PatternFault, RuleText, RulesKnow, laws, rules};
use super::{Problem, said};
use crate::domain::check::rule::{
    Comparison, NEEDED_SETS, Pattern, Piece, RuleSet, ValueKind, WordSet, WordSets,
};
use crate::domain::limits;
use crate::lang::problem::{problem_en, problem_zh};
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A law library of a few instruments.
const LAWS: &str = "kind: law\ncertainty: verified\nsource: 汇编\nstatutes:\n  - {title: 行政处罚法, articles: 86}\n  \
                    - {title: 优化营商环境条例, kind: administrative_regulation, articles: 72}\n  - {title: 加强管理的通知, kind: \
                    normative_document, number: 国办发〔2018〕37号}\n";

/// Sets of words that are all right.
fn plain_words() -> String {
    let set = |name: &&str| format!("  {name}: {{title: 词, words: [词一, 词二]}}\n");
    format!("sets:\n{}", NEEDED_SETS.iter().map(set).collect::<String>())
}

fn read(words: &str, files: &[(&str, &str)]) -> Result<RuleSet, Vec<Problem>> {
    let statutes = laws(&[LawText { file: "laws.yaml", bytes: LAWS.as_bytes() }]).unwrap();
    let statutes = crate::domain::law::Statutes::new(statutes);
    let items = ["CON-02".to_owned(), "CON-08".to_owned()];
    let text = |file, text: &str| (file, text.to_owned());
    let files: Vec<_> = files.iter().map(|(file, body)| text(*file, body)).collect();
    let texts: Vec<_> =
        files.iter().map(|(file, body)| RuleText { file, bytes: body.as_bytes() }).collect();
    let words = RuleText { file: "words.yaml", bytes: words.as_bytes() };
    rules(&words, &texts, &RulesKnow { statutes: &statutes, items: &items })
}

/// A rule that is all right, with another line in place of one of its own.
fn rule(key: &str, line: &str) -> String {
    let good = [
        ("code", "code: P01"),
        ("title", "title: 例"),
        ("since", "since: \"0.1\""),
        ("status", "status: stable"),
        ("weight", "weight: must"),
        ("dimension", "dimension: content"),
        ("level", "level: law"),
        ("basis", "basis: [《行政处罚法》第十六条]"),
        ("certainty", "certainty: verified"),
        ("why", "why: 因为。"),
        ("traps", "traps: [重申上位法]"),
        ("look_for", "look_for: [\"处 ..12 罚款\"]"),
        ("bad", "bad: [甲, 乙, 丙]"),
        ("good", "good: [甲, 乙, 丙]"),
    ];
    assert!(key.is_empty() || good.iter().any(|(own, _)| *own == key), "{key}");
    let lines = good.iter().map(|(own, text)| if *own == key { line } else { *text });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn files(kind: &str) -> Vec<PathBuf> {
    let folder = std::fs::read_dir(Path::new(ROOT).join("tests/rules").join(kind)).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    files.sort();
    files
}

/// What is wrong with each bad file: rules read with good words, words with a good rule.
fn faults() -> Vec<(PathBuf, Vec<Problem>)> {
    let (words, good) = (plain_words(), rule("", ""));
    let of_rule = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let problems = read(&words, &[("topic/good.yaml", &good), ("topic/bad.yaml", &text)]);
        (path, problems.expect_err("a bad rule"))
    };
    let of_words = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path, read(&text, &[("topic/good.yaml", &good)]).expect_err("bad words"))
    };
    let all: Vec<_> = files("bad").into_iter().map(of_rule).collect();
    all.into_iter().chain(files("words").into_iter().map(of_words)).collect()
}

#[test]
fn all_that_is_wrong_with_a_rule_is_said_at_once() {
    let bless = std::env::var_os("FASHEN_BLESS").is_some();
    let mut wrong = Vec::new();
    for (path, problems) in faults() {
        assert!(!problems.is_empty(), "{}", path.display());
        let said = said(&problems);
        let golden = path.with_extension("txt");
        if bless {
            std::fs::write(&golden, &said).unwrap();
        }
        let wanted = std::fs::read_to_string(&golden).unwrap_or_default();
        if said != wanted {
            wrong.push(format!("{}\nwanted:\n{wanted}said:\n{said}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_fault_of_a_rule_has_a_sentence_in_each_language() {
    for problem in faults().into_iter().flat_map(|(_, problems)| problems) {
        let (zh, en) = (problem_zh(&problem.kind), problem_en(&problem.kind));
        assert!(zh.ends_with(['。', '？', '）']) && !zh.contains('\n'), "{zh}");
        assert!(en.ends_with(['.', '?', ')']) && !en.contains('\n'), "{en}");
    }
}

#[test]
fn a_code_of_two_rules_is_told_in_the_second() {
    let (words, one) = (plain_words(), rule("", ""));
    let problems = read(&words, &[("a/one.yaml", &one), ("b/two.yaml", &one)]).unwrap_err();
    assert_eq!(
        said(&problems),
        "b/two.yaml:1:7 code P01 已在 a/one.yaml 第 1 行写过，请删去一处或改名。\n"
    );
}

/// Sets, as they are in `words.yaml`.
fn sets(names: &[&str]) -> WordSets {
    let set = |name: &&str| {
        ((*name).to_owned(), WordSet { title: String::new(), words: vec!["词".into()] })
    };
    WordSets { sets: names.iter().map(set).collect() }
}

fn steps(written: &str) -> Pattern {
    let known = sets(&["obligation", "negations"]);
    pattern(written, &known).unwrap_or_else(|faults| panic!("{written}: {faults:?}"))
}

#[test]
fn a_pattern_is_read_as_it_is_written() {
    let read = steps("^ (处|处以｜并处) ..12 {money >= 1000} ..2-8!(不|@negations) 罚款？ 等$");
    assert!(read.at_start && read.at_end);
    let words: Vec<usize> = read.steps.iter().map(|step| step.any.len()).collect();
    assert_eq!(words, [3, 1, 1, 1]);
    let gaps: Vec<_> = read.steps.iter().map(|step| (step.gap.least, step.gap.most)).collect();
    assert_eq!(gaps, [(0, 0), (0, 12), (2, 8), (0, 0)]);
    assert_eq!(
        read.steps[2].gap.without,
        [Piece::Word("不".into()), Piece::Set("negations".into())]
    );
    assert_eq!(
        read.steps[1].any,
        [Piece::Value(ValueKind::Money, Some((Comparison::AtLeast, 1000)))]
    );
    assert!(read.steps[2].optional && !read.steps[3].optional);
    assert_eq!(steps("违者 .. 罚款").steps[1].gap.most, limits::PATTERN_GAP);
    assert_eq!(steps(" （@obligation|须） 报 ").steps.len(), 2);
    assert_eq!(steps("{days<=20}").steps[0].any.len(), 1);
    assert_eq!(steps("0.5元").steps[0].any, [Piece::Word("0.5元".into())]);
}

#[test]
fn what_is_wrong_with_a_pattern_is_told_with_its_place() {
    let known = sets(&["obligation"]);
    let unknown = |name: &str, nearest: Option<&str>| PatternFault::UnknownSet {
        name: name.into(),
        nearest: nearest.map(str::to_owned),
    };
    let value = |name: &str, nearest| PatternFault::UnknownValue { name: name.into(), nearest };
    let wrong: &[(&str, usize, PatternFault)] = &[
        ("  ", 0, PatternFault::Empty),
        ("..5 罚款", 0, PatternFault::GapAtEdge),
        ("罚款 ..5", 3, PatternFault::GapAtEdge),
        ("罚款 ..5 $", 3, PatternFault::GapAtEdge),
        ("甲 ..5 ..6 乙", 6, PatternFault::GapTwice),
        ("甲 ..201 乙", 4, PatternFault::GapTooLong),
        ("甲 ..99999999999999999999999 乙", 4, PatternFault::GapTooLong),
        ("甲 ..9-2 乙", 4, PatternFault::GapBackwards),
        ("甲 ..9- 乙", 6, PatternFault::GapUnfinished),
        ("甲 ..9! 乙", 6, PatternFault::GapUnfinished),
        ("甲 ..9!{days} 乙", 6, PatternFault::ValueInGap),
        ("甲 ..9乙", 5, PatternFault::NoSpace),
        ("甲(乙|丙)", 1, PatternFault::NoSpace),
        ("(甲|乙", 0, PatternFault::GroupOpen),
        ("(甲||乙)", 3, PatternFault::GroupEmpty),
        ("()", 1, PatternFault::GroupEmpty),
        ("(甲 乙)", 3, PatternFault::Stray('乙')),
        ("甲 ) 乙", 2, PatternFault::Stray(')')),
        ("甲??", 2, PatternFault::Stray('?')),
        ("甲 {money", 2, PatternFault::ValueOpen),
        ("甲 {money>}", 9, PatternFault::ValueCompared),
        ("甲 {date>5}", 8, PatternFault::ValueCompared),
        ("甲 {mony}", 2, value("mony", Some("money"))),
        ("甲 {}", 2, value("", None)),
        ("甲 @", 2, PatternFault::SetUnnamed),
        ("甲 @obligations", 2, unknown("obligations", Some("obligation"))),
        ("甲 ^ 乙", 2, PatternFault::AnchorInside),
        ("甲 $ 乙", 2, PatternFault::AnchorInside),
        ("甲。乙", 1, PatternFault::EndsSentence('。')),
        ("的 ..5 了", 0, PatternFault::TooWide),
        ("罚款?", 0, PatternFault::TooWide),
        ("{number}", 0, PatternFault::TooWide),
        ("、", 0, PatternFault::TooWide),
        ("甲 ..5 乙?", 0, PatternFault::OptionalLast),
        ("甲? 乙? 丙? 丁? 戊", 0, PatternFault::TooManyOptional),
    ];
    for (written, at, fault) in wrong {
        let found = pattern(written, &known).expect_err(written);
        assert_eq!(found, [Fault { at: *at, fault: fault.clone() }], "{written}");
    }
    let long = |what: &str, times: usize| pattern(&what.repeat(times), &known).unwrap_err();
    assert_eq!(long("甲", limits::PATTERN_CHARS + 1)[0].fault, PatternFault::TooLong);
    assert_eq!(long("甲", limits::RULE_WORD_CHARS + 1)[0].fault, PatternFault::WordTooLong);
    assert_eq!(long("甲 ", limits::PATTERN_STEPS + 1)[0].fault, PatternFault::TooManySteps);
    let many = format!("({}甲)", "甲|".repeat(limits::PATTERN_CHOICES));
    assert_eq!(pattern(&many, &known).unwrap_err()[0].fault, PatternFault::TooManyChoices);
    assert_eq!(pattern("@甲 @a @b", &known).unwrap_err().len(), 1);
    assert_eq!(pattern("甲 @a {b} @c", &known).unwrap_err().len(), 3);
}

#[test]
fn conditions_of_a_rule_are_those_of_each_look() {
    use crate::domain::check::rule::{Condition, Method, Within};
    let looks = "look_for: [\"罚款\", {all: [\"甲\", \"乙\"], within: clause, unless: [internal]}]\n\
                 unless: [cited, {words: \"按照 ..9 标准\"}]\nlower: [lawful]";
    let set = read(&plain_words(), &[("penalty/one.yaml", &rule("look_for", looks))]).unwrap();
    let rule = set.rule("P01").unwrap();
    assert_eq!(rule.topic, "penalty");
    let Method::Looks(looks) = &rule.method else { panic!("{rule:?}") };
    let keys = |list: &[Condition]| list.iter().map(Condition::key).collect::<Vec<_>>();
    assert_eq!(keys(&looks[0].unless), ["cited", "words"]);
    assert_eq!(keys(&looks[1].unless), ["internal", "cited", "words"]);
    assert_eq!((looks[1].within, looks[1].all.len()), (Within::Clause, 2));
    assert_eq!(keys(&looks[0].lower), ["lawful"]);
}

#[test]
fn sentences_that_were_wrapped_are_whole_again_and_patterns_keep_their_blanks() {
    let why = rule("why", "why: >-\n  看上去\n  就是设定。");
    let traps = rule("traps", "traps:\n  - >-\n    重申\n    《某法》的\n  - 甲\n    乙");
    let read = |text: &str| {
        let set = read(&plain_words(), &[("topic/one.yaml", text)]).unwrap();
        set.rules.into_iter().next().unwrap()
    };
    assert_eq!(read(&why).why, "看上去就是设定。");
    assert_eq!(read(&traps).traps, ["重申《某法》的", "甲乙"]);
    let wrapped = rule("look_for", "look_for:\n  - >-\n    处\n    罚款");
    let plain = rule("look_for", "look_for: [\"处 罚款\"]");
    assert_eq!(read(&wrapped).method, read(&plain).method);
}

#[test]
fn sets_inside_sets_are_resolved() {
    let words = format!(
        "{}  all: {{title: 词, words: [甲, \"@some\", 乙]}}\n  some: {{title: 词, words: [丙, 甲, \"@outside\"]}}\n",
        plain_words()
    );
    let set = read(&words, &[]).unwrap();
    assert_eq!(set.words.words("all"), ["甲", "丙", "词一", "词二", "乙"]);
}

#[test]
fn a_basis_is_one_citation_that_resolves() {
    let basis = |text: &str| {
        let line = format!("basis: [\"{text}\"]");
        read(&plain_words(), &[("a/a.yaml", &rule("basis", &line))]).map_err(|all| said(&all))
    };
    for good in [
        "《行政处罚法》",
        "《中华人民共和国行政处罚法》第九条",
        "《行政处罚法》第十条至第十四条",
        "《行政处罚法》第九条、第十六条",
        "《优化营商环境条例》第六十九条第六项",
        "国办发〔2018〕37号",
        "国办发〔2018〕37号（二）",
        "《加强管理的通知》（国办发〔2018〕37号）第二部分",
    ] {
        assert_eq!(basis(good).err(), None, "{good}");
    }
    for (bad, words) in [
        ("公文惯例", "不是一处依据"),
        ("《行政处罚法》第九条和《优化营商环境条例》", "不是一处依据"),
        ("《行政处罚法》第九条规定的处罚", "不是一处依据"),
        ("根据《行政处罚法》", "不是一处依据"),
        ("本条第二款", "不是一处依据"),
        ("《行政处罚办法》第九条", "是否想写《行政处罚法》"),
        ("国办发〔2018〕99号", "法规库（workflows/laws）中没有"),
        ("《行政处罚法》第八十七条", "它一共 86 条"),
        ("《行政处罚法》第八十条至第九十条", "它一共 86 条"),
    ] {
        let said = basis(bad).expect_err(bad);
        assert!(said.contains(words), "{bad}: {said}");
    }
}

#[test]
fn hostile_files_stay_bounded() {
    let words = plain_words();
    let joined = |of: &dyn Fn(usize) -> String, count: usize| {
        (0..count).map(of).collect::<Vec<_>>().concat()
    };
    let many = joined(&|n| format!("词{n}, "), limits::SET_WORDS + 9);
    let large = format!("{words}  large: {{title: 词, words: [{many}]}}\n");
    assert!(said(&read(&large, &[]).unwrap_err()).contains("words 中的内容超过"));
    let twice =
        |n| format!("  s{n}: {{title: 词, words: [\"@s{}\", \"@s{}\", 词{n}]}}\n", n + 1, n + 1);
    let doubling = joined(&twice, 300);
    let doubled = format!("{words}{doubling}  s300: {{title: 词, words: [底]}}\n");
    assert_eq!(read(&doubled, &[]).unwrap().words.words("s0").len(), 301);
    let next = |n| format!("  s{n}: {{title: 词, words: [\"@s{}\"]}}\n", (n + 1) % 400);
    let ring = joined(&next, 400);
    assert!(read(&format!("{words}{ring}"), &[]).is_err());
    let looks = format!("look_for: [{}]", "\"处 ..5 罚款\", ".repeat(limits::RULE_PATTERNS + 1));
    let problems = read(&words, &[("a/a.yaml", &rule("look_for", &looks))]).unwrap_err();
    assert!(said(&problems).contains("look_for 中的内容超过"));
    let broken = format!("look_for: [{}]", "\"甲 @x @y @z\", ".repeat(20_000));
    let problems = read(&words, &[("a/a.yaml", &rule("look_for", &broken))]).unwrap_err();
    assert!(problems.len() <= limits::PROBLEMS);
    let text = rule("", "");
    let many: Vec<_> = (0..=limits::RULE_FILES).map(|_| ("a/a.yaml", text.as_str())).collect();
    assert!(said(&read(&words, &many).unwrap_err()).contains("rules 中的内容超过"));
}
