//! `rules`: the text rules listed, shown, tried by their own examples, and written down.

use crate::support::{Folder, Moment, Program, Registry, compare};

/// A rule of an office whose examples do not hold.
pub(crate) const WRONG: &str = "\
code: X99
title: 疑似强制摊派
since: \"0.1\"
status: trial
weight: advice
dimension: reasonableness
level: practice
certainty: recalled
why: 摊派没有依据。
traps: [村民会议自愿议定的]
propose: 删去。
look_for:
  - {all: [\"(摊派|认捐) ..9 {money>=100}\"], within: sentence, unless: [{words: 自愿}]}
lower: [cited]
bad:
  - 各户摊派200元。
  - 各户自愿认捐200元。
  - 依照《中华人民共和国慈善法》第五条，各户认捐200元。
good:
  - 各户摊派20元。
  - 各户认捐300元。
  - 各户自愿认捐500元。
";

/// A rule whose reasoning is none of patterns.
pub(crate) const REASONED: &str = "\
code: X98
title: 依据已废止
since: \"0.1\"
status: stable
weight: must
dimension: legality
level: policy
item: LEG-01
basis: [国办发〔2018〕37号]
certainty: second_hand
why: 依据已经废止。
traps: [历史沿革]
reasoned: misquoted
bad: [甲, 乙, 丙]
good: [甲, 乙, 丙]
";

/// A rule and words with slips of the pen.
const SLIPS: &str = "\
code: P04
title: 例
since: \"0.1\"
status: stabel
weight: must
dimension: content
level: law
item: CON-2
basis: [《行政处罚法》第八十七条]
certainty: verified
why: 因为。
traps: [重申上位法]
look_for: [\"(处|处以) ..12罚款\", \"@outsid ..9 {mony}\"]
bad: [甲, 乙]
good: [甲, 乙, 丙]
";

#[test]
fn rules_are_listed_shown_and_tested() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    typed.about("Rules whose patterns look for proofs").run("fashen rules list --topic proof");
    typed.about("All that a rule says").run("fashen rules show P24");
    typed.about("The same in English").run("fashen rules show p24 --lang en");
    typed.about("A code that no rule has").run("fashen 规则 查看 P99");
    registry.folder.write("workflows/normative-document/rules/own/wrong.yaml", WRONG);
    typed.about("Examples that do not hold").run("fashen 规则 测试 X99");
    typed.about("In English").run("fashen rules test X99 --lang en");
    typed.about("A rule that looks for several things").run("fashen explain X99");
    typed.about("Rules on trial").run("fashen rules list --status trial");
    typed.about("A workflow without rules").run("fashen rules list --workflow contract");
    typed.about("A workflow that there is not").run("fashen rules list --workflow contrakt");
    registry.folder.write("workflows/normative-document/rules/own/slips.yaml", SLIPS);
    typed.about("A file with slips of the pen: no rule is read").run("fashen rules list");
    typed.compare("rules.txt");
}

#[test]
fn every_example_of_every_carried_rule_holds() {
    let folder = Folder::new();
    let ran = Program::new(folder.path()).line("fashen rules test");
    assert_eq!(ran.code, 0, "{}", ran.said());
}

#[test]
fn the_page_of_rules_is_up_to_date() {
    let folder = Folder::new();
    let ran = Program::new(folder.path()).line("fashen rules docs");
    assert_eq!(ran.code, 0, "{}", ran.said());
    compare("docs/rules.md", &ran.stdout);
}
