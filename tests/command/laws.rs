//! `laws`: texts taken in, statutes looked up, entries whose basis has changed. The laws are made up.

use crate::support::{Folder, Moment, Program, Registry, Transcript};

const NIGHT: &str = "\
甲市夜间集市管理条例
（2020年5月6日甲市第三届人民代表大会常务委员会第二次会议通过）
第一条　为了规范夜间集市，制定本条例。
第二条　摊位应当在二十三时前收摊，不得占用盲道。
有下列情形之一的，由城市管理部门责令改正：
（一）占用盲道的；
（二）逾时不收摊的。
第三条　本条例自2020年7月1日起施行。
";

fn registry(moment: Moment) -> Registry {
    let registry = Registry::at(moment);
    downloaded(&registry);
    registry
}

/// Texts beside a registry, as somebody downloaded them.
pub(crate) fn downloaded(registry: &Registry) {
    registry.folder.write("down/甲市夜间集市管理条例(2020-05-06).txt", NIGHT);
    let fair = "集市名称登记办法\n第一条　集市应当有名称。\n第二条　本办法自公布之日起施行。\n";
    registry.folder.write("down/集市名称登记办法_20210304.md", fair);
    registry.folder.write("down/读我.txt", "这些是下载的法规。\n");
    registry.folder.write("down/坏的.docx", b"PK\x03\x04");
}

/// A law that the example cites is repealed on 2027-05-01, and another revised.
pub(crate) fn repealed(registry: &Registry) {
    let file = "workflows/laws/laws.yaml";
    let text = registry.folder.read(file);
    let one = "{title: 乡村振兴促进法, certainty: recalled, source: 凭记忆}";
    assert!(text.contains(one));
    let other = "{title: 乡村振兴促进法, repealed: {on: 2027-05-01, by: [镇村建设法], basis: 镇村建设法第九十条}}\n  \
                 - {title: 镇村建设法, in_force: 2027-05-01}";
    let text = text.replacen(one, other, 1);
    let current = "{passed: 2021-04-29, articles: 74}]}";
    assert!(text.contains(current));
    let revised = "{passed: 2021-04-29, articles: 74}, {passed: 2027-04-29, in_force: 2027-05-01}],\n     \
                   renumbered: [{from: \"2021\", on: 2027-05-01, articles: {28: [30, 31]}, topics: {28: 消防车通道}}]}";
    registry.folder.write(file, text.replacen(current, revised, 1));
}

#[test]
fn texts_are_taken_in_and_quoted() {
    let registry = registry(Moment::New);
    let mut typed = registry.transcript();
    typed.about("Nothing is written in a dry run").run("fashen laws import down --dry-run");
    typed.about("What is understood is taken").run("fashen laws import down");
    typed
        .about("What nothing tells of must be said")
        .run("fashen 法规 导入 down/集市名称登记办法_20210304.md --kind local_rule");
    typed.about("A second time").run("fashen laws import down -q");
    typed.about("An article").run("fashen laws show 甲市夜间集市管理条例 第二条");
    typed.about("By its number alone").run("fashen 法规 查看 集市名称登记办法 1");
    typed.about("No such article").run("fashen laws show 甲市夜间集市管理条例 第九条");
    typed.about("No text").run("fashen laws show 行政处罚法 第十六条");
    typed.about("No such file").run("fashen laws import nothing");
    typed.compare("laws-import.txt");
    let kept = registry.folder.read("workflows/laws/texts/甲市夜间集市管理条例_20200506.txt");
    assert!(kept.contains("\n第二条\n　　摊位应当在二十三时前收摊，不得占用盲道。\n"), "{kept}");
}

/// Another text of the same version is never written over unless that is asked for.
#[test]
fn a_text_that_is_held_stays() {
    let registry = registry(Moment::New);
    registry.done("fashen laws import down");
    let file = "down/甲市夜间集市管理条例(2020-05-06).txt";
    registry.folder.write(file, NIGHT.replace("二十三时", "二十二时"));
    let before = registry.folder.inventory();
    let ran = registry.run(&format!("fashen laws import {file} --json"));
    let data = ran.data("fashen.laws-import/1");
    assert_eq!((ran.code, &data["files"][0]["reason"]), (1, &"differs".into()));
    assert_eq!(registry.folder.inventory(), before);
    registry.done(&format!("fashen laws import {file} --replace"));
    let shown = registry.done("fashen laws show 甲市夜间集市管理条例 2");
    assert!(shown.stdout.contains("二十二时"), "{}", shown.stdout);
}

/// A text that was damaged by hand is told with its line, and nothing is done without it.
#[test]
fn a_damaged_text_is_told() {
    let registry = registry(Moment::New);
    registry.done("fashen laws import down");
    let file = "workflows/laws/texts/甲市夜间集市管理条例_20200506.txt";
    let broken = registry.folder.read(file).replace("day: 2020-05-06", "day: 2020-05-36");
    registry.folder.write(file, broken);
    let ran = registry.refused("fashen laws list", 3);
    assert!(ran.stderr.contains("第 4 行"), "{}", ran.stderr);
}

#[test]
fn statutes_are_shown() {
    let folder = Folder::new();
    let program = Program {
        now: Some("2026-09-01T09:00:00+08:00".to_owned()),
        ..Program::new(folder.path())
    };
    let mut typed = Transcript::new(program);
    typed.about("Its life and the new numbers").run("fashen laws show 治安管理处罚法");
    typed
        .about("One that was repealed, on a day before")
        .run("fashen laws show 大气法 --on 2026-08-14");
    typed.about("By its number, in English").run("fashen laws show 国办发〔2018〕115号 --lang en");
    typed.about("None, and those that are near").run("fashen laws show 污染防治法");
    typed.about("None").run("fashen laws show 甲乙丙丁法");
    typed.compare("laws-show.txt");
}

#[test]
fn statutes_are_listed() {
    let registry = registry(Moment::New);
    let own = "kind: law\ncertainty: verified\nsource: 自拟\nstatutes:\n  \
               - {title: 河道保护法, in_force: 2000-01-01, articles: 50, repealed: {on: 2026-08-15, by: [水域法典]}}\n  \
               - {title: 水域法典, passed: 2026-03-12, in_force: 2027-01-01, articles: 90}\n";
    for name in ["documents", "interpretations", "laws", "local", "party", "regulations", "rules"] {
        std::fs::remove_file(registry.folder.join(&format!("workflows/laws/{name}.yaml"))).unwrap();
    }
    registry.folder.write("workflows/laws/own.yaml", own);
    registry.done("fashen laws import down");
    let mut typed = registry.transcript();
    typed.run("fashen laws list");
    typed.about("Those that are repealed").run("fashen 法规 列表 --repealed --on 2026-08-15");
    typed.about("Those without words").run("fashen laws list --without-text --lang en");
    typed.compare("laws-list.txt");
}

#[test]
fn entries_whose_basis_changed_are_a_worklist() {
    let registry = registry(Moment::End);
    repealed(&registry);
    let mut typed = registry.transcript();
    typed.about("The day before").run("fashen laws stale --on 2027-04-30");
    typed.about("The day").run("fashen 法规 失效 --on 2027-05-01");
    typed.about("In English").run("fashen laws stale --on 2027-05-01 --lang en");
    typed.about("A clean-up of these, which says why each is looked at");
    typed.run("fashen --as chen --now 2027-05-03T09:00:00+08:00 cleanup start --stale-laws --title 上位法变动专项清理");
    typed.compare("laws-stale.txt");
}
