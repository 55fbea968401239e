//! The rules that are shipped, and files of rules with all that can be wrong with them.

use super::super::{LawText, RuleText, RulesKnow, laws, rules};
use super::said;
use crate::domain::law::Statutes;

const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/workflows/normative-document/rules");

#[test]
fn x() {
    let root = "/tmp/w/wt_reader/workflows";
    let mut l = Vec::new();
    for e in std::fs::read_dir(format!("{root}/laws")).unwrap() {
        let p = e.unwrap().path();
        l.push((p.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(p).unwrap()));
    }
    let t: Vec<_> = l.iter().map(|(f, b)| LawText { file: f, bytes: b }).collect();
    let statutes = Statutes::new(laws(&t).unwrap());
    let read = |f: &str| std::fs::read(format!("{root}/normative-document/rules/{f}")).unwrap();
    let words = read("words.yaml");
    let files = ["penalty/fine.yaml", "proof/proofs.yaml", "remedy/last_word.yaml"];
    let all: Vec<_> = files.iter().map(|f| (f, read(f))).collect();
    let texts: Vec<_> = all.iter().map(|(f, b)| RuleText { file: f, bytes: b }).collect();
    let items = ["CON-02".to_owned(), "CON-08".to_owned()];
    let know = RulesKnow { statutes: &statutes, items: &items };
    match rules(&RuleText { file: "words.yaml", bytes: &words }, &texts, &know) {
        Ok(set) => println!(
            "{:?}",
            set.rules.iter().map(|r| (&r.code, r.topic.as_str())).collect::<Vec<_>>()
        ),
        Err(p) => panic!("{}", said(&p)),
    }
}
