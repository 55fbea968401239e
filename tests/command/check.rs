//! `check`: what is suspicious in a text, and never that it is unlawful.

use crate::support::{Moment, Registry};

const STRAW: &str = "\
某镇人民政府关于禁止露天焚烧秸秆的通告
某政规〔2026〕3号
为了改善空气质量，现就禁止露天焚烧秸秆通告如下：
一、全镇范围内任何时段禁止露天焚烧秸秆。
二、违反本通告的，由镇综合执法队处200元以上2000元以下罚款。
三、申领秸秆还田补贴的农户，须提供村民委员会出具的证明。
四、构成违反治安管理行为的，由公安机关依法处理。
五、本通告最终解释权归镇人民政府。
六、本通告自2026年12月1日起施行，有效期五年。
某镇人民政府
2026年10月20日
";

const CLEAN: &str = "\
某镇便民服务中心服务公约
工作人员应当一次告知办事需要的材料，当场解答群众的疑问。
";

#[test]
fn suspicions_are_shown_with_their_words_and_their_basis() {
    let registry = Registry::at(Moment::New);
    registry.folder.write("straw.txt", STRAW);
    registry.folder.write("clean.txt", CLEAN);
    let rules = "--rule P04 --rule P12 --rule P24";
    let mut typed = registry.transcript();
    typed.about("Three suspicions").run(&format!("fashen check straw.txt {rules}"));
    typed.about("One of them at length").run("fashen 检查 straw.txt --rule p04 --explain");
    typed.about("Only the grave ones, in English");
    typed.run(&format!("fashen check straw.txt {rules} --min-weight blocking --lang en"));
    typed.about("Nothing by these rules").run(&format!("fashen check clean.txt {rules}"));
    typed.about("A rule that there is not").run("fashen check straw.txt --rule P999");
    typed.about("A file that is not there").run("fashen check nothing.txt");
    typed.compare("check.txt");
}

#[test]
fn folders_and_formats() {
    let registry = Registry::at(Moment::New);
    registry.folder.write("papers/straw.txt", STRAW);
    registry.folder.write("papers/clean.txt", CLEAN);
    registry.folder.write("papers/broken.docx", b"PK\x03\x04");
    let rules = "--rule P04 --rule P24";
    let mut typed = registry.transcript();
    typed.run(&format!("fashen check papers {rules}"));
    typed.about("As a list").run(&format!("fashen check papers {rules} --format csv -q"));
    typed.about("For viewers of findings");
    typed.run("fashen check papers/straw.txt --rule P24 --format sarif");
    typed.about("A Word file needs a place").run("fashen check papers --format docx");
    typed.run(&format!("fashen check papers {rules} --format docx --out report.docx"));
    typed.run(&format!("fashen check papers/straw.txt {rules} --format html --out report.html"));
    typed.compare("check-folder.txt");
}

/// The second case, which comes back with what was missing, is taken in with the days on which the public was asked.
fn taken_in(days: &str) -> Registry {
    let mut registry = Registry::at(Moment::Supplement);
    let competition = "--material competition=examples/country-fair/competition.md";
    registry.done(&format!("fashen --as wu advance 2026-0002 supplement resubmit {competition}"));
    registry.clock("2026-09-08 09:00");
    registry.done("fashen --as lin answer 2026-0002 intake --item PRO-06=ok");
    registry.done(&format!("fashen --as lin advance 2026-0002 intake accept {days}"));
    registry
}

#[test]
fn the_days_of_the_consultation_are_counted() {
    let short = taken_in("-r consultation_from=2026-07-13 -r consultation_to=2026-08-10");
    let enough = taken_in("-r consultation_from=2026-07-13 -r consultation_to=2026-08-11");
    let unknown = taken_in("");
    let line = "fashen --as chen check 2026-0002 --rule D01 --lang en";
    let found = short.run(line);
    assert_eq!(found.code, 3, "{}", found.said());
    assert!(found.said().contains("2026-07-13") && found.said().contains("29"), "{}", found.said());
    for registry in [enough, unknown] {
        let ran = registry.run(line);
        assert!(!ran.said().contains("D01"), "{}", ran.said());
    }
}

/// The replies to the findings of the first opinion on the second case.
const REPLIES: &str = "--reply CON-05=rejected:可以退还 --reply CON-02=rejected:是约定 \
    --reply CON-18=adopted --reply LEG-01=adopted --reply REA-03=adopted --reply REA-05=adopted";

#[test]
fn a_case_is_checked_draft_by_draft() {
    let mut registry = Registry::at(Moment::Opinion);
    registry.clock("2026-09-17 09:30");
    let mut typed = registry.transcript();
    let check = "fashen --as chen check 2026-0002 --min-weight must";
    typed.about("What is new goes into the record").run(check);
    typed.about("Nothing is new").run("fashen --as xu 检查 2026-0002 --rule P07");
    typed.about("Some are dismissed, one is a problem");
    typed.run("fashen --as chen finding dismiss 2026-0002 F-002 F-003 --reason 是双方的约定");
    typed.run("fashen --as chen finding confirm 2026-0002 F-001 --note 没有依据");
    typed.run("fashen finding list 2026-0002");
    let revise = "fashen --as chen advance 2026-0002 opinion revise -r summary=第九条没有依据";
    registry.done(revise);
    second_draft(&registry);
    registry.clock("2026-09-21 09:00");
    let reply = "--reply F-001=rejected:可以退还";
    registry.done(&format!("fashen --as wu revise 2026-0002 v2.txt {REPLIES} {reply}"));
    registry.done("fashen --as wu advance 2026-0002 revision resubmit");
    registry.clock("2026-09-24 09:00");
    let mut later = registry.transcript();
    later.about("The next draft: what was judged stays so, what is gone is closed").run(check);
    later.run("fashen finding list 2026-0002");
    later.run("fashen finding show 2026-0002 F-002 --lang en");
    typed.compare("check-case.txt");
    later.compare("check-case-again.txt");
}

/// The second draft: one basis is put right, one sentence is new, and nothing else has changed.
fn second_draft(registry: &Registry) {
    let first = registry.folder.read("examples/country-fair/draft-v1.txt");
    let now = first
        .replace(
            "中华人民共和国固体废物污染环境防治法》第四十九条",
            "中华人民共和国生态环境法典》第五百条",
        )
        .replace("有效期五年。", "有效期五年，最终解释权归镇人民政府。");
    assert_eq!(now.lines().zip(first.lines()).filter(|(new, old)| new != old).count(), 2);
    registry.folder.write("v2.txt", &now);
}
