//! `diff`: two drafts of a case, or two files, word by word.

use crate::support::{Moment, Registry};

const DRAFTS: [&str; 2] =
    ["examples/country-fair/draft-v1.txt", "examples/country-fair/draft-v2.txt"];

#[test]
fn two_drafts_side_by_side() {
    let registry = Registry::at(Moment::SecondRound);
    let mut typed = registry.transcript();
    typed.about("The last two drafts").run("fashen diff 2026-0002");
    typed.about("The same, named; the other way round").run("fashen 对照 2026-0002 2 1");
    typed.about("In English").run("fashen diff 2026-0002 --lang en");
    let [old, new] = DRAFTS;
    typed.about("Two files").run(&format!("fashen diff {old} {new}"));
    typed.about("A draft and a file").run(&format!("fashen diff 2026-0002 1 {old}"));
    typed.compare("diff.txt");
    let data = registry.done("fashen diff 2026-0002 --json").data("fashen.diff/1");
    assert_eq!(data["counts"]["changed"], 2);
    assert_eq!((&data["before"]["draft"], &data["after"]["draft"]), (&1.into(), &2.into()));
    let words = |row: &serde_json::Value, only: &str| -> String {
        let all = row["words"].as_array().unwrap();
        let of = all.iter().filter(|part| part["in"] == "both" || part["in"] == only);
        of.map(|part| part["text"].as_str().unwrap()).collect()
    };
    let last = data["rows"].as_array().unwrap().last().unwrap();
    assert_eq!(words(last, "old"), "本办法自公布之日起施行，有效期五年。");
    assert_eq!(words(last, "new"), "本办法自2026年12月1日起施行，有效期至2031年11月30日。");
}

#[test]
fn all_clauses_where_they_are_wanted() {
    let registry = Registry::at(Moment::SecondRound);
    let mut program = registry.program.clone();
    program.environment.push(("COLUMNS", "60".to_owned()));
    let ran = program.line("fashen diff 2026-0002 --all");
    assert_eq!(ran.code, 0);
    let width =
        |line: &str| -> usize { line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum() };
    // A mark that closes may stand outside, and so may what closes a change.
    assert!(ran.stdout.lines().all(|line| width(line) <= 60 + 6), "{}", ran.stdout);
    assert!(ran.stdout.contains("第十二条") && !ran.stdout.contains('…'), "{}", ran.stdout);
}

#[test]
fn a_table_is_never_written_over_another_file() {
    let registry = Registry::at(Moment::SecondRound);
    let mut typed = registry.transcript();
    typed.run("fashen diff 2026-0002 --html table.html --docx table.docx");
    typed.about("Again").run("fashen diff 2026-0002 --docx table.docx");
    typed.about("If it must be").run("fashen diff 2026-0002 --docx table.docx --force");
    typed.compare("diff-written.txt");
}

#[test]
fn what_can_not_be_compared() {
    let registry = Registry::at(Moment::SecondRound);
    let mut typed = registry.transcript();
    typed.about("One draft only").run("fashen diff 2026-0001");
    typed.about("No such draft").run("fashen diff 2026-0002 1 5");
    typed.about("No such case").run("fashen diff 2026-0099");
    typed.about("No such file").run("fashen diff 2026-0002 nowhere.docx");
    typed.about("One file").run(&format!("fashen diff {}", DRAFTS[0]));
    typed.about("Too much").run(&format!("fashen diff 2026-0002 {} 1", DRAFTS[0]));
    typed.about("In English").run("fashen diff 2026-0001 --lang en");
    typed.compare("diff-refused.txt");
}
