//! Recall: wordings that are no examples of their rule, each planted as a new article at a seeded place of a real
//! paper. What is counted is a suspicion of that rule inside the planted words, and not only a lowered one.

use super::{checks, document, normative};
use crate::support::tell;
use fashen::app::check::Checks;
use std::path::Path;

/// The wordings, a file a rule.
const PLANTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rules/planted");

/// Of a hundred wordings of a rule at least so many are found.
const FLOOR: usize = 90;

/// A rule has at least so many wordings.
const WORDINGS: usize = 10;

/// A paper to plant into where there are no real ones.
const OWN: &str = "甲镇人民政府关于加强集镇管理的通告\n\
    各村民委员会，镇属各单位：\n\
    为了加强集镇管理，结合本镇实际，现将有关事项通告如下：\n\
    一、本通告适用于集镇规划区。\n\
    二、提倡村民爱护公共设施。\n\
    三、本通告自2026年12月1日起施行，有效期五年。\n\
    甲镇人民政府\n\
    2026年11月20日\n";

/// The rules with their wordings, in order; comments left out.
fn wordings() -> Vec<(String, Vec<String>)> {
    let mut all: Vec<(String, Vec<String>)> = std::fs::read_dir(Path::new(PLANTED))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, lines.map(str::to_owned).collect())
        })
        .collect();
    all.sort();
    all
}

/// The text with a line planted, and where it stands: behind the head, and before the signature.
fn planted(text: &str, words: &str, seed: usize) -> (String, usize) {
    let lines: Vec<&str> = text.lines().collect();
    let ends = |line: &&str| line.trim_end().ends_with('。');
    let may: Vec<usize> = (0..lines.len()).filter(|at| ends(&lines[*at])).collect();
    let at = may.get(seed % may.len().max(1)).map_or(lines.len(), |at| at + 1);
    let before = lines[..at].join("\n") + "\n";
    let whole = format!("{before}{words}\n{}", lines[at..].join("\n"));
    (whole, before.len())
}

/// A number that looks like chance and is the same on every machine.
fn seed(rule: &str, index: usize) -> usize {
    let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let bytes = rule.bytes().chain(index.to_le_bytes());
    usize::try_from(bytes.fold(0xcbf2_9ce4_8422_2325, step) >> 33).unwrap()
}

/// Whether a rule suspects the words planted into a paper.
fn is_found(checks: &Checks, rule: &str, words: &str, (paper, seed): (&str, usize)) -> bool {
    let (text, start) = planted(paper, words, seed);
    let found = checks.document(rule, document(&text)).found;
    let inside = start..start + words.len();
    found
        .iter()
        .any(|one| one.rule == rule && one.lowered.is_none() && inside.contains(&one.span.start))
}

#[test]
fn planted_wordings_are_found() {
    let checks = checks();
    let papers = normative();
    let papers: Vec<&str> = match papers.as_slice() {
        [] => vec![OWN],
        papers => papers.iter().map(|(_, text)| text.as_str()).collect(),
    };
    let (mut rows, mut low, mut missed) = (Vec::new(), Vec::new(), Vec::new());
    let (mut all, mut hit) = (0, 0);
    for (rule, wordings) in wordings() {
        assert!(wordings.len() >= WORDINGS, "{rule} has {} wordings", wordings.len());
        let miss = wordings.iter().enumerate().filter(|(index, words)| {
            let seed = seed(&rule, *index);
            !is_found(&checks, &rule, words, (papers[seed % papers.len()], seed / papers.len()))
        });
        let miss: Vec<&String> = miss.map(|(_, words)| words).collect();
        let found = wordings.len() - miss.len();
        rows.push(format!("{rule} {found}/{}", wordings.len()));
        if found * 100 < wordings.len() * FLOOR {
            low.push(rule.clone());
        }
        missed.extend(miss.iter().map(|words| format!("{rule}: {words}")));
        (all, hit) = (all + wordings.len(), hit + found);
    }
    let rows: Vec<String> =
        rows.chunks(7).map(|row| format!("report:   {}", row.join("  "))).collect();
    tell(&format!(
        "report: recall         {hit} of {all} planted wordings found, in {} papers\n{}",
        papers.len(),
        rows.join("\n")
    ));
    assert!(low.is_empty(), "below {FLOOR} of a hundred: {low:?}\n{}", missed.join("\n"));
}
