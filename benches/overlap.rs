//! What does a draft cost that is laid beside a catalogue? A draft of fifty clauses beside a thousand valid documents of
//! fifty: how long it takes to list their lines, once for a check, and to ask each rule about likeness. Once with
//! documents that have nothing in common, and once with documents that say most things in the same words.
//!
//! ```text
//! cargo bench --bench overlap
//! ```

use fashen::app::{laws, rules};
use fashen::domain::check::basis::{Given, day_of};
use fashen::domain::check::overlap::Others;
use fashen::domain::check::rule::RuleSet;
use fashen::domain::check::{Checker, Circumstances};
use fashen::domain::document::citation::Citations;
use fashen::domain::document::{Document, Text, numeral};
use fashen::domain::law::Library;
use std::error::Error;
use std::fmt::Write as _;
use std::io::{Write, stdout};
use std::time::{Duration, Instant};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Documents of the catalogue, and clauses of each and of the draft.
const DOCUMENTS: u64 = 1_000;
const CLAUSES: u64 = 50;

/// Longest that all of it may take.
const ALLOWED: Duration = Duration::from_secs(1);

/// What clauses are made of.
const WORDS: [&str; 12] = [
    "经营者应当",
    "在收市以后",
    "清理摊位周边的垃圾",
    "并保持道路畅通",
    "镇人民政府",
    "会同有关部门",
    "组织开展检查",
    "对发现的问题",
    "限期改正",
    "建立工作台账",
    "每季度通报一次",
    "接受群众监督",
];

fn main() -> Outcome<()> {
    let mut out = stdout().lock();
    writeln!(out, "a draft of {CLAUSES} clauses beside {DOCUMENTS} documents")?;
    for same in [0, CLAUSES / 2, CLAUSES] {
        let took = beside(&mut out, same)?;
        let told = if took <= ALLOWED { "within" } else { "BEYOND" };
        writeln!(
            out,
            "{same:>3} clauses the same: {:.3} s, {told} {ALLOWED:?}",
            took.as_secs_f64()
        )?;
    }
    Ok(())
}

/// The draft beside documents of which so many clauses say the same.
fn beside(out: &mut impl Write, same: u64) -> Outcome<Duration> {
    let documents: Vec<Document> = (1..=DOCUMENTS).map(|seed| document(seed, same)).collect();
    let start = Instant::now();
    let mut others = Others::new();
    for (place, document) in documents.iter().enumerate() {
        others.add_document(&format!("甲镇第{place}号办法"), None, document);
    }
    let mut all = start.elapsed();
    writeln!(out, "    listing their lines {:.3} s", all.as_secs_f64())?;
    let draft = document(DOCUMENTS + 1, same);
    let (library, citations) = (Library::default(), Citations::default());
    let day = day_of(&draft, "2026-11-23".parse()?);
    let given = Given { document: &draft, citations: &citations, library: &library, day };
    let around = Circumstances { others: Some(&others), ..Circumstances::default() };
    let carried = rules::of_pack(None, "normative-document", &laws::statutes(None)?)?;
    for code in ["P28", "P31", "P32"] {
        let own = carried.rules.iter().filter(|rule| rule.code == code).cloned().collect();
        let checker = Checker::new(RuleSet { rules: own, ..RuleSet::default() });
        let start = Instant::now();
        let found = checker.check_in(&given, around).len();
        let took = start.elapsed();
        writeln!(out, "    {code} {:.3} s, {found} found", took.as_secs_f64())?;
        all += took;
    }
    Ok(all)
}

/// A document, the first clauses of which are the same in all.
fn document(seed: u64, same: u64) -> Document {
    let mut lines = "甲镇管理办法\n".to_owned();
    let mut own = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for clause in 1..=CLAUSES {
        let label = numeral::write(u32::try_from(clause).unwrap_or_default());
        let _ = write!(lines, "第{label}条　");
        let mut state = if clause <= same { clause.wrapping_mul(7_919) } else { own };
        for _ in 0..10 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let word = usize::try_from(state >> 40).unwrap_or_default() % WORDS.len();
            lines.push_str(WORDS.get(word).copied().unwrap_or_default());
        }
        lines.push_str("。\n");
        own = own.wrapping_add(state);
    }
    Document::outline(Text::of_lines(&lines))
}
