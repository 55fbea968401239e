//! Scanning with small rules over made-up texts.

use super::*;
use crate::domain::check::rule::{
    Comparison, Condition, Gap, Look, Method, Pattern, Piece, Rule, Step, ValueKind, WordSet,
    WordSets, samples,
};
use crate::domain::document::{Text, citation};

/// A step: the gap before it, and what it can be.
fn step(most: u16, any: &[&str]) -> Step {
    let piece = |word: &&str| match word.strip_prefix('@') {
        Some(set) => Piece::Set(set.to_owned()),
        None => Piece::Word((*word).to_owned()),
    };
    let gap = Gap { least: 0, most, without: Vec::new() };
    Step { gap, any: any.iter().map(piece).collect(), optional: false }
}

fn money(most: u16, compared: Option<(Comparison, u64)>) -> Step {
    Step { any: vec![Piece::Value(ValueKind::Money, compared)], ..step(most, &[]) }
}

fn pattern(steps: Vec<Step>) -> Pattern {
    Pattern { written: String::new(), steps, at_start: false, at_end: false }
}

fn look(steps: Vec<Step>) -> Look {
    let all = vec![pattern(steps)];
    Look { all, within: Within::Sentence, unless: Vec::new(), lower: Vec::new() }
}

fn rule(code: &str, looks: Vec<Look>) -> Rule {
    Rule {
        code: code.to_owned(),
        weight: Weight::Blocking,
        method: Method::Looks(looks),
        ..samples::rule("")
    }
}

fn set_of(rules: Vec<Rule>) -> RuleSet {
    let sets = [
        ("outside", &["企业", "个人", "村民", "当事人"][..]),
        ("inside", &["各部门", "工作人员", "企业主管部门"]),
        ("negations", &["不得", "禁止", "严禁"]),
        ("benefits", &["补助", "减免"]),
        ("lawful", &["依法", "按照有关规定"]),
        ("competent", &["公安机关", "有关部门"]),
        ("handling", &["处理", "处罚", "查处"]),
        ("defining", &["所称", "是指"]),
    ];
    let words = sets.into_iter().map(|(name, words)| {
        let words = words.iter().map(ToString::to_string).collect();
        (name.to_owned(), WordSet { title: name.to_owned(), words })
    });
    RuleSet { rules, words: WordSets { sets: words.collect() } }
}

/// What is found in a text: the rule, the words, and whether it was lowered.
fn found(rules: Vec<Rule>, body: &str) -> Vec<(String, String, bool)> {
    let document = Document::outline(Text::of_lines(&format!("某镇管理办法\n{body}")));
    let statutes = Statutes::default();
    let citations = citation::citations(&document, &statutes);
    let all = Scanner::new(&set_of(rules)).scan(&document, &citations, &statutes);
    let told = |one: &Suspicion| {
        (one.rule.clone(), document.quote(one.span).to_owned(), one.lowered.is_some())
    };
    all.iter().map(told).collect()
}

fn fine() -> Look {
    look(vec![step(0, &["处", "处以"]), money(12, None), step(8, &["罚款"])])
}

#[test]
fn a_run_is_found_within_its_gaps_and_its_part_of_the_sentence() {
    let words = |body| found(vec![rule("P", vec![fine()])], body).into_iter().map(|one| one.1);
    assert!(words("第一条 违者处200元罚款。").eq(["处200元罚款"]));
    assert!(
        words("第一条 违者处二百元以上五百元以下的罚款。").eq(["处二百元以上五百元以下的罚款"])
    );
    assert!(words("第一条 由本镇统一处理；缴纳200元；另行罚款。").eq([""; 0]));
    assert!(
        words("第一条 违者处以教育，并向村民委员会作出书面检查，另按每次200元罚款。").eq([""; 0])
    );
}

#[test]
fn the_nearest_word_goes_on_a_run() {
    let run = look(vec![step(0, &["须"]), step(4, &["批准"]), step(3, &["方可"])]);
    let words = |body: &str| found(vec![rule("P", vec![run.clone()])], body);
    assert_eq!(words("须须须须须经镇批准后方可经营。").len(), 1);
    assert_eq!(words("须报批准，批准后方可经营。").len(), 1);
    assert!(words("须经上级主管机关批准后方可经营。").is_empty());
}

#[test]
fn amounts_are_compared() {
    let large = look(vec![step(0, &["处"]), money(6, Some((Comparison::AtLeast, 1_000)))]);
    let count = |body: &str| found(vec![rule("P", vec![large.clone()])], body).len();
    assert_eq!(count("处一千元。"), 1);
    assert_eq!(count("处0.1万元。"), 1);
    assert_eq!(count("处999元。"), 0);
}

#[test]
fn conditions_excuse_and_lower() {
    let guarded = |unless: &[Condition], lower: &[Condition]| {
        let look = Look { unless: unless.to_vec(), lower: lower.to_vec(), ..fine() };
        vec![rule("P", vec![look])]
    };
    let excused =
        |condition: Condition, body: &str| found(guarded(&[condition], &[]), body).is_empty();
    assert!(excused(Condition::Negated, "严禁对村民处200元罚款。"));
    assert!(!excused(Condition::Negated, "禁止焚烧秸秆，违者处200元罚款。"));
    assert!(excused(Condition::Internal, "对工作人员处200元罚款。"));
    assert!(excused(Condition::Internal, "企业主管部门处200元罚款。"));
    assert!(!excused(Condition::Internal, "工作人员对村民处200元罚款。"));
    assert!(excused(
        Condition::Internal,
        "第一条 工作人员有下列情形的：\n（一）迟到的，处200元罚款；\n（二）早退的。"
    ));
    assert!(excused(Condition::Defined, "本办法所称制裁，是指处200元罚款。"));
    assert!(excused(Condition::Quoted, "《对乱停车处200元罚款的通知》另行下发。"));
    assert!(excused(Condition::Lawful, "依法处200元罚款。"));
    let cited = "依照《中华人民共和国某某法》第九条的规定，处200元罚款。";
    assert_eq!(
        found(guarded(&[], &[Condition::Cited]), cited),
        [("P".to_owned(), "处200元罚款".to_owned(), true)]
    );
    let led = "第一条 有下列情形的，依照《某某条例》第三条处罚：\n（一）乱扔的，处200元罚款；";
    assert!(found(guarded(&[], &[Condition::Cited]), led)[0].2);
    let paper = "依照《某某通知》的规定，处200元罚款。";
    assert!(!found(guarded(&[], &[Condition::Cited]), paper)[0].2);
}

#[test]
fn words_excuse_no_further_than_a_semicolon() {
    let harmless = Condition::Words(pattern(vec![step(0, &["补贴"])]));
    let look = || Look { unless: vec![harmless.clone()], ..fine() };
    let count = |body: &str| found(vec![rule("P", vec![look()])], body).len();
    assert_eq!(count("领取补贴的，处200元罚款。"), 0);
    assert_eq!(count("符合条件的，发给补贴；不符合的，处200元罚款。"), 1);
    assert_eq!(count("冒领的，处200元罚款，并追回补贴；屡犯的，处300元罚款。"), 1);
}

#[test]
fn a_prohibition_excuses_only_what_it_governs() {
    let look = || Look { unless: vec![Condition::Negated], ..fine() };
    let count = |body: &str| found(vec![rule("P", vec![look()])], body).len();
    assert_eq!(count("严禁以任何名义处200元罚款。"), 0);
    assert_eq!(count("禁止燃放违者处200元罚款。"), 1);
    assert_eq!(count("不得燃放的处200元罚款。"), 1);
    assert_eq!(count("禁止驶入并处200元罚款。"), 1);
    assert_eq!(count("村民不得拒绝镇政府处200元罚款。"), 1);
}

#[test]
fn what_the_government_itself_is_forbidden_in_a_list_is_excused() {
    let look = || Look { unless: vec![Condition::Negated], ..fine() };
    let count = |lead: &str| {
        let body = format!("第一条　{lead}\n（一）处200元罚款；\n（二）收费。");
        found(vec![rule("P", vec![look()])], &body).len()
    };
    assert_eq!(count("各部门不得有下列行为："), 0);
    assert_eq!(count("合同中不得有下列内容："), 0);
    assert_eq!(count("村民不得有下列行为："), 1);
    assert_eq!(count("不得缓办，按下列标准："), 1);
    assert_eq!(count("各部门有下列权限："), 1);
}

#[test]
fn what_a_list_gives_is_no_burden() {
    let look = || Look { unless: vec![Condition::Benefit], ..fine() };
    let count = |lead: &str| {
        let body = format!("第一条　{lead}\n（一）每座处200元罚款。");
        found(vec![rule("P", vec![look()])], &body).len()
    };
    assert_eq!(count("列入预算，按照下列标准补助："), 0);
    assert_eq!(count("享受过补助的村，应当按照村民会议的决定履行下列义务："), 1);
    assert_eq!(count("按照下列标准收取："), 1);
}

#[test]
fn whom_others_turn_to_is_not_told() {
    let look = || Look { unless: vec![Condition::Internal], ..fine() };
    let count = |body: &str| found(vec![rule("P", vec![look()])], body).len();
    assert_eq!(count("各部门处200元罚款。"), 0);
    assert_eq!(count("村民向各部门处200元罚款。"), 1);
    assert_eq!(count("由各部门发证，没有证的处200元罚款。"), 1);
    assert_eq!(count("由各部门处200元罚款。"), 0);
}

#[test]
fn what_is_excused_in_one_place_is_judged_in_the_next() {
    let look = Look { unless: vec![Condition::Negated], ..fine() };
    let body = "不得处村民200元罚款，违者另处500元罚款。";
    let all = found(vec![rule("P", vec![look])], body);
    assert_eq!(all, [("P".to_owned(), "处500元罚款".to_owned(), false)]);
}

#[test]
fn patterns_of_one_look_are_gathered_over_a_stretch() {
    let both = |within| {
        let all = vec![pattern(vec![step(0, &["备案"])]), pattern(vec![step(0, &["方可经营"])])];
        vec![rule("P", vec![Look { all, within, unless: Vec::new(), lower: Vec::new() }])]
    };
    let apart = "第一条 企业应当向镇政府备案。完成后方可经营。\n第二条 略。";
    assert!(found(both(Within::Sentence), apart).is_empty());
    assert_eq!(found(both(Within::Clause), apart)[0].1, "备案");
    let far = "第一条 企业应当向镇政府备案。\n第二条 完成后方可经营。";
    assert!(found(both(Within::Clause), far).is_empty());
    assert_eq!(found(both(Within::Document), far).len(), 1);
}

#[test]
fn a_rule_speaks_once_of_a_part_of_a_sentence_and_a_trial_only_advises() {
    let two = vec![rule("P", vec![fine(), look(vec![step(0, &["罚款"])])])];
    assert_eq!(found(two, "违者处200元罚款；拒不改正的处300元罚款。").len(), 2);
    let trial = Rule { status: RuleStatus::Trial, ..rule("P", vec![fine()]) };
    let document = Document::outline(Text::of_lines("某办法\n违者处200元罚款。"));
    let none = (Citations::default(), Statutes::default());
    let all = Scanner::new(&set_of(vec![trial])).scan(&document, &none.0, &none.1);
    assert_eq!(all[0].weight, Weight::Advice);
    let removed = Rule { status: RuleStatus::Removed, ..rule("P", vec![fine()]) };
    assert!(found(vec![removed], "违者处200元罚款。").is_empty());
}

#[test]
fn what_a_text_repeats_takes_no_more_than_its_length() {
    for repeated in [
        "处",
        "处以200元",
        "罚款",
        "《",
        "须须批准方可",
        "不得企业处1元罚款",
        "由各部门，处1元罚款",
    ] {
        let text = repeated.repeat(40_000);
        let run =
            look(vec![step(0, &["须", "处"]), step(4, &["批准", "罚款"]), step(3, &["方可"])]);
        let guarded = Look { unless: vec![Condition::Internal, Condition::Negated], ..fine() };
        let _ = found(vec![rule("P", vec![run, guarded])], &text);
    }
}
