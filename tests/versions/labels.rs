//! A clause keeps its answers and findings when only its number changed; exactly those whose words changed are
//! reopened, and every view says what the clause is called now.

use super::draft::{edited, place};
use crate::support::{Moment, Registry};
use std::collections::BTreeSet;

const CASE: &str = "2026-0002";

/// The answers of the example that name clauses. The others speak of the whole text, which every edit changes.
const NAMED: [&str; 9] =
    ["CON-02", "CON-05", "CON-18", "LEG-01", "REA-03", "REA-05", "SUB-04", "SUB-05", "SUB-06"];

/// Which of the named answers a draft reopens.
fn reopened(registry: &Registry, draft: &str) -> BTreeSet<String> {
    registry.folder.write("new.txt", draft);
    let ran = registry.done(&format!("fashen --as wu revise {CASE} new.txt --json"));
    let data = ran.data("fashen.revise/1");
    let events = data["events"].as_array().unwrap().iter().map(|one| &one["event"]);
    let reopened = events.filter(|event| event["type"] == "answer-reopened");
    let items: Vec<String> =
        reopened.map(|event| event["item"].as_str().unwrap().to_owned()).collect();
    assert!(!items.is_empty(), "answers on the whole text are asked again");
    items.into_iter().filter(|item| NAMED.contains(&item.as_str())).collect()
}

fn set(items: &[&str]) -> BTreeSet<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

const DEPOSIT: &str = "卫生保证金三百元";
const NEW: &str = "@镇人民政府应当把集市建设纳入村庄规划，安排必要的经费。";

#[test]
fn an_article_in_front_reopens_no_answer_on_a_clause() {
    let registry = Registry::at(Moment::Revision);
    let first = |blocks: &mut Vec<String>| {
        let first = blocks.iter().position(|block| block.starts_with('@')).unwrap();
        blocks.insert(first, NEW.to_owned());
    };
    assert_eq!(reopened(&registry, &edited(first)), set(&[]));
    let findings = registry.done(&format!("fashen show {CASE} --json")).data("fashen.show/1");
    let of = |item: &str| {
        let all = findings["findings"].as_array().unwrap();
        all.iter().find(|finding| finding["item"] == item).unwrap().clone()
    };
    assert_eq!(of("CON-05")["clauses"][0], "第九条");
    assert_eq!(of("CON-05")["clauses_now"][0], "第十条");
    let mut typed = registry.transcript();
    typed.run(&format!("fashen show {CASE}"));
    typed.run(&format!("fashen diff {CASE}"));
    typed.about("In English").run(&format!("fashen diff {CASE} --lang en"));
    typed.compare("../versions/article-in-front.txt");
}

#[test]
fn one_changed_word_reopens_the_answers_on_its_clause_and_no_others() {
    let registry = Registry::at(Moment::Revision);
    let change = |blocks: &mut Vec<String>| {
        let at = place(blocks, DEPOSIT);
        blocks[at] = blocks[at].replace("三百元", "二百元");
    };
    assert_eq!(reopened(&registry, &edited(change)), set(&["CON-02", "CON-05", "LEG-01"]));
    let mut typed = registry.transcript();
    typed.run(&format!("fashen show {CASE}"));
    typed.run(&format!("fashen diff {CASE}"));
    typed.compare("../versions/changed-word.txt");
}

#[test]
fn two_articles_that_change_places_reopen_nothing() {
    let registry = Registry::at(Moment::Revision);
    let swap = |blocks: &mut Vec<String>| {
        let at = place(blocks, DEPOSIT);
        blocks.swap(at, at - 1);
    };
    assert_eq!(reopened(&registry, &edited(swap)), set(&[]));
    let ran = registry.done(&format!("fashen diff {CASE} --json"));
    let data = ran.data("fashen.diff/1");
    assert_eq!((&data["counts"]["moved"], &data["counts"]["changed"]), (&1.into(), &0.into()));
}

#[test]
fn a_split_article_is_asked_again_and_told_as_a_split() {
    let registry = Registry::at(Moment::Revision);
    let split = |blocks: &mut Vec<String>| {
        let at = place(blocks, DEPOSIT);
        let (first, second) = blocks[at].split_once('\n').unwrap();
        let (first, second) = (first.to_owned(), format!("@{second}"));
        blocks[at] = first;
        blocks.insert(at + 1, second);
    };
    assert_eq!(reopened(&registry, &edited(split)), set(&["CON-02", "CON-05", "LEG-01"]));
    let mut typed = registry.transcript();
    typed.run(&format!("fashen diff {CASE}"));
    typed.compare("../versions/split-article.txt");
}

/// The outline that the store kept of the first draft is lost; the file itself is still there.
#[test]
fn a_draft_whose_outline_is_lost_is_read_again() {
    let registry = Registry::at(Moment::SecondRound);
    let whole = registry.done(&format!("fashen diff {CASE}"));
    let kept = outlines(&registry);
    assert!(!kept.is_empty());
    for outline in kept {
        std::fs::remove_file(outline).unwrap();
    }
    let again = registry.done(&format!("fashen diff {CASE}"));
    assert_eq!(again.stdout, whole.stdout);
    assert!(again.stderr.contains("重新读取"), "{}", again.stderr);
}

/// The files of the store that hold what was read of a draft.
fn outlines(registry: &Registry) -> Vec<std::path::PathBuf> {
    let mut folders = vec![registry.folder.join("store")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if std::fs::read(&path).unwrap().starts_with(b"{\"v\":1,\"title\"") {
                found.push(path);
            }
        }
    }
    found
}
